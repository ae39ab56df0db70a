package io.github.dbqueryagent.sql;

import java.util.List;

/**
 * The text of a query, ready to run. Immutable.
 *
 * @param sql the text that runs
 * @param conversationSql the text before its rows were limited and its values bound
 * @param placeholders what each {@code ?} stands for, in order
 * @param values the values to bind, in order
 */
public record RenderedSql(String sql, String conversationSql, List<String> placeholders, List<Object> values) {
    /** Creates it; the lists are copied. */
    public RenderedSql {
        placeholders = List.copyOf(placeholders);
        values = List.copyOf(values);
    }

    @Override
    public String toString() {
        return "RenderedSql[" + placeholders.size() + " values]";
    }
}
