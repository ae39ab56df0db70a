-- Seen on H2 2.3.232 and 2.5.252. H2 has no indexes on expressions.
SELECT table_schema,
       table_name,
       index_name,
       CASE WHEN is_unique THEN 1 ELSE 0 END AS is_unique,
       column_name,
       ordinal_position AS ordinal
FROM information_schema.index_columns
