CREATE TABLE clinic (
  clinic_id INT PRIMARY KEY,
  name VARCHAR(60) NOT NULL,
  city VARCHAR(40) NOT NULL,
  zip VARCHAR(10) NOT NULL,
  opened_dt DATE NOT NULL,
  room_cnt INT NOT NULL
);
CREATE TABLE specialty (
  spec_cd VARCHAR(4) PRIMARY KEY,
  name VARCHAR(40) NOT NULL
);
CREATE TABLE doctor (
  doctor_id INT PRIMARY KEY,
  first_name VARCHAR(40) NOT NULL,
  last_name VARCHAR(40) NOT NULL,
  spec_cd VARCHAR(4) NOT NULL,
  clinic_id INT NOT NULL,
  supervisor_id INT,
  hire_dt DATE NOT NULL,
  term_dt DATE,
  hourly_rate DECIMAL(7,2) NOT NULL,
  FOREIGN KEY (spec_cd) REFERENCES specialty(spec_cd),
  FOREIGN KEY (clinic_id) REFERENCES clinic(clinic_id),
  FOREIGN KEY (supervisor_id) REFERENCES doctor(doctor_id)
);
CREATE TABLE insurer (
  insurer_id INT PRIMARY KEY,
  name VARCHAR(50) NOT NULL,
  cover_pct INT NOT NULL
);
CREATE TABLE patient (
  patient_id INT PRIMARY KEY,
  first_name VARCHAR(40) NOT NULL,
  last_name VARCHAR(40) NOT NULL,
  dob DATE NOT NULL,
  sex CHAR(1) NOT NULL,
  city VARCHAR(40) NOT NULL,
  phone VARCHAR(20),
  insurer_id INT,
  family_doctor_id INT,
  reg_dt DATE NOT NULL,
  blood_type VARCHAR(3),
  FOREIGN KEY (insurer_id) REFERENCES insurer(insurer_id),
  FOREIGN KEY (family_doctor_id) REFERENCES doctor(doctor_id)
);
CREATE TABLE appointment (
  appt_id INT PRIMARY KEY,
  patient_id INT NOT NULL,
  doctor_id INT NOT NULL,
  referring_doctor_id INT,
  clinic_id INT NOT NULL,
  sched_ts TIMESTAMP NOT NULL,
  checked_in_ts TIMESTAMP,
  cancelled_ts TIMESTAMP,
  status_cd VARCHAR(4) NOT NULL,
  duration_min INT NOT NULL,
  reason VARCHAR(60),
  FOREIGN KEY (patient_id) REFERENCES patient(patient_id),
  FOREIGN KEY (doctor_id) REFERENCES doctor(doctor_id),
  FOREIGN KEY (referring_doctor_id) REFERENCES doctor(doctor_id),
  FOREIGN KEY (clinic_id) REFERENCES clinic(clinic_id)
);
CREATE TABLE treatment (
  treatment_id INT PRIMARY KEY,
  name VARCHAR(60) NOT NULL,
  category VARCHAR(20) NOT NULL,
  std_price DECIMAL(8,2) NOT NULL,
  est_min INT NOT NULL
);
CREATE TABLE appointment_treatment (
  appt_id INT NOT NULL,
  treatment_id INT NOT NULL,
  qty INT NOT NULL,
  unit_price DECIMAL(8,2) NOT NULL,
  PRIMARY KEY (appt_id, treatment_id),
  FOREIGN KEY (appt_id) REFERENCES appointment(appt_id),
  FOREIGN KEY (treatment_id) REFERENCES treatment(treatment_id)
);
CREATE TABLE invoice (
  invoice_id INT PRIMARY KEY,
  appt_id INT NOT NULL,
  issue_dt DATE NOT NULL,
  due_dt DATE NOT NULL,
  total_amt DECIMAL(9,2) NOT NULL,
  insured_amt DECIMAL(9,2) NOT NULL,
  paid_dt DATE,
  FOREIGN KEY (appt_id) REFERENCES appointment(appt_id)
);
CREATE TABLE medication (
  medication_id INT PRIMARY KEY,
  name VARCHAR(50) NOT NULL,
  form VARCHAR(20) NOT NULL,
  manufacturer VARCHAR(50) NOT NULL,
  pack_price DECIMAL(7,2) NOT NULL,
  stock_qty INT NOT NULL,
  reorder_qty INT NOT NULL,
  rx_only BOOLEAN NOT NULL
);
CREATE TABLE prescription (
  prescription_id INT PRIMARY KEY,
  appt_id INT NOT NULL,
  medication_id INT NOT NULL,
  issue_dt DATE NOT NULL,
  valid_until DATE NOT NULL,
  dispensed_dt DATE,
  pack_qty INT NOT NULL,
  refills INT NOT NULL,
  FOREIGN KEY (appt_id) REFERENCES appointment(appt_id),
  FOREIGN KEY (medication_id) REFERENCES medication(medication_id)
);
COMMENT ON TABLE clinic IS 'An outpatient clinic (site) of the chain';
COMMENT ON COLUMN clinic.zip IS 'Postal code';
COMMENT ON COLUMN clinic.opened_dt IS 'Date the clinic opened';
COMMENT ON COLUMN clinic.room_cnt IS 'Number of consulting rooms';
COMMENT ON TABLE specialty IS 'Medical specialty of a doctor';
COMMENT ON COLUMN specialty.spec_cd IS 'Specialty code';
COMMENT ON COLUMN specialty.name IS 'Name of the specialty';
COMMENT ON TABLE doctor IS 'Physician employed by the chain';
COMMENT ON COLUMN doctor.spec_cd IS 'Specialty of the doctor';
COMMENT ON COLUMN doctor.clinic_id IS 'Clinic where the doctor is based';
COMMENT ON COLUMN doctor.supervisor_id IS 'Doctor who supervises this doctor, null for the chief';
COMMENT ON COLUMN doctor.hire_dt IS 'Date hired';
COMMENT ON COLUMN doctor.term_dt IS 'Date the doctor left the chain, null if still employed';
COMMENT ON COLUMN doctor.hourly_rate IS 'Pay per hour in euros';
COMMENT ON TABLE insurer IS 'Health insurance company';
COMMENT ON COLUMN insurer.cover_pct IS 'Share of an invoice the insurer covers, in percent';
COMMENT ON TABLE patient IS 'Person registered as a patient';
COMMENT ON COLUMN patient.dob IS 'Date of birth';
COMMENT ON COLUMN patient.sex IS 'F = female, M = male';
COMMENT ON COLUMN patient.city IS 'Town where the patient lives';
COMMENT ON COLUMN patient.phone IS 'Telephone number, null if unknown';
COMMENT ON COLUMN patient.insurer_id IS 'Health insurer of the patient, null if uninsured (pays privately)';
COMMENT ON COLUMN patient.family_doctor_id IS 'Regular doctor of the patient';
COMMENT ON COLUMN patient.reg_dt IS 'Date of registration';
COMMENT ON COLUMN patient.blood_type IS 'Blood group, null if not known';
COMMENT ON TABLE appointment IS 'Visit of a patient to a doctor, planned or held';
COMMENT ON COLUMN appointment.doctor_id IS 'Doctor who sees the patient';
COMMENT ON COLUMN appointment.referring_doctor_id IS 'Doctor who referred the patient, null if not referred';
COMMENT ON COLUMN appointment.clinic_id IS 'Clinic where the appointment takes place';
COMMENT ON COLUMN appointment.sched_ts IS 'Scheduled start';
COMMENT ON COLUMN appointment.checked_in_ts IS 'When the patient checked in at reception';
COMMENT ON COLUMN appointment.cancelled_ts IS 'When the appointment was cancelled, null if not cancelled';
COMMENT ON COLUMN appointment.status_cd IS 'SCHD = scheduled, DONE = completed, CANC = cancelled, NOSH = no-show, the patient did not turn up';
COMMENT ON COLUMN appointment.duration_min IS 'Length in minutes';
COMMENT ON COLUMN appointment.reason IS 'Reason for the visit as told by the patient';
COMMENT ON TABLE treatment IS 'Catalogue of treatments and procedures';
COMMENT ON COLUMN treatment.category IS 'Kind of treatment: consultation, diagnostic, therapy, surgery, vaccination';
COMMENT ON COLUMN treatment.std_price IS 'Standard price in euros';
COMMENT ON COLUMN treatment.est_min IS 'Estimated duration in minutes';
COMMENT ON TABLE appointment_treatment IS 'Treatments given in an appointment';
COMMENT ON COLUMN appointment_treatment.qty IS 'How many times the treatment was given';
COMMENT ON COLUMN appointment_treatment.unit_price IS 'Price charged per unit in euros';
COMMENT ON TABLE invoice IS 'Bill for a completed appointment';
COMMENT ON COLUMN invoice.issue_dt IS 'Date issued';
COMMENT ON COLUMN invoice.due_dt IS 'Date by which the bill must be paid';
COMMENT ON COLUMN invoice.total_amt IS 'Total amount billed in euros';
COMMENT ON COLUMN invoice.insured_amt IS 'Part of the total covered by the insurer';
COMMENT ON COLUMN invoice.paid_dt IS 'Date paid, null while unpaid';
COMMENT ON TABLE medication IS 'Drug kept in the dispensary';
COMMENT ON COLUMN medication.form IS 'Dosage form: tablet, syrup, ointment ...';
COMMENT ON COLUMN medication.pack_price IS 'Price per pack in euros';
COMMENT ON COLUMN medication.stock_qty IS 'Packs in stock';
COMMENT ON COLUMN medication.reorder_qty IS 'Reorder level: packs at which new stock is ordered';
COMMENT ON COLUMN medication.rx_only IS 'True if the drug is available on prescription only';
COMMENT ON TABLE prescription IS 'Prescription of a medication, written in an appointment';
COMMENT ON COLUMN prescription.issue_dt IS 'Date written';
COMMENT ON COLUMN prescription.valid_until IS 'Last day on which it can be filled';
COMMENT ON COLUMN prescription.dispensed_dt IS 'Date the drug was handed out, null if not yet';
COMMENT ON COLUMN prescription.pack_qty IS 'Number of packs';
COMMENT ON COLUMN prescription.refills IS 'Number of refills allowed';

INSERT INTO clinic VALUES
(1,'Lindenhof','Aldermere','10110',DATE '2009-04-01',14),(2,'Harbour Street','Aldermere','10450',DATE '2013-09-16',9),
(3,'Saint-Rémy','Port Vauban','22300',DATE '2017-02-06',11),(4,'Oak Park','Tilbrook','31870',DATE '2020-06-15',6),
(5,'Westfield Mall','Tilbrook','31900',DATE '2024-03-04',4);
INSERT INTO specialty VALUES ('GP','General practice'),('CARD','Cardiology'),('DERM','Dermatology'),('ORTH','Orthopaedics'),('PED','Paediatrics'),('ENT','Ear, nose and throat'),('NEUR','Neurology');
INSERT INTO doctor VALUES
(1,'Friederike','Sommer','GP',1,NULL,DATE '2009-04-01',NULL,98.00),
(2,'Anselm','Okonkwo','CARD',1,1,DATE '2012-10-01',NULL,112.50),
(3,'Beatriz','Figueroa','DERM',1,1,DATE '2015-03-16',NULL,91.00),
(4,'Callum','Dreyfus','ORTH',2,1,DATE '2014-06-02',NULL,95.00),
(5,'Divya','Ramanathan','PED',2,1,DATE '2018-01-15',NULL,84.00),
(6,'Étienne','Marchand','GP',3,1,DATE '2017-02-06',NULL,86.50),
(7,'Fatima','Zerouali','ENT',3,6,DATE '2019-09-02',NULL,88.00),
(8,'Gunnar','Halvorsen','NEUR',1,2,DATE '2020-11-09',NULL,104.00),
(9,'Honor','Blakeley','GP',4,1,DATE '2020-06-15',NULL,82.00),
(10,'Ivo','Stanković','GP',2,4,DATE '2021-05-03',DATE '2025-12-31',76.00),
(11,'Jelena','Kranjc','PED',4,9,DATE '2022-08-22',NULL,79.50),
(12,'Kwame','Asante','ORTH',3,6,DATE '2023-04-17',NULL,92.00),
(13,'Lorena','Pacheco','GP',5,9,DATE '2024-03-04',NULL,74.00),
(14,'Magnus','Thorne','DERM',5,3,DATE '2025-02-10',NULL,77.00),
(15,'Noor','van Dijk','GP',1,1,DATE '2026-09-01',NULL,71.00);
INSERT INTO insurer VALUES (1,'Helvia Health',80),(2,'Northern Mutual',70),(3,'CareFirst Union',85),(4,'Sana Direkt',60),(5,'Guildcare',75);
INSERT INTO patient VALUES
(1,'Adele','Winterbourne',DATE '1948-02-19','F','Aldermere','0170-5501',1,1,DATE '2023-01-05',  'A+'),
(2,'Benedikt','Falk',DATE '1979-10-03','M','Aldermere','0170-5502',2,1,DATE '2023-01-11','O+'),
(3,'Camille','Rousset',DATE '1990-06-27','F','Port Vauban','0170-5503',1,6,DATE '2023-01-19','B+'),
(4,'Dario','Esposito',DATE '1966-12-12','M','Port Vauban','0170-5504',3,6,DATE '2023-02-02','O-'),
(5,'Elif','Yıldız',DATE '2015-04-08','F','Tilbrook','0170-5505',1,9,DATE '2023-02-20',NULL),
(6,'Fergus','MacAllister',DATE '1957-09-01','M','Tilbrook',NULL,NULL,9,DATE '2023-03-13','A-'),
(7,'Gabriela','Ferreira',DATE '1984-01-30','F','Aldermere','0170-5507',4,1,DATE '2023-03-28','O+'),
(8,'Henrik','Sundqvist',DATE '1972-05-23','M','Aldermere','0170-5508',2,10,DATE '2023-04-17','AB+'),
(9,'Imogen','Prescott',DATE '2001-08-14','F','Tilbrook','0170-5509',1,9,DATE '2023-05-08',NULL),
(10,'Jonas','Weidmann',DATE '2017-11-21','M','Aldermere','0170-5510',3,1,DATE '2023-06-05',NULL),
(11,'Katya','Morozova',DATE '1993-03-16','F','Port Vauban','0170-5511',NULL,6,DATE '2023-07-10','B-'),
(12,'Luca','Bianchetti',DATE '1988-07-07','M','Port Vauban','0170-5512',1,6,DATE '2023-08-21','A+'),
(13,'Mireille','Dupont',DATE '1943-10-29','F','Port Vauban',NULL,3,6,DATE '2023-09-12','O+'),
(14,'Nathaniel','Greaves',DATE '1976-04-02','M','Tilbrook','0170-5514',2,9,DATE '2023-10-30','A+'),
(15,'Olga','Wiśniewska',DATE '1961-06-18','F','Aldermere','0170-5515',1,10,DATE '2023-12-04','AB-'),
(16,'Pablo','Iturbe',DATE '1998-02-25','M','Aldermere','0170-5516',4,NULL,DATE '2024-01-15','O+'),
(17,'Rosa','Lindenbaum',DATE '1955-12-31','F','Tilbrook','0170-5517',1,9,DATE '2024-02-26','B+'),
(18,'Simon','Achterberg',DATE '1982-08-09','M','Aldermere','0170-5518',5,1,DATE '2024-04-08','A+'),
(19,'Thandi','Mkhize',DATE '1995-05-05','F','Tilbrook',NULL,1,13,DATE '2024-05-20','O+'),
(20,'Ulrich','Pfeiffer',DATE '1950-03-22','M','Aldermere','0170-5520',3,1,DATE '2024-07-01','A-'),
(21,'Violet','Hathaway',DATE '2019-09-17','F','Tilbrook','0170-5521',1,13,DATE '2024-09-09',NULL),
(22,'Wojciech','Kamiński',DATE '1969-01-14','M','Aldermere','0170-5522',2,10,DATE '2024-11-18','O+'),
(23,'Xenia','Papadaki',DATE '1986-11-26','F','Port Vauban','0170-5523',NULL,6,DATE '2025-01-27','B+'),
(24,'Yannick','Ndiaye',DATE '2004-07-03','M','Port Vauban','0170-5524',4,NULL,DATE '2025-04-14',NULL),
(25,'Zainab','Hussain',DATE '1991-02-08','F','Tilbrook','0170-5525',1,13,DATE '2025-06-30','A+'),
(26,'Arthur','Pennington',DATE '1938-06-06','M','Aldermere','0170-5526',3,1,DATE '2025-09-22','O+'),
(27,'Birgit','Aaltonen',DATE '1974-09-19','F','Aldermere','0170-5527',2,1,DATE '2025-12-08','A+'),
(28,'Cyril','Beaumont',DATE '2000-12-01','M','Port Vauban',NULL,NULL,6,DATE '2026-02-16',NULL),
(29,'Daphne','Kostova',DATE '1965-04-27','F','Tilbrook','0170-5529',5,9,DATE '2026-06-08','AB+'),
(30,'Emeka','Obi',DATE '1983-10-10','M','Tilbrook','0170-5530',1,NULL,DATE '2026-11-02',NULL);
INSERT INTO treatment VALUES
(1,'General consultation','consultation',45.00,20),(2,'Specialist consultation','consultation',85.00,30),(3,'Electrocardiogram','diagnostic',62.00,15),
(4,'Blood panel','diagnostic',38.50,10),(5,'Knee X-ray','diagnostic',74.00,15),(6,'Mole removal','surgery',145.00,40),(7,'Skin biopsy','diagnostic',118.00,25),
(8,'Physiotherapy session','therapy',52.00,45),(9,'Flu shot','vaccination',24.00,5),(10,'Tetanus booster','vaccination',29.50,5),(11,'Hearing test','diagnostic',48.00,25),
(12,'Wound suture','surgery',96.00,30),(13,'Allergy test','diagnostic',68.00,35),(14,'EEG','diagnostic',155.00,50),(15,'Lymph drainage','therapy',58.00,50),(16,'Carpal tunnel release','surgery',780.00,75);
INSERT INTO medication VALUES
(1,'Amoxilan','tablet','Bergmann Pharma',12.40,140,60,TRUE),(2,'Cardiprol','tablet','Nordmed',23.90,35,50,TRUE),(3,'Dolorex','tablet','Bergmann Pharma',6.80,260,80,FALSE),
(4,'Tussivan','syrup','Lacroix Labs',8.20,48,40,FALSE),(5,'Dermacalm','ointment','Lacroix Labs',14.60,22,25,TRUE),(6,'Allerstop','tablet','Nordmed',9.90,95,40,FALSE),
(7,'Neurolept','tablet','Helix Biotech',54.00,18,10,TRUE),(8,'Otodrops','drops','Lacroix Labs',11.30,30,30,TRUE),(9,'Insuvita','injection','Helix Biotech',68.50,12,20,TRUE),
(10,'Pediaflu','syrup','Bergmann Pharma',7.50,75,30,FALSE),(11,'Flexigel','ointment','Nordmed',10.90,64,25,FALSE),(12,'Migranol','tablet','Helix Biotech',31.20,0,15,TRUE);

INSERT INTO appointment SELECT x, 1 + MOD(MOD(x * 7907, 509), 5 + x / 13),
  1 + MOD(MOD(x * 6067, 401), CASE WHEN x < 30 THEN 11 WHEN x < 120 THEN 12 WHEN x < 215 THEN 13 ELSE 14 END), NULL, 1,
  DATEADD('MINUTE', 480 + 15 * MOD(x * 19, 34), CAST(DATEADD('DAY', CAST(x * 4.3 AS INT), DATE '2023-03-06') AS TIMESTAMP)),
  NULL, NULL, CASE WHEN MOD(x, 13) = 6 THEN 'CANC' WHEN MOD(x, 17) = 3 THEN 'NOSH' ELSE 'DONE' END,
  15 + 5 * MOD(x * 7, 8),
  CASE MOD(x * 5, 11) WHEN 0 THEN 'Check-up' WHEN 1 THEN 'Back pain' WHEN 2 THEN 'Headache' WHEN 3 THEN 'Rash' WHEN 4 THEN 'Cough' WHEN 5 THEN 'Check-up' WHEN 6 THEN 'Knee pain' WHEN 7 THEN 'Follow-up' WHEN 8 THEN 'Dizziness' WHEN 9 THEN NULL ELSE 'Earache' END
FROM SYSTEM_RANGE(1, 320);
UPDATE appointment SET doctor_id = 9 WHERE doctor_id = 10 AND sched_ts >= TIMESTAMP '2026-01-01 00:00:00';
UPDATE appointment SET patient_id = 1 WHERE sched_ts < (SELECT CAST(p.reg_dt AS TIMESTAMP) FROM patient p WHERE p.patient_id = appointment.patient_id);
UPDATE appointment SET clinic_id = (SELECT d.clinic_id FROM doctor d WHERE d.doctor_id = appointment.doctor_id);
UPDATE appointment SET clinic_id = 2 WHERE clinic_id = 1 AND MOD(appt_id, 12) = 5;
UPDATE appointment SET referring_doctor_id = CASE MOD(appt_id, 4) WHEN 0 THEN 1 WHEN 1 THEN 6 WHEN 2 THEN 9 ELSE 13 END
  WHERE doctor_id IN (2, 3, 4, 7, 8, 12, 14) AND MOD(appt_id, 3) <> 1 AND (MOD(appt_id, 4) <> 3 OR appt_id > 120);
UPDATE appointment SET status_cd = 'SCHD' WHERE sched_ts >= TIMESTAMP '2026-11-18 12:00:00';
UPDATE appointment SET checked_in_ts = DATEADD('MINUTE', MOD(appt_id * 7, 32) - 21, sched_ts) WHERE status_cd = 'DONE';
UPDATE appointment SET cancelled_ts = DATEADD('HOUR', -6 - MOD(appt_id * 5, 90), sched_ts) WHERE status_cd = 'CANC';

INSERT INTO appointment_treatment SELECT a.appt_id, CASE WHEN s.spec_cd IN ('GP', 'PED') THEN 1 ELSE 2 END, 1, CASE WHEN s.spec_cd IN ('GP', 'PED') THEN 45.00 ELSE 85.00 END - CASE WHEN MOD(a.appt_id, 10) = 0 THEN 5 ELSE 0 END
  FROM appointment a JOIN doctor s ON s.doctor_id = a.doctor_id WHERE a.status_cd = 'DONE';
INSERT INTO appointment_treatment SELECT a.appt_id, t.treatment_id, 1 + CASE WHEN t.category = 'therapy' THEN MOD(a.appt_id, 3) ELSE 0 END, t.std_price - CASE WHEN MOD(a.appt_id, 9) = 1 THEN 4 ELSE 0 END
  FROM appointment a JOIN doctor d ON d.doctor_id = a.doctor_id JOIN treatment t ON t.treatment_id =
   CASE d.spec_cd WHEN 'CARD' THEN 3 WHEN 'DERM' THEN 6 + MOD(a.appt_id, 2) WHEN 'ORTH' THEN CASE WHEN MOD(a.appt_id, 11) = 4 THEN 16 WHEN MOD(a.appt_id, 2) = 0 THEN 5 ELSE 8 END WHEN 'ENT' THEN 11 + 2 * MOD(a.appt_id, 2) WHEN 'NEUR' THEN 14 ELSE CASE MOD(a.appt_id, 4) WHEN 0 THEN 4 WHEN 1 THEN 9 WHEN 2 THEN 12 ELSE 10 END END
  WHERE a.status_cd = 'DONE' AND MOD(a.appt_id, 5) <> 2;
INSERT INTO invoice SELECT 5000 + ROW_NUMBER() OVER (ORDER BY a.appt_id), a.appt_id, DATEADD('DAY', 1 + MOD(a.appt_id, 4), CAST(a.sched_ts AS DATE)), DATEADD('DAY', 31 + MOD(a.appt_id, 4), CAST(a.sched_ts AS DATE)),
  SUM(at.qty * at.unit_price), SUM(at.qty * at.unit_price) * COALESCE(MAX(i.cover_pct), 0) / 100, NULL
  FROM appointment a JOIN appointment_treatment at ON at.appt_id = a.appt_id JOIN patient p ON p.patient_id = a.patient_id LEFT JOIN insurer i ON i.insurer_id = p.insurer_id
  WHERE a.sched_ts < TIMESTAMP '2026-11-13 00:00:00' GROUP BY a.appt_id, a.sched_ts;
UPDATE invoice SET paid_dt = DATEADD('DAY', 5 + MOD(invoice_id * 7, 37), issue_dt) WHERE MOD(invoice_id, 16) <> 3;
UPDATE invoice SET paid_dt = NULL WHERE paid_dt > DATE '2026-11-17';
INSERT INTO prescription SELECT ROW_NUMBER() OVER (ORDER BY a.appt_id), a.appt_id,
   CASE d.spec_cd WHEN 'CARD' THEN 2 WHEN 'DERM' THEN 5 WHEN 'ORTH' THEN 11 WHEN 'PED' THEN 10 WHEN 'ENT' THEN 8 WHEN 'NEUR' THEN CASE WHEN MOD(a.appt_id, 3) = 0 THEN 12 ELSE 7 END ELSE CASE MOD(a.appt_id, 5) WHEN 0 THEN 1 WHEN 1 THEN 3 WHEN 2 THEN 4 WHEN 3 THEN 6 ELSE 3 END END,
   CAST(a.sched_ts AS DATE), DATEADD('DAY', CASE WHEN MOD(a.appt_id, 5) = 0 THEN 90 ELSE 28 END, CAST(a.sched_ts AS DATE)),
   CASE WHEN MOD(a.appt_id, 7) <> 3 AND a.appt_id < 313 THEN DATEADD('DAY', MOD(a.appt_id, 6), CAST(a.sched_ts AS DATE)) END,
   1 + MOD(a.appt_id, 3), CASE WHEN MOD(a.appt_id, 4) = 0 THEN 3 WHEN MOD(a.appt_id, 4) = 2 THEN 1 ELSE 0 END
  FROM appointment a JOIN doctor d ON d.doctor_id = a.doctor_id WHERE a.status_cd = 'DONE' AND MOD(a.appt_id, 3) <> 2;
