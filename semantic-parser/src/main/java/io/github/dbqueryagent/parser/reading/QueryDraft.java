package io.github.dbqueryagent.parser.reading;

import io.github.dbqueryagent.parser.lexicon.TableInfo;
import io.github.dbqueryagent.parser.query.Condition;
import io.github.dbqueryagent.parser.query.Expression;
import io.github.dbqueryagent.parser.query.Place;
import io.github.dbqueryagent.parser.query.Places;
import io.github.dbqueryagent.parser.query.Query;
import io.github.dbqueryagent.parser.sketch.Sketch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The parts of a query as they are put together, about one subject. Not thread-safe; one reading each. */
final class QueryDraft {
    private final Binding binding;
    final List<Expression> outputs = new ArrayList<>();
    final Set<Expression> groups = new LinkedHashSet<>();
    final List<Condition> filters = new ArrayList<>();
    final List<Condition> having = new ArrayList<>();
    final List<Query.Order> order = new ArrayList<>();
    /** The table whose rows are gone through. */
    TableInfo root;

    QueryDraft(Binding binding) {
        this.binding = binding;
        this.root = binding.subject();
    }

    /** Returns the query that the parts make. */
    Query query() {
        Sketch sketch = binding.sketch();
        boolean hidden = order.stream().anyMatch(step -> !outputs.contains(step.by()));
        boolean once = !hidden && sketch.distinct() && outputs.stream().noneMatch(Places::isAggregate);
        var named = new ArrayList<>(binding.columns().named());
        named.sort(Comparator.naturalOrder());
        boolean single = once && groups.isEmpty() && order.stream().noneMatch(step -> Places.isAggregate(step.by()));
        return new Query(
                new Query.Topic(
                        Place.of(root.name()),
                        Place.of(binding.subject().name()),
                        named,
                        List.copyOf(new TreeSet<>(binding.stems()))),
                new Query.Answer(List.copyOf(new LinkedHashSet<>(outputs)), single),
                new Nesting(binding, root).nested(withoutImplied()),
                new Query.Grouping(List.copyOf(groups), having),
                new Query.Ordering(order, sketch.limit()));
    }

    /** Makes the table of what is put together the root, so that none of its rows repeats. */
    void rootUnder(TableInfo table) {
        root = table;
        binding.columns().name(table);
    }

    /** Returns the tables that rows are grouped by. */
    List<TableInfo> groupTables() {
        var tables = new ArrayList<TableInfo>();
        for (Expression group : groups) {
            Places.of(group)
                    .forEach(place -> binding.lexicon().find(place.table()).ifPresent(tables::add));
        }
        return tables;
    }

    /** Groups by what is shown, and by the subject's key when the subject itself is shown. */
    void groupBySubject() {
        boolean plainSubject = outputs.stream()
                .anyMatch(output -> !Places.isAggregate(output)
                        && Places.of(output).contains(Place.of(binding.subject().name())));
        boolean nothing = outputs.isEmpty() || outputs.stream().allMatch(Places::isAggregate);
        if (binding.sketch().span() == null && (plainSubject || nothing) && root != binding.subject()) {
            groups.addAll(Binding.identity(binding.subject()));
        }
    }

    /** Puts together values that one column is compared with. */
    void mergeValues() {
        List<Condition> merged = possible(filters);
        filters.clear();
        filters.addAll(merged);
    }

    /** A column cannot have two values at once: "water claims and storm claims" have one or the other. */
    private static List<Condition> possible(List<Condition> filters) {
        var values = new LinkedHashMap<Expression, List<Expression>>();
        for (Condition filter : filters) {
            if (filter instanceof Condition.Comparison same
                    && same.sign().equals("=")
                    && same.left() instanceof Expression.Cell
                    && same.right() instanceof Expression.Text) {
                values.computeIfAbsent(same.left(), any -> new ArrayList<>()).add(same.right());
            }
        }
        var kept = new ArrayList<Condition>();
        for (Condition filter : filters) {
            boolean one = filter instanceof Condition.Comparison same
                    && same.sign().equals("=")
                    && values.getOrDefault(same.left(), List.of()).size() > 1;
            if (!one) {
                kept.add(filter);
            }
        }
        values.forEach((cell, texts) -> {
            if (texts.size() > 1) {
                kept.add(new Condition.OneOf(cell, List.copyOf(new LinkedHashSet<>(texts)), false));
            }
        });
        return kept;
    }

    /** A thing that must exist is implied by a condition on it or behind it. */
    private List<Condition> withoutImplied() {
        var kept = new ArrayList<Condition>();
        for (Condition filter : filters) {
            boolean bare = filter instanceof Condition.Related related
                    && !related.negated()
                    && related.conditions().isEmpty();
            if (!bare || !isImplied((Condition.Related) filter)) {
                kept.add(filter);
            }
        }
        return kept;
    }

    private boolean isImplied(Condition.Related related) {
        if (new Nesting(binding, root).isAlwaysThere(related.place())) {
            return true;
        }
        var others = new LinkedHashSet<Place>();
        filters.stream().filter(filter -> filter != related).forEach(filter -> {
            others.addAll(Places.of(filter));
            if (filter instanceof Condition.Related inner && !inner.negated()) {
                others.add(inner.place());
            }
        });
        outputs.forEach(output -> others.addAll(Places.of(output)));
        groups.forEach(group -> others.addAll(Places.of(group)));
        others.add(Place.of(root.name()));
        return others.stream()
                .anyMatch(place -> place.equals(related.place())
                        || binding.path(binding.subject().name(), place)
                                .map(steps -> steps.stream()
                                        .anyMatch(step ->
                                                step.to().equals(related.place().table())))
                                .orElse(false));
    }
}
