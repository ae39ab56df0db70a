CREATE TABLE donors (
  id INT PRIMARY KEY,
  first_name VARCHAR(40) NOT NULL,
  last_name VARCHAR(40) NOT NULL,
  email VARCHAR(100),
  city VARCHAR(40) NOT NULL,
  country VARCHAR(40) NOT NULL,
  birth_date DATE,
  registered_on DATE NOT NULL,
  newsletter BOOLEAN NOT NULL,
  unsubscribed_on DATE,
  donor_level VARCHAR(10) NOT NULL,
  referred_by_id INT REFERENCES donors(id)
);
CREATE TABLE campaigns (
  id INT PRIMARY KEY,
  title VARCHAR(80) NOT NULL,
  channel VARCHAR(20) NOT NULL,
  goal_amount DECIMAL(12,2) NOT NULL,
  starts_on DATE NOT NULL,
  ends_on DATE,
  status VARCHAR(10) NOT NULL
);
CREATE TABLE volunteers (
  id INT PRIMARY KEY,
  first_name VARCHAR(40) NOT NULL,
  last_name VARCHAR(40) NOT NULL,
  city VARCHAR(40) NOT NULL,
  phone VARCHAR(30),
  birth_date DATE NOT NULL,
  joined_on DATE NOT NULL,
  left_on DATE,
  weekly_hours INT NOT NULL,
  mentor_id INT REFERENCES volunteers(id)
);
CREATE TABLE projects (
  id INT PRIMARY KEY,
  name VARCHAR(80) NOT NULL,
  country VARCHAR(40) NOT NULL,
  theme VARCHAR(20) NOT NULL,
  budget DECIMAL(12,2) NOT NULL,
  started_on DATE,
  completed_on DATE,
  status VARCHAR(10) NOT NULL,
  beneficiaries INT,
  leader_id INT NOT NULL REFERENCES volunteers(id)
);
CREATE TABLE donations (
  id INT PRIMARY KEY,
  donor_id INT NOT NULL REFERENCES donors(id),
  campaign_id INT REFERENCES campaigns(id),
  project_id INT REFERENCES projects(id),
  amount DECIMAL(10,2) NOT NULL,
  payment_method VARCHAR(15) NOT NULL,
  donated_at TIMESTAMP NOT NULL,
  thanked_at TIMESTAMP,
  refunded_at TIMESTAMP,
  recurring BOOLEAN NOT NULL
);
CREATE TABLE events (
  id INT PRIMARY KEY,
  title VARCHAR(80) NOT NULL,
  campaign_id INT REFERENCES campaigns(id),
  event_type VARCHAR(15) NOT NULL,
  venue VARCHAR(60) NOT NULL,
  city VARCHAR(40) NOT NULL,
  starts_at TIMESTAMP NOT NULL,
  capacity INT NOT NULL,
  attendance INT,
  ticket_price DECIMAL(8,2) NOT NULL,
  cancelled_at TIMESTAMP,
  organiser_id INT NOT NULL REFERENCES volunteers(id),
  deputy_organiser_id INT REFERENCES volunteers(id)
);
CREATE TABLE event_volunteers (
  event_id INT NOT NULL REFERENCES events(id),
  volunteer_id INT NOT NULL REFERENCES volunteers(id),
  task VARCHAR(20) NOT NULL,
  hours_worked DECIMAL(4,1) NOT NULL,
  PRIMARY KEY (event_id, volunteer_id)
);
CREATE TABLE funders (
  id INT PRIMARY KEY,
  name VARCHAR(80) NOT NULL,
  funder_type VARCHAR(15) NOT NULL,
  country VARCHAR(40) NOT NULL
);
CREATE TABLE grants (
  id INT PRIMARY KEY,
  reference_no VARCHAR(12) NOT NULL UNIQUE,
  funder_id INT NOT NULL REFERENCES funders(id),
  project_id INT NOT NULL REFERENCES projects(id),
  requested_amount DECIMAL(12,2) NOT NULL,
  awarded_amount DECIMAL(12,2),
  applied_on DATE NOT NULL,
  decided_on DATE,
  status VARCHAR(10) NOT NULL
);
CREATE TABLE expenses (
  id INT PRIMARY KEY,
  project_id INT NOT NULL REFERENCES projects(id),
  category VARCHAR(20) NOT NULL,
  description VARCHAR(100),
  amount DECIMAL(10,2) NOT NULL,
  spent_on DATE NOT NULL,
  approved_on DATE,
  submitted_by_id INT NOT NULL REFERENCES volunteers(id),
  approved_by_id INT REFERENCES volunteers(id)
);
COMMENT ON TABLE donors IS 'People who give money to the charity';
COMMENT ON COLUMN donors.first_name IS 'Given name';
COMMENT ON COLUMN donors.last_name IS 'Family name';
COMMENT ON COLUMN donors.city IS 'Town where the donor lives';
COMMENT ON COLUMN donors.country IS 'Country of residence';
COMMENT ON COLUMN donors.birth_date IS 'Date of birth, if known';
COMMENT ON COLUMN donors.registered_on IS 'Date the donor was first recorded';
COMMENT ON COLUMN donors.newsletter IS 'True if the donor gets the newsletter';
COMMENT ON COLUMN donors.unsubscribed_on IS 'Date the donor asked for no more mail, else NULL';
COMMENT ON COLUMN donors.donor_level IS 'BRONZE, SILVER or GOLD';
COMMENT ON COLUMN donors.referred_by_id IS 'Donor who brought this donor in, if any';
COMMENT ON TABLE campaigns IS 'Fundraising campaigns (appeals)';
COMMENT ON COLUMN campaigns.title IS 'Title of the appeal';
COMMENT ON COLUMN campaigns.channel IS 'MAIL, ONLINE, STREET, TV or PHONE';
COMMENT ON COLUMN campaigns.goal_amount IS 'Fundraising target in euros';
COMMENT ON COLUMN campaigns.starts_on IS 'First day';
COMMENT ON COLUMN campaigns.ends_on IS 'Last day, NULL if open-ended';
COMMENT ON COLUMN campaigns.status IS 'DRAFT, ACTIVE or CLOSED';
COMMENT ON TABLE volunteers IS 'Unpaid helpers';
COMMENT ON COLUMN volunteers.city IS 'Home town';
COMMENT ON COLUMN volunteers.joined_on IS 'Date the volunteer started with us';
COMMENT ON COLUMN volunteers.left_on IS 'Date the volunteer stopped, else NULL';
COMMENT ON COLUMN volunteers.weekly_hours IS 'Hours a week the volunteer is available';
COMMENT ON COLUMN volunteers.mentor_id IS 'Experienced volunteer who looks after this one';
COMMENT ON TABLE projects IS 'Aid projects paid for by donations and grants';
COMMENT ON COLUMN projects.country IS 'Country where the work is done';
COMMENT ON COLUMN projects.theme IS 'WATER, EDUCATION, HEALTH, FOOD or HOUSING';
COMMENT ON COLUMN projects.budget IS 'Planned total cost in euros';
COMMENT ON COLUMN projects.started_on IS 'Date work began, NULL if not begun';
COMMENT ON COLUMN projects.completed_on IS 'Date work was finished, else NULL';
COMMENT ON COLUMN projects.status IS 'PLANNED, RUNNING, HALTED or DONE';
COMMENT ON COLUMN projects.beneficiaries IS 'Number of people helped, if known';
COMMENT ON COLUMN projects.leader_id IS 'Volunteer in charge of the project';
COMMENT ON TABLE donations IS 'Gifts of money received';
COMMENT ON COLUMN donations.donor_id IS 'Who gave';
COMMENT ON COLUMN donations.campaign_id IS 'Campaign that brought the gift in, if any';
COMMENT ON COLUMN donations.project_id IS 'Project the gift is earmarked for, NULL if free to use';
COMMENT ON COLUMN donations.amount IS 'Amount in euros';
COMMENT ON COLUMN donations.payment_method IS 'CARD, TRANSFER, CASH, PAYPAL or CHEQUE';
COMMENT ON COLUMN donations.donated_at IS 'When the gift was received';
COMMENT ON COLUMN donations.thanked_at IS 'When the thank-you letter was sent, else NULL';
COMMENT ON COLUMN donations.refunded_at IS 'When the money was paid back, else NULL';
COMMENT ON COLUMN donations.recurring IS 'True for a standing gift, false for a one-off gift';
COMMENT ON TABLE events IS 'Fundraising events';
COMMENT ON COLUMN events.campaign_id IS 'Campaign the event belongs to, if any';
COMMENT ON COLUMN events.event_type IS 'GALA, RUN, CONCERT, AUCTION or FAIR';
COMMENT ON COLUMN events.venue IS 'Place where the event is held';
COMMENT ON COLUMN events.starts_at IS 'Date and time of the start';
COMMENT ON COLUMN events.capacity IS 'Number of places';
COMMENT ON COLUMN events.attendance IS 'Number of guests who came, NULL if not held yet or cancelled';
COMMENT ON COLUMN events.ticket_price IS 'Price of a ticket in euros';
COMMENT ON COLUMN events.cancelled_at IS 'When the event was called off, else NULL';
COMMENT ON COLUMN events.organiser_id IS 'Volunteer who organises the event';
COMMENT ON COLUMN events.deputy_organiser_id IS 'Volunteer who stands in for the organiser';
COMMENT ON TABLE event_volunteers IS 'Which volunteers helped at which events';
COMMENT ON COLUMN event_volunteers.task IS 'BAR, DOOR, STAGE, CLEANUP or FIRST_AID';
COMMENT ON COLUMN event_volunteers.hours_worked IS 'Hours the volunteer worked at the event';
COMMENT ON TABLE funders IS 'Organisations that award grants';
COMMENT ON COLUMN funders.name IS 'Name of the organisation';
COMMENT ON COLUMN funders.funder_type IS 'FOUNDATION, GOVERNMENT or COMPANY';
COMMENT ON TABLE grants IS 'Grant applications and their outcome';
COMMENT ON COLUMN grants.reference_no IS 'Reference number of the application';
COMMENT ON COLUMN grants.requested_amount IS 'Amount applied for in euros';
COMMENT ON COLUMN grants.awarded_amount IS 'Amount granted in euros, NULL if not awarded';
COMMENT ON COLUMN grants.applied_on IS 'Date of the application';
COMMENT ON COLUMN grants.decided_on IS 'Date of the decision, NULL if still open';
COMMENT ON COLUMN grants.status IS 'PENDING, AWARDED or REJECTED';
COMMENT ON TABLE expenses IS 'Money spent on projects';
COMMENT ON COLUMN expenses.category IS 'TRAVEL, MATERIALS, WAGES, TRANSPORT or OFFICE';
COMMENT ON COLUMN expenses.amount IS 'Amount in euros';
COMMENT ON COLUMN expenses.spent_on IS 'Date of payment';
COMMENT ON COLUMN expenses.approved_on IS 'Date of approval, NULL if not yet approved';
COMMENT ON COLUMN expenses.submitted_by_id IS 'Volunteer who handed in the expense';
COMMENT ON COLUMN expenses.approved_by_id IS 'Volunteer who approved the expense';
INSERT INTO donors (id, first_name, last_name, email, city, country, birth_date, registered_on, newsletter, unsubscribed_on, donor_level, referred_by_id) VALUES
(1,'Margarethe','Lindqvist','m.lindqvist@post.example','Hamburg','Germany','1948-03-12','2023-01-09',TRUE,NULL,'GOLD',NULL),
(2,'Tobias','Ackermann','tobias.a@mail.example','Berlin','Germany','1972-07-30','2023-01-15',TRUE,NULL,'SILVER',1),
(3,'Siobhán','Kearney','skearney@mail.example','Dublin','Ireland','1985-11-02','2023-02-03',TRUE,NULL,'BRONZE',NULL),
(4,'Pieter','van den Berg','pvdb@mail.example','Utrecht','Netherlands','1960-05-19','2023-02-20',FALSE,'2024-06-01','BRONZE',NULL),
(5,'Hélène','Marchand','hmarchand@poste.example','Lyon','France','1955-09-08','2023-03-01',TRUE,NULL,'GOLD',NULL),
(6,'Gregor','Haas',NULL,'Vienna','Austria',NULL,'2023-03-17',FALSE,NULL,'SILVER',NULL),
(7,'Yusuf','Demir','ydemir@mail.example','Berlin','Germany','1990-01-25','2023-04-11',TRUE,NULL,'BRONZE',2),
(8,'Eleanor','Whitcombe','e.whitcombe@mail.example','Bristol','United Kingdom','1943-12-05','2023-05-02',TRUE,NULL,'GOLD',NULL),
(9,'Jürgen','Pohl',NULL,'Munich','Germany','1967-04-14','2023-05-28',FALSE,'2025-02-14','SILVER',1),
(10,'Aoife','Brennan','aoife.b@mail.example','Cork','Ireland','1992-08-21','2023-06-10',TRUE,NULL,'BRONZE',3),
(11,'Matteo','Ferraris','mferraris@mail.example','Turin','Italy','1979-02-17','2023-07-07',TRUE,NULL,'SILVER',5),
(12,'Ingrid','Solberg','isolberg@mail.example','Bergen','Norway','1951-10-29','2023-08-19',TRUE,NULL,'GOLD',1),
(13,'Damien','Roussel','droussel@poste.example','Lyon','France','1988-06-03','2023-09-13',FALSE,NULL,'BRONZE',5),
(14,'Katarzyna','Wrona','kwrona@mail.example','Kraków','Poland','1983-03-27','2023-10-05',TRUE,NULL,'BRONZE',NULL),
(15,'Femke','Dijkstra','femke.d@mail.example','Utrecht','Netherlands','1996-12-11','2023-11-22',TRUE,'2025-09-30','BRONZE',4),
(16,'Rupert','Ainsley','r.ainsley@mail.example','London','United Kingdom','1958-07-16','2023-12-01',TRUE,NULL,'GOLD',8),
(17,'Nadia','Boulahia',NULL,'Marseille','France',NULL,'2024-01-08',FALSE,NULL,'BRONZE',NULL),
(18,'Sven','Hartung','shartung@mail.example','Hamburg','Germany','1975-05-05','2024-02-12',TRUE,NULL,'SILVER',1),
(19,'Beatriz','Quintana','bquintana@correo.example','Valencia','Spain','1981-09-23','2024-03-04',TRUE,NULL,'SILVER',NULL),
(20,'Oskar','Lehtonen','olehtonen@mail.example','Tampere','Finland','1969-01-31','2024-03-29',FALSE,NULL,'BRONZE',12),
(21,'Claire','Dufour','cdufour@poste.example','Paris','France','1994-04-18','2024-05-15',TRUE,NULL,'BRONZE',5),
(22,'Wilhelm','Brandstätter',NULL,'Graz','Austria','1939-11-11','2024-06-20',FALSE,NULL,'GOLD',6),
(23,'Priya','Raman','priya.raman@mail.example','London','United Kingdom','1987-08-09','2024-08-01',TRUE,NULL,'SILVER',16),
(24,'Luca','Bianchetti','lbianchetti@mail.example','Turin','Italy','1999-02-26','2024-09-18',TRUE,'2026-01-20','BRONZE',11),
(25,'Annika','Vogt','avogt@mail.example','Berlin','Germany','1991-06-14','2024-11-11',TRUE,NULL,'BRONZE',7),
(26,'Declan','Moriarty','dmoriarty@mail.example','Dublin','Ireland','1963-03-03','2025-01-13',FALSE,NULL,'SILVER',3),
(27,'Zofia','Kamińska','zkaminska@mail.example','Warsaw','Poland','1978-10-20','2025-02-24',TRUE,NULL,'BRONZE',14),
(28,'Thérèse','Aubert','taubert@poste.example','Geneva','Switzerland','1946-05-28','2025-04-07',TRUE,NULL,'GOLD',NULL),
(29,'Marco','Steiner','msteiner@mail.example','Zürich','Switzerland','1984-07-01','2025-05-30',TRUE,NULL,'SILVER',28),
(30,'Hannah','Oyelaran','hoyelaran@mail.example','Bristol','United Kingdom','1998-09-15','2025-08-12',TRUE,NULL,'BRONZE',8),
(31,'Lars','Mikkelsen-Toft','lmt@mail.example','Aarhus','Denmark','1971-12-24','2025-10-03',FALSE,NULL,'BRONZE',12),
(32,'Carmen','Iglesias','ciglesias@correo.example','Seville','Spain','1966-04-09','2025-12-16',TRUE,NULL,'SILVER',19),
(33,'Felix','Osterkamp',NULL,'Hamburg','Germany','2001-01-19','2026-02-09',TRUE,NULL,'BRONZE',18),
(34,'Gwendolyn','Pryce','gpryce@mail.example','Cardiff','United Kingdom','1974-08-27','2026-04-22',FALSE,NULL,'BRONZE',NULL),
(35,'Jonas','Wiesner','jwiesner@mail.example','Munich','Germany','1995-11-30','2026-07-15',TRUE,NULL,'BRONZE',9),
(36,'Adèle','Fontaine','afontaine@poste.example','Paris','France','1989-02-02','2026-09-28',TRUE,NULL,'BRONZE',21),
(37,'Ruairí','Tiernan','rtiernan@mail.example','Galway','Ireland','1982-06-06','2026-10-19',TRUE,NULL,'BRONZE',NULL),
(38,'Mirjam','Keller',NULL,'Basel','Switzerland',NULL,'2026-11-05',FALSE,NULL,'BRONZE',29);
INSERT INTO campaigns (id, title, channel, goal_amount, starts_on, ends_on, status) VALUES
(1,'Winter Warmth 2023','MAIL',40000,'2023-01-05','2023-03-31','CLOSED'),
(2,'Clean Water for All','ONLINE',60000,'2023-05-01','2023-09-30','CLOSED'),
(3,'Books Not Bombs','STREET',25000,'2024-01-15','2024-06-30','CLOSED'),
(4,'Christmas Appeal 2024','TV',80000,'2024-11-01','2024-12-31','CLOSED'),
(5,'Roofs Over Heads','MAIL',35000,'2025-02-01','2025-08-31','CLOSED'),
(6,'Every Meal Matters','ONLINE',50000,'2025-06-01',NULL,'ACTIVE'),
(7,'Spring of Hope','PHONE',20000,'2026-03-01','2026-05-31','CLOSED'),
(8,'Run for Clinics','STREET',30000,'2026-06-15','2026-12-15','ACTIVE'),
(9,'Christmas Appeal 2026','TV',90000,'2026-11-01','2026-12-31','ACTIVE'),
(10,'Legacy Giving','MAIL',15000,'2027-01-10',NULL,'DRAFT');
INSERT INTO volunteers (id, first_name, last_name, city, phone, birth_date, joined_on, left_on, weekly_hours, mentor_id) VALUES
(1,'Renate','Zöllner','Hamburg','+49 40 5551201','1957-02-11','2023-01-10',NULL,12,NULL),
(2,'Callum','Fraser','Bristol','+44 117 555012','1988-05-22','2023-01-25',NULL,8,NULL),
(3,'Océane','Petit','Lyon','+33 4 555 8812','1995-10-07','2023-02-14',NULL,6,1),
(4,'Stefan','Kuhn','Berlin','+49 30 5558834','1979-08-16','2023-03-30','2025-05-31',10,1),
(5,'Niamh','Gallagher','Dublin',NULL,'2000-01-28','2023-06-06',NULL,5,2),
(6,'Emre','Yıldız','Berlin','+49 30 5553310','1993-12-19','2023-08-15',NULL,9,4),
(7,'Birgit','Haselhoff','Hamburg','+49 40 5557745','1961-04-02','2023-11-01',NULL,16,1),
(8,'Tomasz','Zieliński','Kraków',NULL,'1986-07-13','2024-01-20','2024-12-15',4,3),
(9,'Ottavia','Greco','Turin','+39 011 555223','1998-03-24','2024-02-28',NULL,7,3),
(10,'Harriet','Blackwood','London','+44 20 5550981','1969-09-30','2024-04-17',NULL,11,2),
(11,'Joris','Meulenbelt','Utrecht','+31 30 555441','1991-06-08','2024-07-02',NULL,3,NULL),
(12,'Elif','Aydın','Berlin',NULL,'2003-11-15','2024-09-09',NULL,8,6),
(13,'Patrick','Nwosu','London','+44 20 5552217','1984-01-05','2024-10-21','2026-03-31',6,10),
(14,'Solveig','Dahl','Bergen','+47 55 555620','1975-12-12','2025-01-07',NULL,10,7),
(15,'Rémi','Lacroix','Lyon','+33 4 555 1029','2002-08-20','2025-03-19',NULL,4,3),
(16,'Ulrike','Sommerfeld','Hamburg','+49 40 5559916','1965-05-27','2025-06-11',NULL,14,7),
(17,'Ciarán','Devlin','Dublin',NULL,'1997-02-09','2025-09-24','2026-08-15',5,5),
(18,'Magdalena','Nowicka','Kraków','+48 12 555873','1990-10-31','2026-01-12',NULL,7,NULL),
(19,'Jasper','Thornton','Bristol','+44 117 555778','2004-04-14','2026-03-23',NULL,2,2),
(20,'Leonie','Pfeiffer','Berlin','+49 30 5556402','1999-07-07','2026-06-30',NULL,9,12),
(21,'Anselm','Grüber','Vienna','+43 1 5553928','1972-11-21','2026-10-14',NULL,6,16);
INSERT INTO projects (id, name, country, theme, budget, started_on, completed_on, status, beneficiaries, leader_id) VALUES
(1,'Village Wells Turkana','Kenya','WATER',85000,'2023-03-01','2024-08-20','DONE',6200,1),
(2,'Girls Back to School','Nepal','EDUCATION',42000,'2023-06-15','2025-06-30','DONE',1450,3),
(3,'Mobile Clinic Sahel','Mali','HEALTH',120000,'2023-09-10',NULL,'RUNNING',9800,2),
(4,'School Meals Sololá','Guatemala','FOOD',38000,'2024-02-05',NULL,'RUNNING',2100,7),
(5,'Storm-Proof Homes','Philippines','HOUSING',95000,'2024-05-20',NULL,'HALTED',640,10),
(6,'Reading Rooms','Kenya','EDUCATION',27000,'2024-09-01','2025-12-12','DONE',880,3),
(7,'Midwives for Mopti','Mali','HEALTH',54000,'2025-01-15',NULL,'RUNNING',3300,2),
(8,'Rainwater Tanks','Bolivia','WATER',31000,'2025-04-04','2026-02-28','DONE',1250,9),
(9,'Community Kitchens','Moldova','FOOD',46000,'2025-10-01',NULL,'RUNNING',2750,7),
(10,'Shelter Odesa','Ukraine','HOUSING',150000,'2026-01-20',NULL,'RUNNING',1900,16),
(11,'Seed Banks','Nepal','FOOD',22000,NULL,NULL,'PLANNED',NULL,14),
(12,'Hillside Water Lines','Nepal','WATER',67000,'2026-05-11',NULL,'RUNNING',700,9),
(13,'Teacher Training Lab','Kenya','EDUCATION',33000,NULL,NULL,'PLANNED',NULL,1);
INSERT INTO funders (id, name, funder_type, country) VALUES
(1,'Alster Stiftung','FOUNDATION','Germany'),
(2,'Federal Aid Office','GOVERNMENT','Germany'),
(3,'Brightwater Trust','FOUNDATION','United Kingdom'),
(4,'Fondation Mirabeau','FOUNDATION','France'),
(5,'Nordhavn Shipping','COMPANY','Denmark'),
(6,'Helvia Bank','COMPANY','Switzerland'),
(7,'Irish Overseas Fund','GOVERNMENT','Ireland'),
(8,'Tulip Foundation','FOUNDATION','Netherlands');
INSERT INTO donations (id, donor_id, campaign_id, project_id, amount, payment_method, donated_at, thanked_at, refunded_at, recurring)
SELECT x, d, CASE WHEN MOD(x,4)=1 THEN NULL WHEN t < '2023-05-01' THEN 1 WHEN t < '2024-01-15' THEN 2 WHEN t < '2024-11-01' THEN 3 WHEN t < '2025-02-01' THEN 4 WHEN t < '2025-06-01' THEN 5 WHEN t < '2026-03-01' THEN CASE WHEN MOD(x,3)=0 THEN 5 ELSE 6 END WHEN t < '2026-06-15' THEN 7 WHEN t < '2026-11-01' THEN CASE WHEN MOD(x,5)<2 THEN 6 ELSE 8 END ELSE 9 END,
CASE WHEN MOD(x,3)=0 THEN NULL ELSE 1 + MOD(x*5 + MOD(x*x,7),12) END,
CASE WHEN d IN (1,5,8,12,16,22,28) THEN 150 + MOD(x*x*3,90)*10 WHEN MOD(x,11)=0 THEN 500 ELSE 10 + MOD(x*x + 7*x,28)*5 END + CASE WHEN MOD(x,9)=4 THEN 0.50 ELSE 0 END,
CASE MOD(x*x+x,11) WHEN 0 THEN 'CARD' WHEN 1 THEN 'CHEQUE' WHEN 2 THEN 'TRANSFER' WHEN 6 THEN 'PAYPAL' WHEN 8 THEN 'TRANSFER' WHEN 9 THEN 'CASH' ELSE 'CARD' END,
t,
CASE WHEN MOD(x,6)=5 OR x > 412 THEN NULL ELSE DATEADD('HOUR', 30 + MOD(x*17,200), t) END,
CASE WHEN MOD(x,47)=20 THEN DATEADD('DAY', 6 + MOD(x,9), t) END,
MOD(x*7,5) < 2
FROM (SELECT x, t, CASE WHEN MOD(x*13,37) > 36 THEN 1 ELSE (SELECT MAX(id) FROM donors WHERE registered_on <= CAST(t AS DATE) AND id <= 1 + MOD(x*13 + MOD(x*x,5), 38)) END AS d
 FROM (SELECT x, DATEADD('MINUTE', MOD(x*191,1440), DATEADD('DAY', CAST(x*1395/420 AS INT), TIMESTAMP '2023-01-20 00:00:00')) AS t FROM SYSTEM_RANGE(1,420)));
UPDATE donations SET refunded_at = NULL WHERE donor_id IN (5, 8, 12, 16, 22);
UPDATE donations SET amount = 2500 WHERE id = 133;
UPDATE donations SET amount = 4000 WHERE id = 377;
INSERT INTO events (id, title, campaign_id, event_type, venue, city, starts_at, capacity, attendance, ticket_price, cancelled_at, organiser_id, deputy_organiser_id) VALUES
(1,'Winter Warmth Gala',1,'GALA','Elbe Hall','Hamburg','2023-02-18 19:00:00',220,205,85,NULL,1,NULL),
(2,'Water Mile',2,'RUN','Harbourside','Bristol','2023-06-11 10:00:00',500,431,12,NULL,2,1),
(3,'Strings for Springs',2,'CONCERT','Salle Rameau','Lyon','2023-09-16 20:00:00',300,300,35,NULL,3,2),
(4,'Second-Hand Book Fair',3,'FAIR','Markthalle','Berlin','2024-03-09 11:00:00',400,512,3,NULL,4,6),
(5,'Poets Against Silence',3,'CONCERT','Liberty Rooms','Dublin','2024-05-24 20:00:00',150,97,18,NULL,5,2),
(6,'Summer Fair',NULL,'FAIR','Stadtpark','Hamburg','2024-07-20 12:00:00',800,650,2,NULL,7,1),
(7,'Starlight Auction',4,'AUCTION','Hotel Meridian','London','2024-11-30 18:30:00',120,118,60,NULL,10,13),
(8,'Carols by Candlelight',4,'CONCERT','St. Nikolai','Hamburg','2024-12-14 17:00:00',350,362,15,NULL,1,7),
(9,'Build-a-Roof Day',5,'FAIR','Tempelhof Field','Berlin','2025-04-26 10:00:00',600,NULL,4,'2025-04-20 09:15:00',6,4),
(10,'Roofs Gala',5,'GALA','Elbe Hall','Hamburg','2025-05-17 19:00:00',220,180,95,NULL,1,7),
(11,'Soup & Song',6,'CONCERT','Vicar Street Annex','Dublin','2025-10-10 19:30:00',200,174,20,NULL,5,17),
(12,'Harvest Run',6,'RUN','Parc de la Tête d''Or','Lyon','2025-10-26 09:30:00',450,388,15,NULL,3,15),
(13,'Art for Bread',6,'AUCTION','Palazzo Lanza','Turin','2026-02-07 18:00:00',100,84,55,NULL,9,NULL),
(14,'Spring Fair',7,'FAIR','Stadtpark','Hamburg','2026-04-18 11:00:00',800,701,3,NULL,7,16),
(15,'Hope in Concert',7,'CONCERT','Union Chapel Yard','London','2026-05-08 20:00:00',280,NULL,28,'2026-04-30 16:40:00',10,2),
(16,'Clinic Run North',8,'RUN','Bryggen Quay','Bergen','2026-08-29 10:00:00',350,298,14,NULL,14,NULL),
(17,'Clinic Run South',8,'RUN','Parco Valentino','Turin','2026-09-20 09:00:00',400,415,14,NULL,9,3),
(18,'Autumn Auction',NULL,'AUCTION','Hotel Meridian','London','2026-10-17 18:30:00',120,101,65,NULL,10,2),
(19,'Night of Lanterns',9,'FAIR','Markthalle','Berlin','2026-11-13 16:00:00',450,470,5,NULL,6,12),
(20,'Christmas Gala',9,'GALA','Elbe Hall','Hamburg','2026-12-05 19:00:00',240,NULL,110,NULL,1,16),
(21,'Advent Concert',9,'CONCERT','St. Nikolai','Hamburg','2026-12-12 17:00:00',350,NULL,17,NULL,7,1),
(22,'New Year Dip',NULL,'RUN','Sandycove','Dublin','2027-01-01 11:00:00',200,NULL,10,NULL,5,NULL);
INSERT INTO event_volunteers (event_id, volunteer_id, task, hours_worked)
SELECT e.id, v.id, CASE MOD(e.id*3+v.id*v.id,5) WHEN 0 THEN 'BAR' WHEN 1 THEN 'DOOR' WHEN 2 THEN 'STAGE' WHEN 3 THEN 'CLEANUP' ELSE 'FIRST_AID' END, 2 + MOD(e.id*7+v.id*5,11)*0.5
FROM events e JOIN volunteers v ON v.joined_on < CAST(e.starts_at AS DATE) AND (v.left_on IS NULL OR v.left_on > CAST(e.starts_at AS DATE))
WHERE e.starts_at < '2026-11-18' AND e.cancelled_at IS NULL AND v.id NOT IN (11,21) AND (MOD(e.id*5+v.id*3,7) < 3 OR v.city = e.city);
INSERT INTO grants (id, reference_no, funder_id, project_id, requested_amount, awarded_amount, applied_on, decided_on, status) VALUES
(1,'GR-2023-001',1,1,30000,25000,'2023-01-20','2023-03-15','AWARDED'),
(2,'GR-2023-002',2,1,40000,40000,'2023-02-02','2023-06-10','AWARDED'),
(3,'GR-2023-003',3,2,15000,NULL,'2023-04-18','2023-07-01','REJECTED'),
(4,'GR-2023-004',4,3,50000,35000,'2023-07-12','2023-10-30','AWARDED'),
(5,'GR-2023-005',7,2,20000,18000,'2023-09-05','2023-12-12','AWARDED'),
(6,'GR-2024-001',8,4,12000,12000,'2024-01-11','2024-02-28','AWARDED'),
(7,'GR-2024-002',2,5,60000,45000,'2024-03-22','2024-08-19','AWARDED'),
(8,'GR-2024-003',5,5,25000,NULL,'2024-04-15','2024-05-20','REJECTED'),
(9,'GR-2024-004',3,6,10000,10000,'2024-06-27','2024-09-09','AWARDED'),
(10,'GR-2024-005',6,3,28000,NULL,'2024-10-03','2025-01-17','REJECTED'),
(11,'GR-2025-001',4,7,30000,22500,'2025-01-28','2025-04-11','AWARDED'),
(12,'GR-2025-002',1,8,16000,16000,'2025-02-17','2025-03-31','AWARDED'),
(13,'GR-2025-003',7,7,18000,NULL,'2025-05-06','2025-09-02','REJECTED'),
(14,'GR-2025-004',8,9,20000,17500,'2025-08-14','2025-10-20','AWARDED'),
(15,'GR-2025-005',2,10,90000,80000,'2025-11-24','2026-02-16','AWARDED'),
(16,'GR-2026-001',6,10,35000,20000,'2026-01-19','2026-04-27','AWARDED'),
(17,'GR-2026-002',5,12,15000,NULL,'2026-03-03','2026-05-05','REJECTED'),
(18,'GR-2026-003',3,12,24000,24000,'2026-04-09','2026-07-21','AWARDED'),
(19,'GR-2026-004',1,11,9000,NULL,'2026-08-25',NULL,'PENDING'),
(20,'GR-2026-005',4,13,14000,NULL,'2026-09-30',NULL,'PENDING'),
(21,'GR-2026-006',7,10,40000,NULL,'2026-10-12',NULL,'PENDING'),
(22,'GR-2026-007',8,9,11000,NULL,'2026-11-09',NULL,'PENDING');
INSERT INTO expenses (id, project_id, category, description, amount, spent_on, approved_on, submitted_by_id, approved_by_id)
SELECT n, pid, cat, CASE cat WHEN 'WAGES' THEN 'Local staff pay' WHEN 'MATERIALS' THEN 'Building and supplies' WHEN 'TRANSPORT' THEN 'Freight and trucks' WHEN 'TRAVEL' THEN 'Flights and lodging' ELSE 'Stationery and fees' END,
CASE cat WHEN 'WAGES' THEN 900 + MOD(x*x*17 + pid*31,60)*25 WHEN 'MATERIALS' THEN 600 + MOD(x*x*11 + pid*53,80)*35.5 WHEN 'TRANSPORT' THEN 250 + MOD(x*29 + pid*7,50)*21 WHEN 'TRAVEL' THEN 180 + MOD(x*41 + pid*13,40)*18.25 ELSE 25 + MOD(x*19 + pid*3,30)*9.9 END,
s, CASE WHEN s > '2026-09-15' AND MOD(n,3) <> 0 OR MOD(n,17)=5 THEN NULL ELSE DATEADD('DAY', 2 + MOD(n*5,23), s) END, sub,
CASE WHEN s > '2026-09-15' AND MOD(n,3) <> 0 OR MOD(n,17)=5 THEN NULL ELSE CASE WHEN MOD(n,13)=4 THEN sub WHEN MOD(n,3)=0 THEN 7 WHEN MOD(n,5)=2 THEN 2 ELSE 1 END END
FROM (SELECT ROW_NUMBER() OVER (ORDER BY p.id, x) AS n, p.id AS pid, x,
 CASE MOD(x*x*3 + x + p.id,9) WHEN 0 THEN 'TRAVEL' WHEN 1 THEN 'MATERIALS' WHEN 2 THEN 'WAGES' WHEN 3 THEN 'MATERIALS' WHEN 4 THEN 'OFFICE' WHEN 5 THEN 'TRANSPORT' WHEN 6 THEN 'WAGES' WHEN 7 THEN 'MATERIALS' ELSE 'TRAVEL' END AS cat,
 DATEADD('DAY', CAST(DATEDIFF('DAY', p.started_on, COALESCE(p.completed_on, DATE '2026-11-17')) * x / 26 AS INT), p.started_on) AS s,
 CASE MOD(p.id*2+x,6) WHEN 0 THEN 3 WHEN 1 THEN 2 WHEN 2 THEN 7 WHEN 3 THEN 6 WHEN 4 THEN 9 ELSE p.leader_id END AS sub
 FROM projects p JOIN SYSTEM_RANGE(1,26) ON MOD(p.id + x, 4) <> 1 AND x <= 8 + MOD(p.id*7,19) WHERE p.started_on IS NOT NULL);
