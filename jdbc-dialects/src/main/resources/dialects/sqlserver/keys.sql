-- From the manual, not run. A key whose index is switched off promises nothing.
SELECT s.name AS table_schema,
       o.name AS table_name,
       k.name AS key_name,
       CASE k.type WHEN 'PK' THEN 'PRIMARY' ELSE 'UNIQUE' END AS kind,
       c.name AS column_name,
       ic.key_ordinal AS ordinal
FROM sys.key_constraints AS k
JOIN sys.objects AS o ON o.object_id = k.parent_object_id
JOIN sys.schemas AS s ON s.schema_id = o.schema_id
JOIN sys.indexes AS i ON i.object_id = k.parent_object_id AND i.index_id = k.unique_index_id
JOIN sys.index_columns AS ic ON ic.object_id = i.object_id AND ic.index_id = i.index_id
JOIN sys.columns AS c ON c.object_id = ic.object_id AND c.column_id = ic.column_id
WHERE k.type IN ('PK', 'UQ')
  AND i.is_disabled = 0
  AND ic.key_ordinal > 0
  AND {schemas s.name} AND {tables s.name o.name}
