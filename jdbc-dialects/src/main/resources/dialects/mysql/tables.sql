-- Seen on MariaDB 11.4: 10 ms for 1,000 tables, 50 ms the first time; MySQL 8: from its manual, not run. Without named
-- schemas only the session's own is read: a server holds the databases of others, too. Names are compared by their
-- bytes, since two schemas may differ by their case. The comment of a view is the word VIEW, or what is wrong with it.
-- Sequences and tables of a session are left out.
SELECT TABLE_SCHEMA AS table_schema,
       TABLE_NAME AS table_name,
       CASE WHEN TABLE_TYPE = 'VIEW' THEN 'VIEW' ELSE 'TABLE' END AS kind,
       CASE WHEN TABLE_TYPE = 'VIEW' THEN NULL ELSE TABLE_COMMENT END AS comment,
       CASE WHEN TABLE_TYPE = 'VIEW' THEN NULL ELSE TABLE_ROWS END AS row_estimate
FROM information_schema.TABLES
WHERE TABLE_TYPE IN ('BASE TABLE', 'SYSTEM VERSIONED', 'VIEW')
  AND LOWER(TABLE_SCHEMA) NOT IN ('mysql', 'information_schema', 'performance_schema', 'sys')
  AND {schemas TABLE_SCHEMA else CAST(TABLE_SCHEMA AS BINARY) = CAST(COALESCE(DATABASE(), TABLE_SCHEMA) AS BINARY)}
  AND {tables TABLE_SCHEMA TABLE_NAME}
