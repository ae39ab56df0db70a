-- Seen on DuckDB 1.3.2 and 2.0.0. A key's name is made of its table and columns, so that (a_b) and (a, b) have the same: a
-- number tells them apart. Columns are written as the key's author wrote them, whatever their case.
SELECT k.table_schema,
       k.table_name,
       k.key_name,
       k.kind,
       c.column_name,
       k.ordinal
FROM (SELECT schema_name AS table_schema,
             table_name,
             table_oid,
             constraint_name || '_' || row_number() OVER (
                 PARTITION BY table_oid, constraint_name ORDER BY constraint_index) AS key_name,
             CASE constraint_type WHEN 'PRIMARY KEY' THEN 'PRIMARY' ELSE 'UNIQUE' END AS kind,
             unnest(constraint_column_names) AS written_name,
             generate_subscripts(constraint_column_names, 1) AS ordinal
      FROM duckdb_constraints()
      WHERE database_name = current_database()
        AND constraint_type IN ('PRIMARY KEY', 'UNIQUE')
        AND {schemas schema_name} AND {tables schema_name table_name}) k
JOIN (SELECT table_oid, column_name FROM duckdb_columns() WHERE database_name = current_database()) c
  ON c.table_oid = k.table_oid AND lower(c.column_name) = lower(k.written_name)
