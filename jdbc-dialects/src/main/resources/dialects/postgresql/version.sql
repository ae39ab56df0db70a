-- Seen on PostgreSQL 14, 16 and 18: 10 ms for 1,000 tables. Every change in the catalogue writes a row anew, with the number of the
-- transaction that did it; temporary tables come and go and are nobody's schema.
SELECT pg_catalog.concat_ws(' ',
    (SELECT pg_catalog.concat(COUNT(*), '/', SUM(CAST(CAST(c.xmin AS text) AS bigint)))
     FROM pg_catalog.pg_class c
     WHERE c.oid >= 16384 AND c.relpersistence <> 't'),
    (SELECT pg_catalog.concat(COUNT(*), '/', SUM(CAST(CAST(a.xmin AS text) AS bigint)))
     FROM pg_catalog.pg_attribute a
     JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
     WHERE c.oid >= 16384 AND c.relpersistence <> 't' AND a.attnum > 0),
    (SELECT pg_catalog.concat(COUNT(*), '/', SUM(CAST(CAST(k.xmin AS text) AS bigint)))
     FROM pg_catalog.pg_constraint k
     WHERE k.oid >= 16384),
    (SELECT pg_catalog.concat(COUNT(*), '/', SUM(CAST(CAST(d.xmin AS text) AS bigint)))
     FROM pg_catalog.pg_description d
     WHERE d.objoid >= 16384),
    (SELECT pg_catalog.concat(COUNT(*), '/', SUM(CAST(CAST(n.xmin AS text) AS bigint)))
     FROM pg_catalog.pg_namespace n
     WHERE n.nspname NOT LIKE 'pg\_temp%' AND n.nspname NOT LIKE 'pg\_toast\_temp%'),
    CURRENT_SCHEMA, CURRENT_USER) AS version
