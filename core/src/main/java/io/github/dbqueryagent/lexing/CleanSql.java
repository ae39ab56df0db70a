package io.github.dbqueryagent.lexing;

import java.util.List;

/**
 * A query's text as the parser gets it: no comments, all quotes in the standard's form. Immutable.
 *
 * @param text the text
 * @param tokens its pieces in order
 */
public record CleanSql(String text, List<Token> tokens) {
    /** Creates it; the list is copied. */
    public CleanSql {
        tokens = List.copyOf(tokens);
    }
}
