package io.github.dbqueryagent.parser.sketch;

import io.github.dbqueryagent.parser.language.Sense;
import io.github.dbqueryagent.parser.query.Expression.Function;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what is wanted into a sketch: names, and figures over them. Not thread-safe; one question each. */
// The same word at two places is two segments.
@SuppressWarnings("ReferenceEquality")
final class WantReader {
    private final SegmentCursor cursor;
    private final Sketch sketch;
    /** Figures that the next name is asked for. */
    final List<Function> functions = new ArrayList<>();
    /** Whether names are still what is wanted, and not yet a description of it. */
    boolean head = true;
    /** Whether what is named next is wanted once each. */
    boolean distinct;
    /** Whether the next name owns what was named last. */
    boolean of;
    /** Whether a mark or an "and" links the next name to the last. */
    boolean linked;
    /** Whether a command after the description says again what is wanted. */
    boolean restated;

    WantReader(SegmentCursor cursor, Sketch sketch) {
        this.cursor = cursor;
        this.sketch = sketch;
    }

    /** Takes a word that asks for a figure over what is named next. */
    void function(Sense sense, Segment segment) {
        if (sense == Sense.COUNT
                && cursor.previous().is(Segment.Kind.NAME)
                && segment.text().startsWith("number")) {
            of = true;
            return;
        }
        Function function = sense == Sense.COUNT ? Function.COUNT : sense == Sense.SUM ? Function.SUM : Function.AVG;
        if (sense == Sense.COUNT && functions.contains(Function.SUM)) {
            functions.remove(Function.SUM);
        }
        functions.add(function);
    }

    /** Takes a name as something that is wanted, or as the owner of what is. */
    void want(Segment segment, @Nullable Segment before) {
        if (restated && functions.isEmpty()) {
            restate();
        }
        averageOfCounts(segment);
        boolean counted = functions.isEmpty()
                && segment.isTableLike()
                && !linked
                && sketch.wants.removeIf(want -> want.function() == Function.COUNT && want.what() == null);
        if (counted) {
            functions.add(Function.COUNT);
        }
        boolean follows = !linked && !sketch.wants.isEmpty() && segment.isTableLike() && !restarted();
        boolean owner = functions.isEmpty() && !sketch.wants.isEmpty() && (of || follows);
        if (segment.possessive() && functions.isEmpty()) {
            sketch.owners.add(segment);
        } else if (owner) {
            sketch.owners.add(segment);
        } else if (!functions.isEmpty()) {
            functions.forEach(function -> sketch.wants.add(new Sketch.Want(function, segment, distinct)));
        } else if (before != null
                && cursor.previous() == before
                && before.isTableLike()
                && !segment.isTableLike()
                && removePlain(before)) {
            sketch.owners.add(before);
            sketch.wants.add(new Sketch.Want(null, segment, distinct));
        } else {
            sketch.wants.add(new Sketch.Want(sameFunction(segment), segment, distinct));
        }
        sketch.distinct |= distinct;
        distinct = false;
        functions.clear();
        of = false;
    }

    /** "Which customers …? Show their names": what is shown is said again, more exactly. */
    private void restate() {
        restated = false;
        for (Sketch.Want want : List.copyOf(sketch.wants)) {
            if (want.function() == null && want.what() != null && want.what().isTableLike()) {
                sketch.wants.remove(want);
                sketch.owners.add(want.what());
            }
        }
    }

    private boolean restarted() {
        return cursor.previous().does(Sense.SHOW) || cursor.previous().does(Sense.WHICH);
    }

    /** "Average price and score" means the average of both. */
    private @Nullable Function sameFunction(Segment segment) {
        if (!linked || sketch.wants.isEmpty() || segment.isTableLike() || !SegmentKinds.isMeasure(segment)) {
            return null;
        }
        Function last = sketch.wants.get(sketch.wants.size() - 1).function();
        return last == Function.COUNT ? null : last;
    }

    /** "Average number of rooms" is the average of a column of numbers; an average of counts is not read. */
    private void averageOfCounts(Segment segment) {
        if (functions.size() > 1 && functions.contains(Function.COUNT)) {
            functions.remove(Function.COUNT);
            if (segment.isTableLike()) {
                sketch.unknown.add("average number of " + segment.text());
            }
        }
    }

    private boolean removePlain(Segment segment) {
        return sketch.wants.removeIf(want -> want.what() == segment && want.function() == null);
    }

    /** "Status completed" in the head is a condition and not a column to show. */
    void drop(Segment name) {
        int last = sketch.wants.size() - 1;
        Sketch.Want want = sketch.wants.get(last);
        if (want.what() == name && want.function() == null && !name.isTableLike() && cursor.previous() == name) {
            sketch.wants.remove(last);
        }
    }

    /** Takes a figure that nothing was named for. */
    void finish() {
        if (!functions.isEmpty()) {
            Function function = functions.get(functions.size() - 1);
            boolean bare = sketch.wants.size() == 1 && sketch.wants.get(0).function() == null;
            if (bare && function != Function.COUNT) {
                Sketch.Want want = sketch.wants.remove(0);
                sketch.wants.add(new Sketch.Want(function, want.what(), want.distinct()));
            } else if (function == Function.COUNT) {
                sketch.wants.add(new Sketch.Want(Function.COUNT, null, false));
            }
        }
    }

    /** Without a figure "each" says no more than "all". */
    boolean hasFigures() {
        boolean wanted = sketch.wants.stream()
                .anyMatch(want -> want.function() != null
                        || SegmentKinds.isMeasure(want.what())
                        || (want.what() != null && SegmentKinds.isMoney(want.what())));
        boolean sorted = sketch.sorts.stream().anyMatch(sort -> sort.function() != null || sketch.superlative);
        boolean counted = sketch.clauses.stream()
                .anyMatch(clause -> clause instanceof Clause.Counted || clause instanceof Clause.Aggregated);
        return wanted || sorted || counted || sketch.share || sketch.howMuch;
    }
}
