-- From the manual, not run. A key that is switched off promises nothing.
SELECT k.OWNER AS table_schema,
       k.TABLE_NAME AS table_name,
       k.CONSTRAINT_NAME AS key_name,
       CASE k.CONSTRAINT_TYPE WHEN 'P' THEN 'PRIMARY' ELSE 'UNIQUE' END AS kind,
       c.COLUMN_NAME AS column_name,
       c.POSITION AS ordinal
FROM ALL_CONSTRAINTS k
JOIN ALL_CONS_COLUMNS c
  ON c.OWNER = k.OWNER AND c.CONSTRAINT_NAME = k.CONSTRAINT_NAME AND c.TABLE_NAME = k.TABLE_NAME
WHERE k.CONSTRAINT_TYPE IN ('P', 'U')
  AND k.STATUS = 'ENABLED'
  AND k.TABLE_NAME NOT LIKE 'BIN$%'
  AND {schemas k.OWNER else k.OWNER = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA')} AND {tables k.OWNER k.TABLE_NAME}
