-- Approved: one statement a line, below its dialect. \n, \r and \uXXXX stand for their characters.

-- :: h2
SELECT 1
SELECT 1;
SELECT name FROM customers -- all of them
SELECT name /* the name */ FROM customers;
SELECT * FROM customers
SELECT c.* FROM customers c
SELECT c.*, o.total FROM customers c JOIN orders o ON o.customer_id = c.id
SELECT COUNT(*) FROM orders
SELECT COUNT(*), COUNT(DISTINCT customer_id), SUM(total), AVG(total), MIN(total), MAX(total) FROM orders
SELECT NAME, city FROM CUSTOMERS WHERE Country = 'DE' ORDER BY name
SELECT "NAME" FROM "CUSTOMERS"
SELECT name AS "Name of the customer" FROM customers ORDER BY "Name of the customer"
SELECT name n FROM customers ORDER BY n DESC
SELECT lower(name) FROM customers ORDER BY name
SELECT DISTINCT city FROM customers ORDER BY city
SELECT city, COUNT(*) AS n FROM customers GROUP BY city HAVING COUNT(*) > 1 ORDER BY n DESC, city
SELECT name FROM customers WHERE city IN ('Berlin', 'Paris') AND NOT vip = TRUE
SELECT name FROM customers WHERE city LIKE 'B%' OR city LIKE '!_%' ESCAPE '!'
SELECT name FROM customers WHERE email IS NOT NULL AND created_at BETWEEN DATE '2023-01-01' AND DATE '2024-12-31'
SELECT name FROM customers WHERE name = 'O''Hara'
SELECT name FROM customers WHERE name = 'DROP TABLE customers; --'
SELECT name FROM customers WHERE name = '/* no comment */'
SELECT name FROM customers WHERE name <> 'größer' AND id <> 3 AND id != 4
SELECT id, -total, +total, total * 2 / 3 - 1, MOD(id, 2) FROM orders
SELECT name || ' (' || city || ')' AS label FROM customers
SELECT CASE WHEN total > 100 THEN 'big' WHEN total > 10 THEN 'middle' ELSE 'small' END AS size, COUNT(*) FROM orders GROUP BY size ORDER BY size
SELECT CASE status WHEN 'paid' THEN 1 ELSE 0 END FROM orders
SELECT COALESCE(city, 'unknown'), NULLIF(country, '') FROM customers
SELECT CAST(total AS INTEGER), CAST(id AS VARCHAR(20)), CAST(total AS DECIMAL(10, 2)) FROM orders
SELECT EXTRACT(YEAR FROM ordered_on) AS y, EXTRACT(MONTH FROM ordered_on) AS m, SUM(total) FROM orders GROUP BY y, m ORDER BY y, m
SELECT UPPER(TRIM(name)), SUBSTRING(name FROM 1 FOR 2), POSITION('a' IN name), TRIM(BOTH 'a' FROM name) FROM customers
SELECT ordered_on + INTERVAL '1' DAY FROM orders WHERE ordered_on >= DATE '2024-01-01'
SELECT id FROM orders WHERE ordered_on <= CURRENT_DATE
SELECT c.name, o.total FROM customers c INNER JOIN orders o ON c.id = o.customer_id
SELECT c.name, SUM(i.quantity * i.price) AS revenue FROM customers c JOIN orders o ON o.customer_id = c.id JOIN order_items i ON i.order_id = o.id JOIN products p ON p.id = i.product_id WHERE p.category = 'books' GROUP BY c.name ORDER BY revenue DESC, c.name
SELECT c.name, o.id FROM customers c LEFT JOIN orders o ON o.customer_id = c.id WHERE o.id IS NULL
SELECT c.name, o.id FROM customers c RIGHT OUTER JOIN orders o ON o.customer_id = c.id
SELECT c.name, p.name FROM customers c CROSS JOIN products p
SELECT c.name, o.id FROM customers c, orders o WHERE c.id = o.customer_id
SELECT * FROM customers c JOIN orders o ON o.customer_id = c.id
SELECT a.name, b.name FROM customers a JOIN customers b ON a.city = b.city AND a.id < b.id
SELECT name FROM customers WHERE id IN (SELECT customer_id FROM orders WHERE total > 50)
SELECT name FROM customers c WHERE EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = c.id AND o.total > 50)
SELECT name FROM customers c WHERE NOT EXISTS (SELECT * FROM orders o WHERE o.customer_id = c.id)
SELECT name, (SELECT COUNT(*) FROM orders o WHERE o.customer_id = c.id) AS n FROM customers c ORDER BY n, name
SELECT name, (SELECT MAX(total) FROM orders WHERE customer_id = customers.id) FROM customers
SELECT id FROM orders WHERE total > (SELECT AVG(total) FROM orders)
SELECT id FROM orders WHERE total >= ALL (SELECT total FROM orders)
SELECT name FROM customers WHERE id = ANY (SELECT customer_id FROM orders)
SELECT id FROM orders WHERE (customer_id, status) IN (SELECT customer_id, status FROM orders WHERE total > 20)
SELECT x.city, x.n FROM (SELECT city, COUNT(*) AS n FROM customers GROUP BY city) x WHERE x.n > 1
SELECT * FROM (SELECT COUNT(*), MAX(total) FROM orders) q
SELECT AVG(n) FROM (SELECT customer_id, COUNT(*) AS n FROM orders GROUP BY customer_id) AS per_customer
WITH big AS (SELECT * FROM orders WHERE total > 20) SELECT COUNT(*) FROM big
WITH a AS (SELECT customer_id, SUM(total) AS s FROM orders GROUP BY customer_id), b AS (SELECT AVG(s) AS m FROM a) SELECT c.name, a.s FROM a JOIN customers c ON c.id = a.customer_id, b WHERE a.s > b.m ORDER BY c.name
WITH x (a, b) AS (SELECT id, name FROM customers) SELECT b FROM x WHERE a = 1
WITH orders AS (SELECT id FROM customers) SELECT id FROM orders
SELECT name FROM customers UNION SELECT name FROM products ORDER BY name
SELECT name FROM customers UNION ALL SELECT name FROM products
SELECT name FROM customers EXCEPT SELECT name FROM products
SELECT id FROM customers INTERSECT SELECT customer_id FROM orders ORDER BY 1
(SELECT name FROM customers ORDER BY name LIMIT 1) UNION ALL (SELECT name FROM products ORDER BY name LIMIT 1)
SELECT n FROM (SELECT name AS n FROM customers UNION SELECT name FROM products) u ORDER BY n
(SELECT name FROM customers ORDER BY name)
SELECT id FROM orders ORDER BY total DESC, id LIMIT 3
SELECT id FROM orders ORDER BY id LIMIT 2 OFFSET 1
SELECT id FROM orders ORDER BY id OFFSET 1 ROWS FETCH NEXT 2 ROWS ONLY
SELECT id FROM orders ORDER BY id FETCH FIRST ROW ONLY
SELECT id, ROW_NUMBER() OVER (PARTITION BY customer_id ORDER BY total DESC, id) AS r FROM orders ORDER BY id
SELECT id, SUM(total) OVER (ORDER BY id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS running FROM orders ORDER BY id
SELECT id, LAG(total, 1) OVER w AS before FROM orders WINDOW w AS (ORDER BY id) ORDER BY id
SELECT id, RANK() OVER (ORDER BY total DESC) AS r FROM orders QUALIFY r = 1
SELECT SUM(total) FILTER (WHERE status = 'paid') AS paid FROM orders
SELECT LISTAGG(name, ', ') WITHIN GROUP (ORDER BY name) FROM customers
SELECT STRING_AGG(name, ', ' ORDER BY name) FROM customers
SELECT r.id FROM returns r JOIN orders o ON o.id = r.order_id
SELECT "USER", "VALUE" FROM "ORDER" WHERE "YEAR" = 2024
SELECT "Straße", "name" FROM "Größen"
SELECT "a.b" FROM "dotted.name" d WHERE d."a.b" > 0
SELECT region, amount FROM sales.orders
SELECT o.id, s.amount FROM orders o JOIN sales.orders s ON s.id = o.id
SELECT public.customers.name FROM public.customers
SELECT region, goal FROM sales.targets
SELECT id FROM orders WHERE total > 10 AND (status = 'paid' OR status = 'open') AND NOT (customer_id = 3)
SELECT id FROM orders WHERE returned_on IS NULL AND status IS DISTINCT FROM 'paid'
SELECT name FROM customers WHERE vip IS TRUE
SELECT v.x, v.y FROM (VALUES (1, 'a'), (2, 'b')) AS v(x, y) ORDER BY v.x
SELECT DISTINCT ON (customer_id) customer_id, total FROM orders ORDER BY customer_id, total DESC
SELECT id AS id_2, id, id FROM orders
SELECT ROUND(AVG(total), 2), FLOOR(1.5), ABS(-2), POWER(2, 3) FROM orders
SELECT DATEADD(DAY, 1, ordered_on), DATEDIFF(DAY, ordered_on, returned_on) FROM orders
SELECT name FROM customers WHERE email = '{{email_1}}'
SELECT name FROM customers WHERE email IN ('{{email_1}}', 'x') OR lower(email) = LOWER('{{email_1}}')
SELECT name FROM customers WHERE name LIKE '%' || '{{name_1}}' || '%'

VALUES (1, 'drop'), (2, 'alter')
TABLE products
SELECT v.n, v.t FROM (VALUES (1, 'a'), (2, 'b')) AS v(n, t) ORDER BY v.n
SELECT name FROM customers WHERE id IN (VALUES (1), (2))
WITH RECURSIVE r(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM r WHERE n < 5) SELECT n FROM r
WITH RECURSIVE r(n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM r WHERE n <= 5) SELECT SUM(n) AS s FROM r

-- :: h2 mended
SELECT * FROM orders JOIN products USING (id)
SELECT * FROM customers NATURAL JOIN products
SELECT reason, key FROM returns
SELECT id, name, status FROM customers JOIN orders USING (id)
SELECT * FROM orders RIGHT JOIN products USING (id)
SELECT "name" FROM "customers"
SELECT user, value FROM "ORDER" WHERE year = 2024
SELECT straße FROM größen
SELECT custmer_id FROM orders
SELECT name FROM custommers
SELECT customers.name FROM customers c
SELECT o.total FROM customers c JOIN orders ord ON ord.customer_id = c.id JOIN orders o ON o.id = ord.id
SELECT id FROM orders ORDER BY id LIMIT ALL
SELECT TOP 2 id FROM orders ORDER BY id

-- :: postgres
SELECT name::text, total::numeric(10, 2) FROM customers c JOIN orders o ON o.customer_id = c.id
SELECT name FROM customers WHERE name ILIKE $$a$$
SELECT name FROM customers WHERE city = $x$O'Hara$x$
SELECT /* a /* nested */ comment */ name FROM customers
SELECT "name" FROM "customers" WHERE "id" = 1
SELECT date_trunc('month', ordered_on) AS m, SUM(total) FROM orders GROUP BY 1 ORDER BY 1
SELECT status, SUM(total) FROM orders GROUP BY ROLLUP(status)
SELECT status, SUM(total) FROM orders GROUP BY GROUPING SETS ((status), ())
SELECT o.id, m.p FROM orders o CROSS JOIN LATERAL (SELECT MAX(price) AS p FROM order_items i WHERE i.order_id = o.id) m

-- :: mysql
SELECT `name` FROM `customers` WHERE `city` = "Berlin" LIMIT 5, 10
SELECT name FROM customers WHERE name = 'a\'b'
SELECT name FROM customers WHERE name LIKE '50\%'
SELECT name FROM customers # all of them
SELECT name FROM customers -- all of them
SELECT CONCAT(name, " / ", city) AS "Full name" FROM customers ORDER BY "Full name"
SELECT GROUP_CONCAT(DISTINCT name ORDER BY name SEPARATOR ', ') FROM customers
SELECT year(ordered_on), SUM(total) FROM orders GROUP BY year(ordered_on) WITH ROLLUP
SELECT * FROM `order`

-- :: sqlite
SELECT [name] FROM [customers] WHERE "city" = "Berlin"
SELECT NAME FROM Customers WHERE 'Berlin' = City
SELECT name FROM customers WHERE "citty" = 'Berlin'
SELECT N'ä' AS a FROM customers

-- :: sqlserver
SELECT TOP 5 [name] FROM [customers] ORDER BY [name]
SELECT name FROM customers ORDER BY name OFFSET 5 ROWS FETCH NEXT 5 ROWS ONLY
SELECT name FROM customers UNION SELECT name FROM products
SELECT DATEADD(day, -7, ordered_on) FROM orders
SELECT N'ä' AS a FROM customers

-- :: oracle
SELECT name FROM customers FETCH FIRST 5 ROWS ONLY
SELECT name FROM customers LIMIT 5

-- :: mysql
SELECT name FROM customers USE INDEX (x) WHERE MATCH (name) AGAINST ('x' IN BOOLEAN MODE)
SELECT name FROM customers STRAIGHT_JOIN orders ON orders.customer_id = customers.id

-- :: sqlserver
SELECT name FROM customers WITH (NOLOCK)
SELECT c.name, o.id FROM customers c CROSS APPLY (SELECT id FROM orders WHERE customer_id = c.id) o

-- :: oracle
SELECT c.name FROM customers c, orders o WHERE c.id = o.customer_id(+)
SELECT MAX(name) KEEP (DENSE_RANK FIRST ORDER BY id) AS n FROM customers

-- :: postgres
SELECT id, name FROM customers FULL JOIN products USING (id, name)
SELECT ARRAY[id, 2] FROM customers WHERE id = 1
SELECT (ARRAY[10, 20])[2] AS second
SELECT u FROM customers, UNNEST(ARRAY[name, city]) AS u
