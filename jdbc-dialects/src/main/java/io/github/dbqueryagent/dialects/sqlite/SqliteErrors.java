package io.github.dbqueryagent.dialects.sqlite;

import io.github.dbqueryagent.dialect.DatabaseError.Kind;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What SQLite's result codes mean; there are no SQL states. One code stands for all that is wrong with a statement, so
 * the message tells there what it is, and goes nowhere else.
 *
 * <p>Source: "Result and Error Codes" in SQLite's documentation.
 */
final class SqliteErrors {
    private static final int OF_THE_DRIVER = 0;
    private static final int ERROR = 1;

    private static final String CLOSED = "database connection closed";

    /** The driver may write its own words for the code first, and SQLite's in brackets. */
    private static final String BEGINNING = "^(?:\\[SQLITE_ERROR][^(]*\\()?";

    private static final List<Meaning> MEANINGS = List.of(
            new Meaning(Kind.NO_SUCH_TABLE, "no such table|unknown database"),
            new Meaning(Kind.NO_SUCH_COLUMN, "no such column|ambiguous column name|cannot join using column"),
            new Meaning(
                    Kind.NO_SUCH_FUNCTION,
                    "no such function|unknown function|wrong number of arguments to function|unable to use function"
                            + "|'[^']*' is not a function"),
            new Meaning(
                    Kind.GROUPING,
                    "misuse of (?:aggregate|window function|aliased)|aggregate functions are not allowed"
                            + "|a GROUP BY clause is required|HAVING clause on a non-aggregate"),
            new Meaning(Kind.COMPUTATION, "integer overflow|malformed JSON|bad JSON path|LIKE or GLOB pattern"));

    private SqliteErrors() {}

    /** Returns the class of the refusal; {@link Kind#OTHER} where neither code nor message tells one. */
    static Kind kindOf(int code, @Nullable String message) {
        return switch (code) {
            case OF_THE_DRIVER -> CLOSED.equals(message) ? Kind.CONNECTION : Kind.OTHER;
            case ERROR -> byMessage(message == null ? "" : message);
            case 3, 23 -> Kind.PERMISSION;
            // Another connection holds the file or a table in it, or has just changed the schema.
            case 5, 6, 17 -> Kind.SERIALIZATION;
            case 7, 13, 18 -> Kind.RESOURCES;
            case 8 -> Kind.READ_ONLY;
            case 9 -> Kind.CANCELLED;
            case 10, 11, 14, 26 -> Kind.CONNECTION;
            case 20 -> Kind.TYPE_MISMATCH;
            default -> Kind.OTHER;
        };
    }

    /** Most that is left is a statement that cannot be read, in one of many words. */
    private static Kind byMessage(String message) {
        return MEANINGS.stream()
                .filter(meaning -> meaning.beginning.matcher(message).find())
                .map(meaning -> meaning.kind)
                .findFirst()
                .orElse(Kind.SYNTAX);
    }

    private static final class Meaning {
        private final Kind kind;
        private final Pattern beginning;

        Meaning(Kind kind, String words) {
            this.kind = kind;
            this.beginning = Pattern.compile(BEGINNING + "(?:" + words + ")");
        }
    }
}
