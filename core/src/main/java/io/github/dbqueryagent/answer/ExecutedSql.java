package io.github.dbqueryagent.answer;

import java.util.List;

/**
 * The SQL that ran. Immutable.
 *
 * @param sql the text, with {@code ?} for bound values
 * @param parameters what each {@code ?} stood for, by name; never the value
 */
public record ExecutedSql(String sql, List<String> parameters) {
    /** Creates it; the list is copied. */
    public ExecutedSql {
        parameters = List.copyOf(parameters);
    }
}
