-- From the manual, not run. What was granted to the account, to the roles that are on, and of what everybody has that which
-- reaches files, the network or other sessions, or belongs to no part of the server itself.
SELECT s.PRIVILEGE AS right_name,
       CASE WHEN s.USERNAME = USER THEN 'the server' ELSE 'the server, through PUBLIC' END AS subject,
       'REVOKE ' || s.PRIVILEGE || ' FROM ' || CASE WHEN s.USERNAME = USER THEN '"' || USER || '"' ELSE 'PUBLIC' END AS remedy,
       '' AS advice
FROM USER_SYS_PRIVS s
WHERE s.PRIVILEGE NOT IN ('CREATE SESSION', 'SELECT ANY TABLE', 'READ ANY TABLE')
UNION ALL
SELECT s.PRIVILEGE, 'the server, through role "' || s.ROLE || '"',
       CASE WHEN g.GRANTED_ROLE IS NOT NULL THEN 'REVOKE "' || s.ROLE || '" FROM "' || USER || '"' END,
       CASE WHEN g.GRANTED_ROLE IS NULL THEN 'The role comes by another one: leave that' END
FROM ROLE_SYS_PRIVS s
LEFT JOIN USER_ROLE_PRIVS g ON g.GRANTED_ROLE = s.ROLE AND g.USERNAME = USER
WHERE s.PRIVILEGE NOT IN ('CREATE SESSION', 'SELECT ANY TABLE', 'READ ANY TABLE')
  AND s.ROLE IN (SELECT r.ROLE FROM SESSION_ROLES r)
UNION ALL
SELECT t.PRIVILEGE,
       LOWER(t.TYPE) || ' "' || t.OWNER || '"."' || t.TABLE_NAME || '"',
       'REVOKE ' || t.PRIVILEGE || ' ON '
           || CASE WHEN t.TYPE = 'DIRECTORY' THEN 'DIRECTORY "' ELSE '"' || t.OWNER || '"."' END || t.TABLE_NAME
           || '" FROM "' || USER || '"',
       ''
FROM USER_TAB_PRIVS_RECD t
WHERE t.PRIVILEGE NOT IN ('SELECT', 'READ') OR t.TYPE = 'DIRECTORY'
UNION ALL
SELECT DISTINCT c.PRIVILEGE, 'columns of "' || c.OWNER || '"."' || c.TABLE_NAME || '"',
       'REVOKE ' || c.PRIVILEGE || ' ON "' || c.OWNER || '"."' || c.TABLE_NAME || '" FROM "' || USER || '"',
       ''
FROM USER_COL_PRIVS_RECD c
UNION ALL
SELECT DISTINCT t.PRIVILEGE, '"' || t.OWNER || '"."' || t.TABLE_NAME || '", through role "' || t.ROLE || '"',
       CASE WHEN g.GRANTED_ROLE IS NOT NULL THEN 'REVOKE "' || t.ROLE || '" FROM "' || USER || '"' END,
       CASE WHEN g.GRANTED_ROLE IS NULL THEN 'The role comes by another one: leave that' END
FROM ROLE_TAB_PRIVS t
LEFT JOIN USER_ROLE_PRIVS g ON g.GRANTED_ROLE = t.ROLE AND g.USERNAME = USER
WHERE t.PRIVILEGE NOT IN ('SELECT', 'READ') AND t.ROLE IN (SELECT r.ROLE FROM SESSION_ROLES r)
UNION ALL
SELECT p.PRIVILEGE, LOWER(p.TYPE) || ' "' || p.TABLE_SCHEMA || '"."' || p.TABLE_NAME || '", through PUBLIC',
       'REVOKE ' || p.PRIVILEGE || ' ON "' || p.TABLE_SCHEMA || '"."' || p.TABLE_NAME || '" FROM PUBLIC',
       ''
FROM ALL_TAB_PRIVS p
JOIN ALL_USERS u ON u.USERNAME = p.TABLE_SCHEMA
WHERE p.GRANTEE = 'PUBLIC'
  AND (u.ORACLE_MAINTAINED = 'N' AND p.PRIVILEGE NOT IN ('SELECT', 'READ')
       OR p.TABLE_SCHEMA = 'SYS' AND p.PRIVILEGE = 'EXECUTE'
          AND p.TABLE_NAME IN ('UTL_FILE', 'UTL_HTTP', 'UTL_TCP', 'UTL_SMTP', 'UTL_INADDR', 'DBMS_LDAP', 'DBMS_SCHEDULER',
                               'DBMS_JOB', 'DBMS_LOB', 'DBMS_ADVISOR', 'DBMS_JAVA', 'HTTPURITYPE'))
UNION ALL
SELECT 'ownership', COUNT(*) || ' objects of kind ' || LOWER(o.OBJECT_TYPE) || ' of schema "' || USER || '"', NULL,
       'Let another account own them, and GRANT READ to this one'
FROM USER_OBJECTS o
WHERE o.OBJECT_TYPE NOT IN ('INDEX', 'LOB')
GROUP BY o.OBJECT_TYPE
UNION ALL
SELECT '', '', NULL, 'What role "' || g.GRANTED_ROLE || '" brings, which is not on, is not told; leave the role.'
FROM USER_ROLE_PRIVS g
WHERE g.GRANTED_ROLE NOT IN (SELECT r.ROLE FROM SESSION_ROLES r)
