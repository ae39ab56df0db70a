-- Seen on H2 2.3.232 and 2.5.252. The numbers are those of java.sql.Types; 1111 is OTHER.
-- Intervals, arrays and rows keep their general name: the element types are not in this view.
SELECT table_schema,
       table_name,
       column_name,
       ordinal_position AS ordinal,
       data_type AS type_name,
       CASE data_type
           WHEN 'CHARACTER VARYING' THEN 12
           WHEN 'CHARACTER' THEN 1
           WHEN 'VARCHAR_IGNORECASE' THEN 12
           WHEN 'ENUM' THEN 12
           WHEN 'CHARACTER LARGE OBJECT' THEN 2005
           WHEN 'TINYINT' THEN -6
           WHEN 'SMALLINT' THEN 5
           WHEN 'INTEGER' THEN 4
           WHEN 'BIGINT' THEN -5
           WHEN 'NUMERIC' THEN 2
           WHEN 'DECIMAL' THEN 3
           WHEN 'DECFLOAT' THEN 3
           WHEN 'REAL' THEN 7
           WHEN 'FLOAT' THEN 6
           WHEN 'DOUBLE PRECISION' THEN 8
           WHEN 'BOOLEAN' THEN 16
           WHEN 'DATE' THEN 91
           WHEN 'TIME' THEN 92
           WHEN 'TIME WITH TIME ZONE' THEN 2013
           WHEN 'TIMESTAMP' THEN 93
           WHEN 'TIMESTAMP WITH TIME ZONE' THEN 2014
           WHEN 'BINARY' THEN -2
           WHEN 'BINARY VARYING' THEN -3
           WHEN 'BINARY LARGE OBJECT' THEN 2004
           WHEN 'ARRAY' THEN 2003
           ELSE 1111
       END AS jdbc_type,
       CASE WHEN data_type IN ('NUMERIC', 'DECIMAL') THEN numeric_precision
            WHEN data_type IN ('CHARACTER', 'CHARACTER VARYING', 'VARCHAR_IGNORECASE', 'BINARY', 'BINARY VARYING')
            THEN character_maximum_length
       END AS size,
       numeric_scale AS scale,
       CASE is_nullable WHEN 'NO' THEN 0 ELSE 1 END AS nullable,
       remarks AS comment
FROM information_schema.columns
WHERE table_schema NOT IN ('INFORMATION_SCHEMA', 'pg_catalog')
