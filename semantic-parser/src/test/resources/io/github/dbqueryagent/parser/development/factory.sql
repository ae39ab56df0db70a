CREATE TABLE workers (
  id INT PRIMARY KEY,
  first_name VARCHAR(40) NOT NULL,
  last_name VARCHAR(40) NOT NULL,
  trade VARCHAR(20) NOT NULL,
  hourly_wage DECIMAL(6,2) NOT NULL,
  hired_on DATE NOT NULL,
  left_on DATE,
  supervisor_id INT REFERENCES workers(id)
);
CREATE TABLE suppliers (
  id INT PRIMARY KEY,
  name VARCHAR(60) NOT NULL,
  city VARCHAR(40) NOT NULL,
  country VARCHAR(40) NOT NULL,
  lead_time_days INT NOT NULL,
  blocked_on DATE
);
CREATE TABLE products (
  id INT PRIMARY KEY,
  name VARCHAR(60) NOT NULL,
  product_line VARCHAR(30) NOT NULL,
  list_price DECIMAL(11,2) NOT NULL,
  weight_kg DECIMAL(8,1) NOT NULL,
  launched_on DATE NOT NULL,
  discontinued_on DATE
);
CREATE TABLE parts (
  id INT PRIMARY KEY,
  part_no VARCHAR(12) NOT NULL UNIQUE,
  name VARCHAR(60) NOT NULL,
  unit_cost DECIMAL(9,2) NOT NULL,
  stock_qty INT NOT NULL,
  min_stock_qty INT NOT NULL,
  supplier_id INT REFERENCES suppliers(id),
  substitute_part_id INT REFERENCES parts(id)
);
CREATE TABLE bom_items (
  product_id INT NOT NULL REFERENCES products(id),
  part_id INT NOT NULL REFERENCES parts(id),
  qty INT NOT NULL,
  PRIMARY KEY (product_id, part_id)
);
CREATE TABLE machines (
  id INT PRIMARY KEY,
  name VARCHAR(50) NOT NULL,
  machine_type VARCHAR(20) NOT NULL,
  hall VARCHAR(10) NOT NULL,
  status VARCHAR(12) NOT NULL,
  purchase_price DECIMAL(11,2) NOT NULL,
  bought_on DATE NOT NULL,
  last_serviced_on DATE,
  scrapped_on DATE
);
CREATE TABLE shifts (
  id INT PRIMARY KEY,
  worker_id INT NOT NULL REFERENCES workers(id),
  machine_id INT NOT NULL REFERENCES machines(id),
  shift_date DATE NOT NULL,
  shift_type VARCHAR(8) NOT NULL,
  hours_worked DECIMAL(4,1) NOT NULL,
  overtime_hours DECIMAL(4,1) NOT NULL
);
CREATE TABLE work_orders (
  id INT PRIMARY KEY,
  wo_number VARCHAR(12) NOT NULL UNIQUE,
  product_id INT NOT NULL REFERENCES products(id),
  machine_id INT REFERENCES machines(id),
  planner_id INT NOT NULL REFERENCES workers(id),
  foreman_id INT REFERENCES workers(id),
  status VARCHAR(12) NOT NULL,
  priority VARCHAR(8) NOT NULL,
  planned_qty INT NOT NULL,
  produced_qty INT NOT NULL,
  scrap_qty INT NOT NULL,
  created_at TIMESTAMP NOT NULL,
  due_date DATE NOT NULL,
  started_at TIMESTAMP,
  finished_at TIMESTAMP
);
CREATE TABLE inspections (
  id INT PRIMARY KEY,
  work_order_id INT NOT NULL REFERENCES work_orders(id),
  inspector_id INT NOT NULL REFERENCES workers(id),
  inspected_at TIMESTAMP NOT NULL,
  result VARCHAR(8) NOT NULL,
  defect_count INT NOT NULL
);
CREATE TABLE purchase_orders (
  id INT PRIMARY KEY,
  po_number VARCHAR(12) NOT NULL UNIQUE,
  supplier_id INT NOT NULL REFERENCES suppliers(id),
  ordered_by_id INT NOT NULL REFERENCES workers(id),
  approved_by_id INT REFERENCES workers(id),
  status VARCHAR(12) NOT NULL,
  ordered_on DATE NOT NULL,
  promised_on DATE NOT NULL,
  cancelled_on DATE
);
CREATE TABLE purchase_order_lines (
  purchase_order_id INT NOT NULL REFERENCES purchase_orders(id),
  part_id INT NOT NULL REFERENCES parts(id),
  qty INT NOT NULL,
  unit_price DECIMAL(9,2) NOT NULL,
  PRIMARY KEY (purchase_order_id, part_id)
);
CREATE TABLE deliveries (
  id INT PRIMARY KEY,
  purchase_order_id INT NOT NULL REFERENCES purchase_orders(id),
  carrier VARCHAR(40) NOT NULL,
  shipped_on DATE NOT NULL,
  arrived_on DATE,
  weight_kg DECIMAL(8,1) NOT NULL,
  freight_cost DECIMAL(9,2) NOT NULL
);

INSERT INTO workers VALUES
(1,'Renate','Hollmann','PLANNER',41.50,DATE '2009-03-01',NULL,NULL),
(2,'Goran','Petković','FOREMAN',36.20,DATE '2012-06-15',NULL,1),
(3,'Silvia','Marchetti','FOREMAN',35.80,DATE '2014-01-07',NULL,1),
(4,'Daniel','Okoro','PLANNER',38.90,DATE '2018-09-03',NULL,1),
(5,'Agnieszka','Zielińska','INSPECTOR',31.40,DATE '2016-04-11',NULL,1),
(6,'Walter','Brunner','INSPECTOR',32.75,DATE '2008-11-24',DATE '2026-06-30',1),
(7,'Thi Mai','Pham','INSPECTOR',29.60,DATE '2023-02-13',NULL,5),
(8,'Marlene','Vogt','BUYER',34.10,DATE '2015-05-18',NULL,1),
(9,'Rafael','Domínguez','BUYER',30.25,DATE '2022-08-01',NULL,8),
(10,'Ivan','Horvat','MACHINIST',27.80,DATE '2017-02-06',NULL,2),
(11,'Petra','Lang','MACHINIST',28.45,DATE '2013-10-14',NULL,2),
(12,'Hüseyin','Aydın','WELDER',29.10,DATE '2019-03-25',NULL,2),
(13,'Colin','Fraser','WELDER',27.35,DATE '2021-07-12',DATE '2025-03-31',2),
(14,'Beata','Nowicka','ASSEMBLER',23.60,DATE '2020-01-20',NULL,3),
(15,'Jérôme','Gauthier','ASSEMBLER',22.90,DATE '2023-05-02',NULL,3),
(16,'Olena','Kovalenko','ASSEMBLER',22.40,DATE '2024-02-19',NULL,3),
(17,'Stefan','Maurer','ELECTRICIAN',30.80,DATE '2011-09-05',NULL,3),
(18,'Lucy','Adeyemi','ELECTRICIAN',28.95,DATE '2024-09-16',NULL,17),
(19,'Pavel','Dvořák','MACHINIST',26.15,DATE '2025-01-13',NULL,11),
(20,'Karin','Sjöberg','ASSEMBLER',21.85,DATE '2025-10-06',NULL,14),
(21,'Mohammed','El Amrani','WELDER',26.70,DATE '2026-02-02',NULL,12),
(22,'Tina','Reuter','MACHINIST',25.40,DATE '2026-08-17',NULL,11),
(23,'Alfonso','Ribeiro','ASSEMBLER',23.15,DATE '2019-11-04',DATE '2026-09-30',3),
(24,'Ursula','Keller','FOREMAN',34.95,DATE '2020-04-01',NULL,1);
INSERT INTO suppliers VALUES
(1,'Stahlwerk Nordheim','Dortmund','Germany',14,NULL),
(2,'Bellavista Motori','Bologna','Italy',28,NULL),
(3,'Kugelfix Lager','Schweinfurt','Germany',10,NULL),
(4,'Hydrotec Ibérica','Bilbao','Spain',21,NULL),
(5,'Zhongli Electronics','Shenzhen','China',55,NULL),
(6,'Przekładnie Śląsk','Katowice','Poland',18,NULL),
(7,'Cavendish Castings','Sheffield','United Kingdom',35,DATE '2025-08-14'),
(8,'Alpina Schrauben','Innsbruck','Austria',6,NULL),
(9,'Moravia Gumi','Brno','Czechia',12,DATE '2026-07-03'),
(10,'Fuji Sensor Works','Nagoya','Japan',42,NULL),
(11,'Lakka & Pojat','Tampere','Finland',25,NULL);
INSERT INTO products VALUES
(1,'Baler B200','Agriculture',48900,2350.0,DATE '2016-02-01',NULL),
(2,'Baler B320','Agriculture',71500,3120.5,DATE '2021-09-15',NULL),
(3,'Hay Tedder T8','Agriculture',17450,980.0,DATE '2012-05-01',DATE '2025-06-30'),
(4,'Wood Chipper W50','Forestry',12900,640.0,DATE '2018-03-12',NULL),
(5,'Wood Chipper W90','Forestry',26300,1475.0,DATE '2023-04-03',NULL),
(6,'Log Splitter L12','Forestry',5850,310.0,DATE '2014-10-20',NULL),
(7,'Bottle Filler F24','Packaging',134000,4200.0,DATE '2019-11-01',NULL),
(8,'Carton Folder C6','Packaging',58700,1890.0,DATE '2022-06-20',NULL),
(9,'Pallet Wrapper P3','Packaging',22100,720.0,DATE '2011-01-10',DATE '2024-12-31'),
(10,'Pallet Wrapper P5','Packaging',27800,765.5,DATE '2024-10-07',NULL),
(11,'Stone Crusher S1','Construction',189500,8640.0,DATE '2025-03-17',NULL),
(12,'Plate Compactor V4','Construction',4290,145.0,DATE '2017-07-03',NULL),
(13,'Concrete Mixer M15','Construction',9350,520.0,DATE '2026-09-01',NULL);
INSERT INTO parts VALUES
(1,'P-1001','Steel Frame',410.00,38,20,1,NULL),
(2,'P-1002','Drive Shaft',185.50,12,25,6,NULL),
(3,'P-1003','Gearbox Small',620.00,19,15,6,NULL),
(4,'P-1004','Gearbox Large',1340.00,4,8,6,NULL),
(5,'P-1005','Electric Motor 4 kW',540.00,22,12,2,NULL),
(6,'P-1006','Electric Motor 5.5 kW',690.00,31,10,2,NULL),
(7,'P-1007','Diesel Engine',4150.00,6,5,2,NULL),
(8,'P-1008','Ball Bearing 40 mm',14.80,640,300,3,NULL),
(9,'P-1009','Ball Bearing 45 mm',17.20,210,250,3,NULL),
(10,'P-1010','Hydraulic Pump',880.00,15,10,4,NULL),
(11,'P-1011','Hydraulic Hose',22.40,95,120,4,NULL),
(12,'P-1012','Reinforced Hose',31.90,60,40,9,NULL),
(13,'P-1013','Control Unit',760.00,9,14,5,NULL),
(14,'P-1014','Touch Panel',295.00,27,15,5,NULL),
(15,'P-1015','Proximity Sensor',38.50,180,100,10,NULL),
(16,'P-1016','Optical Sensor',64.00,72,60,10,NULL),
(17,'P-1017','Hex Bolt M12',0.85,5200,4000,8,NULL),
(18,'P-1018','Hex Bolt M14',1.10,3100,3500,8,NULL),
(19,'P-1019','Cast Housing',275.00,11,10,7,NULL),
(20,'P-1020','Conveyor Belt',148.00,24,18,9,NULL),
(21,'P-1021','Cutter Blade',96.00,54,40,1,NULL),
(22,'P-1022','Crusher Jaw',2380.00,3,2,7,NULL),
(23,'P-1023','Safety Guard',58.00,47,30,NULL,NULL),
(24,'P-1024','Cable Harness',72.50,33,35,NULL,NULL),
(25,'P-1025','Operator Seat',210.00,0,4,NULL,NULL),
(26,'P-1026','Machine Paint Grey',12.60,140,80,11,NULL),
(27,'P-1027','Warning Label Set',3.20,410,200,NULL,NULL);
UPDATE parts SET substitute_part_id = CASE id WHEN 5 THEN 6 WHEN 8 THEN 9 WHEN 9 THEN 8 WHEN 11 THEN 12 WHEN 15 THEN 16 WHEN 17 THEN 18 END;
INSERT INTO bom_items VALUES
(1,1,2),(1,2,3),(1,3,1),(1,8,14),(1,17,120),(1,20,2),(1,23,2),(1,26,6),
(2,1,3),(2,2,4),(2,4,1),(2,9,16),(2,13,1),(2,15,6),(2,17,160),(2,20,3),(2,26,8),
(3,1,1),(3,2,6),(3,8,12),(3,17,90),
(4,1,1),(4,5,1),(4,8,6),(4,21,4),(4,17,48),(4,23,1),
(5,1,2),(5,7,1),(5,9,8),(5,21,8),(5,18,60),(5,23,2),(5,11,4),
(6,1,1),(6,10,1),(6,11,5),(6,17,30),(6,27,1),
(7,1,4),(7,6,3),(7,13,2),(7,14,1),(7,15,24),(7,16,12),(7,24,6),(7,18,210),
(8,1,2),(8,5,2),(8,13,1),(8,14,1),(8,16,8),(8,24,3),(8,17,140),
(9,1,1),(9,5,1),(9,20,1),(9,15,4),
(10,1,1),(10,6,1),(10,13,1),(10,14,1),(10,16,5),(10,20,1),(10,24,2),
(11,1,6),(11,7,2),(11,4,2),(11,22,2),(11,10,3),(11,11,18),(11,13,1),(11,18,320),(11,19,4),
(12,8,2),(12,5,1),(12,17,16),
(13,1,1),(13,3,1),(13,6,1),(13,9,4),(13,18,24),(13,26,3);
INSERT INTO machines VALUES
(1,'Lathe Alpha','LATHE','Hall A','RUNNING',86000,DATE '2014-03-10',DATE '2026-09-22',NULL),
(2,'Lathe Beta','LATHE','Hall A','DOWN',91500,DATE '2017-05-02',DATE '2025-11-03',NULL),
(3,'Mill Titan 5X','MILL','Hall A','RUNNING',245000,DATE '2020-01-27',DATE '2026-08-11',NULL),
(4,'Mill Rhino','MILL','Hall A','IDLE',178000,DATE '2016-10-18',DATE '2026-02-17',NULL),
(5,'Laser Cutter Helios','LASER','Hall B','RUNNING',412000,DATE '2023-06-05',DATE '2026-10-29',NULL),
(6,'Press Goliath','PRESS','Hall B','MAINTENANCE',327500,DATE '2011-08-22',DATE '2026-11-12',NULL),
(7,'Press David','PRESS','Hall B','RUNNING',142000,DATE '2019-04-15',DATE '2026-05-06',NULL),
(8,'Weld Robot Kalle','WELDER','Hall C','RUNNING',198000,DATE '2022-02-14',DATE '2026-07-20',NULL),
(9,'Weld Robot Ilse','WELDER','Hall C','DOWN',203500,DATE '2022-02-21',DATE '2026-07-21',NULL),
(10,'Paint Booth','PAINT','Hall C','RUNNING',121000,DATE '2010-06-30',DATE '2026-03-09',NULL),
(11,'Assembly Line 1','ASSEMBLY','Hall D','RUNNING',560000,DATE '2018-12-03',DATE '2026-10-05',NULL),
(12,'Assembly Line 2','ASSEMBLY','Hall D','RUNNING',615000,DATE '2024-03-18',DATE '2026-06-15',NULL),
(13,'Drill Press Otto','DRILL','Hall A','SCRAPPED',18500,DATE '2003-02-12',DATE '2023-12-04',DATE '2024-08-30'),
(14,'Laser Cutter Selene','LASER','Hall B','IDLE',468000,DATE '2026-08-24',NULL,NULL),
(15,'Grinder Jolanda','GRINDER','Hall A','RUNNING',54000,DATE '2025-02-10',NULL,NULL);

INSERT INTO shifts
SELECT x, w, ARRAY[1,3,11,5,12,8,7,11,10,12,4,2,15][MOD(x*7+w,13)+1], d,
 CASE WHEN MOD(x*5,9)<4 THEN 'EARLY' WHEN MOD(x*5,9)<7 THEN 'LATE' ELSE 'NIGHT' END,
 CASE WHEN MOD(x,17)=0 THEN 4.0 WHEN MOD(x,11)=0 THEN 6.5 ELSE 8.0 END,
 CASE WHEN MOD(x*13+w,8)=0 THEN 2.0 WHEN MOD(x*13+w,8)=3 THEN 1.5 WHEN MOD(x*13+w,15)=4 THEN 3.0 ELSE 0 END
FROM (SELECT x, ARRAY[10,11,12,14,15,16,17,18,19,20,21,22,14,11,17,12,10][MOD(x*6+CAST(FLOOR(x/17) AS INT)*x,17)+1] AS w, DATEADD('DAY', CAST(FLOOR(x*0.31) AS INT), DATE '2026-08-21') AS d FROM SYSTEM_RANGE(1,286));
DELETE FROM shifts WHERE worker_id = 22 AND id < 20;

INSERT INTO work_orders
SELECT x, 'WO-' || (24000+x), p, CASE WHEN st='PLANNED' AND MOD(x,2)=0 THEN NULL ELSE ARRAY[11,12,11,5,3,8,12,7,1,11][MOD(x*x+x*4,10)+1] END,
 CASE WHEN MOD(x,3)=0 THEN 4 ELSE 1 END,
 CASE WHEN st='PLANNED' THEN NULL WHEN MOD(x,5)<2 THEN 2 WHEN MOD(x,5)<4 THEN 3 ELSE 24 END,
 st, CASE WHEN MOD(x*7,10)<2 THEN 'HIGH' WHEN MOD(x*7,10)<7 THEN 'NORMAL' ELSE 'LOW' END,
 q, CASE st WHEN 'DONE' THEN q - CASE WHEN MOD(x,6)=1 THEN MOD(x,3)+1 ELSE 0 END WHEN 'IN_PROGRESS' THEN CAST(FLOOR(q/2) AS INT) ELSE 0 END,
 CASE WHEN st='DONE' THEN MOD(x*x,5)*MOD(x,2) WHEN st='IN_PROGRESS' THEN MOD(x,3) ELSE 0 END,
 c, CAST(DATEADD('DAY', 24+MOD(x*3,9), c) AS DATE),
 CASE WHEN st IN ('DONE','IN_PROGRESS') THEN DATEADD('MINUTE', MOD(x*43,480), DATEADD('DAY', 3+MOD(x,4), c)) END,
 CASE WHEN st='DONE' THEN DATEADD('MINUTE', MOD(x*71,540), DATEADD('DAY', 14+MOD(x*11,17), c)) END
FROM (SELECT x, ARRAY[1,2,4,5,6,7,8,10,12,1,4,6,11,12,5,3,4,9][CASE WHEN x<60 THEN MOD(x*5,18)+1 ELSE MOD(x*5,15)+1 END] AS p,
  CASE WHEN x>146 THEN 'PLANNED' WHEN x>138 THEN CASE WHEN MOD(x,4)=0 THEN 'RELEASED' ELSE 'IN_PROGRESS' END WHEN MOD(x,13)=5 THEN 'CANCELLED' ELSE 'DONE' END AS st,
  3+MOD(x*x*3+x,22) AS q, DATEADD('MINUTE', MOD(x*97,540), DATEADD('DAY', CAST(FLOOR(x*6.9) AS INT), TIMESTAMP '2024-01-09 07:30:00')) AS c
 FROM SYSTEM_RANGE(1,150));

INSERT INTO inspections
SELECT ROW_NUMBER() OVER (ORDER BY t, w), w, ins, t, r, CASE r WHEN 'PASS' THEN CASE WHEN MOD(w,9)=0 THEN 1 ELSE 0 END WHEN 'REWORK' THEN 1+MOD(w,4) ELSE 3+MOD(w*5,8) END
FROM (SELECT o.id AS w, n.x AS n, DATEADD('HOUR', n.x*5+MOD(o.id,7), o.finished_at) AS t,
  CASE WHEN DATEADD('HOUR', n.x*5+MOD(o.id,7), o.finished_at) > TIMESTAMP '2026-06-30 00:00:00' THEN CASE WHEN MOD(o.id,3)=0 THEN 7 ELSE 5 END ELSE ARRAY[5,6,7,5,6,5][MOD(o.id*5+n.x,6)+1] END AS ins,
  CASE WHEN n.x=2 THEN CASE WHEN MOD(o.id,4)=1 THEN 'REWORK' ELSE 'PASS' END WHEN MOD(o.id*3,14)=7 OR MOD(o.id,19)=4 THEN 'FAIL' WHEN MOD(o.id,6)=1 THEN 'REWORK' ELSE 'PASS' END AS r
 FROM work_orders o, SYSTEM_RANGE(1,2) n WHERE o.finished_at IS NOT NULL AND MOD(o.id,8)<>6 AND (n.x=1 OR MOD(o.id,6)=1 OR MOD(o.id,19)=4));

INSERT INTO purchase_orders
SELECT x, 'PO-' || (7000+x*3), s, CASE WHEN MOD(x,5)<3 THEN 8 ELSE 9 END,
 CASE WHEN st='DRAFT' THEN NULL WHEN MOD(x,4)=0 THEN 4 WHEN MOD(x,7)=3 THEN 8 ELSE 1 END, st, o,
 DATEADD('DAY', (SELECT lead_time_days FROM suppliers WHERE id=s), o), CASE WHEN st='CANCELLED' THEN DATEADD('DAY', 2+MOD(x,6), o) END
FROM (SELECT x, CASE WHEN x>70 THEN ARRAY[1,3,6,8,5,10,2,4,11,8][MOD(x*3,10)+1] ELSE ARRAY[1,3,6,8,7,9,2,4,3,8,5,6,1,10][MOD(x*5,14)+1] END AS s,
  CASE WHEN x>93 THEN CASE WHEN MOD(x,3)=0 THEN 'DRAFT' ELSE 'OPEN' END WHEN MOD(x,16)=7 THEN 'CANCELLED' WHEN x>84 THEN 'OPEN' ELSE 'CLOSED' END AS st,
  DATEADD('DAY', CAST(FLOOR(x*10.2) AS INT), DATE '2024-01-15') AS o FROM SYSTEM_RANGE(1,100));
INSERT INTO purchase_order_lines
SELECT po.id, pt.id, CASE WHEN pt.unit_cost<5 THEN 1000+MOD(po.id*7,9)*250 WHEN pt.unit_cost<100 THEN 20+MOD(po.id*11,13)*10 WHEN pt.unit_cost<1000 THEN 4+MOD(po.id*5,9) ELSE 1+MOD(po.id,4) END,
 ROUND(pt.unit_cost*(0.94+MOD(po.id*3+pt.id,14)*0.01),2)
FROM purchase_orders po JOIN parts pt ON pt.supplier_id = po.supplier_id WHERE MOD(po.id+pt.id,3)<>0 OR pt.id IN (SELECT MIN(id) FROM parts GROUP BY supplier_id);
INSERT INTO deliveries
SELECT ROW_NUMBER() OVER (ORDER BY d, po), po, ARRAY['Rhenus','DB Schenker','Gebrüder Weiss','DSV','Kühne+Nagel','DSV','Rhenus','DSV'][MOD(po*3+n,8)+1], DATEADD('DAY',-(2+MOD(po,4)),d),
 CASE WHEN d <= DATE '2026-10-30' THEN d END, 40+MOD(po*137+n*61,2200)/2.0, 60+MOD(po*53+n*29,410)*2.5
FROM (SELECT po.id AS po, n.x AS n, DATEADD('DAY', MOD(po.id*7+n.x*5,19)-9+(n.x-1)*6, po.promised_on) AS d FROM purchase_orders po, SYSTEM_RANGE(1,2) n
 WHERE po.status IN ('CLOSED','OPEN') AND (n.x=1 OR MOD(po.id,4)=1) AND NOT (po.status='OPEN' AND MOD(po.id,2)=0))
WHERE DATEADD('DAY',-(2+MOD(po,4)),d) <= DATE '2026-11-17';
