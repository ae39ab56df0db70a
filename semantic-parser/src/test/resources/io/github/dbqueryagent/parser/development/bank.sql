CREATE TABLE branches (
  id INT PRIMARY KEY,
  name VARCHAR(60) NOT NULL,
  city VARCHAR(40) NOT NULL,
  main_branch_id INT,
  opened_on DATE NOT NULL,
  closed_on DATE,
  FOREIGN KEY (main_branch_id) REFERENCES branches(id)
);
CREATE TABLE advisers (
  id INT PRIMARY KEY,
  first_name VARCHAR(40) NOT NULL,
  last_name VARCHAR(40) NOT NULL,
  branch_id INT NOT NULL,
  supervisor_id INT,
  hired_on DATE NOT NULL,
  left_on DATE,
  salary DECIMAL(10,2) NOT NULL,
  FOREIGN KEY (branch_id) REFERENCES branches(id),
  FOREIGN KEY (supervisor_id) REFERENCES advisers(id)
);
CREATE TABLE clients (
  id INT PRIMARY KEY,
  first_name VARCHAR(40) NOT NULL,
  last_name VARCHAR(40) NOT NULL,
  birth_date DATE NOT NULL,
  city VARCHAR(40) NOT NULL,
  email VARCHAR(80),
  segment VARCHAR(10) NOT NULL,
  adviser_id INT,
  joined_on DATE NOT NULL,
  left_on DATE,
  FOREIGN KEY (adviser_id) REFERENCES advisers(id)
);
CREATE TABLE accounts (
  id INT PRIMARY KEY,
  iban VARCHAR(34) NOT NULL UNIQUE,
  account_type VARCHAR(12) NOT NULL,
  branch_id INT NOT NULL,
  balance DECIMAL(12,2) NOT NULL,
  overdraft_limit DECIMAL(12,2) NOT NULL,
  status VARCHAR(10) NOT NULL,
  opened_on DATE NOT NULL,
  closed_on DATE,
  FOREIGN KEY (branch_id) REFERENCES branches(id)
);
CREATE TABLE account_holders (
  account_id INT NOT NULL,
  client_id INT NOT NULL,
  holder_role VARCHAR(12) NOT NULL,
  PRIMARY KEY (account_id, client_id),
  FOREIGN KEY (account_id) REFERENCES accounts(id),
  FOREIGN KEY (client_id) REFERENCES clients(id)
);
CREATE TABLE cards (
  id INT PRIMARY KEY,
  card_number VARCHAR(19) NOT NULL UNIQUE,
  account_id INT NOT NULL,
  client_id INT NOT NULL,
  card_type VARCHAR(10) NOT NULL,
  monthly_limit DECIMAL(10,2) NOT NULL,
  issued_on DATE NOT NULL,
  expires_on DATE NOT NULL,
  blocked_at TIMESTAMP,
  FOREIGN KEY (account_id) REFERENCES accounts(id),
  FOREIGN KEY (client_id) REFERENCES clients(id)
);
CREATE TABLE transactions (
  id INT PRIMARY KEY,
  account_id INT NOT NULL,
  card_id INT,
  booked_at TIMESTAMP NOT NULL,
  kind VARCHAR(12) NOT NULL,
  amount DECIMAL(12,2) NOT NULL,
  merchant VARCHAR(60),
  FOREIGN KEY (account_id) REFERENCES accounts(id),
  FOREIGN KEY (card_id) REFERENCES cards(id)
);
CREATE TABLE transfers (
  id INT PRIMARY KEY,
  from_account_id INT NOT NULL,
  to_account_id INT NOT NULL,
  amount DECIMAL(12,2) NOT NULL,
  ordered_at TIMESTAMP NOT NULL,
  executed_at TIMESTAMP,
  status VARCHAR(10) NOT NULL,
  purpose VARCHAR(60),
  FOREIGN KEY (from_account_id) REFERENCES accounts(id),
  FOREIGN KEY (to_account_id) REFERENCES accounts(id)
);
CREATE TABLE loans (
  id INT PRIMARY KEY,
  loan_number VARCHAR(12) NOT NULL UNIQUE,
  client_id INT NOT NULL,
  adviser_id INT NOT NULL,
  branch_id INT NOT NULL,
  purpose VARCHAR(12) NOT NULL,
  principal DECIMAL(12,2) NOT NULL,
  outstanding DECIMAL(12,2) NOT NULL,
  interest_rate DECIMAL(5,2) NOT NULL,
  term_months INT NOT NULL,
  granted_on DATE NOT NULL,
  repaid_on DATE,
  status VARCHAR(10) NOT NULL,
  FOREIGN KEY (client_id) REFERENCES clients(id),
  FOREIGN KEY (adviser_id) REFERENCES advisers(id),
  FOREIGN KEY (branch_id) REFERENCES branches(id)
);
CREATE TABLE instalments (
  loan_id INT NOT NULL,
  instalment_no INT NOT NULL,
  due_on DATE NOT NULL,
  amount DECIMAL(10,2) NOT NULL,
  paid_on DATE,
  PRIMARY KEY (loan_id, instalment_no),
  FOREIGN KEY (loan_id) REFERENCES loans(id)
);
CREATE TABLE complaints (
  id INT PRIMARY KEY,
  client_id INT NOT NULL,
  branch_id INT NOT NULL,
  handled_by_id INT,
  topic VARCHAR(20) NOT NULL,
  severity INT NOT NULL,
  filed_at TIMESTAMP NOT NULL,
  resolved_at TIMESTAMP,
  compensation DECIMAL(8,2),
  FOREIGN KEY (client_id) REFERENCES clients(id),
  FOREIGN KEY (branch_id) REFERENCES branches(id),
  FOREIGN KEY (handled_by_id) REFERENCES advisers(id)
);
COMMENT ON TABLE branches IS 'Offices of the bank open to the public';
COMMENT ON COLUMN branches.name IS 'Name of the branch';
COMMENT ON COLUMN branches.city IS 'Town the branch is in';
COMMENT ON COLUMN branches.main_branch_id IS 'Larger branch this one reports to, NULL for a main branch';
COMMENT ON COLUMN branches.opened_on IS 'Day the branch opened';
COMMENT ON COLUMN branches.closed_on IS 'Day the branch was shut for good, NULL while it is open';
COMMENT ON TABLE advisers IS 'Members of staff who look after clients';
COMMENT ON COLUMN advisers.branch_id IS 'Branch the adviser works at';
COMMENT ON COLUMN advisers.supervisor_id IS 'The adviser''s boss';
COMMENT ON COLUMN advisers.hired_on IS 'First day at work';
COMMENT ON COLUMN advisers.left_on IS 'Last day at work, NULL while employed';
COMMENT ON COLUMN advisers.salary IS 'Yearly gross pay in euros';
COMMENT ON TABLE clients IS 'People and owners of firms who bank with us';
COMMENT ON COLUMN clients.birth_date IS 'Date of birth';
COMMENT ON COLUMN clients.city IS 'Town the client lives in';
COMMENT ON COLUMN clients.email IS 'E-mail address, NULL if we have none';
COMMENT ON COLUMN clients.segment IS 'RETAIL = private person, PREMIUM = wealthy private person, BUSINESS = self-employed or firm';
COMMENT ON COLUMN clients.adviser_id IS 'Personal adviser, NULL if none is assigned';
COMMENT ON COLUMN clients.joined_on IS 'Day the client came to the bank';
COMMENT ON COLUMN clients.left_on IS 'Day the client left the bank, NULL while still a client';
COMMENT ON TABLE accounts IS 'Bank accounts';
COMMENT ON COLUMN accounts.iban IS 'International account number';
COMMENT ON COLUMN accounts.account_type IS 'CHECKING = current account, SAVINGS, DEPOSIT = fixed-term deposit';
COMMENT ON COLUMN accounts.branch_id IS 'Branch that keeps the account';
COMMENT ON COLUMN accounts.balance IS 'Money on the account in euros, negative when overdrawn';
COMMENT ON COLUMN accounts.overdraft_limit IS 'How far below zero the balance may go';
COMMENT ON COLUMN accounts.status IS 'ACTIVE, FROZEN or CLOSED';
COMMENT ON COLUMN accounts.closed_on IS 'Day the account was closed, else NULL';
COMMENT ON TABLE account_holders IS 'Which clients hold which accounts';
COMMENT ON COLUMN account_holders.holder_role IS 'OWNER, CO_OWNER or PROXY';
COMMENT ON TABLE cards IS 'Payment cards';
COMMENT ON COLUMN cards.account_id IS 'Account the card draws on';
COMMENT ON COLUMN cards.client_id IS 'Client the card was issued to';
COMMENT ON COLUMN cards.card_type IS 'DEBIT, CREDIT or PREPAID';
COMMENT ON COLUMN cards.monthly_limit IS 'Spending limit per month in euros';
COMMENT ON COLUMN cards.blocked_at IS 'When the card was blocked, NULL while usable';
COMMENT ON TABLE transactions IS 'Bookings on accounts';
COMMENT ON COLUMN transactions.card_id IS 'Card used, NULL if no card was involved';
COMMENT ON COLUMN transactions.booked_at IS 'When the transaction was booked';
COMMENT ON COLUMN transactions.kind IS 'PURCHASE, WITHDRAWAL, DEPOSIT, SALARY or FEE';
COMMENT ON COLUMN transactions.amount IS 'Amount in euros, always positive';
COMMENT ON COLUMN transactions.merchant IS 'Shop where the purchase was made';
COMMENT ON TABLE transfers IS 'Money moved from one account to another';
COMMENT ON COLUMN transfers.from_account_id IS 'Account the money is taken from';
COMMENT ON COLUMN transfers.to_account_id IS 'Account the money goes to';
COMMENT ON COLUMN transfers.ordered_at IS 'When the client gave the order';
COMMENT ON COLUMN transfers.executed_at IS 'When it was carried out, else NULL';
COMMENT ON COLUMN transfers.status IS 'PENDING, EXECUTED or REJECTED';
COMMENT ON TABLE loans IS 'Credits granted to clients';
COMMENT ON COLUMN loans.client_id IS 'Borrower';
COMMENT ON COLUMN loans.adviser_id IS 'Adviser who arranged the loan';
COMMENT ON COLUMN loans.branch_id IS 'Branch that granted the loan';
COMMENT ON COLUMN loans.purpose IS 'HOME = mortgage, CAR, STUDY, RENOVATION or CONSUMER';
COMMENT ON COLUMN loans.principal IS 'Sum lent in euros';
COMMENT ON COLUMN loans.outstanding IS 'Sum still owed in euros';
COMMENT ON COLUMN loans.interest_rate IS 'Yearly interest in percent';
COMMENT ON COLUMN loans.term_months IS 'Agreed length in months';
COMMENT ON COLUMN loans.granted_on IS 'Day the loan was granted';
COMMENT ON COLUMN loans.repaid_on IS 'Day it was fully paid back, else NULL';
COMMENT ON COLUMN loans.status IS 'RUNNING, REPAID or DEFAULTED';
COMMENT ON TABLE instalments IS 'Planned repayments of loans';
COMMENT ON COLUMN instalments.due_on IS 'Day the instalment must be paid';
COMMENT ON COLUMN instalments.paid_on IS 'Day it was paid, NULL while unpaid';
COMMENT ON TABLE complaints IS 'Complaints made by clients';
COMMENT ON COLUMN complaints.branch_id IS 'Branch the complaint is about';
COMMENT ON COLUMN complaints.handled_by_id IS 'Adviser who deals with it, NULL if nobody yet';
COMMENT ON COLUMN complaints.topic IS 'FEES, CARD, SERVICE, ONLINE_BANKING or LOAN';
COMMENT ON COLUMN complaints.severity IS '1 = slight to 5 = grave';
COMMENT ON COLUMN complaints.filed_at IS 'When the complaint came in';
COMMENT ON COLUMN complaints.resolved_at IS 'When it was settled, NULL while open';
COMMENT ON COLUMN complaints.compensation IS 'Euros paid to the client to make up, NULL if none';

INSERT INTO branches VALUES
 (1,'Harbour Square','Lisbon',NULL,'2009-04-01',NULL),
 (2,'Old Mill','Lisbon',1,'2014-09-15',NULL),
 (3,'São Bento','Porto',NULL,'2011-02-07',NULL),
 (4,'Boavista','Porto',3,'2017-05-22',NULL),
 (5,'University Road','Coimbra',3,'2019-10-01',NULL),
 (6,'Lagoon','Aveiro',3,'2023-03-13',NULL),
 (7,'Castle Hill','Évora',1,'2016-06-06','2025-08-29'),
 (8,'Sea Gate','Faro',1,'2024-05-06',NULL);
INSERT INTO advisers VALUES
 (1,'Helena','Marques',1,NULL,'2012-03-01',NULL,78500),
 (2,'Tomás','Figueira',1,1,'2016-09-01',NULL,52400),
 (3,'Inês','Carvalho',2,1,'2018-01-15',NULL,47800),
 (4,'Daniel','Brandt',2,1,'2023-04-03',NULL,39200),
 (5,'Rosa','Queiroz',3,NULL,'2013-06-10',NULL,74900),
 (6,'Filipe','Andrade',3,5,'2019-02-18',NULL,46300),
 (7,'Beatriz','Lobo',4,5,'2020-11-02',NULL,44100),
 (8,'Marek','Nowicki',4,5,'2024-02-05',NULL,38600),
 (9,'Sofia','Teixeira',5,5,'2021-08-16',NULL,42750),
 (10,'Gonçalo','Pires',6,5,'2023-03-13',NULL,40900),
 (11,'Aoife','Kearney',7,1,'2016-06-06','2025-08-31',45000),
 (12,'Rui','Sampaio',8,1,'2024-05-06',NULL,41600),
 (13,'Clara','Vidal',3,5,'2025-09-01',NULL,36800),
 (14,'Jorge','Esteves',1,2,'2022-01-10','2024-12-31',37900);
INSERT INTO clients VALUES
 (1,'Mariana','Coelho','1984-02-11','Lisbon','m.coelho@mailbox.pt','RETAIL',2,'2023-01-16',NULL),
 (2,'João','Baptista','1971-07-30','Lisbon','jbaptista@mailbox.pt','PREMIUM',1,'2023-01-25',NULL),
 (3,'Lars','Holmqvist','1990-12-04','Faro','lars.h@postbox.se','RETAIL',12,'2024-06-03',NULL),
 (4,'Teresa','Nogueira','1958-05-19','Porto',NULL,'RETAIL',6,'2023-02-08',NULL),
 (5,'André','Falcão','1979-09-09','Porto','andre@falcaocafes.pt','BUSINESS',5,'2023-02-20',NULL),
 (6,'Camila','Duarte','2001-03-27','Coimbra','camila.d@campus.pt','RETAIL',9,'2023-10-02',NULL),
 (7,'Hugo','Pestana','1999-11-15','Coimbra','hugo.pestana@campus.pt','RETAIL',9,'2023-10-09',NULL),
 (8,'Margarida','Sequeira','1966-01-02','Aveiro','margarida@sequeira.pt','PREMIUM',10,'2023-03-20',NULL),
 (9,'Nuno','Valente','1975-08-21','Aveiro','nuno@valenteboats.pt','BUSINESS',10,'2023-04-17',NULL),
 (10,'Isabel','Rocha','1949-06-14','Évora',NULL,'RETAIL',NULL,'2023-01-30',NULL),
 (11,'Vasco','Leitão','1988-04-05','Évora','vasco.l@mailbox.pt','RETAIL',NULL,'2023-05-11','2025-09-30'),
 (12,'Emily','Thornton','1982-10-23','Faro','emily.t@postbox.uk','PREMIUM',12,'2024-05-27',NULL),
 (13,'Paulo','Ventura','1993-01-18','Lisbon','pventura@mailbox.pt','RETAIL',3,'2023-06-05',NULL),
 (14,'Lúcia','Amaral','1986-09-29','Lisbon','lucia@amaraldesign.pt','BUSINESS',2,'2023-06-19',NULL),
 (15,'Ricardo','Sá','1968-12-12','Porto','r.sa@mailbox.pt','PREMIUM',5,'2023-07-03',NULL),
 (16,'Sara','Monteiro','1997-02-08','Porto','sara.monteiro@mailbox.pt','RETAIL',7,'2023-08-21',NULL),
 (17,'Diogo','Macedo','2003-05-31','Porto',NULL,'RETAIL',NULL,'2024-09-16',NULL),
 (18,'Ana','Correia','1977-07-07','Lisbon','ana.correia@mailbox.pt','RETAIL',3,'2023-09-12',NULL),
 (19,'Yusuf','Demir','1985-03-16','Lisbon','yusuf@demirkebab.pt','BUSINESS',4,'2023-11-06',NULL),
 (20,'Matilde','Guerra','1992-08-10','Coimbra','mguerra@mailbox.pt','RETAIL',9,'2024-01-22',NULL),
 (21,'Óscar','Pimenta','1961-11-28','Porto','oscar@pimentawines.pt','BUSINESS',6,'2024-02-12',NULL),
 (22,'Joana','Leal','1995-06-25','Lisbon','joana.leal@mailbox.pt','RETAIL',4,'2024-03-04',NULL),
 (23,'Pieter','van Dijk','1973-04-13','Faro','pieter@vandijk.nl','PREMIUM',12,'2024-07-15',NULL),
 (24,'Catarina','Moura','1989-10-01','Aveiro',NULL,'RETAIL',10,'2024-04-29',NULL),
 (25,'Bruno','Serrano','1980-12-20','Porto','bserrano@mailbox.pt','RETAIL',8,'2024-08-26',NULL),
 (26,'Alice','Fontes','2004-02-29','Coimbra','alice.f@campus.pt','RETAIL',NULL,'2024-10-07',NULL),
 (27,'Miguel','Torres','1970-05-05','Lisbon','miguel@torrestrans.pt','BUSINESS',2,'2025-01-13',NULL),
 (28,'Leonor','Pacheco','1998-07-19','Porto','leonor.p@mailbox.pt','RETAIL',8,'2025-02-03','2026-04-30'),
 (29,'Karin','Lindner','1964-09-03','Lisbon','karin.lindner@postbox.de','PREMIUM',1,'2025-03-10',NULL),
 (30,'Eduardo','Simões','1991-11-11','Aveiro','edu.simoes@mailbox.pt','RETAIL',10,'2025-04-14',NULL),
 (31,'Fátima','Barros','1956-03-08','Évora',NULL,'RETAIL',NULL,'2025-05-19','2025-11-14'),
 (32,'Gabriel','Antunes','1987-01-24','Lisbon','gabriel@antunesbakery.pt','BUSINESS',3,'2025-06-23',NULL),
 (33,'Rita','Salgado','1994-04-17','Porto','rita.salgado@mailbox.pt','RETAIL',7,'2025-09-08',NULL),
 (34,'Samuel','Osei','1983-06-02','Lisbon','samuel.osei@mailbox.pt','RETAIL',4,'2025-10-20',NULL),
 (35,'Benedita','Cruz','1978-08-14','Faro','bcruz@mailbox.pt','RETAIL',12,'2026-01-12',NULL),
 (36,'Afonso','Rebelo','2000-10-10','Coimbra','afonso.r@campus.pt','RETAIL',9,'2026-02-16',NULL),
 (37,'Chiara','Bellini','1990-05-26','Porto','chiara@bellinigelato.pt','BUSINESS',13,'2026-04-07',NULL),
 (38,'Dário','Meireles','1969-02-15','Lisbon',NULL,'RETAIL',3,'2026-07-01',NULL),
 (39,'Violeta','Paiva','1996-12-30','Porto','violeta.p@mailbox.pt','RETAIL',13,'2026-09-14',NULL),
 (40,'Xavier','Lemos','1981-03-03','Lisbon','x.lemos@mailbox.pt','PREMIUM',1,'2026-10-26',NULL);
INSERT INTO accounts
 SELECT 100+c.id, 'PT50'||LPAD(CAST(c.id*7919+10000000 AS VARCHAR),10,'0')||LPAD(CAST(c.id AS VARCHAR),4,'0'), 'CHECKING',
  CASE c.city WHEN 'Lisbon' THEN 1+MOD(c.id,2) WHEN 'Porto' THEN 3+MOD(c.id,2) WHEN 'Coimbra' THEN 5 WHEN 'Aveiro' THEN 6 WHEN 'Évora' THEN 7 ELSE 8 END,
  CASE WHEN c.left_on IS NOT NULL THEN 0 ELSE MOD(c.id*3571,9000)-600+MOD(c.id*13,100)/100.0 END,
  CASE WHEN c.segment='BUSINESS' THEN 5000 WHEN c.segment='PREMIUM' THEN 3000 WHEN MOD(c.id,4)=0 THEN 0 ELSE 500 END,
  CASE WHEN c.left_on IS NOT NULL THEN 'CLOSED' WHEN MOD(c.id,13)=6 THEN 'FROZEN' ELSE 'ACTIVE' END,
  c.joined_on, c.left_on FROM clients c;
INSERT INTO accounts
 SELECT 200+c.id, 'PT51'||LPAD(CAST(c.id*6101+20000000 AS VARCHAR),10,'0')||LPAD(CAST(c.id AS VARCHAR),4,'0'),
  CASE WHEN c.segment='PREMIUM' AND MOD(c.id,2)=1 THEN 'DEPOSIT' WHEN MOD(c.id,5)=4 THEN 'DEPOSIT' ELSE 'SAVINGS' END,
  CASE c.city WHEN 'Lisbon' THEN 1+MOD(c.id,2) WHEN 'Porto' THEN 3+MOD(c.id,2) WHEN 'Coimbra' THEN 5 WHEN 'Aveiro' THEN 6 WHEN 'Évora' THEN 7 ELSE 8 END,
  CASE WHEN c.left_on IS NOT NULL THEN 0 WHEN c.segment='PREMIUM' THEN 40000+MOD(c.id*7717,60000) ELSE 500+MOD(c.id*4133,21000)+0.5 END,
  0, CASE WHEN c.left_on IS NOT NULL THEN 'CLOSED' ELSE 'ACTIVE' END,
  LEAST(DATEADD('DAY',20+MOD(c.id*37,200),c.joined_on), DATE '2026-11-10'), c.left_on
 FROM clients c WHERE MOD(c.id,3)<>1 AND c.id<>31;
UPDATE accounts SET balance=-512.40 WHERE id=120;
UPDATE accounts SET balance=-730.15 WHERE id=125;
INSERT INTO account_holders SELECT id, MOD(id,100), 'OWNER' FROM accounts;
INSERT INTO account_holders VALUES
 (101,13,'CO_OWNER'),(102,18,'CO_OWNER'),(104,15,'PROXY'),(105,16,'CO_OWNER'),(106,7,'CO_OWNER'),(108,9,'CO_OWNER'),
 (110,11,'PROXY'),(112,3,'CO_OWNER'),(114,22,'PROXY'),(119,34,'CO_OWNER'),(121,33,'PROXY'),(205,16,'CO_OWNER'),
 (202,18,'CO_OWNER'),(208,24,'PROXY'),(127,38,'CO_OWNER'),(110,4,'PROXY');
INSERT INTO cards
 SELECT 500+c.id, '5412 77'||LPAD(CAST(MOD(c.id*83,100) AS VARCHAR),2,'0')||' '||LPAD(CAST(c.id*211 AS VARCHAR),4,'0')||' '||LPAD(CAST(1000+c.id AS VARCHAR),4,'0'),
  100+c.id, c.id, 'DEBIT', 1000+250*MOD(c.id,5), DATEADD('DAY',7,c.joined_on), DATEADD('YEAR',4,DATEADD('DAY',7,c.joined_on)),
  CASE WHEN c.left_on IS NOT NULL THEN CAST(c.left_on AS TIMESTAMP) WHEN MOD(c.id,9)=4 THEN DATEADD('HOUR',15,CAST(DATEADD('DAY',100+c.id*6,c.joined_on) AS TIMESTAMP)) END
 FROM clients c WHERE c.id NOT IN (10,26);
UPDATE cards SET blocked_at=NULL WHERE blocked_at > TIMESTAMP '2026-11-18 00:00:00';
INSERT INTO cards
 SELECT 600+c.id, '4929 31'||LPAD(CAST(MOD(c.id*59,100) AS VARCHAR),2,'0')||' '||LPAD(CAST(c.id*173 AS VARCHAR),4,'0')||' '||LPAD(CAST(2000+c.id AS VARCHAR),4,'0'),
  100+c.id, c.id, CASE WHEN MOD(c.id,8)=7 THEN 'PREPAID' ELSE 'CREDIT' END,
  CASE WHEN c.segment='PREMIUM' THEN 8000+100*c.id WHEN c.segment='BUSINESS' THEN 6000 ELSE 2000 END,
  DATEADD('DAY',60+c.id,c.joined_on), DATEADD('YEAR',3,DATEADD('DAY',60+c.id,c.joined_on)),
  CASE WHEN c.id IN (5,23) THEN TIMESTAMP '2026-11-03 09:41:00' WHEN c.id=14 THEN TIMESTAMP '2026-10-12 18:20:00' END
 FROM clients c WHERE c.left_on IS NULL AND c.joined_on<DATE '2026-06-01' AND (c.segment<>'RETAIL' OR MOD(c.id,2)=1);
INSERT INTO transactions
 SELECT x, 100+CASE WHEN MOD(x,7)=0 THEN 1+MOD(x,5) ELSE 1+MOD(x*17,40) END, NULL,
  DATEADD('MINUTE',MOD(x*397,780)+420,CAST(DATEADD('DAY',MOD(x*89,1400),DATE '2023-01-20') AS TIMESTAMP)),
  CASE MOD(x,10) WHEN 0 THEN 'SALARY' WHEN 1 THEN 'FEE' WHEN 2 THEN 'WITHDRAWAL' WHEN 3 THEN 'DEPOSIT' WHEN 4 THEN 'WITHDRAWAL' ELSE 'PURCHASE' END,
  CASE MOD(x,10) WHEN 0 THEN 1450+MOD(x*31,1700) WHEN 1 THEN 2.5+MOD(x,6) WHEN 2 THEN 20*(1+MOD(x,13)) WHEN 3 THEN 50+MOD(x*77,1900) WHEN 4 THEN 40+10*MOD(x,9) ELSE 4+MOD(x*53,310)+MOD(x*29,100)/100.0 END,
  CASE WHEN MOD(x,10)>=5 THEN CASE MOD(x*3,11) WHEN 0 THEN 'Mercado Central' WHEN 1 THEN 'Pão da Avó' WHEN 2 THEN 'Livraria Aurora' WHEN 3 THEN 'Fuel & Go' WHEN 4 THEN 'Mercado Central' WHEN 5 THEN 'Casa Verde' WHEN 6 THEN 'Elétrica Norte' WHEN 7 THEN 'Mercado Central' WHEN 8 THEN 'Sapataria Lima' WHEN 9 THEN 'Fuel & Go' ELSE 'Hotel Miramar' END END
 FROM SYSTEM_RANGE(1,560);
DELETE FROM transactions t WHERE CAST(booked_at AS DATE) < (SELECT opened_on FROM accounts a WHERE a.id=t.account_id)
  OR CAST(booked_at AS DATE) > COALESCE((SELECT closed_on FROM accounts a WHERE a.id=t.account_id), DATE '2026-11-18');
UPDATE transactions t SET card_id=(SELECT MAX(c.id) FROM cards c WHERE c.account_id=t.account_id AND c.issued_on<=CAST(t.booked_at AS DATE) AND (MOD(t.id,3)=0 OR c.card_type='DEBIT'))
 WHERE kind IN ('PURCHASE','WITHDRAWAL') AND MOD(id,11)<>2;
INSERT INTO transfers
 SELECT x, 101+MOD(x*7,30), 101+MOD(x*11+4,30), 25+MOD(x*1367,2900)+MOD(x*7,100)/100.0,
  DATEADD('MINUTE',MOD(x*211,600)+480,CAST(DATEADD('DAY',MOD(x*61,560),DATE '2025-05-06') AS TIMESTAMP)),
  NULL, 'EXECUTED', CASE MOD(x,6) WHEN 0 THEN 'Rent' WHEN 1 THEN 'Invoice '||(2000+x) WHEN 2 THEN 'Birthday gift' WHEN 3 THEN 'Rent' WHEN 4 THEN NULL ELSE 'Shared holiday' END
 FROM SYSTEM_RANGE(1,150) WHERE MOD(x*7,30)<>MOD(x*11+4,30);
DELETE FROM transfers t WHERE CAST(ordered_at AS DATE)>=DATE '2026-11-18' OR EXISTS (SELECT 1 FROM accounts a WHERE a.id IN (t.from_account_id,t.to_account_id) AND (a.opened_on>CAST(t.ordered_at AS DATE) OR a.closed_on<CAST(t.ordered_at AS DATE)));
UPDATE transfers SET status='REJECTED' WHERE MOD(id,12)=5;
UPDATE transfers SET status='PENDING' WHERE ordered_at>=TIMESTAMP '2026-11-05 00:00:00' AND status='EXECUTED';
UPDATE transfers SET executed_at=DATEADD('HOUR',1+MOD(id*5,60),ordered_at) WHERE status='EXECUTED';
INSERT INTO loans
 SELECT x, 'L-'||(40000+x*37), MOD(x*7,39)+1,
  1, 1, CASE MOD(x,6) WHEN 0 THEN 'HOME' WHEN 1 THEN 'CAR' WHEN 2 THEN 'CONSUMER' WHEN 3 THEN 'RENOVATION' WHEN 4 THEN 'HOME' ELSE 'STUDY' END,
  CASE MOD(x,6) WHEN 0 THEN 150000+MOD(x*7919,90000) WHEN 4 THEN 120000+MOD(x*6007,110000) WHEN 1 THEN 9000+MOD(x*613,16000) WHEN 2 THEN 1500+MOD(x*331,6000) WHEN 3 THEN 8000+MOD(x*877,22000) ELSE 4000+MOD(x*271,9000) END,
  0, CASE WHEN MOD(x,6) IN (0,4) THEN 2.4+MOD(x*3,14)/10.0 WHEN MOD(x,6)=5 THEN 3.1 ELSE 4.5+MOD(x*7,45)/10.0 END,
  CASE WHEN MOD(x,6) IN (0,4) THEN 240+60*MOD(x,3) WHEN MOD(x,6)=2 THEN 12 ELSE 24+12*MOD(x,4) END,
  DATEADD('DAY',30+MOD(x*47,300),(SELECT joined_on FROM clients c WHERE c.id=MOD(x*7,39)+1)), NULL, 'RUNNING'
 FROM SYSTEM_RANGE(1,44);
DELETE FROM loans WHERE granted_on>DATE '2026-11-10' OR client_id IN (11,28,31);
UPDATE loans l SET adviser_id=COALESCE((SELECT adviser_id FROM clients c WHERE c.id=l.client_id), 2+MOD(l.id,3));
UPDATE loans l SET adviser_id=14 WHERE id IN (9,15);
UPDATE loans l SET branch_id=(SELECT branch_id FROM advisers a WHERE a.id=l.adviser_id);
INSERT INTO instalments
 SELECT l.id, n.x, DATEADD('MONTH',CAST(n.x*3 AS INT),l.granted_on), ROUND(l.principal*3/l.term_months*(1+l.interest_rate/100),2), NULL
 FROM loans l CROSS JOIN SYSTEM_RANGE(1,10) n WHERE n.x*3<=l.term_months;
UPDATE instalments SET paid_on=DATEADD('DAY',CASE WHEN MOD(loan_id*5+instalment_no*3,7)=0 THEN 5+MOD(loan_id+instalment_no,20) ELSE -MOD(loan_id+instalment_no,4) END,due_on) WHERE due_on<=DATE '2026-11-01' AND NOT (loan_id IN (8,17,30,33) AND instalment_no>4);
UPDATE instalments SET paid_on=NULL WHERE paid_on>DATE '2026-11-18';
UPDATE loans SET status='DEFAULTED' WHERE id IN (8,17);
UPDATE loans l SET status='REPAID', repaid_on=(SELECT MAX(paid_on) FROM instalments i WHERE i.loan_id=l.id)
 WHERE l.status='RUNNING' AND l.term_months<=30 AND NOT EXISTS (SELECT 1 FROM instalments i WHERE i.loan_id=l.id AND i.paid_on IS NULL);
UPDATE loans l SET outstanding=CASE WHEN status='REPAID' THEN 0 ELSE ROUND(principal*(1-(SELECT COUNT(*) FROM instalments i WHERE i.loan_id=l.id AND paid_on IS NOT NULL)*3.0/term_months),2) END;
INSERT INTO complaints
 SELECT x, 1+MOD(x*11,38), 1, NULL, CASE MOD(x,7) WHEN 0 THEN 'FEES' WHEN 1 THEN 'CARD' WHEN 2 THEN 'SERVICE' WHEN 3 THEN 'ONLINE_BANKING' WHEN 4 THEN 'LOAN' WHEN 5 THEN 'FEES' ELSE 'ONLINE_BANKING' END,
  1+MOD(x*7,5), DATEADD('MINUTE',540+MOD(x*173,480),CAST(DATEADD('DAY',MOD(x*127,1040),DATE '2024-01-12') AS TIMESTAMP)), NULL, NULL
 FROM SYSTEM_RANGE(1,76);
DELETE FROM complaints WHERE CAST(filed_at AS DATE) < (SELECT joined_on FROM clients c WHERE c.id=client_id) OR CAST(filed_at AS DATE) > COALESCE((SELECT left_on FROM clients c WHERE c.id=client_id), DATE '2026-11-18');
UPDATE complaints k SET branch_id=(SELECT branch_id FROM accounts a WHERE a.id=100+k.client_id);
UPDATE complaints k SET handled_by_id=(SELECT MIN(a.id+0) FROM advisers a WHERE a.branch_id=k.branch_id AND a.hired_on<=CAST(k.filed_at AS DATE) AND a.left_on IS NULL AND (MOD(k.id,2)=0 OR a.id<>1)) WHERE MOD(id,9)<>4;
UPDATE complaints SET resolved_at=DATEADD('HOUR',6+MOD(id*31,700),filed_at) WHERE handled_by_id IS NOT NULL AND MOD(id,8)<>3;
UPDATE complaints SET resolved_at=NULL WHERE resolved_at>TIMESTAMP '2026-11-18 00:00:00';
UPDATE complaints SET compensation=15+5*MOD(id*3,17) WHERE resolved_at IS NOT NULL AND MOD(id,3)=0;
