-- Seen on SQLite 3.54. An expression has no column; an index on some of the rows promises nothing of all.
WITH listed AS MATERIALIZED (
    SELECT l.name
    FROM pragma_table_list AS l
    WHERE l.schema = 'main'
      AND l.type = 'table'
      AND LOWER(SUBSTR(l.name, 1, 7)) <> 'sqlite_'
      AND {schemas ''} AND {tables '' l.name}
)
SELECT '' AS table_schema,
       t.name AS table_name,
       i.name AS index_name,
       CASE WHEN i."unique" AND NOT i.partial THEN 1 ELSE 0 END AS is_unique,
       c.name AS column_name,
       c.seqno + 1 AS ordinal
FROM listed AS t
CROSS JOIN pragma_index_list(t.name, 'main') AS i
CROSS JOIN pragma_index_info(i.name, 'main') AS c
