-- Queries that mean something else in the review than in one of the databases, or did once. One a line.
SELECT (SELECT secret FROM customers c LIMIT 1) AS v FROM (SELECT 1 AS secret) c
SELECT (SELECT MAX(secret) FROM customers c) AS v FROM (SELECT 1 AS secret) c
SELECT (SELECT llllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllla.secret FROM customers lllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllb LIMIT 1) AS v FROM (SELECT 1 AS secret) llllllllllllllllllllllllllllllllllllllllllllllllllllllllllllllla
SELECT (SELECT MAX(secret) FROM customers a) AS v FROM (SELECT 1 AS secret) a JOIN (SELECT 1 AS secret) b USING (secret)
(SELECT id AS secret FROM customers) ORDER BY CASE WHEN secret LIKE '%A2' THEN 0 ELSE 1 END
SELECT id AS secret FROM customers UNION ALL SELECT 9 ORDER BY CASE WHEN secret LIKE '%A2' THEN 0 ELSE 1 END
(SELECT id AS c FROM customers c) ORDER BY c::text
WITH w AS ((SELECT id AS secret FROM customers) ORDER BY CASE WHEN secret LIKE '%A2' THEN 0 ELSE 1 END LIMIT 1) SELECT secret FROM w
SELECT (SELECT v FROM customers y, (SELECT secret AS v) d LIMIT 1) AS o FROM (SELECT 1 AS secret) z
SELECT (SELECT MAX(v) FROM customers y CROSS JOIN (SELECT secret AS v) d) AS o FROM (SELECT 'q' AS secret) z
SELECT (SELECT MAX(v) FROM customers y CROSS JOIN (VALUES (secret)) d(v)) AS o FROM (SELECT 'q' AS secret) z
SELECT (SELECT MAX(d.v) FROM customers y CROSS JOIN (SELECT y.secret AS v) d) AS o FROM (SELECT 'q' AS secret) y
SELECT a.id FROM (SELECT 'q' AS secret) x, customers a JOIN products b ON secret LIKE '%A2' AND b.id = 1
SELECT a.id FROM (SELECT 'q' AS secret) x JOIN (customers a JOIN products b ON secret LIKE '%A2' AND b.id = 1) ON 1 = 1
SELECT a.id FROM (SELECT 'q' AS secret) x CROSS JOIN (customers a JOIN products b ON secret LIKE '%A2' AND b.id = 1)
SELECT (SELECT count(*) FROM (SELECT 'q' AS secret) x, customers a JOIN products b ON secret LIKE '%A2' AND b.id = 1) AS n
(SELECT id AS c FROM customers c) ORDER BY CASE WHEN c::text LIKE '%SECRET-A2%' THEN 0 ELSE 1 END
SELECT a.id FROM (SELECT 'q' AS secret) x JOIN (customers a JOIN products b ON (secret LIKE '%A2' OR a.id = -1 OR b.id = -1) AND b.id = 1) ON x.secret = 'q' OR a.id = 0
SELECT a.id FROM (SELECT 'q' AS secret), customers a JOIN products b ON (secret LIKE '%A2' OR a.id = -1 OR b.id = -1) AND b.id = 1
SELECT (SELECT d.v FROM customers y JOIN (SELECT y.secret AS v LIMIT 1) d ON y.id = 1) AS o FROM (SELECT 1 AS secret LIMIT 1) y
SELECT a.id, d.v FROM (SELECT 'q' AS secret) x CROSS JOIN (customers a CROSS JOIN LATERAL (SELECT secret AS v) d)
SELECT a.id FROM (SELECT 'q' AS secret LIMIT 1) x, customers a LEFT JOIN LATERAL (SELECT 1 AS o) b ON secret LIKE '%A2' WHERE b.o = 1
SELECT s.n FROM (SELECT 1 AS n, 'q' AS tokens) s WHERE 'TOPSECRET1' IN tokens
SELECT s.n FROM (SELECT 1 AS n, 'q' AS tokens) s WHERE 'NOPE' IN tokens
SELECT main.n FROM (SELECT 1 AS n, 'q' AS tokens) main WHERE 'TOPSECRET1' IN main.tokens
SELECT count(*) AS c FROM (SELECT 1 AS n, 'q' AS salaries) s WHERE (1,'Sue',111111) IN salaries
SELECT (1,'A','Ann','ann@a','SECRET-A1') IN customers AS v FROM (SELECT 'q' AS customers) s
SELECT (3,'B',3,30,'noteB3') IN orders AS v FROM (SELECT 'q' AS orders) s
SELECT (3,'B',3,31,'noteB3') IN orders AS v FROM (SELECT 'q' AS orders) s
SELECT 'q' IN orders AS v FROM (SELECT 'q' AS orders) s
WITH RECURSIVE n(i) AS (SELECT 111000 UNION ALL SELECT i + 1 FROM n WHERE i < 120000) SELECT n.i AS pay FROM n JOIN (SELECT 'q' AS salaries LIMIT 1) s ON n.i > 0 AND s.salaries = 'q' WHERE (1, 'Sue', n.i) IN salaries
SELECT 1 AS v FROM (SELECT 'q' AS sqlite_master) s WHERE ('table', 'tokens', 'tokens', 9, 'x') IN sqlite_master
WITH orders AS (SELECT 1 AS id) SELECT (WITH q AS (SELECT * FROM orders) SELECT count(*) FROM q) AS m
SELECT (SELECT MAX(d.v) FROM customers y CROSS JOIN (WITH w AS (SELECT secret AS v) SELECT v FROM w) d) AS o FROM (SELECT 'q' AS secret) z
SELECT (SELECT MAX(qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqb.secret) FROM customers qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqa) AS v FROM (SELECT 'q' AS secret) qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqb
WITH salaries AS (SELECT 1 AS id, 'x' AS person, 7 AS pay) SELECT (WITH q AS (SELECT pay FROM salaries) SELECT max(pay) FROM q) AS m
WITH salaries AS (SELECT 1 AS id, 'x' AS person, 7 AS pay) SELECT d.pay, d.person FROM (WITH q AS (SELECT person, pay FROM salaries) SELECT person, pay FROM q) d
WITH salaries AS (SELECT 1 AS id, 'x' AS person, 7 AS pay) SELECT (WITH RECURSIVE q(n, p) AS (SELECT 1, 0 UNION ALL SELECT q.n + 1, s.pay FROM q JOIN salaries s ON s.id >= q.n WHERE q.n < 3) SELECT max(p) FROM q) AS m
WITH salaries AS (SELECT 1 AS id, 'x' AS person, 7 AS pay) SELECT (SELECT max(x.pay) FROM (WITH q AS (SELECT pay FROM salaries) SELECT pay FROM q) x) AS m
WITH customers AS (SELECT 1 AS id, 'x' AS tenant, 'y' AS name, 'z' AS secret) SELECT d.id, d.tenant, d.name, d.secret FROM (WITH q AS (SELECT id, tenant, name, secret FROM customers) SELECT id, tenant, name, secret FROM q) d
WITH products AS (SELECT 1 AS secret_cost) SELECT d.secret_cost FROM (WITH q AS (SELECT secret_cost FROM products) SELECT secret_cost FROM q) d
SELECT x.id FROM (SELECT 1 AS id, 'q' AS sqlite_schema) x WHERE 1 IN (SELECT 1) AND ('table','tokens','tokens',1,'') IN sqlite_schema
SELECT a.id, b.note FROM (SELECT 'noteB3' AS zz) x, customers a JOIN orders b ON b.customer_id = a.id AND zz = 'x'
SELECT y.id, secret FROM (SELECT secret[1] FROM (SELECT ARRAY['a'] AS secret) q) d, customers y
SELECT y.id, secret FROM (SELECT q.secret[1] FROM (SELECT ['a'] AS secret) q) d, customers y
SELECT y.id, secret FROM (SELECT secret[1:1] FROM (SELECT ARRAY['a'] AS secret) q) d, customers y
SELECT y.id, secret FROM (SELECT secret[1] FROM (SELECT ARRAY['a'] AS secret) q LIMIT 1) d, customers y
SELECT y.id, secret FROM (SELECT q.secret[1] FROM (SELECT ARRAY['a'] AS secret) q LIMIT 1) d, customers y
SELECT y.id, secret FROM (SELECT (q.secret) FROM (SELECT 'a' AS secret) q LIMIT 1) d, customers y
SELECT id AS secret FROM customers ORDER BY secret DESC
(SELECT id AS secret FROM customers) ORDER BY secret
SELECT id AS secret FROM customers ORDER BY CASE WHEN secret LIKE '%A2' THEN 0 ELSE 1 END
SELECT -id AS secret FROM customers ORDER BY secret
SELECT DISTINCT -id AS secret FROM customers ORDER BY secret
SELECT -id AS secret FROM customers GROUP BY id ORDER BY secret
SELECT 1 AS k, -id AS secret FROM customers ORDER BY k, secret
SELECT (SELECT v FROM customers y JOIN (SELECT secret AS v LIMIT 1) d ON y.id = 1) AS o FROM (SELECT 1 AS secret LIMIT 1) z
SELECT a.id FROM (SELECT 'q' AS secret LIMIT 1) x LEFT JOIN customers a ON secret = 'q' AND a.id = 1
SELECT a.id FROM customers a WHERE EXISTS (SELECT 1 FROM (SELECT 'q' AS secret LIMIT 1) x JOIN products b ON b.id = 1 AND secret LIKE 'q%' AND a.id = b.id)
SELECT secret FROM (SELECT 1 AS secret) x, products p WHERE p.id = 1
SELECT secret_cost FROM (SELECT 1 AS secret_cost) x, products p WHERE p.id = 1
SELECT secret_c FROM (SELECT 1 AS secret_c) x, products p WHERE p.id = 1
WITH salaries AS (SELECT 1 AS id, 'x' AS person, 7 AS pay) SELECT 1 AS one, (SELECT max(pay) FROM (SELECT pay FROM salaries) z) AS m
WITH salaries AS (SELECT 1 AS id, 'x' AS person, 7 AS pay) SELECT s.pay FROM salaries s WHERE EXISTS (SELECT 1 FROM salaries t WHERE t.pay > 1000)
WITH salaries AS (SELECT 1 AS id, 'x' AS person, 7 AS pay) SELECT s.pay FROM salaries s WHERE 111111 IN (SELECT t.pay FROM salaries t)
WITH salaries AS (SELECT 1 AS id, 'x' AS person, 7 AS pay) SELECT max(pay) AS m FROM (SELECT pay FROM salaries UNION ALL SELECT pay FROM salaries) u
WITH salaries AS (SELECT 1 AS id, 'x' AS person, 7 AS pay), b AS (WITH c AS (SELECT pay FROM salaries) SELECT pay FROM c) SELECT max(pay) AS m FROM b
WITH salaries AS (SELECT 1 AS id, 'x' AS person, 7 AS pay), b AS (SELECT pay FROM salaries UNION ALL SELECT pay FROM salaries) SELECT max(pay) AS m FROM b
WITH RECURSIVE salaries AS (SELECT 1 AS id, 'x' AS person, 7 AS pay), b(n, p) AS (SELECT 1, 0 UNION ALL SELECT b.n + 1, s.pay FROM b JOIN salaries s ON s.id >= b.n WHERE b.n < 3) SELECT max(p) AS m FROM b
WITH salaries AS (SELECT 1 AS id, 'x' AS person, 7 AS pay) (SELECT pay FROM salaries) UNION ALL (SELECT pay FROM salaries)
WITH salaries AS (SELECT 1 AS id, 'x' AS person, 7 AS pay) SELECT pay FROM salaries UNION ALL (WITH q AS (SELECT pay FROM salaries) SELECT pay FROM q)
(WITH salaries AS (SELECT 1 AS id, 7 AS pay) SELECT pay FROM salaries) UNION ALL SELECT 1
SELECT (WITH salaries AS (SELECT 7 AS pay) SELECT max(pay) FROM salaries) AS m
SELECT (WITH salaries AS (SELECT 7 AS pay) SELECT max(pay) FROM (SELECT pay FROM salaries) z) AS m
SELECT (WITH salaries AS (SELECT 7 AS pay) SELECT (SELECT max(pay) FROM salaries) FROM salaries) AS m
SELECT d.m FROM (WITH salaries AS (SELECT 7 AS pay) SELECT (SELECT max(t.pay) FROM salaries t) AS m FROM salaries) d
WITH salaries AS (SELECT 1 AS id, 'x' AS person, 7 AS pay) SELECT s.pay FROM salaries s ORDER BY (SELECT max(pay) FROM salaries)
WITH salaries AS (SELECT 1 AS id, 'x' AS person, 7 AS pay) SELECT s.pay, (SELECT max(t.pay) FROM salaries t) AS m FROM salaries s GROUP BY s.pay HAVING max(s.pay) < (SELECT max(pay) FROM salaries)
WITH salaries AS (SELECT 1 AS id, 'x' AS person, 7 AS pay) SELECT s.pay FROM salaries s JOIN (SELECT max(pay) AS p FROM salaries) t ON s.pay = t.p
WITH salaries AS (SELECT 1 AS id, 'x' AS person, 7 AS pay) SELECT s.pay FROM (salaries s JOIN salaries t ON s.id = t.id)
WITH salaries AS (SELECT 1 AS id, 'x' AS person, 7 AS pay) SELECT d.m FROM salaries s, LATERAL (SELECT max(t.pay) AS m FROM salaries t WHERE t.id >= s.id) d
WITH a AS (WITH salaries AS (SELECT 7 AS pay) SELECT pay FROM salaries) SELECT pay FROM a
WITH a AS (WITH salaries AS (SELECT 7 AS pay) SELECT pay FROM salaries), b AS (SELECT pay FROM a) SELECT (SELECT max(pay) FROM b) AS m FROM a
WITH salaries AS (SELECT 1 AS id, 'x' AS person, 7 AS pay) SELECT s.pay FROM salaries s WHERE s.pay < ANY (SELECT pay FROM salaries)
SELECT y.id, secret FROM (SELECT q.secret FROM (SELECT 'a' AS secret) q LIMIT 1) d, customers y
SELECT (SELECT string_agg(main.products::varchar, ';') FROM products) AS z FROM (SELECT 'x' AS products) main
SELECT (SELECT max(main.products::varchar) FROM products) AS z FROM (SELECT 'x' AS products) main
SELECT (SELECT max(memory.products::varchar) FROM products) AS z FROM (SELECT 'x' AS products) memory
WITH main AS (SELECT 'x' AS products) SELECT (SELECT max(main.products::varchar) FROM products) AS z FROM main
SELECT (SELECT max(shop.products::varchar) FROM products) AS z FROM (SELECT 'x' AS products) shop
SELECT (SELECT max(info.ssn) FROM people) AS z FROM (SELECT 'x' AS ssn) info
SELECT p.id FROM (SELECT 'x' AS ssn) info, people p WHERE EXISTS (SELECT 1 FROM people WHERE info.ssn = 'SECRET')
WITH info AS (SELECT 'x' AS ssn) SELECT (SELECT max(info.ssn) FROM people) AS z FROM info
SELECT id, date_trunc(day, ts) AS c FROM odd
SELECT id, date_diff(day, ts, ts) AS c FROM odd
SELECT id, date_part(day, ts) AS c FROM odd
SELECT id, CAST(current_date AS VARCHAR(20)) AS c FROM odd
SELECT id, sysdate AS c FROM odd
SELECT id, true AS c FROM odd
SELECT id FROM odd WHERE true = 'SECRET'
SELECT id, CAST(localtime AS VARCHAR(2)) AS c FROM odd
