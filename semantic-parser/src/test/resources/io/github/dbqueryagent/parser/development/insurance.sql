CREATE TABLE agents (
  agent_id INT PRIMARY KEY,
  first_name VARCHAR(40) NOT NULL,
  last_name VARCHAR(40) NOT NULL,
  region VARCHAR(30) NOT NULL,
  supervisor_id INT,
  hired_on DATE NOT NULL,
  left_on DATE,
  commission_rate DECIMAL(5,2) NOT NULL,
  FOREIGN KEY (supervisor_id) REFERENCES agents(agent_id)
);
CREATE TABLE policyholders (
  policyholder_id INT PRIMARY KEY,
  first_name VARCHAR(40) NOT NULL,
  last_name VARCHAR(40) NOT NULL,
  birth_date DATE NOT NULL,
  email VARCHAR(80),
  phone VARCHAR(20),
  city VARCHAR(40) NOT NULL,
  customer_since DATE NOT NULL
);
CREATE TABLE products (
  product_id INT PRIMARY KEY,
  name VARCHAR(60) NOT NULL,
  line_of_business VARCHAR(20) NOT NULL,
  base_premium DECIMAL(10,2) NOT NULL,
  launched_on DATE NOT NULL,
  discontinued_on DATE
);
CREATE TABLE coverages (
  coverage_id INT PRIMARY KEY,
  name VARCHAR(60) NOT NULL,
  is_optional BOOLEAN NOT NULL
);
CREATE TABLE policies (
  policy_id INT PRIMARY KEY,
  policy_number VARCHAR(20) NOT NULL UNIQUE,
  policyholder_id INT NOT NULL,
  payer_id INT NOT NULL,
  product_id INT NOT NULL,
  agent_id INT,
  start_date DATE NOT NULL,
  end_date DATE NOT NULL,
  annual_premium DECIMAL(10,2) NOT NULL,
  status VARCHAR(3) NOT NULL,
  cancelled_on DATE,
  FOREIGN KEY (policyholder_id) REFERENCES policyholders(policyholder_id),
  FOREIGN KEY (payer_id) REFERENCES policyholders(policyholder_id),
  FOREIGN KEY (product_id) REFERENCES products(product_id),
  FOREIGN KEY (agent_id) REFERENCES agents(agent_id)
);
CREATE TABLE policy_coverages (
  policy_id INT NOT NULL,
  coverage_id INT NOT NULL,
  limit_amount DECIMAL(12,2) NOT NULL,
  deductible DECIMAL(10,2) NOT NULL,
  PRIMARY KEY (policy_id, coverage_id),
  FOREIGN KEY (policy_id) REFERENCES policies(policy_id),
  FOREIGN KEY (coverage_id) REFERENCES coverages(coverage_id)
);
CREATE TABLE vehicles (
  vehicle_id INT PRIMARY KEY,
  policy_id INT NOT NULL,
  make VARCHAR(30) NOT NULL,
  model VARCHAR(30) NOT NULL,
  model_year INT NOT NULL,
  plate_number VARCHAR(12) NOT NULL,
  mileage INT NOT NULL,
  insured_value DECIMAL(12,2) NOT NULL,
  FOREIGN KEY (policy_id) REFERENCES policies(policy_id)
);
CREATE TABLE homes (
  home_id INT PRIMARY KEY,
  policy_id INT NOT NULL,
  street VARCHAR(60) NOT NULL,
  city VARCHAR(40) NOT NULL,
  building_type VARCHAR(20) NOT NULL,
  year_built INT NOT NULL,
  living_area_sqm INT NOT NULL,
  rebuild_value DECIMAL(12,2) NOT NULL,
  has_alarm BOOLEAN NOT NULL,
  FOREIGN KEY (policy_id) REFERENCES policies(policy_id)
);
CREATE TABLE adjusters (
  adjuster_id INT PRIMARY KEY,
  first_name VARCHAR(40) NOT NULL,
  last_name VARCHAR(40) NOT NULL,
  specialty VARCHAR(20) NOT NULL,
  hired_on DATE NOT NULL,
  approval_limit DECIMAL(10,2) NOT NULL
);
CREATE TABLE claims (
  claim_id INT PRIMARY KEY,
  claim_number VARCHAR(20) NOT NULL UNIQUE,
  policy_id INT NOT NULL,
  adjuster_id INT,
  reviewer_id INT,
  loss_type VARCHAR(20) NOT NULL,
  status VARCHAR(15) NOT NULL,
  incident_date DATE NOT NULL,
  reported_at TIMESTAMP NOT NULL,
  closed_at TIMESTAMP,
  claimed_amount DECIMAL(12,2) NOT NULL,
  approved_amount DECIMAL(12,2),
  FOREIGN KEY (policy_id) REFERENCES policies(policy_id),
  FOREIGN KEY (adjuster_id) REFERENCES adjusters(adjuster_id),
  FOREIGN KEY (reviewer_id) REFERENCES adjusters(adjuster_id)
);
CREATE TABLE payouts (
  payout_id INT PRIMARY KEY,
  claim_id INT NOT NULL,
  paid_on DATE NOT NULL,
  amount DECIMAL(12,2) NOT NULL,
  method VARCHAR(15) NOT NULL,
  FOREIGN KEY (claim_id) REFERENCES claims(claim_id)
);
CREATE TABLE premium_payments (
  premium_payment_id INT PRIMARY KEY,
  policy_id INT NOT NULL,
  due_on DATE NOT NULL,
  paid_on DATE,
  amount DECIMAL(10,2) NOT NULL,
  method VARCHAR(15),
  FOREIGN KEY (policy_id) REFERENCES policies(policy_id)
);
COMMENT ON TABLE agents IS 'Sales agents (brokers) who sell policies';
COMMENT ON COLUMN agents.region IS 'Sales region: North, South, East or West';
COMMENT ON COLUMN agents.supervisor_id IS 'The agent this agent reports to, NULL for the heads of sales';
COMMENT ON COLUMN agents.hired_on IS 'Day the agent joined';
COMMENT ON COLUMN agents.left_on IS 'Day the agent left the company, NULL while still employed';
COMMENT ON COLUMN agents.commission_rate IS 'Commission in percent of the premium';
COMMENT ON TABLE policyholders IS 'Customers: the people who hold a policy';
COMMENT ON COLUMN policyholders.birth_date IS 'Date of birth';
COMMENT ON COLUMN policyholders.email IS 'E-mail address, NULL if not given';
COMMENT ON COLUMN policyholders.phone IS 'Phone number, NULL if not given';
COMMENT ON COLUMN policyholders.city IS 'City the customer lives in';
COMMENT ON COLUMN policyholders.customer_since IS 'Day the person became a customer';
COMMENT ON TABLE products IS 'Insurance products on offer';
COMMENT ON COLUMN products.line_of_business IS 'Line of business: AUTO, HOME, LIFE, TRAVEL, LIABILITY or PET';
COMMENT ON COLUMN products.base_premium IS 'Yearly base price before loadings';
COMMENT ON COLUMN products.launched_on IS 'First day of sale';
COMMENT ON COLUMN products.discontinued_on IS 'Last day of sale, NULL while still sold';
COMMENT ON TABLE coverages IS 'Kinds of cover that a policy may include';
COMMENT ON COLUMN coverages.is_optional IS 'TRUE if the cover is an optional add-on';
COMMENT ON TABLE policies IS 'Insurance contracts';
COMMENT ON COLUMN policies.policyholder_id IS 'The customer who is insured';
COMMENT ON COLUMN policies.payer_id IS 'The customer who pays the premium, often, not always, the policyholder';
COMMENT ON COLUMN policies.agent_id IS 'Agent who sold the policy, NULL if bought online';
COMMENT ON COLUMN policies.start_date IS 'First day of cover';
COMMENT ON COLUMN policies.end_date IS 'Day the contract expires';
COMMENT ON COLUMN policies.annual_premium IS 'Premium per year in euros';
COMMENT ON COLUMN policies.status IS 'ACT = active, CAN = cancelled, EXP = expired, LAP = lapsed for non-payment';
COMMENT ON COLUMN policies.cancelled_on IS 'Day of cancellation, NULL if not cancelled';
COMMENT ON TABLE policy_coverages IS 'Which covers are included in which policy';
COMMENT ON COLUMN policy_coverages.limit_amount IS 'Most that is paid per loss';
COMMENT ON COLUMN policy_coverages.deductible IS 'Part of the loss the customer bears';
COMMENT ON TABLE vehicles IS 'Insured cars and motorcycles';
COMMENT ON COLUMN vehicles.make IS 'Manufacturer (brand)';
COMMENT ON COLUMN vehicles.model_year IS 'Year of manufacture';
COMMENT ON COLUMN vehicles.plate_number IS 'License plate';
COMMENT ON COLUMN vehicles.mileage IS 'Kilometers driven';
COMMENT ON COLUMN vehicles.insured_value IS 'Sum insured in euros';
COMMENT ON TABLE homes IS 'Insured houses and apartments';
COMMENT ON COLUMN homes.building_type IS 'House, Apartment, Farmhouse or Townhouse';
COMMENT ON COLUMN homes.year_built IS 'Year of construction';
COMMENT ON COLUMN homes.living_area_sqm IS 'Living area in square meters';
COMMENT ON COLUMN homes.rebuild_value IS 'Cost to rebuild in euros';
COMMENT ON COLUMN homes.has_alarm IS 'TRUE if a burglar alarm is fitted';
COMMENT ON TABLE adjusters IS 'Claims adjusters (loss assessors)';
COMMENT ON COLUMN adjusters.specialty IS 'Field: Motor, Property, Injury or General';
COMMENT ON COLUMN adjusters.approval_limit IS 'Largest amount the adjuster may approve alone';
COMMENT ON TABLE claims IS 'Reported losses';
COMMENT ON COLUMN claims.adjuster_id IS 'Adjuster who handles the claim, NULL while unassigned';
COMMENT ON COLUMN claims.reviewer_id IS 'Second adjuster who reviews a large claim, NULL if none';
COMMENT ON COLUMN claims.loss_type IS 'COLLISION, THEFT, FIRE, WATER, STORM, INJURY, GLASS, LUGGAGE or DEATH';
COMMENT ON COLUMN claims.status IS 'REPORTED, INVESTIGATING, APPROVED, DENIED, PAID or WITHDRAWN';
COMMENT ON COLUMN claims.incident_date IS 'Day the loss happened';
COMMENT ON COLUMN claims.reported_at IS 'When the customer reported the loss';
COMMENT ON COLUMN claims.closed_at IS 'When the claim was closed, NULL while open';
COMMENT ON COLUMN claims.claimed_amount IS 'Amount the customer asked for';
COMMENT ON COLUMN claims.approved_amount IS 'Amount granted, NULL until decided';
COMMENT ON TABLE payouts IS 'Money paid to customers for claims';
COMMENT ON COLUMN payouts.paid_on IS 'Day of the payment';
COMMENT ON COLUMN payouts.method IS 'TRANSFER, CHECK or CARD';
COMMENT ON TABLE premium_payments IS 'Premium instalments owed and paid by customers';
COMMENT ON COLUMN premium_payments.due_on IS 'Day the instalment is due';
COMMENT ON COLUMN premium_payments.paid_on IS 'Day the instalment was paid, NULL while unpaid';
COMMENT ON COLUMN premium_payments.method IS 'TRANSFER, CARD, CASH or DEBIT, NULL while unpaid';

INSERT INTO agents VALUES
  (1, 'Margarethe', 'Vogel', 'North', NULL, DATE '2014-03-01', NULL, 6.5),
  (2, 'Tomás', 'Herrera', 'South', NULL, DATE '2015-09-15', NULL, 6.25),
  (3, 'Aoife', 'Brennan', 'North', 1, DATE '2018-02-01', NULL, 5),
  (4, 'Jonas', 'Lindqvist', 'North', 1, DATE '2019-06-17', NULL, 4.75),
  (5, 'Beatriz', 'Fonseca', 'South', 2, DATE '2020-01-07', NULL, 5),
  (6, 'Marek', 'Kowalczyk', 'East', 1, DATE '2020-10-01', DATE '2025-08-31', 4.5),
  (7, 'Élodie', 'Marchand', 'West', 2, DATE '2021-04-12', NULL, 4.5),
  (8, 'Darius', 'Petrauskas', 'East', 1, DATE '2022-02-14', NULL, 4),
  (9, 'Hannah', 'Oyelaran', 'West', 7, DATE '2023-05-02', NULL, 3.75),
  (10, 'Stefan', 'Huber', 'South', 5, DATE '2023-11-20', DATE '2026-03-31', 3.5),
  (11, 'Ingrid', 'Sørensen', 'North', 3, DATE '2024-08-05', NULL, 3.25),
  (12, 'Leonie', 'Krämer', 'East', 8, DATE '2026-01-12', NULL, 3);

INSERT INTO policyholders VALUES
  (1, 'Anna', 'Becker', DATE '1965-06-12', 'anna.becker@example.org', '+49 170 550137', 'Zürich', DATE '2023-04-14'),
  (2, 'José', 'Almeida', DATE '1982-11-23', 'jos.almeida@example.org', '+49 170 550274', 'Lisbon', DATE '2022-07-27'),
  (3, 'Clara', 'Nowak', DATE '1999-04-06', 'clara.nowak@example.org', '+49 170 550411', 'Munich', DATE '2021-10-12'),
  (4, 'Peter', 'Wagner', DATE '1958-09-17', NULL, '+49 170 550548', 'Hamburg', DATE '2020-03-25'),
  (5, 'Mireille', 'Dubois', DATE '1975-02-28', 'mireille.dubois@example.org', NULL, 'Hamburg', DATE '2019-06-10'),
  (6, 'Lukas', 'Schäfer', DATE '1992-07-11', 'lukas.schfer@example.org', '+49 170 550822', 'Munich', DATE '2024-09-23'),
  (7, 'Sinead', 'Murphy', DATE '1951-12-22', 'sinead.murphy@example.org', '+49 170 550959', 'Hamburg', DATE '2017-02-08'),
  (8, 'Ömer', 'Yıldız', DATE '1968-05-05', 'mer.yldz@example.org', '+49 170 551096', 'Hamburg', DATE '2016-05-21'),
  (9, 'Katarzyna', 'Zielińska', DATE '1985-10-16', 'katarzyna.zieliska@example.org', '+49 170 551233', 'Lisbon', DATE '2023-08-06'),
  (10, 'Henrik', 'Dahl', DATE '2002-03-27', 'henrik.dahl@example.org', '+49 170 551370', 'Graz', DATE '2022-01-19'),
  (11, 'Giulia', 'Romano', DATE '1961-08-10', 'giulia.romano@example.org', '+49 170 551507', 'Lyon', DATE '2021-04-04'),
  (12, 'Paul', 'Fischer', DATE '1978-01-21', 'paul.fischer@example.org', '+49 170 551644', 'Graz', DATE '2025-07-17'),
  (13, 'Nadia', 'Haddad', DATE '1995-06-04', NULL, '+49 170 551781', 'Lisbon', DATE '2019-10-02'),
  (14, 'Björn', 'Eriksson', DATE '1954-11-15', 'bjrn.eriksson@example.org', '+49 170 551918', 'Kraków', DATE '2018-03-15'),
  (15, 'Teresa', 'Gallego', DATE '1971-04-26', 'teresa.gallego@example.org', '+49 170 552055', 'Lisbon', DATE '2017-06-28'),
  (16, 'Markus', 'Klein', DATE '1988-09-09', 'markus.klein@example.org', '+49 170 552192', 'Lyon', DATE '2016-09-13'),
  (17, 'Fatima', 'Benali', DATE '2005-02-20', 'fatima.benali@example.org', NULL, 'Munich', DATE '2023-02-26'),
  (18, 'Oliver', 'Grant', DATE '1964-07-03', 'oliver.grant@example.org', '+49 170 552466', 'Munich', DATE '2026-05-11'),
  (19, 'Zoë', 'Jansen', DATE '1981-12-14', 'zo.jansen@example.org', '+49 170 552603', 'Lyon', DATE '2021-08-24'),
  (20, 'Erik', 'Nyström', DATE '1998-05-25', 'erik.nystrm@example.org', '+49 170 552740', 'Lisbon', DATE '2020-01-09'),
  (21, 'Marta', 'Costa', DATE '1957-10-08', 'marta.costa@example.org', '+49 170 552877', 'Munich', DATE '2019-04-22'),
  (22, 'Felix', 'Baumann', DATE '1974-03-19', NULL, '+49 170 553014', 'Graz', DATE '2018-07-07'),
  (23, 'Yuki', 'Tanabe', DATE '1991-08-02', 'yuki.tanabe@example.org', '+49 170 553151', 'Hamburg', DATE '2017-10-20'),
  (24, 'Laura', 'Conti', DATE '1950-01-13', 'laura.conti@example.org', '+49 170 553288', 'Lisbon', DATE '2023-03-05'),
  (25, 'Dieter', 'Scholz', DATE '1967-06-24', 'dieter.scholz@example.org', '+49 170 553425', 'Hamburg', DATE '2023-06-18'),
  (26, 'Agnès', 'Lefèvre', DATE '1984-11-07', 'agns.lefvre@example.org', '+49 170 553562', 'Graz', DATE '2022-09-03'),
  (27, 'Samuel', 'Osei', DATE '2001-04-18', 'samuel.osei@example.org', '+49 170 553699', 'Munich', DATE '2021-02-16'),
  (28, 'Ivana', 'Horvat', DATE '1960-09-01', 'ivana.horvat@example.org', '+49 170 553836', 'Graz', DATE '2020-05-01'),
  (29, 'Gregor', 'Steiner', DATE '1977-02-12', 'gregor.steiner@example.org', NULL, 'Lisbon', DATE '2019-08-14'),
  (30, 'Priya', 'Raman', DATE '1994-07-23', 'priya.raman@example.org', '+49 170 554110', 'Lyon', DATE '2024-01-27'),
  (31, 'Helga', 'Brandt', DATE '1953-12-06', NULL, '+49 170 554247', 'Lyon', DATE '2017-04-12'),
  (32, 'Rui', 'Carvalho', DATE '1970-05-17', 'rui.carvalho@example.org', '+49 170 554384', 'Lisbon', DATE '2016-07-25'),
  (33, 'Nora', 'Lund', DATE '1987-10-28', 'nora.lund@example.org', '+49 170 554521', 'Graz', DATE '2023-10-10'),
  (34, 'Viktor', 'Orlov', DATE '2004-03-11', 'viktor.orlov@example.org', '+49 170 554658', 'Hamburg', DATE '2022-03-23'),
  (35, 'Elif', 'Kaya', DATE '1963-08-22', 'elif.kaya@example.org', '+49 170 554795', 'Zürich', DATE '2021-06-08'),
  (36, 'Martin', 'Pohl', DATE '1980-01-05', 'martin.pohl@example.org', '+49 170 554932', 'Munich', DATE '2025-09-21'),
  (37, 'Chiara', 'Ricci', DATE '1997-06-16', 'chiara.ricci@example.org', '+49 170 555069', 'Lisbon', DATE '2019-02-06'),
  (38, 'Thomas', 'Weber', DATE '1956-11-27', 'thomas.weber@example.org', '+49 170 555206', 'Munich', DATE '2018-05-19'),
  (39, 'Jana', 'Dvořáková', DATE '1973-04-10', 'jana.dvokov@example.org', '+49 170 555343', 'Zürich', DATE '2017-08-04'),
  (40, 'Andrés', 'Molina', DATE '1990-09-21', NULL, '+49 170 555480', 'Lyon', DATE '2016-01-17'),
  (41, 'Sofie', 'Mikkelsen', DATE '1949-02-04', 'sofie.mikkelsen@example.org', NULL, 'Lyon', DATE '2023-04-02'),
  (42, 'Kurt', 'Engel', DATE '1966-07-15', 'kurt.engel@example.org', '+49 170 555754', 'Lisbon', DATE '2026-07-15'),
  (43, 'Leila', 'Farahani', DATE '1983-12-26', 'leila.farahani@example.org', '+49 170 555891', 'Lisbon', DATE '2021-10-28'),
  (44, 'Patrick', 'Doyle', DATE '2000-05-09', 'patrick.doyle@example.org', '+49 170 556028', 'Lisbon', DATE '2020-03-13'),
  (45, 'Rosa', 'Iglesias', DATE '1959-10-20', 'rosa.iglesias@example.org', '+49 170 556165', 'Lisbon', DATE '2019-06-26'),
  (46, 'Tobias', 'Frank', DATE '1976-03-03', 'tobias.frank@example.org', '+49 170 556302', 'Zürich', DATE '2018-09-11'),
  (47, 'Milena', 'Petrova', DATE '1993-08-14', 'milena.petrova@example.org', '+49 170 556439', 'Graz', DATE '2017-02-24'),
  (48, 'Arthur', 'Simon', DATE '1952-01-25', 'arthur.simon@example.org', '+49 170 556576', 'Hamburg', DATE '2023-05-09'),
  (49, 'Carmen', 'Vidal', DATE '1969-06-08', NULL, '+49 170 556713', 'Lyon', DATE '2023-08-22'),
  (50, 'Niklas', 'Roth', DATE '1986-11-19', 'niklas.roth@example.org', '+49 170 556850', 'Graz', DATE '2022-01-07'),
  (51, 'Ewa', 'Lis', DATE '2003-04-02', 'ewa.lis@example.org', '+49 170 556987', 'Lyon', DATE '2021-04-20'),
  (52, 'Diego', 'Paredes', DATE '1962-09-13', 'diego.paredes@example.org', '+49 170 557124', 'Kraków', DATE '2020-07-05'),
  (53, 'Birgit', 'Seidel', DATE '1979-02-24', 'birgit.seidel@example.org', NULL, 'Lisbon', DATE '2019-10-18'),
  (54, 'Alan', 'Whitaker', DATE '1996-07-07', 'alan.whitaker@example.org', '+49 170 557398', 'Hamburg', DATE '2024-03-03'),
  (55, 'Inês', 'Pinto', DATE '1955-12-18', 'ins.pinto@example.org', '+49 170 557535', 'Munich', DATE '2017-06-16'),
  (56, 'Florian', 'Kuhn', DATE '1972-05-01', 'florian.kuhn@example.org', '+49 170 557672', 'Lisbon', DATE '2016-09-01'),
  (57, 'Monika', 'Urban', DATE '1989-10-12', 'monika.urban@example.org', '+49 170 557809', 'Lisbon', DATE '2023-02-14'),
  (58, 'Hugo', 'Laurent', DATE '1948-03-23', NULL, '+49 170 557946', 'Graz', DATE '2022-05-27'),
  (59, 'Greta', 'Holm', DATE '1965-08-06', 'greta.holm@example.org', '+49 170 558083', 'Kraków', DATE '2021-08-12'),
  (60, 'Ahmed', 'Saleh', DATE '1982-01-17', 'ahmed.saleh@example.org', '+49 170 558220', 'Hamburg', DATE '2025-01-25');

INSERT INTO products VALUES
  (1, 'Auto Basic', 'AUTO', 420, DATE '2012-01-01', NULL),
  (2, 'Auto Plus', 'AUTO', 690, DATE '2015-04-01', NULL),
  (3, 'Home Standard', 'HOME', 310, DATE '2012-01-01', NULL),
  (4, 'Home Premium', 'HOME', 560, DATE '2017-07-01', NULL),
  (5, 'Renters Protect', 'HOME', 140, DATE '2019-02-01', NULL),
  (6, 'Term Life 10', 'LIFE', 480, DATE '2014-01-01', NULL),
  (7, 'Travel Worldwide', 'TRAVEL', 95, DATE '2016-05-01', NULL),
  (8, 'Private Liability', 'LIABILITY', 75, DATE '2012-01-01', NULL),
  (9, 'Motorcycle Summer', 'AUTO', 230, DATE '2020-03-01', DATE '2025-12-31'),
  (10, 'Paws & Claws', 'PET', 180, DATE '2026-09-01', NULL);

INSERT INTO coverages VALUES
  (1, 'Third-Party Liability', FALSE),
  (2, 'Collision', TRUE),
  (3, 'Theft', TRUE),
  (4, 'Fire', FALSE),
  (5, 'Water Damage', TRUE),
  (6, 'Storm and Hail', TRUE),
  (7, 'Glass Breakage', TRUE),
  (8, 'Legal Protection', TRUE),
  (9, 'Roadside Assistance', TRUE),
  (10, 'Death Benefit', FALSE),
  (11, 'Lost Luggage', TRUE),
  (12, 'Earthquake', TRUE);

INSERT INTO policies
SELECT x, 'POL-' || CAST(20000 + x * 3 AS VARCHAR), holder, CASE WHEN MOD(x, 9) = 4 THEN MOD(holder + 22, 60) + 1 ELSE holder END, prod,
  CASE WHEN MOD(x, 7) = 2 THEN NULL ELSE ag END, sd, ed, prem, st, CASE WHEN st = 'CAN' THEN DATEADD(DAY, 20 + MOD(x * 17, 70), sd) END
FROM (SELECT x, holder, prod, CASE WHEN ag = 12 AND sd < DATE '2026-01-12' OR ag = 11 AND sd < DATE '2024-08-05' OR ag = 10 AND sd > DATE '2026-03-31' OR ag = 6 AND sd > DATE '2025-08-31' THEN 3 ELSE ag END AS ag, sd, ed, prem,
    CASE WHEN MOD(x, 11) = 3 AND sd < DATE '2026-08-01' THEN 'CAN' WHEN MOD(x, 13) = 5 AND sd < DATE '2026-08-01' THEN 'LAP' WHEN ed < DATE '2026-11-18' THEN 'EXP' ELSE 'ACT' END AS st
  FROM (SELECT x, holder, prod, ag, sd, CASE WHEN prod = 6 THEN DATEADD(YEAR, 10, sd) WHEN MOD(x, 4) = 0 THEN DATEADD(YEAR, 2, sd) ELSE DATEADD(YEAR, 1, sd) END AS ed,
      (CASE prod WHEN 1 THEN 420 WHEN 2 THEN 690 WHEN 3 THEN 310 WHEN 4 THEN 560 WHEN 5 THEN 140 WHEN 6 THEN 480 WHEN 7 THEN 95 WHEN 8 THEN 75 ELSE 230 END) * (100 + MOD(x * 31, 83)) / 100.0 + MOD(x, 4) * 0.25 AS prem
    FROM (SELECT x, MOD(CAST(x AS BIGINT) * x * x + 5 * x, 59) + 1 AS holder,
        CASE MOD(x * 7 + x / 13, 16) WHEN 0 THEN 1 WHEN 1 THEN 2 WHEN 2 THEN 3 WHEN 3 THEN 4 WHEN 4 THEN 5 WHEN 5 THEN 6 WHEN 6 THEN 7 WHEN 7 THEN 8 WHEN 8 THEN 9 WHEN 9 THEN 1 WHEN 10 THEN 2 WHEN 11 THEN 3 WHEN 12 THEN 1 WHEN 13 THEN 4 WHEN 14 THEN 2 ELSE 3 END AS prod,
        MOD(x * 5 + x * x * 2, 11) + CASE WHEN MOD(x, 3) = 0 THEN 2 ELSE 1 END AS ag,
        DATEADD(DAY, MOD(x * 97, 1399), DATE '2023-01-05') AS sd
      FROM SYSTEM_RANGE(1, 160)) a) b) c;
INSERT INTO policy_coverages
SELECT p.policy_id, c.coverage_id, 10000.00 * (1 + MOD(p.policy_id * 7 + c.coverage_id * 3, 20)), CASE WHEN c.coverage_id IN (1, 10) THEN 0.00 ELSE 150.00 * MOD(p.policy_id + c.coverage_id, 5) END
FROM policies p JOIN products r ON r.product_id = p.product_id JOIN coverages c ON
  (r.line_of_business = 'AUTO' AND (c.coverage_id = 1 OR c.coverage_id IN (2, 3, 7, 9) AND MOD(p.policy_id * 3 + c.coverage_id * 5, 7) < 3))
  OR (r.line_of_business = 'HOME' AND (c.coverage_id = 4 OR c.coverage_id IN (3, 5, 6, 7) AND MOD(p.policy_id * 5 + c.coverage_id * 3, 8) < 4))
  OR (r.line_of_business = 'LIFE' AND c.coverage_id = 10)
  OR (r.line_of_business = 'TRAVEL' AND (c.coverage_id = 11 OR c.coverage_id = 8 AND MOD(p.policy_id, 3) = 1))
  OR (r.line_of_business = 'LIABILITY' AND (c.coverage_id = 1 OR c.coverage_id = 8 AND MOD(p.policy_id, 2) = 1));
INSERT INTO vehicles
SELECT ROW_NUMBER() OVER (ORDER BY p.policy_id, s.x), p.policy_id,
  CASE WHEN p.product_id = 9 THEN CASE MOD(p.policy_id, 3) WHEN 0 THEN 'BMW' WHEN 1 THEN 'Honda' ELSE 'Yamaha' END ELSE CASE k WHEN 0 THEN 'Volkswagen' WHEN 1 THEN 'Toyota' WHEN 2 THEN 'BMW' WHEN 3 THEN 'Škoda' WHEN 4 THEN 'Renault' WHEN 5 THEN 'Volkswagen' WHEN 6 THEN 'Fiat' WHEN 7 THEN 'Tesla' ELSE 'Toyota' END END,
  CASE WHEN p.product_id = 9 THEN CASE MOD(p.policy_id, 3) WHEN 0 THEN 'R 1250' WHEN 1 THEN 'CB 500' ELSE 'MT-07' END ELSE CASE k WHEN 0 THEN 'Golf' WHEN 1 THEN 'Yaris' WHEN 2 THEN '320d' WHEN 3 THEN 'Octavia' WHEN 4 THEN 'Clio' WHEN 5 THEN 'Passat' WHEN 6 THEN 'Panda' WHEN 7 THEN 'Model 3' ELSE 'Corolla' END END,
  2009 + MOD(p.policy_id * 11 + s.x * 3, 15), CASE MOD(p.policy_id, 4) WHEN 0 THEN 'HH' WHEN 1 THEN 'M' WHEN 2 THEN 'GZ' ELSE 'L' END || '-' || CAST(1000 + p.policy_id * 37 + s.x AS VARCHAR),
  8000 + MOD(p.policy_id * 7351 + s.x * 911, 190000), 3500.00 + MOD(p.policy_id * 6173 + s.x * 1709, 52000)
FROM policies p JOIN SYSTEM_RANGE(1, 2) s ON s.x = 1 OR (MOD(p.policy_id, 5) = 1 AND p.product_id <> 9) JOIN (SELECT policy_id AS pid, MOD(policy_id * 7 + policy_id / 5, 9) AS k FROM policies) m ON m.pid = p.policy_id
WHERE p.product_id IN (1, 2, 9);
INSERT INTO homes
SELECT ROW_NUMBER() OVER (ORDER BY p.policy_id), p.policy_id,
  CASE MOD(p.policy_id, 7) WHEN 0 THEN 'Lindenstraße ' WHEN 1 THEN 'Rua do Sol ' WHEN 2 THEN 'Gartenweg ' WHEN 3 THEN 'Rue Pasteur ' WHEN 4 THEN 'Am Mühlbach ' WHEN 5 THEN 'Ulica Długa ' ELSE 'Bahnhofplatz ' END || CAST(1 + MOD(p.policy_id * 13, 88) AS VARCHAR), h.city,
  CASE WHEN p.product_id = 5 THEN 'Apartment' ELSE CASE MOD(p.policy_id * 3, 7) WHEN 0 THEN 'House' WHEN 1 THEN 'House' WHEN 2 THEN 'Townhouse' WHEN 3 THEN 'Apartment' WHEN 4 THEN 'Farmhouse' ELSE 'House' END END,
  1898 + MOD(p.policy_id * 41, 125), 38 + MOD(p.policy_id * 29, 190), 90000.00 + 1000 * MOD(p.policy_id * 53, 610), MOD(p.policy_id, 3) = 1
FROM policies p JOIN policyholders h ON h.policyholder_id = p.policyholder_id WHERE p.product_id IN (3, 4, 5);

INSERT INTO adjusters VALUES
  (1, 'Renate', 'Albrecht', 'Motor', DATE '2012-05-02', 15000),
  (2, 'Declan', 'Foley', 'Property', DATE '2016-10-10', 20000),
  (3, 'Šárka', 'Novotná', 'Motor', DATE '2019-03-04', 8000),
  (4, 'Mateus', 'Ribeiro', 'Property', DATE '2020-07-01', 10000),
  (5, 'Ulrike', 'Zimmermann', 'Injury', DATE '2018-01-15', 25000),
  (6, 'Kwame', 'Boateng', 'General', DATE '2023-02-20', 5000),
  (7, 'Léa', 'Girard', 'General', DATE '2024-09-02', 4000),
  (8, 'Rafael', 'Stern', 'Property', DATE '2026-06-15', 3000);

INSERT INTO claims
SELECT x, 'CLM-' || CAST(5000 + x * 7 AS VARCHAR), pid, CASE WHEN st = 'REPORTED' AND MOD(x, 3) <> 0 THEN NULL ELSE adj END,
  CASE WHEN amt > 12000 AND st <> 'REPORTED' THEN CASE WHEN adj = 5 THEN 2 ELSE 5 END END, lt, st, inc, rep,
  CASE WHEN st IN ('DENIED', 'PAID', 'WITHDRAWN') THEN DATEADD(HOUR, MOD(x * 5, 9), DATEADD(DAY, 6 + MOD(x * 19, 44), rep)) END, amt,
  CASE WHEN st IN ('APPROVED', 'PAID') THEN CASE WHEN MOD(x, 4) = 1 THEN amt ELSE ROUND(amt * (60 + MOD(x * 7, 36)) / 100, 2) END WHEN st = 'DENIED' THEN 0.00 END
FROM (SELECT b.*, CASE WHEN rep > TIMESTAMP '2026-10-20 00:00:00' THEN 'REPORTED' WHEN rep > TIMESTAMP '2026-09-15 00:00:00' THEN CASE MOD(x, 3) WHEN 0 THEN 'INVESTIGATING' WHEN 1 THEN 'REPORTED' ELSE 'APPROVED' END
    ELSE CASE MOD(x * 3, 17) WHEN 0 THEN 'DENIED' WHEN 1 THEN 'DENIED' WHEN 2 THEN 'WITHDRAWN' WHEN 3 THEN 'INVESTIGATING' WHEN 4 THEN 'APPROVED' WHEN 5 THEN 'DENIED' ELSE 'PAID' END END AS st
  FROM (SELECT x, pid, lob, inc, DATEADD(MINUTE, MOD(x * 371, 600), DATEADD(HOUR, 8, DATEADD(DAY, MOD(x * 11, 9), CAST(inc AS TIMESTAMP)))) AS rep,
    CASE lob WHEN 'AUTO' THEN CASE MOD(x, 6) WHEN 0 THEN 'COLLISION' WHEN 1 THEN 'COLLISION' WHEN 2 THEN 'GLASS' WHEN 3 THEN 'THEFT' WHEN 4 THEN 'COLLISION' ELSE 'STORM' END
      WHEN 'HOME' THEN CASE MOD(x, 5) WHEN 0 THEN 'WATER' WHEN 1 THEN 'FIRE' WHEN 2 THEN 'STORM' WHEN 3 THEN 'WATER' ELSE 'THEFT' END WHEN 'TRAVEL' THEN 'LUGGAGE' WHEN 'LIFE' THEN 'DEATH' ELSE 'INJURY' END AS lt,
    CASE lob WHEN 'AUTO' THEN 350.00 + MOD(x * 1373, 14500) WHEN 'HOME' THEN 600.00 + MOD(x * 2719, 31000) WHEN 'TRAVEL' THEN 120.00 + MOD(x * 97, 1800) WHEN 'LIFE' THEN 50000.00 + 1000 * MOD(x, 17) ELSE 400.00 + MOD(x * 811, 9000) END + 0.05 * MOD(x * 7, 20) AS amt,
    CASE lob WHEN 'AUTO' THEN CASE MOD(x, 5) WHEN 0 THEN 3 WHEN 1 THEN 3 WHEN 2 THEN 1 WHEN 3 THEN 6 ELSE 1 END WHEN 'HOME' THEN CASE MOD(x, 4) WHEN 0 THEN 2 WHEN 1 THEN 4 WHEN 2 THEN 2 ELSE 7 END ELSE CASE MOD(x, 3) WHEN 0 THEN 5 WHEN 1 THEN 5 ELSE 7 END END AS adj
    FROM (SELECT s.x, p.policy_id AS pid, r.line_of_business AS lob, DATEADD(DAY, MOD(s.x * 89 + 11, GREATEST(1, DATEDIFF(DAY, p.start_date, LEAST(p.end_date, COALESCE(p.cancelled_on, p.end_date), DATE '2026-11-09')))), p.start_date) AS inc
      FROM SYSTEM_RANGE(1, 140) s JOIN policies p ON p.policy_id = MOD(s.x * 37 + s.x * s.x, 151) + 1 JOIN products r ON r.product_id = p.product_id
      WHERE p.start_date < DATE '2026-11-09' AND NOT (r.line_of_business = 'LIFE' AND MOD(s.x, 4) <> 0)) a) b) c;
INSERT INTO payouts
SELECT ROW_NUMBER() OVER (ORDER BY c.claim_id, s.x), c.claim_id, DATEADD(DAY, CASE WHEN s.x = 1 AND MOD(c.claim_id, 5) = 2 THEN -5 ELSE 0 END, CAST(c.closed_at AS DATE)),
  CASE WHEN MOD(c.claim_id, 5) <> 2 THEN c.approved_amount WHEN s.x = 1 THEN ROUND(c.approved_amount * 0.4, 2) ELSE c.approved_amount - ROUND(c.approved_amount * 0.4, 2) END,
  CASE MOD(c.claim_id * 3, 7) WHEN 0 THEN 'CHECK' WHEN 1 THEN 'CARD' WHEN 2 THEN 'CHECK' ELSE 'TRANSFER' END
FROM claims c JOIN SYSTEM_RANGE(1, 2) s ON s.x = 1 OR MOD(c.claim_id, 5) = 2 WHERE c.status = 'PAID';
INSERT INTO premium_payments
SELECT ROW_NUMBER() OVER (ORDER BY due, pid), pid, due, CASE WHEN due > DATE '2026-11-10' OR st = 'LAP' AND k = 2 OR MOD(pid * 3 + k, 29) = 7 THEN NULL ELSE DATEADD(DAY, MOD(pid * 5 + k * 7, 17) - 8, due) END, ROUND(prem / 2, 2),
  CASE WHEN due > DATE '2026-11-10' OR st = 'LAP' AND k = 2 OR MOD(pid * 3 + k, 29) = 7 THEN NULL ELSE CASE MOD(pid * 3 + k, 8) WHEN 0 THEN 'CASH' WHEN 1 THEN 'CARD' WHEN 2 THEN 'CARD' WHEN 3 THEN 'TRANSFER' ELSE 'DEBIT' END END
FROM (SELECT p.policy_id AS pid, p.status AS st, p.annual_premium AS prem, p.cancelled_on, s.x AS k, DATEADD(MONTH, (s.x - 1) * 6, p.start_date) AS due FROM policies p JOIN SYSTEM_RANGE(1, 2) s ON 1 = 1) a
WHERE due <= DATE '2026-11-18' AND (cancelled_on IS NULL OR due < cancelled_on);
