package io.github.dbqueryagent.parser.language;

/**
 * One word, number, quoted text or mark of a question. Immutable.
 *
 * @param kind what it is
 * @param text as it stands in the question; without the quotes for a quoted text
 * @param lower the text in lower case
 * @param stem the form in which words are compared
 * @param possessive whether it ended in an apostrophe and an s
 */
public record Token(Kind kind, String text, String lower, String stem, boolean possessive) {
    /** What a token is. Immutable. */
    public enum Kind {
        /** A word. */
        WORD,
        /** A number in digits. */
        NUMBER,
        /** A text in quotes. */
        QUOTED,
        /** A placeholder of a personal value. */
        PLACEHOLDER,
        /** A date in ISO form. */
        DATE,
        /** A comma or a semicolon. */
        COMMA,
        /** Another mark, such as an operator sign. */
        SIGN
    }

    static Token of(Kind kind, String text) {
        String lower = Words.lower(text);
        return new Token(kind, text, lower, kind == Kind.WORD ? Stemmer.stem(lower) : lower, false);
    }

    Token asPossessive() {
        return new Token(kind, text, lower, stem, true);
    }

    /** Returns whether it is a word with a capital at its beginning. */
    public boolean isCapitalised() {
        return kind == Kind.WORD && Character.isUpperCase(text.codePointAt(0));
    }

    /** Returns whether it is a word. */
    public boolean isWord() {
        return kind == Kind.WORD;
    }
}
