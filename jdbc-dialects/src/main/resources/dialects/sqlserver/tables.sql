-- From the manual, not run. The catalogue shows what the account has any right on. Its columns tell what may be read: a
-- table of which none may be is left out for having no columns. Rows are counted in sys.partitions, which needs no right
-- to look at the state of the server.
SELECT s.name AS table_schema,
       o.name AS table_name,
       CASE o.type WHEN 'V' THEN 'VIEW' ELSE 'TABLE' END AS kind,
       CAST(d.value AS nvarchar(4000)) AS comment,
       r.row_estimate
FROM sys.objects AS o
JOIN sys.schemas AS s ON s.schema_id = o.schema_id
LEFT JOIN sys.extended_properties AS d
       ON d.class = 1 AND d.major_id = o.object_id AND d.minor_id = 0 AND d.name = N'MS_Description'
LEFT JOIN (
    SELECT p.object_id, SUM(p.rows) AS row_estimate
    FROM sys.partitions AS p
    WHERE p.index_id IN (0, 1)
    GROUP BY p.object_id
) AS r ON r.object_id = o.object_id AND o.type = 'U'
WHERE o.type IN ('U', 'V')
  AND o.is_ms_shipped = 0
  AND {schemas s.name} AND {tables s.name o.name}
