-- Seen on Trino 435, which knows no indexes, whatever the databases behind it know: no row.
SELECT '' AS table_schema, '' AS table_name, '' AS index_name, 0 AS is_unique, '' AS column_name, 0 AS ordinal
WHERE 1 = 0
