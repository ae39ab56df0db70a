-- From the manual, not run. An index on some of the rows promises nothing of all; columns that are only carried along
-- have no place in the key.
SELECT s.name AS table_schema,
       o.name AS table_name,
       i.name AS index_name,
       CASE WHEN i.is_unique = 1 AND i.has_filter = 0 THEN 1 ELSE 0 END AS is_unique,
       c.name AS column_name,
       ic.key_ordinal AS ordinal
FROM sys.indexes AS i
JOIN sys.objects AS o ON o.object_id = i.object_id
JOIN sys.schemas AS s ON s.schema_id = o.schema_id
JOIN sys.index_columns AS ic ON ic.object_id = i.object_id AND ic.index_id = i.index_id
JOIN sys.columns AS c ON c.object_id = ic.object_id AND c.column_id = ic.column_id
WHERE i.type IN (1, 2)
  AND i.is_disabled = 0
  AND i.is_hypothetical = 0
  AND ic.key_ordinal > 0
  AND o.type IN ('U', 'V')
  AND o.is_ms_shipped = 0
  AND {schemas s.name} AND {tables s.name o.name}
