-- From the manual, not run. A key that is not checked tells all the same how tables belong together.
SELECT s.name AS table_schema,
       o.name AS table_name,
       k.name AS key_name,
       c.name AS column_name,
       f.constraint_column_id AS ordinal,
       ts.name AS target_schema,
       t.name AS target_table,
       tc.name AS target_column
FROM sys.foreign_key_columns AS f
JOIN sys.objects AS k ON k.object_id = f.constraint_object_id
JOIN sys.objects AS o ON o.object_id = f.parent_object_id
JOIN sys.schemas AS s ON s.schema_id = o.schema_id
JOIN sys.columns AS c ON c.object_id = f.parent_object_id AND c.column_id = f.parent_column_id
JOIN sys.objects AS t ON t.object_id = f.referenced_object_id
JOIN sys.schemas AS ts ON ts.schema_id = t.schema_id
JOIN sys.columns AS tc ON tc.object_id = f.referenced_object_id AND tc.column_id = f.referenced_column_id
WHERE {schemas s.name} AND {tables s.name o.name}
