CREATE TABLE dept (
  dept_id INT PRIMARY KEY,
  name VARCHAR(40) NOT NULL,
  location VARCHAR(40) NOT NULL,
  headcount INT NOT NULL
);
CREATE TABLE requester (
  requester_id INT PRIMARY KEY,
  first_name VARCHAR(40) NOT NULL,
  last_name VARCHAR(40) NOT NULL,
  dept_id INT NOT NULL,
  email VARCHAR(80) NOT NULL,
  phone_ext VARCHAR(6),
  is_vip BOOLEAN NOT NULL,
  joined_on DATE NOT NULL,
  FOREIGN KEY (dept_id) REFERENCES dept(dept_id)
);
CREATE TABLE team (
  team_id INT PRIMARY KEY,
  name VARCHAR(40) NOT NULL
);
CREATE TABLE technician (
  tech_id INT PRIMARY KEY,
  first_name VARCHAR(40) NOT NULL,
  last_name VARCHAR(40) NOT NULL,
  team_id INT NOT NULL,
  mgr_id INT,
  hire_date DATE NOT NULL,
  term_date DATE,
  hourly_rate DECIMAL(6,2) NOT NULL,
  FOREIGN KEY (team_id) REFERENCES team(team_id),
  FOREIGN KEY (mgr_id) REFERENCES technician(tech_id)
);
CREATE TABLE category (
  cat_id INT PRIMARY KEY,
  name VARCHAR(40) NOT NULL,
  parent_cat_id INT,
  FOREIGN KEY (parent_cat_id) REFERENCES category(cat_id)
);
CREATE TABLE asset (
  asset_id INT PRIMARY KEY,
  asset_tag VARCHAR(12) NOT NULL UNIQUE,
  asset_type VARCHAR(20) NOT NULL,
  vendor VARCHAR(30) NOT NULL,
  model VARCHAR(40) NOT NULL,
  assigned_to INT,
  purch_date DATE NOT NULL,
  purch_price DECIMAL(10,2) NOT NULL,
  warranty_end DATE NOT NULL,
  retired_on DATE,
  FOREIGN KEY (assigned_to) REFERENCES requester(requester_id)
);
CREATE TABLE ticket (
  ticket_id INT PRIMARY KEY,
  title VARCHAR(80) NOT NULL,
  requester_id INT NOT NULL,
  assignee_id INT,
  closed_by_id INT,
  cat_id INT NOT NULL,
  asset_id INT,
  priority VARCHAR(10) NOT NULL,
  status VARCHAR(12) NOT NULL,
  channel VARCHAR(10) NOT NULL,
  created_at TIMESTAMP NOT NULL,
  first_resp_at TIMESTAMP,
  closed_at TIMESTAMP,
  reopen_cnt INT NOT NULL,
  rating INT,
  FOREIGN KEY (requester_id) REFERENCES requester(requester_id),
  FOREIGN KEY (assignee_id) REFERENCES technician(tech_id),
  FOREIGN KEY (closed_by_id) REFERENCES technician(tech_id),
  FOREIGN KEY (cat_id) REFERENCES category(cat_id),
  FOREIGN KEY (asset_id) REFERENCES asset(asset_id)
);
CREATE TABLE project (
  proj_id INT PRIMARY KEY,
  name VARCHAR(60) NOT NULL,
  dept_id INT NOT NULL,
  lead_id INT NOT NULL,
  status VARCHAR(12) NOT NULL,
  budget DECIMAL(12,2) NOT NULL,
  actual_cost DECIMAL(12,2) NOT NULL,
  start_date DATE NOT NULL,
  due_date DATE NOT NULL,
  completed_on DATE,
  FOREIGN KEY (dept_id) REFERENCES dept(dept_id),
  FOREIGN KEY (lead_id) REFERENCES technician(tech_id)
);
CREATE TABLE proj_member (
  proj_id INT NOT NULL,
  tech_id INT NOT NULL,
  role VARCHAR(20) NOT NULL,
  alloc_pct INT NOT NULL,
  PRIMARY KEY (proj_id, tech_id),
  FOREIGN KEY (proj_id) REFERENCES project(proj_id),
  FOREIGN KEY (tech_id) REFERENCES technician(tech_id)
);
CREATE TABLE task (
  task_id INT PRIMARY KEY,
  proj_id INT NOT NULL,
  title VARCHAR(80) NOT NULL,
  assignee_id INT,
  status VARCHAR(12) NOT NULL,
  est_hours DECIMAL(6,1) NOT NULL,
  due_date DATE NOT NULL,
  done_on DATE,
  FOREIGN KEY (proj_id) REFERENCES project(proj_id),
  FOREIGN KEY (assignee_id) REFERENCES technician(tech_id)
);
CREATE TABLE work_log (
  log_id INT PRIMARY KEY,
  tech_id INT NOT NULL,
  ticket_id INT,
  task_id INT,
  work_date DATE NOT NULL,
  hours DECIMAL(4,1) NOT NULL,
  FOREIGN KEY (tech_id) REFERENCES technician(tech_id),
  FOREIGN KEY (ticket_id) REFERENCES ticket(ticket_id),
  FOREIGN KEY (task_id) REFERENCES task(task_id)
);

INSERT INTO dept VALUES
  (1, 'Finance', 'Dublin', 46),
  (2, 'Human Resources', 'Dublin', 18),
  (3, 'Sales', 'Kraków', 73),
  (4, 'Marketing', 'Oslo', 27),
  (5, 'Research', 'Oslo', 64),
  (6, 'Logistics', 'Kraków', 91),
  (7, 'Legal', 'Dublin', 11),
  (8, 'Facilities', 'Tampere', 22);

INSERT INTO requester VALUES
  (1, 'Orla', 'Keane', 5, 'u007@norvik.example', '4031', FALSE, DATE '2019-08-14'),
  (2, 'Piotr', 'Wójcik', 4, 'u014@norvik.example', '4062', TRUE, DATE '2024-04-27'),
  (3, 'Astrid', 'Bakken', 5, 'u021@norvik.example', NULL, FALSE, DATE '2016-11-12'),
  (4, 'Samir', 'Toumi', 2, 'u028@norvik.example', '4124', FALSE, DATE '2021-07-25'),
  (5, 'Gráinne', 'Walsh', 1, 'u035@norvik.example', '4155', FALSE, DATE '2025-03-10'),
  (6, 'Jakub', 'Malinowski', 5, 'u042@norvik.example', '4186', FALSE, DATE '2018-10-23'),
  (7, 'Silje', 'Haugen', 6, 'u049@norvik.example', '4217', FALSE, DATE '2023-06-08'),
  (8, 'Victor', 'Amadi', 3, 'u056@norvik.example', '4248', FALSE, DATE '2015-02-21'),
  (9, 'Paula', 'Reyes', 1, 'u063@norvik.example', '4279', TRUE, DATE '2020-09-06'),
  (10, 'Mikko', 'Saarinen', 6, 'u070@norvik.example', NULL, FALSE, DATE '2025-05-19'),
  (11, 'Deirdre', 'Quinn', 5, 'u077@norvik.example', '4341', FALSE, DATE '2017-01-04'),
  (12, 'Tomasz', 'Gajewski', 4, 'u084@norvik.example', '4372', FALSE, DATE '2022-08-17'),
  (13, 'Lars', 'Østby', 5, 'u091@norvik.example', '4403', FALSE, DATE '2014-04-02'),
  (14, 'Helena', 'Brito', 1, 'u098@norvik.example', '4434', TRUE, DATE '2019-11-15'),
  (15, 'Conor', 'Daly', 1, 'u105@norvik.example', '4465', FALSE, DATE '2024-07-28'),
  (16, 'Agnieszka', 'Lewandowska', 5, 'u112@norvik.example', '4496', FALSE, DATE '2016-03-13'),
  (17, 'Kari', 'Moen', 4, 'u119@norvik.example', NULL, FALSE, DATE '2021-10-26'),
  (18, 'Bastien', 'Roux', 5, 'u126@norvik.example', '4558', FALSE, DATE '2025-06-11'),
  (19, 'Noor', 'Rahimi', 6, 'u133@norvik.example', '4589', FALSE, DATE '2018-02-24'),
  (20, 'Eero', 'Lahti', 6, 'u140@norvik.example', '4620', FALSE, DATE '2023-09-09'),
  (21, 'Maeve', 'Sheridan', 5, 'u147@norvik.example', '4651', FALSE, DATE '2015-05-22'),
  (22, 'Rafał', 'Sikora', 6, 'u154@norvik.example', '4682', FALSE, DATE '2020-01-07'),
  (23, 'Ragnhild', 'Vik', 5, 'u161@norvik.example', '4713', TRUE, DATE '2025-08-20'),
  (24, 'Daniel', 'Acheampong', 7, 'u168@norvik.example', NULL, FALSE, DATE '2017-04-05'),
  (25, 'Lucía', 'Navarro', 6, 'u175@norvik.example', '4775', FALSE, DATE '2022-11-18'),
  (26, 'Juhani', 'Koski', 5, 'u182@norvik.example', '4806', FALSE, DATE '2014-07-03'),
  (27, 'Fergal', 'Byrne', 4, 'u189@norvik.example', '4837', FALSE, DATE '2019-03-16'),
  (28, 'Zofia', 'Krawczyk', 8, 'u196@norvik.example', '4868', FALSE, DATE '2024-10-01'),
  (29, 'Øystein', 'Berg', 1, 'u203@norvik.example', '4899', FALSE, DATE '2016-06-14'),
  (30, 'Mina', 'Park', 1, 'u210@norvik.example', '4930', FALSE, DATE '2021-02-27'),
  (31, 'Ciara', 'Nolan', 5, 'u217@norvik.example', NULL, TRUE, DATE '2025-09-12'),
  (32, 'Bartosz', 'Pawlak', 1, 'u224@norvik.example', '4992', FALSE, DATE '2018-05-25'),
  (33, 'Tuva', 'Solberg', 5, 'u231@norvik.example', '5023', FALSE, DATE '2023-01-10'),
  (34, 'Ibrahim', 'Diallo', 6, 'u238@norvik.example', '5054', FALSE, DATE '2015-08-23'),
  (35, 'Emma', 'Lindgren', 1, 'u245@norvik.example', '5085', FALSE, DATE '2020-04-08'),
  (36, 'Aino', 'Virtanen', 2, 'u252@norvik.example', '5116', FALSE, DATE '2025-11-21'),
  (37, 'Shane', 'Kavanagh', 6, 'u259@norvik.example', '5147', FALSE, DATE '2017-07-06'),
  (38, 'Magda', 'Wrona', 5, 'u266@norvik.example', NULL, FALSE, DATE '2022-03-19'),
  (39, 'Eirik', 'Strand', 1, 'u273@norvik.example', '5209', FALSE, DATE '2014-10-04'),
  (40, 'Yasmin', 'Akhtar', 3, 'u280@norvik.example', '5240', FALSE, DATE '2019-06-17');

INSERT INTO team VALUES
  (1, 'Service Desk'),
  (2, 'Network'),
  (3, 'Infrastructure'),
  (4, 'Applications'),
  (5, 'Security');

INSERT INTO technician VALUES
  (1, 'Niamh', 'Corcoran', 1, NULL, DATE '2013-04-02', NULL, 62),
  (2, 'Wojciech', 'Baran', 2, 1, DATE '2015-08-17', NULL, 55),
  (3, 'Solveig', 'Aune', 3, 1, DATE '2016-01-11', NULL, 58),
  (4, 'Rohan', 'Mehta', 4, 1, DATE '2018-05-07', NULL, 56.5),
  (5, 'Kaisa', 'Heikkinen', 5, 3, DATE '2019-09-02', NULL, 60),
  (6, 'Eoin', 'Tierney', 1, 1, DATE '2020-02-03', NULL, 38),
  (7, 'Dorota', 'Mazur', 1, 6, DATE '2021-06-14', NULL, 34.5),
  (8, 'Håkon', 'Nes', 1, 6, DATE '2022-03-01', DATE '2026-02-27', 33),
  (9, 'Amara', 'Okafor', 4, 4, DATE '2022-10-10', NULL, 44),
  (10, 'Luís', 'Teixeira', 2, 2, DATE '2023-01-16', NULL, 41),
  (11, 'Petra', 'Šimková', 3, 3, DATE '2023-07-03', NULL, 42.5),
  (12, 'Grzegorz', 'Kubiak', 2, 2, DATE '2024-04-15', DATE '2025-09-30', 36),
  (13, 'Freya', 'Nygård', 4, 4, DATE '2024-11-04', NULL, 39),
  (14, 'Tadhg', 'Moloney', 1, 6, DATE '2025-05-19', NULL, 29),
  (15, 'Leila', 'Mansour', 5, 5, DATE '2026-08-10', NULL, 47);

INSERT INTO category VALUES
  (1, 'Hardware', NULL),
  (2, 'Software', NULL),
  (3, 'Network', NULL),
  (4, 'Access', NULL),
  (5, 'Laptop', 1),
  (6, 'Printer', 1),
  (7, 'Monitor', 1),
  (8, 'E-mail', 2),
  (9, 'ERP', 2),
  (10, 'Office Suite', 2),
  (11, 'VPN', 3),
  (12, 'Wi-Fi', 3),
  (13, 'Password Reset', 4),
  (14, 'New Account', 4),
  (15, 'Telephony', 3);

INSERT INTO asset
SELECT x, 'NV-' || CAST(1000 + x * 13 AS VARCHAR), ty,
  CASE ty WHEN 'Laptop' THEN CASE MOD(x, 3) WHEN 0 THEN 'Lenovo' WHEN 1 THEN 'Dell' ELSE 'Apple' END WHEN 'Monitor' THEN CASE MOD(x, 2) WHEN 0 THEN 'Dell' ELSE 'Eizo' END WHEN 'Printer' THEN CASE MOD(x, 2) WHEN 0 THEN 'Brother' ELSE 'HP' END WHEN 'Phone' THEN CASE MOD(x, 2) WHEN 0 THEN 'Apple' ELSE 'Samsung' END ELSE 'HP' END,
  CASE ty WHEN 'Laptop' THEN CASE MOD(x, 3) WHEN 0 THEN 'ThinkPad T14' WHEN 1 THEN 'Latitude 7440' ELSE 'MacBook Pro' END WHEN 'Monitor' THEN CASE MOD(x, 2) WHEN 0 THEN 'U2723QE' ELSE 'FlexScan EV27' END WHEN 'Printer' THEN CASE MOD(x, 2) WHEN 0 THEN 'HL-L6400' ELSE 'LaserJet M507' END WHEN 'Phone' THEN CASE MOD(x, 2) WHEN 0 THEN 'iPhone 15' ELSE 'Galaxy S23' END ELSE 'ProLiant DL380' END,
  CASE WHEN ty IN ('Printer', 'Server') OR ret IS NOT NULL OR MOD(x, 9) = 5 THEN NULL ELSE MOD(x * 11 + x / 5, 37) + 1 END, pd,
  CASE ty WHEN 'Laptop' THEN 1150 WHEN 'Monitor' THEN 320 WHEN 'Printer' THEN 540 WHEN 'Phone' THEN 690 ELSE 6400 END + MOD(x * 67, 230) + 0.90, DATEADD(YEAR, CASE ty WHEN 'Phone' THEN 2 WHEN 'Server' THEN 4 ELSE 3 END, pd), ret
FROM (SELECT x, ty, pd, CASE WHEN MOD(x, 8) = 3 AND pd < DATE '2024-09-01' THEN DATEADD(DAY, 500 + MOD(x * 29, 280), pd) END AS ret
  FROM (SELECT x, CASE MOD(x * 7, 11) WHEN 0 THEN 'Printer' WHEN 1 THEN 'Monitor' WHEN 2 THEN 'Laptop' WHEN 3 THEN 'Phone' WHEN 4 THEN 'Laptop' WHEN 5 THEN 'Monitor' WHEN 6 THEN 'Laptop' WHEN 7 THEN 'Phone' WHEN 8 THEN 'Laptop' WHEN 9 THEN CASE WHEN MOD(x, 2) = 0 THEN 'Server' ELSE 'Monitor' END ELSE 'Laptop' END AS ty,
    DATEADD(DAY, MOD(x * 83, 1391), DATE '2023-01-19') AS pd FROM SYSTEM_RANGE(1, 90)) a) b;
INSERT INTO ticket
SELECT x, CASE cat WHEN 5 THEN CASE MOD(x, 3) WHEN 0 THEN 'Laptop does not boot' WHEN 1 THEN 'Battery drains quickly' ELSE 'Keyboard keys stuck' END WHEN 6 THEN CASE MOD(x, 2) WHEN 0 THEN 'Printer paper jam' ELSE 'Printer offline' END WHEN 7 THEN 'Monitor flickers' WHEN 8 THEN CASE MOD(x, 2) WHEN 0 THEN 'Mailbox full' ELSE 'Cannot send e-mail' END WHEN 9 THEN CASE MOD(x, 3) WHEN 0 THEN 'ERP very slow' WHEN 1 THEN 'Invoice screen error' ELSE 'Month-end report fails' END WHEN 10 THEN 'Spreadsheet crashes' WHEN 11 THEN CASE MOD(x, 2) WHEN 0 THEN 'VPN disconnects' ELSE 'VPN login fails' END WHEN 12 THEN 'Weak Wi-Fi in meeting room' WHEN 13 THEN 'Forgot my password' WHEN 3 THEN 'Network cable broken' ELSE 'Account for new colleague' END,
  req, asg, CASE WHEN st = 'CLOSED' THEN CASE WHEN MOD(x, 6) = 4 THEN 6 ELSE asg END END, cat,
  CASE WHEN cat IN (5, 6, 7) AND MOD(x, 5) <> 0 THEN (SELECT MIN(a.asset_id) FROM asset a WHERE a.asset_type = CASE cat WHEN 5 THEN 'Laptop' WHEN 6 THEN 'Printer' ELSE 'Monitor' END AND a.asset_id >= MOD(x * 17, 60)) END,
  pri, st, ch, cr, CASE WHEN st <> 'NEW' THEN DATEADD(MINUTE, 7 + MOD(x * 53, CASE pri WHEN 'CRITICAL' THEN 50 WHEN 'HIGH' THEN 170 ELSE 900 END), cr) END,
  CASE WHEN st = 'CLOSED' THEN DATEADD(MINUTE, 960 + MOD(x * 197, CASE pri WHEN 'CRITICAL' THEN 900 WHEN 'HIGH' THEN 4200 ELSE 12100 END), cr) END,
  CASE WHEN MOD(x, 10) = 6 THEN 1 WHEN MOD(x, 23) = 9 THEN 2 WHEN x = 58 THEN 4 ELSE 0 END, CASE WHEN st = 'CLOSED' AND MOD(x, 3) <> 1 THEN CASE MOD(x * 5, 12) WHEN 0 THEN 2 WHEN 1 THEN 5 WHEN 2 THEN 4 WHEN 3 THEN 1 WHEN 4 THEN 5 WHEN 5 THEN 4 WHEN 6 THEN 3 WHEN 7 THEN 5 ELSE 4 END END
FROM (SELECT x, req, cat, cr, pri, ch, st, CASE WHEN st = 'NEW' THEN NULL WHEN ta = 12 AND cr > TIMESTAMP '2025-09-01 00:00:00' OR ta = 12 AND cr < TIMESTAMP '2024-04-15 00:00:00' THEN 2 WHEN ta = 8 AND cr > TIMESTAMP '2026-01-25 00:00:00' THEN 7 WHEN ta = 14 AND cr < TIMESTAMP '2025-05-19 00:00:00' THEN 7 WHEN ta = 13 AND cr < TIMESTAMP '2024-11-04 00:00:00' THEN 9 ELSE ta END AS asg
  FROM (SELECT x, CASE WHEN x IN (40, 90, 140) THEN 10 ELSE MOD(CAST(x AS BIGINT) * x * x + x * x + x / 4, 37) + 1 END AS req, cat, cr,
    CASE MOD(x * 13 + x / 7, 16) WHEN 0 THEN 'CRITICAL' WHEN 1 THEN 'HIGH' WHEN 2 THEN 'HIGH' WHEN 3 THEN 'HIGH' WHEN 4 THEN 'LOW' WHEN 5 THEN 'LOW' WHEN 6 THEN 'LOW' WHEN 7 THEN 'LOW' ELSE 'NORMAL' END AS pri,
    CASE MOD(x * 3, 10) WHEN 0 THEN 'PHONE' WHEN 1 THEN 'PHONE' WHEN 2 THEN 'PHONE' WHEN 3 THEN 'EMAIL' WHEN 4 THEN 'EMAIL' WHEN 5 THEN 'WALKIN' ELSE 'PORTAL' END AS ch,
    CASE WHEN cr > TIMESTAMP '2026-11-14 00:00:00' THEN 'NEW' WHEN cr > TIMESTAMP '2026-10-20 00:00:00' THEN CASE MOD(x, 4) WHEN 0 THEN 'NEW' WHEN 1 THEN 'IN_PROGRESS' WHEN 2 THEN 'WAITING' ELSE 'CLOSED' END WHEN MOD(x, 19) = 2 THEN 'WAITING' WHEN MOD(x, 17) = 5 THEN 'IN_PROGRESS' ELSE 'CLOSED' END AS st,
    CASE cat WHEN 5 THEN 7 WHEN 6 THEN 6 WHEN 7 THEN 14 WHEN 8 THEN 9 WHEN 9 THEN 13 WHEN 10 THEN 9 WHEN 11 THEN 10 WHEN 12 THEN 12 WHEN 13 THEN 8 WHEN 14 THEN 5 ELSE 2 END AS ta
    FROM (SELECT x, CASE WHEN MOD(x, 37) = 8 THEN 11 ELSE CASE MOD(x * 7 + x / 9, 17) WHEN 0 THEN 5 WHEN 1 THEN 13 WHEN 2 THEN 11 WHEN 3 THEN 6 WHEN 4 THEN 9 WHEN 5 THEN 8 WHEN 6 THEN 12 WHEN 7 THEN 7 WHEN 8 THEN 5 WHEN 9 THEN 13 WHEN 10 THEN 10 WHEN 11 THEN 14 WHEN 12 THEN 9 WHEN 13 THEN 11 WHEN 14 THEN 13 WHEN 15 THEN 3 ELSE 5 END END AS cat,
      DATEADD(MINUTE, MOD(x * 377, 560), DATEADD(HOUR, 7, DATEADD(DAY, x * 1400 / 260 + MOD(x * x, 7), TIMESTAMP '2023-01-09 00:00:00'))) AS cr FROM SYSTEM_RANGE(1, 260)) a) b) c WHERE cr < TIMESTAMP '2026-11-18 12:00:00';

INSERT INTO project VALUES
  (1, 'ERP Upgrade', 1, 4, 'DONE', 180000, 203500.5, DATE '2023-02-01', DATE '2024-01-31', DATE '2024-03-15'),
  (2, 'Office Move Oslo', 8, 3, 'DONE', 64000, 58120, DATE '2023-09-04', DATE '2024-05-31', DATE '2024-05-17'),
  (3, 'Zero Trust Rollout', 5, 5, 'ACTIVE', 240000, 171900, DATE '2024-10-01', DATE '2026-12-18', NULL),
  (4, 'Warehouse Wi-Fi', 6, 2, 'DONE', 48500, 51240.75, DATE '2024-03-11', DATE '2024-10-31', DATE '2024-10-29'),
  (5, 'Laptop Refresh', 1, 6, 'ACTIVE', 132000, 96400, DATE '2025-09-01', DATE '2026-10-30', NULL),
  (6, 'Customer Portal', 3, 4, 'ACTIVE', 295000, 310800, DATE '2025-02-03', DATE '2027-01-29', NULL),
  (7, 'HR Self-Service', 2, 9, 'ON_HOLD', 56000, 12300, DATE '2025-06-02', DATE '2026-06-30', NULL),
  (8, 'Data Lake Pilot', 5, 3, 'CANCELLED', 88000, 41700, DATE '2024-06-03', DATE '2025-03-31', NULL),
  (9, 'Phone System Replacement', 6, 2, 'DONE', 71000, 66480, DATE '2025-03-03', DATE '2025-11-28', DATE '2025-12-12'),
  (10, 'Contract Archive', 7, 9, 'PLANNED', 39000, 0, DATE '2026-11-02', DATE '2027-04-30', NULL);

INSERT INTO proj_member
SELECT p.proj_id, t.tech_id, CASE WHEN p.lead_id = t.tech_id THEN 'Lead' WHEN MOD(p.proj_id + t.tech_id, 4) = 0 THEN 'Tester' WHEN MOD(p.proj_id + t.tech_id, 4) = 1 THEN 'Analyst' ELSE 'Engineer' END, 10 + 10 * MOD(p.proj_id * 3 + t.tech_id * 7, 6)
FROM project p JOIN technician t ON p.lead_id = t.tech_id OR (MOD(p.proj_id * 5 + t.tech_id * t.tech_id, 7) < 2 AND t.hire_date < p.due_date AND (t.term_date IS NULL OR t.term_date > p.due_date) AND t.tech_id NOT IN (1, 14));
INSERT INTO task
SELECT x, pid, ti, CASE WHEN MOD(x, 8) = 5 AND dn IS NULL THEN NULL ELSE asg END, CASE WHEN dn IS NOT NULL THEN 'DONE' WHEN ps IN ('CANCELLED', 'PLANNED') OR due > DATE '2026-12-15' THEN 'TODO' WHEN MOD(x, 3) = 1 THEN 'BLOCKED' ELSE 'DOING' END, est, due, dn
FROM (SELECT ROW_NUMBER() OVER (ORDER BY p.proj_id, s.x) AS x, p.proj_id AS pid, p.status AS ps, CASE s.x WHEN 1 THEN 'Gather requirements' WHEN 2 THEN 'Draft the design' WHEN 3 THEN 'Order equipment' WHEN 4 THEN 'Build test environment' WHEN 5 THEN 'Migrate data' WHEN 6 THEN 'Train key users' WHEN 7 THEN 'Run acceptance test' WHEN 8 THEN 'Go live' ELSE 'Write handover notes' END AS ti,
  (SELECT MIN(m.tech_id) FROM proj_member m WHERE m.proj_id = p.proj_id AND (m.tech_id >= MOD(s.x * 5 + p.proj_id, 13) OR m.tech_id = (SELECT MAX(z.tech_id) FROM proj_member z WHERE z.proj_id = p.proj_id))) AS asg, 6 + MOD(s.x * 11 + p.proj_id * 17, 58) + 0.5 * MOD(s.x, 2) AS est,
  DATEADD(DAY, DATEDIFF(DAY, p.start_date, p.due_date) * s.x / 9, p.start_date) AS due,
  CASE WHEN p.status = 'DONE' OR p.status <> 'PLANNED' AND DATEADD(DAY, DATEDIFF(DAY, p.start_date, p.due_date) * s.x / 9, p.start_date) < CASE p.status WHEN 'ON_HOLD' THEN DATE '2025-10-15' WHEN 'CANCELLED' THEN DATE '2024-11-30' ELSE DATE '2026-08-20' END
    THEN DATEADD(DAY, MOD(s.x * 7 + p.proj_id * 5, 23) - 11, DATEADD(DAY, DATEDIFF(DAY, p.start_date, p.due_date) * s.x / 9, p.start_date)) END AS dn
  FROM project p JOIN SYSTEM_RANGE(1, 9) s ON MOD(p.proj_id * 3 + s.x * 4, 10) <> 7) a;
INSERT INTO work_log
SELECT ROW_NUMBER() OVER (ORDER BY wd, tid, kid), tech, tid, kid, wd, hrs FROM (
  SELECT t.assignee_id AS tech, t.ticket_id AS tid, CAST(NULL AS INT) AS kid, CAST(DATEADD(DAY, s.x - 1, t.first_resp_at) AS DATE) AS wd, 0.5 * (1 + MOD(t.ticket_id * 3 + s.x * 5, 6)) AS hrs
  FROM ticket t JOIN SYSTEM_RANGE(1, 2) s ON s.x = 1 OR MOD(t.ticket_id, 4) = 1 AND t.closed_at > DATEADD(DAY, 1, t.first_resp_at) WHERE t.assignee_id IS NOT NULL AND MOD(t.ticket_id, 9) <> 7
  UNION ALL
  SELECT k.assignee_id, NULL, k.task_id, DATEADD(DAY, -4 * s.x, COALESCE(k.done_on, LEAST(k.due_date, DATE '2026-11-18'))), 2.0 + 0.5 * MOD(k.task_id * 7 + s.x * 3, 12)
  FROM task k JOIN SYSTEM_RANGE(1, 3) s ON s.x <= 1 + MOD(k.task_id, 3) WHERE k.assignee_id IS NOT NULL AND k.status <> 'TODO') w;
