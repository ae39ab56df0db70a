package io.github.dbqueryagent.parser.reading;

import io.github.dbqueryagent.parser.join.JoinEdge;
import io.github.dbqueryagent.parser.lexicon.TableInfo;
import io.github.dbqueryagent.parser.query.Condition;
import io.github.dbqueryagent.parser.query.Place;
import io.github.dbqueryagent.parser.query.Places;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Brings conditions together that speak of one related row: "clients who damaged a luxury car" damaged that very car. Not
 * thread-safe; one reading each.
 */
final class Nesting {
    private final Binding binding;
    private final TableInfo root;

    Nesting(Binding binding, TableInfo root) {
        this.binding = binding;
        this.root = root;
    }

    /** Returns the conditions, those inside a related thing that belong to it. */
    List<Condition> nested(List<Condition> filters) {
        var kept = new ArrayList<>(filters);
        for (Condition filter : filters) {
            boolean thing = filter instanceof Condition.Related related
                    && !related.negated()
                    && kept.contains(filter)
                    && isMany(root, related.place());
            if (thing) {
                Condition.Related related = (Condition.Related) filter;
                List<Condition> inner = kept.stream()
                        .filter(other -> other != filter && belongs(other, related.place()))
                        .toList();
                if (!inner.isEmpty()) {
                    kept.removeAll(inner);
                    var all = new ArrayList<>(related.conditions());
                    all.addAll(inner);
                    kept.set(kept.indexOf(filter), new Condition.Related(related.place(), all, false));
                }
            }
        }
        return kept;
    }

    /** Whether a condition on something far from the root is about what the place points to. */
    private boolean belongs(Condition condition, Place place) {
        boolean negated = condition instanceof Condition.Related related && related.negated();
        Set<Place> places = condition instanceof Condition.Related related
                ? Set.of(related.place())
                : new LinkedHashSet<>(Places.of(condition));
        return !negated
                && !places.isEmpty()
                && places.stream()
                        .allMatch(other -> !other.equals(place) && isMany(root, other) && isPointedTo(place, other));
    }

    private boolean isPointedTo(Place from, Place to) {
        Optional<List<JoinEdge>> steps = binding.path(from.table(), to);
        if (steps.isEmpty()) {
            return false;
        }
        boolean toOne = steps.get().stream().noneMatch(JoinEdge::many);
        int direct = binding.path(root.name(), to).map(List::size).orElse(0);
        boolean around = steps.get().stream().noneMatch(step -> step.to().equals(root.name()));
        return toOne || (around && steps.get().size() <= direct);
    }

    private boolean isMany(TableInfo from, Place to) {
        return binding.path(from.name(), to)
                .map(steps -> steps.stream().anyMatch(JoinEdge::many))
                .orElse(false);
    }

    /** Returns whether every row of the root has the thing, since a key that is never absent points to it. */
    boolean isAlwaysThere(Place place) {
        Optional<List<JoinEdge>> steps = binding.path(root.name(), place);
        return steps.isPresent()
                && !steps.get().isEmpty()
                && steps.get().stream().allMatch(step -> !step.many() && isRequired(step));
    }

    private boolean isRequired(JoinEdge step) {
        return step.key().declared()
                && binding.lexicon()
                        .find(step.from())
                        .map(table -> step.fromColumns().stream()
                                .allMatch(name -> table.find(name)
                                        .map(column -> !column.column().nullable())
                                        .orElse(false)))
                        .orElse(false);
    }
}
