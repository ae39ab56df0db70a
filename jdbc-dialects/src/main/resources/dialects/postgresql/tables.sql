-- Seen on PostgreSQL 14, 16 and 18. What the account may not read is not there. The parts of a partitioned table are
-- read through the whole. A table that was never analysed has an estimate of -1 (before 14: 0).
SELECT n.nspname AS table_schema,
       c.relname AS table_name,
       CASE WHEN c.relkind IN ('v', 'm') THEN 'VIEW' ELSE 'TABLE' END AS kind,
       d.description AS comment,
       CASE WHEN c.reltuples >= 0 THEN CAST(c.reltuples AS bigint) END AS row_estimate
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_description d
       ON d.objoid = c.oid AND d.classoid = CAST('pg_catalog.pg_class' AS pg_catalog.regclass) AND d.objsubid = 0
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
  AND NOT c.relispartition
  AND n.nspname <> 'information_schema'
  AND n.nspname NOT LIKE 'pg\_%'
  AND pg_catalog.has_schema_privilege(n.oid, 'USAGE')
  AND pg_catalog.has_any_column_privilege(c.oid, 'SELECT')
  AND {schemas n.nspname} AND {tables n.nspname c.relname}
