-- Seen on SQLite 3.54. A key may point to a table that is not there, write its name and those of its columns in other
-- letters than the table does, or name no columns, which means the primary key. One that fits nothing is left out whole.
WITH tables AS MATERIALIZED (
    SELECT l.name, LOWER(l.name) AS folded
    FROM pragma_table_list AS l
    WHERE l.schema = 'main'
      AND l.type = 'table'
      AND LOWER(SUBSTR(l.name, 1, 7)) <> 'sqlite_'
),
pointing AS MATERIALIZED (
    SELECT t.name AS table_name, k.id, k.seq, LOWER(k."table") AS target, k."from" AS column_name, k."to" AS wanted
    FROM tables AS t
    CROSS JOIN pragma_foreign_key_list(t.name, 'main') AS k
    WHERE {schemas ''} AND {tables '' t.name}
),
targets AS MATERIALIZED (
    SELECT t.name AS table_name,
           t.folded,
           c.name AS column_name,
           LOWER(c.name) AS folded_column,
           c.pk,
           MAX(c.pk) OVER (PARTITION BY t.name) AS key_length
    FROM tables AS t
    CROSS JOIN pragma_table_xinfo(t.name, 'main') AS c
    WHERE t.folded IN (SELECT target FROM pointing)
),
named AS (
    SELECT p.table_name, p.id, p.seq, p.column_name, g.table_name AS target_table, g.column_name AS target_column,
           g.key_length
    FROM pointing AS p
    JOIN targets AS g ON g.folded = p.target AND g.folded_column = LOWER(p.wanted)
    UNION ALL
    SELECT p.table_name, p.id, p.seq, p.column_name, g.table_name, g.column_name, g.key_length
    FROM pointing AS p
    JOIN targets AS g ON g.folded = p.target AND g.pk = p.seq + 1
    WHERE p.wanted IS NULL
),
lengths AS MATERIALIZED (
    SELECT table_name, id, COUNT(*) AS columns, COUNT(wanted) AS named_columns
    FROM pointing
    GROUP BY table_name, id
)
SELECT '' AS table_schema,
       n.table_name,
       'key ' || n.id AS key_name,
       n.column_name,
       n.seq + 1 AS ordinal,
       '' AS target_schema,
       n.target_table,
       n.target_column
FROM (SELECT named.*, COUNT(*) OVER (PARTITION BY table_name, id) AS found FROM named) AS n
JOIN lengths AS l ON l.table_name = n.table_name AND l.id = n.id
WHERE n.found = l.columns
  AND (l.named_columns > 0 OR n.key_length = l.columns)
