package io.github.dbqueryagent.dialects.server;

import io.github.dbqueryagent.dialect.Capability;
import io.github.dbqueryagent.dialect.SqlDialect;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import javax.sql.DataSource;

/** Oracle, of which only 23 and later run the contracts: those before want a table in each query. */
final class GivenOracle extends GivenServer {
    private static final String PASSWORD = "Contract_" + ProcessHandle.current().pid();

    GivenOracle(SqlDialect dialect) throws SQLException {
        super(dialect);
    }

    @Override
    String countOfArchives() {
        return "SELECT COUNT(*) FROM all_users WHERE username = '" + ARCHIVE + "'";
    }

    @Override
    void dropArchive(Statement statement) throws SQLException {
        statement.execute("DROP USER IF EXISTS \"" + ARCHIVE + "\" CASCADE");
    }

    @Override
    void makePlace(Statement statement, String name) throws SQLException {
        statement.execute("CREATE USER " + name + " IDENTIFIED BY \"" + PASSWORD + "\" QUOTA UNLIMITED ON USERS");
        statement.execute("GRANT DBA TO " + name);
    }

    @Override
    String dropPlace(String name) {
        return "DROP USER " + name + " CASCADE";
    }

    @Override
    DataSource place(String name) {
        return new PlaceDataSource(() -> connect(name.toUpperCase(Locale.ROOT), PASSWORD));
    }

    @Override
    public Set<Capability> lacks() {
        return EnumSet.of(Capability.EXPLAIN, Capability.BOUNDED_LIKE);
    }

    /** A schema is a user's; a name cannot hold a double quote. */
    @Override
    public String inItsWords(String statement) {
        return statement
                .replaceAll("CREATE SCHEMA (\\S+)", "CREATE USER $1 NO AUTHENTICATION QUOTA UNLIMITED ON USERS")
                .replace(" ADD COLUMN ", " ADD ")
                .replaceAll("\\bBIGINT\\b", "NUMBER(19)");
    }

    @Override
    public String longRunningQuery() {
        return "SELECT COUNT(*) FROM all_objects a CROSS JOIN all_objects b CROSS JOIN all_objects c"
                + " WHERE a.object_id + b.object_id + c.object_id < 0";
    }

    @Override
    public OptionalInt runningStatements() throws SQLException {
        return OptionalInt.of(Integer.parseInt(query("SELECT COUNT(*) FROM v$session s JOIN v$sql q ON q.sql_id = s.sql_id"
                + " AND q.child_number = s.sql_child_number WHERE s.status = 'ACTIVE' AND q.sql_text LIKE"
                + " '%c.object_id < 0' AND s.audsid <> SYS_CONTEXT('USERENV', 'SESSIONID')")));
    }

    @Override
    public List<TypedValue> typedValues() {
        return List.of(
                new TypedValue("NUMBER(5)", "-7", -7L),
                new TypedValue("NUMBER(19)", "9223372036854775807", Long.MAX_VALUE),
                new TypedValue("NUMBER(20, 4)", "1234567890123456.7890", new BigDecimal("1234567890123456.7890")),
                new TypedValue("BINARY_DOUBLE", "1.5", 1.5),
                new TypedValue("NVARCHAR2(20)", "N'größer 漢字'", "größer 漢字"),
                new TypedValue("DATE", "DATE '2024-02-29'", LocalDateTime.of(2024, 2, 29, 0, 0)),
                new TypedValue(
                        "TIMESTAMP",
                        "TIMESTAMP '2024-02-29 23:59:59.125'",
                        LocalDateTime.of(2024, 2, 29, 23, 59, 59, 125_000_000)),
                new TypedValue(
                        "TIMESTAMP WITH TIME ZONE",
                        "TIMESTAMP '2024-02-29 23:59:59 +02:00'",
                        OffsetDateTime.of(2024, 2, 29, 23, 59, 59, 0, ZoneOffset.ofHours(2))));
    }
}
