-- From the manual, not run. A key that is not checked tells all the same how tables belong together.
SELECT k.OWNER AS table_schema,
       k.TABLE_NAME AS table_name,
       k.CONSTRAINT_NAME AS key_name,
       c.COLUMN_NAME AS column_name,
       c.POSITION AS ordinal,
       t.OWNER AS target_schema,
       t.TABLE_NAME AS target_table,
       t.COLUMN_NAME AS target_column
FROM ALL_CONSTRAINTS k
JOIN ALL_CONS_COLUMNS c
  ON c.OWNER = k.OWNER AND c.CONSTRAINT_NAME = k.CONSTRAINT_NAME AND c.TABLE_NAME = k.TABLE_NAME
JOIN ALL_CONS_COLUMNS t
  ON t.OWNER = k.R_OWNER AND t.CONSTRAINT_NAME = k.R_CONSTRAINT_NAME AND t.POSITION = c.POSITION
WHERE k.CONSTRAINT_TYPE = 'R'
  AND k.TABLE_NAME NOT LIKE 'BIN$%'
  AND {schemas k.OWNER else k.OWNER = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA')} AND {tables k.OWNER k.TABLE_NAME}
