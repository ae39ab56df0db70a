-- From the manual, not run. Fixed roles and what is effective for the server and the database are looked at, and what was granted
-- on schemas, objects and users to the account, to its roles and to everybody.
SELECT r.name AS right_name,
       CONCAT('role of database ', QUOTENAME(DB_NAME())) AS subject,
       CASE WHEN m.member_principal_id IS NOT NULL AND USER_NAME() <> N'dbo'
            THEN CONCAT('ALTER ROLE ', QUOTENAME(r.name), ' DROP MEMBER ', QUOTENAME(USER_NAME())) END AS remedy,
       CASE WHEN USER_NAME() = N'dbo' THEN 'Give the agent an account of its own'
            WHEN m.member_principal_id IS NULL THEN 'It comes by another role or a group: leave that' ELSE '' END AS advice
FROM sys.database_principals AS r
LEFT JOIN sys.database_role_members AS m
       ON m.role_principal_id = r.principal_id AND m.member_principal_id = DATABASE_PRINCIPAL_ID()
WHERE r.type = 'R' AND r.is_fixed_role = 1
  AND r.name NOT IN (N'db_datareader', N'db_denydatareader', N'db_denydatawriter')
  AND IS_ROLEMEMBER(r.name) = 1
UNION ALL
SELECT r.name, 'the server',
       CONCAT('ALTER SERVER ROLE ', QUOTENAME(r.name), ' DROP MEMBER ', QUOTENAME(ORIGINAL_LOGIN())),
       ''
FROM sys.server_principals AS r
WHERE r.type = 'R' AND r.is_fixed_role = 1 AND r.name <> N'public' AND IS_SRVROLEMEMBER(r.name) = 1
UNION ALL
SELECT STRING_AGG(CAST(p.permission_name AS nvarchar(max)), ', ') WITHIN GROUP (ORDER BY p.permission_name), 'the server',
       CONCAT('REVOKE ', STRING_AGG(CAST(p.permission_name AS nvarchar(max)), ', ') WITHIN GROUP (ORDER BY p.permission_name),
              ' FROM ', QUOTENAME(ORIGINAL_LOGIN())),
       'in the database master; from its roles, where they have them'
FROM sys.fn_my_permissions(NULL, 'SERVER') AS p
WHERE p.permission_name <> 'CONNECT SQL' AND p.permission_name NOT LIKE 'VIEW %' AND IS_SRVROLEMEMBER('sysadmin') = 0
HAVING COUNT(*) > 0
UNION ALL
SELECT STRING_AGG(CAST(p.permission_name AS nvarchar(max)), ', ') WITHIN GROUP (ORDER BY p.permission_name),
       CONCAT('database ', QUOTENAME(DB_NAME())),
       CONCAT('REVOKE ', STRING_AGG(CAST(p.permission_name AS nvarchar(max)), ', ') WITHIN GROUP (ORDER BY p.permission_name),
              ' FROM ', QUOTENAME(USER_NAME())),
       'from its roles, where they have them'
FROM sys.fn_my_permissions(NULL, 'DATABASE') AS p
WHERE p.permission_name NOT IN ('CONNECT', 'SELECT', 'SHOWPLAN') AND p.permission_name NOT LIKE 'VIEW %'
  AND IS_ROLEMEMBER('db_owner') = 0
HAVING COUNT(*) > 0
UNION ALL
SELECT STRING_AGG(CAST(g.permission_name AS nvarchar(max)), ', ') WITHIN GROUP (ORDER BY g.permission_name),
       CONCAT(g.subject, CASE WHEN g.is_own = 1 THEN '' ELSE CONCAT(', through ', g.holder) END),
       CONCAT('REVOKE ', STRING_AGG(CAST(g.permission_name AS nvarchar(max)), ', ') WITHIN GROUP (ORDER BY g.permission_name),
              ' ON ', g.subject, ' FROM ', g.holder, CASE WHEN MAX(g.state) = 'W' THEN ' CASCADE' ELSE '' END),
       ''
FROM (SELECT DISTINCT p.permission_name, p.state, QUOTENAME(h.name) AS holder,
             CASE WHEN h.principal_id = DATABASE_PRINCIPAL_ID() THEN 1 ELSE 0 END AS is_own,
             CASE p.class WHEN 1 THEN CONCAT('OBJECT::', QUOTENAME(SCHEMA_NAME(o.schema_id)), '.', QUOTENAME(o.name))
                          WHEN 3 THEN CONCAT('SCHEMA::', QUOTENAME(s.name))
                          ELSE CONCAT(CASE u.type WHEN 'R' THEN 'ROLE::' ELSE 'USER::' END, QUOTENAME(u.name)) END AS subject
      FROM sys.database_permissions AS p
      JOIN sys.database_principals AS h ON h.principal_id = p.grantee_principal_id
      LEFT JOIN sys.objects AS o ON p.class = 1 AND o.object_id = p.major_id
      LEFT JOIN sys.schemas AS s ON p.class = 3 AND s.schema_id = p.major_id
      LEFT JOIN sys.database_principals AS u ON p.class = 4 AND u.principal_id = p.major_id
      WHERE p.state IN ('G', 'W')
        AND (o.object_id IS NOT NULL OR s.schema_id IS NOT NULL OR u.principal_id IS NOT NULL)
        AND p.permission_name <> 'SELECT' AND p.permission_name NOT LIKE 'VIEW %'
        AND (h.principal_id = DATABASE_PRINCIPAL_ID() OR h.name = N'public'
             OR h.type = 'R' AND IS_ROLEMEMBER(h.name) = 1 OR h.type IN ('G', 'X') AND IS_MEMBER(h.name) = 1)) AS g
GROUP BY g.subject, g.holder, g.is_own
UNION ALL
SELECT 'ownership', CONCAT('SCHEMA::', QUOTENAME(s.name)),
       CONCAT('ALTER AUTHORIZATION ON SCHEMA::', QUOTENAME(s.name), ' TO dbo'), 'GRANT SELECT on it afterwards'
FROM sys.schemas AS s
WHERE s.principal_id = DATABASE_PRINCIPAL_ID() AND USER_NAME() <> N'dbo'
UNION ALL
SELECT 'ownership', CONCAT('OBJECT::', QUOTENAME(SCHEMA_NAME(o.schema_id)), '.', QUOTENAME(o.name)),
       CONCAT('ALTER AUTHORIZATION ON OBJECT::', QUOTENAME(SCHEMA_NAME(o.schema_id)), '.', QUOTENAME(o.name), ' TO SCHEMA OWNER'),
       'GRANT SELECT on it afterwards'
FROM sys.objects AS o
WHERE o.principal_id = DATABASE_PRINCIPAL_ID() AND USER_NAME() <> N'dbo'
UNION ALL
SELECT CASE WHEN HAS_PERMS_BY_NAME('master.sys.xp_cmdshell', 'OBJECT', 'EXECUTE') = 1 THEN 'EXECUTE' ELSE '' END,
       'xp_cmdshell',
       CONCAT('REVOKE EXECUTE ON sys.xp_cmdshell FROM ', QUOTENAME(ORIGINAL_LOGIN())),
       CASE WHEN HAS_PERMS_BY_NAME('master.sys.xp_cmdshell', 'OBJECT', 'EXECUTE') = 1 THEN 'in the database master'
            ELSE 'The server does not tell whether the account may run xp_cmdshell.' END
WHERE COALESCE(HAS_PERMS_BY_NAME('master.sys.xp_cmdshell', 'OBJECT', 'EXECUTE'), 2) <> 0
  AND IS_SRVROLEMEMBER('sysadmin') = 0
