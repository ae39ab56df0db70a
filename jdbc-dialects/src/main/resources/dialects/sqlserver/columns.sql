-- From the manual, not run. The numbers are those of java.sql.Types. A type of the host counts as the one below it.
-- The catalogue counts the length of texts of two bytes a letter in bytes, and writes -1 for max.
SELECT s.name AS table_schema,
       o.name AS table_name,
       c.name AS column_name,
       c.column_id AS ordinal,
       CASE WHEN c.max_length = -1 AND b.name IN ('nvarchar', 'varchar', 'varbinary') THEN t.name + N'(max)'
            ELSE t.name
       END AS type_name,
       CASE b.name
           WHEN 'bit' THEN -7
           WHEN 'tinyint' THEN -6
           WHEN 'smallint' THEN 5
           WHEN 'int' THEN 4
           WHEN 'bigint' THEN -5
           WHEN 'decimal' THEN 3
           WHEN 'numeric' THEN 2
           WHEN 'money' THEN 3
           WHEN 'smallmoney' THEN 3
           WHEN 'real' THEN 7
           WHEN 'float' THEN 8
           WHEN 'char' THEN 1
           WHEN 'varchar' THEN 12
           WHEN 'text' THEN -1
           WHEN 'nchar' THEN -15
           WHEN 'nvarchar' THEN -9
           WHEN 'ntext' THEN -16
           WHEN 'date' THEN 91
           WHEN 'time' THEN 92
           WHEN 'datetime' THEN 93
           WHEN 'datetime2' THEN 93
           WHEN 'smalldatetime' THEN 93
           WHEN 'datetimeoffset' THEN 2014
           WHEN 'binary' THEN -2
           WHEN 'varbinary' THEN -3
           WHEN 'image' THEN -4
           WHEN 'timestamp' THEN -2
           ELSE 1111
       END AS jdbc_type,
       CASE WHEN b.name IN ('decimal', 'numeric') THEN c.precision
            WHEN c.max_length = -1 OR t.is_user_defined = 1 THEN NULL
            WHEN b.name IN ('nchar', 'nvarchar') AND t.name <> 'sysname' THEN c.max_length / 2
            WHEN b.name IN ('char', 'varchar', 'binary', 'varbinary') THEN c.max_length
       END AS size,
       c.scale,
       CASE WHEN c.is_nullable = 1 THEN 1 ELSE 0 END AS nullable,
       CAST(d.value AS nvarchar(4000)) AS comment
FROM sys.columns AS c
JOIN sys.objects AS o ON o.object_id = c.object_id
JOIN sys.schemas AS s ON s.schema_id = o.schema_id
JOIN sys.types AS t ON t.user_type_id = c.user_type_id
LEFT JOIN sys.types AS b ON b.user_type_id = c.system_type_id
LEFT JOIN sys.extended_properties AS d
       ON d.class = 1 AND d.major_id = c.object_id AND d.minor_id = c.column_id AND d.name = N'MS_Description'
WHERE o.type IN ('U', 'V')
  AND o.is_ms_shipped = 0
  AND c.is_hidden = 0
  AND HAS_PERMS_BY_NAME(QUOTENAME(s.name) + N'.' + QUOTENAME(o.name), 'OBJECT', 'SELECT', c.name, 'COLUMN') = 1
  AND {schemas s.name} AND {tables s.name o.name}
