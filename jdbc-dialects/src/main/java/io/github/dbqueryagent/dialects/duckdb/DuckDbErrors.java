package io.github.dbqueryagent.dialects.duckdb;

import io.github.dbqueryagent.dialect.DatabaseError.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What DuckDB's refusals mean. Its driver gives neither SQL states nor codes for them: the class of an error and its kind
 * stand at the beginning of the message alone. Only that beginning is looked at, and nothing of a message is kept.
 */
final class DuckDbErrors {
    private static final Pattern CLASS = Pattern.compile("^([A-Za-z][A-Za-z ]{0,30}) Error: ");
    private static final Pattern ABSENT_FUNCTION = Pattern.compile("^[A-Za-z ]{0,40}Function with name ");
    private static final Pattern ABSENT_TABLE = Pattern.compile("^Referenced table \"");
    private static final Pattern ABSENT_COLUMN = Pattern.compile(
            "^(?:Referenced column \"|Table \"|Ambiguous reference to column |Column \"|Cannot extract field )");
    private static final Pattern ABSENT_OVERLOAD =
            Pattern.compile("^(?:No function matches |Could not choose a best candidate function )");
    private static final Pattern GROUPING = Pattern.compile(
            "^(?:column \"|[A-Z ]{1,20} clause cannot contain aggregates|aggregate function calls cannot be nested)");
    private static final Pattern TYPES = Pattern.compile("^Cannot (?:mix|compare|concatenate|combine) ");
    private static final Pattern WRITE =
            Pattern.compile("^(?:Cannot write to database |Cannot execute statement of type )");
    private static final Pattern NOT_OPEN =
            Pattern.compile("^(?:Cannot open file |Could not set lock on file |The file )");

    private DuckDbErrors() {}

    /** Returns the class of the refusal; {@link Kind#OTHER} where the beginning of the message tells none. */
    static Kind kindOf(String message) {
        Matcher matcher = CLASS.matcher(message);
        if (!matcher.find()) {
            return Kind.OTHER;
        }
        String rest = message.substring(matcher.end());
        return switch (matcher.group(1)) {
            case "Parser", "Syntax", "Not implemented" -> Kind.SYNTAX;
            case "Catalog" -> ofCatalogue(rest);
            case "Binder" -> ofBinder(rest);
            case "Conversion", "Mismatch Type", "Invalid type" -> Kind.TYPE_MISMATCH;
            case "Invalid Input" -> starts(WRITE, rest) ? Kind.READ_ONLY : Kind.COMPUTATION;
            case "Out of Range" -> Kind.COMPUTATION;
            // A view may read a file that is gone: that is no lost connection.
            case "IO" -> starts(NOT_OPEN, rest) ? Kind.CONNECTION : Kind.OTHER;
            case "TransactionContext" -> starts(WRITE, rest) ? Kind.READ_ONLY : Kind.OTHER;
            case "INTERRUPT" -> Kind.TIMEOUT;
            case "Permission" -> Kind.PERMISSION;
            case "Out of Memory" -> Kind.RESOURCES;
            case "Connection", "FATAL" -> Kind.CONNECTION;
            default -> Kind.OTHER;
        };
    }

    private static Kind ofCatalogue(String rest) {
        if (starts(ABSENT_FUNCTION, rest)) {
            return Kind.NO_SUCH_FUNCTION;
        }
        if (rest.startsWith("Table with name ") || rest.startsWith("Schema with name ")) {
            return Kind.NO_SUCH_TABLE;
        }
        return rest.startsWith("Type with name ") ? Kind.TYPE_MISMATCH : Kind.OTHER;
    }

    private static Kind ofBinder(String rest) {
        if (starts(ABSENT_OVERLOAD, rest)) {
            return Kind.NO_SUCH_FUNCTION;
        }
        if (starts(ABSENT_TABLE, rest)) {
            return Kind.NO_SUCH_TABLE;
        }
        if (starts(ABSENT_COLUMN, rest)) {
            return Kind.NO_SUCH_COLUMN;
        }
        if (starts(GROUPING, rest)) {
            return Kind.GROUPING;
        }
        return starts(TYPES, rest) ? Kind.TYPE_MISMATCH : Kind.SYNTAX;
    }

    private static boolean starts(Pattern pattern, String text) {
        return pattern.matcher(text).find();
    }
}
