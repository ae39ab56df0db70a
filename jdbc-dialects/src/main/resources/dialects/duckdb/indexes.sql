-- Seen on DuckDB 1.3.2 and 2.0.0. The catalogue gives the parts of an index as a list in a text: names, in quotes where they
-- need them and in their author's case, and expressions in brackets, which have no column. DuckDB has no indexes on some of
-- the rows. Those that it makes for keys are not in this list.
SELECT i.table_schema,
       i.table_name,
       i.index_name,
       i.is_unique,
       c.column_name,
       i.ordinal
FROM (SELECT table_schema, table_name, table_oid, index_name, is_unique, ordinal,
             lower(CASE WHEN starts_with(part, '"') THEN replace(substr(part, 2, length(part) - 2), '""', '"')
                        ELSE part
                   END) AS written_name
      FROM (SELECT schema_name AS table_schema,
                   table_name,
                   table_oid,
                   index_name,
                   CASE WHEN is_unique THEN 1 ELSE 0 END AS is_unique,
                   unnest(parts) AS part,
                   generate_subscripts(parts, 1) AS ordinal
            FROM (SELECT *, TRY_CAST(expressions AS VARCHAR[]) AS parts
                  FROM duckdb_indexes()
                  WHERE database_name = current_database()
                    AND {schemas schema_name} AND {tables schema_name table_name}) l) p) i
LEFT JOIN (SELECT table_oid, lower(column_name) AS lower_name, column_name
           FROM duckdb_columns()
           WHERE database_name = current_database()) c
       ON c.table_oid = i.table_oid AND c.lower_name = i.written_name
