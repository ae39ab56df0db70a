CREATE TABLE article_groups (
  id INT PRIMARY KEY,
  name VARCHAR(40) NOT NULL,
  parent_group_id INT REFERENCES article_groups(id)
);
CREATE TABLE suppliers (
  id INT PRIMARY KEY,
  name VARCHAR(60) NOT NULL,
  country VARCHAR(30) NOT NULL,
  lead_days INT NOT NULL,
  rating DECIMAL(2,1),
  active BOOLEAN NOT NULL
);
CREATE TABLE articles (
  id INT PRIMARY KEY,
  art_no VARCHAR(10) NOT NULL UNIQUE,
  name VARCHAR(60) NOT NULL,
  group_id INT NOT NULL REFERENCES article_groups(id),
  supplier_id INT REFERENCES suppliers(id),
  storage VARCHAR(10) NOT NULL,
  unit VARCHAR(8) NOT NULL,
  organic BOOLEAN NOT NULL,
  purchase_price DECIMAL(8,2) NOT NULL,
  sales_price DECIMAL(8,2) NOT NULL,
  vat_pct DECIMAL(4,1) NOT NULL,
  discontinued_on DATE
);
CREATE TABLE warehouses (
  id INT PRIMARY KEY,
  name VARCHAR(40) NOT NULL,
  city VARCHAR(40) NOT NULL,
  capacity_pallets INT NOT NULL
);
CREATE TABLE stock_levels (
  warehouse_id INT NOT NULL REFERENCES warehouses(id),
  article_id INT NOT NULL REFERENCES articles(id),
  qty INT NOT NULL,
  min_qty INT NOT NULL,
  best_before DATE,
  last_counted_on DATE NOT NULL,
  PRIMARY KEY (warehouse_id, article_id)
);
CREATE TABLE restaurants (
  id INT PRIMARY KEY,
  name VARCHAR(60) NOT NULL,
  city VARCHAR(40) NOT NULL,
  cuisine VARCHAR(20) NOT NULL,
  contact_name VARCHAR(60),
  seats INT NOT NULL,
  credit_limit DECIMAL(10,2) NOT NULL,
  balance_due DECIMAL(10,2) NOT NULL,
  client_since DATE NOT NULL,
  blocked_on DATE
);
CREATE TABLE drivers (
  id INT PRIMARY KEY,
  first_name VARCHAR(40) NOT NULL,
  last_name VARCHAR(40) NOT NULL,
  licence_class VARCHAR(4) NOT NULL,
  hourly_wage DECIMAL(6,2) NOT NULL,
  hired_on DATE NOT NULL,
  left_on DATE
);
CREATE TABLE tours (
  id INT PRIMARY KEY,
  tour_no VARCHAR(10) NOT NULL UNIQUE,
  tour_date DATE NOT NULL,
  warehouse_id INT NOT NULL REFERENCES warehouses(id),
  driver_id INT NOT NULL REFERENCES drivers(id),
  co_driver_id INT REFERENCES drivers(id),
  planned_km INT NOT NULL,
  driven_km INT,
  departed_at TIMESTAMP,
  returned_at TIMESTAMP,
  status VARCHAR(10) NOT NULL
);
CREATE TABLE orders (
  id INT PRIMARY KEY,
  order_no VARCHAR(10) NOT NULL UNIQUE,
  restaurant_id INT NOT NULL REFERENCES restaurants(id),
  tour_id INT REFERENCES tours(id),
  ordered_at TIMESTAMP NOT NULL,
  requested_date DATE NOT NULL,
  delivered_at TIMESTAMP,
  paid_on DATE,
  status VARCHAR(10) NOT NULL,
  channel VARCHAR(8) NOT NULL,
  discount_pct DECIMAL(4,1) NOT NULL
);
CREATE TABLE order_lines (
  order_id INT NOT NULL REFERENCES orders(id),
  line_no INT NOT NULL,
  article_id INT NOT NULL REFERENCES articles(id),
  qty INT NOT NULL,
  unit_price DECIMAL(8,2) NOT NULL,
  PRIMARY KEY (order_id, line_no)
);
CREATE TABLE returns (
  id INT PRIMARY KEY,
  order_id INT NOT NULL REFERENCES orders(id),
  article_id INT NOT NULL REFERENCES articles(id),
  qty INT NOT NULL,
  reason VARCHAR(12) NOT NULL,
  returned_on DATE NOT NULL,
  refund_amt DECIMAL(8,2)
);
CREATE TABLE purchase_orders (
  id INT PRIMARY KEY,
  po_no VARCHAR(10) NOT NULL UNIQUE,
  supplier_id INT NOT NULL REFERENCES suppliers(id),
  article_id INT NOT NULL REFERENCES articles(id),
  warehouse_id INT NOT NULL REFERENCES warehouses(id),
  qty INT NOT NULL,
  total_amt DECIMAL(10,2) NOT NULL,
  ordered_on DATE NOT NULL,
  expected_on DATE NOT NULL,
  received_on DATE,
  status VARCHAR(10) NOT NULL
);
CREATE TABLE price_changes (
  id INT PRIMARY KEY,
  article_id INT NOT NULL REFERENCES articles(id),
  changed_on DATE NOT NULL,
  old_price DECIMAL(8,2) NOT NULL,
  new_price DECIMAL(8,2) NOT NULL
);
INSERT INTO article_groups VALUES (1,'Fresh Produce',NULL),(2,'Vegetables',1),(3,'Fruit',1),(4,'Dairy',NULL),(5,'Cheese',4),(6,'Meat & Poultry',NULL),(7,'Fish & Seafood',NULL),(8,'Dry Goods',NULL),(9,'Pasta & Rice',8),(10,'Spices',8),(11,'Drinks',NULL),(12,'Frozen Desserts',NULL);
INSERT INTO suppliers VALUES
 (1,'Gemüsehof Brandl','Austria',1,4.6,TRUE),(2,'Ortofrutta Bellandi','Italy',4,4.1,TRUE),(3,'Molkerei Almtal','Austria',2,4.8,TRUE),
 (4,'Fromagerie Jura Père & Fils','France',6,4.4,TRUE),(5,'Fleischwerk Inntal','Austria',2,3.9,TRUE),(6,'Nordfisk AS','Norway',5,4.2,TRUE),
 (7,'Pastificio Garofalo Verde','Italy',8,4.5,TRUE),(8,'Spice Route Trading','India',30,3.4,TRUE),(9,'Getränke Huber','Austria',1,4.0,TRUE),
 (10,'Gelateria Industriale Polo','Italy',7,3.7,TRUE),(11,'Costa Verde Frutas','Spain',6,3.2,FALSE),(12,'Bio-Genossenschaft Traun','Austria',2,NULL,TRUE);
INSERT INTO articles VALUES
 (1,'A1001','Tomatoes on the vine',2,1,'CHILLED','KG',FALSE,1.90,2.85,10,NULL),
 (2,'A1002','Courgettes',2,1,'CHILLED','KG',TRUE,1.60,2.40,10,NULL),
 (3,'A1003','Rocket salad',2,12,'CHILLED','KG',TRUE,5.20,8.90,10,NULL),
 (4,'A1004','Waxy potatoes',2,1,'DRY','KG',FALSE,0.55,0.98,10,NULL),
 (5,'A1005','Red onions',2,1,'DRY','KG',FALSE,0.70,1.25,10,NULL),
 (6,'A1006','Aubergines',2,2,'CHILLED','KG',FALSE,1.85,2.70,10,NULL),
 (7,'A1101','Amalfi lemons',3,2,'CHILLED','KG',TRUE,2.30,3.60,10,NULL),
 (8,'A1102','Blood oranges',3,11,'CHILLED','KG',FALSE,1.75,2.55,10,'2026-03-31'),
 (9,'A1103','Strawberries',3,NULL,'CHILLED','KG',FALSE,4.10,3.95,10,NULL),
 (10,'A1104','Cooking apples',3,12,'CHILLED','KG',TRUE,1.10,1.95,10,NULL),
 (11,'A1201','Whole milk',4,3,'CHILLED','L',FALSE,0.88,1.19,10,NULL),
 (12,'A1202','Whipping cream',4,3,'CHILLED','L',FALSE,3.40,4.75,10,NULL),
 (13,'A1203','Unsalted butter',4,3,'CHILLED','KG',TRUE,6.90,9.80,10,NULL),
 (14,'A1301','Buffalo mozzarella',5,2,'CHILLED','KG',FALSE,9.80,13.90,10,NULL),
 (15,'A1302','Comté, 18 months',5,4,'CHILLED','KG',FALSE,17.50,25.40,10,NULL),
 (16,'A1303','Grated mountain cheese',5,3,'CHILLED','KG',FALSE,7.60,10.90,10,NULL),
 (17,'A1304','Roquefort',5,4,'CHILLED','KG',FALSE,19.20,27.60,10,'2025-12-31'),
 (18,'A1401','Veal shoulder',6,5,'CHILLED','KG',FALSE,14.30,19.90,10,NULL),
 (19,'A1402','Chicken breast',6,5,'CHILLED','KG',FALSE,7.20,10.40,10,NULL),
 (20,'A1403','Beef fillet',6,5,'CHILLED','KG',FALSE,32.00,44.50,10,NULL),
 (21,'A1404','Duck legs',6,5,'FROZEN','KG',FALSE,8.90,12.80,10,NULL),
 (22,'A1501','Salmon fillet',7,6,'CHILLED','KG',FALSE,16.40,22.90,10,NULL),
 (23,'A1502','Cod loin',7,6,'FROZEN','KG',FALSE,13.10,18.70,10,NULL),
 (24,'A1503','King prawns',7,6,'FROZEN','KG',FALSE,15.80,22.40,10,NULL),
 (25,'A1504','Octopus',7,NULL,'FROZEN','KG',FALSE,14.90,14.50,10,NULL),
 (26,'A1601','Spaghetti no. 5',9,7,'DRY','KG',FALSE,1.35,2.10,10,NULL),
 (27,'A1602','Penne rigate',9,7,'DRY','KG',TRUE,1.55,2.45,10,NULL),
 (28,'A1603','Arborio rice',9,7,'DRY','KG',FALSE,2.20,3.40,10,NULL),
 (29,'A1604','Basmati rice',9,8,'DRY','KG',FALSE,1.80,2.95,10,NULL),
 (30,'A1701','Saffron threads',10,8,'DRY','G',FALSE,3.10,4.90,10,NULL),
 (31,'A1702','Garam masala',10,8,'DRY','KG',FALSE,11.50,18.20,10,NULL),
 (32,'A1703','Smoked paprika',10,8,'DRY','KG',TRUE,10.20,16.40,10,NULL),
 (33,'A1801','Sparkling water',11,9,'DRY','CASE',FALSE,4.20,6.60,20,NULL),
 (34,'A1802','Elderflower syrup',11,9,'DRY','L',TRUE,4.80,7.90,20,NULL),
 (35,'A1803','Grüner Veltliner',11,9,'DRY','BOTTLE',FALSE,5.60,8.70,20,NULL),
 (36,'A1804','Pale ale',11,9,'DRY','CASE',FALSE,16.80,23.50,20,NULL),
 (37,'A1901','Pistachio ice cream',12,10,'FROZEN','L',FALSE,4.90,7.80,10,NULL),
 (38,'A1902','Lemon sorbet',12,10,'FROZEN','L',FALSE,3.60,5.90,10,NULL),
 (39,'A1903','Crème brûlée cups',12,10,'FROZEN','CASE',FALSE,18.40,26.90,10,'2026-08-31'),
 (40,'A2001','Wheat flour type 700',8,12,'DRY','KG',TRUE,0.74,1.15,10,NULL);
INSERT INTO warehouses VALUES (1,'Danube Depot','Linz',1800),(2,'Cold Store West','Wels',950),(3,'Alpine Hub','Salzburg',1200),(4,'Steyr Annex','Steyr',400);
INSERT INTO stock_levels
 SELECT w.x, a.id, MOD(a.id*37+w.x*101,260), 20+10*MOD(a.id+w.x,6),
  CASE WHEN a.storage='DRY' AND a.group_id>8 AND MOD(a.id,3)=0 THEN NULL WHEN a.storage='CHILLED' THEN DATEADD('DAY',MOD(a.id*13+w.x*7,40)-3,DATE '2026-11-18') ELSE DATEADD('DAY',60+MOD(a.id*29+w.x*11,500),DATE '2026-11-18') END,
  DATEADD('DAY',-MOD(a.id*7+w.x*19,75),DATE '2026-11-17')
 FROM articles a CROSS JOIN SYSTEM_RANGE(1,4) w WHERE MOD(a.id+w.x,4)<>0 AND NOT (w.x=4 AND a.storage='FROZEN');
UPDATE stock_levels SET qty=0 WHERE (warehouse_id=1 AND article_id IN (14,17)) OR (warehouse_id=3 AND article_id IN (8,22)) OR (warehouse_id=2 AND article_id=39);
INSERT INTO restaurants VALUES
 (1,'Gasthof zur Linde','Linz','AUSTRIAN','Maria Hofer',120,8000,2350.40,'2023-01-09',NULL),
 (2,'Trattoria da Nino','Linz','ITALIAN','Antonino Greco',64,6000,6420.75,'2023-01-23',NULL),
 (3,'Sakura Haus','Linz','JAPANESE','Yuki Tanabe',48,5000,0,'2023-02-13',NULL),
 (4,'Zum Goldenen Hirschen','Salzburg','AUSTRIAN','Franz Eibl',150,12000,7810.10,'2023-02-27',NULL),
 (5,'Bella Vista','Salzburg','ITALIAN','Giulia Ferraro',80,7000,1220.00,'2023-03-20',NULL),
 (6,'Bistro Chez Odile','Salzburg','FRENCH','Odile Marchand',36,4000,4385.60,'2023-05-08',NULL),
 (7,'Curry Leaf','Wels','INDIAN','Ravi Menon',55,4500,610.25,'2023-06-05',NULL),
 (8,'Hafenstüberl','Linz','SEAFOOD','Jan Petersen',42,5000,980.00,'2023-06-26',NULL),
 (9,'Wirtshaus Bräuer','Steyr','AUSTRIAN','Josef Bräuer',95,6500,3340.90,'2023-08-14',NULL),
 (10,'Pasta e Basta','Wels','ITALIAN','Lucia Conti',40,3500,0,'2023-09-11',NULL),
 (11,'Le Petit Jardin','Linz','FRENCH','Hélène Roux',30,4000,260.30,'2023-11-20',NULL),
 (12,'Almrausch','Gmunden','AUSTRIAN','Theresia Loidl',70,5500,1875.00,'2024-01-15',NULL),
 (13,'Taverna Mykonos','Salzburg','GREEK','Nikos Pappas',58,5000,5210.20,'2024-02-19','2026-09-30'),
 (14,'Spice Garden','Linz','INDIAN','Anjali Rao',62,5000,1440.50,'2024-04-08',NULL),
 (15,'Seeblick','Gmunden','SEAFOOD',NULL,110,9000,2790.00,'2024-05-27',NULL),
 (16,'Osteria Vecchia','Steyr','ITALIAN','Paolo Riva',45,4000,820.15,'2024-07-22',NULL),
 (17,'Café Mozartino','Salzburg','CAFE','Lena Winkler',38,2500,190.00,'2024-09-02',NULL),
 (18,'Brasserie Nord','Linz','FRENCH','Luc Delmas',88,7500,3105.45,'2024-11-11',NULL),
 (19,'Kaffeehaus Traun','Wels','CAFE',NULL,52,2500,2610.00,'2025-02-03','2025-10-15'),
 (20,'Ramen Kitchen','Salzburg','JAPANESE','Kenji Mori',28,3000,415.70,'2025-03-31',NULL),
 (21,'Gasthaus Moser','Enns','AUSTRIAN','Elfriede Moser',76,5000,1260.00,'2025-06-16',NULL),
 (22,'Olivenhain','Wels','GREEK','Eleni Stavrou',50,4500,730.80,'2025-09-22',NULL),
 (23,'Fischerhütte','Gmunden','SEAFOOD','Max Traxler',34,3500,0,'2026-01-19',NULL),
 (24,'Pizzeria Vulcano','Linz','ITALIAN','Ciro Esposito',68,4500,1985.35,'2026-03-09',NULL),
 (25,'Weinbar Achtl','Salzburg','CAFE','Nora Steindl',26,2000,150.00,'2026-06-01',NULL),
 (26,'Masala House','Steyr','INDIAN','Farid Khan',44,3500,0,'2026-11-02',NULL);
INSERT INTO drivers VALUES
 (1,'Karl','Ebner','C',18.90,'2019-03-01',NULL),(2,'Ivana','Petrović','C',17.60,'2021-05-17',NULL),(3,'Mehmet','Aydın','CE',19.80,'2018-10-08',NULL),
 (4,'Sabine','Krenn','C',17.20,'2022-09-05',NULL),(5,'Dragan','Marić','CE',19.10,'2020-01-20',NULL),(6,'Lukas','Pichler','B',15.40,'2024-04-02',NULL),
 (7,'Zsófia','Kovács','B',15.90,'2023-08-21',NULL),(8,'Georg','Wimmer','C',18.10,'2020-06-15','2025-06-30'),(9,'Amara','Diallo','B',15.10,'2025-07-07',NULL),(10,'Anton','Reisinger','C',16.40,'2026-10-05',NULL);
INSERT INTO tours
 SELECT x, 'T'||(5000+x), DATEADD('DAY',CAST(x*8 AS INT)+MOD(x,3),DATE '2024-02-01'), 1+MOD(x*x+x/3,4),
  CASE WHEN MOD(x,5)=0 THEN 3 ELSE 1+MOD(x*3,7) END, NULL, 60+MOD(x*53,190), NULL,NULL,NULL,'DONE'
 FROM SYSTEM_RANGE(1,128) WHERE DATEADD('DAY',CAST(x*8 AS INT)+MOD(x,3),DATE '2024-02-01')<=DATE '2026-11-25';
UPDATE tours SET driver_id=8 WHERE tour_date<DATE '2025-06-01' AND MOD(id,6)=2;
UPDATE tours SET driver_id=9 WHERE tour_date>=DATE '2025-07-10' AND MOD(id,8)=2;
UPDATE tours SET driver_id=2 WHERE driver_id IN (6,7) AND tour_date<DATE '2024-04-10';
UPDATE tours SET co_driver_id=CASE WHEN driver_id=7 THEN 6 ELSE 7 END WHERE MOD(id,4)=1;
UPDATE tours SET co_driver_id=4 WHERE MOD(id,12)=2 AND driver_id<>4;
UPDATE tours SET status='CANCELLED' WHERE MOD(id,17)=6;
UPDATE tours SET status='PLANNED' WHERE tour_date>DATE '2026-11-18';
UPDATE tours SET departed_at=DATEADD('MINUTE',270+MOD(id*13,90),CAST(tour_date AS TIMESTAMP)), driven_km=planned_km+MOD(id*29,60)-24 WHERE status='DONE';
UPDATE tours SET returned_at=DATEADD('MINUTE',driven_km*2+90+MOD(id*7,80),departed_at) WHERE status='DONE';
INSERT INTO orders
 SELECT x, 'O'||(20000+x), CASE WHEN MOD(x,6)=0 THEN 4 WHEN MOD(x,9)=1 THEN 2 ELSE 1+MOD(x*7,26) END, NULL,
  DATEADD('MINUTE',360+MOD(x*131,840),CAST(DATEADD('DAY',MOD(x*67,1030),DATE '2024-01-22') AS TIMESTAMP)),
  DATE '2024-01-01', NULL, NULL, 'DELIVERED', CASE MOD(x,5) WHEN 0 THEN 'PHONE' WHEN 1 THEN 'WEB' WHEN 2 THEN 'APP' WHEN 3 THEN 'WEB' ELSE 'APP' END,
  CASE WHEN MOD(x,7)=0 THEN 5 WHEN MOD(x,11)=0 THEN 10 ELSE 0 END
 FROM SYSTEM_RANGE(1,300);
DELETE FROM orders o WHERE ordered_at<(SELECT CAST(client_since AS TIMESTAMP) FROM restaurants r WHERE r.id=o.restaurant_id) OR ordered_at>(SELECT COALESCE(CAST(blocked_on AS TIMESTAMP),TIMESTAMP '2026-11-18 00:00:00') FROM restaurants r WHERE r.id=o.restaurant_id);
UPDATE orders SET requested_date=DATEADD('DAY',2+MOD(id,8),CAST(ordered_at AS DATE));
UPDATE orders SET status='CANCELLED' WHERE MOD(id,16)=9;
UPDATE orders o SET tour_id=(SELECT MIN(t.id) FROM tours t WHERE t.status='DONE' AND t.tour_date>=DATEADD('DAY',1,CAST(o.ordered_at AS DATE)) AND t.tour_date<=DATEADD('DAY',19,CAST(o.ordered_at AS DATE))) WHERE status='DELIVERED' AND MOD(id,10)<>3;
UPDATE orders o SET delivered_at=DATEADD('MINUTE',45+MOD(id*19,150),(SELECT departed_at FROM tours t WHERE t.id=o.tour_id)) WHERE tour_id IS NOT NULL;
UPDATE orders SET delivered_at=DATEADD('HOUR',36,CAST(CAST(ordered_at AS DATE) AS TIMESTAMP)) WHERE status='DELIVERED' AND MOD(id,10)=3 AND ordered_at<TIMESTAMP '2026-11-10 00:00:00';
UPDATE orders SET status='OPEN' WHERE status='DELIVERED' AND delivered_at IS NULL;
UPDATE orders SET paid_on=DATEADD('DAY',5+MOD(id*11,30),CAST(delivered_at AS DATE)) WHERE status='DELIVERED' AND MOD(id,13)<>4;
UPDATE orders SET paid_on=NULL WHERE paid_on>DATE '2026-11-18';
INSERT INTO order_lines
 SELECT o.id, n.x, CASE WHEN MOD(o.id*n.x,9)=0 THEN 1 ELSE 1+MOD(o.id*7+n.x*13,40) END, 2+MOD(o.id*5+n.x*17,28), 0
 FROM orders o CROSS JOIN SYSTEM_RANGE(1,3) n WHERE n.x<=1+MOD(o.id,4);
UPDATE order_lines l SET article_id=30, qty=5+MOD(order_id,20) WHERE MOD(order_id,29)=1 AND line_no=1;
UPDATE order_lines l SET article_id=13 WHERE article_id=23 AND MOD(order_id,2)=0;
UPDATE order_lines l SET article_id=26 WHERE article_id=17;
UPDATE order_lines l SET unit_price=(SELECT sales_price FROM articles a WHERE a.id=l.article_id)-CASE WHEN MOD(order_id,5)=0 THEN 0.10 ELSE 0 END;
INSERT INTO returns
 SELECT ROW_NUMBER() OVER (ORDER BY l.order_id), l.order_id, l.article_id, LEAST(l.qty,1+MOD(l.order_id,7)), CASE MOD(l.order_id,5) WHEN 0 THEN 'SPOILED' WHEN 1 THEN 'WRONG_ITEM' WHEN 2 THEN 'DAMAGED' WHEN 3 THEN 'SPOILED' ELSE 'TOO_LATE' END,
  DATEADD('DAY',1+MOD(l.order_id,4),CAST(o.delivered_at AS DATE)), NULL
 FROM order_lines l JOIN orders o ON o.id=l.order_id WHERE o.status='DELIVERED' AND MOD(l.order_id*3+l.line_no*7,13)=2;
DELETE FROM returns WHERE returned_on>DATE '2026-11-18';
UPDATE returns r SET refund_amt=ROUND(qty*(SELECT MAX(unit_price) FROM order_lines l WHERE l.order_id=r.order_id AND l.article_id=r.article_id),2) WHERE MOD(id,6)<>5;
INSERT INTO purchase_orders
 SELECT x, 'P'||(700+x), 1, 1+MOD(x*7,40), 1+MOD(x*x,4)+CASE WHEN MOD(x,10) IN (1,4) THEN 1 ELSE 0 END, 40+20*MOD(x*3,19), 0, DATEADD('DAY',CAST(x*11 AS INT),DATE '2023-09-05'), DATE '2023-01-01', NULL, 'RECEIVED'
 FROM SYSTEM_RANGE(1,106);
DELETE FROM purchase_orders p WHERE (SELECT supplier_id FROM articles a WHERE a.id=p.article_id) IS NULL OR ordered_on>(SELECT COALESCE(discontinued_on,DATE '2026-11-18') FROM articles a WHERE a.id=p.article_id);
UPDATE purchase_orders p SET supplier_id=(SELECT supplier_id FROM articles a WHERE a.id=p.article_id), total_amt=qty*(SELECT purchase_price FROM articles a WHERE a.id=p.article_id);
UPDATE purchase_orders p SET expected_on=DATEADD('DAY',(SELECT lead_days FROM suppliers s WHERE s.id=p.supplier_id),ordered_on);
UPDATE purchase_orders SET received_on=DATEADD('DAY',CASE MOD(id,5) WHEN 0 THEN 3+MOD(id,4) WHEN 3 THEN 1 WHEN 1 THEN -1 ELSE 0 END,expected_on);
UPDATE purchase_orders SET received_on=NULL, status='SENT' WHERE received_on>DATE '2026-11-18' OR id IN (98,100);
UPDATE purchase_orders SET received_on=NULL, status='CANCELLED' WHERE MOD(id,23)=7;
INSERT INTO price_changes
 SELECT 100+x, 1+MOD(x*11,40), DATEADD('DAY',CAST(x*16+MOD(x,5) AS INT),DATE '2023-08-10'), 0, 0 FROM SYSTEM_RANGE(1,74) WHERE MOD(x*11,40) NOT IN (4,19,32);
UPDATE price_changes p SET new_price=(SELECT sales_price FROM articles a WHERE a.id=p.article_id)-CASE WHEN id<140 THEN 0.2 ELSE 0 END;
UPDATE price_changes SET old_price=ROUND(new_price*CASE WHEN MOD(id,4)=1 THEN 1.06 ELSE 0.93 END,2);
