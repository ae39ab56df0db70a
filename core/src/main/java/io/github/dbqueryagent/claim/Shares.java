package io.github.dbqueryagent.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** Parts of a whole that one sentence claims, in per cent. Not thread-safe; one sentence each. */
final class Shares {
    private static final Pattern SHARE = Pattern.compile(
            "\\bof (?:the |all |its )?|\\bshare\\b|\\baccount\\w*|\\bma[dk]es? up\\b|\\brepresent\\w*|\\bcontribut\\w*");

    private final TableFacts facts;
    private final Claims claims;
    private final List<Integer> columns;

    Shares(TableFacts facts, Claims claims, List<Integer> columns) {
        this.facts = facts;
        this.claims = claims;
        this.columns = columns;
    }

    /** Returns the check whether a row's cell is this part of its column's sum. */
    BiPredicate<Integer, Integer> ofRow(Figure figure) {
        return (row, column) -> {
            BigDecimal value = facts.value(row, column);
            return SHARE.matcher(claims.text()).find() && value != null && isPart(figure, value, column);
        };
    }

    /** Returns whether the rows that the sentence names make up this part, of a sum or of all rows. */
    boolean isShareOfNamed(Figure figure) {
        BitSet named = new BitSet();
        claims.mentions().forEach(mention -> named.or(mention.rows()));
        if (named.isEmpty() || !SHARE.matcher(claims.text()).find()) {
            return false;
        }
        boolean isOne = claims.figures().stream()
                        .filter(other -> other.kind() != Figure.Kind.ORDINAL)
                        .count()
                == 1;
        boolean isOfRows = isOne && isCountOfRows(figure, named);
        if (isOfRows) {
            return true;
        }
        List<Binding.Name> names = Binding.names(claims, List.of());
        BitSet rows = isOne ? named : nearest(figure, names);
        return columns.stream().anyMatch(column -> isPart(figure, sum(rows, column), column));
    }

    private boolean isCountOfRows(Figure figure, BitSet named) {
        boolean isRepeated =
                claims.mentions().stream().anyMatch(mention -> mention.rows().cardinality() > 1);
        BigDecimal part = BigDecimal.valueOf(100L * named.cardinality())
                .divide(BigDecimal.valueOf(facts.rowCount()), MathContext.DECIMAL64);
        return isRepeated && figure.means(part);
    }

    /** Several shares in one sentence: each belongs to the name before it, or to the first if there is none. */
    private static BitSet nearest(Figure figure, List<Binding.Name> names) {
        BitSet rows = names.get(0).rows();
        for (Binding.Name name : names) {
            rows = name.start() < figure.start() ? name.rows() : rows;
        }
        return rows;
    }

    private BigDecimal sum(BitSet rows, int column) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int row : rows.stream().toArray()) {
            BigDecimal value = facts.value(row, column);
            sum = value == null ? sum : sum.add(value);
        }
        return sum;
    }

    private boolean isPart(Figure figure, BigDecimal part, int column) {
        boolean isWhole = facts.values(column).stream().allMatch(value -> value.signum() >= 0);
        BigDecimal whole = facts.sum(column);
        return isWhole
                && whole.signum() > 0
                && figure.means(part.movePointRight(2).divide(whole, MathContext.DECIMAL64));
    }
}
