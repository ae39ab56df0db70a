package io.github.dbqueryagent.dialects.trino;

import io.github.dbqueryagent.dialect.Capability;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.testkit.TestDatabase;
import io.trino.jdbc.TrinoDriver;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import javax.sql.DataSource;

/** A catalog of its own in the one Trino. */
final class TrinoDatabase implements TestDatabase {
    /** What the grammar writes like a function, and the list of functions does not hold. */
    private static final Set<String> SYNTAX = Set.of(
            "cast",
            "coalesce",
            "current_date",
            "current_time",
            "current_timestamp",
            "extract",
            "if",
            "localtime",
            "localtimestamp",
            "nullif",
            "position",
            "try",
            "try_cast");

    private static final Set<String> FUNCTIONS = new HashSet<>();

    private final String catalog = TrinoServer.newCatalog();

    @Override
    public SqlDialect dialect() {
        return new TrinoDialect();
    }

    @Override
    public DataSource dataSource() {
        return new UrlDataSource(TrinoServer.url(catalog + "/default"), new TrinoDriver());
    }

    @Override
    public Set<Capability> lacks() {
        return Set.of(Capability.ACCOUNT_RIGHTS);
    }

    @Override
    public String longRunningQuery() {
        return "SELECT COUNT(*) FROM tpch.sf1000.lineitem WHERE orderkey % 7 = 8";
    }

    @Override
    public OptionalInt runningStatements() throws SQLException {
        return OptionalInt.of(
                Integer.parseInt(TrinoServer.query("SELECT COUNT(*) FROM system.runtime.queries WHERE state = 'RUNNING'"
                        + " AND query LIKE '%sf1000%' AND query NOT LIKE '%runtime%'")));
    }

    /** There are no computed columns. */
    @Override
    public String generatedAs(String expression) {
        return "";
    }

    @Override
    public boolean tellsWhatViewsRestOn() {
        return false;
    }

    @Override
    public boolean hasConstraints() {
        return false;
    }

    @Override
    public boolean keepsCapitals() {
        return false;
    }

    @Override
    public boolean hasFunction(Connection connection, String name) throws SQLException {
        if (FUNCTIONS.isEmpty()) {
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery("SHOW FUNCTIONS")) {
                while (rows.next()) {
                    FUNCTIONS.add(rows.getString(1));
                }
            }
        }
        return FUNCTIONS.contains(name) || SYNTAX.contains(name);
    }

    @Override
    public List<TypedValue> typedValues() {
        return List.of(
                new TypedValue("TINYINT", "-7", -7L),
                new TypedValue("INT", "2147483647", 2147483647L),
                new TypedValue("BIGINT", "9223372036854775807", Long.MAX_VALUE),
                new TypedValue("DECIMAL(20, 4)", "1234567890123456.7890", new BigDecimal("1234567890123456.7890")),
                new TypedValue("DOUBLE", "1.5", 1.5),
                new TypedValue("VARCHAR(20)", "'größer 漢字'", "größer 漢字"),
                new TypedValue("BOOLEAN", "TRUE", true),
                new TypedValue("DATE", "DATE '2024-02-29'", LocalDate.of(2024, 2, 29)),
                new TypedValue("TIME", "TIME '23:59:59'", LocalTime.of(23, 59, 59)),
                new TypedValue(
                        "TIMESTAMP",
                        "TIMESTAMP '2024-02-29 23:59:59.125'",
                        LocalDateTime.of(2024, 2, 29, 23, 59, 59, 125_000_000)),
                new TypedValue(
                        "TIMESTAMP(6)",
                        "TIMESTAMP '2024-02-29 23:59:59.123456'",
                        LocalDateTime.of(2024, 2, 29, 23, 59, 59, 123_456_000)),
                new TypedValue(
                        "TIMESTAMP WITH TIME ZONE",
                        "TIMESTAMP '2024-02-29 23:59:59 +02:00'",
                        OffsetDateTime.of(2024, 2, 29, 23, 59, 59, 0, ZoneOffset.ofHours(2))));
    }
}
