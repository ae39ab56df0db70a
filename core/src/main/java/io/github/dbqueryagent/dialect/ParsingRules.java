package io.github.dbqueryagent.dialect;

import java.util.Set;

/**
 * What a database's lexer and grammar do differently. Immutable.
 *
 * @param identifierQuotes the characters that open a quoted name: a subset of {@code "}, {@code `} and {@code [}
 * @param backslashEscapes whether a backslash escapes the next character in a string
 * @param doubleQuotedText whether a double-quoted word that is no name is read as a text
 * @param hashComments whether {@code #} begins a comment
 * @param nestedComments whether block comments nest
 * @param dollarQuotes whether {@code $tag$…$tag$} is a string
 * @param literalWords which words before a text say what the text is
 */
public record ParsingRules(
        Set<Character> identifierQuotes,
        boolean backslashEscapes,
        boolean doubleQuotedText,
        boolean hashComments,
        boolean nestedComments,
        boolean dollarQuotes,
        LiteralWords literalWords) {
    private static final ParsingRules STANDARD = new ParsingRules(Set.of('"'), false, false, false, false, false);

    /** Creates rules of a database that knows typed literals. */
    public ParsingRules(
            Set<Character> identifierQuotes,
            boolean backslashEscapes,
            boolean doubleQuotedText,
            boolean hashComments,
            boolean nestedComments,
            boolean dollarQuotes) {
        this(
                identifierQuotes,
                backslashEscapes,
                doubleQuotedText,
                hashComments,
                nestedComments,
                dollarQuotes,
                LiteralWords.TYPES);
    }

    /** Creates rules; the set is copied. */
    public ParsingRules {
        identifierQuotes = Set.copyOf(identifierQuotes);
    }

    /** Returns the rules of the SQL standard. */
    public static ParsingRules standard() {
        return STANDARD;
    }
}
