-- From the manual, not run. An expression, and a column in descending order, stands behind a column that Oracle has named
-- itself, and is told as none.
SELECT i.TABLE_OWNER AS table_schema,
       i.TABLE_NAME AS table_name,
       i.INDEX_NAME AS index_name,
       CASE i.UNIQUENESS WHEN 'UNIQUE' THEN 1 ELSE 0 END AS is_unique,
       CASE WHEN c.COLUMN_NAME LIKE 'SYS!_NC%$' ESCAPE '!' THEN NULL ELSE c.COLUMN_NAME END AS column_name,
       c.COLUMN_POSITION AS ordinal
FROM ALL_INDEXES i
JOIN ALL_IND_COLUMNS c ON c.INDEX_OWNER = i.OWNER AND c.INDEX_NAME = i.INDEX_NAME AND c.TABLE_OWNER = i.TABLE_OWNER
     AND c.TABLE_NAME = i.TABLE_NAME
WHERE i.INDEX_TYPE NOT IN ('LOB', 'DOMAIN', 'CLUSTER')
  AND i.DROPPED = 'NO'
  AND i.TABLE_NAME NOT LIKE 'BIN$%'
  AND {schemas i.TABLE_OWNER else i.TABLE_OWNER = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA')}
  AND {tables i.TABLE_OWNER i.TABLE_NAME}
