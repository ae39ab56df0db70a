-- Seen on SQLite 3.54. A primary key that is the row number has no index, so the columns tell of primary keys.
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
       'primary key' AS key_name,
       'PRIMARY' AS kind,
       c.name AS column_name,
       c.pk AS ordinal
FROM listed AS t
CROSS JOIN pragma_table_xinfo(t.name, 'main') AS c
WHERE c.pk > 0
UNION ALL
SELECT '', t.name, i.name, 'UNIQUE', c.name, c.seqno + 1
FROM listed AS t
CROSS JOIN pragma_index_list(t.name, 'main') AS i
CROSS JOIN pragma_index_info(i.name, 'main') AS c
WHERE i.origin = 'u'
