package io.github.dbqueryagent.parser.reading;

import io.github.dbqueryagent.parser.language.Sense;
import io.github.dbqueryagent.parser.lexicon.Lexicon;
import io.github.dbqueryagent.parser.lexicon.Match;
import io.github.dbqueryagent.parser.lexicon.TableInfo;
import io.github.dbqueryagent.parser.query.Cells;
import io.github.dbqueryagent.parser.query.Condition;
import io.github.dbqueryagent.parser.query.Expression;
import io.github.dbqueryagent.parser.query.Places;
import io.github.dbqueryagent.parser.query.Query;
import io.github.dbqueryagent.parser.segment.Segment;
import io.github.dbqueryagent.parser.sketch.SegmentKinds;
import io.github.dbqueryagent.parser.sketch.Sketch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells whether a question leans on the one before, and changes that one's query by it. Immutable. */
final class FollowUp {
    private FollowUp() {}

    /** Returns whether the question cannot stand alone, or says that it does not. */
    static boolean leans(List<Segment> segments, Sketch sketch) {
        boolean thing = sketch.wants().stream()
                .anyMatch(want ->
                        want.what() != null && (want.what().isTableLike() || SegmentKinds.isMoney(want.what())));
        boolean named = sketch.wants().stream().anyMatch(want -> want.what() != null);
        boolean opens = !segments.isEmpty()
                && (segments.get(0).does(Sense.FOLLOW_UP)
                        || segments.get(0).does(Sense.THOSE)
                        || segments.get(0).does(Sense.AND)
                        || segments.get(0).does(Sense.ORDER));
        boolean points = segments.stream().anyMatch(segment -> segment.does(Sense.THOSE));
        return !thing && (!named || opens || points);
    }

    /** Returns whether everything that the query names is still there. */
    static boolean isKnown(Query query, Lexicon lexicon) {
        var cells = new HashSet<Expression.Cell>();
        query.outputs().forEach(output -> cells.addAll(Cells.of(output)));
        query.grouping().groups().forEach(group -> cells.addAll(Cells.of(group)));
        query.filters().forEach(filter -> cells.addAll(Cells.of(filter)));
        query.grouping().having().forEach(condition -> cells.addAll(Cells.of(condition)));
        query.ordering().steps().forEach(step -> cells.addAll(Cells.of(step.by())));
        return lexicon.find(query.root().table()).isPresent()
                && lexicon.find(query.topic().subject().table()).isPresent()
                && cells.stream()
                        .allMatch(cell -> lexicon.find(cell.place().table())
                                .flatMap(table -> table.find(cell.column()))
                                .isPresent());
    }

    /** Returns the table that the query before was about, as a name in the new question. */
    static Segment subject(TableInfo table) {
        return Segment.named(Segment.Kind.NAME, table.label(), List.of(new Match(table, null, 1)), List.of(), false);
    }

    /** Returns the query before with what the new question adds or replaces. */
    static Query merge(Query before, Query added, Sketch sketch) {
        boolean counts = sketch.wants().stream().anyMatch(want -> want.function() != null);
        boolean shows = sketch.wants().stream().anyMatch(want -> want.what() != null);
        boolean regroups = !added.grouping().groups().isEmpty();
        List<Expression> outputs = counts || shows ? added.outputs() : before.outputs();
        List<Expression> groups =
                counts ? added.grouping().groups() : before.grouping().groups();
        if (regroups && !counts) {
            groups = added.grouping().groups();
            var regrouped = new LinkedHashSet<Expression>(added.outputs().stream()
                    .filter(output -> !Places.isAggregate(output))
                    .filter(output -> added.grouping().groups().contains(output))
                    .toList());
            before.outputs().stream().filter(Places::isAggregate).forEach(regrouped::add);
            outputs = List.copyOf(regrouped);
        }
        List<Query.Order> order = !added.ordering().steps().isEmpty()
                ? added.ordering().steps()
                : counts || regroups ? List.of() : before.ordering().steps();
        var named = new LinkedHashSet<>(before.topic().named());
        named.addAll(added.topic().named());
        var stems = new LinkedHashSet<>(before.topic().stems());
        stems.addAll(added.topic().stems());
        Integer limit = sketch.limit() != null
                ? sketch.limit()
                : counts ? null : before.ordering().limit();
        return new Query(
                new Query.Topic(before.root(), before.topic().subject(), List.copyOf(named), List.copyOf(stems)),
                new Query.Answer(outputs, before.answer().distinct() && !counts),
                filters(before.filters(), added.filters()),
                new Query.Grouping(groups, (counts ? added : before).grouping().having()),
                new Query.Ordering(order, limit));
    }

    /** A new condition on a column takes the place of the old ones on it. */
    private static List<Condition> filters(List<Condition> before, List<Condition> added) {
        Set<Expression.Cell> replaced = new HashSet<>();
        added.forEach(condition -> replaced.addAll(Cells.of(condition)));
        var filters = new ArrayList<Condition>();
        for (Condition condition : before) {
            Set<Expression.Cell> cells = Cells.of(condition);
            if (cells.isEmpty() || cells.stream().noneMatch(replaced::contains)) {
                filters.add(condition);
            }
        }
        filters.addAll(added);
        return List.copyOf(new LinkedHashSet<>(filters));
    }

    static Optional<TableInfo> subjectOf(Query query, Lexicon lexicon) {
        boolean figures = query.outputs().stream().allMatch(Places::isAggregate);
        return lexicon.find(
                figures ? query.root().table() : query.topic().subject().table());
    }
}
