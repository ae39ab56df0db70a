package io.github.dbqueryagent.claim;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Reads English number words. */
final class NumberWords {
    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final Map<String, Long> SCALES = Map.of(
            "thousand", 1_000L, "million", 1_000_000L, "billion", 1_000_000_000L, "trillion", 1_000_000_000_000L);
    private static final List<String> ORDINALS = List.of(
            "zeroth",
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth");

    private NumberWords() {}

    /** Returns the alternatives of a pattern that finds one number word. */
    static String anyWord() {
        return String.join("|", SMALL) + "|" + String.join("|", TENS) + "|hundred|" + String.join("|", SCALES.keySet())
                + "|dozen|couple";
    }

    static String anyOrdinal() {
        return String.join("|", ORDINALS);
    }

    /** Returns the scale that a word after digits stands for. */
    static OptionalLong scale(String word) {
        var scales = new TreeMap<>(SCALES);
        scales.putAll(Map.of("k", 1_000L, "m", 1_000_000L, "mn", 1_000_000L, "bn", 1_000_000_000L));
        scales.putAll(Map.of("b", 1_000_000_000L, "hundred", 100L, "dozen", 12L));
        Long scale = scales.get(word);
        return scale == null ? OptionalLong.empty() : OptionalLong.of(scale);
    }

    static OptionalLong ordinal(String word) {
        int index = ORDINALS.indexOf(word);
        return index < 0 ? OptionalLong.empty() : OptionalLong.of(index);
    }

    /** Returns the value of words such as "two hundred and five", or nothing where they make no number. */
    static OptionalLong parse(String text) {
        long total = 0;
        long current = 0;
        long room = Long.MAX_VALUE;
        long lastScale = Long.MAX_VALUE;
        for (String word : text.split("[\\s-]+")) {
            int small = SMALL.indexOf(word);
            int tens = TENS.indexOf(word);
            Long scale = SCALES.get(word);
            if (small >= 0 || tens >= 0) {
                long value = small >= 0 ? small : (tens + 2) * 10L;
                if (value >= room) {
                    return OptionalLong.empty();
                }
                current += value;
                room = small >= 0 ? 0 : 10;
            } else if (word.equals("hundred")) {
                current = Math.max(1, current) * 100;
                room = 100;
            } else if (word.equals("dozen")) {
                current = Math.max(1, current) * 12;
                room = 0;
            } else if (word.equals("couple")) {
                current = 2;
                room = 0;
            } else if (scale != null && scale < lastScale) {
                total += Math.max(1, current) * scale;
                current = 0;
                lastScale = scale;
                room = scale;
            } else if (!word.equals("and") && !word.equals("a")) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(total + current);
    }
}
