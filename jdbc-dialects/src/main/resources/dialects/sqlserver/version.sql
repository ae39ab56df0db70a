-- From the manual, not run. Objects know when they were changed; comments and rights do not, so they are added up.
SELECT CONCAT_WS(' ',
    DB_NAME(), SCHEMA_NAME(), USER_NAME(),
    (SELECT CONCAT(COUNT(*), '/', CONVERT(varchar(33), MAX(o.modify_date), 126))
     FROM sys.objects AS o
     WHERE o.is_ms_shipped = 0),
    (SELECT CONCAT(COUNT(*), '/', SUM(CAST(BINARY_CHECKSUM(c.object_id, c.column_id, c.name, c.user_type_id, c.max_length,
            c.precision, c.scale, c.is_nullable, c.is_hidden) AS bigint)))
     FROM sys.columns AS c),
    (SELECT CONCAT(COUNT(*), '/', SUM(CAST(BINARY_CHECKSUM(d.major_id, d.minor_id, CAST(d.value AS nvarchar(4000)))
            AS bigint)))
     FROM sys.extended_properties AS d
     WHERE d.class = 1 AND d.name = N'MS_Description'),
    (SELECT CONCAT(COUNT(*), '/', SUM(CAST(BINARY_CHECKSUM(p.class, p.major_id, p.minor_id, p.grantee_principal_id, p.type,
            p.state) AS bigint)))
     FROM sys.database_permissions AS p),
    (SELECT CONCAT(COUNT(*), '/', SUM(CAST(BINARY_CHECKSUM(m.role_principal_id, m.member_principal_id) AS bigint)))
     FROM sys.database_role_members AS m)) AS version
