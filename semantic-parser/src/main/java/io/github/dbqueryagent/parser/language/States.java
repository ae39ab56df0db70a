package io.github.dbqueryagent.parser.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What English says of a thing that happened to something, or has not happened yet: schemas show it by a date that is set
 * or absent, or by a flag. Immutable.
 */
public final class States {
    private States() {}

    /**
     * One way to say a state. Immutable.
     *
     * @param words its words: in lower case as they stand if it is one, stems if there are several
     * @param columns stems of the names that the column may have
     * @param names the same names as words, which may be values of a status
     * @param set whether the column is set then
     */
    public record State(List<String> words, List<List<String>> columns, List<String> names, boolean set) {
        /** Creates a state; the lists are copied. */
        public State {
            words = List.copyOf(words);
            columns = List.copyOf(columns);
            names = List.copyOf(names);
        }
    }

    private static final class Holder {
        static final Map<String, List<State>> BY_FIRST = read();
    }

    /** Returns the states whose words begin at the token, the longest first. */
    public static List<State> at(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        var found = new ArrayList<State>();
        Holder.BY_FIRST.getOrDefault(token.lower(), List.of()).stream()
                .filter(state -> state.words().size() == 1)
                .forEach(found::add);
        Holder.BY_FIRST.getOrDefault(token.stem(), List.of()).stream()
                .filter(state -> state.words().size() > 1 && fits(state, tokens, at))
                .forEach(found::add);
        found.sort(Comparator.comparingInt(state -> -state.words().size()));
        return found;
    }

    private static boolean fits(State state, List<Token> tokens, int at) {
        return length(state, tokens, at) > 0;
    }

    /** Returns how many tokens the state's words take from the token on, articles between them counted; 0 if they do not fit. */
    public static int length(State state, List<Token> tokens, int at) {
        if (state.words().size() == 1) {
            return 1;
        }
        int next = at;
        for (String word : state.words()) {
            while (next > at
                    && next < tokens.size()
                    && isArticle(tokens.get(next).lower())) {
                next++;
            }
            boolean fits = next < tokens.size()
                    && tokens.get(next).isWord()
                    && tokens.get(next).stem().equals(word);
            if (!fits) {
                return 0;
            }
            next++;
        }
        return next - at;
    }

    private static boolean isArticle(String lower) {
        return lower.matches("the|a|an|our|their|its|your|my|been");
    }

    /** A line: "set" or "unset", the column's words, and phrases, with bars between. */
    private static Map<String, List<State>> read() {
        var byFirst = new HashMap<String, List<State>>();
        for (String line : WordList.lines("states.txt")) {
            String[] parts = line.split("\\|");
            var columns = new ArrayList<List<String>>();
            var names = new ArrayList<String>();
            for (String column : parts[1].split(",")) {
                columns.add(stems(column));
                names.add(column.strip());
            }
            for (String phrase : parts[2].split(",")) {
                String plain = phrase.strip();
                List<String> words = plain.indexOf(' ') < 0
                        ? List.of(plain)
                        : stems(plain.replaceAll(" (the|a|an|our|their|its)(?= )", ""));
                byFirst.computeIfAbsent(words.get(0), any -> new ArrayList<>())
                        .add(new State(words, columns, names, parts[0].strip().equals("set")));
            }
        }
        return Map.copyOf(byFirst);
    }

    private static List<String> stems(String words) {
        return List.of(words.strip().split("[\\s-]+")).stream()
                .map(Stemmer::stem)
                .toList();
    }
}
