-- Seen on PostgreSQL 14, 16 and 18: 10 ms. What every account may do with what the server itself brings is left out, and so is reading. The
-- account that connected is looked at, whatever role it took since; a role counts as soon as it could be taken. What comes by
-- a role is taken away by leaving that role, so that nobody else loses it.
WITH RECURSIVE membership(role, entered) AS (
    SELECT r.oid, CAST(NULL AS pg_catalog.oid)
    FROM pg_catalog.pg_roles r
    WHERE r.rolname = SESSION_USER
    UNION
    SELECT m.roleid, COALESCE(known.entered, m.roleid)
    FROM pg_catalog.pg_auth_members m
    JOIN membership known ON known.role = m.member
), holder AS (
    SELECT known.role,
           CASE WHEN known.entered IS NULL THEN '' ELSE ', through role ' || pg_catalog.quote_ident(r.rolname) END AS through,
           pg_catalog.quote_ident(r.rolname) AS name,
           'REVOKE ' || pg_catalog.quote_ident(e.rolname) || ' FROM ' || pg_catalog.quote_ident(SESSION_USER)
               || CASE WHEN m.grantor = 10 THEN ''
                       ELSE ' GRANTED BY ' || pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(m.grantor)) END AS leaving
    FROM membership known
    JOIN pg_catalog.pg_roles r ON r.oid = known.role
    LEFT JOIN pg_catalog.pg_roles e ON e.oid = known.entered
    LEFT JOIN pg_catalog.pg_auth_members m
           ON m.roleid = known.entered AND pg_catalog.pg_get_userbyid(m.member) = SESSION_USER
    UNION ALL
    SELECT 0, ', through PUBLIC', 'PUBLIC', NULL
    UNION ALL
    SELECT r.oid, ', through the database''s ownership', '',
           'ALTER DATABASE ' || pg_catalog.quote_ident(d.datname) || ' OWNER TO CURRENT_USER'
    FROM pg_catalog.pg_database d
    JOIN membership known ON known.role = d.datdba
    JOIN pg_catalog.pg_roles r ON r.rolname = 'pg_database_owner'
    WHERE d.datname = CURRENT_DATABASE()
), object AS (
    SELECT CAST('pg_catalog.pg_class' AS pg_catalog.regclass) AS class, c.oid,
           CASE c.relkind WHEN 'S' THEN 'sequence' ELSE 'table' END AS kind, c.relnamespace AS schema,
           pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname) AS name,
           c.relowner AS owner, c.relacl AS acl, TRUE AS counts
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND c.relpersistence <> 't'
    UNION ALL
    SELECT CAST('pg_catalog.pg_proc' AS pg_catalog.regclass), p.oid, 'routine', p.pronamespace,
           pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(p.proname) || '('
               || pg_catalog.pg_get_function_identity_arguments(p.oid) || ')',
           p.proowner,
           CASE WHEN p.oid >= 16384 THEN COALESCE(p.proacl, pg_catalog.acldefault('f', p.proowner)) ELSE p.proacl END,
           p.oid < 16384 OR p.provolatile = 'v' OR p.prosecdef
    FROM pg_catalog.pg_proc p
    JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
    WHERE p.prokind <> 'a' AND (p.oid >= 16384 OR p.proacl IS NOT NULL)
      AND p.prorettype NOT IN (CAST('pg_catalog.trigger' AS pg_catalog.regtype),
                               CAST('pg_catalog.event_trigger' AS pg_catalog.regtype))
    UNION ALL
    SELECT CAST('pg_catalog.pg_namespace' AS pg_catalog.regclass), n.oid, 'schema', CAST(NULL AS pg_catalog.oid),
           pg_catalog.quote_ident(n.nspname), n.nspowner, n.nspacl, TRUE
    FROM pg_catalog.pg_namespace n
    WHERE n.nspname NOT LIKE 'pg\_temp%' AND n.nspname NOT LIKE 'pg\_toast%'
    UNION ALL
    SELECT CAST('pg_catalog.pg_database' AS pg_catalog.regclass), d.oid, 'database', CAST(NULL AS pg_catalog.oid),
           pg_catalog.quote_ident(d.datname), d.datdba,
           COALESCE(d.datacl, pg_catalog.acldefault('d', d.datdba)), TRUE
    FROM pg_catalog.pg_database d
    WHERE d.datname = CURRENT_DATABASE()
    UNION ALL
    SELECT CAST('pg_catalog.pg_foreign_server' AS pg_catalog.regclass), f.oid, 'foreign server', CAST(NULL AS pg_catalog.oid),
           pg_catalog.quote_ident(f.srvname), f.srvowner, f.srvacl, TRUE
    FROM pg_catalog.pg_foreign_server f
), entry AS (
    SELECT o.class, o.oid, e.grantee, e.grantor, e.privilege_type AS privilege
    FROM object o
    CROSS JOIN LATERAL pg_catalog.aclexplode(o.acl) e
    WHERE o.counts AND e.grantee <> o.owner
    UNION
    SELECT CAST('pg_catalog.pg_class' AS pg_catalog.regclass), a.attrelid, e.grantee, e.grantor, e.privilege_type
    FROM pg_catalog.pg_attribute a
    JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
    CROSS JOIN LATERAL pg_catalog.aclexplode(a.attacl) e
    WHERE e.grantee <> c.relowner
), granted AS (
    SELECT o.kind, o.schema, o.oid, o.name, h.through, h.name AS holder, h.leaving,
           CASE WHEN h.leaving IS NULL AND e.grantor <> o.owner
                THEN 'after SET ROLE ' || pg_catalog.quote_ident(pg_catalog.pg_get_userbyid(e.grantor)) || ', who granted it'
                ELSE '' END AS advice,
           pg_catalog.string_agg(e.privilege, ', ' ORDER BY e.privilege) AS names
    FROM entry e
    JOIN object o ON o.class = e.class AND o.oid = e.oid
    JOIN holder h ON h.role = e.grantee
    WHERE e.privilege NOT IN ('SELECT', 'CONNECT')
      AND NOT (e.privilege = 'USAGE' AND o.kind = 'schema')
      AND NOT EXISTS (SELECT 1
                      FROM pg_catalog.pg_init_privs i
                      CROSS JOIN LATERAL pg_catalog.aclexplode(i.initprivs) x
                      WHERE o.oid < 16384 AND o.kind IN ('table', 'sequence', 'routine') AND i.objoid = e.oid AND i.classoid = e.class
                        AND x.grantee = e.grantee AND x.privilege_type = e.privilege)
    GROUP BY o.kind, o.schema, o.oid, o.name, h.through, h.name, h.leaving, advice
), owned AS (
    SELECT o.kind, o.schema, o.oid, o.name, h.through, h.name AS holder,
           COALESCE(h.leaving, CASE WHEN h.role <> 10 THEN 'REASSIGN OWNED BY ' || h.name || ' TO CURRENT_USER' END) AS remedy
    FROM object o
    JOIN holder h ON h.role = o.owner
    WHERE o.oid >= 16384 OR o.kind IN ('schema', 'database') AND h.role <> 10
)
SELECT a.name AS right_name,
       CASE WHEN h.through = '' THEN '' ELSE 'role ' || h.name END AS subject,
       COALESCE(h.leaving, CASE WHEN h.role <> 10 THEN 'ALTER ROLE ' || h.name || ' NO' || a.name END) AS remedy,
       CASE WHEN h.leaving IS NULL AND h.role = 10 THEN 'Give the agent an account of its own' ELSE '' END AS advice
FROM holder h
JOIN pg_catalog.pg_roles r ON r.oid = h.role
CROSS JOIN LATERAL (VALUES ('SUPERUSER', r.rolsuper), ('CREATEDB', r.rolcreatedb), ('CREATEROLE', r.rolcreaterole),
                           ('REPLICATION', r.rolreplication), ('BYPASSRLS', r.rolbypassrls)) a(name, present)
WHERE a.present
UNION ALL
SELECT r.rolname, 'the server', h.leaving, ''
FROM holder h
JOIN pg_catalog.pg_roles r ON r.oid = h.role
WHERE r.oid < 16384 AND r.rolname LIKE 'pg\_%' AND r.rolname NOT IN ('pg_read_all_data', 'pg_database_owner')
UNION ALL
SELECT g.names,
       CASE WHEN COUNT(*) = 1 THEN g.kind || ' ' || MIN(g.name)
            ELSE COUNT(*) || ' ' || g.kind || 's of schema ' || CAST(CAST(g.schema AS pg_catalog.regnamespace) AS text)
            END || g.through,
       COALESCE(g.leaving, 'REVOKE ' || g.names || ' ON '
           || CASE WHEN COUNT(*) <= 10
                   THEN UPPER(g.kind) || ' ' || pg_catalog.string_agg(g.name, ', ' ORDER BY g.name)
                   ELSE 'ALL ' || UPPER(g.kind) || 'S IN SCHEMA ' || CAST(CAST(g.schema AS pg_catalog.regnamespace) AS text)
                   END || ' FROM ' || g.holder),
       g.advice
FROM granted g
GROUP BY g.kind, g.schema, g.names, g.through, g.holder, g.leaving, g.advice, CASE WHEN g.schema IS NULL OR g.oid < 16384 THEN g.oid END
UNION ALL
SELECT 'ownership',
       CASE WHEN COUNT(*) = 1 THEN o.kind || ' ' || MIN(o.name)
            ELSE COUNT(*) || ' ' || o.kind || 's of schema ' || CAST(CAST(o.schema AS pg_catalog.regnamespace) AS text)
            END || o.through,
       o.remedy,
       CASE WHEN o.through = '' AND o.remedy IS NULL THEN 'Give the agent an account of its own'
            WHEN o.through = '' THEN 'for whoever runs it owns it then; GRANT SELECT on it afterwards' ELSE '' END
FROM owned o
GROUP BY o.kind, o.schema, o.through, o.remedy, CASE WHEN o.schema IS NULL THEN o.oid END
