-- From the manual, not run. The session sees its own schema unless schemas are named. What lies in the recycle bin, belongs
-- to an index or a log of the database, or has rows of one session only is left out; a materialized view counts as a table.
SELECT t.OWNER AS table_schema,
       t.TABLE_NAME AS table_name,
       'TABLE' AS kind,
       m.COMMENTS AS "comment",
       t.NUM_ROWS AS row_estimate
FROM ALL_TABLES t
LEFT JOIN ALL_TAB_COMMENTS m ON m.OWNER = t.OWNER AND m.TABLE_NAME = t.TABLE_NAME AND m.TABLE_TYPE = 'TABLE'
WHERE t.DROPPED = 'NO'
  AND t.NESTED = 'NO'
  AND t.SECONDARY = 'N'
  AND t.TEMPORARY = 'N'
  AND (t.IOT_TYPE IS NULL OR t.IOT_TYPE = 'IOT')
  AND t.TABLE_NAME NOT LIKE 'BIN$%'
  AND t.TABLE_NAME NOT LIKE 'MLOG$%'
  AND t.TABLE_NAME NOT LIKE 'RUPD$%'
  AND {schemas t.OWNER else t.OWNER = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA')} AND {tables t.OWNER t.TABLE_NAME}
UNION ALL
SELECT v.OWNER,
       v.VIEW_NAME,
       'VIEW',
       m.COMMENTS,
       NULL
FROM ALL_VIEWS v
LEFT JOIN ALL_TAB_COMMENTS m ON m.OWNER = v.OWNER AND m.TABLE_NAME = v.VIEW_NAME AND m.TABLE_TYPE = 'VIEW'
WHERE {schemas v.OWNER else v.OWNER = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA')} AND {tables v.OWNER v.VIEW_NAME}
