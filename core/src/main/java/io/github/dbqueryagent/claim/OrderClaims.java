package io.github.dbqueryagent.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks what one sentence says about order: highest, second, more than, rising, all. Not thread-safe. */
final class OrderClaims {
    private static final Pattern THAN = Pattern.compile("\\bthan\\b|\\bahead of\\b|\\bexceed(?:s|ed)?\\b|"
            + "\\bsurpass(?:es|ed)?\\b|\\boutsold\\b|\\boutperform(?:s|ed)?\\b|\\bbehind\\b|\\btrail(?:s|ed)\\b");
    private static final Pattern BOTH = Pattern.compile("\\bboth\\b");
    private static final Pattern LOSS = Pattern.compile("\\b(?:loss|loses?|lost|losing)\\b");
    private static final Pattern FIRST_OF_COUNT = Pattern.compile("\\bfirst\\s*$");

    private final TableFacts facts;
    private final Claims claims;
    private final List<Integer> columns;
    private final List<Spot> spots = new ArrayList<>();
    private final List<Binding.Name> names;
    private final List<FigureTracer.Traced> traced;
    private final Comparisons comparisons;

    /** A place in the sentence that stands for rows: a name, or a figure in their cells. */
    private record Spot(int start, BitSet rows) {}

    /** A word that claims a place in an order. */
    private record Rank(int start, int place, Order order) {}

    private enum Order {
        HIGHEST,
        LOWEST,
        LATEST,
        EARLIEST
    }

    OrderClaims(TableFacts facts, Claims claims, String sentence, FigureTracer tracer) {
        this.facts = facts;
        this.claims = claims;
        this.columns = facts.figuresFor(sentence);
        this.comparisons = new Comparisons(facts, claims, columns);
        this.names = Binding.names(claims, List.of());
        this.traced = tracer.traced();
        Binding.names(claims, tracer.traced()).forEach(name -> spots.add(new Spot(name.start(), name.rows())));
        tracer.traced().forEach(one -> spots.add(new Spot(one.figure().start(), one.rows())));
        spots.sort(Comparator.comparingInt(Spot::start));
    }

    boolean hold() {
        return ranksHold()
                && comparisonsHold()
                && trendHolds()
                && allHolds()
                && bothHold()
                && lossHolds()
                && groupsHold();
    }

    private boolean ranksHold() {
        List<Rank> ranks = ranks();
        if (ranks == null) {
            return false;
        }
        if (ranks.isEmpty() || facts.rowCount() == 1) {
            return ranks.stream().allMatch(rank -> rank.place() == 1);
        }
        if (facts.isTruncated()) {
            return false;
        }
        if (spots.isEmpty() && claims.text().matches(".*\\b(?:gap|difference|range|spread)\\b.*")) {
            return true;
        }
        int many = firstCount(ranks);
        if (many > 1) {
            return ranks.size() == 1 && areFirst(many, ranks.get(0).order());
        }
        return holdWith(ranks, true) || holdWith(ranks, false);
    }

    /** Returns the figure beside a rank, as in "top three" or "the two lowest"; 0 if there is none. */
    private int firstCount(List<Rank> ranks) {
        for (Rank rank : ranks) {
            for (Figure figure : claims.figures()) {
                String between = claims.text()
                        .substring(Math.min(rank.start(), figure.end()), Math.max(rank.start(), figure.start()));
                boolean isBeside = between.matches("\\s?") || between.matches("\\p{L}+ ");
                if (figure.kind() == Figure.Kind.PLAIN && isBeside) {
                    return figure.value().intValue();
                }
            }
        }
        return 0;
    }

    /** The names must be as many as claimed, and each among the first so many by one and the same column. */
    private boolean areFirst(int many, Order order) {
        boolean isHigh = order == Order.HIGHEST;
        return names.size() == many
                && (isHigh || order == Order.LOWEST)
                && columns.stream()
                        .anyMatch(column -> names.stream()
                                .allMatch(name -> name.rows().stream().anyMatch(row -> {
                                    int place = facts.rank(row, column, isHigh);
                                    return place > 0 && place <= many;
                                })));
    }

    /** Returns null where an ordinal stands without the order that it counts in. */
    private @Nullable List<Rank> ranks() {
        var ranks = new ArrayList<Rank>();
        add(ranks, Vocabulary.HIGHEST, Order.HIGHEST);
        add(ranks, Vocabulary.LOWEST, Order.LOWEST);
        add(ranks, Vocabulary.LATEST, Order.LATEST);
        add(ranks, Vocabulary.EARLIEST, Order.EARLIEST);
        ranks.sort(Comparator.comparingInt(Rank::start));
        for (Figure figure : claims.figures()) {
            if (figure.kind() == Figure.Kind.ORDINAL && !isBeforeCount(figure)) {
                int place = figure.value().intValue();
                int next = -1;
                for (int i = 0; i < ranks.size(); i++) {
                    int gap = ranks.get(i).start() - figure.end();
                    next = gap >= 0 && gap <= 1 ? i : next;
                }
                if (next < 0) {
                    return null;
                }
                ranks.set(
                        next,
                        new Rank(ranks.get(next).start(), place, ranks.get(next).order()));
            }
        }
        return ranks;
    }

    private boolean isBeforeCount(Figure ordinal) {
        return ordinal.value().compareTo(BigDecimal.ONE) == 0
                && claims.figures().stream().anyMatch(other -> {
                    int gap = other.start() - ordinal.end();
                    return !other.equals(ordinal) && gap >= 0 && gap <= 1 && other.isExactly(facts.rowCount());
                })
                && FIRST_OF_COUNT
                        .matcher(claims.text().substring(0, ordinal.end()))
                        .find();
    }

    private void add(List<Rank> ranks, Pattern pattern, Order order) {
        Matcher match = pattern.matcher(claims.text());
        while (match.find()) {
            boolean isAtLeast = claims.text().substring(0, match.start()).endsWith("at ");
            if (!isAtLeast) {
                ranks.add(new Rank(match.start(), 1, order));
            }
        }
    }

    /** Each word belongs to the first name or figure after it and before the next such word, or to the last before it. */
    private boolean holdWith(List<Rank> ranks, boolean after) {
        for (int i = 0; i < ranks.size(); i++) {
            int from =
                    after ? ranks.get(i).start() : i == 0 ? 0 : ranks.get(i - 1).start();
            int to = after
                    ? (i + 1 < ranks.size() ? ranks.get(i + 1).start() : Integer.MAX_VALUE)
                    : ranks.get(i).start();
            List<Spot> near = spots.stream()
                    .filter(spot -> spot.start() >= from && spot.start() < to)
                    .toList();
            if (near.isEmpty()) {
                return false;
            }
            Rank rank = ranks.get(i);
            Spot spot = near.get(after ? 0 : near.size() - 1);
            if (spot.rows().stream().noneMatch(row -> hasPlace(row, rank))) {
                return false;
            }
        }
        return true;
    }

    private boolean hasPlace(int row, Rank rank) {
        return switch (rank.order()) {
            case HIGHEST -> columnsOf(row).stream().anyMatch(column -> facts.rank(row, column, true) == rank.place());
            case LOWEST -> columnsOf(row).stream().anyMatch(column -> facts.rank(row, column, false) == rank.place());
            case LATEST -> {
                List<Integer> byTime = facts.byTime();
                yield rank.place() <= byTime.size() && byTime.get(byTime.size() - rank.place()) == row;
            }
            case EARLIEST -> {
                List<Integer> byTime = facts.byTime();
                yield rank.place() <= byTime.size() && byTime.get(rank.place() - 1) == row;
            }
        };
    }

    /** "More than" before a figure is its hedge; between two names it is checked; alone it cannot be. */
    private boolean comparisonsHold() {
        boolean isMore = isLeft(Vocabulary.MORE_THAN);
        boolean isLess = isLeft(Vocabulary.LESS_THAN);
        if (!isMore && !isLess) {
            return true;
        }
        BiPredicate<BigDecimal, BigDecimal> order = isMore
                ? (first, second) -> first.compareTo(second) > 0
                : (first, second) -> first.compareTo(second) < 0;
        return isMore != isLess && THAN.matcher(claims.text()).find() && comparisons.isOrdered(order);
    }

    private boolean isLeft(Pattern words) {
        Matcher match = words.matcher(claims.text());
        while (match.find()) {
            String after = claims.text().substring(match.end());
            boolean isHedge = claims.figures().stream().anyMatch(figure -> {
                int gap = figure.start() - match.end();
                return gap >= 0 && gap <= 6 && after.substring(0, gap).matches("\\s*(?:than\\s*)?(?:an? )?");
            });
            if (!isHedge) {
                return true;
            }
        }
        return false;
    }

    private boolean trendHolds() {
        boolean isUp = Vocabulary.UP.matcher(claims.text()).find();
        boolean isDown = Vocabulary.DOWN.matcher(claims.text()).find();
        if (!isUp && !isDown) {
            return true;
        }
        BiPredicate<BigDecimal, BigDecimal> order =
                isUp ? (first, second) -> first.compareTo(second) < 0 : (first, second) -> first.compareTo(second) > 0;
        return isUp != isDown && !facts.byTime().isEmpty() && comparisons.isOrdered(order);
    }

    /** What is said of all rows must be named in each of them. */
    private boolean allHolds() {
        if (!Vocabulary.ALL.matcher(claims.text()).find()) {
            return true;
        }
        boolean areAllNamed = union().cardinality() == facts.rowCount();
        return spots.isEmpty()
                || areAllNamed
                || spots.stream().allMatch(spot -> spot.rows().cardinality() == facts.rowCount());
    }

    private boolean bothHold() {
        return !BOTH.matcher(claims.text()).find() || names.size() == 2 || facts.rowCount() == 2;
    }

    /** A loss without its figure was not looked up. */
    private boolean lossHolds() {
        return !LOSS.matcher(claims.text()).find() || !claims.figures().isEmpty();
    }

    /** Without a figure, a name of several rows and another that shares none with it do not belong together. */
    private boolean groupsHold() {
        List<BitSet> named = claims.mentions().stream()
                .map(Mention::rows)
                .filter(rows -> !rows.isEmpty())
                .toList();
        return !traced.isEmpty()
                || named.stream()
                        .noneMatch(group ->
                                group.cardinality() > 1 && named.stream().anyMatch(rows -> !rows.intersects(group)));
    }

    /** A rank is one in the column that the sentence names, or takes its figure from; it is not looked for in others. */
    private List<Integer> columnsOf(int row) {
        if (traced.isEmpty()) {
            return columns.size() == facts.figures().size() && columns.size() > 1 ? List.of() : columns;
        }
        return columns.stream()
                .filter(column -> traced.stream().anyMatch(one -> {
                    BigDecimal value = facts.value(row, column);
                    boolean isShare = one.figure().kind() != Figure.Kind.PLAIN;
                    return value != null
                            && (isShare
                                    || one.figure().means(value)
                                    || !one.rows().get(row));
                }))
                .toList();
    }

    private BitSet union() {
        var union = new BitSet();
        spots.forEach(spot -> union.or(spot.rows()));
        return union;
    }
}
