package io.github.dbqueryagent.parser.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Numbers in digits and in words. Immutable. */
public final class Numbers {
    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("fifteen", 15),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("fifty", 50),
            Map.entry("once", 1),
            Map.entry("twice", 2));
    private static final Map<String, Long> SCALES =
            Map.of("hundred", 100L, "thousand", 1_000L, "million", 1_000_000L, "billion", 1_000_000_000L);

    private Numbers() {}

    /**
     * A number and how many tokens it took. Immutable.
     *
     * @param value the number
     * @param length the tokens
     */
    public record Found(BigDecimal value, int length) {}

    /** Returns the number that begins at the token. */
    public static Optional<Found> at(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        BigDecimal value;
        if (token.kind() == Token.Kind.NUMBER) {
            value = digits(token.lower());
        } else if (WORDS.containsKey(token.lower())) {
            value = BigDecimal.valueOf(WORDS.getOrDefault(token.lower(), 0));
        } else if (token.lower().equals("a")
                && at + 1 < tokens.size()
                && SCALES.containsKey(tokens.get(at + 1).lower())) {
            value = BigDecimal.ONE;
        } else {
            return Optional.empty();
        }
        int length = 1;
        while (at + length < tokens.size()
                && SCALES.containsKey(tokens.get(at + length).lower())) {
            value = value.multiply(BigDecimal.valueOf(
                    SCALES.getOrDefault(tokens.get(at + length).lower(), 1L)));
            length++;
        }
        return Optional.of(new Found(value, length));
    }

    private static BigDecimal digits(String text) {
        String plain = text.replaceAll("[$\u20ac\u00a3,%]", "");
        long scale = 1;
        if (plain.endsWith("k")) {
            scale = 1_000;
        } else if (plain.endsWith("bn")) {
            scale = 1_000_000_000;
        } else if (plain.endsWith("m") || plain.endsWith("mn")) {
            scale = 1_000_000;
        }
        return new BigDecimal(plain.replaceAll("[a-z]+$", "")).multiply(BigDecimal.valueOf(scale));
    }
}
