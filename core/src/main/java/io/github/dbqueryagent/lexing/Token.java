package io.github.dbqueryagent.lexing;

/**
 * A piece of the cleaned text. Immutable.
 *
 * @param kind what it is
 * @param text what it says: a name or a text without its quotes, anything else as written
 * @param start where it begins in the cleaned text
 * @param end where it ends there
 */
public record Token(Kind kind, String text, int start, int end) {
    /** What a piece can be. */
    public enum Kind {
        /** A keyword, or a name without quotes. */
        WORD,
        /** A name in quotes. */
        QUOTED_NAME,
        /** A text in quotes. */
        TEXT,
        /** A number. */
        NUMBER,
        /** A bracket, an operator or another sign. */
        SIGN
    }

    /** Returns whether it is this sign. */
    public boolean isSign(char sign) {
        return kind == Kind.SIGN && text.charAt(0) == sign;
    }
}
