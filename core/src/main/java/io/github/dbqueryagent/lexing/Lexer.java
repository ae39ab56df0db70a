package io.github.dbqueryagent.lexing;

import io.github.dbqueryagent.dialect.ParsingRules;
import io.github.dbqueryagent.question.Placeholder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a query into tokens as its database would, before any parser sees it, and writes them down in the one form that
 * parser and database read alike. Not thread-safe; one text each.
 */
public final class Lexer {
    private static final Set<String> LITERAL_PREFIXES =
            Set.of("B", "E", "N", "NQ", "Q", "QN", "R", "RB", "BR", "U", "X", "G", "F");
    private static final String OPERATOR_SIGNS = "+-*/<>=~!@#%^&|`?";
    private static final String SIGNS = "(),.+-*/%=<>!|&^~:;[]";

    private final String in;
    private final ParsingRules rules;
    private final SqlBounds bounds;
    private final boolean bound;
    private final StringBuilder out;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int brackets;
    private int cases;

    private Lexer(String in, ParsingRules rules, SqlBounds bounds, boolean bound) {
        this.in = in;
        this.rules = rules;
        this.bounds = bounds;
        this.bound = bound;
        this.out = new StringBuilder(in.length() + 16);
    }

    /**
     * Returns the text as the parser gets it.
     *
     * @throws SqlRefusal if it is beyond the bounds, or holds what databases would read differently
     */
    public static CleanSql clean(String sql, ParsingRules rules, SqlBounds bounds) {
        return clean(sql, rules, bounds, false);
    }

    /** Returns the same of a text that runs, in which {@code ?} stands for bound values. */
    static CleanSql cleanBound(String sql, ParsingRules rules, SqlBounds bounds) {
        return clean(sql, rules, bounds, true);
    }

    private static CleanSql clean(String sql, ParsingRules rules, SqlBounds bounds, boolean bound) {
        if (sql.length() > bounds.maxBytes() || sql.getBytes(StandardCharsets.UTF_8).length > bounds.maxBytes()) {
            throw new SqlRefusal(
                    SqlRule.SIZE,
                    "The query is longer than " + bounds.maxBytes()
                            + " bytes (review.maxSqlBytes). Write a shorter one.");
        }
        Characters.check(sql);
        return new Lexer(sql, rules, bounds, bound).run();
    }

    private CleanSql run() {
        while (at < in.length()) {
            char c = in.charAt(at);
            if (Characters.isSpace(c)) {
                at++;
                out.append(' ');
            } else if (Characters.isWordStart(c)) {
                word();
            } else if (Characters.isDigit(c)) {
                number();
            } else if (c == '\'') {
                text('\'');
            } else if (c == '"' && rules.doubleQuotedText()) {
                doubleQuoted();
            } else if (rules.identifierQuotes().contains(c)) {
                quotedName(c == '[' ? ']' : c);
            } else if (!comment(c) && !operator()) {
                sign(c);
            }
        }
        if (brackets != 0) {
            throw new SqlRefusal(SqlRule.SYNTAX, "A bracket is opened and never closed. Close it.");
        }
        return new CleanSql(out.toString(), tokens);
    }

    private void word() {
        int start = at;
        boolean plain = true;
        while (at < in.length() && (Characters.isWordPart(in.charAt(at)) || in.charAt(at) == '$')) {
            plain &= in.charAt(at) <= 0x7f && in.charAt(at) != '$';
            at++;
        }
        String word = in.substring(start, at);
        char next = at < in.length() ? in.charAt(at) : ' ';
        if (next == '\'' && word.length() == 1 && lettered(Character.toUpperCase(word.charAt(0)))) {
            return;
        }
        if (next == '\'' || next == '"' || next == '&') {
            refuseLiteralPrefix(word, next);
            if (next == '\'' && !word.equalsIgnoreCase("N")) {
                add(Token.Kind.WORD, word, word);
                out.append(' ');
                return;
            }
        }
        if (plain) {
            if (word.equalsIgnoreCase("CASE")) {
                cases++;
                checkDepth();
            } else if (word.equalsIgnoreCase("END") && cases > 0) {
                cases--;
            }
            add(Token.Kind.WORD, word, word);
        } else {
            addName(word);
        }
    }

    /** Reads a text with a letter before it that the database knows, and writes it so that all read the same. */
    private boolean lettered(char letter) {
        if (rules.tokens().textLetters().indexOf(letter) < 0) {
            return false;
        }
        if (letter == 'E') {
            addText(QuotedText.escaped(in, at + 1).read(end -> at = end));
            return true;
        }
        String value = new QuotedText(in, at + 1, '\'', false).read(end -> at = end);
        if (!value.matches(letter == 'B' ? "[01]*" : "[0-9A-Fa-f]*")) {
            throw new SqlRefusal(
                    SqlRule.SYNTAX,
                    "A text with " + letter + " before it holds what is no digit. Write the digits alone.");
        }
        String literal = letter + "'" + value + "'";
        add(Token.Kind.NUMBER, literal, literal);
        return true;
    }

    /** {@code E'…'}, {@code U&'…'} and their like have rules of their own for what stands in them. */
    private void refuseLiteralPrefix(String word, char next) {
        String upper = word.toUpperCase(Locale.ROOT);
        boolean unicode = upper.equals("U")
                && next == '&'
                && at + 1 < in.length()
                && (in.charAt(at + 1) == '\'' || in.charAt(at + 1) == '"');
        boolean prefixed =
                next == '\'' && !upper.equals("N") && (LITERAL_PREFIXES.contains(upper) || upper.startsWith("_"));
        if (unicode || prefixed) {
            throw new SqlRefusal(
                    SqlRule.CONSTRUCT,
                    "Texts and names with a letter before the quote are not allowed. Write the text in plain single quotes.");
        }
    }

    private void number() {
        int start = at;
        if (in.startsWith("0x", at) && rules.tokens().textLetters().indexOf('0') >= 0) {
            hexadecimal();
            return;
        }
        skipDigits();
        if (at < in.length() && in.charAt(at) == '.' && !(at + 1 < in.length() && in.charAt(at + 1) == '.')) {
            at++;
            skipDigits();
        }
        if (at < in.length() && (in.charAt(at) == 'e' || in.charAt(at) == 'E')) {
            at++;
            if (at < in.length() && (in.charAt(at) == '+' || in.charAt(at) == '-')) {
                at++;
            }
            skipDigits();
        }
        boolean runsOn =
                at < in.length() && (Characters.isWordPart(in.charAt(at)) || "'\"`$#@".indexOf(in.charAt(at)) >= 0);
        if (runsOn || "eE+-".indexOf(in.charAt(at - 1)) >= 0) {
            throw new SqlRefusal(
                    SqlRule.SYNTAX, "A number runs into what follows it. Put a space between them, or quote the name.");
        }
        String number = in.substring(start, at);
        add(Token.Kind.NUMBER, number, number);
    }

    private void hexadecimal() {
        int start = at;
        at += 2;
        while (at < in.length() && in.charAt(at) <= 'f' && Character.digit(in.charAt(at), 16) >= 0) {
            at++;
        }
        if (at == start + 2 || (at < in.length() && Characters.isWordPart(in.charAt(at)))) {
            throw new SqlRefusal(
                    SqlRule.SYNTAX, "A number begins with 0x and holds what is no digit. Write the digits alone.");
        }
        add(Token.Kind.NUMBER, in.substring(start, at), in.substring(start, at));
    }

    private void skipDigits() {
        while (at < in.length() && Characters.isDigit(in.charAt(at))) {
            at++;
        }
    }

    private void text(char quote) {
        String value = new QuotedText(in, at + 1, quote, rules.backslashEscapes()).read(end -> at = end);
        addText(value);
    }

    /** What stands in double quotes may be a name or a text; which one is seen when names are looked up. */
    private void doubleQuoted() {
        String value = new QuotedText(in, at + 1, '"', rules.backslashEscapes()).read(end -> at = end);
        addName(value);
    }

    private void addText(String value) {
        if (!tokens.isEmpty() && tokens.get(tokens.size() - 1).kind() == Token.Kind.TEXT) {
            throw new SqlRefusal(
                    SqlRule.SYNTAX,
                    "Two texts stand side by side. Join them with || or CONCAT, or put a comma between.");
        }
        add(Token.Kind.TEXT, value, QuotedText.write(value, rules.backslashEscapes()));
    }

    private void quotedName(char close) {
        int end = at + 1;
        var name = new StringBuilder();
        while (true) {
            int next = in.indexOf(close, end);
            if (next < 0) {
                throw new SqlRefusal(SqlRule.SYNTAX, "A quoted name is opened and never closed. Close it.");
            }
            name.append(in, end, next);
            end = next + 1;
            if (end >= in.length() || in.charAt(end) != close) {
                break;
            }
            name.append(close);
            end++;
        }
        at = end;
        addName(name.toString());
    }

    private void addName(String name) {
        NameStyle.checkQuoted(name);
        if (!Placeholder.findAll(name).isEmpty()) {
            throw unquotedPlaceholder();
        }
        add(Token.Kind.QUOTED_NAME, name, NameStyle.asParsed(name));
    }

    private boolean comment(char c) {
        int end = Comments.end(in, at, rules);
        if (end > at) {
            at = end;
            out.append(' ');
        } else if (c == '$' && rules.dollarQuotes()) {
            dollarText();
        } else {
            return false;
        }
        return true;
    }

    private void dollarText() {
        int tagEnd = at + 1;
        while (tagEnd < in.length() && Characters.isWordPart(in.charAt(tagEnd))) {
            tagEnd++;
        }
        if (tagEnd >= in.length() || in.charAt(tagEnd) != '$' || Characters.isDigit(in.charAt(at + 1))) {
            throw Characters.refusal('$');
        }
        String tag = in.substring(at, tagEnd + 1);
        int end = in.indexOf(tag, tagEnd + 1);
        if (end < 0) {
            throw new SqlRefusal(SqlRule.SYNTAX, "A text is opened and never closed. Close it.");
        }
        String value = in.substring(tagEnd + 1, end);
        QuotedText.check(value);
        at = end + tag.length();
        addText(value);
    }

    /** Some databases read on as long as signs of operators follow: then the operator would be another one. */
    private boolean operator() {
        for (int length = 3; length > 1; length--) {
            int end = at + length;
            if (end <= in.length() && rules.tokens().operators().contains(in.substring(at, end))) {
                if (end < in.length() && OPERATOR_SIGNS.indexOf(in.charAt(end)) >= 0) {
                    throw Characters.refusal(in.charAt(end));
                }
                add(Token.Kind.SIGN, in.substring(at, end), in.substring(at, end));
                at = end;
                return true;
            }
        }
        return false;
    }

    private void sign(char c) {
        char next = at + 1 < in.length() ? in.charAt(at + 1) : ' ';
        boolean doubled = c == ':' && next == ':';
        boolean braces = rules.tokens().operators().contains("{}");
        if (braces && (c == '{' ? next != '{' : c == '}')) {
            bracket(c);
            at++;
            add(Token.Kind.SIGN, String.valueOf(c), String.valueOf(c));
            return;
        }
        boolean known = SIGNS.indexOf(c) >= 0 || (bound && c == '?');
        if (!known || (c == ':' && next == '=') || (c == '/' && next == '/')) {
            throw c == '{' && next == '{' ? unquotedPlaceholder() : Characters.refusal(c);
        }
        bracket(c);
        if (c == ';') {
            end();
            return;
        }
        String sign = in.substring(at, at + (doubled ? 2 : 1));
        at += sign.length();
        if (c == '=' && next == '=') {
            // Some databases know it, and mean the same.
            at++;
        }
        add(Token.Kind.SIGN, sign, sign);
    }

    private void bracket(char c) {
        if (c == '(' || c == '[' || c == '{') {
            brackets++;
            checkDepth();
        } else if (c == ')' || c == ']' || c == '}') {
            brackets--;
            if (brackets < 0) {
                throw new SqlRefusal(SqlRule.SYNTAX, "A bracket is closed that was never opened. Take it away.");
            }
        }
    }

    private static SqlRefusal unquotedPlaceholder() {
        return new SqlRefusal(
                SqlRule.PLACEHOLDER,
                "A placeholder stands without quotes. Write it in single quotes, as a whole text.");
    }

    /** A statement may end in a semicolon, with nothing but space and comments after it. */
    private void end() {
        at++;
        while (at < in.length()) {
            char c = in.charAt(at);
            if (Characters.isSpace(c)) {
                at++;
            } else if (!"-/#".contains(String.valueOf(c)) || !comment(c)) {
                throw new SqlRefusal(
                        SqlRule.ONE_STATEMENT, "There is more than one statement. Write exactly one SELECT.");
            }
        }
    }

    private void checkDepth() {
        if (brackets + cases > bounds.maxDepth()) {
            throw new SqlRefusal(
                    SqlRule.SIZE,
                    "Brackets and CASE are nested deeper than " + bounds.maxDepth()
                            + " levels (review.maxDepth). Write a flatter query.");
        }
    }

    private void add(Token.Kind kind, String text, String written) {
        if (tokens.size() >= bounds.maxTokens()) {
            throw new SqlRefusal(
                    SqlRule.SIZE,
                    "The query has more than " + bounds.maxTokens()
                            + " words and signs (review.maxTokens). Write a shorter one.");
        }
        int start = out.length();
        out.append(written);
        tokens.add(new Token(kind, text, start, out.length()));
    }
}
