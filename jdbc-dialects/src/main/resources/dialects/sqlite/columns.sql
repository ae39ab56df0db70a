-- Seen on SQLite 3.54. The numbers are those of java.sql.Types. A declared type is any words: the usual names first, then
-- SQLite's own rules on what the words hold (INT, CHAR, CLOB, TEXT, BLOB, REAL, FLOA, DOUB, else a number).
-- Columns of a full-text index have no type, nor have computed columns of a view; hidden ones are left out.
-- The joins are crossed so that nothing is asked for before the conditions on the table have been tried: asking for the
-- columns of a view that cannot be read ends the statement.
WITH listed AS MATERIALIZED (
    SELECT l.name, l.type, l.wr
    FROM pragma_table_list AS l
    WHERE l.schema = 'main'
      AND l.type IN ('table', 'view', 'virtual')
      AND l.ncol > 0
      AND LOWER(SUBSTR(l.name, 1, 7)) <> 'sqlite_'
      AND {schemas ''} AND {tables '' l.name}
),
described AS (
    SELECT t.name AS table_name,
           t.type AS table_type,
           t.wr,
           c.name,
           c.cid,
           CASE WHEN TRIM(c.type) <> '' THEN TRIM(c.type) WHEN t.type = 'virtual' THEN 'TEXT' ELSE 'ANY' END AS declared,
           c."notnull" AS not_null,
           c.pk
    FROM listed AS t
    CROSS JOIN pragma_table_xinfo(t.name, 'main') AS c
    WHERE c.hidden <> 1
),
named AS MATERIALIZED (
    SELECT d.*, RTRIM(UPPER(SUBSTR(d.declared || '(', 1, INSTR(d.declared || '(', '(') - 1))) AS word
    FROM described AS d
)
SELECT '' AS table_schema,
       table_name,
       name AS column_name,
       cid + 1 AS ordinal,
       declared AS type_name,
       CASE
           WHEN word IN ('BOOLEAN', 'BOOL', 'BIT', 'LOGICAL') THEN 16
           WHEN word = 'DATE' THEN 91
           WHEN word LIKE 'TIMESTAMP%' OR word LIKE 'DATETIME%' OR word = 'SMALLDATETIME' THEN 93
           WHEN word LIKE 'TIME%' THEN 92
           WHEN word IN ('STRING', 'ENUM') THEN 12
           WHEN word IN ('ANY', 'JSON', 'JSONB', 'UUID', 'GUID', 'UNIQUEIDENTIFIER', 'INTERVAL', 'GEOMETRY') THEN 1111
           WHEN word IN ('POINT', 'LINESTRING', 'POLYGON', 'MULTIPOINT', 'MULTILINESTRING', 'MULTIPOLYGON') THEN 1111
           WHEN word IN ('SERIAL', 'BIGSERIAL', 'SMALLSERIAL', 'LONG', 'YEAR') THEN -5
           WHEN word LIKE '%BINARY%' OR word IN ('BYTEA', 'BYTES', 'IMAGE', 'RAW') THEN -2
           WHEN word = 'FLOATING POINT' THEN 8
           WHEN word LIKE '%INT%' THEN -5
           WHEN word LIKE '%CHAR%' OR word LIKE '%CLOB%' OR word LIKE '%TEXT%' THEN 12
           WHEN word LIKE '%BLOB%' THEN 2004
           WHEN word LIKE '%REAL%' OR word LIKE '%FLOA%' OR word LIKE '%DOUB%' THEN 8
           ELSE 2
       END AS jdbc_type,
       NULL AS size,
       0 AS scale,
       -- A key may hold NULLs unless it is the table's row number, which has no index of its own.
       CASE WHEN not_null THEN 0
            WHEN pk = 0 THEN 1
            WHEN EXISTS (SELECT 1 FROM pragma_index_list(table_name, 'main') AS i WHERE i.origin = 'pk') THEN 1
            ELSE 0
       END AS nullable,
       NULL AS comment
FROM named
