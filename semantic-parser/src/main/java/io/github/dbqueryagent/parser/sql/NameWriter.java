package io.github.dbqueryagent.parser.sql;

import io.github.dbqueryagent.dialect.NameFolding;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.schema.TableName;
import java.util.Locale;
import java.util.Set;

/** Writes names so that the database finds them. Immutable. */
final class NameWriter {
    /** Words that one grammar or another reads as something else than a name; quoting one too many does no harm. */
    private static final Set<String> RESERVED = new java.util.HashSet<>(
            java.util.List.of(("ABSENT ALL ALTER ANALYSE ANALYZE AND ANY ARRAY AS ASC ASYMMETRIC "
                            + "AUTHORIZATION BETWEEN BOTH BY CASE CAST CHECK COLLATE COLUMN CONNECT CONSTRAINT CREATE CROSS CSV "
                            + "CURRENT CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP CURRENT_USER CYCLE DATABASE DATE DAY DEFAULT "
                            + "DEFERRABLE DELETE DESC DISTINCT DO DROP ELSE EMIT END ERRORS ESCAPE EXCEPT EXCLUDE EXCLUDES EXISTS "
                            + "EXTEND FALSE FBV FETCH FILTER FINAL FIRST FOR FORCE FOREIGN FROM FULL FUNCTION GLOBAL GRANT GROUP "
                            + "GROUPS GROUPING HAVING HOUR IF IGNORE ILIKE IMPORT IN INCLUDES INDEX INNER INSERT INTERSECT "
                            + "INTERVAL INTO IS ISNULL JOIN KEY KEYS LAST LATERAL LEADING LEFT LEVEL LIKE LIMIT LOCALTIME "
                            + "LOCALTIMESTAMP LONG MATCH MERGE MINUS MINUTE MONTH NATURAL NEXT NEXTVAL NOT NOTNULL NULL OF OFFSET ON "
                            + "ONLY OPTIMIZE OPTION OR ORDER OUTER OUTPUT OVER OVERLAPS PARTITION PERCENT PIVOT POSITION "
                            + "PREFERRING PREWHERE PRIMARY PRIOR PROCEDURE PUBLIC QUALIFY QUARTER RANGE READ RECURSIVE REFERENCES "
                            + "REGEXP REPLACE RESULT RETURNING RETURNS REVOKE RIGHT RLIKE ROW ROWNUM ROWS SAMPLE SCRIPT SECOND SELECT "
                            + "SEMI SESSION_USER SET SETTINGS SHOW SIZE SOME SQL START STATEMENT SYMMETRIC SYSDATE SYSTEM_USER "
                            + "TABLE TABLES TEMP TEMPORARY THEN TIME TIMESTAMP TO TODAY TOP TRAILING TRIGGER TRUE TRUNCATE "
                            + "UESCAPE UNBOUNDED UNION UNIQUE UNKNOWN UNPIVOT UPDATE USE USER USING VALUE VALUES VERIFY VIEW WEEK "
                            + "WHEN WHERE WINDOW WITH WITHIN WITHOUT XML YEAR ZONE ACTION ADMIN ATTRIBUTE COMMENT COMMIT COUNT "
                            + "DESCRIBE EXPLAIN FILE FORMAT FREQUENCY HASH HISTORY ISOLATION LINK LOCATION LOCK MAX MIN AVG SUM "
                            + "NAMES NOTE OPEN PASSWORD PATH PLAN PRIVILEGES PURGE REGISTER RENAME RESET ROLE SCHEMA SEQUENCE "
                            + "SESSION STATUS STORED TEXT TYPE TYPES VERSION WORK VARIABLE ZONE CLOSE CALL BIT BYTE CHAR CHARACTER "
                            + "DOUBLE FLOAT INT INTEGER REAL DECIMAL NUMERIC BOOLEAN BINARY")
                    .split(" ")));

    private final SqlDialect dialect;
    private final String defaultSchema;

    NameWriter(SqlDialect dialect, String defaultSchema) {
        this.dialect = dialect;
        this.defaultSchema = defaultSchema;
    }

    String table(TableName table) {
        boolean qualified = !table.schema().isEmpty() && !table.schema().equals(defaultSchema);
        return (qualified ? name(table.schema()) + "." : "") + name(table.name());
    }

    String name(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        boolean plain = name.matches("[A-Za-z][A-Za-z0-9_]*")
                && !RESERVED.contains(upper)
                && !dialect.reservedWords().contains(upper);
        if (!plain) {
            return dialect.quote(name);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        NameFolding folding = dialect.folding();
        if (folding.fold(lower).equals(name)) {
            return lower;
        }
        return folding.fold(name).equals(name) ? name : dialect.quote(name);
    }

    /** Returns whether the word may stand as an alias without quotes. */
    boolean isFree(String alias) {
        String upper = alias.toUpperCase(Locale.ROOT);
        return !RESERVED.contains(upper) && !dialect.reservedWords().contains(upper);
    }
}
