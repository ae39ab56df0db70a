package io.github.dbqueryagent.parser.language;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Units of weight, length, time, data and money, and how they turn into one another. Immutable. */
public final class Units {
    private static final Map<String, Size> SIZES = sizes();

    private Units() {}

    private record Size(int kind, BigDecimal size) {}

    /**
     * Returns the number in the unit that a column's name ends with, if it has one of the same kind.
     *
     * @param number the number
     * @param unit its unit, in lower case
     * @param columnWords the words of the column's name
     */
    public static Optional<BigDecimal> converted(BigDecimal number, String unit, List<String> columnWords) {
        Size from = SIZES.get(Stemmer.singular(unit));
        for (String word : columnWords) {
            Size to = SIZES.get(Stemmer.singular(word));
            if (from != null && to != null && from.kind() == to.kind()) {
                BigDecimal whole = number.multiply(from.size());
                return Optional.of(
                        whole.divide(to.size(), MathContext.DECIMAL64).stripTrailingZeros());
            }
        }
        return Optional.empty();
    }

    /** A line: units of one kind with their sizes, commas between. */
    private static Map<String, Size> sizes() {
        var sizes = new HashMap<String, Size>();
        int kind = 0;
        for (String line : WordList.lines("unit-sizes.txt")) {
            for (String unit : line.split(",")) {
                String[] parts = unit.strip().split(" ");
                sizes.put(parts[0], new Size(kind, new BigDecimal(parts[1])));
            }
            kind++;
        }
        return Map.copyOf(sizes);
    }
}
