-- From the manual, not run. Objects know to the second when they were changed, and when rights on them were; comments do
-- not count here, so a new comment waits until the schema is read anew.
SELECT SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA') || ' ' || USER || ' ' || COUNT(*) || '/'
           || TO_CHAR(MAX(o.LAST_DDL_TIME), 'YYYY-MM-DD HH24:MI:SS') AS version
FROM ALL_OBJECTS o
WHERE o.OBJECT_TYPE IN ('TABLE', 'VIEW', 'INDEX', 'MATERIALIZED VIEW')
  AND o.OWNER = SYS_CONTEXT('USERENV', 'CURRENT_SCHEMA')
