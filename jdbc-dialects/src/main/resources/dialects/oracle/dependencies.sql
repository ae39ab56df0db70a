-- From the manual, not run. A view or a materialized view is known if the catalogue tells of anything that it needs, all of
-- it is a table, a view or a synonym here, or the package of built-in functions, and each is shown to the account; others,
-- and what lies behind a link, are not known. A table whose rows come from files is not known either. DUAL holds one row of
-- nobody's.
WITH needs AS (
    SELECT d.OWNER, d.NAME, d.REFERENCED_OWNER, d.REFERENCED_NAME,
           CASE WHEN d.REFERENCED_LINK_NAME IS NOT NULL THEN 0
                WHEN d.REFERENCED_TYPE IN ('TABLE', 'VIEW', 'MATERIALIZED VIEW', 'SYNONYM') THEN 1
                WHEN d.REFERENCED_OWNER = 'SYS' AND d.REFERENCED_NAME = 'STANDARD' THEN 1
                ELSE 0
           END AS plain,
           CASE WHEN d.REFERENCED_TYPE IN ('TABLE', 'VIEW', 'MATERIALIZED VIEW', 'SYNONYM') THEN 1 ELSE 0 END AS relation
    FROM ALL_DEPENDENCIES d
    WHERE d.TYPE IN ('VIEW', 'MATERIALIZED VIEW')
      AND NOT (d.REFERENCED_OWNER = d.OWNER AND d.REFERENCED_NAME = d.NAME)
      AND d.OWNER NOT IN (SELECT USERNAME FROM ALL_USERS WHERE ORACLE_MAINTAINED = 'Y')
), computed AS (
    SELECT v.OWNER, v.VIEW_NAME AS NAME FROM ALL_VIEWS v
    UNION
    SELECT m.OWNER, m.MVIEW_NAME FROM ALL_MVIEWS m
)
SELECT c.OWNER AS table_schema,
       c.NAME AS table_name,
       NULL AS source_schema,
       NULL AS source_table,
       COALESCE((SELECT MIN(n.plain) FROM needs n WHERE n.OWNER = c.OWNER AND n.NAME = c.NAME), 0) AS is_known,
       NULL AS definition
FROM computed c
WHERE c.OWNER NOT IN (SELECT USERNAME FROM ALL_USERS WHERE ORACLE_MAINTAINED = 'Y')
UNION ALL
SELECT n.OWNER, n.NAME, n.REFERENCED_OWNER, n.REFERENCED_NAME, 1, NULL
FROM needs n
WHERE n.relation = 1
UNION ALL
SELECT t.OWNER,
       t.TABLE_NAME,
       NULL,
       NULL,
       CASE WHEN x.TABLE_NAME IS NULL THEN 1 ELSE 0 END,
       NULL
FROM ALL_TABLES t
LEFT JOIN ALL_EXTERNAL_TABLES x ON x.OWNER = t.OWNER AND x.TABLE_NAME = t.TABLE_NAME
WHERE t.OWNER NOT IN (SELECT USERNAME FROM ALL_USERS WHERE ORACLE_MAINTAINED = 'Y')
UNION ALL
SELECT s.OWNER,
       s.SYNONYM_NAME,
       s.TABLE_OWNER,
       s.TABLE_NAME,
       CASE WHEN s.DB_LINK IS NULL THEN 1 ELSE 0 END,
       NULL
FROM ALL_SYNONYMS s
WHERE s.TABLE_OWNER NOT IN (SELECT USERNAME FROM ALL_USERS WHERE ORACLE_MAINTAINED = 'Y')
   OR s.DB_LINK IS NOT NULL
UNION ALL
SELECT 'SYS', 'DUAL', NULL, NULL, 1, NULL FROM DUAL
UNION ALL
SELECT 'PUBLIC', 'DUAL', 'SYS', 'DUAL', 1, NULL FROM DUAL
