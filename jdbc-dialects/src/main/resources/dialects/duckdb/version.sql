-- Seen on DuckDB 2.0. DuckDB counts its changes nowhere that can be asked for, so what the schema is made of is added up.
SELECT CONCAT_WS(' ',
    (SELECT CONCAT(COUNT(*), '/', SUM(HASH(CONCAT_WS('.', schema_name, table_name, comment))))
     FROM duckdb_tables() WHERE database_name = CURRENT_DATABASE() AND NOT internal),
    (SELECT CONCAT(COUNT(*), '/', SUM(HASH(CONCAT_WS('.', schema_name, view_name, sql, comment))))
     FROM duckdb_views() WHERE database_name = CURRENT_DATABASE() AND NOT internal),
    (SELECT CONCAT(COUNT(*), '/', SUM(HASH(CONCAT_WS('.', schema_name, table_name, column_name, column_index, data_type,
            is_nullable, comment))))
     FROM duckdb_columns() WHERE database_name = CURRENT_DATABASE() AND NOT internal),
    (SELECT CONCAT(COUNT(*), '/', SUM(HASH(CONCAT_WS('.', schema_name, table_name, constraint_text))))
     FROM duckdb_constraints() WHERE database_name = CURRENT_DATABASE()),
    (SELECT CONCAT(COUNT(*), '/', SUM(HASH(CONCAT_WS('.', schema_name, table_name, index_name, sql))))
     FROM duckdb_indexes() WHERE database_name = CURRENT_DATABASE()),
    CURRENT_SCHEMA()) AS version
