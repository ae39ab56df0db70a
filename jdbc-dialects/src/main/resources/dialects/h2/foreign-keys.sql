-- Seen on H2 2.3.232 and 2.5.252. H2 joins these views row by row (1.8 s for 1,500 keys), so two windows carry first
-- the name of the key that a foreign key points to, then that key's columns (0.05 to 0.2 s).
SELECT table_schema, table_name, key_name, column_name, ordinal, target_schema, target_table, target_column
FROM (SELECT is_target, table_schema, table_name, key_name, column_name, ordinal,
             MAX(CASE WHEN is_target THEN table_schema END) OVER same_place AS target_schema,
             MAX(CASE WHEN is_target THEN table_name END) OVER same_place AS target_table,
             MAX(CASE WHEN is_target THEN column_name END) OVER same_place AS target_column
      FROM (SELECT FALSE AS is_target, table_schema, table_name, key_name, column_name, ordinal,
                   place, pointed_schema, pointed_key
            FROM (SELECT table_schema, table_name, constraint_name AS key_name, column_name, ordinal, place,
                         MAX(pointed_schema) OVER (PARTITION BY constraint_schema, constraint_name) AS pointed_schema,
                         MAX(pointed_key) OVER (PARTITION BY constraint_schema, constraint_name) AS pointed_key
                  FROM (SELECT constraint_schema, constraint_name, table_schema, table_name, column_name,
                               ordinal_position AS ordinal, position_in_unique_constraint AS place,
                               CAST(NULL AS VARCHAR) AS pointed_schema, CAST(NULL AS VARCHAR) AS pointed_key
                        FROM information_schema.key_column_usage
                        WHERE position_in_unique_constraint IS NOT NULL
                        UNION ALL
                        SELECT constraint_schema, constraint_name, NULL, NULL, NULL,
                               NULL, NULL, unique_constraint_schema, unique_constraint_name
                        FROM information_schema.referential_constraints))
            WHERE column_name IS NOT NULL
            UNION ALL
            SELECT TRUE, table_schema, table_name, NULL, column_name, NULL,
                   ordinal_position, constraint_schema, constraint_name
            FROM information_schema.key_column_usage
            WHERE position_in_unique_constraint IS NULL)
      WINDOW same_place AS (PARTITION BY pointed_schema, pointed_key, place))
WHERE NOT is_target
  AND target_column IS NOT NULL
