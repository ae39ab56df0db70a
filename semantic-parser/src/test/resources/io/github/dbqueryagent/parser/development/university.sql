CREATE TABLE departments (
  department_id INT PRIMARY KEY,
  name VARCHAR(60) NOT NULL,
  building VARCHAR(40) NOT NULL,
  annual_budget DECIMAL(12,2) NOT NULL,
  head_professor_id INT
);
CREATE TABLE professors (
  professor_id INT PRIMARY KEY,
  first_name VARCHAR(40) NOT NULL,
  last_name VARCHAR(40) NOT NULL,
  academic_rank VARCHAR(20) NOT NULL,
  department_id INT NOT NULL REFERENCES departments(department_id),
  hired_on DATE NOT NULL,
  retired_on DATE,
  annual_salary DECIMAL(10,2) NOT NULL,
  mentor_id INT REFERENCES professors(professor_id)
);
ALTER TABLE departments ADD CONSTRAINT fk_dep_head FOREIGN KEY (head_professor_id) REFERENCES professors(professor_id);
CREATE TABLE students (
  student_id INT PRIMARY KEY,
  first_name VARCHAR(40) NOT NULL,
  last_name VARCHAR(40) NOT NULL,
  birth_date DATE NOT NULL,
  home_city VARCHAR(40) NOT NULL,
  home_country VARCHAR(40) NOT NULL,
  degree_level VARCHAR(10) NOT NULL,
  department_id INT NOT NULL REFERENCES departments(department_id),
  matriculated_on DATE NOT NULL,
  graduated_on DATE,
  withdrawn_on DATE,
  advisor_id INT REFERENCES professors(professor_id)
);
CREATE TABLE courses (
  course_id INT PRIMARY KEY,
  title VARCHAR(80) NOT NULL,
  credits INT NOT NULL,
  language VARCHAR(20) NOT NULL,
  max_participants INT NOT NULL,
  department_id INT NOT NULL REFERENCES departments(department_id),
  lecturer_id INT NOT NULL REFERENCES professors(professor_id),
  deputy_lecturer_id INT REFERENCES professors(professor_id),
  prerequisite_course_id INT REFERENCES courses(course_id)
);
CREATE TABLE enrolments (
  student_id INT NOT NULL REFERENCES students(student_id),
  course_id INT NOT NULL REFERENCES courses(course_id),
  enrolled_at TIMESTAMP NOT NULL,
  status VARCHAR(12) NOT NULL,
  dropped_at TIMESTAMP,
  PRIMARY KEY (student_id, course_id)
);
CREATE TABLE exams (
  exam_id INT PRIMARY KEY,
  course_id INT NOT NULL REFERENCES courses(course_id),
  exam_type VARCHAR(10) NOT NULL,
  held_on DATE NOT NULL,
  duration_minutes INT NOT NULL,
  room VARCHAR(20) NOT NULL,
  cancelled_on DATE
);
CREATE TABLE exam_results (
  exam_id INT NOT NULL REFERENCES exams(exam_id),
  student_id INT NOT NULL REFERENCES students(student_id),
  points INT NOT NULL,
  grade DECIMAL(2,1),
  outcome VARCHAR(10) NOT NULL,
  graded_on DATE,
  PRIMARY KEY (exam_id, student_id)
);
CREATE TABLE dormitories (
  dormitory_id INT PRIMARY KEY,
  name VARCHAR(50) NOT NULL,
  street_address VARCHAR(80) NOT NULL,
  room_count INT NOT NULL,
  monthly_rent DECIMAL(8,2) NOT NULL,
  opened_on DATE NOT NULL
);
CREATE TABLE room_leases (
  lease_id INT PRIMARY KEY,
  student_id INT NOT NULL REFERENCES students(student_id),
  dormitory_id INT NOT NULL REFERENCES dormitories(dormitory_id),
  room_number VARCHAR(10) NOT NULL,
  start_date DATE NOT NULL,
  planned_end_date DATE NOT NULL,
  moved_out_on DATE,
  deposit DECIMAL(8,2) NOT NULL
);
CREATE TABLE tuition_payments (
  payment_id INT PRIMARY KEY,
  student_id INT NOT NULL REFERENCES students(student_id),
  semester VARCHAR(10) NOT NULL,
  amount_due DECIMAL(9,2) NOT NULL,
  amount_paid DECIMAL(9,2) NOT NULL,
  due_on DATE NOT NULL,
  paid_on DATE,
  payment_method VARCHAR(20)
);
CREATE TABLE scholarships (
  scholarship_id INT PRIMARY KEY,
  name VARCHAR(60) NOT NULL,
  donor VARCHAR(60) NOT NULL,
  monthly_amount DECIMAL(8,2) NOT NULL,
  max_months INT NOT NULL
);
CREATE TABLE scholarship_awards (
  award_id INT PRIMARY KEY,
  scholarship_id INT NOT NULL REFERENCES scholarships(scholarship_id),
  student_id INT NOT NULL REFERENCES students(student_id),
  status VARCHAR(10) NOT NULL,
  applied_on DATE NOT NULL,
  decided_on DATE,
  total_amount DECIMAL(9,2)
);

COMMENT ON TABLE departments IS 'Academic departments of the university';
COMMENT ON COLUMN departments.building IS 'Building in which the department has its offices';
COMMENT ON COLUMN departments.annual_budget IS 'Yearly budget in EUR';
COMMENT ON COLUMN departments.head_professor_id IS 'Professor who heads the department; empty while the post is vacant';
COMMENT ON TABLE professors IS 'Teaching staff: professors and lecturers';
COMMENT ON COLUMN professors.academic_rank IS 'FULL, ASSOCIATE, ASSISTANT or LECTURER';
COMMENT ON COLUMN professors.hired_on IS 'First day of employment';
COMMENT ON COLUMN professors.retired_on IS 'Day of retirement; empty while still teaching';
COMMENT ON COLUMN professors.annual_salary IS 'Gross salary per year in EUR';
COMMENT ON COLUMN professors.mentor_id IS 'Senior colleague who mentors this professor';
COMMENT ON TABLE students IS 'People who study or have studied here';
COMMENT ON COLUMN students.birth_date IS 'Date of birth';
COMMENT ON COLUMN students.home_city IS 'City the student comes from';
COMMENT ON COLUMN students.home_country IS 'Country the student comes from';
COMMENT ON COLUMN students.degree_level IS 'BACHELOR, MASTER or PHD';
COMMENT ON COLUMN students.department_id IS 'Department of the main subject';
COMMENT ON COLUMN students.matriculated_on IS 'Day on which the student was admitted and began to study';
COMMENT ON COLUMN students.graduated_on IS 'Day the degree was awarded; empty if not (yet) graduated';
COMMENT ON COLUMN students.withdrawn_on IS 'Day the student left without a degree; empty otherwise';
COMMENT ON COLUMN students.advisor_id IS 'Professor who advises the student; may be empty';
COMMENT ON TABLE courses IS 'Courses offered (lectures, seminars, labs)';
COMMENT ON COLUMN courses.credits IS 'ECTS credit points';
COMMENT ON COLUMN courses.language IS 'Language in which the course is taught';
COMMENT ON COLUMN courses.max_participants IS 'Number of seats';
COMMENT ON COLUMN courses.lecturer_id IS 'Professor who teaches the course';
COMMENT ON COLUMN courses.deputy_lecturer_id IS 'Professor who stands in for the lecturer';
COMMENT ON COLUMN courses.prerequisite_course_id IS 'Course that must be passed before this one';
COMMENT ON TABLE enrolments IS 'Which student has signed up for which course';
COMMENT ON COLUMN enrolments.enrolled_at IS 'When the student signed up';
COMMENT ON COLUMN enrolments.status IS 'ACTIVE, COMPLETED, DROPPED or WAITLISTED';
COMMENT ON COLUMN enrolments.dropped_at IS 'When the student dropped the course; empty otherwise';
COMMENT ON TABLE exams IS 'Exam sittings of courses';
COMMENT ON COLUMN exams.exam_type IS 'WRITTEN, ORAL or PROJECT';
COMMENT ON COLUMN exams.held_on IS 'Day of the exam';
COMMENT ON COLUMN exams.duration_minutes IS 'Length of the exam in minutes';
COMMENT ON COLUMN exams.cancelled_on IS 'Day on which the exam was called off; empty otherwise';
COMMENT ON TABLE exam_results IS 'Result of one student in one exam';
COMMENT ON COLUMN exam_results.points IS 'Points scored out of 100';
COMMENT ON COLUMN exam_results.grade IS 'Grade from 1.0 (best) to 5.0 (failed); empty until graded';
COMMENT ON COLUMN exam_results.outcome IS 'PASSED, FAILED or PENDING';
COMMENT ON COLUMN exam_results.graded_on IS 'Day of grading; empty while pending';
COMMENT ON TABLE dormitories IS 'Student halls of residence';
COMMENT ON COLUMN dormitories.room_count IS 'Number of rooms';
COMMENT ON COLUMN dormitories.monthly_rent IS 'Rent per room and month in EUR';
COMMENT ON COLUMN dormitories.opened_on IS 'Day the hall was opened';
COMMENT ON TABLE room_leases IS 'Rental contracts of students for dormitory rooms';
COMMENT ON COLUMN room_leases.start_date IS 'Day of moving in';
COMMENT ON COLUMN room_leases.planned_end_date IS 'Agreed end of the lease';
COMMENT ON COLUMN room_leases.moved_out_on IS 'Day the student really moved out; empty while still living there';
COMMENT ON COLUMN room_leases.deposit IS 'Security deposit in EUR';
COMMENT ON TABLE tuition_payments IS 'Tuition fees per student and semester';
COMMENT ON COLUMN tuition_payments.semester IS 'Such as 2025-WS (winter) or 2026-SS (summer)';
COMMENT ON COLUMN tuition_payments.amount_due IS 'Fee charged in EUR';
COMMENT ON COLUMN tuition_payments.amount_paid IS 'Amount received so far in EUR';
COMMENT ON COLUMN tuition_payments.due_on IS 'Last day for paying';
COMMENT ON COLUMN tuition_payments.paid_on IS 'Day the money came in; empty if nothing has been paid';
COMMENT ON COLUMN tuition_payments.payment_method IS 'BANK_TRANSFER, CARD or CASH';
COMMENT ON TABLE scholarships IS 'Scholarship programmes';
COMMENT ON COLUMN scholarships.donor IS 'Foundation or company that gives the money';
COMMENT ON COLUMN scholarships.monthly_amount IS 'Money per month in EUR';
COMMENT ON COLUMN scholarships.max_months IS 'Longest time of support in months';
COMMENT ON TABLE scholarship_awards IS 'Applications of students for scholarships and their outcome';
COMMENT ON COLUMN scholarship_awards.status IS 'APPLIED, GRANTED or REJECTED';
COMMENT ON COLUMN scholarship_awards.applied_on IS 'Day of the application';
COMMENT ON COLUMN scholarship_awards.decided_on IS 'Day of the decision; empty while undecided';
COMMENT ON COLUMN scholarship_awards.total_amount IS 'Sum granted in EUR; empty unless granted';

INSERT INTO departments VALUES
(1,'Computer Science','Turing Hall',2450000,NULL),
(2,'Mathematics','Noether House',1320000,NULL),
(3,'Physics','Curie Building',2980000,NULL),
(4,'History','Old Library',640000,NULL),
(5,'Economics','Harbour Campus',1175000,NULL),
(6,'Biology','Curie Building',2210000,NULL),
(7,'Linguistics','Old Library',515000,NULL);
INSERT INTO professors VALUES
(1,'Ingrid','Sørensen','FULL',1,DATE '2004-10-01',NULL,112400,NULL),
(2,'Tomasz','Wróblewski','FULL',2,DATE '1999-04-01',DATE '2025-09-30',108900,NULL),
(3,'Amara','Okafor','FULL',3,DATE '2011-10-01',NULL,118250,NULL),
(4,'Helena','Brandão','FULL',4,DATE '2008-04-01',NULL,97600,NULL),
(5,'Gerald','Pemberton','FULL',5,DATE '2001-10-01',DATE '2024-03-31',105300,NULL),
(6,'Mei-Ling','Chou','FULL',6,DATE '2013-04-01',NULL,109750,NULL),
(7,'Jürgen','Strasser','ASSOCIATE',1,DATE '2015-10-01',NULL,88700,1),
(8,'Leila','Haddad','ASSOCIATE',1,DATE '2017-04-01',NULL,86350,1),
(9,'Patrick','Delacroix','ASSOCIATE',2,DATE '2014-10-01',NULL,84900,2),
(10,'Sunita','Raghavan','ASSISTANT',2,DATE '2021-10-01',NULL,67200,9),
(11,'Oliver','Kingsley','ASSOCIATE',3,DATE '2016-04-01',NULL,91100,3),
(12,'Nadia','Petrova','ASSISTANT',3,DATE '2022-04-01',NULL,68950,3),
(13,'Brendan','O''Rourke','LECTURER',4,DATE '2019-10-01',NULL,54300,4),
(14,'Chiara','Bellini','ASSISTANT',4,DATE '2023-10-01',NULL,63100,4),
(15,'Mateus','Figueira','ASSOCIATE',5,DATE '2018-04-01',NULL,106150,5),
(16,'Rosalind','Whitaker','LECTURER',5,DATE '2020-10-01',NULL,56800,15),
(17,'Kenji','Morita','ASSISTANT',6,DATE '2024-04-01',NULL,69400,6),
(18,'Françoise','Lemaire','FULL',7,DATE '2010-10-01',NULL,96200,NULL),
(19,'Stephen','Abernathy','LECTURER',7,DATE '2025-04-01',NULL,52650,18),
(20,'Zeynep','Yıldız','ASSISTANT',1,DATE '2026-04-01',NULL,90500,7);
UPDATE departments SET head_professor_id = CASE department_id WHEN 1 THEN 1 WHEN 2 THEN 9 WHEN 3 THEN 3 WHEN 4 THEN 4 WHEN 6 THEN 6 WHEN 7 THEN 18 ELSE NULL END;

INSERT INTO students
SELECT x,
 ARRAY['Anna','Liam','Sofía','Noah','Priya','Emil','Chloé','Marek','Yuki','Hannah','Diego','Fatima','Jonas','Grace','Björn','Aisha','Lukas','Ewa','Samuel','Inês'][MOD(x*7,20)+1],
 ARRAY['Novák','Fischer','García','Johansson','Mbeki','Rossi','Tanaka','Murphy','Kowalska','Dubois','Schäfer','Patel','Lindqvist','Costa','Baker','Nguyen','Horváth','Jensen','Olsen','Ferrari','Weiss','Clarke','Moreau'][MOD(x*5+3,23)+1],
 DATEADD('DAY', MOD(x*389,2900), DATE '1997-02-11'),
 ARRAY['Lisbon','Hamburg','Kraków','Dublin','Lyon','Osaka','Hamburg','Porto','Pune','Malmö','Lagos','Munich','Hamburg'][MOD(x*6+CAST(FLOOR(x/13) AS INT),13)+1],
 ARRAY['Portugal','Germany','Poland','Ireland','France','Japan','Germany','Portugal','India','Sweden','Nigeria','Germany','Germany'][MOD(x*6+CAST(FLOOR(x/13) AS INT),13)+1],
 CASE WHEN MOD(x*13,10) < 6 THEN 'BACHELOR' WHEN MOD(x*13,10) < 9 THEN 'MASTER' ELSE 'PHD' END,
 ARRAY[1,1,5,2,3,6,1,4,5,7,3,1,6][MOD(x*11+CAST(FLOOR(x/29) AS INT)*2,13)+1],
 CASE MOD(x,7) WHEN 0 THEN DATE '2023-04-01' WHEN 1 THEN DATE '2023-10-01' WHEN 2 THEN DATE '2024-04-01' WHEN 3 THEN DATE '2024-10-01' WHEN 4 THEN DATE '2025-10-01' WHEN 5 THEN DATE '2025-10-01' ELSE DATE '2026-10-01' END,
 CASE WHEN MOD(x,7) IN (0,1) AND MOD(x,3)<>0 THEN DATEADD('DAY', MOD(x*53,300), DATE '2026-01-10') END,
 CASE WHEN MOD(x,7) IN (2,3,4) AND MOD(x*17,9)=1 THEN DATEADD('DAY', MOD(x*29,330), DATE '2025-12-01') END,
 CASE WHEN MOD(x*3,8)=5 THEN NULL ELSE ARRAY[1,3,6,7,8,9,10,11,12,14,15,1,17,18,4,3,11][MOD(x*x+x,17)+1] END
FROM SYSTEM_RANGE(1,130);

INSERT INTO courses VALUES
(1,'Introduction to Programming',8,'English',60,1,7,8,NULL),
(2,'Algorithms and Data Structures',9,'English',45,1,8,7,1),
(3,'Databases',6,'English',40,1,1,8,1),
(4,'Machine Learning',6,'English',30,1,1,20,2),
(5,'Operating Systems',6,'German',35,1,7,NULL,2),
(6,'Linear Algebra',9,'German',55,2,9,10,NULL),
(7,'Real Analysis',9,'German',50,2,9,NULL,NULL),
(8,'Probability Theory',6,'English',35,2,10,9,7),
(9,'Classical Mechanics',8,'English',40,3,3,11,NULL),
(10,'Quantum Physics',8,'English',28,3,11,3,9),
(11,'Astrophysics Seminar',4,'English',18,3,12,NULL,10),
(12,'Medieval Europe',5,'German',30,4,4,14,NULL),
(13,'History of Seafaring',5,'English',25,4,13,4,NULL),
(14,'Microeconomics',7,'English',50,5,15,16,NULL),
(15,'Public Finance',5,'German',32,5,16,15,14),
(16,'Game Theory',6,'English',24,5,15,NULL,14),
(17,'Cell Biology',7,'English',38,6,6,17,NULL),
(18,'Genetics Lab',10,'English',16,6,17,6,17),
(19,'Phonetics',4,'French',20,7,18,19,NULL),
(20,'Syntax of Romance Languages',5,'French',15,7,18,NULL,19),
(21,'Marine Ecology',5,'English',22,6,6,NULL,NULL),
(22,'Compiler Construction',6,'German',20,1,8,1,2);

INSERT INTO enrolments
SELECT s, c, ts, st, CASE WHEN st='DROPPED' THEN DATEADD('DAY', 9+MOD(s*7+c,30), ts) END FROM (
 SELECT s, c, st,
  DATEADD('MINUTE', MOD(s*c*31,600), DATEADD('DAY', CASE WHEN st IN ('ACTIVE','WAITLISTED') THEN MOD(s*5+c*3,42) ELSE MOD(s*37+c*61,560) END, CASE WHEN st IN ('ACTIVE','WAITLISTED') THEN TIMESTAMP '2026-10-01 08:00:00' ELSE TIMESTAMP '2024-10-10 08:00:00' END)) AS ts
 FROM (SELECT a.x AS s, b.x AS c, CASE WHEN MOD(a.x*3+b.x*5,11) < 4 THEN 'COMPLETED' WHEN MOD(a.x*3+b.x*5,11) < 8 THEN 'ACTIVE' WHEN MOD(a.x*3+b.x*5,11) = 8 THEN 'WAITLISTED' ELSE 'DROPPED' END AS st
   FROM SYSTEM_RANGE(1,121) a, SYSTEM_RANGE(1,22) b
   WHERE MOD(a.x*17+b.x*b.x*29+a.x*b.x*3,101) < 10 + CASE b.x WHEN 1 THEN 14 WHEN 14 THEN 8 WHEN 3 THEN 5 WHEN 18 THEN -6 WHEN 20 THEN -7 WHEN 11 THEN -5 ELSE 0 END AND b.x <> 21));

UPDATE enrolments SET status = 'DROPPED', dropped_at = DATEADD('DAY', 16, enrolled_at) WHERE (course_id = 1 AND student_id IN (24, 35)) OR (course_id = 4 AND student_id = 12) OR (course_id = 3 AND student_id = 6);

INSERT INTO exams
SELECT x, ARRAY[1,2,3,6,7,9,14,17,1,3,10,12,15,4,8,19,13,5,16,22,1,14][MOD(x-1,22)+1],
 CASE WHEN MOD(x,5) IN (1,2,3) THEN 'WRITTEN' WHEN MOD(x,5)=4 THEN 'ORAL' ELSE 'PROJECT' END,
 DATEADD('DAY', x*18+MOD(x*7,13), DATE '2024-11-20'),
 CASE WHEN MOD(x,5)=4 THEN 30 WHEN MOD(x,5)=0 THEN 45 WHEN MOD(x,4)=0 THEN 180 WHEN MOD(x,3)=0 THEN 90 ELSE 120 END,
 ARRAY['T-101','N-014','C-220','Aula','H-305'][MOD(x*3,5)+1],
 CASE WHEN x IN (8,19,27,33) THEN DATEADD('DAY', x*18+MOD(x*7,13)-6, DATE '2024-11-20') END
FROM SYSTEM_RANGE(1,39);

INSERT INTO exam_results
SELECT e, s, p, CASE WHEN pend THEN NULL WHEN p<50 THEN 5.0 WHEN p<58 THEN 4.0 WHEN p<66 THEN 3.3 WHEN p<74 THEN 2.7 WHEN p<83 THEN 2.0 WHEN p<91 THEN 1.7 ELSE 1.0 END,
 CASE WHEN pend THEN 'PENDING' WHEN p<50 THEN 'FAILED' ELSE 'PASSED' END,
 CASE WHEN NOT pend THEN LEAST(DATEADD('DAY', 3+MOD(s*5+e,19), h), DATE '2026-11-17') END
FROM (SELECT ex.exam_id AS e, a.x AS s, ex.held_on AS h, 31+MOD(a.x*47+ex.exam_id*23+a.x*ex.exam_id,69) AS p,
   (ex.held_on > DATE '2026-09-20' AND MOD(a.x,3)<>0) AS pend
  FROM exams ex, SYSTEM_RANGE(1,121) a
  WHERE ex.cancelled_on IS NULL AND ex.held_on <= DATE '2026-11-18' AND MOD(a.x*13+ex.exam_id*ex.exam_id*7,83) < 5 + MOD(ex.exam_id,4));

INSERT INTO dormitories VALUES
(1,'Lindenhof','Lindenallee 12',84,310.00,DATE '1998-09-01'),
(2,'Harbour View','Kaistraße 3',120,425.50,DATE '2015-04-01'),
(3,'St. Brigid House','Abbey Road 41',46,289.00,DATE '1987-10-01'),
(4,'Birkenweg','Birkenweg 7',65,340.00,DATE '2006-03-15'),
(5,'Campus Tower','Universitätsplatz 1',210,498.00,DATE '2024-09-15');
INSERT INTO room_leases
SELECT x, MOD(x*19,121)+1, ARRAY[1,2,2,3,5,4,2,5,5,1,2][MOD(x*3+CAST(FLOOR(x/11) AS INT),11)+1], CAST(100+MOD(x*37,5)*100+MOD(x*11,30) AS VARCHAR),
 DATEADD('MONTH', MOD(x*5,38), DATE '2023-04-01'), DATEADD('MONTH', MOD(x*5,38)+CASE WHEN MOD(x,4)=0 THEN 24 ELSE 12 END, DATE '2023-03-31'),
 CASE WHEN MOD(x*5,38) < 26 AND MOD(x,9)<>0 THEN DATEADD('DAY', MOD(x*41,80)-45, DATEADD('MONTH', MOD(x*5,38)+12, DATE '2023-04-01')) END,
 CASE WHEN MOD(x,3)=0 THEN 850.00 WHEN MOD(x,3)=1 THEN 620.00 ELSE 940.00 END
FROM SYSTEM_RANGE(1,90);

INSERT INTO tuition_payments
SELECT ROW_NUMBER() OVER (ORDER BY sm, st), st, ARRAY['2024-WS','2025-SS','2025-WS','2026-SS','2026-WS'][sm],
 amt, CASE WHEN unpaid THEN 0 WHEN MOD(st*7+sm*3,13)=2 THEN amt-400 ELSE amt END,
 due, CASE WHEN NOT unpaid THEN LEAST(DATEADD('DAY', MOD(st*23+sm*11,55)-38, due), DATE '2026-11-17') END,
 CASE WHEN NOT unpaid THEN ARRAY['BANK_TRANSFER','CARD','BANK_TRANSFER','BANK_TRANSFER','CASH','CARD','BANK_TRANSFER'][MOD(st*3+sm,7)+1] END
FROM (SELECT s.student_id AS st, b.x AS sm, CASE s.degree_level WHEN 'BACHELOR' THEN 1450.00 WHEN 'MASTER' THEN 1980.00 ELSE 720.00 END + MOD(s.student_id,5)*35 AS amt,
   DATEADD('MONTH', (b.x-1)*6, DATE '2024-10-31') AS due,
   (MOD(s.student_id*7+b.x*5,23)=1 OR (b.x=5 AND MOD(s.student_id,6)=1)) AS unpaid
  FROM students s, SYSTEM_RANGE(1,5) b
  WHERE s.matriculated_on <= DATEADD('MONTH', (b.x-1)*6, DATE '2024-10-31') AND (s.graduated_on IS NULL OR s.graduated_on > DATEADD('MONTH', (b.x-1)*6, DATE '2024-10-31')) AND (s.withdrawn_on IS NULL OR s.withdrawn_on > DATEADD('MONTH', (b.x-1)*6, DATE '2024-10-31')) AND MOD(s.student_id+b.x,3)<>0);

INSERT INTO scholarships VALUES
(1,'Aurora Excellence Grant','Nordlys Foundation',900.00,24),
(2,'Harbour City Stipend','City of Altenhafen',350.00,12),
(3,'Women in Science Award','Okonkwo Trust',650.00,18),
(4,'Talent Bridge','Meridian Bank',500.00,12),
(5,'Silva Travel Bursary','Silva Family Foundation',1200.00,6),
(6,'First Generation Fund','Meridian Bank',425.00,36);
INSERT INTO scholarship_awards
SELECT x, sc, MOD(x*29,121)+1, st, ap, CASE WHEN st<>'APPLIED' THEN DATEADD('DAY', 20+MOD(x*17,60), ap) END,
 CASE WHEN st='GRANTED' THEN (SELECT monthly_amount FROM scholarships WHERE scholarship_id=sc)*(6+MOD(x,3)*3) END
FROM (SELECT x, ARRAY[1,2,2,4,6,3,4,2,5,6,4][MOD(x*4+CAST(FLOOR(x/11) AS INT),11)+1] AS sc,
  CASE WHEN x>62 THEN 'APPLIED' WHEN MOD(x*7,10)<5 THEN 'GRANTED' ELSE 'REJECTED' END AS st,
  CASE WHEN x>62 THEN DATEADD('DAY', (x-62)*7, DATE '2026-08-20') ELSE DATEADD('DAY', x*19, DATE '2023-05-04') END AS ap
 FROM SYSTEM_RANGE(1,74));
