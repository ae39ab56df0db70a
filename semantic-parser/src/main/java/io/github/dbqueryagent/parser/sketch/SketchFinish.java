package io.github.dbqueryagent.parser.sketch;

import io.github.dbqueryagent.dialect.DateUnit;
import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.parser.language.Thesaurus;
import io.github.dbqueryagent.parser.language.Words;
import io.github.dbqueryagent.parser.segment.Segment;
import java.util.List;
import java.util.Set;

/** What can be told of a sketch only once all words were read. Not thread-safe; one question each. */
final class SketchFinish {
    private static final Set<String> TREND = Stemmer.stems("change develop evolve grow move vary");

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
        dropTrend();
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
            boolean verb = Thesaurus.isOnlyVerb(lower) || lower.matches(".{3,}ed");
            if (verb && !Words.isReversing(lower)) {
                sketch.unknown.remove(word);
                sketch.soft.add(word);
            }
        }
    }

    /** "How did ratings change from month to month": that they change is said by the months. */
    private void dropTrend() {
        if (sketch.span == null) {
            return;
        }
        for (Clause clause : List.copyOf(sketch.clauses)) {
            if (clause instanceof Clause.Absent absent && isTrend(absent.column())) {
                sketch.clauses.remove(clause);
                sketch.passed.add(absent.column());
            } else if (clause instanceof Clause.When when && when.near() != null && isTrend(when.near())) {
                sketch.clauses.set(
                        sketch.clauses.indexOf(clause), new Clause.When(null, when.period(), when.negated()));
                sketch.passed.add(when.near());
            }
        }
    }

    private static boolean isTrend(Segment verb) {
        return TREND.contains(Stemmer.stem(Words.lower(verb.text())));
    }

    /** What is in some state "today" is in it now; the state says so already. */
    private void dropToday() {
        if (sketch.clauses.stream().noneMatch(Clause.State.class::isInstance)) {
            return;
        }
        for (Clause clause : List.copyOf(sketch.clauses)) {
            if (clause instanceof Clause.When when
                    && Words.lower(when.period().words()).equals("today")) {
                sketch.clauses.remove(clause);
                sketch.passedPeriods.add(when.period());
            }
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
