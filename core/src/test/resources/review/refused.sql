-- Refused: one statement a line, below the rule that it breaks and the dialect. \n, \r and \uXXXX stand for their characters.

-- :: one-statement h2
SELECT 1; DROP SELECT name FROM customers; SELECT name FROM products
SELECT 1;;DROP TABLE customers
SELECT 1; ;
SELECT 1;\n;
SELECT 1; -- c\nDROP TABLE customers
SELECT 1; /* c */ DELETE FROM customers
SELECT 1 DELETE FROM customers
SELECT name FROM customers DROP
SELECT 1 /* */ SHUTDOWN
SELECT 1 GO
SELECT name FROM customers TRUNCATE
SELECT 1; x
;
/* nothing */
-- nothing

-- :: read-only h2
CALL abs(1)
DELETE FROM customers
UPDATE customers SET name = 'x'
INSERT INTO customers (id) VALUES (1)
DROP TABLE customers
CREATE TABLE t (a INT)
CREATE TABLE t AS SELECT id FROM customers
ALTER TABLE customers ADD COLUMN x INT
TRUNCATE TABLE customers
MERGE INTO customers USING products ON customers.id = products.id WHEN MATCHED THEN DELETE
GRANT SELECT ON customers TO joe
COMMIT
ROLLBACK
SET search_path = x
EXPLAIN SELECT name FROM customers
EXPLAIN ANALYZE DELETE FROM customers
SHOW TABLES
DESCRIBE customers
USE shop
EXECUTE p
SELECT * INTO t FROM customers
SELECT name INTO OUTFILE '/tmp/x' FROM customers
SELECT name FROM customers FOR UPDATE
SELECT name FROM customers FOR SHARE
SELECT name FROM customers FOR UPDATE SKIP LOCKED
SELECT name FROM customers FOR UPDATE NOWAIT
SELECT name FROM (SELECT name FROM customers FOR UPDATE) x
SELECT name FROM customers WHERE id IN (SELECT customer_id FROM orders FOR UPDATE)
WITH d AS (DELETE FROM customers RETURNING id) SELECT id FROM d
WITH d AS (INSERT INTO customers (id) VALUES (1) RETURNING id) SELECT id FROM d
WITH d AS (UPDATE customers SET name = 'x' RETURNING id) SELECT id FROM d
WITH a AS (SELECT id FROM customers) DELETE FROM customers
SELECT id FROM customers WHERE id IN (WITH d AS (DELETE FROM orders RETURNING id) SELECT id FROM d)

-- :: syntax h2
SELECT XMLSERIALIZE(name AS CLOB) FROM customers
SELECT id FROM FINAL TABLE (UPDATE customers SET name = 'x')
SELECT
SELECT FROM customers WHERE
SELECT name FROM customers WHERE (id = 1
SELECT name FROM customers WHERE id = 1)
SELECT name, FROM customers
SELECT 'abc
SELECT "abc
SELECT /* abc
SELECT 'a' 'b' FROM customers
SELECT 1DELETE FROM customers
SELECT 1e FROM customers
COPY customers TO '/tmp/x'
PRAGMA table_info(customers)
ATTACH 'x.db' AS y
VACUUM
LISTEN x
DO 1
HANDLER customers OPEN
BEGIN READ WRITE
PREPARE p AS SELECT 1
SELECT id FROM customers UNION SELECT id, name FROM products
FROM customers SELECT name

-- :: character h2
SELECT\u00a0name FROM customers
SELECT name\u3000FROM customers
\ufeffSELECT name FROM customers
SELECT na\u200bme FROM customers
SELECT '\u202e' FROM customers
SELECT '\u0000' FROM customers
SELECT '\u0008' FROM customers
SELECT name FROM customers WHERE name = 'a\u2066b'
SELECT 'a\' FROM customers
SELECT 'a\''' FROM customers
SELECT @x
SELECT @x := 1
SELECT @@version
SELECT name FROM customers WHERE id = ?
SELECT name FROM customers WHERE id = $1
SELECT {fn now()} FROM customers
SELECT {d '2024-01-01'} FROM customers
SELECT `name` FROM customers
SELECT name FROM #temp
SELECT id # 1 FROM customers
SELECT name FROM customers@link
SELECT $$x$$ FROM customers
SELECT name FROM customers // x
SELECT name \d FROM customers

-- :: construct h2
SELECT name FROM customers WHERE id = :id
SELECT 1 /*!50000 INTO OUTFILE '/tmp/x' */
SELECT /*+ FULL(c) */ name FROM customers c
SELECT 1 --+ hint
/*M!100100 SELECT 1 */
SELECT 1 /* a /* b */ c */
SELECT --x\rSELECT 1\nname FROM customers
SELECT E'a' FROM customers
SELECT U&'a' FROM customers
SELECT U&"a" FROM customers
SELECT X'00' FROM customers
SELECT B'01' FROM customers
SELECT q'[a]' FROM customers
SELECT _utf8'a' FROM customers
SELECT * FROM '/etc/passwd'
SELECT NEXT VALUE FOR s
SELECT name FROM customers TABLESAMPLE BERNOULLI (10)
SELECT name FROM db.public.customers
SELECT name FROM customers AS c(a, b)
SELECT COUNT(c.*) FROM customers c
SELECT SUM(*) FROM orders
SELECT (c.id).x FROM customers c
SELECT name FROM customers CONNECT BY PRIOR id = id
SELECT name FROM customers FETCH FIRST 10 PERCENT ROWS ONLY
SELECT name FROM customers ORDER BY name FETCH FIRST 10 ROWS WITH TIES
SELECT TOP 10 PERCENT name FROM customers
SELECT TOP 10 WITH TIES name FROM customers ORDER BY name
SELECT name FROM customers FOR XML AUTO
SELECT name FROM customers FOR JSON PATH
SELECT name FROM ONLY customers
SELECT SQL_CALC_FOUND_ROWS name FROM customers
SELECT name FROM customers PROCEDURE ANALYSE()
SELECT name FROM customers OPTION (MAXRECURSION 0)
SELECT c.name FROM customers c GLOBAL JOIN orders o ON 1 = 1
SELECT * FROM (SELECT status, total FROM orders) PIVOT (SUM(total) FOR status IN ('a', 'b'))
SELECT name FROM customers LATERAL VIEW explode(x) t AS y
SELECT name FROM customers NATURAL JOIN order_items
SELECT x -> x + 1 FROM customers

-- :: function h2
SELECT * FROM system_range(1, 10)
SELECT * FROM csvread('x.csv')
SELECT * FROM TABLE(generator(10))
SELECT pg_sleep(10)
SELECT sleep(10)
SELECT benchmark(1000000, 1)
SELECT nextval('s')
SELECT set_config('a', 'b', false)
SELECT current_setting('a')
SELECT pg_read_file('/etc/passwd')
SELECT load_file('/etc/passwd')
SELECT file_read('/etc/passwd')
SELECT link_schema('a', 'b', 'c', 'd', 'e', 'f')
SELECT query_to_xml('SELECT 1', true, true, '')
SELECT database_path()
SELECT memory_used()
SELECT pg_catalog.lower(name) FROM customers
SELECT public.f(name) FROM customers
SELECT "lower"(name) FROM customers
SELECT "pg_sleep"(1)
SELECT PG_SLEEP (1)
SELECT name FROM customers WHERE pg_sleep(1) IS NULL
SELECT name FROM customers ORDER BY pg_sleep(1)
SELECT name FROM customers GROUP BY name HAVING pg_sleep(1) = 1
SELECT name FROM customers c JOIN orders o ON sleep(1) = 1
SELECT name FROM customers WHERE id IN (SELECT sleep(1))
SELECT CASE WHEN sleep(1) = 1 THEN 1 END
SELECT SUM(sleep(1)) OVER (PARTITION BY sleep(2)) FROM customers
SELECT COUNT(*) FILTER (WHERE sleep(1) = 1) FROM customers
SELECT name FROM customers LIMIT sleep(1)
SELECT CAST(sleep(1) AS INT)
SELECT lower(name, sleep(1)) FROM customers
SELECT lpad('x', 1000000000, 'y')
SELECT rpad('x', LENGTH(name) * 100000000) FROM customers
SELECT replace(replace(replace(name, 'a', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'), 'a', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'), 'a', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx') FROM customers
SELECT replace(replace(replace(name, 'a', city), 'a', city), 'a', city) FROM (SELECT lpad(name, 90) AS name, lpad(city, 90) AS city FROM customers) t
SELECT name || name AS name FROM (SELECT name || name AS name FROM (SELECT name || name AS name FROM (SELECT name || name AS name FROM (SELECT name || name AS name FROM (SELECT name || name AS name FROM (SELECT name || name AS name FROM (SELECT name || name AS name FROM (SELECT name || name AS name FROM (SELECT name || name AS name FROM (SELECT name || name AS name FROM (SELECT name || name AS name FROM (SELECT name || name AS name FROM (SELECT name || name AS name FROM (SELECT name || name AS name FROM (SELECT name || '0123456789012345678901234567890123456789' AS name FROM customers) t0) t1) t2) t3) t4) t5) t6) t7) t8) t9) t10) t11) t12) t13) t14
WITH RECURSIVE r(n, a) AS (SELECT 1, 'x' UNION ALL SELECT n + 1, a || a FROM r WHERE n < 60) SELECT a FROM r
WITH RECURSIVE r(n, a) AS (SELECT 1, 'x' UNION ALL SELECT n + 1, a || 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx' FROM r WHERE n < 9000) SELECT a FROM r
SELECT name FROM customers WHERE name REGEXP '^(a|aa)+$'
SELECT name FROM customers WHERE name LIKE '%a%b%c%d'
SELECT name FROM customers WHERE name LIKE '%a%b%c' || '{{wild_1}}'
SELECT name FROM customers WHERE name LIKE '{{wild_1}}' || 'a'
SELECT name FROM customers WHERE name LIKE city
SELECT name FROM customers WHERE name LIKE CASE WHEN vip THEN '%a' ELSE '%a%b%c%d' END
SELECT name FROM customers, LATERAL (SELECT sleep(1) AS s) x

-- :: type h2
SELECT CAST(name AS mytype) FROM customers
SELECT name::regclass FROM customers
SELECT CAST(name AS evil.t) FROM customers

-- :: unknown-table h2
SELECT name FROM clients_archive
SELECT id FROM hr.secrets
SELECT id FROM secrets
SELECT table_name FROM information_schema.tables
SELECT name FROM nowhere.customers
SELECT name FROM "customers.csv"
SELECT name FROM users
SELECT name FROM customers WHERE id IN (SELECT id FROM hr.secrets)
WITH a AS (SELECT id FROM hr.secrets) SELECT id FROM a

-- :: ambiguous-table h2
SELECT id FROM targets

-- :: unknown-column h2
SELECT salary FROM customers
SELECT c.salary FROM customers c
SELECT name FROM customers ORDER BY salary
SELECT name FROM customers WHERE salary > 10
SELECT name FROM customers GROUP BY salary
SELECT MAX(salary) FROM customers
SELECT name FROM customers WHERE EXISTS (SELECT 1 FROM orders WHERE salary > 1)
SELECT c.name FROM customers c JOIN orders o ON o.id = c.salary
SELECT c.name FROM customers c JOIN (SELECT id FROM customers) s USING (salary)
SELECT * FROM (SELECT salary FROM customers) x
SELECT nothing FROM customers
SELECT x.name FROM customers c
SELECT name.lower FROM customers
SELECT customers.do_write FROM customers
SELECT current_user FROM customers
SELECT session_user
SELECT rownum FROM customers
SELECT ctid FROM customers
SELECT "Bob" FROM customers
SELECT name FROM customers WHERE name = "Bob"
SELECT x.* FROM customers c
SELECT d.name FROM customers c, (SELECT c.name) d
SELECT name FROM customers LIMIT id
SELECT amount FROM orders
SELECT min_price FROM products

-- :: ambiguous-column h2
SELECT id FROM customers, orders
SELECT name FROM customers c JOIN products p ON p.id = c.id
SELECT c.city FROM customers c JOIN orders o ON o.customer_id = c.id WHERE id = 1

-- :: whole-row h2
SELECT customers FROM customers
SELECT c FROM customers c
SELECT COUNT(c) FROM customers c
SELECT lower(c) FROM customers c
SELECT name FROM customers c WHERE c IS NOT NULL
SELECT x FROM (SELECT name FROM customers) x

-- :: alias h2
SELECT o.id FROM orders o JOIN customers o ON 1 = 1
SELECT orders.id FROM orders JOIN sales.orders ON 1 = 1
WITH a AS (SELECT 1 AS x), A AS (SELECT 2 AS x) SELECT x FROM a
SELECT (SELECT outside FROM customers) AS x FROM (SELECT 1 AS outside)

-- :: recursion h2
WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT n FROM r
WITH RECURSIVE r("n", "N") AS (SELECT 1, 1 UNION ALL SELECT "N" + 1, 1 FROM r WHERE "n" < 10) SELECT COUNT(*) AS c FROM r
WITH orders AS (SELECT id FROM orders) SELECT id FROM orders
WITH a AS (SELECT id FROM b), b AS (SELECT id FROM customers) SELECT id FROM a
WITH r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT n FROM r

-- :: placeholder h2
SELECT name FROM customers WHERE email = '{{email_2}}'
SELECT name FROM customers WHERE email = {{email_1}}
SELECT name FROM customers WHERE email = "{{email_1}}"
SELECT name FROM customers WHERE email LIKE '%{{email_1}}%'
SELECT name FROM customers WHERE email = '{{email_1}} '
SELECT name FROM customers WHERE created_at = DATE '{{email_1}}'
SELECT name FROM customers WHERE created_at > created_at - INTERVAL '{{email_1}}' DAY
SELECT name AS '{{email_1}}' FROM customers

-- :: character postgres
SELECT name FROM customers WHERE name = $1
SELECT $a FROM customers
SELECT $x$a\$x$ FROM customers

-- :: construct mysql
SELECT 1--1
SELECT 1 --x

-- :: character mysql
SELECT 'a\0' FROM customers
SELECT 'a\\' FROM customers
SELECT 1 \G

-- :: one-statement mysql
SELECT '\''; DROP TABLE customers; -- '
SELECT 1; # x\nDROP TABLE customers

-- :: syntax mysql
SELECT 'a\'; DROP TABLE customers; -- 

-- :: unknown-column sqlite
SELECT "Bob" FROM customers

-- :: construct sqlite
SELECT id FROM orders WHERE id IN (SELECT INTERVAL '1' DAY FROM orders)
SELECT id FROM orders WHERE id IN (SELECT INTERVAL '1 day' FROM orders)
SELECT id FROM orders WHERE id IN (SELECT TIME '10:00:00' FROM orders)
SELECT id FROM orders WHERE id IN (SELECT TIMESTAMPTZ '2024-01-01 00:00:00' FROM orders)
SELECT id FROM orders WHERE id IN (SELECT DATE 'today' FROM orders)
SELECT id FROM orders WHERE id IN (SELECT INTEGER '1' FROM orders)
SELECT id FROM orders WHERE id IN (SELECT VARCHAR(3) 'x' FROM orders)

-- :: one-statement sqlserver
SELECT 1 DELETE FROM customers
SELECT name FROM customers WAITFOR

-- :: construct sqlserver
SELECT TOP 5 PERCENT name FROM customers

-- :: syntax sqlserver
SELECT 1 EXEC xp_cmdshell 'dir'
SELECT name FROM customers WITH (UPDLOCK)

-- :: alias sqlserver
SELECT (SELECT \uff45.id FROM customers \uff45) AS x FROM (SELECT 1 AS id) e
SELECT (SELECT [e ].id FROM customers [e ]) AS x FROM (SELECT 1 AS id) e

-- :: construct h2
SELECT 7 AS salary FROM customers GROUP BY salary
SELECT id, 'x' AS salary FROM customers GROUP BY id, salary

-- :: unknown-column h2
SELECT ARRAY[salary] FROM customers
SELECT name[salary] FROM customers
SELECT ARRAY[1, 2][salary] FROM customers
SELECT JSON_OBJECT(salary: 1) FROM customers
SELECT JSON_OBJECT('k': salary) FROM customers
SELECT JSON_ARRAYAGG(name ORDER BY salary) FROM customers
SELECT MAX(name) KEEP (DENSE_RANK FIRST ORDER BY salary) FROM customers
SELECT (name, id) OVERLAPS (salary, id) FROM customers
SELECT * REPLACE (salary AS name) FROM customers
SELECT v.n FROM (SELECT 1 AS a) d, LATERAL (VALUES (salary)) AS v(n)
SELECT (VALUES (salary)) FROM customers
SELECT c.id FROM customers c WHERE c.id IN (VALUES (c.salary))
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 5 AND salary > 1) SELECT n FROM r
WITH RECURSIVE r(n, s) AS (SELECT 1, 'a' UNION ALL SELECT r.n + 1, c.salary FROM r JOIN customers c ON c.id = r.n WHERE r.n < 5) SELECT s FROM r

SELECT u FROM customers, UNNEST(ARRAY[salary]) AS u
SELECT x FROM customers, UNNEST(ARRAY[name]) AS u(x) WHERE salary > 1

-- :: unknown-column mysql
SELECT name FROM customers WHERE MATCH (salary) AGAINST ('x')
SELECT name FROM customers WHERE salary <=> 1

-- :: construct h2
SELECT x FROM customers AS c(x, y)
SELECT JSON_OBJECT(*) FROM customers
SELECT (c).name FROM customers c
SELECT (lower(name)).* FROM customers
SELECT name:salary FROM customers
SELECT * FROM customers SAMPLE (10)
SELECT * FROM (SELECT status, total FROM orders) PIVOT (SUM(total) FOR status IN ('paid'))
SELECT name FROM customers FOR JSON PATH
SELECT * FROM (VALUES (1, 2), (3)) AS v(a, b)

-- :: recursion h2
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r) SELECT n FROM r
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 1000000000) SELECT n FROM r
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n <> 5) SELECT n FROM r
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 5 OR n > 7) SELECT n FROM r
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n - 1 FROM r WHERE n < 5) SELECT n FROM r
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 0 FROM r WHERE n < 5) SELECT n FROM r
WITH RECURSIVE r(n) AS (SELECT id FROM orders UNION ALL SELECT n + 1 FROM r WHERE n < 5) SELECT n FROM r
WITH RECURSIVE r(n, m) AS (SELECT 1, 1 UNION ALL SELECT n + 1, m FROM r WHERE m < 5) SELECT n FROM r
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT r.n + 1 FROM r JOIN r AS s ON s.n = r.n WHERE r.n < 5) SELECT n FROM r
WITH RECURSIVE r(id) AS (SELECT 1 UNION ALL SELECT o.id + 1 FROM r LEFT JOIN orders o ON r.id < 5) SELECT id FROM r
WITH RECURSIVE r(id) AS (SELECT id FROM orders UNION ALL SELECT o.id FROM orders o JOIN r ON o.customer_id = r.id) SELECT id FROM r
WITH RECURSIVE r(id) AS (SELECT id FROM orders UNION SELECT r.id + 1 FROM orders o JOIN r ON o.customer_id = r.id) SELECT id FROM r
WITH RECURSIVE r(id) AS (SELECT id FROM orders UNION SELECT v.n FROM r, LATERAL (SELECT r.id + 1 AS n) v) SELECT id FROM r
WITH r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 5) SELECT n FROM r

-- :: read-only h2
WITH RECURSIVE r AS (DELETE FROM orders RETURNING id) SELECT id FROM r
