-- Seen on DuckDB 1.3.2 and 2.0.0. The numbers are those of java.sql.Types; 1111 is OTHER. The catalogue knows types of the
-- host's own by what they stand for, and forgets how long a VARCHAR was declared. The values of an ENUM are left out of its
-- name: they are read as values, where they may be. BIT is a text of bits, and not JDBC's truth value.
SELECT schema_name AS table_schema,
       table_name,
       column_name,
       column_index AS ordinal,
       CASE WHEN length(plain_type) > 200 THEN left(plain_type, 199) || '…' ELSE plain_type END AS type_name,
       CASE WHEN ends_with(plain_type, ']') THEN 2003
            WHEN starts_with(plain_type, 'DECIMAL(') THEN 3
            WHEN starts_with(plain_type, 'STRUCT(') THEN 2002
            ELSE CASE plain_type
                     WHEN 'VARCHAR' THEN 12
                     WHEN 'ENUM' THEN 12
                     WHEN 'BOOLEAN' THEN 16
                     WHEN 'TINYINT' THEN -6
                     WHEN 'UTINYINT' THEN 5
                     WHEN 'SMALLINT' THEN 5
                     WHEN 'USMALLINT' THEN 4
                     WHEN 'INTEGER' THEN 4
                     WHEN 'UINTEGER' THEN -5
                     WHEN 'BIGINT' THEN -5
                     WHEN 'UBIGINT' THEN -5
                     WHEN 'HUGEINT' THEN -5
                     WHEN 'UHUGEINT' THEN -5
                     WHEN 'BIGNUM' THEN -5
                     WHEN 'FLOAT' THEN 7
                     WHEN 'DOUBLE' THEN 8
                     WHEN 'DATE' THEN 91
                     WHEN 'TIME' THEN 92
                     WHEN 'TIME_NS' THEN 92
                     WHEN 'TIME WITH TIME ZONE' THEN 2013
                     WHEN 'TIMESTAMP' THEN 93
                     WHEN 'TIMESTAMP_S' THEN 93
                     WHEN 'TIMESTAMP_MS' THEN 93
                     WHEN 'TIMESTAMP_NS' THEN 93
                     WHEN 'TIMESTAMP WITH TIME ZONE' THEN 2014
                     WHEN 'BLOB' THEN 2004
                     ELSE 1111
                 END
       END AS jdbc_type,
       NULL AS size,
       0 AS scale,
       CASE WHEN is_nullable THEN 1 ELSE 0 END AS nullable,
       comment
FROM (SELECT *, regexp_replace(data_type, 'ENUM\(''([^'']|'''')*''(, ''([^'']|'''')*'')*\)', 'ENUM', 'g') AS plain_type
      FROM duckdb_columns()
      WHERE database_name = current_database()
        AND NOT internal
        AND {schemas schema_name} AND {tables schema_name table_name}) c
