package io.github.dbqueryagent.definition;

import io.github.dbqueryagent.lexing.SqlRefusal;
import io.github.dbqueryagent.lexing.SqlRule;
import java.util.HexFormat;

/**
 * Names and texts that a database writes down by the numbers of their letters, {@code U&"Gr\00f6\00dfe"}, turned into plain
 * ones. Not thread-safe; one text each.
 */
final class UnicodeEscapes {
    private static final int SHORT = 4;
    private static final int LONG = 6;

    private final String in;
    private final StringBuilder out;
    private int at;

    private UnicodeEscapes(String in) {
        this.in = in;
        this.out = new StringBuilder(in.length());
    }

    /** Returns the text without such escapes. */
    static String plain(String text) {
        return text.contains("U&") ? new UnicodeEscapes(text).run() : text;
    }

    private String run() {
        while (at < in.length()) {
            char c = in.charAt(at);
            boolean escaped = in.startsWith("U&\"", at) || in.startsWith("U&'", at);
            if (escaped && (at == 0 || !Character.isJavaIdentifierPart(in.charAt(at - 1)))) {
                at += 2;
                quoted(true);
            } else if (c == '\'' || c == '"') {
                quoted(false);
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    /** A quote that is written as a number must be doubled like any other. */
    private void quoted(boolean escaped) {
        char quote = in.charAt(at++);
        out.append(quote);
        while (at < in.length()) {
            char c = in.charAt(at);
            if (escaped && c == '\\') {
                String letter = letter();
                out.append(letter.indexOf(quote) < 0 ? letter : letter + letter);
            } else {
                out.append(c);
                at++;
                if (c == quote && !(at < in.length() && in.charAt(at) == quote)) {
                    return;
                }
                if (c == quote) {
                    out.append(in.charAt(at++));
                }
            }
        }
    }

    private String letter() {
        int from = at + 1;
        if (in.startsWith("\\", from)) {
            at = from + 1;
            return "\\";
        }
        boolean wide = in.startsWith("+", from);
        int start = wide ? from + 1 : from;
        at = start + (wide ? LONG : SHORT);
        try {
            return Character.toString(HexFormat.fromHexDigits(in, start, at));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new SqlRefusal(SqlRule.CHARACTER, "The text of a view has a letter by a number that is none.");
        }
    }
}
