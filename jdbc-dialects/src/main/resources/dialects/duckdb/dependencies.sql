-- Seen on DuckDB 2.0.0. A view's text is kept as it was written, with names that are looked up when it is used. A macro may
-- read any table and bear the name of any function, so a view that mentions one tells nothing for sure. What DuckDB
-- writes by inner names is turned back into SQL: COUNT(*), LIKE, and functions in quotes.
WITH macros AS MATERIALIZED (
    SELECT lower(function_name) AS name
    FROM duckdb_functions()
    WHERE NOT internal AND function_type IN ('macro', 'table_macro')
)
SELECT schema_name AS table_schema,
       table_name,
       NULL AS source_schema,
       NULL AS source_table,
       1 AS is_known,
       NULL AS definition
FROM duckdb_tables()
WHERE database_name = current_database()
  AND NOT internal
UNION ALL
SELECT v.schema_name,
       v.view_name,
       NULL,
       NULL,
       CASE WHEN v.sql IS NULL OR EXISTS (SELECT 1 FROM macros m WHERE contains(lower(v.sql), m.name)) THEN 0 ELSE 1 END,
       regexp_replace(
           replace(replace(replace(replace(replace(v.sql, 'count_star()', 'count(*)'),
               ' !~~* ', ' NOT ILIKE '), ' ~~* ', ' ILIKE '), ' !~~ ', ' NOT LIKE '), ' ~~ ', ' LIKE '),
           '"([a-z_]+)"\(', '\1(', 'g')
FROM duckdb_views() v
WHERE v.database_name = current_database()
  AND NOT v.internal
