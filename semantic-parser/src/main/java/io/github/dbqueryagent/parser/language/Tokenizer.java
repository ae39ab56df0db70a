package io.github.dbqueryagent.parser.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a question into tokens. Immutable. */
public final class Tokenizer {
    private static final Pattern TOKEN = Pattern.compile("(?<placeholder>\\{\\{[A-Za-z_]+\\d*\\}\\})"
            + "|(?<quoted>\"[^\"]*\"|\u201c[^\u201d]*\u201d|\u2018[^\u2019]*\u2019|`[^`]*`"
            + "|(?<![\\p{L}\\p{N}])'[^']*(?:'(?=\\p{L})[^']*)*'(?![\\p{L}\\p{N}]))"
            + "|(?<date>\\d{4}-\\d{2}-\\d{2}(?![\\p{L}\\p{N}-]))"
            + "|(?<ordinal>\\d+(?:st|nd|rd|th)\\b)"
            + "|(?<number>[$\u20ac\u00a3]?-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:[kKmM]|bn|mn)?%?"
            + "(?![\\p{L}\\p{N}_]|-\\p{N}|[.@]\\p{L}))"
            + "|(?<word>[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_.@+&/'\u2019-]*)"
            + "|(?<sign>[<>=!]=?|<>|%)"
            + "|(?<comma>[,;:]|[.?!](?=\\s))");
    private static final Map<String, String> SHORT_FORMS = Map.of(
            "can't", "can not",
            "cannot", "can not",
            "won't", "will not",
            "what's", "what is",
            "who's", "who is",
            "where's", "where is",
            "it's", "it is",
            "that's", "that is",
            "let's", "let us",
            "there's", "there is");

    private Tokenizer() {}

    /** Returns the tokens of the text in order. */
    public static List<Token> tokenize(String text) {
        var tokens = new ArrayList<Token>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            String found = matcher.group();
            if (matcher.group("placeholder") != null) {
                tokens.add(Token.of(Token.Kind.PLACEHOLDER, found));
            } else if (matcher.group("quoted") != null) {
                tokens.add(Token.of(
                        Token.Kind.QUOTED,
                        found.substring(1, found.length() - 1).strip()));
            } else if (matcher.group("date") != null) {
                tokens.add(Token.of(Token.Kind.DATE, found));
            } else if (matcher.group("number") != null) {
                tokens.add(Token.of(Token.Kind.NUMBER, found));
            } else if (matcher.group("ordinal") != null) {
                tokens.add(Token.of(Token.Kind.WORD, found));
            } else if (matcher.group("word") != null) {
                addWords(found, tokens);
            } else {
                tokens.add(Token.of(matcher.group("comma") != null ? Token.Kind.COMMA : Token.Kind.SIGN, found));
            }
        }
        return List.copyOf(apart(tokens));
    }

    /** "First and last name" is two names. */
    private static List<Token> apart(List<Token> tokens) {
        for (int i = 0; i + 3 < tokens.size(); i++) {
            boolean pair = Set.of("first", "last").contains(tokens.get(i).lower())
                    && tokens.get(i + 1).lower().equals("and")
                    && Set.of("first", "last").contains(tokens.get(i + 2).lower())
                    && tokens.get(i + 3).stem().equals(Stemmer.stem("name"));
            if (pair) {
                tokens.add(i + 1, tokens.get(i + 3));
            }
        }
        return tokens;
    }

    private static void addWords(String found, List<Token> tokens) {
        String word = stripEnd(found.replace('\u2019', '\''));
        String expanded = SHORT_FORMS.get(Words.lower(word));
        if (expanded != null) {
            for (String part : expanded.split(" ")) {
                tokens.add(Token.of(Token.Kind.WORD, part));
            }
            return;
        }
        if (Words.lower(word).endsWith("n't") && word.length() > 3) {
            tokens.add(Token.of(Token.Kind.WORD, word.substring(0, word.length() - 3)));
            tokens.add(Token.of(Token.Kind.WORD, "not"));
            return;
        }
        boolean possessive = Words.lower(word).endsWith("'s") || word.endsWith("s'");
        if (possessive) {
            word = word.endsWith("s'") ? word.substring(0, word.length() - 1) : word.substring(0, word.length() - 2);
        }
        if (word.isEmpty()) {
            return;
        }
        addParts(word, possessive, tokens);
    }

    /** A hyphen joins words unless a digit stands beside it, as in a part's number. */
    private static void addParts(String word, boolean possessive, List<Token> tokens) {
        boolean whole = word.indexOf('@') > 0 || word.chars().anyMatch(Character::isDigit);
        String[] split = word.split("[-/&+]+");
        // "One-off" says something, though "one" and "off" do not.
        whole |= Arrays.stream(split).allMatch(part -> Words.isEmpty(Words.lower(part)));
        String[] parts = whole ? new String[] {word} : split;
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                Token token = Token.of(Token.Kind.WORD, parts[i]);
                tokens.add(possessive && i == parts.length - 1 ? token.asPossessive() : token);
            }
        }
    }

    private static String stripEnd(String word) {
        int end = word.length();
        while (end > 1 && ".-/&+@".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean bareApostrophe = end > 1 && word.charAt(end - 1) == '\'' && word.charAt(end - 2) != 's';
        return word.substring(0, bareApostrophe ? end - 1 : end);
    }
}
