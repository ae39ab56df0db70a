-- Seen on SQLite 3.54. Tables that carry a virtual table are of a kind of their own, and left out with SQLite's own.
-- A view whose columns cannot be found has none here; it keeps SQLite from looking at some of the others, too.
-- There are no comments, but the text that created a table is kept with its remarks.
-- How many rows there are stands in a table that exists only after ANALYZE, so that no query can name it safely.
SELECT '' AS table_schema,
       l.name AS table_name,
       CASE l.type WHEN 'view' THEN 'VIEW' ELSE 'TABLE' END AS kind,
       NULL AS comment,
       NULL AS row_estimate,
       d.sql AS definition
FROM pragma_table_list AS l
LEFT JOIN sqlite_schema AS d ON d.type = 'table' AND d.name = l.name
WHERE l.schema = 'main'
  AND l.type IN ('table', 'view', 'virtual')
  AND l.ncol > 0
  AND LOWER(SUBSTR(l.name, 1, 7)) <> 'sqlite_'
  AND {schemas ''} AND {tables '' l.name}
