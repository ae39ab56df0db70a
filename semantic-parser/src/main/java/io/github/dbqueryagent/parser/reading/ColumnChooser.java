package io.github.dbqueryagent.parser.reading;

import io.github.dbqueryagent.linking.ValueMatch;
import io.github.dbqueryagent.parser.join.JoinEdge;
import io.github.dbqueryagent.parser.join.JoinGraph;
import io.github.dbqueryagent.parser.lexicon.ColumnInfo;
import io.github.dbqueryagent.parser.lexicon.Lexicon;
import io.github.dbqueryagent.parser.lexicon.Match;
import io.github.dbqueryagent.parser.lexicon.NameWords;
import io.github.dbqueryagent.parser.lexicon.TableInfo;
import io.github.dbqueryagent.parser.segment.Segment;
import io.github.dbqueryagent.parser.sketch.Sketch;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableName;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Chooses among the tables, columns and values that words may mean: the best name near the subject. Not thread-safe. */
final class ColumnChooser {
    private static final double NAMED_SCORE = 0.8;
    private static final int FARTHEST = 6;
    private static final double NAME_WEIGHT = 1.4;
    private static final double VIEW = 0.15;
    private static final double SLIGHTLY_LESS = 0.1;

    private final Lexicon lexicon;
    private final Evidence evidence;
    private final TableInfo subject;
    private final Map<TableName, Integer> distance = new HashMap<>();
    private final Set<TableName> named = new HashSet<>();
    /** Tables that a key joins to a named one: "ordered quantities" stand beside orders. */
    private final Set<TableName> besideNamed = new HashSet<>();

    ColumnChooser(Lexicon lexicon, JoinGraph graph, Sketch sketch, TableInfo subject, Evidence evidence) {
        this.lexicon = lexicon;
        this.evidence = evidence;
        this.subject = subject;
        measure(graph);
        for (Segment name : sketch.names()) {
            if (name.isTableLike()) {
                name.matches().stream()
                        .filter(match -> match.isTable()
                                && match.score() >= NAMED_SCORE
                                && match.score() >= name.tableScore() - 0.02)
                        .forEach(match -> named.add(match.table().name()));
            }
        }
        named.stream()
                .filter(table -> !table.equals(subject.name()))
                .forEach(table -> graph.from(table).forEach(edge -> besideNamed.add(edge.to())));
    }

    private void measure(JoinGraph graph) {
        var queue = new ArrayDeque<TableName>();
        queue.add(subject.name());
        distance.put(subject.name(), 0);
        while (!queue.isEmpty()) {
            TableName at = queue.poll();
            int steps = distance.getOrDefault(at, 0);
            if (steps >= FARTHEST) {
                continue;
            }
            for (JoinEdge edge : graph.from(at)) {
                if (distance.putIfAbsent(edge.to(), steps + 1) == null) {
                    queue.add(edge.to());
                }
            }
        }
    }

    TableInfo subject() {
        return subject;
    }

    Set<TableName> named() {
        return named;
    }

    void name(TableInfo table) {
        named.add(table.name());
    }

    boolean isReachable(TableInfo table) {
        return distance.containsKey(table.name());
    }

    /** Returns how near a table is to what the question is about; negative infinity if no keys lead there. */
    double nearness(TableInfo table) {
        Integer steps = distance.get(table.name());
        if (steps == null) {
            return Double.NEGATIVE_INFINITY;
        }
        double near = steps == 0 ? 0.3 : -0.07 * steps;
        double bonus = named.contains(table.name()) ? 0.22 : steps > 0 && besideNamed.contains(table.name()) ? 0.06 : 0;
        // A view repeats what tables hold; it is meant where it is named.
        boolean repeats = steps > 0 && bonus == 0 && table.table().kind() == Table.Kind.VIEW;
        return near + bonus - (repeats ? VIEW : 0);
    }

    /** Returns the tables that the table points to, in the order of its keys. */
    List<TableInfo> parents(TableInfo table) {
        return table.table().foreignKeys().stream()
                .map(key -> lexicon.find(key.target()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Returns the nearest table that fits; of equally near ones the first by name. */
    Optional<TableInfo> nearest(Predicate<TableInfo> fits) {
        return lexicon.tables().stream()
                .filter(table -> isReachable(table) && fits.test(table))
                .max(Comparator.comparingDouble(this::nearness));
    }

    /** Returns the column that the words mean, among those that fit. */
    Optional<ColumnInfo> column(Segment segment, Predicate<ColumnInfo> fits) {
        return best(segment, match -> match.column() != null && fits.test(match.column()))
                .map(Match::column);
    }

    /** Returns the table that the words mean. */
    Optional<TableInfo> table(Segment segment) {
        return best(segment, Match::isTable).map(Match::table);
    }

    /** Returns the table that the words mean, rather another one than the subject: a thing is not related to itself. */
    Optional<TableInfo> tableBeside(Segment segment) {
        double own = segment.matches().stream()
                .filter(match -> match.isTable() && match.table() == subject)
                .mapToDouble(Match::score)
                .max()
                .orElse(0);
        Optional<TableInfo> other = best(
                        segment,
                        match -> match.isTable() && match.table() != subject && match.score() > own - SLIGHTLY_LESS)
                .map(Match::table);
        return other.isPresent() ? other : table(segment);
    }

    /** Returns the table or the column that the words mean. */
    Optional<Match> any(Segment segment) {
        return best(segment, match -> true);
    }

    private Optional<Match> best(Segment segment, Predicate<Match> fits) {
        Match best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (Match match : segment.matches()) {
            if (!fits.test(match)) {
                continue;
            }
            double score = NAME_WEIGHT * match.score() + nearness(match.table()) - (isForeign(match) ? 0.12 : 0);
            if (score > bestScore) {
                second = bestScore;
                bestScore = score;
                best = match;
            } else if (score > second && !isSameThing(match, best)) {
                second = score;
            }
        }
        if (best == null || bestScore == Double.NEGATIVE_INFINITY) {
            return Optional.empty();
        }
        evidence.chose(best.score(), second == Double.NEGATIVE_INFINITY ? 1 : bestScore - second);
        return Optional.of(best);
    }

    private static boolean isForeign(Match match) {
        return match.column() != null && match.column().foreign();
    }

    private static boolean isSameThing(Match one, @Nullable Match other) {
        return other != null && one.column() == null != (other.column() == null) && one.table() == other.table();
    }

    /** Returns the value that the words are, in the column that a name hints at if there is one. */
    Optional<ValueMatch> value(Segment segment, @Nullable Segment hint) {
        ValueMatch best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (ValueMatch match : segment.values()) {
            Optional<TableInfo> table = lexicon.find(match.column().table());
            if (table.isEmpty() || !isReachable(table.get())) {
                continue;
            }
            double score = nearness(table.get())
                    + hinted(match, table.get(), hint)
                    + (match.value().equals(segment.text()) ? 0.03 : 0);
            if (score > bestScore) {
                second = bestScore;
                bestScore = score;
                best = match;
            } else {
                second = Math.max(second, score);
            }
        }
        if (best != null) {
            evidence.chose(1, second == Double.NEGATIVE_INFINITY ? 1 : bestScore - second);
        }
        return Optional.ofNullable(best);
    }

    private static double hinted(ValueMatch value, TableInfo table, @Nullable Segment hint) {
        if (hint == null) {
            return table.find(value.column().name()).map(ColumnInfo::foreign).orElse(false) ? -0.1 : 0;
        }
        double best = 0;
        for (Match match : hint.matches()) {
            boolean column = match.column() != null && match.column().fullName().equals(value.column());
            boolean owner = match.isTable() && match.table() == table;
            double weight = column ? 0.6 : owner ? 0.45 : 0;
            best = Math.max(best, weight * match.score());
        }
        return best;
    }

    /**
     * A column that a hint speaks of. Immutable.
     *
     * @param flipped whether more of what the hint is about is less in the column, as with an age and a date of birth
     */
    record Hinted(ColumnInfo column, boolean flipped) {}

    /** Returns the first column of the table that one of the hints speaks of; a hint is stems joined by dots. */
    static Optional<ColumnInfo> hinted(TableInfo table, List<String> hints, Predicate<ColumnInfo> fits) {
        return directed(table, hints, fits).map(Hinted::column);
    }

    /** Returns the first column of the table that one of the hints speaks of; a minus before a hint turns it round. */
    static Optional<Hinted> directed(TableInfo table, List<String> hints, Predicate<ColumnInfo> fits) {
        for (String hint : hints) {
            boolean flipped = hint.startsWith("-");
            List<String> stems =
                    NameWords.stems(List.of(hint.replaceFirst("^[-*]", "").split("\\.")));
            Optional<ColumnInfo> exact = table.first(column -> column.stems().equals(stems) && fits.test(column));
            Optional<ColumnInfo> found = exact.isPresent()
                    ? exact
                    : table.first(column -> column.stems().containsAll(stems) && fits.test(column) && !column.key());
            if (found.isPresent()) {
                return Optional.of(new Hinted(found.get(), flipped));
            }
        }
        return Optional.empty();
    }
}
