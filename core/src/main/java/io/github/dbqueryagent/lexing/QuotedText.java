package io.github.dbqueryagent.lexing;

import java.util.function.IntConsumer;

/** A text in quotes: what it says, and how it is written so that every reader reads the same. One text each. Thread-safe. */
public final class QuotedText {
    private final String in;
    private final char quote;
    private final boolean backslashEscapes;
    private final boolean likeMarks;
    private int at;

    /** Returns the text after an E, in which a backslash before a letter means what it does in other languages. */
    static QuotedText escaped(String in, int start) {
        return new QuotedText(in, start, '\'', true, false);
    }

    QuotedText(String in, int start, char quote, boolean backslashEscapes) {
        this(in, start, quote, backslashEscapes, true);
    }

    private QuotedText(String in, int start, char quote, boolean backslashEscapes, boolean likeMarks) {
        this.in = in;
        this.likeMarks = likeMarks;
        this.at = start;
        this.quote = quote;
        this.backslashEscapes = backslashEscapes;
    }

    /** Returns what the text says, and tells where it ends. */
    String read(IntConsumer end) {
        var value = new StringBuilder();
        while (true) {
            if (at >= in.length()) {
                throw new SqlRefusal(SqlRule.SYNTAX, "A text is opened and never closed. Close it.");
            }
            char c = in.charAt(at++);
            if (c == quote) {
                if (at >= in.length() || in.charAt(at) != quote) {
                    break;
                }
                at++;
                value.append(quote);
            } else if (c == '\\' && backslashEscapes) {
                escape(value);
            } else {
                value.append(c);
            }
        }
        check(value);
        end.accept(at);
        return value.toString();
    }

    private void escape(StringBuilder value) {
        char c = at < in.length() ? in.charAt(at++) : '0';
        if (!likeMarks && "ntr\\'\"%_ ".indexOf(c) < 0) {
            throw Characters.refusal('\\');
        }
        if (!likeMarks && (c == '%' || c == '_')) {
            value.append(c);
            return;
        }
        switch (c) {
            case 'n' -> value.append('\n');
            case 't' -> value.append('\t');
            case 'r' -> value.append('\r');
            case '%', '_' -> value.append('\\').append(c);
            case '0', 'b', 'Z' -> throw Characters.refusal('\\');
            default -> value.append(c);
        }
    }

    /** A backslash before a quote ends the text in one setting of a database and goes on in another. */
    public static void check(CharSequence value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '\\' && (i + 1 == value.length() || value.charAt(i + 1) == '\'')) {
                throw Characters.refusal('\\');
            }
        }
    }

    /** Writes a text as a literal that the database reads back as it is. */
    public static String write(String value, boolean backslashEscapes) {
        String doubled = value.indexOf('\'') < 0 ? value : value.replace("'", "''");
        return "'" + (backslashEscapes && doubled.indexOf('\\') >= 0 ? doubled.replace("\\", "\\\\") : doubled) + "'";
    }
}
