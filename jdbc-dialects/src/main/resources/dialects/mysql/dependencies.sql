-- Seen on MariaDB 11.4; MySQL 8: from its manual, not run. A view's text is there with full names for who may SHOW VIEW, and
-- empty for others. MySQL's own lists of what views use leave out, without a word, what the account has no right on. A table
-- of an engine that is not listed here may show the rows of other tables or servers.
SELECT TABLE_SCHEMA AS table_schema,
       TABLE_NAME AS table_name,
       NULL AS source_schema,
       NULL AS source_table,
       CASE WHEN LOWER(ENGINE) IN ('innodb', 'myisam', 'aria', 'memory', 'csv', 'archive', 'rocksdb', 'columnstore', 'ndbcluster')
            THEN 1
            ELSE 0
       END AS is_known,
       NULL AS definition
FROM information_schema.TABLES
WHERE TABLE_TYPE IN ('BASE TABLE', 'SYSTEM VERSIONED', 'SEQUENCE')
  AND LOWER(TABLE_SCHEMA) NOT IN ('mysql', 'information_schema', 'performance_schema', 'sys')
UNION ALL
SELECT TABLE_SCHEMA,
       TABLE_NAME,
       NULL,
       NULL,
       CASE WHEN VIEW_DEFINITION <> '' THEN 1 ELSE 0 END,
       VIEW_DEFINITION
FROM information_schema.VIEWS
WHERE LOWER(TABLE_SCHEMA) NOT IN ('mysql', 'information_schema', 'performance_schema', 'sys')
