-- Seen on PostgreSQL 14, 17 and 18. A key of a partitioned table is kept once more for each part, and towards each part.
SELECT n.nspname AS table_schema,
       c.relname AS table_name,
       k.conname AS key_name,
       a.attname AS column_name,
       u.ordinal,
       tn.nspname AS target_schema,
       tc.relname AS target_table,
       ta.attname AS target_column
FROM pg_catalog.pg_constraint k
JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_class tc ON tc.oid = k.confrelid
JOIN pg_catalog.pg_namespace tn ON tn.oid = tc.relnamespace
CROSS JOIN LATERAL unnest(k.conkey, k.confkey) WITH ORDINALITY AS u(attnum, target_attnum, ordinal)
JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.attnum
JOIN pg_catalog.pg_attribute ta ON ta.attrelid = tc.oid AND ta.attnum = u.target_attnum
WHERE k.contype = 'f'
  AND k.conparentid = 0
  AND {schemas n.nspname} AND {tables n.nspname c.relname}
