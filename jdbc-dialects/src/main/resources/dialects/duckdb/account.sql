-- Seen on DuckDB 2.0. There are no accounts; what the process may do is switched for every connection to a database.
SELECT 'write' AS right_name, 'database "' || REPLACE(d.database_name, '"', '""') || '"' AS subject, NULL AS remedy,
       'Open it read-only: duckdb.read_only=true among the driver''s properties' AS advice
FROM duckdb_databases() d
WHERE NOT d.internal AND NOT d.readonly
UNION ALL
SELECT 'external access', 'files and the network', 'SET GLOBAL enable_external_access = false', ''
WHERE CURRENT_SETTING('enable_external_access')
UNION ALL
SELECT 'unlocked configuration', '', 'SET GLOBAL lock_configuration = true', 'after the others'
WHERE NOT CURRENT_SETTING('lock_configuration')
