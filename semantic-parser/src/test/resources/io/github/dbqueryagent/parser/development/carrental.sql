CREATE TABLE branch (
  branch_id INT PRIMARY KEY,
  name VARCHAR(60) NOT NULL,
  city VARCHAR(40) NOT NULL,
  country VARCHAR(40) NOT NULL,
  phone VARCHAR(30),
  is_airport BOOLEAN NOT NULL,
  park_spaces INT NOT NULL,
  opened_dt DATE NOT NULL
);
CREATE TABLE model (
  model_id INT PRIMARY KEY,
  make VARCHAR(30) NOT NULL,
  name VARCHAR(40) NOT NULL,
  category VARCHAR(10) NOT NULL,
  seats INT NOT NULL,
  fuel VARCHAR(10) NOT NULL,
  transm VARCHAR(6) NOT NULL,
  daily_rate DECIMAL(8,2) NOT NULL
);
CREATE TABLE employee (
  emp_id INT PRIMARY KEY,
  first_name VARCHAR(40) NOT NULL,
  last_name VARCHAR(40) NOT NULL,
  job_title VARCHAR(30) NOT NULL,
  branch_id INT NOT NULL REFERENCES branch(branch_id),
  mgr_id INT REFERENCES employee(emp_id),
  hire_dt DATE NOT NULL,
  left_dt DATE,
  salary DECIMAL(9,2) NOT NULL
);
CREATE TABLE customer (
  cust_id INT PRIMARY KEY,
  first_name VARCHAR(40) NOT NULL,
  last_name VARCHAR(40) NOT NULL,
  email VARCHAR(80),
  city VARCHAR(40) NOT NULL,
  country VARCHAR(40) NOT NULL,
  birth_dt DATE NOT NULL,
  reg_dt DATE NOT NULL,
  loyalty_tier VARCHAR(10) NOT NULL,
  blocked_dt DATE
);
CREATE TABLE car (
  car_id INT PRIMARY KEY,
  plate_no VARCHAR(12) NOT NULL UNIQUE,
  model_id INT NOT NULL REFERENCES model(model_id),
  branch_id INT NOT NULL REFERENCES branch(branch_id),
  color VARCHAR(15) NOT NULL,
  mileage INT NOT NULL,
  purch_dt DATE NOT NULL,
  purch_price DECIMAL(10,2) NOT NULL,
  sold_dt DATE,
  sale_price DECIMAL(10,2),
  status VARCHAR(8) NOT NULL
);
CREATE TABLE rental (
  rental_id INT PRIMARY KEY,
  cust_id INT NOT NULL REFERENCES customer(cust_id),
  car_id INT NOT NULL REFERENCES car(car_id),
  emp_id INT REFERENCES employee(emp_id),
  pickup_branch_id INT NOT NULL REFERENCES branch(branch_id),
  return_branch_id INT NOT NULL REFERENCES branch(branch_id),
  booked_ts TIMESTAMP NOT NULL,
  pickup_ts TIMESTAMP NOT NULL,
  due_ts TIMESTAMP NOT NULL,
  return_ts TIMESTAMP,
  cancel_ts TIMESTAMP,
  km_driven INT,
  total_amt DECIMAL(10,2) NOT NULL,
  deposit_amt DECIMAL(10,2) NOT NULL
);
CREATE TABLE extra (
  extra_id INT PRIMARY KEY,
  name VARCHAR(40) NOT NULL,
  daily_price DECIMAL(6,2) NOT NULL
);
CREATE TABLE rental_extra (
  rental_id INT NOT NULL REFERENCES rental(rental_id),
  extra_id INT NOT NULL REFERENCES extra(extra_id),
  qty INT NOT NULL,
  PRIMARY KEY (rental_id, extra_id)
);
CREATE TABLE damage (
  dmg_id INT PRIMARY KEY,
  rental_id INT NOT NULL REFERENCES rental(rental_id),
  part VARCHAR(30) NOT NULL,
  severity VARCHAR(10) NOT NULL,
  est_cost DECIMAL(9,2) NOT NULL,
  act_cost DECIMAL(9,2),
  reported_dt DATE NOT NULL,
  repaired_dt DATE
);
CREATE TABLE service (
  svc_id INT PRIMARY KEY,
  car_id INT NOT NULL REFERENCES car(car_id),
  emp_id INT REFERENCES employee(emp_id),
  svc_type VARCHAR(15) NOT NULL,
  svc_dt DATE NOT NULL,
  cost DECIMAL(9,2) NOT NULL
);
CREATE TABLE invoice (
  inv_id INT PRIMARY KEY,
  inv_no VARCHAR(15) NOT NULL UNIQUE,
  rental_id INT NOT NULL REFERENCES rental(rental_id),
  inv_dt DATE NOT NULL,
  due_dt DATE NOT NULL,
  paid_dt DATE,
  net_amt DECIMAL(10,2) NOT NULL,
  tax_amt DECIMAL(10,2) NOT NULL,
  pay_method VARCHAR(10) NOT NULL
);
COMMENT ON COLUMN service.emp_id IS 'Mechanic; NULL if done by an outside garage';
INSERT INTO branch (branch_id, name, city, country, phone, is_airport, park_spaces, opened_dt) VALUES
(1,'Lisbon Airport','Lisbon','Portugal','+351 21 555 0101',TRUE,45,'2011-04-01'),
(2,'Lisbon Baixa','Lisbon','Portugal','+351 21 555 0102',FALSE,14,'2014-09-15'),
(3,'Porto Campanhã','Porto','Portugal','+351 22 555 0103',FALSE,22,'2016-03-10'),
(4,'Faro Airport','Faro','Portugal','+351 28 555 0104',TRUE,38,'2013-06-01'),
(5,'Madrid Barajas','Madrid','Spain','+34 91 555 0105',TRUE,60,'2018-02-19'),
(6,'Madrid Atocha','Madrid','Spain','+34 91 555 0106',FALSE,18,'2019-10-07'),
(7,'Sevilla Santa Justa','Seville','Spain','+34 95 555 0107',FALSE,16,'2023-05-22'),
(8,'Málaga Airport','Málaga','Spain',NULL,TRUE,30,'2025-03-17');
INSERT INTO model (model_id, make, name, category, seats, fuel, transm, daily_rate) VALUES
(1,'Fiat','Panda','ECONOMY',4,'PETROL','MANUAL',24),
(2,'Renault','Clio','ECONOMY',5,'PETROL','MANUAL',28),
(3,'Peugeot','208','ECONOMY',5,'PETROL','MANUAL',29.50),
(4,'Volkswagen','Golf','COMPACT',5,'DIESEL','MANUAL',38),
(5,'Seat','León','COMPACT',5,'PETROL','MANUAL',36),
(6,'Toyota','Corolla','COMPACT',5,'HYBRID','AUTO',44),
(7,'Renault','Mégane E-Tech','COMPACT',5,'ELECTRIC','AUTO',52),
(8,'Nissan','Qashqai','SUV',5,'PETROL','AUTO',58),
(9,'Toyota','RAV4','SUV',5,'HYBRID','AUTO',67),
(10,'Peugeot','5008','SUV',7,'DIESEL','AUTO',72),
(11,'BMW','520d','LUXURY',5,'DIESEL','AUTO',105),
(12,'Mercedes','E 300','LUXURY',5,'HYBRID','AUTO',119),
(13,'Tesla','Model 3','LUXURY',5,'ELECTRIC','AUTO',98),
(14,'Ford','Transit','VAN',9,'DIESEL','MANUAL',84),
(15,'Citroën','Berlingo','VAN',7,'DIESEL','MANUAL',62);
INSERT INTO employee (emp_id, first_name, last_name, job_title, branch_id, mgr_id, hire_dt, left_dt, salary) VALUES
(1,'Graça','Monteiro','DIRECTOR',1,NULL,'2011-03-01',NULL,78000),
(2,'Rui','Valadares','MANAGER',1,1,'2012-05-14',NULL,46000),
(3,'Inês','Cardoso','AGENT',1,2,'2019-07-01',NULL,24500),
(4,'Duarte','Pimentel','AGENT',1,2,'2021-02-15','2025-06-30',23800),
(5,'Fernando','Gaspar','MECHANIC',1,2,'2015-11-02',NULL,29500),
(6,'Leonor','Tavares','MANAGER',2,1,'2014-08-20',NULL,41000),
(7,'Bruno','Esteves','AGENT',2,6,'2023-04-03',NULL,22500),
(8,'Matilde','Rocha','MANAGER',3,1,'2016-02-01',NULL,42500),
(9,'André','Seabra','AGENT',3,8,'2020-09-21',NULL,24000),
(10,'Jorge','Quintela','MECHANIC',3,8,'2018-06-11','2026-03-31',28700),
(11,'Sofia','Brandão','MANAGER',4,1,'2013-05-06',NULL,43500),
(12,'Tiago','Lemos','AGENT',4,11,'2024-03-18',NULL,22800),
(13,'Álvaro','Robles','MANAGER',5,1,'2018-01-08',NULL,51000),
(14,'Lucía','Serrano','AGENT',5,13,'2018-04-23',NULL,27600),
(15,'Íñigo','Zubiri','AGENT',5,13,'2022-10-10',NULL,25900),
(16,'Pilar','Cantero','MECHANIC',5,13,'2019-01-14',NULL,31800),
(17,'Noelia','Fuentes','MANAGER',6,13,'2019-09-02',NULL,44800),
(18,'Héctor','Bustos','AGENT',6,17,'2025-01-20',NULL,25100),
(19,'Rocío','Palacios','MANAGER',7,13,'2023-05-01',NULL,43000),
(20,'Samuel','Ortega','AGENT',7,19,'2023-06-12','2024-12-31',24900),
(21,'Paula','Nieto','AGENT',7,19,'2025-02-03',NULL,24600),
(22,'Gonzalo','Maroto','MANAGER',8,13,'2025-02-24',NULL,45500),
(23,'Ainhoa','Lasa','AGENT',8,22,'2026-04-13',NULL,25400);
INSERT INTO customer (cust_id, first_name, last_name, email, city, country, birth_dt, reg_dt, loyalty_tier, blocked_dt) VALUES
(1,'Amelia','Hartwell','ahartwell@mail.example','London','United Kingdom','1980-02-14','2023-01-04','GOLD',NULL),
(2,'Jean-Luc','Perrin','jlperrin@mail.example','Paris','France','1968-06-30','2023-01-20','SILVER',NULL),
(3,'Katrin','Obermaier','kobermaier@mail.example','Munich','Germany','1991-09-12','2023-02-11','NONE',NULL),
(4,'João','Figueira','jfigueira@mail.example','Lisbon','Portugal','1975-12-03','2023-02-17','GOLD',NULL),
(5,'Marta','Escobedo',NULL,'Madrid','Spain','1999-04-25','2023-03-15','NONE','2024-08-19'),
(6,'Oliver','Tansley','otansley@mail.example','Leeds','United Kingdom','1954-08-08','2023-04-02','SILVER',NULL),
(7,'Giulia','Moretti-Sala','gmsala@mail.example','Milan','Italy','1987-01-19','2023-05-06','NONE',NULL),
(8,'Henrik','Aaltonen','haaltonen@mail.example','Helsinki','Finland','1963-11-27','2023-06-18','SILVER',NULL),
(9,'Rita','Sampaio','rsampaio@mail.example','Porto','Portugal','1994-03-07','2023-07-01','NONE',NULL),
(10,'Dieter','Wolff',NULL,'Cologne','Germany','1949-10-10','2023-08-13','GOLD',NULL),
(11,'Chloé','Garnier','cgarnier@mail.example','Lille','France','2001-05-16','2023-09-09','NONE',NULL),
(12,'Miguel','Arce','marce@mail.example','Seville','Spain','1982-07-22','2023-10-27','SILVER',NULL),
(13,'Saoirse','Quinn','squinn@mail.example','Dublin','Ireland','1996-12-31','2023-12-12','NONE',NULL),
(14,'Bartosz','Maj','bmaj@mail.example','Warsaw','Poland','1978-04-04','2024-01-30','NONE','2025-11-05'),
(15,'Ebba','Nyström','enystrom@mail.example','Stockholm','Sweden','1972-09-01','2024-03-08','GOLD',NULL),
(16,'Afonso','Caldeira',NULL,'Lisbon','Portugal','2003-02-20','2024-04-14','NONE',NULL),
(17,'Wendy','Pargeter','wpargeter@mail.example','London','United Kingdom','1959-01-11','2024-06-05','SILVER',NULL),
(18,'Stéphane','Colin','scolin@mail.example','Paris','France','1985-08-29','2024-07-19','NONE',NULL),
(19,'Lorena','Batista','lbatista@mail.example','Faro','Portugal','1990-10-06','2024-09-23','NONE',NULL),
(20,'Jochen','Seidl','jseidl@mail.example','Munich','Germany','1966-05-23','2024-11-11','SILVER',NULL),
(21,'Elvira','Campoy','ecampoy@mail.example','Madrid','Spain','1977-03-18','2025-01-02','GOLD',NULL),
(22,'Niall','Rafferty',NULL,'Cork','Ireland','1989-06-09','2025-02-26','NONE',NULL),
(23,'Francesca','Bellini','fbellini@mail.example','Rome','Italy','1998-11-14','2025-05-08','NONE',NULL),
(24,'Koen','Verstraete','kverstraete@mail.example','Ghent','Belgium','1971-02-28','2025-06-21','SILVER',NULL),
(25,'Teresa','Noronha','tnoronha@mail.example','Porto','Portugal','1956-12-19','2025-08-30','NONE',NULL),
(26,'Callum','Birch','cbirch@mail.example','Leeds','United Kingdom','2002-07-05','2025-11-17','NONE','2026-09-14'),
(27,'Anneliese','Traub','atraub@mail.example','Zürich','Switzerland','1983-04-17','2026-02-03','NONE',NULL),
(28,'Ramón','Ibarra','ribarra@mail.example','Bilbao','Spain','1969-08-24','2026-05-12','NONE',NULL),
(29,'Sigrid','Holm','sholm@mail.example','Oslo','Norway','1993-01-30','2026-08-07','NONE',NULL),
(30,'Vasco','Nogueira',NULL,'Lisbon','Portugal','2000-10-21','2026-10-30','NONE',NULL);
INSERT INTO car (car_id, plate_no, model_id, branch_id, color, mileage, purch_dt, purch_price, sold_dt, sale_price, status)
SELECT x, CASE WHEN b IN (1,2,3,4) THEN CHAR(65+MOD(x*7,24)) || CHAR(65+MOD(x*11,24)) || '-' || LPAD(CAST(MOD(x*37+11,97) AS VARCHAR),2,'0') || '-' || CHAR(65+MOD(x*5,24)) || CHAR(65+MOD(x,24)) ELSE CAST(1000+MOD(x*2377,8999) AS VARCHAR) || ' ' || CHAR(66+MOD(x*3,20)) || 'K' || CHAR(66+MOD(x*7,20)) END,
m, b, CASE WHEN MOD(x,11) IN (5,9) THEN 'BLUE' ELSE CASE MOD(x*x+x,9) WHEN 0 THEN 'WHITE' WHEN 2 THEN 'BLACK' WHEN 6 THEN 'GREY' WHEN 3 THEN 'RED' ELSE 'SILVER' END END,
6000 + DATEDIFF('DAY', p, CASE WHEN MOD(x,8)=3 THEN DATEADD('DAY', 700 + x, p) ELSE DATE '2026-11-18' END) * (38 + MOD(x*17,29)) + MOD(x*53,900), p,
(SELECT 4000 + daily_rate * 360 FROM model WHERE model_id = m) + MOD(x*71,19)*110,
CASE WHEN MOD(x,8)=3 THEN DATEADD('DAY', 700 + x, p) END,
CASE WHEN MOD(x,8)=3 THEN CASE WHEN MOD(x,16)=3 THEN 8200 + x*90 ELSE 11800 + x*115 END END,
CASE WHEN MOD(x,8)=3 THEN 'SOLD' WHEN MOD(x,15)=6 THEN 'WORKSHOP' ELSE 'FREE' END
FROM (SELECT x, 1 + MOD(x*4 + MOD(x*x,11),15) AS m, CASE WHEN MOD(x*5+MOD(x,3),13) > 7 THEN CASE WHEN MOD(x,2)=0 THEN 5 ELSE 1 END ELSE 1 + MOD(x*5+MOD(x,3),13) END AS b, CASE WHEN MOD(x,8)=3 THEN DATEADD('DAY', MOD(x*67,400), DATE '2023-01-10') ELSE DATEADD('DAY', MOD(x*131,1080), DATE '2023-01-10') END AS p FROM SYSTEM_RANGE(1,60));
UPDATE car SET color = 'GREY' WHERE plate_no = 'FB-60-HL';
UPDATE car SET sale_price = purch_price + 650 WHERE car_id = 35;
INSERT INTO rental (rental_id, cust_id, car_id, emp_id, pickup_branch_id, return_branch_id, booked_ts, pickup_ts, due_ts, return_ts, cancel_ts, km_driven, total_amt, deposit_amt)
SELECT r.x, r.c, r.k, CASE WHEN MOD(r.x,6)=2 THEN NULL ELSE (SELECT MIN(e.emp_id) FROM employee e WHERE e.branch_id = car.branch_id AND e.job_title = CASE WHEN MOD(r.x,5)=3 THEN 'MANAGER' ELSE 'AGENT' END AND e.hire_dt <= CAST(r.t AS DATE) AND (e.left_dt IS NULL OR e.left_dt > CAST(r.t AS DATE)) AND NOT (e.emp_id IN (3,14) AND MOD(r.x,3)=1)) END,
car.branch_id, CASE WHEN MOD(r.x,7) IN (2,5) THEN 1 + MOD(r.x*3,7) ELSE car.branch_id END,
DATEADD('HOUR', -(9 + MOD(r.x*23,520)), r.t), r.t, DATEADD('DAY', r.d, r.t),
CASE WHEN r.canc THEN NULL WHEN DATEADD('HOUR', r.late, DATEADD('DAY', r.d, r.t)) > TIMESTAMP '2026-11-18 08:00:00' THEN NULL ELSE DATEADD('HOUR', r.late, DATEADD('DAY', r.d, r.t)) END,
CASE WHEN r.canc THEN DATEADD('HOUR', -(3 + MOD(r.x,6)), r.t) END,
CASE WHEN r.canc OR DATEADD('HOUR', r.late, DATEADD('DAY', r.d, r.t)) > TIMESTAMP '2026-11-18 08:00:00' THEN NULL ELSE r.d * (45 + MOD(r.x*r.x,180)) + MOD(r.x*31,97) END,
m.daily_rate * r.d + CASE WHEN MOD(r.x,4)=1 THEN 25 ELSE 0 END, CASE m.category WHEN 'LUXURY' THEN 1500 WHEN 'SUV' THEN 600 WHEN 'VAN' THEN 700 ELSE 300 END
FROM (SELECT x, t, 1 + MOD(x*x + 3*x, 13) AS d, CASE WHEN MOD(x,10)=4 THEN 27 WHEN MOD(x,14)=9 THEN 5 ELSE -2 END AS late, MOD(x,19)=7 AS canc,
 (SELECT MAX(cust_id) FROM customer WHERE reg_dt < CAST(t AS DATE) AND cust_id <= 1 + MOD(x*17 + MOD(x*x,7), 30) AND (blocked_dt IS NULL OR blocked_dt > CAST(t AS DATE))) AS c,
 (SELECT cc.car_id FROM car cc WHERE cc.purch_dt < CAST(t AS DATE) AND (cc.sold_dt IS NULL OR cc.sold_dt > DATEADD('DAY',16,CAST(t AS DATE))) AND NOT (cc.car_id IN (21,52)) ORDER BY MOD(cc.car_id*29 + x*x*7 + x*13, 61), cc.car_id LIMIT 1) AS k
 FROM (SELECT x, DATEADD('MINUTE', 15*MOD(x*7,48), DATEADD('HOUR', 7, DATEADD('DAY', CAST(x*1330/300 AS INT), TIMESTAMP '2023-03-28 00:00:00'))) AS t FROM SYSTEM_RANGE(1,300))) r
JOIN car ON car.car_id = r.k JOIN model m ON m.model_id = car.model_id;
INSERT INTO rental (rental_id, cust_id, car_id, emp_id, pickup_branch_id, return_branch_id, booked_ts, pickup_ts, due_ts, return_ts, cancel_ts, km_driven, total_amt, deposit_amt) VALUES
(301,29,1,14,5,5,'2026-11-02 10:15:00','2026-11-10 09:00:00','2026-11-15 09:00:00',NULL,NULL,NULL,265,300),
(302,15,5,18,6,1,'2026-11-09 18:30:00','2026-11-12 12:30:00','2026-11-22 12:30:00',NULL,NULL,NULL,440,300),
(303,4,12,NULL,1,1,'2026-11-13 08:45:00','2026-11-14 08:00:00','2026-11-17 08:00:00',NULL,NULL,NULL,201,600),
(304,30,18,7,2,3,'2026-11-11 21:05:00','2026-11-16 10:00:00','2026-11-20 10:00:00',NULL,NULL,NULL,152,300),
(305,1,24,12,4,4,'2026-10-04 14:00:00','2026-11-17 17:45:00','2026-11-24 17:45:00',NULL,NULL,NULL,504,600),
(306,20,30,NULL,5,6,'2026-11-01 09:20:00','2026-11-23 11:00:00','2026-11-30 11:00:00',NULL,NULL,NULL,413,600),
(307,12,41,21,7,7,'2026-11-16 16:10:00','2026-12-04 08:30:00','2026-12-08 08:30:00',NULL,NULL,NULL,176,300),
(308,21,46,NULL,1,1,'2026-11-17 12:00:00','2026-12-22 07:30:00','2027-01-03 07:30:00',NULL,NULL,NULL,1260,1500);
UPDATE car SET status = 'RENTED' WHERE status = 'FREE' AND car_id IN (SELECT car_id FROM rental WHERE return_ts IS NULL AND cancel_ts IS NULL AND pickup_ts < TIMESTAMP '2026-11-18 08:00:00');
INSERT INTO extra (extra_id, name, daily_price) VALUES (1,'Child seat',6),(2,'Sat nav',7.5),(3,'Roof box',9),(4,'Snow chains',5.5),(5,'Second driver',8),(6,'Full insurance',14.9),(7,'Bike rack',6.5);
INSERT INTO rental_extra (rental_id, extra_id, qty)
SELECT r.rental_id, e.extra_id, CASE WHEN e.extra_id = 1 AND MOD(r.rental_id,4)=0 THEN 2 WHEN e.extra_id = 1 AND MOD(r.rental_id,29)=3 THEN 3 WHEN e.extra_id = 4 THEN 2 ELSE 1 END
FROM rental r JOIN extra e ON MOD(r.rental_id*r.rental_id + r.rental_id*3 + e.extra_id*8, 11 + e.extra_id) < CASE e.extra_id WHEN 6 THEN 5 WHEN 5 THEN 3 WHEN 4 THEN 1 ELSE 2 END;
DELETE FROM rental_extra WHERE extra_id = 7 AND rental_id > 40;
INSERT INTO damage (dmg_id, rental_id, part, severity, est_cost, act_cost, reported_dt, repaired_dt)
SELECT n, rental_id, CASE MOD(n*n+n*2,7) WHEN 0 THEN 'Front bumper' WHEN 1 THEN 'Windscreen' WHEN 3 THEN 'Left door' WHEN 4 THEN 'Wing mirror' ELSE 'Rim' END,
CASE WHEN MOD(n,9)=4 THEN 'TOTAL' WHEN MOD(n,4)=1 THEN 'MAJOR' ELSE 'MINOR' END,
CASE WHEN MOD(n,9)=4 THEN 5400 + n*25 WHEN MOD(n,4)=1 THEN 1150 + n*13.5 ELSE 120 + MOD(n*47,23)*15 END,
CASE WHEN MOD(n,9)=4 OR MOD(n,7)=5 OR rd > DATE '2026-10-25' THEN NULL ELSE CASE WHEN MOD(n,4)=1 THEN 1150 + n*13.5 ELSE 120 + MOD(n*47,23)*15 END + (MOD(n*5,7)-3)*22.4 END,
rd, CASE WHEN MOD(n,9)=4 OR MOD(n,7)=5 OR rd > DATE '2026-10-25' THEN NULL ELSE DATEADD('DAY', 4 + MOD(n*3,19), rd) END
FROM (SELECT ROW_NUMBER() OVER (ORDER BY rental_id) AS n, rental_id, CAST(return_ts AS DATE) AS rd FROM rental WHERE return_ts IS NOT NULL AND MOD(rental_id*rental_id + rental_id*5, 17) IN (0,6));
INSERT INTO service (svc_id, car_id, emp_id, svc_type, svc_dt, cost)
SELECT ROW_NUMBER() OVER (ORDER BY c.car_id, s.x), c.car_id, CASE WHEN MOD(c.car_id+s.x,4)=0 THEN NULL WHEN c.branch_id >= 5 THEN 16 WHEN c.branch_id = 3 AND DATEADD('DAY', s.x*170 + MOD(c.car_id*13,60), c.purch_dt) < '2026-03-31' THEN 10 ELSE 5 END,
CASE MOD(s.x*3+c.car_id*c.car_id,6) WHEN 0 THEN 'OIL' WHEN 1 THEN 'TYRES' WHEN 2 THEN 'INSPECTION' WHEN 3 THEN 'OIL' WHEN 4 THEN 'BRAKES' ELSE 'BATTERY' END,
DATEADD('DAY', s.x*170 + MOD(c.car_id*13,60), c.purch_dt),
CASE MOD(s.x*3+c.car_id*c.car_id,6) WHEN 0 THEN 85 WHEN 1 THEN 310 WHEN 2 THEN 140 WHEN 3 THEN 92 WHEN 4 THEN 265 ELSE 175 END + MOD(c.car_id*7+s.x*5,40)*2.5
FROM car c JOIN SYSTEM_RANGE(1,7) s ON DATEADD('DAY', s.x*170 + MOD(c.car_id*13,60), c.purch_dt) < COALESCE(c.sold_dt, DATE '2026-11-18') WHERE MOD(c.car_id + s.x*3, 5) <> 2;
INSERT INTO invoice (inv_id, inv_no, rental_id, inv_dt, due_dt, paid_dt, net_amt, tax_amt, pay_method)
SELECT n, 'INV-' || EXTRACT(YEAR FROM rd) || '-' || LPAD(CAST(n AS VARCHAR),4,'0'), rental_id, rd, DATEADD('DAY', 14, rd),
CASE WHEN MOD(n,23)=6 OR DATEADD('DAY', p, rd) > DATE '2026-11-17' THEN NULL ELSE DATEADD('DAY', p, rd) END,
ROUND(total_amt*100/121, 2), total_amt - ROUND(total_amt*100/121, 2), CASE MOD(n*n,7) WHEN 0 THEN 'CASH' WHEN 1 THEN 'TRANSFER' ELSE 'CARD' END
FROM (SELECT ROW_NUMBER() OVER (ORDER BY return_ts, rental_id) AS n, rental_id, CAST(return_ts AS DATE) AS rd, total_amt, CASE WHEN MOD(rental_id,8)=1 THEN 19 + MOD(rental_id,13) ELSE MOD(rental_id*3,14) END AS p FROM rental WHERE return_ts IS NOT NULL);
