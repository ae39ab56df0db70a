-- Seen on H2 2.3.232 and 2.5.252. H2 joins these views row by row (0.4 s for 1,000 tables), so the kind of each
-- constraint is carried to its columns by a window instead.
SELECT table_schema, table_name, key_name, kind, column_name, ordinal
FROM (SELECT table_schema,
             table_name,
             constraint_name AS key_name,
             MAX(constraint_type) OVER (PARTITION BY constraint_schema, constraint_name) AS kind,
             column_name,
             ordinal
      FROM (SELECT constraint_schema, constraint_name, table_schema, table_name, column_name,
                   ordinal_position AS ordinal, CAST(NULL AS VARCHAR) AS constraint_type
            FROM information_schema.key_column_usage
            UNION ALL
            SELECT constraint_schema, constraint_name, NULL, NULL, NULL,
                   NULL, CASE constraint_type WHEN 'PRIMARY KEY' THEN 'PRIMARY' ELSE constraint_type END
            FROM information_schema.table_constraints))
WHERE column_name IS NOT NULL
  AND kind IN ('PRIMARY', 'UNIQUE')
