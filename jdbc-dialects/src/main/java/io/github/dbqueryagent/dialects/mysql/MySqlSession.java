package io.github.dbqueryagent.dialects.mysql;

import io.github.dbqueryagent.dialect.ReadOnlyConnection;
import io.github.dbqueryagent.dialect.ReadOnlyConnection.Switches;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a session of MySQL's family is made to read alone, and made again what it was. Immutable.
 *
 * <p>The session is switched, not the transaction: a statement such as DROP TABLE commits by itself, and would run
 * after that. The server keeps the old values itself, in variables of the session, so that one statement switches all
 * and one restores all, to the letter, with nothing to be read between; no query can name these variables, since review
 * lets no {@code @} pass.
 *
 * <p>The driver's own flag is left alone: it sets the same variable, in two statements more, and on its way back it
 * makes the session write again whatever it was.
 *
 * <p>The mode of the session decides how the server reads SQL, so it is set to one: double quotes are for names,
 * {@code ||} joins texts, a column beside an aggregate must be grouped, the difference of two unsigned numbers may be
 * negative. Only whether a backslash escapes stays as it is, since drivers write bound values by what they saw when
 * they connected: a session that differs in this from the one that the dialect was adapted to is refused.
 *
 * @param timeLimit the variable of the time limit
 * @param readOnly the variable that makes transactions read-only
 */
record MySqlSession(String timeLimit, String readOnly) {
    private static final String MODE =
            "TRADITIONAL,ANSI_QUOTES,PIPES_AS_CONCAT,ONLY_FULL_GROUP_BY,NO_UNSIGNED_SUBTRACTION";
    /** GROUP_CONCAT cuts what is longer, and says so to nobody; MySQL would cut after 1,024 bytes. */
    private static final int JOINED_BYTES = 1 << 20;

    /** Lends the connection; the limit is written as its variable wants it. */
    ReadOnlyConnection open(Connection connection, String limit, boolean backslashEscapes) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("sql_mode", mode(backslashEscapes));
        values.put(timeLimit, limit);
        values.put(readOnly, "1");
        values.put("group_concat_max_len", String.valueOf(JOINED_BYTES));
        return ReadOnlyConnection.open(
                connection,
                new Switches(
                        List.of(remember(values)),
                        List.of(),
                        List.of(),
                        List.of(restore(List.copyOf(values.keySet()))),
                        false));
    }

    /** Returns the mode; NULL, which no mode can be, where backslashes mean something else than review takes them for. */
    private static String mode(boolean backslashEscapes) {
        String escaping = "FIND_IN_SET('NO_BACKSLASH_ESCAPES', @@SESSION.sql_mode) = 0";
        return backslashEscapes
                ? "IF(" + escaping + ", '" + MODE + "', NULL)"
                : "IF(" + escaping + ", NULL, '" + MODE + ",NO_BACKSLASH_ESCAPES')";
    }

    private static String remember(Map<String, String> values) {
        return values.entrySet().stream()
                .map(entry -> old(entry.getKey()) + " = @@SESSION." + entry.getKey() + ", SESSION " + entry.getKey()
                        + " = " + entry.getValue())
                .collect(Collectors.joining(", ", "SET ", ""));
    }

    private static String restore(List<String> variables) {
        return variables.stream()
                .map(variable -> "SESSION " + variable + " = " + old(variable) + ", " + old(variable) + " = NULL")
                .collect(Collectors.joining(", ", "SET ", ""));
    }

    private static String old(String variable) {
        return "@db_query_agent_" + variable;
    }
}
