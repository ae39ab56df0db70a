package io.github.dbqueryagent.lexing;

import io.github.dbqueryagent.dialect.ParsingRules;
import io.github.dbqueryagent.question.Placeholder;

/**
 * The text of a query with its texts and numbers blanked: its shape, for records. Immutable.
 *
 * @param text what is left, to be read by people, never to be run; placeholders and {@code ?} stay, and names do but for those
 *     in quotes where the database may read quotes as a text's
 */
public record MaskedSql(String text) {
    private static final SqlBounds ANY = new SqlBounds(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
    private static final String BLANK = "'***'";

    /** Returns it; a text that cannot be taken apart is blanked as a whole, since nobody knows what is a value in it. */
    public static MaskedSql of(String sql, ParsingRules rules) {
        CleanSql clean;
        try {
            clean = Lexer.cleanBound(sql, rules, ANY);
        } catch (SqlRefusal e) {
            return new MaskedSql(BLANK);
        }
        var masked = new StringBuilder(clean.text().length());
        int from = 0;
        for (Token token : clean.tokens()) {
            if (mayBeValue(token, rules)) {
                masked.append(clean.text(), from, token.start()).append(BLANK);
                from = token.end();
            }
        }
        masked.append(clean.text(), from, clean.text().length());
        return new MaskedSql(NameStyle.shown(masked.toString()).strip());
    }

    private static boolean mayBeValue(Token token, ParsingRules rules) {
        return switch (token.kind()) {
            case TEXT -> !Placeholder.isPlaceholder(token.text());
            case NUMBER -> true;
            case QUOTED_NAME -> rules.doubleQuotedText();
            case WORD, SIGN -> false;
        };
    }
}
