-- Seen on H2 2.3.232 and 2.5.252. H2 shows tables also to accounts that may not read them.
-- A view's estimate is always 100, which says nothing.
SELECT table_schema,
       table_name,
       CASE WHEN table_type = 'VIEW' THEN 'VIEW' ELSE 'TABLE' END AS kind,
       remarks AS comment,
       CASE WHEN table_type = 'BASE TABLE' THEN row_count_estimate END AS row_estimate
FROM information_schema.tables
WHERE table_schema NOT IN ('INFORMATION_SCHEMA', 'pg_catalog')
  AND table_type IN ('BASE TABLE', 'VIEW', 'MATERIALIZED VIEW')
