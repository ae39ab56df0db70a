-- Seen on MariaDB 11.4: 10 ms for 1,500 foreign keys of 1,000 tables, 50 ms the first time; MySQL 8: from its manual,
-- not run.
SELECT TABLE_SCHEMA AS table_schema,
       TABLE_NAME AS table_name,
       CONSTRAINT_NAME AS key_name,
       COLUMN_NAME AS column_name,
       ORDINAL_POSITION AS ordinal,
       REFERENCED_TABLE_SCHEMA AS target_schema,
       REFERENCED_TABLE_NAME AS target_table,
       REFERENCED_COLUMN_NAME AS target_column
FROM information_schema.KEY_COLUMN_USAGE
WHERE REFERENCED_TABLE_NAME IS NOT NULL
  AND {schemas TABLE_SCHEMA else CAST(TABLE_SCHEMA AS BINARY) = CAST(COALESCE(DATABASE(), TABLE_SCHEMA) AS BINARY)}
  AND {tables TABLE_SCHEMA TABLE_NAME}
