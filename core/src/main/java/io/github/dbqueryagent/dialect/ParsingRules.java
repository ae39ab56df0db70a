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
 * @param tokens which words, letters and signs the lexer knows beyond those of all databases
 */
public record ParsingRules(
        Set<Character> identifierQuotes,
        boolean backslashEscapes,
        boolean doubleQuotedText,
        boolean hashComments,
        boolean nestedComments,
        boolean dollarQuotes,
        Tokens tokens) {
    /**
     * What a database's lexer knows beyond those of all. Immutable.
     *
     * @param literalWords which words before a text say what the text is
     * @param textLetters the letters that may stand before a text, of B (bits), E (with a backslash before letters) and X
     *     (bytes), and 0 for numbers such as {@code 0xff}
     * @param operators the operators with a sign that others refuse, of {@code @>}, {@code <@}, {@code @@}, {@code #>},
     *     {@code #>>}, and <code>{}</code> for structs
     */
    public record Tokens(LiteralWords literalWords, String textLetters, Set<String> operators) {
        /** Creates it; the set is copied. */
        public Tokens {
            operators = Set.copyOf(operators);
        }
    }

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

    /** Creates rules of a database without letters before texts. */
    public ParsingRules(
            Set<Character> identifierQuotes,
            boolean backslashEscapes,
            boolean doubleQuotedText,
            boolean hashComments,
            boolean nestedComments,
            boolean dollarQuotes,
            LiteralWords literalWords) {
        this(
                identifierQuotes,
                backslashEscapes,
                doubleQuotedText,
                hashComments,
                nestedComments,
                dollarQuotes,
                new Tokens(literalWords, "", Set.of()));
    }

    /** Returns the same rules with these letters before texts and these operators. */
    public ParsingRules with(String textLetters, String... operators) {
        return new ParsingRules(
                identifierQuotes,
                backslashEscapes,
                doubleQuotedText,
                hashComments,
                nestedComments,
                dollarQuotes,
                new Tokens(literalWords(), textLetters, Set.of(operators)));
    }

    /** Returns which words before a text say what the text is. */
    public LiteralWords literalWords() {
        return tokens.literalWords();
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
