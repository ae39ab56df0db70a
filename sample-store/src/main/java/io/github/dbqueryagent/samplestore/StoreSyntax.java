package io.github.dbqueryagent.samplestore;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one database wants the store written down; a further database is one more entry in {@link #KNOWN}. Immutable.
 *
 * @param product how the driver's product name begins
 * @param schemas whether tables lie in schemas of their own; else a name that two schemas share is prefixed
 * @param keysAcrossSchemas whether a foreign key may lead to another schema
 */
record StoreSyntax(
        String product,
        boolean schemas,
        boolean keysAcrossSchemas,
        String quote,
        Comments comments,
        Dates dates,
        Map<String, String> types) {

    /** Where a database keeps comments: statements of their own, clauses of the table, or only its remembered text. */
    enum Comments {
        STATEMENTS,
        CLAUSES,
        REMARKS
    }

    /** How a driver takes dates: as objects of {@code java.time}, or as text for a database without such types. */
    enum Dates {
        OBJECTS,
        TEXT
    }

    private static final Map<String, String> STANDARD_TYPES = Map.of(
            "int", "INTEGER",
            "small", "SMALLINT",
            "money", "DECIMAL(10, 2)",
            "flag", "BOOLEAN",
            "date", "DATE",
            "time", "TIMESTAMP",
            "instant", "TIMESTAMP WITH TIME ZONE");

    private static final List<StoreSyntax> KNOWN = List.of(
            new StoreSyntax("H2", true, true, "\"", Comments.STATEMENTS, Dates.OBJECTS, Map.of()),
            new StoreSyntax("PostgreSQL", true, true, "\"", Comments.STATEMENTS, Dates.OBJECTS, Map.of()),
            new StoreSyntax("DuckDB", true, false, "\"", Comments.STATEMENTS, Dates.OBJECTS, Map.of()),
            // TIMESTAMP there ends in 2038 and converts by the session's zone.
            new StoreSyntax("MariaDB", false, true, "`", Comments.CLAUSES, Dates.OBJECTS, dateTimes()),
            new StoreSyntax("MySQL", false, true, "`", Comments.CLAUSES, Dates.OBJECTS, dateTimes()),
            new StoreSyntax("SQLite", false, true, "\"", Comments.REMARKS, Dates.TEXT, Map.of("instant", "TIMESTAMP")));

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    static StoreSyntax of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return KNOWN.stream()
                .filter(syntax -> product.startsWith(syntax.product()))
                .findFirst()
                .orElseThrow(() -> new SampleStoreException(String.format(
                        Locale.ROOT,
                        "The sample store does not know the database <%s>, and nothing was created."
                                + " It can be created in %s.",
                        product,
                        String.join(
                                ", ", KNOWN.stream().map(StoreSyntax::product).toList()))));
    }

    /** Returns a column's or table's name as a statement needs it. */
    String name(String written) {
        return written.replace("\"", quote);
    }

    String type(String written) {
        return types.getOrDefault(
                written,
                STANDARD_TYPES.getOrDefault(
                        written, written.replace("text", "VARCHAR").replace("char", "CHAR")));
    }

    /** Returns a value as the driver takes it. */
    @Nullable
    Object value(@Nullable Object value) {
        if (dates == Dates.OBJECTS) {
            return value;
        }
        if (value instanceof LocalDate) {
            return value.toString();
        }
        if (value instanceof LocalDateTime moment) {
            return MOMENT.format(moment);
        }
        if (value instanceof OffsetDateTime moment) {
            return MOMENT.format(moment) + moment.getOffset();
        }
        return value;
    }

    private static Map<String, String> dateTimes() {
        return Map.of("time", "DATETIME", "instant", "DATETIME");
    }
}
