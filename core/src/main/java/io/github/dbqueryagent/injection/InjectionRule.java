package io.github.dbqueryagent.injection;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that may be asked of the assistant, and how it is known. Immutable.
 *
 * @param found what is said of a text that asks for it
 * @param combinations lists of words that give it away when they stand near one another
 * @param patterns what gives it away, whatever the language
 * @param tenantsOnly whether it is looked for only where the one who asks belongs to a tenant
 */
record InjectionRule(Injection found, List<Combination> combinations, Patterns patterns, boolean tenantsOnly) {
    /** Returns the rules that the lines describe. */
    static List<InjectionRule> read(List<String> lines) {
        var rules = new ArrayList<InjectionRule>();
        int start = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i).startsWith("rule ")) {
                rules.add(one(lines.subList(start, i)));
                start = i;
            }
        }
        return rules;
    }

    private static InjectionRule one(List<String> lines) {
        var combinations = new ArrayList<Combination>();
        var patterns = new Patterns(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        String rule = "";
        String why = "";
        String allowed = "";
        boolean tenantsOnly = false;
        for (String line : lines) {
            int space = line.indexOf(' ') < 0 ? line.length() : line.indexOf(' ');
            String rest = line.substring(space).strip();
            switch (line.substring(0, space)) {
                case "rule" -> rule = rest;
                case "why" -> why = rest;
                case "allowed" -> allowed = rest;
                case "tenants-only" -> tenantsOnly = true;
                case "words" -> combinations.add(Combination.read(rest));
                case "sign" -> patterns.signs().add(pattern(rest));
                case "mark" -> patterns.marks().add(pattern(rest));
                case "order" -> patterns.orders().add(pattern(rest));
                default -> throw new IllegalStateException("a rule has no line that begins like: " + line);
            }
        }
        return new InjectionRule(new Injection(rule, why, allowed), List.copyOf(combinations), patterns, tenantsOnly);
    }

    private static Pattern pattern(String written) {
        return Pattern.compile(written.replace("␣?", "\\s{0,20}").replace("␣", "\\s{1,20}"));
    }

    /**
     * Returns whether a text asks for it.
     *
     * @param text the text, or what of it counts as being said
     * @param whole the text with all that it quotes
     */
    boolean matches(SeenText text, String whole) {
        return combinations.stream()
                        .anyMatch(words -> text.hits().values().stream().anyMatch(words::isIn))
                || patterns.signs().stream()
                        .anyMatch(sign -> sign.matcher(text.shown()).find())
                || patterns.marks().stream()
                        .anyMatch(mark -> mark.matcher(whole).find())
                || patterns.orders().stream().anyMatch(order -> Patterns.isGiven(order, text));
    }

    /**
     * Patterns that give a rule's matter away. Immutable once the rules are read.
     *
     * @param signs those over the text without its quotations
     * @param marks those over the whole text
     * @param orders those over the folded text where a clause begins
     */
    record Patterns(List<Pattern> signs, List<Pattern> marks, List<Pattern> orders) {
        private static boolean isGiven(Pattern order, SeenText text) {
            Matcher matcher = order.matcher(text.folded());
            return text.clauses().stream()
                    .anyMatch(at -> matcher.region(at, text.folded().length()).lookingAt());
        }
    }

    /**
     * Lists whose words stand near one another. Immutable.
     *
     * @param lists the lists, each of which has a word there
     * @param within how many words there may be from the first to the last
     * @param unless lists of which no word may be in the text
     */
    record Combination(List<String> lists, int within, List<String> unless) {
        private static Combination read(String written) {
            String[] halves = written.split("/");
            String[] rest = halves[1].strip().split(" unless ");
            return new Combination(
                    List.of(halves[0].strip().split(" ")),
                    Integer.parseInt(rest[0].strip()) * WordRow.WORD,
                    rest.length == 1 ? List.of() : List.of(rest[1].strip().split(" ")));
        }

        /** The hits are in the order of the text. */
        private boolean isIn(List<WordLists.Hit> hits) {
            if (!unless.isEmpty() && hits.stream().anyMatch(hit -> unless.contains(hit.list()))) {
                return false;
            }
            for (int i = 0; i < hits.size(); i++) {
                if (lists.contains(hits.get(i).list()) && startsAt(hits, i)) {
                    return true;
                }
            }
            return false;
        }

        private boolean startsAt(List<WordLists.Hit> hits, int first) {
            int end = hits.get(first).from() + within;
            var missing = new ArrayList<>(lists);
            for (int i = first; i < hits.size() && hits.get(i).from() <= end; i++) {
                if (hits.get(i).to() <= end && missing.remove(hits.get(i).list()) && missing.isEmpty()) {
                    return true;
                }
            }
            return false;
        }
    }
}
