CREATE TABLE plans (
  plan_id INT PRIMARY KEY,
  plan_name VARCHAR(40) NOT NULL,
  monthly_price DECIMAL(8,2) NOT NULL,
  max_streams INT NOT NULL,
  video_quality VARCHAR(10) NOT NULL,
  has_ads BOOLEAN NOT NULL,
  withdrawn_on DATE
);
CREATE TABLE subscribers (
  subscriber_id INT PRIMARY KEY,
  first_name VARCHAR(40) NOT NULL,
  last_name VARCHAR(40) NOT NULL,
  email VARCHAR(80) NOT NULL,
  country VARCHAR(40) NOT NULL,
  city VARCHAR(40) NOT NULL,
  date_of_birth DATE,
  signed_up_on DATE NOT NULL,
  account_closed_on DATE,
  referred_by_id INT REFERENCES subscribers(subscriber_id)
);
CREATE TABLE subscriptions (
  subscription_id INT PRIMARY KEY,
  subscriber_id INT NOT NULL REFERENCES subscribers(subscriber_id),
  gifted_by_id INT REFERENCES subscribers(subscriber_id),
  plan_id INT NOT NULL REFERENCES plans(plan_id),
  status VARCHAR(12) NOT NULL,
  started_on DATE NOT NULL,
  ended_on DATE,
  cancelled_at TIMESTAMP,
  cancel_reason VARCHAR(20)
);
CREATE TABLE payments (
  payment_id INT PRIMARY KEY,
  subscription_id INT NOT NULL REFERENCES subscriptions(subscription_id),
  amount DECIMAL(10,2) NOT NULL,
  payment_method VARCHAR(12) NOT NULL,
  status VARCHAR(12) NOT NULL,
  due_on DATE NOT NULL,
  paid_on DATE,
  refunded_at TIMESTAMP
);
CREATE TABLE titles (
  title_id INT PRIMARY KEY,
  title_name VARCHAR(80) NOT NULL,
  title_type VARCHAR(12) NOT NULL,
  release_year INT NOT NULL,
  runtime_minutes INT NOT NULL,
  original_language VARCHAR(20) NOT NULL,
  minimum_age INT NOT NULL,
  production_cost DECIMAL(14,2),
  license_fee DECIMAL(14,2),
  added_on DATE NOT NULL,
  removed_on DATE,
  sequel_of_id INT REFERENCES titles(title_id)
);
CREATE TABLE genres (
  genre_id INT PRIMARY KEY,
  genre_name VARCHAR(30) NOT NULL
);
CREATE TABLE title_genres (
  title_id INT NOT NULL REFERENCES titles(title_id),
  genre_id INT NOT NULL REFERENCES genres(genre_id),
  PRIMARY KEY (title_id, genre_id)
);
CREATE TABLE people (
  person_id INT PRIMARY KEY,
  first_name VARCHAR(40) NOT NULL,
  last_name VARCHAR(40) NOT NULL,
  birth_date DATE,
  nationality VARCHAR(40)
);
CREATE TABLE credits (
  credit_id INT PRIMARY KEY,
  title_id INT NOT NULL REFERENCES titles(title_id),
  person_id INT NOT NULL REFERENCES people(person_id),
  job VARCHAR(12) NOT NULL,
  character_name VARCHAR(40)
);
CREATE TABLE devices (
  device_id INT PRIMARY KEY,
  subscriber_id INT NOT NULL REFERENCES subscribers(subscriber_id),
  device_type VARCHAR(12) NOT NULL,
  model VARCHAR(40) NOT NULL,
  registered_on DATE NOT NULL,
  deactivated_on DATE
);
CREATE TABLE viewings (
  viewing_id INT PRIMARY KEY,
  subscriber_id INT NOT NULL REFERENCES subscribers(subscriber_id),
  title_id INT NOT NULL REFERENCES titles(title_id),
  device_id INT REFERENCES devices(device_id),
  started_at TIMESTAMP NOT NULL,
  completed_at TIMESTAMP,
  minutes_watched INT NOT NULL
);
CREATE TABLE ratings (
  rating_id INT PRIMARY KEY,
  subscriber_id INT NOT NULL REFERENCES subscribers(subscriber_id),
  title_id INT NOT NULL REFERENCES titles(title_id),
  stars INT NOT NULL,
  review_text VARCHAR(200),
  rated_at TIMESTAMP NOT NULL
);

COMMENT ON TABLE plans IS 'Price plans a customer can choose from';
COMMENT ON COLUMN plans.plan_name IS 'Name of the plan as advertised';
COMMENT ON COLUMN plans.monthly_price IS 'Price per month in euros';
COMMENT ON COLUMN plans.max_streams IS 'How many screens may watch at the same time';
COMMENT ON COLUMN plans.video_quality IS 'Best picture quality: SD, HD or UHD (4K)';
COMMENT ON COLUMN plans.has_ads IS 'TRUE if the plan shows advertising';
COMMENT ON COLUMN plans.withdrawn_on IS 'Day the plan was taken off sale, NULL if still sold';
COMMENT ON TABLE subscribers IS 'Customers (members) with an account';
COMMENT ON COLUMN subscribers.email IS 'E-mail address used to log in';
COMMENT ON COLUMN subscribers.country IS 'Country of residence';
COMMENT ON COLUMN subscribers.city IS 'City of residence';
COMMENT ON COLUMN subscribers.date_of_birth IS 'Birthday, may be unknown';
COMMENT ON COLUMN subscribers.signed_up_on IS 'Day the customer joined';
COMMENT ON COLUMN subscribers.account_closed_on IS 'Day the account was closed, NULL while open';
COMMENT ON COLUMN subscribers.referred_by_id IS 'Existing customer who recommended us to this one';
COMMENT ON TABLE subscriptions IS 'Contracts of customers for a plan';
COMMENT ON COLUMN subscriptions.subscriber_id IS 'Customer who uses the subscription';
COMMENT ON COLUMN subscriptions.gifted_by_id IS 'Customer who gave the subscription as a present, NULL if not a gift';
COMMENT ON COLUMN subscriptions.plan_id IS 'Plan subscribed to';
COMMENT ON COLUMN subscriptions.status IS 'ACTIVE = running, PAUSED = on hold, CANCELLED = ended by the customer, EXPIRED = ran out';
COMMENT ON COLUMN subscriptions.started_on IS 'First day of the subscription';
COMMENT ON COLUMN subscriptions.ended_on IS 'Last day, NULL while it runs';
COMMENT ON COLUMN subscriptions.cancelled_at IS 'When the customer cancelled, else NULL';
COMMENT ON COLUMN subscriptions.cancel_reason IS 'Reason for leaving: PRICE, CONTENT, TECHNICAL, OTHER';
COMMENT ON TABLE payments IS 'Charges for subscriptions, one every three months';
COMMENT ON COLUMN payments.amount IS 'Amount charged in euros';
COMMENT ON COLUMN payments.payment_method IS 'CARD = credit card, PAYPAL, DEBIT = direct debit, VOUCHER';
COMMENT ON COLUMN payments.status IS 'PAID, OPEN = not yet paid, FAILED = bounced, REFUNDED = money given back';
COMMENT ON COLUMN payments.due_on IS 'Day the payment was due';
COMMENT ON COLUMN payments.paid_on IS 'Day the money arrived, else NULL';
COMMENT ON COLUMN payments.refunded_at IS 'When the money was given back, else NULL';
COMMENT ON TABLE titles IS 'Catalogue of movies, series and documentaries';
COMMENT ON COLUMN titles.title_name IS 'Name of the movie or show';
COMMENT ON COLUMN titles.title_type IS 'MOVIE = film, SERIES = show, DOC = documentary';
COMMENT ON COLUMN titles.release_year IS 'Year of first release';
COMMENT ON COLUMN titles.runtime_minutes IS 'Length in minutes (of one episode for series)';
COMMENT ON COLUMN titles.original_language IS 'Language it was shot in';
COMMENT ON COLUMN titles.minimum_age IS 'Age rating: 0, 6, 12, 16 or 18';
COMMENT ON COLUMN titles.production_cost IS 'Budget of our own productions in euros, NULL if bought in';
COMMENT ON COLUMN titles.license_fee IS 'Fee paid to the rights owner in euros, NULL for our own productions';
COMMENT ON COLUMN titles.added_on IS 'Day it went into the catalogue';
COMMENT ON COLUMN titles.removed_on IS 'Day it was taken out of the catalogue, else NULL';
COMMENT ON COLUMN titles.sequel_of_id IS 'Title this one continues';
COMMENT ON TABLE genres IS 'Genres';
COMMENT ON COLUMN genres.genre_name IS 'Name of the genre';
COMMENT ON TABLE title_genres IS 'Which title belongs to which genres';
COMMENT ON TABLE people IS 'Cast and crew: actors, directors, writers';
COMMENT ON COLUMN people.birth_date IS 'Date of birth';
COMMENT ON COLUMN people.nationality IS 'Home country of the person';
COMMENT ON TABLE credits IS 'Who worked on which title';
COMMENT ON COLUMN credits.job IS 'ACTOR, DIRECTOR or WRITER';
COMMENT ON COLUMN credits.character_name IS 'Role played, only for actors';
COMMENT ON TABLE devices IS 'Devices customers watch on';
COMMENT ON COLUMN devices.device_type IS 'TV, PHONE, TABLET, LAPTOP or CONSOLE';
COMMENT ON COLUMN devices.model IS 'Make and model';
COMMENT ON COLUMN devices.registered_on IS 'Day it was first used';
COMMENT ON COLUMN devices.deactivated_on IS 'Day it was removed from the account, else NULL';
COMMENT ON TABLE viewings IS 'Each time a customer played a title';
COMMENT ON COLUMN viewings.device_id IS 'Device used, NULL if not known';
COMMENT ON COLUMN viewings.started_at IS 'When playback began';
COMMENT ON COLUMN viewings.completed_at IS 'When it was watched to the end, NULL if it was broken off';
COMMENT ON COLUMN viewings.minutes_watched IS 'Minutes actually watched';
COMMENT ON TABLE ratings IS 'Stars customers gave to titles';
COMMENT ON COLUMN ratings.stars IS '1 (bad) to 5 (great)';
COMMENT ON COLUMN ratings.review_text IS 'Optional written review';
COMMENT ON COLUMN ratings.rated_at IS 'When the stars were given';

INSERT INTO plans VALUES
(1,'Basic',6.99,1,'SD',TRUE,NULL),
(2,'Standard',11.99,2,'HD',FALSE,NULL),
(3,'Premium',16.99,4,'UHD',FALSE,NULL),
(4,'Student',4.99,1,'HD',TRUE,NULL),
(5,'Family',19.99,6,'UHD',FALSE,NULL),
(6,'Mobile',3.99,1,'SD',TRUE,DATE '2025-06-30');

INSERT INTO subscribers
SELECT n, fn, ln, LOWER(fn) || n || '@example.org', ctry, cty,
 CASE WHEN MOD(n,11)=5 THEN NULL ELSE DATEADD(DAY, MOD(n*2711,16000), DATE '1962-03-11') END,
 DATEADD(DAY, MOD(n*397,1400), DATE '2023-01-05'),
 NULL,
 CASE WHEN n>6 AND MOD(n,3)=0 THEN CASE WHEN MOD(n,2)=0 THEN 4 WHEN n<30 THEN 2 ELSE 6 END WHEN n IN (20,25) THEN 4 ELSE NULL END
FROM (VALUES
(1,'Anna','Lindqvist','Sweden','Stockholm'),
(2,'Jonas','Weber','Germany','Berlin'),
(3,'Zoë','Martin','France','Lyon'),
(4,'Marek','Nowák','Czechia','Brno'),
(5,'Lucía','Fernández','Spain','Sevilla'),
(6,'Petra','Huber','Austria','Graz'),
(7,'Oliver','Grant','Ireland','Cork'),
(8,'Chiara','Rossi','Italy','Torino'),
(9,'Sofie','Jensen','Denmark','Aarhus'),
(10,'Thomas','Schäfer','Germany','Hamburg'),
(11,'Émile','Dubois','France','Paris'),
(12,'Katarzyna','Wójcik','Poland','Kraków'),
(13,'Henrik','Olsen','Denmark','Odense'),
(14,'Maria','Papadaki','Greece','Athens'),
(15,'Sabine','Krüger','Germany','Berlin'),
(16,'Pablo','Ortega','Spain','Madrid'),
(17,'Isabelle','Moreau','France','Lyon'),
(18,'Erik','Sandberg','Sweden','Malmö'),
(19,'Lena','Vogel','Germany','Berlin'),
(20,'Niamh','Byrne','Ireland','Dublin'),
(21,'Giulia','Conti','Italy','Milano'),
(22,'Markus','Bauer','Austria','Wien'),
(23,'Tereza','Dvořáková','Czechia','Praha'),
(24,'Julien','Lefèvre','France','Paris'),
(25,'Carmen','Ruiz','Spain','Madrid'),
(26,'Felix','Hartmann','Germany','Berlin'),
(27,'Agnieszka','Kowalska','Poland','Gdańsk'),
(28,'Nikos','Ioannou','Greece','Patras'),
(29,'Freja','Mikkelsen','Denmark','Aarhus'),
(30,'Stefan','Gruber','Austria','Wien'),
(31,'Claire','Fontaine','France','Nantes'),
(32,'Daniel','Becker','Germany','Köln'),
(33,'Matteo','Ferrari','Italy','Milano'),
(34,'Aoife','Kelly','Ireland','Dublin'),
(35,'Javier','Molina','Spain','Madrid'),
(36,'Birgit','Neumann','Germany','Hamburg'),
(37,'Astrid','Bergström','Sweden','Göteborg'),
(38,'Paul','Girard','France','Paris'),
(39,'Monika','Zielińska','Poland','Warszawa'),
(40,'Luca','Marino','Italy','Roma'),
(41,'Miriam','Koch','Germany','Berlin'),
(42,'David','Horák','Czechia','Brno'),
(43,'Elena','Navarro','Spain','Valencia'),
(44,'Conor','Walsh','Ireland','Dublin'),
(45,'Hannah','Steiner','Austria','Linz'),
(46,'Tobias','Lang','Germany','München'),
(47,'Amélie','Roux','France','Lyon'),
(48,'Viktor','Nyström','Sweden','Stockholm'),
(49,'Silvia','Greco','Italy','Roma'),
(50,'Adrian','Mazur','Poland','Kraków')
) AS v(n,fn,ln,ctry,cty);

INSERT INTO subscriptions
SELECT subscriber_id, subscriber_id,
 CASE WHEN MOD(subscriber_id,8)=3 THEN MOD(subscriber_id*5,50)+1 ELSE NULL END,
 CASE WHEN MOD(subscriber_id,7) IN (0,1) THEN 2 WHEN MOD(subscriber_id,7) IN (2,3) THEN 3 WHEN MOD(subscriber_id,7)=4 THEN 5 WHEN MOD(subscriber_id,7)=5 THEN 1 ELSE CASE WHEN signed_up_on < DATE '2025-06-01' AND MOD(subscriber_id,2)=0 THEN 6 ELSE 4 END END,
 'ACTIVE', signed_up_on, NULL, NULL, NULL
FROM subscribers;
UPDATE subscriptions SET status='CANCELLED', ended_on=DATEADD(DAY,180+subscription_id*6,started_on),
 cancelled_at=DATEADD(MINUTE,subscription_id*37+600,CAST(DATEADD(DAY,160+subscription_id*6,started_on) AS TIMESTAMP)),
 cancel_reason=CASE WHEN MOD(subscription_id,12) IN (1,4) THEN 'PRICE' WHEN MOD(subscription_id,12)=7 THEN 'CONTENT' ELSE CASE WHEN subscription_id<25 THEN 'TECHNICAL' ELSE 'OTHER' END END
 WHERE MOD(subscription_id,3)=1 AND DATEADD(DAY,180+subscription_id*6,started_on) < DATE '2026-11-10';
UPDATE subscriptions SET status='EXPIRED', ended_on=DATEADD(YEAR,1,started_on) WHERE MOD(subscription_id,8)=3 AND status='ACTIVE' AND started_on < DATE '2025-11-01';
UPDATE subscriptions SET status='PAUSED' WHERE subscription_id IN (9,18,26,36,44);
INSERT INTO subscriptions
SELECT 50 + ROW_NUMBER() OVER (ORDER BY subscription_id), subscriber_id, NULL, CASE WHEN MOD(subscriber_id,4)=0 THEN 1 WHEN MOD(subscriber_id,4)=1 THEN 3 ELSE 2 END,
 'ACTIVE', DATEADD(DAY,25+MOD(subscriber_id*13,60),ended_on), NULL, NULL, NULL
FROM subscriptions WHERE ended_on < DATE '2026-07-01' AND MOD(subscriber_id,5) NOT IN (2,4);
UPDATE subscribers s SET account_closed_on = DATEADD(DAY,10,(SELECT MAX(ended_on) FROM subscriptions x WHERE x.subscriber_id=s.subscriber_id))
 WHERE NOT EXISTS (SELECT 1 FROM subscriptions x WHERE x.subscriber_id=s.subscriber_id AND x.ended_on IS NULL);
UPDATE subscribers SET account_closed_on = NULL WHERE account_closed_on > DATE '2026-11-18';

INSERT INTO payments
SELECT ROW_NUMBER() OVER (ORDER BY s.subscription_id, k.x), s.subscription_id, p.monthly_price*3,
 CASE MOD(s.subscriber_id,6) WHEN 0 THEN 'PAYPAL' WHEN 1 THEN 'DEBIT' WHEN 4 THEN 'PAYPAL' WHEN 5 THEN CASE WHEN s.gifted_by_id IS NULL THEN 'CARD' ELSE 'VOUCHER' END ELSE 'CARD' END,
 'PAID', DATEADD(MONTH,k.x*3,s.started_on),
 DATEADD(DAY, MOD(s.subscription_id*5+k.x*3,9) - 3, DATEADD(MONTH,k.x*3,s.started_on)), NULL
FROM subscriptions s JOIN plans p ON p.plan_id=s.plan_id CROSS JOIN SYSTEM_RANGE(0,15) k
WHERE DATEADD(MONTH,k.x*3,s.started_on) <= COALESCE(s.ended_on, DATE '2026-11-18');
UPDATE payments SET status='OPEN', paid_on=NULL WHERE paid_on > DATE '2026-11-18' OR (due_on >= DATE '2026-10-01' AND MOD(payment_id,3)=0);
UPDATE payments SET status='FAILED', paid_on=NULL WHERE status='PAID' AND MOD(payment_id,17)=4;
UPDATE payments SET status='REFUNDED', refunded_at=DATEADD(MINUTE,payment_id*7+500,CAST(DATEADD(DAY,12,paid_on) AS TIMESTAMP)) WHERE status='PAID' AND MOD(payment_id,23)=8 AND paid_on < DATE '2026-11-01';

INSERT INTO genres VALUES (1,'Drama'),(2,'Comedy'),(3,'Thriller'),(4,'Crime'),(5,'Science Fiction'),(6,'Romance'),(7,'Horror'),(8,'Nature'),(9,'History'),(10,'Animation'),(11,'Western');

INSERT INTO titles VALUES
(1,'The Glass Harbour','MOVIE',2019,118,'English',12,NULL,420000,DATE '2023-01-10',NULL,NULL),
(2,'Nordlys','SERIES',2022,47,'Norwegian',16,8600000,NULL,DATE '2023-01-20',NULL,NULL),
(3,'Café Central','MOVIE',2017,96,'German',6,NULL,180000,DATE '2023-02-01',DATE '2026-02-01',NULL),
(4,'La última estación','MOVIE',2021,131,'Spanish',12,NULL,350000,DATE '2023-02-14',NULL,NULL),
(5,'Ice Below','DOC',2020,88,'English',0,NULL,95000,DATE '2023-02-20',NULL,NULL),
(6,'Inspector Moravec','SERIES',2021,52,'Czech',16,6400000,NULL,DATE '2023-03-03',NULL,NULL),
(7,'Paper Moons','MOVIE',2015,102,'English',6,NULL,140000,DATE '2023-03-15',DATE '2025-03-15',NULL),
(8,'Orbit of Ash','MOVIE',2022,142,'English',12,NULL,990000,DATE '2023-04-01',NULL,NULL),
(9,'Les Marées','SERIES',2018,44,'French',12,NULL,510000,DATE '2023-04-11',NULL,NULL),
(10,'Kleine Wunder','SERIES',2023,28,'German',0,3900000,NULL,DATE '2023-05-05',NULL,NULL),
(11,'Night Bus to Gdańsk','MOVIE',2020,99,'Polish',16,NULL,160000,DATE '2023-05-20',NULL,NULL),
(12,'The Long Drought','DOC',2021,76,'English',0,NULL,70000,DATE '2023-06-01',NULL,NULL),
(13,'Red Dust Rider','MOVIE',1968,127,'Italian',12,NULL,45000,DATE '2023-06-12',DATE '2026-06-12',NULL),
(14,'Whisper House','MOVIE',2023,93,'English',18,NULL,380000,DATE '2023-07-01',NULL,NULL),
(15,'Fjordfolk','DOC',2022,61,'Norwegian',0,820000,NULL,DATE '2023-08-08',NULL,NULL),
(16,'Orbit of Ash II','MOVIE',2024,149,'English',12,NULL,1250000,DATE '2024-05-01',NULL,8),
(17,'Inspector Moravec: Vltava','MOVIE',2024,109,'Czech',16,4700000,NULL,DATE '2024-06-07',NULL,6),
(18,'Sunday Girls','SERIES',2021,31,'English',12,NULL,290000,DATE '2023-09-01',NULL,NULL),
(19,'Il giardino segreto di Ada','MOVIE',2016,105,'Italian',6,NULL,120000,DATE '2023-09-19',NULL,NULL),
(20,'Empire of Salt','DOC',2018,92,'English',6,NULL,60000,DATE '2023-10-02',NULL,NULL),
(21,'Whisper House: Awakening','MOVIE',2025,89,'English',18,NULL,470000,DATE '2025-10-31',NULL,14),
(22,'Zwei nach zwölf','SERIES',2024,49,'German',16,7200000,NULL,DATE '2024-02-16',NULL,NULL),
(23,'Mi vecina Paz','SERIES',2020,26,'Spanish',6,NULL,210000,DATE '2024-01-05',NULL,NULL),
(24,'Foxglove','MOVIE',2013,112,'English',12,NULL,85000,DATE '2024-03-01',DATE '2026-09-01',NULL),
(25,'The Tinker Robots','MOVIE',2023,84,'English',0,NULL,640000,DATE '2024-03-22',NULL,NULL),
(26,'Córdoba, 1236','SERIES',2022,55,'Spanish',16,NULL,560000,DATE '2024-04-19',NULL,NULL),
(27,'Hjerteblod','MOVIE',2019,121,'Danish',16,NULL,175000,DATE '2024-07-12',NULL,NULL),
(28,'Deep Reef','DOC',2024,58,'English',0,1100000,NULL,DATE '2024-09-06',NULL,NULL),
(29,'Le Dernier Métropolitain','MOVIE',2024,114,'French',16,5300000,NULL,DATE '2024-11-15',NULL,NULL),
(30,'The Tinker Robots Return','MOVIE',2025,81,'English',0,NULL,710000,DATE '2025-12-12',NULL,25),
(31,'Kleine Wunder: Weihnachten','MOVIE',2024,75,'German',0,1900000,NULL,DATE '2024-12-01',NULL,10),
(32,'Signal 9','SERIES',2025,51,'English',16,9800000,NULL,DATE '2025-02-07',NULL,NULL),
(33,'Mąż na niby','MOVIE',2022,101,'Polish',12,NULL,130000,DATE '2025-03-14',NULL,NULL),
(34,'The Widow of Cork','SERIES',2025,46,'English',16,5900000,NULL,DATE '2025-05-09',NULL,NULL),
(35,'Orbit of Ash III','MOVIE',2026,156,'English',12,NULL,1600000,DATE '2026-08-21',NULL,16),
(36,'Bienen','DOC',2025,67,'German',0,640000,NULL,DATE '2025-06-20',NULL,NULL),
(37,'Roman Holiday Flat','MOVIE',2026,95,'Italian',6,2800000,NULL,DATE '2026-03-27',NULL,NULL),
(38,'Polar Watch','DOC',2026,73,'English',6,950000,NULL,DATE '2026-10-23',NULL,NULL),
(39,'Das stille Dorf','SERIES',2026,53,'German',18,7700000,NULL,DATE '2026-09-25',NULL,NULL),
(40,'Gravel Road','MOVIE',1974,110,'English',16,NULL,30000,DATE '2025-08-01',NULL,NULL);

INSERT INTO title_genres VALUES
(1,1),(1,6),(2,1),(2,4),(2,3),(3,2),(3,6),(4,1),(5,8),(6,4),(6,3),(7,2),(8,5),(8,3),(9,1),(9,6),(10,2),(11,3),(12,8),(12,9),
(13,11),(14,7),(14,3),(15,8),(16,5),(17,4),(17,3),(18,2),(19,1),(19,6),(20,9),(21,7),(22,4),(22,1),(23,2),(24,1),(25,10),(25,2),
(26,9),(26,1),(27,1),(28,8),(29,1),(29,3),(30,10),(31,2),(32,5),(32,3),(33,2),(33,6),(34,4),(34,1),(35,5),(36,8),(37,2),(37,6),(38,8),(39,4),(39,3),(39,7);

INSERT INTO people VALUES
(1,'Ingrid','Solheim',DATE '1974-05-02','Norway'),
(2,'Ondřej','Kadlec',DATE '1969-11-23','Czechia'),
(3,'Rachel','Ashworth',DATE '1981-02-14','United Kingdom'),
(4,'Diego','Santamaría',DATE '1958-08-30','Spain'),
(5,'Margot','Delacroix',DATE '1990-01-19','France'),
(6,'Hannes','Brandt',DATE '1977-07-07','Germany'),
(7,'Sinéad','O''Rourke',DATE '1985-09-12','Ireland'),
(8,'Marcus','Whitfield',DATE '1966-03-28','United Kingdom'),
(9,'Alessandra','Bellini',DATE '1993-12-04','Italy'),
(10,'Piotr','Malinowski',DATE '1979-06-16','Poland'),
(11,'Kirsten','Dahl',DATE '1988-10-09','Denmark'),
(12,'Naomi','Okafor',DATE '1995-04-21','United Kingdom'),
(13,'Friedrich','Öztürk',DATE '1983-01-30','Germany'),
(14,'Camille','Perrin',DATE '1971-09-25','France'),
(15,'Tom','Harcourt',DATE '2001-07-18','Ireland'),
(16,'Lars','Eikeland',NULL,'Norway'),
(17,'Pilar','Quintana',DATE '1964-02-11','Spain'),
(18,'Samuel','Reyes',DATE '1987-05-27','Spain'),
(19,'Greta','Lohmann',DATE '1999-11-11','Germany'),
(20,'Giorgio','Valenti',DATE '1935-06-03','Italy'),
(21,'Edith','Marlowe',NULL,'United Kingdom'),
(22,'Yuki','Tanabe',DATE '1992-08-08','Japan'),
(23,'Zdeňka','Procházková',DATE '1980-03-17','Czechia'),
(24,'Benedikt','Aumann',DATE '1962-12-29','Austria');

INSERT INTO credits VALUES
(1,1,8,'DIRECTOR',NULL),(2,1,3,'ACTOR','Eleanor Pym'),(3,1,15,'ACTOR','Young Jack'),(4,2,1,'DIRECTOR',NULL),(5,2,16,'WRITER',NULL),
(6,2,11,'ACTOR','Liv'),(7,3,24,'DIRECTOR',NULL),(8,3,19,'ACTOR','Resi'),(9,4,4,'DIRECTOR',NULL),(10,4,17,'ACTOR','Doña Inés'),
(11,4,18,'ACTOR','Ramón'),(12,5,12,'DIRECTOR',NULL),(13,6,2,'DIRECTOR',NULL),(14,6,2,'WRITER',NULL),(15,6,23,'ACTOR','Jana Moravcová'),
(16,7,21,'DIRECTOR',NULL),(17,7,3,'ACTOR','Dot'),(18,8,8,'DIRECTOR',NULL),(19,8,22,'ACTOR','Commander Ito'),(20,8,12,'ACTOR','Dr. Bell'),
(21,9,14,'DIRECTOR',NULL),(22,9,5,'ACTOR','Solène'),(23,10,6,'DIRECTOR',NULL),(24,10,19,'ACTOR','Mia'),(25,10,13,'ACTOR','Herr Aydin'),
(26,11,10,'DIRECTOR',NULL),(27,11,10,'ACTOR','The Driver'),(28,12,12,'DIRECTOR',NULL),(29,13,20,'DIRECTOR',NULL),(30,14,3,'ACTOR','Mrs. Hale'),
(31,14,21,'WRITER',NULL),(32,14,7,'DIRECTOR',NULL),(33,15,1,'DIRECTOR',NULL),(34,16,8,'DIRECTOR',NULL),(35,16,22,'ACTOR','Commander Ito'),
(36,16,12,'ACTOR','Dr. Bell'),(37,17,2,'DIRECTOR',NULL),(38,17,23,'ACTOR','Jana Moravcová'),(39,18,7,'WRITER',NULL),(40,18,15,'ACTOR','Danny'),
(41,19,9,'ACTOR','Ada'),(42,20,21,'DIRECTOR',NULL),(43,21,7,'DIRECTOR',NULL),(44,21,3,'ACTOR','Mrs. Hale'),(45,22,6,'DIRECTOR',NULL),
(46,22,13,'ACTOR','Kommissar Demir'),(47,23,17,'ACTOR','Paz'),(48,23,18,'WRITER',NULL),(49,24,8,'DIRECTOR',NULL),(50,25,22,'DIRECTOR',NULL),
(51,26,4,'DIRECTOR',NULL),(52,26,18,'ACTOR','Fernando'),(53,27,11,'DIRECTOR',NULL),(54,27,11,'ACTOR','Karen'),(55,28,12,'DIRECTOR',NULL),
(56,29,14,'DIRECTOR',NULL),(57,29,5,'ACTOR','Inspectrice Noir'),(58,30,22,'DIRECTOR',NULL),(59,31,6,'DIRECTOR',NULL),(60,31,19,'ACTOR','Mia'),
(61,32,12,'ACTOR','Major Adeyemi'),(62,32,16,'WRITER',NULL),(63,32,8,'DIRECTOR',NULL),(64,33,10,'ACTOR','Zbyszek'),(65,34,7,'WRITER',NULL),
(66,34,15,'ACTOR','Garda Flynn'),(67,34,3,'ACTOR','The Widow'),(68,35,8,'DIRECTOR',NULL),(69,35,22,'ACTOR','Commander Ito'),(70,36,24,'DIRECTOR',NULL),
(71,37,9,'DIRECTOR',NULL),(72,37,9,'ACTOR','Flaminia'),(73,38,1,'DIRECTOR',NULL),(74,39,6,'DIRECTOR',NULL),(75,39,13,'ACTOR','Pfarrer Lenz'),(76,39,19,'ACTOR','Vroni');

INSERT INTO devices
SELECT subscriber_id, subscriber_id,
 CASE WHEN MOD(subscriber_id*7,10)<4 THEN 'TV' WHEN MOD(subscriber_id*7,10)<7 THEN 'PHONE' WHEN MOD(subscriber_id*7,10)<8 THEN 'TABLET' ELSE 'LAPTOP' END,
 CASE WHEN MOD(subscriber_id*7,10)<4 THEN CASE WHEN MOD(subscriber_id,3)=0 THEN 'Lumio Vision 55' ELSE 'Norvik Panel 43' END WHEN MOD(subscriber_id*7,10)<7 THEN 'Pebble 12' WHEN MOD(subscriber_id*7,10)<8 THEN 'Slate Mini' ELSE 'Norvik Book 14' END,
 DATEADD(DAY,MOD(subscriber_id,4),signed_up_on),
 CASE WHEN MOD(subscriber_id,9)=7 AND signed_up_on < DATE '2025-06-01' THEN DATEADD(DAY,300+subscriber_id,signed_up_on) ELSE NULL END
FROM subscribers;
INSERT INTO devices
SELECT 50 + (subscriber_id+1)/2, subscriber_id,
 CASE MOD(subscriber_id,5) WHEN 0 THEN 'CONSOLE' WHEN 1 THEN 'PHONE' WHEN 2 THEN 'TABLET' WHEN 3 THEN 'PHONE' ELSE 'TV' END,
 CASE MOD(subscriber_id,5) WHEN 0 THEN 'GameCube Neo' WHEN 1 THEN 'Pebble 11' WHEN 2 THEN 'Slate Pro' WHEN 3 THEN 'Pebble 12' ELSE 'Lumio Vision 65' END,
 DATEADD(DAY,MOD(subscriber_id*3,25)+4,signed_up_on), NULL
FROM subscribers WHERE MOD(subscriber_id,2)=1;

INSERT INTO viewings
SELECT ROW_NUMBER() OVER (ORDER BY st, i), sid, tid,
 CASE WHEN MOD(i,9)=0 THEN NULL WHEN MOD(sid,2)=1 AND MOD(i,4)<2 THEN 50+(sid+1)/2 ELSE sid END,
 st,
 CASE WHEN MOD(i*7,5)<3 THEN DATEADD(MINUTE, rt+MOD(i,11), st) ELSE NULL END,
 CASE WHEN MOD(i*7,5)<3 THEN rt ELSE 3+MOD(i*13, rt-8) END
FROM (
 SELECT g.x AS i, s.subscriber_id AS sid, t.title_id AS tid, t.runtime_minutes AS rt, t.added_on AS ad, t.removed_on AS rm,
  DATEADD(MINUTE, MOD(g.x*7919*31, DATEDIFF(MINUTE, CAST(s.signed_up_on AS TIMESTAMP), TIMESTAMP '2026-11-17 22:00:00')-1440)+1440, CAST(s.signed_up_on AS TIMESTAMP)) AS st
 FROM SYSTEM_RANGE(1,800) g
 JOIN subscribers s ON s.subscriber_id = CASE WHEN MOD(g.x,5)=0 THEN MOD(MOD(g.x*g.x*7+g.x,997),9)*5+MOD(g.x/5,3)+1 ELSE MOD(MOD(g.x*g.x*3 + g.x*11, 1009), 50)+1 END
 JOIN titles t ON t.title_id = CASE WHEN MOD(g.x,4)=1 THEN MOD(MOD(g.x*g.x*11+g.x*2,991),8)*4+2 ELSE MOD(MOD(g.x*g.x*5 + g.x*17, 1013), 40)+1 END
) q WHERE CAST(st AS DATE) >= ad AND (rm IS NULL OR CAST(st AS DATE) < rm);

INSERT INTO ratings
SELECT ROW_NUMBER() OVER (ORDER BY vid), sid, tid,
 CASE WHEN MOD(tid*3+sid,10)=0 THEN 1 WHEN MOD(tid*3+sid,10)=1 THEN 2 WHEN MOD(tid*3+sid,10) IN (2,3) THEN 3 WHEN MOD(tid*3+sid,10) IN (4,5,6) THEN 4 ELSE CASE WHEN MOD(tid,4)=0 THEN 3 ELSE 5 END END,
 CASE WHEN MOD(vid,4)<>1 THEN NULL WHEN MOD(tid*3+sid,10)<2 THEN 'Fell asleep halfway.' WHEN MOD(tid*3+sid,10)<5 THEN 'Decent, but too long.' ELSE 'Loved every minute!' END,
 DATEADD(MINUTE, 40+MOD(vid*53,4000), st)
FROM (SELECT MIN(viewing_id) AS vid, subscriber_id AS sid, title_id AS tid, MIN(started_at)+INTERVAL '2' HOUR AS st FROM viewings GROUP BY subscriber_id, title_id) q
WHERE MOD(vid,3)<>2 AND MOD(sid,8)<>5 AND st < TIMESTAMP '2026-11-14 00:00:00';
