package io.github.dbqueryagent.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Compares pairs of rows that one sentence sets side by side. Not thread-safe; one sentence each. */
final class Comparisons {
    private final TableFacts facts;
    private final Claims claims;
    private final List<Integer> columns;

    Comparisons(TableFacts facts, Claims claims, List<Integer> columns) {
        this.facts = facts;
        this.claims = claims;
        this.columns = columns;
    }

    /** Returns whether the first is this many times the second, or the later this many times the earlier. */
    boolean isRatio(Figure figure) {
        boolean isOverTime = isTrend();
        return any((first, second) -> {
            BigDecimal over = isOverTime ? first : second;
            BigDecimal part = isOverTime ? second : first;
            return over.signum() != 0 && isTimes(figure, part.divide(over, MathContext.DECIMAL64));
        });
    }

    /** "More than doubled" claims only that the ratio is above two, and still below three. */
    private static boolean isTimes(Figure figure, BigDecimal ratio) {
        if (figure.hedge() == Figure.Hedge.OVER) {
            return ratio.compareTo(figure.value()) > 0
                    && ratio.compareTo(figure.value().add(BigDecimal.ONE)) < 0;
        }
        if (figure.hedge() == Figure.Hedge.UNDER) {
            return ratio.compareTo(figure.value()) < 0
                    && ratio.compareTo(figure.value().multiply(new BigDecimal("0.85"))) > 0;
        }
        return figure.means(ratio);
    }

    boolean isDifference(Figure figure) {
        return any((first, second) -> figure.means(first.subtract(second).abs()));
    }

    /** Returns whether the figure is the change in per cent from the first to the second, or of the first against it. */
    boolean isChange(Figure figure) {
        boolean isUp = Vocabulary.UP.matcher(claims.text()).find();
        boolean isDown = Vocabulary.DOWN.matcher(claims.text()).find();
        boolean isMore = Vocabulary.MORE_THAN.matcher(claims.text()).find();
        boolean isLess = Vocabulary.LESS_THAN.matcher(claims.text()).find();
        if (isUp || isDown) {
            return isUp != isDown
                    && any((first, second) ->
                            isPercent(figure, isUp ? second.subtract(first) : first.subtract(second), first));
        }
        return isMore != isLess
                && claims.text().contains("than")
                && any((first, second) ->
                        isPercent(figure, isMore ? first.subtract(second) : second.subtract(first), second));
    }

    private static boolean isPercent(Figure figure, BigDecimal change, BigDecimal base) {
        return base.signum() > 0
                && change.signum() >= 0
                && figure.means(change.movePointRight(2).divide(base, MathContext.DECIMAL64));
    }

    /** Returns whether the second is above the first, or below, in each pair that the sentence sets side by side. */
    boolean isOrdered(BiPredicate<BigDecimal, BigDecimal> order) {
        return any(order);
    }

    private boolean any(BiPredicate<BigDecimal, BigDecimal> check) {
        List<int[]> pairs = pairs();
        return columns.stream()
                .anyMatch(column -> !pairs.isEmpty()
                        && pairs.stream().allMatch(pair -> {
                            BigDecimal first = facts.value(pair[0], column);
                            BigDecimal second = facts.value(pair[1], column);
                            return first != null && second != null && check.test(first, second);
                        }));
    }

    private boolean isTrend() {
        return Vocabulary.UP.matcher(claims.text()).find()
                || Vocabulary.DOWN.matcher(claims.text()).find();
    }

    /** Two names make a pair, in the order of time where a trend is claimed; one is set against the row before it. */
    private List<int[]> pairs() {
        List<Binding.Name> names = Binding.names(claims, List.of());
        List<Integer> byTime = facts.byTime();
        var pairs = new ArrayList<int[]>();
        if (names.size() == 2) {
            int first = names.get(0).rows().nextSetBit(0);
            int second = names.get(1).rows().nextSetBit(0);
            boolean areSingle = names.stream().allMatch(name -> name.rows().cardinality() == 1);
            boolean isBackward = isTrend() && byTime.indexOf(first) > byTime.indexOf(second);
            if (areSingle) {
                pairs.add(isBackward ? new int[] {second, first} : new int[] {first, second});
            }
        } else if (isTrend() && !byTime.isEmpty() && names.size() == 1) {
            int at = byTime.indexOf(names.get(0).rows().nextSetBit(0));
            if (at > 0 && names.get(0).rows().cardinality() == 1) {
                pairs.add(new int[] {byTime.get(at - 1), byTime.get(at)});
            }
        } else if (isTrend() && !byTime.isEmpty() && names.isEmpty() && !facts.isTruncated() && byTime.size() > 1) {
            pairs.add(new int[] {byTime.get(0), byTime.get(byTime.size() - 1)});
        }
        return pairs;
    }
}
