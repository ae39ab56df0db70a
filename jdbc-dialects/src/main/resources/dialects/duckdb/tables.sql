-- Seen on DuckDB 1.3.2 and 2.0.0. Only the database of the session: attached ones and temporary tables have a name of
-- their own before that of the schema.
SELECT schema_name AS table_schema,
       table_name,
       'TABLE' AS kind,
       comment,
       estimated_size AS row_estimate
FROM duckdb_tables()
WHERE database_name = current_database()
  AND NOT internal
  AND {schemas schema_name} AND {tables schema_name table_name}
UNION ALL
SELECT schema_name,
       view_name,
       'VIEW',
       comment,
       NULL
FROM duckdb_views()
WHERE database_name = current_database()
  AND NOT internal
  AND {schemas schema_name} AND {tables schema_name view_name}
