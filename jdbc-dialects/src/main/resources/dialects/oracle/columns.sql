-- From the manual, not run. The numbers are those of java.sql.Types. DATE has a time of day. A NUMBER without decimals is a
-- whole number; one without precision may be anything.
SELECT c.OWNER AS table_schema,
       c.TABLE_NAME AS table_name,
       c.COLUMN_NAME AS column_name,
       c.COLUMN_ID AS ordinal,
       CASE WHEN c.DATA_TYPE = 'NUMBER' AND c.DATA_SCALE = 0 AND c.DATA_PRECISION IS NOT NULL
            THEN 'NUMBER(' || c.DATA_PRECISION || ')'
            ELSE c.DATA_TYPE
       END AS type_name,
       CASE
           WHEN c.DATA_TYPE_OWNER IS NOT NULL THEN 1111
           WHEN c.DATA_TYPE = 'NUMBER' AND c.DATA_SCALE = 0 THEN -5
           WHEN c.DATA_TYPE = 'NUMBER' THEN 2
           WHEN c.DATA_TYPE = 'FLOAT' THEN 8
           WHEN c.DATA_TYPE = 'BINARY_FLOAT' THEN 7
           WHEN c.DATA_TYPE = 'BINARY_DOUBLE' THEN 8
           WHEN c.DATA_TYPE = 'VARCHAR2' THEN 12
           WHEN c.DATA_TYPE = 'NVARCHAR2' THEN -9
           WHEN c.DATA_TYPE = 'CHAR' THEN 1
           WHEN c.DATA_TYPE = 'NCHAR' THEN -15
           WHEN c.DATA_TYPE = 'CLOB' THEN 2005
           WHEN c.DATA_TYPE = 'NCLOB' THEN 2011
           WHEN c.DATA_TYPE = 'LONG' THEN -1
           WHEN c.DATA_TYPE = 'DATE' THEN 93
           WHEN c.DATA_TYPE LIKE 'TIMESTAMP%TIME ZONE' THEN 2014
           WHEN c.DATA_TYPE LIKE 'TIMESTAMP%' THEN 93
           WHEN c.DATA_TYPE = 'RAW' THEN -3
           WHEN c.DATA_TYPE = 'LONG RAW' THEN -4
           WHEN c.DATA_TYPE = 'BLOB' THEN 2004
           WHEN c.DATA_TYPE = 'BOOLEAN' THEN 16
           ELSE 1111
       END AS jdbc_type,
       CASE
           WHEN c.DATA_TYPE = 'NUMBER' THEN c.DATA_PRECISION
           WHEN c.DATA_TYPE IN ('VARCHAR2', 'NVARCHAR2', 'CHAR', 'NCHAR') THEN c.CHAR_LENGTH
           WHEN c.DATA_TYPE = 'RAW' THEN c.DATA_LENGTH
       END AS "size",
       c.DATA_SCALE AS "scale",
       CASE c.NULLABLE WHEN 'N' THEN 0 ELSE 1 END AS nullable,
       m.COMMENTS AS "comment"
FROM ALL_TAB_COLUMNS c
LEFT JOIN ALL_COL_COMMENTS m
       ON m.OWNER = c.OWNER AND m.TABLE_NAME = c.TABLE_NAME AND m.COLUMN_NAME = c.COLUMN_NAME
WHERE c.TABLE_NAME NOT LIKE 'BIN$%'
  AND {schemas c.OWNER else c.OWNER = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA')} AND {tables c.OWNER c.TABLE_NAME}
