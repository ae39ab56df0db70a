package io.github.dbqueryagent.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Decides which figure of a sentence belongs to which name, and whether the rows agree. Not thread-safe.
 *
 * <p>A sentence puts names first ("Berlin has 120, Rome 30"), figures first ("120 in Berlin, 30 in Rome"), or each
 * figure beside its name. It stands if one of these ways fits all its figures.
 */
final class Binding {
    private final TableFacts facts;
    private final Claims claims;
    private final List<FigureTracer.Traced> traced;
    private final List<Integer> columns;
    private final List<Name> names;

    /**
     * Texts that together name rows, such as a city and its country.
     *
     * @param start where the first begins
     * @param end where the last ends
     * @param rows the rows that all of them name
     */
    record Name(int start, int end, BitSet rows) {}

    Binding(TableFacts facts, Claims claims, List<FigureTracer.Traced> traced, List<Integer> columns) {
        this.facts = facts;
        this.claims = claims;
        this.traced = traced;
        this.columns = columns;
        this.names = names(claims, traced);
    }

    /** Joins neighbouring mentions that have rows in common, unless a figure stands between them. */
    static List<Name> names(Claims claims, List<FigureTracer.Traced> traced) {
        var names = new ArrayList<Name>();
        for (Mention mention : claims.mentions()) {
            if (mention.rows().isEmpty()) {
                continue;
            }
            Name last = names.isEmpty() ? null : names.get(names.size() - 1);
            if (last != null
                    && last.rows().intersects(mention.rows())
                    && !isBetween(traced, last.end(), mention.start())) {
                var common = (BitSet) last.rows().clone();
                common.and(mention.rows());
                names.set(names.size() - 1, new Name(last.start(), mention.end(), common));
            } else {
                names.add(new Name(mention.start(), mention.end(), mention.rows()));
            }
        }
        return names;
    }

    private static boolean isBetween(List<FigureTracer.Traced> traced, int from, int to) {
        return traced.stream()
                .anyMatch(one -> one.figure().start() >= from && one.figure().end() <= to);
    }

    boolean isConsistent() {
        if (facts.rowCount() == 1) {
            return true;
        }
        if (names.isEmpty()) {
            return isWithoutNames();
        }
        return isInOrder(false) || isInOrder(true) || isBeside();
    }

    /** Without a name, a figure must be one that the sentence singles out: an extreme, the ends, or that of all rows. */
    private boolean isWithoutNames() {
        boolean areAll = traced.stream().allMatch(one -> one.rows().cardinality() == facts.rowCount());
        boolean isExtreme = Vocabulary.HIGHEST.matcher(claims.text()).find()
                || Vocabulary.LOWEST.matcher(claims.text()).find();
        if (areAll || isExtreme) {
            return true;
        }
        if (traced.size() != 2) {
            return false;
        }
        BitSet first = traced.get(0).rows();
        BitSet second = traced.get(1).rows();
        List<Integer> byTime = facts.byTime();
        boolean isOverTime = !byTime.isEmpty()
                && (Vocabulary.UP.matcher(claims.text()).find()
                        || Vocabulary.DOWN.matcher(claims.text()).find());
        if (isOverTime) {
            return first.get(byTime.get(0)) && second.get(byTime.get(byTime.size() - 1));
        }
        boolean isRange = claims.text().matches(".*\\b(?:from|between|ranges?|ranging)\\b.*");
        return isRange
                && !facts.isTruncated()
                && columns.stream()
                        .anyMatch(column -> isAt(first, column, facts.lowest(column))
                                && isAt(second, column, facts.highest(column)));
    }

    private boolean isAt(BitSet rows, int column, BigDecimal value) {
        return rows.stream().anyMatch(row -> {
            BigDecimal own = facts.value(row, column);
            return own != null && own.compareTo(value) == 0;
        });
    }

    /** Walks through the sentence, from its end where figures come first, and closes a group at each new name. */
    private boolean isInOrder(boolean figuresFirst) {
        var items = new ArrayList<Object>(names);
        items.addAll(traced);
        items.sort(Comparator.comparingInt(Binding::start));
        if (figuresFirst) {
            Collections.reverse(items);
        }
        var group = new ArrayList<Name>();
        var figures = new ArrayList<FigureTracer.Traced>();
        for (Object item : items) {
            if (item instanceof Name name) {
                if (!figures.isEmpty()) {
                    if (!fits(group, figures)) {
                        return false;
                    }
                    group.clear();
                    figures.clear();
                }
                group.add(name);
            } else {
                figures.add((FigureTracer.Traced) item);
            }
        }
        return figures.isEmpty() || fits(group, figures);
    }

    private static int start(Object item) {
        return item instanceof Name name
                ? name.start()
                : ((FigureTracer.Traced) item).figure().start();
    }

    private boolean fits(List<Name> group, List<FigureTracer.Traced> figures) {
        if (group.size() == 1) {
            return figures.stream().allMatch(figure -> fits(group.get(0), figure));
        }
        if (figures.size() == 1) {
            return !group.isEmpty() && group.stream().allMatch(name -> fits(name, figures.get(0)));
        }
        return group.size() == figures.size()
                && IntStream.range(0, group.size()).allMatch(i -> fits(group.get(i), figures.get(i)));
    }

    /** A name of several rows has the figure if each of them has it, or if the sentence singles one of them out. */
    private boolean fits(Name name, FigureTracer.Traced figure) {
        var missing = (BitSet) name.rows().clone();
        missing.andNot(figure.rows());
        boolean isExtreme = Vocabulary.HIGHEST.matcher(claims.text()).find()
                || Vocabulary.LOWEST.matcher(claims.text()).find();
        return missing.isEmpty()
                || (isExtreme && missing.cardinality() < name.rows().cardinality());
    }

    /** Gives each figure to the one name that is nearest, unless that name is the end of a list. */
    private boolean isBeside() {
        return traced.stream().allMatch(one -> {
            List<Name> byDistance = names.stream()
                    .sorted(Comparator.comparingInt(name -> distance(name, one.figure())))
                    .toList();
            Name nearest = byDistance.get(0);
            boolean isTie = byDistance.size() > 1
                    && distance(byDistance.get(1), one.figure()) == distance(nearest, one.figure());
            return !isTie && !isOfList(nearest) && fits(nearest, one);
        });
    }

    private boolean isOfList(Name name) {
        return names.stream().anyMatch(other -> {
            int from = Math.min(other.end(), name.end());
            int to = Math.max(other.start(), name.start());
            return !other.equals(name)
                    && from <= to
                    && claims.text().substring(from, to).matches("\\s*(?:,|and|, and|&)\\s*");
        });
    }

    private static int distance(Name name, Figure figure) {
        return name.end() <= figure.start() ? figure.start() - name.end() : Math.abs(name.start() - figure.end());
    }
}
