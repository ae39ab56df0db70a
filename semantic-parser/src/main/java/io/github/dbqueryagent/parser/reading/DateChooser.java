package io.github.dbqueryagent.parser.reading;

import io.github.dbqueryagent.parser.language.Period;
import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.parser.language.Thesaurus;
import io.github.dbqueryagent.parser.language.Words;
import io.github.dbqueryagent.parser.lexicon.ColumnInfo;
import io.github.dbqueryagent.parser.lexicon.Match;
import io.github.dbqueryagent.parser.lexicon.TableInfo;
import io.github.dbqueryagent.parser.query.Condition;
import io.github.dbqueryagent.parser.query.Expression;
import io.github.dbqueryagent.parser.query.Place;
import io.github.dbqueryagent.parser.segment.Segment;
import io.github.dbqueryagent.parser.sketch.SegmentKinds;
import io.github.dbqueryagent.schema.TypeFamily;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Chooses the date that a period speaks of. Not thread-safe; one reading each. */
final class DateChooser {
    private static final Set<String> RARE = Stemmer.stems(
            "birth updated modified deleted expires expiry end due last paid delivered shipped closed resolved cancelled returned approved");
    private static final Set<String> USUAL = Stemmer.stems("created date start register order placed made");

    private static final double DONE = 0.7;

    private final ColumnChooser columns;
    private final Evidence evidence;

    DateChooser(ColumnChooser columns, Evidence evidence) {
        this.columns = columns;
        this.evidence = evidence;
    }

    /** Returns the date that the nearby words name, else the usual one of the table. */
    Optional<ColumnInfo> choose(@Nullable Segment near, TableInfo root, boolean years) {
        if (near != null) {
            Optional<ColumnInfo> direct = near.matches().stream()
                    .filter(match -> match.column() != null
                            && (fits(match.column(), years)
                                    || (years && SegmentKinds.isSaidVerb(near) && isNamedYear(match.column())))
                            && columns.isReachable(match.table()))
                    .max(Comparator.comparingDouble(match -> match.score() + columns.nearness(match.table())))
                    .map(Match::column);
            if (direct.isPresent()) {
                return direct;
            }
            String stem = Stemmer.stem(Words.lower(near.text()));
            Optional<ColumnInfo> byVerb = root.first(column -> fits(column, years) && column.has(stem));
            if (byVerb.isPresent()) {
                return byVerb;
            }
            Optional<TableInfo> table = near.matches().stream()
                    .filter(match -> match.isTable()
                            && columns.isReachable(match.table())
                            && (match.table().equals(root) || SegmentKinds.isVerb(near)))
                    .max(Comparator.comparingDouble(match -> match.score() + columns.nearness(match.table())))
                    .map(Match::table);
            if (table.isPresent()) {
                Optional<ColumnInfo> own = usual(table.get(), years);
                if (own.isPresent()) {
                    return own;
                }
            }
        }
        Optional<ColumnInfo> usual = usual(root, years);
        if (usual.isPresent()) {
            return usual;
        }
        Optional<ColumnInfo> parent = ofParent(root, years);
        return parent.isPresent() ? parent : elsewhere(years);
    }

    /** A line of something is dated by what it is a line of: the first table that it points to and that has a date. */
    private Optional<ColumnInfo> ofParent(TableInfo root, boolean years) {
        return columns.parents(root).stream()
                .map(parent -> usual(parent, years))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Returns the usual date of the table itself. */
    Optional<ColumnInfo> ofTable(TableInfo table) {
        return usual(table, false);
    }

    private Optional<ColumnInfo> elsewhere(boolean years) {
        return columns.nearest(table -> table.columns().stream().anyMatch(column -> fits(column, years)))
                .flatMap(table -> usual(table, years));
    }

    private Optional<ColumnInfo> usual(TableInfo table, boolean years) {
        List<ColumnInfo> dates = table.columns().stream()
                .filter(column -> fits(column, years))
                .sorted(Comparator.comparingInt(column -> -rank(column, table)))
                .toList();
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        if (dates.size() > 1 && rank(dates.get(0), table) <= rank(dates.get(1), table) + 1) {
            evidence.guess("The date was taken to be the " + dates.get(0).label() + " of the " + table.label() + ".");
        }
        return Optional.of(dates.get(0));
    }

    private static int rank(ColumnInfo column, TableInfo table) {
        int rank = column.type().isCalendar() ? 2 : 0;
        rank += column.stems().stream().anyMatch(table.stems()::contains) || isDoneBy(column, table) ? 3 : 0;
        rank += column.words().equals(List.of("date")) ? 3 : 0;
        rank += column.stems().stream().anyMatch(USUAL::contains) ? 1 : 0;
        rank -= column.stems().stream().anyMatch(RARE::contains) ? 4 : 0;
        rank += column.column().nullable() ? 0 : 2;
        return rank;
    }

    /** A payment is dated by when it was paid, whatever else may happen to it. */
    private static boolean isDoneBy(ColumnInfo column, TableInfo table) {
        String thing = table.stems().get(table.stems().size() - 1);
        return column.stems().stream()
                .anyMatch(stem -> Thesaurus.isVerb(stem) && Thesaurus.closeness(stem, thing) > DONE);
    }

    private static boolean fits(ColumnInfo column, boolean years) {
        return column.isTemporal() || (years && isYear(column));
    }

    private static boolean isYear(ColumnInfo column) {
        return column.isYear();
    }

    private static boolean isNamedYear(ColumnInfo column) {
        return column.isYear() || (column.type() == TypeFamily.INTEGER && !column.key());
    }

    /** Returns the conditions that the column lies in the period. */
    static Condition inside(ColumnInfo column, Place place, Period period, boolean negated) {
        var cell = new Expression.Cell(place, column.name());
        Function<LocalDate, Expression> literal = day -> literal(column, day);
        var parts = new ArrayList<Condition>();
        boolean oneYear = isNamedYear(column)
                && period.from() != null
                && period.from().plusYears(1).equals(period.until());
        if (oneYear) {
            return new Condition.Comparison(cell, negated ? "<>" : "=", literal.apply(period.from()));
        }
        if (period.from() != null) {
            parts.add(new Condition.Comparison(cell, negated ? "<" : ">=", literal.apply(period.from())));
        }
        if (period.until() != null) {
            parts.add(new Condition.Comparison(cell, negated ? ">=" : "<", literal.apply(period.until())));
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return negated ? new Condition.Any(parts) : new Condition.All(parts);
    }

    private static Expression literal(ColumnInfo column, LocalDate day) {
        if (isNamedYear(column)) {
            return new Expression.Figure(Integer.toString(day.getYear()));
        }
        return column.type() == TypeFamily.TEXT
                ? new Expression.Text(day.toString())
                : new Expression.Day(day.toString());
    }
}
