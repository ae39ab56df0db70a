-- Seen on PostgreSQL 14, 16 and 18. An expression has no column; an index on some of the rows promises nothing of all.
SELECT n.nspname AS table_schema,
       c.relname AS table_name,
       ic.relname AS index_name,
       CASE WHEN i.indisunique AND i.indpred IS NULL AND i.indimmediate THEN 1 ELSE 0 END AS is_unique,
       a.attname AS column_name,
       u.ordinal
FROM pg_catalog.pg_index i
JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid
JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
CROSS JOIN LATERAL unnest(CAST(i.indkey AS pg_catalog.int2[])) WITH ORDINALITY AS u(attnum, ordinal)
LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = u.attnum
WHERE i.indisvalid
  AND u.ordinal <= i.indnkeyatts
  AND c.relkind IN ('r', 'p', 'm')
  AND NOT c.relispartition
  AND n.nspname <> 'information_schema'
  AND n.nspname NOT LIKE 'pg\_%'
  AND {schemas n.nspname} AND {tables n.nspname c.relname}
