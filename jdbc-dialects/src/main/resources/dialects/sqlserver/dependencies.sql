-- From the manual, not run. It needs VIEW DEFINITION on the database and SELECT on this catalogue view; without the first,
-- rows may be missing. What has no number is in another database, on another server, or gone. A function may read any table,
-- and functions for remote rows and names of the database's own are in a view's text alone. A table and its history show the
-- same rows.
WITH used AS (
    SELECT d.referencing_id, d.referenced_id, t.type
    FROM sys.sql_expression_dependencies AS d
    LEFT JOIN sys.objects AS t ON t.object_id = d.referenced_id
    WHERE d.referencing_class = 1
      AND d.referenced_class = 1
      AND (d.referenced_id IS NULL OR d.referenced_id <> d.referencing_id)
), histories AS (
    SELECT t.object_id, t.history_table_id
    FROM sys.tables AS t
    WHERE t.history_table_id IS NOT NULL
)
SELECT s.name AS table_schema,
       o.name AS table_name,
       NULL AS source_schema,
       NULL AS source_table,
       CASE WHEN o.type = 'U' THEN CASE WHEN t.is_external = 0 THEN 1 ELSE 0 END
            WHEN o.type = 'SN' THEN CASE WHEN r.object_id IS NULL THEN 0 ELSE 1 END
            WHEN HAS_PERMS_BY_NAME(DB_NAME(), 'DATABASE', 'VIEW DEFINITION') = 0 THEN 0
            WHEN w.words IS NULL OR w.words LIKE N'%OPENROWSET%' OR w.words LIKE N'%OPENQUERY%'
                 OR w.words LIKE N'%OPENDATASOURCE%' OR w.words LIKE N'%SYS.%' THEN 0
            WHEN EXISTS (SELECT 1
                         FROM used AS u
                         WHERE u.referencing_id = o.object_id AND (u.type IS NULL OR u.type NOT IN ('U', 'V', 'SN'))) THEN 0
            ELSE 1
       END AS is_known,
       NULL AS definition
FROM sys.objects AS o
JOIN sys.schemas AS s ON s.schema_id = o.schema_id
LEFT JOIN sys.tables AS t ON t.object_id = o.object_id
LEFT JOIN (SELECT m.object_id,
                  UPPER(REPLACE(REPLACE(REPLACE(m.definition, N' ', N''), N']', N''), N'"', N'')) AS words
           FROM sys.sql_modules AS m) AS w ON w.object_id = o.object_id
LEFT JOIN sys.synonyms AS n ON n.object_id = o.object_id
LEFT JOIN sys.objects AS r ON r.object_id = OBJECT_ID(n.base_object_name) AND PARSENAME(n.base_object_name, 3) IS NULL
WHERE o.type IN ('U', 'V', 'SN')
  AND o.is_ms_shipped = 0
UNION ALL
SELECT s.name, o.name, rs.name, r.name, 1, NULL
FROM (SELECT u.referencing_id AS object_id, u.referenced_id AS source_id FROM used AS u WHERE u.type IN ('U', 'V', 'SN')
      UNION
      SELECT n.object_id, OBJECT_ID(n.base_object_name)
      FROM sys.synonyms AS n
      WHERE PARSENAME(n.base_object_name, 3) IS NULL
      UNION
      SELECT h.object_id, h.history_table_id FROM histories AS h
      UNION
      SELECT h.history_table_id, h.object_id FROM histories AS h) AS e
JOIN sys.objects AS o ON o.object_id = e.object_id
JOIN sys.schemas AS s ON s.schema_id = o.schema_id
JOIN sys.objects AS r ON r.object_id = e.source_id
JOIN sys.schemas AS rs ON rs.schema_id = r.schema_id
WHERE o.type IN ('U', 'V', 'SN')
  AND o.is_ms_shipped = 0
