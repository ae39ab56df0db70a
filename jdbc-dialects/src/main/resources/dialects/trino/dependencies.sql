-- Seen on Trino 435: for schemas, see tables.sql. A view's text does not say in which catalog and schema its author wrote it,
-- so that its names cannot be looked up: no view is known, nor is a materialized one, which Trino lists as a table. A table
-- is one by the word of the database behind it.
SELECT t.table_schema,
       t.table_name,
       CAST(NULL AS varchar) AS source_schema,
       CAST(NULL AS varchar) AS source_table,
       CASE WHEN m.name IS NULL AND t.table_type = 'TABLE' THEN 1 ELSE 0 END AS is_known,
       CAST(NULL AS varchar) AS definition
FROM (SELECT table_cat, table_schem, table_name, table_type,
             CASE WHEN table_cat = current_catalog AND strpos(table_schem, '.') = 0 THEN table_schem
                  ELSE table_cat || '.' || table_schem
             END AS table_schema
      FROM system.jdbc.tables
      WHERE table_schem <> 'information_schema' AND table_cat <> 'system' AND strpos(table_cat, '.') = 0) t
LEFT JOIN (SELECT catalog_name, schema_name, name
           FROM (SELECT catalog_name, schema_name, name,
                        CASE WHEN catalog_name = current_catalog AND strpos(schema_name, '.') = 0 THEN schema_name
                             ELSE catalog_name || '.' || schema_name
                        END AS table_schema
                 FROM system.metadata.materialized_views) v
           WHERE {schemas table_schema else current_catalog IS NULL OR catalog_name = current_catalog}) m
       ON m.catalog_name = t.table_cat AND m.schema_name = t.table_schem AND m.name = t.table_name
WHERE {schemas t.table_schema else current_catalog IS NULL OR t.table_cat = current_catalog}
