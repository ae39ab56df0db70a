package io.github.dbqueryagent.parser.segment;

import io.github.dbqueryagent.linking.ValueIndex;
import io.github.dbqueryagent.linking.ValueMatch;
import io.github.dbqueryagent.parser.language.Phrases;
import io.github.dbqueryagent.parser.language.States;
import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.parser.language.Thesaurus;
import io.github.dbqueryagent.parser.language.Token;
import io.github.dbqueryagent.parser.language.Words;
import io.github.dbqueryagent.parser.lexicon.Lexicon;
import io.github.dbqueryagent.schema.ColumnName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the values that words of a question may be. Immutable; one question each. */
final class ValueFinder {
    private static final String TEXTS = "title|(.*_)?(text|comment|note|body|remark)s?";
    private static final double KINDRED = 0.76;

    private static final double CALLED = 0.9;

    private final List<Token> tokens;
    private final Lexicon lexicon;
    private final ValueIndex values;

    ValueFinder(List<Token> tokens, Lexicon lexicon, ValueIndex values) {
        this.tokens = tokens;
        this.lexicon = lexicon;
        this.values = values;
    }

    /** Returns how many words the longest value has. */
    int longestWords() {
        return values.longestWords();
    }

    /** Returns the values that the text is as it stands. */
    List<ValueMatch> exactly(String text) {
        return values.find(text);
    }

    /** Returns the values of a status that a state goes by: "called off" is "cancelled". */
    List<ValueMatch> ofState(States.State state) {
        return state.names().stream()
                .flatMap(name -> values.find(name).stream())
                .toList();
    }

    /** Returns the values that so many tokens are. */
    List<ValueMatch> at(int at, int length) {
        if (!isPossible(at, length)) {
            return List.of();
        }
        List<ValueMatch> found = found(at, length);
        boolean plain = length == 1 && !tokens.get(at).isCapitalised();
        // A small word is no title, even if somebody wrote a text of that one word.
        return plain
                ? found.stream()
                        .filter(match -> !Words.lower(match.column().name()).matches(TEXTS))
                        .toList()
                : found;
    }

    private boolean isPossible(int at, int length) {
        Token first = tokens.get(at);
        if (length > Math.max(3, values.longestWords()) || (length == 1 && first.kind() != Token.Kind.WORD)) {
            return false;
        }
        boolean proper = first.isCapitalised() && at > 0;
        boolean phrase = length == 1
                && !proper
                && (Words.isEmpty(first.lower()) || Phrases.at(tokens, at).isPresent());
        boolean letters = length == 1
                && first.text().length() < 3
                && !first.text().equals(first.text().toUpperCase(Locale.ROOT));
        boolean soft = length == 1 && !proper && Words.isSoft(first.lower()) && !isKindOfNext(at);
        boolean dull = tokens.subList(at, at + length).stream().allMatch(token -> Words.isEmpty(token.lower()));
        return !phrase && !letters && !soft && (!dull || proper);
    }

    /** "Written exams": a word that mostly says nothing is a value of the thing right after it. */
    private boolean isKindOfNext(int at) {
        if (at + 1 >= tokens.size() || !tokens.get(at + 1).isWord()) {
            return false;
        }
        List<ValueMatch> found = values.find(tokens.get(at).text());
        return !found.isEmpty()
                && lexicon.match(List.of(tokens.get(at + 1).lower())).stream()
                        .anyMatch(match -> match.isTable()
                                && match.score() > CALLED
                                && found.stream()
                                        .anyMatch(value -> value.column()
                                                .table()
                                                .equals(match.table().name())));
    }

    private List<ValueMatch> found(int at, int length) {
        Token first = tokens.get(at);
        String text = text(tokens, at, length);
        List<ValueMatch> found = values.find(text);
        if (found.isEmpty() && length <= 3) {
            found = values.find(singular(at, length));
        }
        if (found.isEmpty() && length == 1) {
            found = values.find(Words.country(first.lower()));
        }
        if (length == 2 && first.text().length() == 1) {
            // "E-mail" and "email" are one word.
            var joined = new ArrayList<>(found);
            joined.addAll(values.find(text.replace(" ", "")));
            found = joined;
        }
        if (found.isEmpty() && length == 1 && first.lower().matches(".{3,}(ed|ing)")) {
            found = values.find(first.stem());
        }
        if (found.isEmpty() && length == 1) {
            found = gender(first.lower());
        }
        if (found.isEmpty()) {
            found = codes(text);
        }
        return found.isEmpty() && length <= 3 ? codes(singular(at, length)) : found;
    }

    /** Returns the codes that comments explain by the words, of texts those only that rows have. */
    private List<ValueMatch> codes(String words) {
        return lexicon.codes(words).stream()
                .filter(code -> isNumeric(code.column())
                        || values.find(code.value()).stream()
                                .anyMatch(value -> value.column().equals(code.column())))
                .toList();
    }

    /** Numbers are in no index of values. */
    private boolean isNumeric(ColumnName column) {
        return lexicon.find(column.table())
                .flatMap(table -> table.find(column.name()))
                .map(found -> found.type().isNumeric())
                .orElse(false);
    }

    /** Returns the values that mean the same as the word: "films" are of the type "movie". */
    List<ValueMatch> kindred(Token token) {
        if (!token.isWord()
                || Words.isEmpty(token.lower())
                || Words.isSoft(token.lower())
                || token.lower().equals("money")
                || Words.isMoney(token.lower())) {
            return List.of();
        }
        var found = new ArrayList<ValueMatch>(values.find(Stemmer.past(token.lower())));
        found.addAll(codes(Stemmer.past(token.lower())));
        for (Thesaurus.Term term : Thesaurus.of(List.of(token.stem()))) {
            if (term.closeness() >= KINDRED && found.isEmpty()) {
                found.addAll(values.find(term.text()));
                found.addAll(values.find(Stemmer.past(term.text())));
                found.addAll(codes(term.text()));
            }
        }
        return found;
    }

    private List<ValueMatch> gender(String lower) {
        return Words.genders(lower).stream()
                .flatMap(value -> values.find(value).stream())
                .filter(match -> Words.lower(match.column().name()).matches(".*(gender|sex).*"))
                .toList();
    }

    private String singular(int at, int length) {
        String before = length == 1 ? "" : text(tokens, at, length - 1) + " ";
        return before + Stemmer.singular(tokens.get(at + length - 1).lower());
    }

    /** Returns so many tokens as they stand in the question. */
    static String text(List<Token> tokens, int at, int length) {
        return tokens.subList(at, at + length).stream().map(Token::text).collect(Collectors.joining(" "));
    }
}
