package io.github.dbqueryagent.parser.reading;

import io.github.dbqueryagent.parser.join.JoinEdge;
import io.github.dbqueryagent.parser.join.JoinGraph;
import io.github.dbqueryagent.parser.join.PathTaste;
import io.github.dbqueryagent.parser.language.Words;
import io.github.dbqueryagent.parser.lexicon.ColumnInfo;
import io.github.dbqueryagent.parser.lexicon.Lexicon;
import io.github.dbqueryagent.parser.lexicon.Match;
import io.github.dbqueryagent.parser.lexicon.TableInfo;
import io.github.dbqueryagent.parser.query.Expression;
import io.github.dbqueryagent.parser.query.Place;
import io.github.dbqueryagent.parser.segment.Segment;
import io.github.dbqueryagent.parser.sketch.Sketch;
import io.github.dbqueryagent.schema.TableName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What all parts of one reading share: the sketch, its subject, and how columns are chosen. Immutable but for its evidence.
 *
 * @param sketch what the question says
 * @param lexicon the names of the schema
 * @param graph its foreign keys
 * @param columns chooses columns near the subject
 * @param evidence what is noted on the way
 * @param stems stems of the question's words
 * @param today the day of the question
 */
record Binding(
        Sketch sketch,
        Lexicon lexicon,
        JoinGraph graph,
        ColumnChooser columns,
        Evidence evidence,
        Set<String> stems,
        LocalDate today) {
    TableInfo subject() {
        return columns.subject();
    }

    static Expression.Cell cell(ColumnInfo column) {
        return new Expression.Cell(Place.of(column.table().name()), column.name());
    }

    PathTaste taste() {
        return new PathTaste(columns.named(), stems);
    }

    /** Returns whether one row of the first table can have several of the second. */
    boolean isMany(TableInfo from, TableInfo to) {
        return path(from.name(), Place.of(to.name()))
                .map(steps -> steps.stream().anyMatch(JoinEdge::many))
                .orElse(true);
    }

    Optional<List<JoinEdge>> path(TableName from, Place to) {
        return graph.path(from, to, taste());
    }

    /** Returns the measure of the subject that the words may mean. */
    Optional<ColumnInfo> ownMeasure(Segment words) {
        return words.matches().stream()
                .filter(match -> match.column() != null && match.column().isMeasure() && match.table() == subject())
                .findFirst()
                .map(Match::column);
    }

    /** Returns what is shown for a row of the table. */
    static List<Expression> display(TableInfo table) {
        var cells = new ArrayList<Expression>();
        table.displayColumns().forEach(column -> cells.add(cell(column)));
        return cells;
    }

    /**
     * The table that a column points to, in the role that the column gives it. Immutable.
     *
     * @param table the table
     * @param place its role
     */
    record Pointed(TableInfo table, Place place) {
        List<Expression> display() {
            var cells = new ArrayList<Expression>();
            table.displayColumns().forEach(column -> cells.add(new Expression.Cell(place, column.name())));
            return cells;
        }

        List<Expression> identity() {
            var cells = new ArrayList<Expression>();
            table.keyColumns().forEach(column -> cells.add(new Expression.Cell(place, column.name())));
            return cells.isEmpty() ? display() : cells;
        }
    }

    /** Returns what a key column points to, if it has a name to show and the words do not ask for the key itself. */
    Optional<Pointed> pointed(ColumnInfo column, Segment words) {
        String text = Words.lower(words.text());
        boolean key = text.matches("(?s).*\\b(ids?|codes?|keys?|numbers?|nos?|identifiers?)\\b.*");
        return key
                ? Optional.empty()
                : behind(column).filter(found -> found.table().hasName());
    }

    /** Returns what a key column points to. */
    Optional<Pointed> behind(ColumnInfo column) {
        if (!column.foreign()) {
            return Optional.empty();
        }
        for (JoinEdge edge : graph.from(column.table().name())) {
            Optional<TableInfo> target = lexicon.find(edge.to());
            if (edge.via().equals(column.name()) && target.isPresent()) {
                long keys = graph.from(column.table().name()).stream()
                        .filter(other ->
                                other.to().equals(edge.to()) && !other.via().startsWith("~"))
                        .count();
                boolean role = keys > 1
                        || edge.to().equals(column.table().name())
                        || edge.to().equals(subject().name());
                return Optional.of(new Pointed(target.get(), new Place(edge.to(), role ? edge.via() : "")));
            }
        }
        return Optional.empty();
    }

    /** Returns what tells the rows of the table apart. */
    static List<Expression> identity(TableInfo table) {
        var cells = new ArrayList<Expression>();
        table.keyColumns().forEach(column -> cells.add(cell(column)));
        return cells.isEmpty() ? display(table) : cells;
    }
}
