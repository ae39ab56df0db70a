package io.github.dbqueryagent.parser.language;

import java.util.ArrayList;
import java.util.List;

/**
 * The phrases that adjectives make: "heaviest", "most expensive", "heavier than", "how heavy", each with the columns that the
 * adjective measures. Immutable.
 */
final class Gradation {
    private static final int SHORT = 6;

    private Gradation() {}

    /** Returns the phrases of all adjectives, and of "how" before them. */
    static List<Phrase> phrases() {
        var phrases = new ArrayList<Phrase>();
        for (String line : WordList.lines("adjectives.txt")) {
            addForms(line.split("\\|"), phrases);
        }
        for (String line : WordList.lines("how.txt")) {
            String[] parts = line.split("\\|");
            phrases.add(phrase(Sense.HOW, hints(parts[1], ""), parts[0].strip()));
        }
        return phrases;
    }

    /** A line: the adjective, "high" or "low", columns; and the same once more where other columns go the other way. */
    private static void addForms(String[] parts, List<Phrase> phrases) {
        String adjective = parts[0].strip();
        boolean high = parts[1].strip().equals("high");
        var hints = new ArrayList<>(hints(parts[2], ""));
        if (parts.length > 4) {
            hints.addAll(hints(parts[4], "-"));
        }
        boolean counted = hints.isEmpty();
        Sense top = counted ? Sense.MOST : Sense.TOP_BY;
        Sense bottom = counted ? Sense.LEAST : Sense.BOTTOM_BY;
        phrases.add(phrase(high ? top : bottom, hints, "most " + adjective));
        phrases.add(phrase(high ? bottom : top, hints, "least " + adjective));
        boolean plain = adjective.indexOf(' ') < 0 && adjective.indexOf('-') < 0;
        if (plain && adjective.length() <= SHORT) {
            phrases.add(phrase(high ? top : bottom, hints, graded(adjective, "est")));
        }
        if (counted) {
            return;
        }
        Sense more = high ? Sense.GREATER : Sense.LESS;
        Sense less = high ? Sense.LESS : Sense.GREATER;
        phrases.add(phrase(more, hints, "more " + adjective + " than"));
        phrases.add(phrase(less, hints, "less " + adjective + " than"));
        if (plain && adjective.length() <= SHORT) {
            phrases.add(phrase(more, hints, graded(adjective, "er") + " than"));
        }
    }

    /** Returns "heaviest", "widest", "biggest", "shortest". */
    private static String graded(String adjective, String ending) {
        int last = adjective.length() - 1;
        char end = adjective.charAt(last);
        if (end == 'e') {
            return adjective + ending.substring(1);
        }
        if (end == 'y') {
            return adjective.substring(0, last) + "i" + ending;
        }
        boolean doubled = last > 1
                && "bdgmnpt".indexOf(end) >= 0
                && "aeiou".indexOf(adjective.charAt(last - 1)) >= 0
                && "aeiou".indexOf(adjective.charAt(last - 2)) < 0;
        return adjective + (doubled ? String.valueOf(end) : "") + ending;
    }

    /** Returns the columns as hints, their words joined by dots; what counts rows is none. */
    private static List<String> hints(String columns, String prefix) {
        var hints = new ArrayList<String>();
        for (String column : columns.split(",")) {
            String words = column.strip();
            if (!words.startsWith("*")) {
                hints.add(prefix + words.replaceAll("[\\s-]+", "."));
            }
        }
        return hints;
    }

    private static Phrase phrase(Sense sense, List<String> hints, String words) {
        return new Phrase(sense, hints, List.of(words.split("[\\s-]+")));
    }
}
