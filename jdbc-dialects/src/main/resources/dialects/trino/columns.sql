-- Seen on Trino 435. For schemas, see tables.sql. The numbers are those of java.sql.Types as the driver tells them; a row, a
-- map or JSON is 2000, JAVA_OBJECT.
SELECT table_schema,
       table_name,
       column_name,
       ordinal_position AS ordinal,
       CASE WHEN length(type_name) > 200 THEN substr(type_name, 1, 199) || '…' ELSE type_name END AS type_name,
       data_type AS jdbc_type,
       column_size AS size,
       coalesce(decimal_digits, 0) AS scale,
       CASE nullable WHEN 0 THEN 0 ELSE 1 END AS nullable,
       remarks AS comment
FROM (SELECT *,
             CASE WHEN table_cat = current_catalog AND strpos(table_schem, '.') = 0 THEN table_schem
                  ELSE table_cat || '.' || table_schem
             END AS table_schema
      FROM system.jdbc.columns
      WHERE table_schem <> 'information_schema' AND table_cat <> 'system' AND strpos(table_cat, '.') = 0) c
WHERE {schemas table_schema else current_catalog IS NULL OR table_cat = current_catalog}
  AND {tables table_schema table_name}
