-- Seen on H2 2.5.252. Roles are those of the account; rights on whole schemas are told to administrators alone. In a database
-- that was opened read-only, rights to write are of no use. Every account may call every alias.
SELECT 'ADMIN' AS right_name, '' AS subject, 'ALTER USER ' || QUOTE_IDENT(u.USER_NAME) || ' ADMIN FALSE' AS remedy,
       'for another administrator; GRANT SELECT afterwards' AS advice
FROM INFORMATION_SCHEMA.USERS u
WHERE u.USER_NAME = CURRENT_USER AND u.IS_ADMIN
UNION ALL
SELECT p.PRIVILEGES,
       CASE WHEN COUNT(*) = 1 THEN 'table ' || MIN(p.NAME)
            ELSE COUNT(*) || ' tables of schema ' || QUOTE_IDENT(p.TABLE_SCHEMA) END
           || CASE WHEN p.GRANTEE = CURRENT_USER THEN '' ELSE ', through role ' || QUOTE_IDENT(p.GRANTEE) END,
       'REVOKE ' || p.PRIVILEGES || ' ON ' || LISTAGG(p.NAME, ', ') WITHIN GROUP (ORDER BY p.NAME)
           || ' FROM ' || QUOTE_IDENT(p.GRANTEE),
       ''
FROM (SELECT t.TABLE_SCHEMA, t.GRANTEE, QUOTE_IDENT(t.TABLE_SCHEMA) || '.' || QUOTE_IDENT(t.TABLE_NAME) AS NAME,
             LISTAGG(t.PRIVILEGE_TYPE, ', ') WITHIN GROUP (ORDER BY t.PRIVILEGE_TYPE) AS PRIVILEGES
      FROM INFORMATION_SCHEMA.TABLE_PRIVILEGES t
      WHERE t.PRIVILEGE_TYPE <> 'SELECT'
        AND NOT READONLY()
        AND (t.GRANTEE = CURRENT_USER OR UPPER(t.GRANTEE) = 'PUBLIC'
             OR t.GRANTEE IN (SELECT r.ROLE_NAME FROM INFORMATION_SCHEMA.ROLES r))
      GROUP BY t.TABLE_SCHEMA, t.TABLE_NAME, t.GRANTEE) p
GROUP BY p.TABLE_SCHEMA, p.GRANTEE, p.PRIVILEGES
UNION ALL
SELECT 'EXECUTE', 'alias ' || QUOTE_IDENT(r.ROUTINE_SCHEMA) || '.' || QUOTE_IDENT(r.ROUTINE_NAME),
       CASE WHEN r.ROUTINE_TYPE = 'AGGREGATE' THEN 'DROP AGGREGATE ' ELSE 'DROP ALIAS ' END
           || QUOTE_IDENT(r.ROUTINE_SCHEMA) || '.' || QUOTE_IDENT(r.ROUTINE_NAME),
       'everybody may call it'
FROM INFORMATION_SCHEMA.ROUTINES r
UNION ALL
SELECT '', '', '',
       'H2 tells administrators alone what an account may do in whole schemas; ACCESS_MODE_DATA=r in the URL leaves it nothing.'
FROM INFORMATION_SCHEMA.USERS u
WHERE u.USER_NAME = CURRENT_USER AND NOT u.IS_ADMIN AND NOT READONLY()
