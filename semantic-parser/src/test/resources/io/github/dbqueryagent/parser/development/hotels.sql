CREATE TABLE employee (
  emp_id INT PRIMARY KEY,
  first_nm VARCHAR(40) NOT NULL,
  last_nm VARCHAR(40) NOT NULL,
  hotel_id INT,
  job_title VARCHAR(30) NOT NULL,
  salary DECIMAL(10,2) NOT NULL,
  hire_dt DATE NOT NULL,
  leave_dt DATE,
  mgr_id INT REFERENCES employee(emp_id)
);
CREATE TABLE hotel (
  hotel_id INT PRIMARY KEY,
  hotel_nm VARCHAR(60) NOT NULL,
  city VARCHAR(40) NOT NULL,
  country VARCHAR(40) NOT NULL,
  star_rating INT NOT NULL,
  opened_dt DATE NOT NULL,
  director_id INT REFERENCES employee(emp_id)
);
ALTER TABLE employee ADD CONSTRAINT fk_employee_hotel FOREIGN KEY (hotel_id) REFERENCES hotel(hotel_id);
CREATE TABLE room_type (
  room_type_id INT PRIMARY KEY,
  type_nm VARCHAR(30) NOT NULL,
  max_guests INT NOT NULL,
  bed_cnt INT NOT NULL,
  base_rate DECIMAL(8,2) NOT NULL
);
CREATE TABLE room (
  room_id INT PRIMARY KEY,
  hotel_id INT NOT NULL REFERENCES hotel(hotel_id),
  room_type_id INT NOT NULL REFERENCES room_type(room_type_id),
  room_no VARCHAR(6) NOT NULL,
  floor_no INT NOT NULL,
  size_sqm INT NOT NULL,
  status VARCHAR(14) NOT NULL,
  renovated_dt DATE
);
CREATE TABLE amenity (
  amenity_id INT PRIMARY KEY,
  amenity_nm VARCHAR(30) NOT NULL
);
CREATE TABLE hotel_amenity (
  hotel_id INT NOT NULL REFERENCES hotel(hotel_id),
  amenity_id INT NOT NULL REFERENCES amenity(amenity_id),
  PRIMARY KEY (hotel_id, amenity_id)
);
CREATE TABLE guest (
  guest_id INT PRIMARY KEY,
  first_nm VARCHAR(40) NOT NULL,
  last_nm VARCHAR(40) NOT NULL,
  email VARCHAR(80),
  phone VARCHAR(30),
  country VARCHAR(40) NOT NULL,
  birth_dt DATE,
  loyalty_lvl VARCHAR(10)
);
CREATE TABLE booking (
  booking_id INT PRIMARY KEY,
  guest_id INT NOT NULL REFERENCES guest(guest_id),
  hotel_id INT NOT NULL REFERENCES hotel(hotel_id),
  room_type_id INT NOT NULL REFERENCES room_type(room_type_id),
  channel VARCHAR(10) NOT NULL,
  status VARCHAR(12) NOT NULL,
  booked_ts TIMESTAMP NOT NULL,
  arrival_dt DATE NOT NULL,
  departure_dt DATE NOT NULL,
  adult_cnt INT NOT NULL,
  child_cnt INT NOT NULL,
  deposit_amt DECIMAL(10,2) NOT NULL,
  cancelled_ts TIMESTAMP
);
CREATE TABLE stay (
  stay_id INT PRIMARY KEY,
  booking_id INT NOT NULL REFERENCES booking(booking_id),
  room_id INT NOT NULL REFERENCES room(room_id),
  checkin_ts TIMESTAMP NOT NULL,
  checkout_ts TIMESTAMP,
  checkin_emp_id INT NOT NULL REFERENCES employee(emp_id),
  checkout_emp_id INT REFERENCES employee(emp_id),
  guest_score INT
);
CREATE TABLE service (
  service_id INT PRIMARY KEY,
  service_nm VARCHAR(40) NOT NULL,
  category VARCHAR(12) NOT NULL,
  unit_price DECIMAL(8,2) NOT NULL
);
CREATE TABLE service_order (
  order_id INT PRIMARY KEY,
  stay_id INT NOT NULL REFERENCES stay(stay_id),
  service_id INT NOT NULL REFERENCES service(service_id),
  qty INT NOT NULL,
  ordered_ts TIMESTAMP NOT NULL,
  delivered_ts TIMESTAMP
);
CREATE TABLE invoice (
  invoice_id INT PRIMARY KEY,
  stay_id INT NOT NULL REFERENCES stay(stay_id),
  issued_dt DATE NOT NULL,
  due_dt DATE NOT NULL,
  total_amt DECIMAL(10,2) NOT NULL,
  tax_amt DECIMAL(10,2) NOT NULL,
  pay_method VARCHAR(10),
  paid_dt DATE
);
COMMENT ON COLUMN hotel.star_rating IS 'official hotel stars';

INSERT INTO hotel VALUES
(1,'Grand Hotel Adriana','Trieste','Italy',5,DATE '1998-04-15',NULL),
(2,'Hotel Lindenhof','Salzburg','Austria',4,DATE '2004-05-01',NULL),
(3,'Seeblick Resort','Konstanz','Germany',4,DATE '2011-06-10',NULL),
(4,'Hôtel des Tanneurs','Strasbourg','France',3,DATE '2015-09-20',NULL),
(5,'City Inn Brünn','Brno','Czechia',3,DATE '2018-03-12',NULL),
(6,'Palacio Almendra','Granada','Spain',5,DATE '2020-10-01',NULL),
(7,'Skyline Hotel Łódź','Łódź','Poland',4,DATE '2022-02-14',NULL),
(8,'Airport Lodge München','München','Germany',3,DATE '2024-11-04',NULL);

INSERT INTO employee VALUES
(1,'Beatrix','Falkenberg',NULL,'Managing Director',148000,DATE '2001-02-01',NULL,NULL),
(2,'Rainer','Stocker',NULL,'Controller',82000,DATE '2012-09-01',NULL,1),
(3,'Ilaria','Benedetti',1,'Hotel Manager',76500,DATE '2009-03-15',NULL,1),
(4,'Georg','Aigner',2,'Hotel Manager',69000,DATE '2014-01-07',NULL,1),
(5,'Heike','Sommer',3,'Hotel Manager',67200,DATE '2016-05-02',NULL,1),
(6,'Luc','Schneider',4,'Hotel Manager',61000,DATE '2017-11-20',NULL,1),
(7,'Radka','Pospíšilová',5,'Hotel Manager',52400,DATE '2018-02-01',NULL,1),
(8,'Álvaro','Castillo',6,'Hotel Manager',71800,DATE '2020-08-17',NULL,1),
(9,'Wojciech','Zając',7,'Hotel Manager',49500,DATE '2021-12-01',DATE '2026-08-31',1),
(10,'Marina','Trevisan',1,'Receptionist',34100,DATE '2019-04-01',NULL,3),
(11,'Paolo','Zanetti',1,'Receptionist',32800,DATE '2022-06-13',NULL,3),
(12,'Giovanna','De Luca',1,'Chef',58700,DATE '2013-10-01',NULL,3),
(13,'Enrico','Furlan',1,'Housekeeper',27300,DATE '2023-02-20',NULL,12),
(14,'Elisabeth','Moser',2,'Receptionist',35600,DATE '2013-07-01',NULL,4),
(15,'Florian','Pichler',2,'Receptionist',33900,DATE '2024-03-04',NULL,4),
(16,'Christl','Eder',2,'Housekeeper',28900,DATE '2018-09-10',DATE '2025-03-31',4),
(17,'Jürgen','Maier',3,'Receptionist',36200,DATE '2017-04-18',NULL,5),
(18,'Svenja','Brandl',3,'Receptionist',34700,DATE '2025-01-15',NULL,5),
(19,'Mehmet','Yıldız',3,'Chef',54300,DATE '2019-08-01',NULL,5),
(20,'Aurélie','Kessler',4,'Receptionist',31900,DATE '2020-02-03',NULL,6),
(21,'Baptiste','Muller',4,'Night Porter',30700,DATE '2023-09-18',DATE '2026-02-28',6),
(22,'Veronika','Benešová',5,'Receptionist',26400,DATE '2018-01-15',NULL,7),
(23,'Jakub','Svoboda',5,'Housekeeper',22100,DATE '2024-05-06',NULL,7),
(24,'Rocío','Vargas',6,'Receptionist',29800,DATE '2021-03-22',NULL,8),
(25,'Ignacio','Peña',6,'Chef',56100,DATE '2020-09-01',NULL,8),
(26,'Dolores','Campos',6,'Spa Therapist',31200,DATE '2023-05-15',NULL,8),
(27,'Magdalena','Sikora',7,'Receptionist',27600,DATE '2022-01-10',NULL,9),
(28,'Paweł','Duda',7,'Receptionist',26900,DATE '2025-09-01',NULL,9),
(29,'Kerstin','Lechner',8,'Receptionist',37400,DATE '2024-10-01',NULL,5),
(30,'Anton','Riedl',8,'Housekeeper',29500,DATE '2024-10-15',NULL,29),
(31,'Sara','Colombo',1,'Spa Therapist',33300,DATE '2026-03-02',NULL,3),
(32,'Tadeusz','Krawczyk',7,'Chef',44800,DATE '2022-02-01',NULL,9);
UPDATE hotel SET director_id = 3 WHERE hotel_id = 1;
UPDATE hotel SET director_id = 4 WHERE hotel_id = 2;
UPDATE hotel SET director_id = 5 WHERE hotel_id = 3;
UPDATE hotel SET director_id = 6 WHERE hotel_id = 4;
UPDATE hotel SET director_id = 7 WHERE hotel_id = 5;
UPDATE hotel SET director_id = 8 WHERE hotel_id = 6;

INSERT INTO room_type VALUES
(1,'Single',1,1,79.00),
(2,'Double',2,1,119.00),
(3,'Twin',2,2,115.00),
(4,'Family Room',4,3,169.00),
(5,'Junior Suite',3,2,229.00),
(6,'Presidential Suite',4,2,540.00);

INSERT INTO room
SELECT ROW_NUMBER() OVER (ORDER BY h.hotel_id, k.x), h.hotel_id,
 CASE WHEN k.x=11 AND h.star_rating=5 THEN 6 WHEN k.x>=9 AND h.star_rating>=4 THEN 5 WHEN MOD(k.x,4)=0 THEN 4 WHEN MOD(k.x,4)=1 THEN 1 WHEN MOD(k.x+h.hotel_id,3)=0 THEN 3 ELSE 2 END,
 CAST((1+(k.x-1)/4)*100 + MOD(k.x-1,4)+1 AS VARCHAR), 1+(k.x-1)/4,
 14 + MOD(k.x*7+h.hotel_id*5,13) + CASE WHEN k.x>=9 THEN 17 WHEN MOD(k.x,4)=0 THEN 12 ELSE 0 END,
 CASE WHEN MOD(h.hotel_id*12+k.x*5,29)=3 THEN 'OUT_OF_ORDER' WHEN MOD(h.hotel_id*7+k.x*3,11)=5 THEN 'CLEANING' ELSE 'FREE' END,
 CASE WHEN MOD(h.hotel_id+k.x,3)=0 AND h.hotel_id<7 THEN DATEADD(DAY,MOD(h.hotel_id*311+k.x*97,1250),DATE '2023-02-01') ELSE NULL END
FROM hotel h CROSS JOIN SYSTEM_RANGE(1,12) k
WHERE k.x <= CASE h.hotel_id WHEN 1 THEN 12 WHEN 2 THEN 10 WHEN 3 THEN 11 WHEN 4 THEN 8 WHEN 5 THEN 7 WHEN 6 THEN 12 WHEN 7 THEN 9 ELSE 6 END;

INSERT INTO amenity VALUES (1,'Sauna'),(2,'Indoor Pool'),(3,'Fitness Room'),(4,'Parking Garage'),(5,'Restaurant'),(6,'Roof Terrace'),(7,'Charging Station'),(8,'Airport Shuttle');
INSERT INTO hotel_amenity VALUES (1,1),(1,2),(1,3),(1,4),(1,5),(1,6),(2,1),(2,4),(2,5),(3,1),(3,2),(3,5),(3,4),(3,7),(4,5),(5,4),(5,7),(6,1),(6,2),(6,3),(6,5),(6,6),(6,8),(6,4),(7,3),(7,5),(8,8),(8,4);

INSERT INTO guest
SELECT n, fn, ln, CASE WHEN MOD(n,13)=6 THEN NULL ELSE LOWER(ln) || n || '@example.com' END,
 CASE WHEN MOD(n,5)=3 THEN NULL ELSE '+' || (3000000 + n*17713) END, ctry,
 CASE WHEN MOD(n,12)=9 THEN NULL ELSE DATEADD(DAY, MOD(n*3083,17500), DATE '1953-06-20') END,
 CASE WHEN MOD(n,10) IN (1,6) THEN 'SILVER' WHEN MOD(n,10)=4 THEN 'GOLD' WHEN n IN (7,22,39) THEN 'PLATINUM' ELSE NULL END
FROM (VALUES
(1,'Marlene','Hofmann','Germany'),(2,'Pierre','Lambert','France'),(3,'Hugo','Steinbach','Germany'),(4,'Valentina','Greco','Italy'),
(5,'Andrzej','Lis','Poland'),(6,'Ursula','Zimmermann','Switzerland'),(7,'William','Thornton','United Kingdom'),(8,'Noémie','Garnier','France'),
(9,'Karl','Reisinger','Austria'),(10,'Jana','Veselá','Czechia'),(11,'Roberto','Esposito','Italy'),(12,'Gudrun','Pfeiffer','Germany'),
(13,'Bartosz','Wilk','Poland'),(14,'Emily','Carter','United Kingdom'),(15,'Antonio','Serrano','Spain'),(16,'Dieter','Lorenz','Germany'),
(17,'Sanne','de Vries','Netherlands'),(18,'Michael','Okonkwo','United Kingdom'),(19,'Katharina','Fuchs','Austria'),(20,'Paula','Jiménez','Spain'),
(21,'Etienne','Blanchard','France'),(22,'Reto','Baumgartner','Switzerland'),(23,'Lenka','Kučerová','Czechia'),(24,'Joost','Bakker','Netherlands'),
(25,'Franziska','Engel','Germany'),(26,'Alessio','Fontana','Italy'),(27,'Grace','Holloway','United Kingdom'),(28,'Tomáš','Marek','Czechia'),
(29,'Manuela','Ortiz','Spain'),(30,'Wolfgang','Thaler','Austria'),(31,'Céline','Bonnet','France'),(32,'Ewa','Jabłońska','Poland'),
(33,'Nils','Petersen','Germany'),(34,'Simone','Ricci','Italy'),(35,'Annika','Voss','Germany'),(36,'Pieter','Jansen','Netherlands'),
(37,'Regula','Frei','Switzerland'),(38,'Oscar','Delgado','Spain'),(39,'Heinrich','Baumann','Germany'),(40,'Charlotte','Pearce','United Kingdom'),
(41,'Mathis','Roy','France'),(42,'Silvie','Němcová','Czechia'),(43,'Johanna','Leitner','Austria'),(44,'Giancarlo','Moretti','Italy'),
(45,'Theresa','Kraus','Germany'),(46,'Dorota','Pawlak','Poland'),(47,'Ruben','Smit','Netherlands'),(48,'Isabel','Romero','Spain')
) AS v(n,fn,ln,ctry);

INSERT INTO booking
SELECT i, gid, hid, rt, CASE MOD(i*5+gid,9) WHEN 0 THEN 'PHONE' WHEN 1 THEN 'PHONE' WHEN 2 THEN 'AGENCY' WHEN 3 THEN 'AGENCY' WHEN 4 THEN 'DESK' ELSE 'WEB' END,
 'CONFIRMED', DATEADD(MINUTE, 480+MOD(i*97,700), CAST(DATEADD(DAY, -3-MOD(i*23,85), arr) AS TIMESTAMP)), arr, DATEADD(DAY, nights, arr),
 CASE WHEN rt=1 THEN 1 WHEN rt IN (2,3) THEN 1+MOD(i,2) ELSE 2 END,
 CASE WHEN rt=4 THEN MOD(i,3) WHEN rt=5 THEN MOD(i,2) ELSE 0 END,
 CASE WHEN MOD(i,4)=0 THEN 0 ELSE nights*20+rt*10 END, NULL
FROM (SELECT g.x AS i, CASE WHEN MOD(g.x,6)=0 THEN MOD(MOD(g.x*g.x*7+g.x,997),7)*6+MOD(g.x/6,2)+1 ELSE MOD(MOD(g.x*g.x*5+g.x*7, 1009),46)+1 END AS gid,
  CASE WHEN MOD(MOD(g.x*g.x*3+g.x*19,1013),13) < 8 THEN MOD(MOD(g.x*g.x*3+g.x*19,1013),13)+1 WHEN MOD(g.x,3)=0 THEN 6 WHEN MOD(g.x,3)=1 THEN 1 ELSE 3 END AS hid,
  CASE MOD(g.x*11+g.x/5,10) WHEN 0 THEN 1 WHEN 1 THEN 1 WHEN 2 THEN 2 WHEN 3 THEN 2 WHEN 4 THEN 2 WHEN 5 THEN 3 WHEN 6 THEN 3 WHEN 7 THEN 4 WHEN 8 THEN 4 ELSE 5 END AS rt,
  DATEADD(DAY, (g.x*1430)/260 + MOD(g.x*7,9), DATE '2023-01-07') AS arr, 1+MOD(g.x*g.x+g.x*3,7) AS nights
  FROM SYSTEM_RANGE(1,260) g) q
WHERE NOT (hid=8 AND arr < DATE '2024-11-10') AND NOT (rt=5 AND hid IN (4,5,8));
INSERT INTO booking VALUES
(301,12,1,2,'WEB','CONFIRMED',TIMESTAMP '2026-10-02 14:21:00',DATE '2026-11-14',DATE '2026-11-20',2,0,140,NULL),
(303,33,3,4,'PHONE','CONFIRMED',TIMESTAMP '2026-09-19 09:05:00',DATE '2026-11-15',DATE '2026-11-19',2,2,120,NULL),
(304,7,6,5,'AGENCY','CONFIRMED',TIMESTAMP '2026-08-30 17:44:00',DATE '2026-11-16',DATE '2026-11-23',2,0,190,NULL),
(305,29,2,1,'WEB','CONFIRMED',TIMESTAMP '2026-11-11 20:10:00',DATE '2026-11-17',DATE '2026-11-18',1,0,0,NULL),
(307,48,1,5,'WEB','CONFIRMED',TIMESTAMP '2026-11-03 08:32:00',DATE '2026-11-17',DATE '2026-11-21',2,1,130,NULL),
(309,16,7,2,'WEB','CONFIRMED',TIMESTAMP '2026-11-05 11:02:00',DATE '2026-11-24',DATE '2026-11-27',2,0,80,NULL),
(310,40,6,6,'AGENCY','CONFIRMED',TIMESTAMP '2026-10-21 15:39:00',DATE '2026-12-27',DATE '2027-01-03',2,2,600,NULL),
(311,22,1,6,'PHONE','CONFIRMED',TIMESTAMP '2026-11-09 10:15:00',DATE '2026-12-30',DATE '2027-01-02',2,0,500,NULL);
UPDATE booking SET status='CANCELLED', cancelled_ts=DATEADD(MINUTE, 90+MOD(booking_id*41,600), DATEADD(DAY, MOD(booking_id,3), booked_ts)) WHERE booking_id < 300 AND MOD(booking_id*3,11) IN (2,9) AND booked_ts < TIMESTAMP '2026-11-14 00:00:00';
UPDATE booking SET status='NO_SHOW' WHERE status='CONFIRMED' AND MOD(booking_id,29)=3 AND booking_id < 300 AND arrival_dt < DATE '2026-11-15';
UPDATE booking SET status='COMPLETED' WHERE status='CONFIRMED' AND departure_dt <= DATE '2026-11-17';
UPDATE booking SET status='IN_HOUSE' WHERE status='CONFIRMED' AND arrival_dt <= DATE '2026-11-17';
DELETE FROM booking WHERE booked_ts > TIMESTAMP '2026-11-18 00:00:00';

INSERT INTO stay
SELECT ROW_NUMBER() OVER (ORDER BY b.booking_id), b.booking_id,
 COALESCE((SELECT CASE MOD(b.booking_id,2) WHEN 1 THEN MX ELSE MN END FROM (SELECT hotel_id, room_type_id, MAX(room_id) AS MX, MIN(room_id) AS MN FROM room GROUP BY hotel_id, room_type_id) r WHERE r.hotel_id=b.hotel_id AND r.room_type_id=b.room_type_id),
   (SELECT MIN(r.room_id) FROM room r WHERE r.hotel_id=b.hotel_id AND r.room_type_id>1)),
 DATEADD(MINUTE, 840+MOD(b.booking_id*37,420), CAST(b.arrival_dt AS TIMESTAMP)),
 CASE WHEN b.status='COMPLETED' THEN DATEADD(MINUTE, 420+MOD(b.booking_id*53,270), CAST(b.departure_dt AS TIMESTAMP)) ELSE NULL END,
 CASE b.hotel_id WHEN 1 THEN CASE WHEN MOD(b.booking_id,3)=0 THEN 11 ELSE 10 END WHEN 2 THEN 14 WHEN 3 THEN 17 WHEN 4 THEN 20 WHEN 5 THEN 22 WHEN 6 THEN 24 WHEN 7 THEN 27 ELSE 29 END,
 CASE WHEN b.status<>'COMPLETED' THEN NULL ELSE CASE b.hotel_id WHEN 1 THEN CASE WHEN MOD(b.booking_id,4)=1 THEN 11 ELSE 10 END WHEN 2 THEN CASE WHEN b.departure_dt>DATE '2024-03-10' AND MOD(b.booking_id,2)=0 THEN 15 ELSE 14 END WHEN 3 THEN CASE WHEN b.departure_dt>DATE '2025-01-20' THEN 18 ELSE 17 END WHEN 4 THEN 20 WHEN 5 THEN 22 WHEN 6 THEN 24 WHEN 7 THEN CASE WHEN b.departure_dt>DATE '2025-09-05' THEN 28 ELSE 27 END ELSE 29 END END,
 CASE WHEN b.status='COMPLETED' AND MOD(b.booking_id,3)<2 THEN CASE WHEN MOD(b.booking_id*7+b.hotel_id,10)>3 THEN 7+MOD(b.booking_id*3+b.hotel_id,4) ELSE 3+MOD(b.booking_id+b.hotel_id,6) END ELSE NULL END
FROM booking b WHERE b.status IN ('COMPLETED','IN_HOUSE');
UPDATE room SET status='OCCUPIED' WHERE room_id IN (SELECT room_id FROM stay WHERE checkout_ts IS NULL);

INSERT INTO service VALUES
(1,'Breakfast Buffet','FOOD',19.50),(2,'Room Service Dinner','FOOD',34.00),(3,'Minibar','FOOD',12.00),(4,'Massage 50 min','WELLNESS',75.00),
(5,'Laundry Bag','HOUSE',16.00),(6,'Airport Transfer','TRANSPORT',48.00),(7,'Bike Rental','TRANSPORT',22.00),(8,'Facial','WELLNESS',89.00),
(9,'Dog Package','HOUSE',25.00),(10,'Late Check-out','HOUSE',40.00),(11,'Helicopter Tour','TRANSPORT',390.00);
INSERT INTO service_order
SELECT ROW_NUMBER() OVER (ORDER BY s.stay_id, k.x), s.stay_id, CASE WHEN MOD(MOD(s.stay_id*s.stay_id*5+k.x*37,211),14)>9 THEN CASE WHEN MOD(s.stay_id,3)=0 THEN 3 ELSE 1 END ELSE MOD(MOD(s.stay_id*s.stay_id*5+k.x*37,211),14)+1 END,
 1+MOD(s.stay_id*5+k.x*3,4), DATEADD(MINUTE, k.x*173+MOD(s.stay_id*29,310), s.checkin_ts),
 CASE WHEN MOD(s.stay_id*3+k.x*7,17)=5 THEN NULL ELSE DATEADD(MINUTE, k.x*173+MOD(s.stay_id*29,310)+15+MOD(s.stay_id*11,50), s.checkin_ts) END
FROM stay s CROSS JOIN SYSTEM_RANGE(1,3) k WHERE k.x <= MOD(s.stay_id,4);

INSERT INTO invoice
SELECT ROW_NUMBER() OVER (ORDER BY s.stay_id), s.stay_id, CAST(s.checkout_ts AS DATE), DATEADD(DAY, CASE WHEN b.channel='AGENCY' THEN 30 ELSE 14 END, CAST(s.checkout_ts AS DATE)),
 t.base_rate*DATEDIFF(DAY,b.arrival_dt,b.departure_dt) + COALESCE((SELECT SUM(o.qty*v.unit_price) FROM service_order o JOIN service v ON v.service_id=o.service_id WHERE o.stay_id=s.stay_id),0),
 0, CASE MOD(s.stay_id,5) WHEN 0 THEN 'CASH' WHEN 1 THEN 'CARD' WHEN 2 THEN 'CARD' WHEN 3 THEN 'TRANSFER' ELSE 'CARD' END,
 DATEADD(DAY, CASE MOD(s.stay_id,5) WHEN 3 THEN 6+MOD(s.stay_id*7,23) ELSE 0 END, CAST(s.checkout_ts AS DATE))
FROM stay s JOIN booking b ON b.booking_id=s.booking_id JOIN room_type t ON t.room_type_id=b.room_type_id WHERE s.checkout_ts IS NOT NULL;
UPDATE invoice SET tax_amt = ROUND(total_amt*0.1,2);
UPDATE invoice SET paid_dt=NULL, pay_method=NULL WHERE paid_dt > DATE '2026-11-18' OR MOD(invoice_id,19)=6 OR (issued_dt > DATE '2026-10-10' AND MOD(invoice_id,3)=1);
