-- Seen on DuckDB 1.3.2 and 2.0.0. A foreign key points into its own schema. Its name is made of its table and columns, and
-- so are those of its copies towards other tables: a number tells them apart. Names are written as the key's author wrote
-- them, whatever their case.
SELECT k.table_schema,
       k.table_name,
       k.key_name,
       c.column_name,
       k.ordinal,
       t.schema_name AS target_schema,
       t.table_name AS target_table,
       t.column_name AS target_column
FROM (SELECT schema_name AS table_schema,
             table_name,
             table_oid,
             referenced_table,
             constraint_name || CASE WHEN copy > 1 THEN '_' || copy ELSE '' END AS key_name,
             unnest(constraint_column_names) AS written_name,
             unnest(referenced_column_names) AS written_target,
             generate_subscripts(constraint_column_names, 1) AS ordinal
      FROM (SELECT *, row_number() OVER (PARTITION BY table_oid, constraint_name ORDER BY constraint_index) AS copy
            FROM duckdb_constraints()
            WHERE database_name = current_database()
              AND constraint_type = 'FOREIGN KEY'
              AND {schemas schema_name} AND {tables schema_name table_name}) f) k
JOIN (SELECT table_oid, column_name FROM duckdb_columns() WHERE database_name = current_database()) c
  ON c.table_oid = k.table_oid AND lower(c.column_name) = lower(k.written_name)
JOIN (SELECT schema_name, table_name, column_name FROM duckdb_columns() WHERE database_name = current_database()) t
  ON t.schema_name = k.table_schema
 AND lower(t.table_name) = lower(k.referenced_table)
 AND lower(t.column_name) = lower(k.written_target)
