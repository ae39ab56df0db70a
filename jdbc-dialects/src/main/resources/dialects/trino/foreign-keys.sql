-- Seen on Trino 435, which knows no keys, whatever the databases behind it know: no row.
SELECT '' AS table_schema, '' AS table_name, '' AS key_name, '' AS column_name, 0 AS ordinal,
       '' AS target_schema, '' AS target_table, '' AS target_column
WHERE 1 = 0
