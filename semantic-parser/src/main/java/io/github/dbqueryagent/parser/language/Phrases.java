package io.github.dbqueryagent.parser.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The phrases of English that shape a query. Immutable. */
public final class Phrases {
    private static final Map<String, List<Phrase>> BY_FIRST = read();

    private Phrases() {}

    /** Returns the longest phrase that begins at the token. */
    public static Optional<Phrase> at(List<Token> tokens, int at) {
        for (Phrase phrase : BY_FIRST.getOrDefault(tokens.get(at).lower(), List.of())) {
            if (fits(phrase, tokens, at)) {
                return Optional.of(phrase);
            }
        }
        return Optional.empty();
    }

    /** Returns whether the words speak of the present only. */
    public static boolean isNow(String text) {
        List<Token> tokens = Tokenizer.tokenize(text);
        return !tokens.isEmpty()
                && at(tokens, 0).filter(phrase -> phrase.sense() == Sense.NOW).isPresent();
    }

    /** Returns the phrase with the columns of the other after its own, if both do the same. */
    private static Phrase joined(Phrase first, Phrase more) {
        if (first.sense() != more.sense() || first.hints().isEmpty()) {
            return first;
        }
        var hints = new LinkedHashSet<>(first.hints());
        hints.addAll(more.hints());
        return new Phrase(first.sense(), List.copyOf(hints), first.words());
    }

    private static boolean fits(Phrase phrase, List<Token> tokens, int at) {
        if (at + phrase.words().size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < phrase.words().size(); i++) {
            if (tokens.get(at + i).kind() == Token.Kind.QUOTED
                    || !tokens.get(at + i).lower().equals(phrase.words().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** A line is the sense, a colon, the columns spoken of, an equals sign, and phrases with bars between. */
    private static Map<String, List<Phrase>> read() {
        var byFirst = new HashMap<String, List<Phrase>>();
        for (String line : WordList.lines("phrases.txt")) {
            int equals = line.indexOf(" = ");
            String[] head = line.substring(0, equals).strip().split(":");
            List<String> hints =
                    head.length == 1 ? List.of() : List.of(head[1].strip().split(","));
            for (String words : line.substring(equals + 3).split("\\|")) {
                List<String> split = List.of(words.strip().split("\\s+"));
                byFirst.computeIfAbsent(split.get(0), any -> new ArrayList<>())
                        .add(new Phrase(Sense.valueOf(head[0].strip()), hints, split));
            }
        }
        for (Phrase phrase : Gradation.phrases()) {
            List<Phrase> known = byFirst.computeIfAbsent(phrase.words().get(0), any -> new ArrayList<>());
            known.replaceAll(old -> old.words().equals(phrase.words()) ? joined(old, phrase) : old);
            if (known.stream().noneMatch(other -> other.words().equals(phrase.words()))) {
                known.add(phrase);
            }
        }
        byFirst.values()
                .forEach(list -> list.sort(
                        Comparator.comparingInt(phrase -> -phrase.words().size())));
        return Map.copyOf(byFirst);
    }
}
