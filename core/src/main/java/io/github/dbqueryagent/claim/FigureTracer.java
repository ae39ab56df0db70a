package io.github.dbqueryagent.claim;

import io.github.dbqueryagent.claim.Figure.Hedge;
import io.github.dbqueryagent.claim.Figure.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;

/** Traces each figure of one sentence to cells, or to a computation that the sentence states. Not thread-safe. */
final class FigureTracer {
    private static final Pattern TOTAL =
            Pattern.compile("\\b(?:total\\w*|sum|altogether|together|combined|overall|in all)\\b");
    private static final Pattern JOINT = Pattern.compile("\\b(?:total|together|combined|jointly)\\b");
    private static final Pattern AVERAGE = Pattern.compile("\\b(?:average[sd]?|averaging|mean|avg)\\b");
    private static final Pattern MEDIAN = Pattern.compile("\\bmedian\\b");
    private static final Pattern SPREAD = Pattern.compile("\\b(?:difference|gap|range|spread)\\b");
    private static final Pattern DISTANCE =
            Pattern.compile("\\b(?:difference|gap|by|more|less|fewer|higher|lower|ahead|behind)\\b");
    private static final Pattern EMPTY = Pattern.compile("\\b(?:no|missing|unknown|null|empty|lack\\w*)\\b");
    private static final Pattern ASKED_BEFORE = Pattern.compile(
            "\\b(?:top|first|bottom|last|in|for|since|during|than|least|before|after|year|between|until|over|above|below|under)"
                    + " (?:the )?$");
    private static final Pattern LEADER = Pattern.compile("\\b(?:led|topped|headed) by\\b|\\bincluding\\b");
    private static final Pattern EXTREME =
            Pattern.compile(Vocabulary.HIGHEST.pattern() + "|" + Vocabulary.LOWEST.pattern());

    private static final Pattern EXTREME_NEXT = Pattern.compile("^\\s(?:" + EXTREME.pattern() + ")");
    private static final Pattern EXTREME_BEFORE = Pattern.compile("(?:" + EXTREME.pattern() + ")\\s$");

    private final TableFacts facts;
    private final Claims claims;
    private final Comparisons comparisons;
    private final List<Integer> columns;
    private final List<BigDecimal> asked;
    private final List<Traced> traced = new ArrayList<>();

    /** A figure that is in cells of these rows. */
    record Traced(Figure figure, BitSet rows) {}

    FigureTracer(TableFacts facts, Claims claims, String sentence, String question, Locale locale) {
        this.facts = facts;
        this.claims = claims;
        this.columns = facts.figuresFor(sentence);
        this.comparisons = new Comparisons(facts, claims, columns);
        var rest = new StringBuilder(question);
        for (DateReader.Part part : DateReader.read(question, locale)) {
            rest.replace(part.start(), part.end(), " ".repeat(part.end() - part.start()));
        }
        List<Figure> figures = FigureReader.read(rest.toString(), locale);
        this.asked = figures == null
                ? List.of()
                : figures.stream().map(Figure::value).toList();
    }

    boolean isTraced() {
        for (Figure figure : claims.figures()) {
            boolean stands =
                    switch (figure.kind()) {
                        case PLAIN ->
                            isStep(figure)
                                    ? comparisons.isDifference(figure)
                                    : isCountOrAsked(figure) || isComputed(figure) || isCell(figure);
                        case PERCENT -> isPercent(figure);
                        case FRACTION -> isPercent(hundredfold(figure)) || comparisons.isRatio(figure);
                        case MULTIPLE -> comparisons.isRatio(figure);
                        case ORDINAL -> true;
                    };
            if (!stands) {
                return false;
            }
        }
        return traced.isEmpty() || new Binding(facts, claims, traced, columns).isConsistent();
    }

    /** "By 45" and "45 more" are differences, whatever cell is 45 as well. */
    private boolean isStep(Figure figure) {
        return claims.text().substring(0, figure.start()).matches(".*\\bby (?:\\p{L}+ ){0,2}")
                || claims.text()
                        .substring(figure.end())
                        .matches("\\s(?:more|fewer|less|higher|lower|ahead|behind)\\b.*");
    }

    List<Traced> traced() {
        return traced;
    }

    List<Integer> columns() {
        return columns;
    }

    private static Figure hundredfold(Figure figure) {
        return new Figure(
                figure.start(),
                figure.end(),
                figure.value().movePointRight(2),
                figure.unit().movePointRight(2),
                Kind.PERCENT,
                figure.hedge());
    }

    private boolean isCountOrAsked(Figure figure) {
        String before = claims.text().substring(0, figure.start());
        if (asked.stream().anyMatch(value -> value.compareTo(figure.value()) == 0)
                && ASKED_BEFORE.matcher(before).find()) {
            return figure.hedge() == Hedge.NONE || figure.hedge() == Hedge.ABOUT || isThreshold(figure);
        }
        String after = claims.text().substring(figure.end());
        if (EXTREME_NEXT.matcher(after).find() || EXTREME_BEFORE.matcher(before).find()) {
            return figure.isExactly(Binding.names(claims, List.of()).size());
        }
        List<String> next = List.of(after.replaceFirst("^[\\s-]+", "").split("[^\\p{L}]+")).stream()
                .limit(3)
                .filter(word -> !word.isEmpty())
                .map(TableFacts::stem)
                .toList();
        if (next.isEmpty() || after.matches("\\s*[,;.:)(].*") || figure.hedge() != Hedge.NONE) {
            return false;
        }
        boolean isOfRows =
                List.of("row", "result", "record", "match", "entr", "line").contains(next.get(0));
        if (isOfRows && figure.isExactly(facts.rowCount())) {
            return true;
        }
        boolean isOfFigures = next.stream().anyMatch(facts.figureStems()::contains);
        boolean isOfNames = next.stream().anyMatch(facts.nameStems()::contains);
        boolean isAfterName = claims.mentions().stream().anyMatch(mention -> mention.start() < figure.start());
        if (facts.rowCount() > 1 && !isOfFigures && (isOfNames || !isAfterName) && isCount(figure, isOfNames)) {
            return true;
        }
        boolean isOfEmpty = EMPTY.matcher(after).find();
        return isOfEmpty && columns.stream().anyMatch(column -> figure.isExactly(facts.emptyCells(column)));
    }

    private boolean isCount(Figure figure, boolean isOfNames) {
        if (facts.isTruncated()) {
            return false;
        }
        List<Binding.Name> names = Binding.names(claims, List.of());
        boolean isOfGroup = names.size() == 1
                && figure.isExactly(names.get(0).rows().cardinality())
                && names.get(0).rows().cardinality() > 1;
        boolean isOfNamed = names.size() > 1 && figure.isExactly(names.size());
        boolean isOfAll = figure.isExactly(facts.rowCount()) && names.size() != 1;
        boolean isDifferent =
                isOfNames && names.isEmpty() && facts.distinctCounts().stream().anyMatch(figure::isExactly);
        return isOfGroup
                || isOfNamed
                || isOfAll
                || isDifferent
                || (names.size() == 1 && isOfLeader(figure, names.get(0)));
    }

    /** "There are 5 cities, led by Berlin": the count stands before the only name. */
    private boolean isOfLeader(Figure figure, Binding.Name name) {
        return figure.isExactly(facts.rowCount())
                && figure.end() < name.start()
                && LEADER.matcher(claims.text().substring(figure.end(), name.start()))
                        .find();
    }

    /** A bound from the question must hold for each row that is named with it. */
    private boolean isThreshold(Figure figure) {
        return claims.mentions().stream()
                .allMatch(mention -> mention.rows().stream()
                        .allMatch(row -> columns.stream().anyMatch(column -> {
                            BigDecimal value = facts.value(row, column);
                            int order = value == null ? 0 : value.compareTo(figure.value());
                            return figure.hedge() == Hedge.OVER ? order > 0 : order < 0;
                        })));
    }

    private boolean isComputed(Figure figure) {
        String text = claims.text();
        BitSet named = new BitSet();
        claims.mentions().forEach(mention -> named.or(mention.rows()));
        boolean isAverage = AVERAGE.matcher(text).find();
        if (DISTANCE.matcher(text).find() && comparisons.isDifference(figure)) {
            return true;
        }
        if (facts.isTruncated() || facts.rowCount() < 2) {
            return false;
        }
        boolean isJoint = JOINT.matcher(text).find() && named.cardinality() > 1;
        return columns.stream()
                .filter(column -> !facts.values(column).isEmpty())
                .anyMatch(column -> (TOTAL.matcher(text).find()
                                && (named.isEmpty() || isOfWhole(figure))
                                && figure.means(facts.sum(column)))
                        || (isJoint && figure.means(sum(column, named)))
                        || (isAverage && isStatedBefore(AVERAGE, figure) && figure.means(facts.average(column)))
                        || (MEDIAN.matcher(text).find() && figure.means(facts.median(column)))
                        || (SPREAD.matcher(text).find()
                                && named.isEmpty()
                                && figure.means(facts.highest(column).subtract(facts.lowest(column)))));
    }

    private boolean isOfWhole(Figure figure) {
        return claims.text().contains("of the total")
                || claims.text().substring(figure.end()).matches("(?: \\p{L}+){0,2} in total\\b.*");
    }

    private boolean isStatedBefore(Pattern words, Figure figure) {
        String before = claims.text().substring(Math.max(0, figure.start() - 60), figure.start());
        String after = claims.text().substring(figure.end());
        return words.matcher(before).find() || after.matches(" (on average|in the mean).*");
    }

    private BigDecimal sum(int column, BitSet rows) {
        return rows.stream()
                .mapToObj(row -> facts.value(row, column))
                .filter(value -> value != null)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean isCell(Figure figure) {
        boolean isCalledAverage = isCalled(AVERAGE, figure);
        return add(figure, (row, column) -> {
            BigDecimal value = facts.value(row, column);
            String label = facts.words(column);
            if (value == null || (isCalledAverage && !AVERAGE.matcher(label).find() && facts.rowCount() > 1)) {
                return false;
            }
            if (isLoss() && !label.contains("loss")) {
                return value.signum() < 0 && (figure.means(value) || figure.means(value.negate()));
            }
            return figure.means(value);
        });
    }

    private boolean isCalled(Pattern words, Figure figure) {
        String before = claims.text().substring(0, figure.start());
        return Pattern.compile(words.pattern() + "(?: \\p{L}+){0,3} $")
                .matcher(before)
                .find();
    }

    private boolean isLoss() {
        return claims.text().matches(".*\\b(loss|lost|losing|negative|deficit)\\b.*");
    }

    private boolean isPercent(Figure figure) {
        if (comparisons.isChange(figure)) {
            return true;
        }
        boolean isRate = add(figure, (row, column) -> {
            BigDecimal value = facts.value(row, column);
            boolean isShare = facts.words(column).matches("(?i).*(percent|pct|rate|share|ratio|%).*");
            return value != null
                    && isShare
                    && (figure.means(value)
                            || (value.abs().compareTo(BigDecimal.ONE) <= 0 && figure.means(value.movePointRight(2))));
        });
        if (isRate || facts.isTruncated() || facts.rowCount() < 2) {
            return isRate;
        }
        return new Shares(facts, claims, columns).isShareOfNamed(figure)
                || (EXTREME.matcher(claims.text()).find()
                        && add(figure, new Shares(facts, claims, columns).ofRow(figure)));
    }

    private boolean add(Figure figure, BiPredicate<Integer, Integer> matches) {
        BitSet rows = new BitSet();
        for (int row = 0; row < facts.rowCount(); row++) {
            int current = row;
            if (columns.stream().anyMatch(column -> matches.test(current, column))) {
                rows.set(row);
            }
        }
        if (rows.isEmpty()) {
            return false;
        }
        traced.add(new Traced(figure, rows));
        return true;
    }
}
