package io.github.dbqueryagent.sql;

import java.util.List;

/**
 * A query's text as the parser gets it: no comments, all quotes in the standard's form. Immutable.
 *
 * @param text the text
 * @param tokens its pieces in order
 */
record CleanSql(String text, List<Token> tokens) {
    CleanSql {
        tokens = List.copyOf(tokens);
    }
}
