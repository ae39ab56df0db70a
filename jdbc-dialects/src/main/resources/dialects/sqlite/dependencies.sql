-- Seen on SQLite 3.54. A view's text is kept as it was written. A virtual table may show the rows of any other one.
SELECT '' AS table_schema,
       l.name AS table_name,
       NULL AS source_schema,
       NULL AS source_table,
       CASE WHEN l.type = 'table' OR d.sql IS NOT NULL THEN 1 ELSE 0 END AS is_known,
       d.sql AS definition
FROM pragma_table_list AS l
LEFT JOIN sqlite_schema AS d ON d.type = 'view' AND d.name = l.name AND l.type = 'view'
WHERE l.schema = 'main'
  AND l.type IN ('table', 'view', 'virtual')
  AND LOWER(SUBSTR(l.name, 1, 7)) <> 'sqlite_'
