-- Seen on PostgreSQL 18. A view's rule names what it reads; rows of a child are rows of its parent, and the other way round.
-- Not known is what comes from another server, what calls a function or an operator from outside of the database's own, what
-- calls one of its own that runs a query in a text or reads files, and what reads a system table, which may hold values of
-- others: of the last two, whose numbers are below 12000, the rule's text tells alone.
WITH relation AS MATERIALIZED (
    SELECT c.oid, n.nspname, c.relname, c.relkind
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
      AND n.nspname <> 'information_schema'
      AND n.nspname NOT LIKE 'pg\_%'
), rule AS MATERIALIZED (
    SELECT w.oid, r.oid AS view, w.ev_action
    FROM relation r
    JOIN pg_catalog.pg_rewrite w ON w.ev_class = r.oid AND w.ev_type = '1'
), used AS MATERIALIZED (
    SELECT DISTINCT u.view, d.refclassid, d.refobjid
    FROM rule u
    JOIN pg_catalog.pg_depend d
      ON d.classid = CAST('pg_catalog.pg_rewrite' AS pg_catalog.regclass) AND d.objid = u.oid AND d.refobjid <> u.view
), reader AS MATERIALIZED (
    SELECT CAST(p.oid AS text) AS number
    FROM pg_catalog.pg_proc p
    WHERE p.pronamespace = CAST('pg_catalog' AS pg_catalog.regnamespace)
      AND p.proname IN ('query_to_xml', 'query_to_xmlschema', 'query_to_xml_and_xmlschema', 'cursor_to_xml',
          'cursor_to_xmlschema', 'table_to_xml', 'table_to_xmlschema', 'table_to_xml_and_xmlschema', 'schema_to_xml',
          'schema_to_xmlschema', 'schema_to_xml_and_xmlschema', 'database_to_xml', 'database_to_xmlschema',
          'database_to_xml_and_xmlschema', 'ts_stat', 'ts_rewrite', 'pg_read_file', 'pg_read_file_old',
          'pg_read_binary_file', 'lo_get', 'lo_open', 'loread')
), foreign_code AS MATERIALIZED (
    SELECT u.view
    FROM used u
    JOIN pg_catalog.pg_proc p
      ON u.refclassid = CAST('pg_catalog.pg_proc' AS pg_catalog.regclass) AND p.oid = u.refobjid
    WHERE p.pronamespace <> CAST('pg_catalog' AS pg_catalog.regnamespace)
    UNION
    SELECT u.view
    FROM used u
    JOIN pg_catalog.pg_operator o
      ON u.refclassid = CAST('pg_catalog.pg_operator' AS pg_catalog.regclass) AND o.oid = u.refobjid
    WHERE o.oprnamespace <> CAST('pg_catalog' AS pg_catalog.regnamespace)
    UNION
    SELECT u.view
    FROM rule u
    CROSS JOIN LATERAL unnest(pg_catalog.string_to_array(CAST(u.ev_action AS text), ':funcid ')) AS f(rest)
    JOIN reader p ON p.number = pg_catalog.split_part(f.rest, ' ', 1)
    UNION
    SELECT u.view
    FROM rule u
    CROSS JOIN LATERAL unnest(pg_catalog.string_to_array(CAST(u.ev_action AS text), ':relid ')) AS f(rest)
    WHERE pg_catalog.split_part(f.rest, ' ', 1) ~ '^([1-9][0-9]{0,3}|1[01][0-9]{3})$'
), edge AS (
    SELECT u.view AS oid, u.refobjid AS source
    FROM used u
    WHERE u.refclassid = CAST('pg_catalog.pg_class' AS pg_catalog.regclass)
    UNION ALL
    SELECT i.inhrelid, i.inhparent FROM pg_catalog.pg_inherits i
    UNION ALL
    SELECT i.inhparent, i.inhrelid FROM pg_catalog.pg_inherits i
)
SELECT r.nspname AS table_schema,
       r.relname AS table_name,
       NULL AS source_schema,
       NULL AS source_table,
       CASE WHEN r.relkind = 'f' OR f.view IS NOT NULL THEN 0 ELSE 1 END AS is_known,
       NULL AS definition
FROM relation r
LEFT JOIN foreign_code f ON f.view = r.oid
UNION ALL
SELECT r.nspname, r.relname, s.nspname, s.relname, CASE WHEN s.oid IS NULL THEN 0 ELSE 1 END, NULL
FROM edge e
JOIN relation r ON r.oid = e.oid
LEFT JOIN relation s ON s.oid = e.source
