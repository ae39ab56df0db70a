CREATE TABLE branches (
  id INT PRIMARY KEY,
  name VARCHAR(60) NOT NULL,
  district VARCHAR(40) NOT NULL,
  address VARCHAR(80) NOT NULL,
  phone VARCHAR(20),
  opened_on DATE NOT NULL,
  floor_area_sqm INT NOT NULL,
  main_branch_id INT,
  FOREIGN KEY (main_branch_id) REFERENCES branches(id)
);
CREATE TABLE staff (
  id INT PRIMARY KEY,
  first_name VARCHAR(40) NOT NULL,
  last_name VARCHAR(40) NOT NULL,
  job_title VARCHAR(40) NOT NULL,
  branch_id INT NOT NULL,
  manager_id INT,
  hired_on DATE NOT NULL,
  left_on DATE,
  monthly_salary DECIMAL(9,2) NOT NULL,
  FOREIGN KEY (branch_id) REFERENCES branches(id),
  FOREIGN KEY (manager_id) REFERENCES staff(id)
);
CREATE TABLE members (
  id INT PRIMARY KEY,
  card_no VARCHAR(12) NOT NULL UNIQUE,
  first_name VARCHAR(40) NOT NULL,
  last_name VARCHAR(40) NOT NULL,
  birth_date DATE NOT NULL,
  email VARCHAR(80),
  city VARCHAR(40) NOT NULL,
  membership_type VARCHAR(12) NOT NULL CHECK (membership_type IN ('ADULT','CHILD','STUDENT','SENIOR')),
  status VARCHAR(12) NOT NULL CHECK (status IN ('ACTIVE','SUSPENDED','EXPIRED')),
  home_branch_id INT,
  joined_on DATE NOT NULL,
  FOREIGN KEY (home_branch_id) REFERENCES branches(id)
);
CREATE TABLE authors (
  id INT PRIMARY KEY,
  first_name VARCHAR(40) NOT NULL,
  last_name VARCHAR(40) NOT NULL,
  nationality VARCHAR(30),
  birth_year INT
);
CREATE TABLE books (
  id INT PRIMARY KEY,
  title VARCHAR(120) NOT NULL,
  isbn VARCHAR(17) NOT NULL,
  genre VARCHAR(30) NOT NULL,
  language VARCHAR(20) NOT NULL,
  publisher VARCHAR(60) NOT NULL,
  published_year INT NOT NULL,
  page_count INT NOT NULL,
  list_price DECIMAL(8,2) NOT NULL
);
CREATE TABLE book_authors (
  book_id INT NOT NULL,
  author_id INT NOT NULL,
  author_order INT NOT NULL,
  PRIMARY KEY (book_id, author_id),
  FOREIGN KEY (book_id) REFERENCES books(id),
  FOREIGN KEY (author_id) REFERENCES authors(id)
);
CREATE TABLE copies (
  id INT PRIMARY KEY,
  barcode VARCHAR(12) NOT NULL UNIQUE,
  book_id INT NOT NULL,
  branch_id INT NOT NULL,
  acquired_on DATE NOT NULL,
  purchase_price DECIMAL(8,2) NOT NULL,
  status VARCHAR(12) NOT NULL CHECK (status IN ('AVAILABLE','ON_LOAN','LOST','DAMAGED','WITHDRAWN')),
  FOREIGN KEY (book_id) REFERENCES books(id),
  FOREIGN KEY (branch_id) REFERENCES branches(id)
);
CREATE TABLE loans (
  id INT PRIMARY KEY,
  copy_id INT NOT NULL,
  member_id INT NOT NULL,
  checkout_staff_id INT NOT NULL,
  return_staff_id INT,
  loaned_at TIMESTAMP NOT NULL,
  due_on DATE NOT NULL,
  returned_at TIMESTAMP,
  renewal_count INT NOT NULL,
  FOREIGN KEY (copy_id) REFERENCES copies(id),
  FOREIGN KEY (member_id) REFERENCES members(id),
  FOREIGN KEY (checkout_staff_id) REFERENCES staff(id),
  FOREIGN KEY (return_staff_id) REFERENCES staff(id)
);
CREATE TABLE fines (
  id INT PRIMARY KEY,
  loan_id INT NOT NULL,
  reason VARCHAR(12) NOT NULL CHECK (reason IN ('OVERDUE','DAMAGE','LOSS')),
  amount DECIMAL(8,2) NOT NULL,
  issued_on DATE NOT NULL,
  paid_on DATE,
  waived_on DATE,
  FOREIGN KEY (loan_id) REFERENCES loans(id)
);
CREATE TABLE reservations (
  id INT PRIMARY KEY,
  book_id INT NOT NULL,
  member_id INT NOT NULL,
  pickup_branch_id INT NOT NULL,
  reserved_at TIMESTAMP NOT NULL,
  ready_at TIMESTAMP,
  cancelled_at TIMESTAMP,
  status VARCHAR(12) NOT NULL CHECK (status IN ('WAITING','READY','COLLECTED','CANCELLED')),
  FOREIGN KEY (book_id) REFERENCES books(id),
  FOREIGN KEY (member_id) REFERENCES members(id),
  FOREIGN KEY (pickup_branch_id) REFERENCES branches(id)
);
CREATE TABLE events (
  id INT PRIMARY KEY,
  title VARCHAR(80) NOT NULL,
  category VARCHAR(20) NOT NULL,
  branch_id INT NOT NULL,
  organizer_id INT NOT NULL,
  starts_at TIMESTAMP NOT NULL,
  capacity INT NOT NULL,
  ticket_price DECIMAL(6,2) NOT NULL,
  cancelled_on DATE,
  FOREIGN KEY (branch_id) REFERENCES branches(id),
  FOREIGN KEY (organizer_id) REFERENCES staff(id)
);
CREATE TABLE event_registrations (
  event_id INT NOT NULL,
  member_id INT NOT NULL,
  registered_on DATE NOT NULL,
  seats INT NOT NULL,
  attended BOOLEAN,
  PRIMARY KEY (event_id, member_id),
  FOREIGN KEY (event_id) REFERENCES events(id),
  FOREIGN KEY (member_id) REFERENCES members(id)
);

INSERT INTO branches VALUES
(1,'Central Library','Old Town','1 Market Square','555-0100',DATE '1931-05-02',6200,NULL),
(2,'Riverside','Harbour','44 Quay Street','555-0112',DATE '1978-09-14',1450,1),
(3,'Northgate','Northgate','209 Abbey Road','555-0123',DATE '1989-03-20',1100,1),
(4,'Elmwood','Elmwood','17 Linden Avenue','555-0134',DATE '2004-10-01',900,1),
(5,'São Bento','Southside','3 Largo da Fonte','555-0145',DATE '2011-06-11',740,1),
(6,'Mill Lane','Southside','80 Mill Lane',NULL,DATE '2019-02-18',380,5),
(7,'Hilltop Kiosk','Northgate','Hilltop Station',NULL,DATE '2024-04-08',120,3);

INSERT INTO staff VALUES
(1,'Margarethe','Köhler','Director',1,NULL,DATE '2008-02-01',NULL,6900.00),
(2,'Desmond','Achebe','Branch Manager',1,1,DATE '2012-08-15',NULL,5100.00),
(3,'Lucía','Navarro','Branch Manager',2,1,DATE '2014-03-03',NULL,4700.00),
(4,'Piotr','Zieliński','Branch Manager',3,1,DATE '2016-11-21',NULL,4550.00),
(5,'Hannah','Whitcombe','Branch Manager',4,1,DATE '2010-05-10',NULL,4620.00),
(6,'Inês','Carvalho','Branch Manager',5,1,DATE '2018-01-08',NULL,4400.00),
(7,'Tom','Baxter','Librarian',1,2,DATE '2015-09-01',NULL,3650.00),
(8,'Aisha','Rahman','Librarian',1,2,DATE '2019-04-15',NULL,3420.00),
(9,'Giulia','Ferretti','Librarian',2,3,DATE '2020-10-05',NULL,3380.00),
(10,'Owen','Pritchard','Librarian',3,4,DATE '2013-06-17',DATE '2025-08-31',3500.00),
(11,'Mei','Tanaka','Librarian',4,5,DATE '2021-02-22',NULL,3310.00),
(12,'Samuel','Okafor','Librarian',5,6,DATE '2022-07-04',NULL,3250.00),
(13,'Clara','Lindqvist','Clerk',1,7,DATE '2023-01-16',NULL,2480.00),
(14,'Jakub','Novák','Clerk',1,7,DATE '2024-03-11',NULL,2410.00),
(15,'Bethany','Rowe','Clerk',2,9,DATE '2023-09-25',DATE '2026-02-28',2430.00),
(16,'Rashid','El Amrani','Clerk',3,4,DATE '2024-11-04',NULL,2390.00),
(17,'Fiona','Mackay','Clerk',4,11,DATE '2025-05-19',NULL,2360.00),
(18,'Diego','Salinas','Clerk',6,12,DATE '2025-10-06',NULL,2340.00),
(19,'Ursula','Brandt','IT Technician',1,2,DATE '2017-12-01',NULL,3980.00),
(20,'Noah','Fitzgerald','Clerk',7,4,DATE '2026-03-02',NULL,2320.00);

INSERT INTO authors VALUES
(1,'Eleanor','Voss','British',1961),(2,'Tomasz','Wilk','Polish',1974),(3,'Amara','Nwosu','Nigerian',1980),
(4,'Renée','Delacroix','French',1949),(5,'Hiroshi','Maeda','Japanese',1955),(6,'Sofía','Quiroga','Argentine',1968),
(7,'Patrick','Lannon','Irish',1983),(8,'Ingrid','Solberg','Norwegian',1971),(9,'Walter','Pym','British',1932),
(10,'Leila','Haddad','Lebanese',1987),(11,'Marcus','Bell','American',1959),(12,'Joanna','Crane','American',1976),
(13,'Émile','Garnier','French',1990),(14,'Katarzyna','Dudek','Polish',NULL),(15,'Rosalind','Ashby','British',1978),
(16,'Arturo','Benítez','Mexican',1945),(17,'Grace','Holloway','British',1992),(18,'Viktor','Lindholm','Swedish',1964);

INSERT INTO books VALUES
(1,'The Salt Road','978-1-0001-001-1','Fiction','English','Harrow & Finch',2015,342,18.90),
(2,'Winter in Gdańsk','978-1-0001-002-2','Fiction','Polish','Bursztyn',2018,288,15.50),
(3,'A House of Two Rivers','978-1-0001-003-3','Fiction','English','Longleaf Press',2021,411,21.00),
(4,'Le Jardin oublié','978-1-0001-004-4','Fiction','French','Éditions du Phare',1998,256,12.40),
(5,'The Quiet Locksmith','978-1-0001-005-5','Crime','English','Harrow & Finch',2009,367,14.99),
(6,'Death at Pier Nine','978-1-0001-006-6','Crime','English','Blackwater Books',2019,398,16.99),
(7,'The Tenth Witness','978-1-0001-007-7','Crime','English','Blackwater Books',2023,421,19.99),
(8,'Nordlys','978-1-0001-008-8','Crime','Norwegian','Fjord Forlag',2016,333,22.50),
(9,'Bread from Scratch','978-1-0001-009-9','Cooking','English','Kitchen Table',2020,192,27.95),
(10,'La cocina de mi abuela','978-1-0001-010-5','Cooking','Spanish','Editorial Ceibo',2014,224,24.00),
(11,'Beirut Suppers','978-1-0001-011-2','Cooking','English','Kitchen Table',2022,240,31.50),
(12,'A Short History of Canals','978-1-0001-012-9','History','English','Longleaf Press',2007,512,35.00),
(13,'Empires of Ink','978-1-0001-013-6','History','English','Northam University Press',2017,640,48.00),
(14,'The Siege Winter','978-1-0001-014-3','History','English','Northam University Press',2024,586,44.50),
(15,'Stars for Beginners','978-1-0001-015-0','Science','English','Meridian',2012,208,19.50),
(16,'The Patient Octopus','978-1-0001-016-7','Science','English','Meridian',2025,276,23.90),
(17,'Numbers That Matter','978-1-0001-017-4','Science','English','Northam University Press',2020,318,29.00),
(18,'Otto the Tugboat','978-1-0001-018-1','Children','English','Puddle Lane',2011,32,9.99),
(19,'The Moon Under My Bed','978-1-0001-019-8','Children','English','Puddle Lane',2018,40,11.50),
(20,'Le petit hérisson','978-1-0001-020-4','Children','French','Éditions du Phare',2021,36,10.90),
(21,'Kraina Smoków','978-1-0001-021-1','Children','Polish','Bursztyn',2019,96,12.00),
(22,'Gardens of Glass','978-1-0001-022-8','Poetry','English','Harrow & Finch',2003,88,13.00),
(23,'Haiku for Commuters','978-1-0001-023-5','Poetry','English','Longleaf Press',2022,112,12.50),
(24,'Cien noches','978-1-0001-024-2','Poetry','Spanish','Editorial Ceibo',1991,144,11.80),
(25,'The Clockmaker of Kyoto','978-1-0001-025-9','Fiction','English','Harrow & Finch',2013,376,17.60),
(26,'Dust and Honey','978-1-0001-026-6','Fiction','English','Longleaf Press',2025,329,22.90),
(27,'The Engineer''s Widow','978-1-0001-027-3','Crime','English','Harrow & Finch',2026,354,20.50),
(28,'A Field Guide to Doubt','978-1-0001-028-0','Philosophy','English','Northam University Press',2010,264,26.00),
(29,'Walking the Ridge','978-1-0001-029-7','Travel','English','Meridian',2016,301,18.00),
(30,'Trains of the North','978-1-0001-030-3','Travel','English','Meridian',2023,352,28.40);

INSERT INTO book_authors VALUES
(1,1,1),(2,2,1),(3,3,1),(4,4,1),(5,9,1),(6,7,1),(7,7,1),(8,8,1),(9,12,1),(9,15,2),(10,6,1),(11,10,1),(12,9,1),
(13,11,1),(13,12,2),(14,11,1),(14,2,2),(15,5,1),(16,17,1),(17,12,1),(17,11,2),(18,15,1),(19,15,1),(19,17,2),(20,13,1),(21,2,1),
(22,1,1),(23,5,1),(24,16,1),(25,5,1),(26,3,1),(27,1,1),(27,7,2),(28,4,1),(29,8,1),(30,8,1),(30,18,2);

INSERT INTO members VALUES
(1,'M-10001','Alice','Thornton',DATE '1984-03-12','alice.thornton@mail.example','Westhaven','ADULT','ACTIVE',1,DATE '2023-01-09'),
(2,'M-10002','Bogdan','Ionescu',DATE '1991-07-25','b.ionescu@mail.example','Westhaven','ADULT','ACTIVE',1,DATE '2023-01-23'),
(3,'M-10003','Chloé','Mercier',DATE '2003-11-02','chloe.m@mail.example','Westhaven','STUDENT','ACTIVE',2,DATE '2023-02-14'),
(4,'M-10004','David','Oyelaran',DATE '1955-05-30',NULL,'Westhaven','SENIOR','ACTIVE',3,DATE '2023-03-03'),
(5,'M-10005','Emma','Sutcliffe',DATE '2014-08-19',NULL,'Westhaven','CHILD','ACTIVE',4,DATE '2023-03-21'),
(6,'M-10006','Farid','Benali',DATE '1978-12-05','farid.benali@mail.example','Castleford','ADULT','SUSPENDED',1,DATE '2023-04-11'),
(7,'M-10007','Greta','Hoffmann',DATE '1949-01-17','greta.h@mail.example','Westhaven','SENIOR','ACTIVE',1,DATE '2023-05-02'),
(8,'M-10008','Hugo','Almeida',DATE '2001-06-08','hugo.a@mail.example','Westhaven','STUDENT','EXPIRED',5,DATE '2023-05-29'),
(9,'M-10009','Irene','Kowalczyk',DATE '1969-09-27','irene.k@mail.example','Castleford','ADULT','ACTIVE',2,DATE '2023-06-12'),
(10,'M-10010','Jack','Donnelly',DATE '2012-02-11',NULL,'Westhaven','CHILD','ACTIVE',3,DATE '2023-07-18'),
(11,'M-10011','Keiko','Yamada',DATE '1988-10-14','keiko@mail.example','Westhaven','ADULT','ACTIVE',1,DATE '2023-08-07'),
(12,'M-10012','Liam','Gallagher-Moss',DATE '1995-04-03','liam.gm@mail.example','Brookside','ADULT','ACTIVE',4,DATE '2023-09-15'),
(13,'M-10013','Maria','da Silva',DATE '1973-08-22','maria.ds@mail.example','Westhaven','ADULT','ACTIVE',5,DATE '2023-10-10'),
(14,'M-10014','Nadia','Petrova',DATE '2004-12-29','nadia.p@mail.example','Brookside','STUDENT','ACTIVE',1,DATE '2023-11-20'),
(15,'M-10015','Oscar','Lindgren',DATE '1951-07-07',NULL,'Westhaven','SENIOR','EXPIRED',2,DATE '2024-01-08'),
(16,'M-10016','Priya','Chatterjee',DATE '1986-02-26','priya.c@mail.example','Westhaven','ADULT','ACTIVE',3,DATE '2024-01-30'),
(17,'M-10017','Quentin','Roussel',DATE '1999-05-16','q.roussel@mail.example','Castleford','ADULT','ACTIVE',1,DATE '2024-02-19'),
(18,'M-10018','Ruth','Abernathy',DATE '1946-11-11','ruth.ab@mail.example','Westhaven','SENIOR','ACTIVE',4,DATE '2024-03-25'),
(19,'M-10019','Stefan','Jovanović',DATE '1982-09-09','stefan.j@mail.example','Westhaven','ADULT','SUSPENDED',5,DATE '2024-05-06'),
(20,'M-10020','Tilda','Swanwick',DATE '2015-06-30',NULL,'Westhaven','CHILD','ACTIVE',1,DATE '2024-06-17'),
(21,'M-10021','Umar','Siddiqui',DATE '2002-03-18','umar.s@mail.example','Westhaven','STUDENT','ACTIVE',2,DATE '2024-08-12'),
(22,'M-10022','Vera','Dvořáková',DATE '1965-10-01','vera.d@mail.example','Brookside','ADULT','ACTIVE',NULL,DATE '2024-09-23'),
(23,'M-10023','William','Hargreaves',DATE '1958-04-24','w.hargreaves@mail.example','Westhaven','SENIOR','ACTIVE',3,DATE '2024-10-28'),
(24,'M-10024','Ximena','Rojas',DATE '1993-01-05','ximena.r@mail.example','Westhaven','ADULT','ACTIVE',5,DATE '2025-01-13'),
(25,'M-10025','Yusuf','Demir',DATE '2005-08-31','yusuf.d@mail.example','Castleford','STUDENT','ACTIVE',1,DATE '2025-02-10'),
(26,'M-10026','Zoë','Underwood',DATE '1997-12-20','zoe.u@mail.example','Westhaven','ADULT','ACTIVE',4,DATE '2025-03-17'),
(27,'M-10027','Anton','Berg',DATE '2013-05-04',NULL,'Westhaven','CHILD','ACTIVE',2,DATE '2025-05-05'),
(28,'M-10028','Beatrice','Longfellow',DATE '1980-06-21','bea.l@mail.example','Westhaven','ADULT','EXPIRED',1,DATE '2025-07-14'),
(29,'M-10029','Carlos','Mendoza',DATE '1976-03-28','carlos.m@mail.example','Brookside','ADULT','ACTIVE',NULL,DATE '2025-09-01'),
(30,'M-10030','Dorothea','Klein',DATE '1953-02-02','doro.klein@mail.example','Westhaven','SENIOR','ACTIVE',1,DATE '2025-11-24'),
(31,'M-10031','Edwin','Mbeki',DATE '2006-09-13','edwin.m@mail.example','Westhaven','STUDENT','ACTIVE',3,DATE '2026-01-19'),
(32,'M-10032','Freya','Castellan',DATE '1990-11-27','freya.c@mail.example','Westhaven','ADULT','ACTIVE',6,DATE '2026-02-23'),
(33,'M-10033','Gustav','Ekström',DATE '2016-01-15',NULL,'Castleford','CHILD','ACTIVE',5,DATE '2026-05-11'),
(34,'M-10034','Helen','O''Rourke',DATE '1971-07-19','helen.or@mail.example','Westhaven','ADULT','ACTIVE',1,DATE '2026-08-03'),
(35,'M-10035','Ivan','Marković',DATE '1987-05-08',NULL,'Westhaven','ADULT','ACTIVE',2,DATE '2026-10-12'),
(36,'M-10036','Jasmine','Fairweather',DATE '2007-10-10','jasmine.f@mail.example','Brookside','STUDENT','ACTIVE',NULL,DATE '2026-11-09');

-- copies: 90
INSERT INTO copies SELECT x, 'BC' || LPAD(CAST(7000 + x AS VARCHAR), 6, '0'),
  1 + MOD(x * 7, 30),
  CASE WHEN MOD(x, 10) < 4 THEN 1 WHEN MOD(x, 10) < 6 THEN 2 WHEN MOD(x, 10) < 7 THEN 3 WHEN MOD(x, 10) < 8 THEN 4 WHEN MOD(x, 20) = 8 THEN 6 ELSE 5 END,
  DATEADD('DAY', MOD(x * 37, 1300), DATE '2023-01-10'),
  8.50 + MOD(x * 13, 29) + MOD(x, 4) * 0.25,
  CASE WHEN x IN (12, 33, 57) THEN 'LOST' WHEN x IN (8, 29, 41, 66, 85) THEN 'DAMAGED' WHEN x IN (3, 72) THEN 'WITHDRAWN' ELSE 'AVAILABLE' END
FROM SYSTEM_RANGE(1, 90);

-- loans: 420, the copy 90 apart every cycle
INSERT INTO loans SELECT x, 1 + MOD(x * 11, 90),
  1 + MOD(MOD(x * 7919, 523), 2 + x / 13),
  CASE MOD(x, 7) WHEN 0 THEN 13 WHEN 1 THEN 7 WHEN 2 THEN 9 WHEN 3 THEN 13 WHEN 4 THEN 14 WHEN 5 THEN 11 ELSE 12 END,
  NULL,
  DATEADD('MINUTE', 545 + MOD(x * 53, 480), CAST(DATEADD('DAY', CAST(x * 3.34 AS INT), DATE '2023-01-14') AS TIMESTAMP)),
  DATEADD('DAY', 21 + 21 * CASE WHEN MOD(x, 8) = 0 THEN 1 WHEN MOD(x, 29) = 0 THEN 2 ELSE 0 END, DATEADD('DAY', CAST(x * 3.34 AS INT), DATE '2023-01-14')),
  NULL,
  CASE WHEN MOD(x, 8) = 0 THEN 1 WHEN MOD(x, 29) = 0 THEN 2 ELSE 0 END
FROM SYSTEM_RANGE(1, 420);
UPDATE loans SET loaned_at = GREATEST(loaned_at, (SELECT DATEADD('HOUR', 34, CAST(m.joined_on AS TIMESTAMP)) FROM members m WHERE m.id = loans.member_id));
UPDATE loans SET due_on = DATEADD('DAY', 21 * (1 + renewal_count), CAST(loaned_at AS DATE));
UPDATE loans SET returned_at = DATEADD('MINUTE', 600 + MOD(id * 31, 420), CAST(DATEADD('DAY', CASE WHEN MOD(id, 6) = 0 THEN 2 + MOD(id, 17) ELSE -1 - MOD(id * 5, 16) END, due_on) AS TIMESTAMP)),
  return_staff_id = CASE MOD(id, 5) WHEN 0 THEN 14 WHEN 1 THEN 13 WHEN 2 THEN 8 WHEN 3 THEN 16 ELSE checkout_staff_id END;
UPDATE loans SET returned_at = NULL, return_staff_id = NULL WHERE returned_at >= TIMESTAMP '2026-11-18 12:00:00' OR id IN (361, 377, 390, 396);
UPDATE copies SET status = 'ON_LOAN' WHERE id IN (SELECT copy_id FROM loans WHERE returned_at IS NULL);

-- fines: for late returns and for damage or loss
INSERT INTO fines SELECT ROW_NUMBER() OVER (ORDER BY id), id, 'OVERDUE',
  0.50 * DATEDIFF('DAY', due_on, CAST(returned_at AS DATE)), CAST(returned_at AS DATE),
  CASE WHEN MOD(id, 4) <> 0 AND id < 395 THEN DATEADD('DAY', MOD(id, 25), CAST(returned_at AS DATE)) END,
  CASE WHEN MOD(id, 28) = 0 THEN DATEADD('DAY', 4, CAST(returned_at AS DATE)) END
FROM loans WHERE returned_at IS NOT NULL AND CAST(returned_at AS DATE) > due_on;
INSERT INTO fines SELECT 100 + ROW_NUMBER() OVER (ORDER BY id), id, CASE WHEN MOD(id, 3) = 0 THEN 'LOSS' ELSE 'DAMAGE' END,
  CASE WHEN MOD(id, 3) = 0 THEN 24.00 + MOD(id, 11) ELSE 6.50 + MOD(id, 7) END, CAST(returned_at AS DATE),
  CASE WHEN MOD(id, 2) = 0 THEN DATEADD('DAY', 9, CAST(returned_at AS DATE)) END, NULL
FROM loans WHERE returned_at IS NOT NULL AND MOD(id, 23) = 5;

INSERT INTO reservations SELECT x, CASE WHEN MOD(x, 5) = 0 THEN 7 ELSE 1 + MOD(x * 13, 30) END, 1 + MOD(x * 17, 30),
  CASE WHEN MOD(x, 3) = 0 THEN 1 ELSE 1 + MOD(x, 5) END,
  DATEADD('MINUTE', 500 + MOD(x * 71, 600), CAST(DATEADD('DAY', -MOD(x * 29, 307), DATE '2026-11-17') AS TIMESTAMP)),
  NULL, NULL, 'WAITING'
FROM SYSTEM_RANGE(1, 80);
UPDATE reservations SET reserved_at = DATEADD('YEAR', -1, reserved_at) WHERE MOD(id, 4) = 3;
UPDATE reservations SET status = CASE WHEN MOD(id, 9) = 2 THEN 'CANCELLED' WHEN reserved_at < TIMESTAMP '2026-08-25 00:00:00' THEN 'COLLECTED' WHEN MOD(id, 3) = 1 THEN 'READY' ELSE 'WAITING' END;
UPDATE reservations SET cancelled_at = DATEADD('HOUR', 5 + MOD(id, 40), reserved_at) WHERE status = 'CANCELLED' AND reserved_at < TIMESTAMP '2026-11-15 00:00:00';
UPDATE reservations SET cancelled_at = DATEADD('HOUR', 2, reserved_at) WHERE status = 'CANCELLED' AND cancelled_at IS NULL;
UPDATE reservations SET ready_at = LEAST(DATEADD('HOUR', 30 + MOD(id * 7, 200), reserved_at), TIMESTAMP '2026-11-18 08:30:00') WHERE status IN ('READY', 'COLLECTED');

INSERT INTO events VALUES
(1,'Toddler Story Hour','Children',1,13,TIMESTAMP '2025-02-08 10:00:00',25,0.00,NULL),
(2,'Meet the Author: Patrick Lannon','Reading',1,7,TIMESTAMP '2025-03-20 19:00:00',120,8.00,NULL),
(3,'Tax Return Workshop','Workshop',2,9,TIMESTAMP '2025-05-14 17:30:00',30,5.00,NULL),
(4,'Summer Reading Kick-off','Children',4,11,TIMESTAMP '2025-06-21 11:00:00',60,0.00,NULL),
(5,'Poetry Night','Reading',5,12,TIMESTAMP '2025-09-12 20:00:00',45,4.50,NULL),
(6,'Genealogy for Beginners','Workshop',1,8,TIMESTAMP '2025-10-18 14:00:00',20,12.00,NULL),
(7,'Polish Conversation Circle','Language',3,4,TIMESTAMP '2025-11-29 16:00:00',15,0.00,NULL),
(8,'Winter Film Evening','Film',1,7,TIMESTAMP '2026-01-16 18:30:00',90,6.00,DATE '2026-01-12'),
(9,'Robotics Saturday','Workshop',1,19,TIMESTAMP '2026-02-21 10:00:00',18,9.50,NULL),
(10,'Toddler Story Hour','Children',2,9,TIMESTAMP '2026-03-14 10:00:00',25,0.00,NULL),
(11,'Crime Writers'' Panel','Reading',1,7,TIMESTAMP '2026-04-23 19:30:00',150,10.00,NULL),
(12,'Bread Baking Demo','Workshop',4,11,TIMESTAMP '2026-05-30 13:00:00',16,15.00,DATE '2026-05-28'),
(13,'Portuguese Fado Evening','Music',5,6,TIMESTAMP '2026-06-19 20:30:00',70,7.50,NULL),
(14,'Summer Reading Kick-off','Children',4,11,TIMESTAMP '2026-06-27 11:00:00',65,0.00,NULL),
(15,'Digital Skills for Seniors','Workshop',3,16,TIMESTAMP '2026-09-17 10:30:00',14,0.00,NULL),
(16,'Autumn Book Swap','Community',2,3,TIMESTAMP '2026-10-10 12:00:00',80,0.00,NULL),
(17,'Lantern Crafts','Children',6,18,TIMESTAMP '2026-11-07 15:00:00',22,3.00,NULL),
(18,'Meet the Author: Grace Holloway','Reading',1,7,TIMESTAMP '2026-11-26 19:00:00',130,8.00,NULL),
(19,'Christmas Carols','Music',1,2,TIMESTAMP '2026-12-11 18:00:00',140,0.00,NULL),
(20,'Yoga Between the Shelves','Community',5,12,TIMESTAMP '2026-12-05 09:00:00',20,6.50,DATE '2026-11-10');

INSERT INTO event_registrations SELECT e.id, m.id, DATEADD('DAY', -3 - MOD(e.id * m.id, 20), LEAST(CAST(e.starts_at AS DATE), DATE '2026-11-20')),
  1 + CASE WHEN MOD(e.id + m.id, 4) = 0 THEN 1 WHEN MOD(e.id + m.id, 11) = 0 THEN 3 ELSE 0 END,
  CASE WHEN e.starts_at > TIMESTAMP '2026-11-18 00:00:00' OR e.cancelled_on IS NOT NULL THEN NULL WHEN MOD(e.id * 3 + m.id, 5) = 0 THEN FALSE ELSE TRUE END
FROM events e, members m
WHERE m.joined_on < DATEADD('DAY', -25, CAST(e.starts_at AS DATE)) AND m.joined_on < DATE '2026-10-20' AND e.id <> 7
  AND MOD(e.id * 5 + m.id * 11, CASE e.category WHEN 'Reading' THEN 2 WHEN 'Children' THEN 3 ELSE 4 END + MOD(e.id, 2)) = 0;
