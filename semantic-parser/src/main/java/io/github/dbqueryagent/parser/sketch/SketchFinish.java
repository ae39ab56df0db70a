package io.github.dbqueryagent.parser.sketch;

import io.github.dbqueryagent.dialect.DateUnit;
import io.github.dbqueryagent.parser.language.Thesaurus;
import io.github.dbqueryagent.parser.language.Words;
import java.util.List;

/** What can be told of a sketch only once all words were read. Not thread-safe; one question each. */
final class SketchFinish {
    private final Sketch sketch;
    private final boolean spanAsked;

    /**
     * Creates it.
     *
     * @param spanAsked whether a span of time is what is asked for, and not what figures are asked for each of
     */
    SketchFinish(Sketch sketch, boolean spanAsked) {
        this.sketch = sketch;
        this.spanAsked = spanAsked;
    }

    void finish() {
        softenVerbs();
        dropToday();
        compared();
        whichDay();
    }

    /** A verb that means nothing here may be passed over where something else says which things are meant. */
    private void softenVerbs() {
        if (sketch.clauses.isEmpty() && sketch.sorts.isEmpty()) {
            return;
        }
        boolean undated = sketch.clauses.stream()
                .anyMatch(clause -> clause instanceof Clause.When when
                        && (when.near() == null || when.near().isTableLike()));
        if (undated) {
            // The verb may have told which date is meant.
            return;
        }
        for (String word : List.copyOf(sketch.unknown)) {
            String lower = Words.lower(word);
            if (Thesaurus.isOnlyVerb(lower) || lower.matches(".{3,}ed")) {
                sketch.unknown.remove(word);
                sketch.soft.add(word);
            }
        }
    }

    /** What is in some state "today" is in it now; the state says so already. */
    private void dropToday() {
        if (sketch.clauses.stream().anyMatch(Clause.State.class::isInstance)) {
            sketch.clauses.removeIf(clause -> clause instanceof Clause.When when
                    && Words.lower(when.period().words()).equals("today")
                    && sketch.passedPeriods.add(when.period()));
        }
    }

    /** "How do 2025 and 2024 compare" sets years side by side. */
    private void compared() {
        List<Clause> periods =
                sketch.clauses.stream().filter(Clause.When.class::isInstance).toList();
        if (!sketch.compare || periods.size() < 2 || sketch.span != null) {
            return;
        }
        boolean years = periods.stream()
                .allMatch(clause -> clause instanceof Clause.When when
                        && !when.negated()
                        && when.period().isOfWholeYears());
        sketch.span = years ? DateUnit.YEAR : DateUnit.MONTH;
        sketch.clauses.removeAll(periods);
        sketch.clauses.add(new Clause.Either(periods));
    }

    /** "On which day was the newest store opened" asks when. */
    private void whichDay() {
        boolean when = spanAsked
                && sketch.superlative
                && sketch.sorts.stream().allMatch(sort -> sort.function() == null && sort.by() == null)
                && sketch.wants.stream().noneMatch(want -> want.function() != null);
        if (when) {
            sketch.span = null;
            sketch.when = true;
        }
    }
}
