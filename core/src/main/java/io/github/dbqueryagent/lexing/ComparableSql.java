package io.github.dbqueryagent.lexing;

import io.github.dbqueryagent.dialect.ParsingRules;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The text of a query without what makes no difference to what it asks for: space, comments, the case of words, the
 * quotes around names, and dates, which move on with the day. Immutable.
 *
 * @param text what is left, to be compared with others of the same dialect only, never to be run
 */
public record ComparableSql(String text) {
    private static final SqlBounds ANY = new SqlBounds(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(?:[ T][\\d:.,+Z-]*)?");

    /** Returns it; a text that cannot be taken apart is compared as it stands. */
    public static ComparableSql of(String sql, ParsingRules rules) {
        try {
            var text = new StringBuilder(sql.length());
            for (Token token : Lexer.clean(sql, rules, ANY).tokens()) {
                text.append(token.kind() == Token.Kind.TEXT ? quoted(token.text()) : lower(token.text()))
                        .append(' ');
            }
            return new ComparableSql(text.toString());
        } catch (SqlRefusal e) {
            return new ComparableSql(sql.strip());
        }
    }

    private static String quoted(String text) {
        return DATE.matcher(text).matches() ? "'date'" : "'" + text.replace("'", "''") + "'";
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
