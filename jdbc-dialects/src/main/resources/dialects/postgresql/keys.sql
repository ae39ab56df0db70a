-- Seen on PostgreSQL 14, 16 and 18.
SELECT n.nspname AS table_schema,
       c.relname AS table_name,
       k.conname AS key_name,
       CASE k.contype WHEN 'p' THEN 'PRIMARY' ELSE 'UNIQUE' END AS kind,
       a.attname AS column_name,
       u.ordinal
FROM pg_catalog.pg_constraint k
JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL unnest(k.conkey) WITH ORDINALITY AS u(attnum, ordinal)
JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.attnum
WHERE k.contype IN ('p', 'u')
  AND NOT c.relispartition
  AND {schemas n.nspname} AND {tables n.nspname c.relname}
