-- Seen on H2 2.3.232 and 2.5.252. H2 shows tables also to accounts that may not read them.
-- Names are in upper case without quotes, so that every way of folding them finds them.
-- A view's estimate is always 100, which says nothing.
SELECT TABLE_SCHEMA,
       TABLE_NAME,
       CASE WHEN TABLE_TYPE = 'VIEW' THEN 'VIEW' ELSE 'TABLE' END AS KIND,
       REMARKS AS COMMENT,
       CASE WHEN TABLE_TYPE = 'BASE TABLE' THEN ROW_COUNT_ESTIMATE END AS ROW_ESTIMATE
FROM INFORMATION_SCHEMA.TABLES
WHERE UPPER(TABLE_SCHEMA) NOT IN ('INFORMATION_SCHEMA', 'PG_CATALOG')
  AND TABLE_TYPE IN ('BASE TABLE', 'VIEW', 'MATERIALIZED VIEW')
  AND {schemas TABLE_SCHEMA} AND {tables TABLE_SCHEMA TABLE_NAME}
