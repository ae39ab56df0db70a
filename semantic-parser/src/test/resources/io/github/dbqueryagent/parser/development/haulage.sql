-- A haulage firm, small enough to check by hand: money, dates, status codes, two addresses, managers, bridges.
CREATE TABLE regions (region_id INT PRIMARY KEY, region_name VARCHAR(40) NOT NULL);
CREATE TABLE clients (
  client_id INT PRIMARY KEY, company_name VARCHAR(60) NOT NULL, contact_email VARCHAR(80), city VARCHAR(40), country VARCHAR(40),
  credit_limit DECIMAL(10,2), signup_date DATE NOT NULL, is_active BOOLEAN NOT NULL, region_id INT REFERENCES regions(region_id));
CREATE TABLE locations (location_id INT PRIMARY KEY, location_name VARCHAR(60), city VARCHAR(40), country VARCHAR(40));
CREATE TABLE employees (
  employee_id INT PRIMARY KEY, first_name VARCHAR(40), last_name VARCHAR(40), job_title VARCHAR(40), hire_date DATE, salary DECIMAL(10,2),
  manager_id INT REFERENCES employees(employee_id), depot_id INT);
CREATE TABLE depots (depot_id INT PRIMARY KEY, depot_name VARCHAR(40), city VARCHAR(40), opened_on DATE, manager_id INT REFERENCES employees(employee_id));
ALTER TABLE employees ADD FOREIGN KEY (depot_id) REFERENCES depots(depot_id);
CREATE TABLE vehicles (vehicle_id INT PRIMARY KEY, plate VARCHAR(12), model VARCHAR(40), capacity_kg INT, purchase_price DECIMAL(10,2), depot_id INT REFERENCES depots(depot_id), bought_on DATE);
CREATE TABLE shipments (
  shipment_id INT PRIMARY KEY, client_id INT NOT NULL REFERENCES clients(client_id), driver_id INT REFERENCES employees(employee_id),
  vehicle_id INT REFERENCES vehicles(vehicle_id), pickup_location_id INT REFERENCES locations(location_id), dropoff_location_id INT REFERENCES locations(location_id),
  status VARCHAR(12) NOT NULL, priority CHAR(1), booked_at TIMESTAMP NOT NULL, delivered_at TIMESTAMP, weight_kg DECIMAL(8,2));
COMMENT ON COLUMN shipments.priority IS 'E = express, S = standard, O = overnight';
CREATE TABLE services (service_id INT PRIMARY KEY, service_name VARCHAR(40), service_group VARCHAR(40), list_price DECIMAL(8,2));
CREATE TABLE invoices (invoice_id INT PRIMARY KEY, client_id INT NOT NULL REFERENCES clients(client_id), issued_on DATE NOT NULL, paid_on DATE, total_amount DECIMAL(10,2) NOT NULL, state VARCHAR(10));
CREATE TABLE invoice_lines (line_id INT PRIMARY KEY, invoice_id INT NOT NULL REFERENCES invoices(invoice_id), service_id INT NOT NULL REFERENCES services(service_id), quantity INT NOT NULL, unit_price DECIMAL(8,2) NOT NULL);
CREATE TABLE complaints (complaint_id INT PRIMARY KEY, shipment_id INT NOT NULL REFERENCES shipments(shipment_id), filed_on DATE, severity INT, comment_text VARCHAR(200));
CREATE TABLE skills (skill_id INT PRIMARY KEY, skill_name VARCHAR(40));
CREATE TABLE employee_skills (employee_id INT REFERENCES employees(employee_id), skill_id INT REFERENCES skills(skill_id), PRIMARY KEY (employee_id, skill_id));

INSERT INTO regions VALUES (1,'North'),(2,'South'),(3,'West');
INSERT INTO clients VALUES
 (1,'Alder Foods','a@alder.example','Hamburg','Germany',5000,DATE '2024-01-10',TRUE,1),
 (2,'Birch Books','b@birch.example','Munich','Germany',2000,DATE '2024-03-05',TRUE,2),
 (3,'Cedar Toys',NULL,'Lyon','France',8000,DATE '2025-02-01',FALSE,3),
 (4,'Dogwood Steel','d@dogwood.example','Paris','France',15000,DATE '2025-06-15',TRUE,3),
 (5,'Elm Paper','e@elm.example','Vienna','Austria',1000,DATE '2026-10-05',TRUE,2),
 (6,'Fir Glass',NULL,'Graz','Austria',3000,DATE '2026-11-02',FALSE,2);
INSERT INTO locations VALUES (1,'Harbour Gate','Hamburg','Germany'),(2,'City Yard','Munich','Germany'),(3,'Quai Nord','Lyon','France'),(4,'Ring Ost','Vienna','Austria');
INSERT INTO employees VALUES
 (1,'Ada','Stone','Director',DATE '2015-01-01',9000,NULL,NULL),
 (2,'Ben','Field','Depot Manager',DATE '2018-05-01',6000,1,NULL),
 (3,'Cleo','Marsh','Depot Manager',DATE '2019-09-15',6100,1,NULL),
 (4,'Dan','Brook','Driver',DATE '2022-02-01',3500,2,NULL),
 (5,'Eva','Hill','Driver',DATE '2024-08-20',3300,2,NULL),
 (6,'Finn','Lake','Driver',DATE '2026-10-10',3200,3,NULL),
 (7,'Gus','Moor','Mechanic',DATE '2023-11-11',3900,3,NULL);
INSERT INTO depots VALUES (1,'Kiel Depot','Kiel',DATE '2016-01-01',2),(2,'Linz Depot','Linz',DATE '2020-01-01',3);
UPDATE employees SET depot_id = 1 WHERE employee_id IN (2,4,5); UPDATE employees SET depot_id = 2 WHERE employee_id IN (3,6,7);
INSERT INTO vehicles VALUES (1,'KI-100','Atlas',1200,30000,1,DATE '2020-02-02'),(2,'KI-200','Borea',3500,52000,1,DATE '2022-02-02'),(3,'LI-300','Atlas',1200,31000,2,DATE '2024-05-05'),(4,'LI-400','Corvo',8000,90000,2,DATE '2026-01-01');
INSERT INTO shipments VALUES
 (1,1,4,1,1,2,'delivered','E',TIMESTAMP '2026-09-03 08:00:00',TIMESTAMP '2026-09-05 10:00:00',100.5),
 (2,1,4,2,1,3,'delivered','S',TIMESTAMP '2026-10-01 00:00:00',TIMESTAMP '2026-10-04 10:00:00',250),
 (3,1,5,1,2,4,'in transit','S',TIMESTAMP '2026-10-31 23:30:00',NULL,80),
 (4,2,5,3,2,1,'cancelled','S',TIMESTAMP '2026-10-15 12:00:00',NULL,40),
 (5,3,4,2,3,1,'delivered','O',TIMESTAMP '2025-03-10 09:00:00',TIMESTAMP '2025-03-11 09:00:00',900),
 (6,4,6,4,3,2,'in transit','E',TIMESTAMP '2026-11-10 09:00:00',NULL,2000),
 (7,4,NULL,NULL,1,4,'pending','S',TIMESTAMP '2026-11-14 15:00:00',NULL,15),
 (8,2,5,3,4,2,'delivered','E',TIMESTAMP '2026-11-01 07:00:00',TIMESTAMP '2026-11-02 07:00:00',60);
INSERT INTO services VALUES (1,'Road Freight','Transport',200),(2,'Cold Chain','Transport',350),(3,'Storage','Warehousing',50),(4,'Insurance','Extras',30),(5,'Customs','Extras',80);
INSERT INTO invoices VALUES
 (1,1,DATE '2026-09-30',DATE '2026-10-10',500,'paid'),(2,1,DATE '2026-10-31',NULL,300,'open'),(3,2,DATE '2026-10-31',DATE '2026-11-05',430,'paid'),
 (4,3,DATE '2025-03-31',DATE '2025-04-20',350,'paid'),(5,4,DATE '2026-11-15',NULL,700,'open'),(6,4,DATE '2026-11-16',NULL,80,'void');
INSERT INTO invoice_lines VALUES (1,1,1,2,200),(2,1,3,2,50),(3,2,1,1,200),(4,2,3,2,50),(5,3,2,1,350),(6,3,5,1,80),(7,4,2,1,350),(8,5,1,3,200),(9,5,3,2,50),(10,6,5,1,80);
INSERT INTO complaints VALUES (1,1,DATE '2026-09-06',2,'late'),(2,4,DATE '2026-10-16',4,'never came'),(3,4,DATE '2026-10-20',5,'still nothing'),(4,5,DATE '2025-03-12',1,'box dented');
INSERT INTO skills VALUES (1,'Heavy Goods'),(2,'Cooling'),(3,'First Aid');
INSERT INTO employee_skills VALUES (4,1),(4,3),(5,1),(7,2),(6,3);
