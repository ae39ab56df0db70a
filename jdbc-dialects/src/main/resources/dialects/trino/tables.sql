-- Seen on Trino 435. The catalog of the session is not named; a schema of another one, or with a dot in its name, is
-- catalog.schema. A catalog with a dot in its own name cannot be told from a schema then, and is left out. Where no schema
-- is named, only the session's catalog is read: others may be many, large and far away.
SELECT t.table_schema,
       t.table_name,
       CASE t.table_type WHEN 'VIEW' THEN 'VIEW' ELSE 'TABLE' END AS kind,
       c.comment,
       CAST(NULL AS bigint) AS row_estimate
FROM (SELECT table_cat, table_schem, table_name, table_type,
             CASE WHEN table_cat = current_catalog AND strpos(table_schem, '.') = 0 THEN table_schem
                  ELSE table_cat || '.' || table_schem
             END AS table_schema
      FROM system.jdbc.tables
      WHERE table_schem <> 'information_schema' AND table_cat <> 'system' AND strpos(table_cat, '.') = 0) t
LEFT JOIN (SELECT catalog_name, schema_name, table_name, comment
           FROM (SELECT catalog_name, schema_name, table_name, comment,
                        CASE WHEN catalog_name = current_catalog AND strpos(schema_name, '.') = 0 THEN schema_name
                             ELSE catalog_name || '.' || schema_name
                        END AS table_schema
                 FROM system.metadata.table_comments
                 WHERE schema_name <> 'information_schema' AND catalog_name <> 'system') m
           WHERE {schemas table_schema else current_catalog IS NULL OR catalog_name = current_catalog}) c
       ON c.catalog_name = t.table_cat AND c.schema_name = t.table_schem AND c.table_name = t.table_name
WHERE {schemas t.table_schema else current_catalog IS NULL OR t.table_cat = current_catalog}
  AND {tables t.table_schema t.table_name}
