package io.github.dbqueryagent.parser.sketch;

import io.github.dbqueryagent.parser.language.Sense;
import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.parser.language.Words;
import io.github.dbqueryagent.parser.query.Expression.Function;
import io.github.dbqueryagent.parser.segment.Segment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what is wanted into a sketch: names, and figures over them. Not thread-safe; one question each. */
// The same word at two places is two segments.
@SuppressWarnings("ReferenceEquality")
final class WantReader {
    private static final Set<String> WHOLE = Set.of("in total", "altogether", "overall", "combined");

    private static final Set<String> COST_VERBS = Stemmer.stems("cost charge earn");
    private static final Set<String> MONEY_VERBS =
            Stemmer.stems("pay spend earn charge bill invoice collect raise owe donate invest make take");

    private final SegmentCursor cursor;
    private final Sketch sketch;
    /** Figures that the next name is asked for. */
    final List<Function> functions = new ArrayList<>();
    /** The name of a figure that was said last. */
    @Nullable
    Segment measure;
    /** Whether the question begins with "what do". */
    boolean whatDo;
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

    private boolean hasThing() {
        return sketch.wants.stream()
                .anyMatch(want -> want.function() == null
                        && want.what() != null
                        && want.what().isTableLike()
                        && !SegmentKinds.isMeasure(want.what()));
    }

    private boolean hasFunction(Function function) {
        return sketch.wants.stream().anyMatch(want -> want.function() == function);
    }

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
        boolean whole = sense == Sense.SUM
                && WHOLE.contains(Words.lower(segment.text()))
                && (functions.contains(Function.COUNT) || hasFunction(Function.COUNT) || hasThing());
        if (whole) {
            sketch.whole = true;
            return;
        }
        Function function = sense == Sense.COUNT ? Function.COUNT : sense == Sense.SUM ? Function.SUM : Function.AVG;
        if (sense == Sense.COUNT && functions.contains(Function.SUM)) {
            functions.remove(Function.SUM);
        }
        // The "average total" is the average of the totals.
        boolean ofTotals =
                function == Function.SUM && cursor.previous().does(Sense.AVERAGE) && functions.contains(Function.AVG);
        if (!functions.contains(function) && !ofTotals) {
            functions.add(function);
        }
    }

    /** "Sales campaigns" are campaigns: forgets the word before, which only says what kind; false if it says more. */
    boolean forgetAdjunct(Segment segment, @Nullable Segment before) {
        if (!head || before == null || cursor.previous() != before || linked) {
            return false;
        }
        boolean adjunct = segment.isTableLike()
                && Stemmer.isPlural(Words.lower(segment.text()))
                && SegmentKinds.isMoney(before)
                && !SegmentKinds.isVerb(before);
        if (adjunct && removePlain(before)) {
            sketch.passed.add(before);
            return true;
        }
        return false;
    }

    /** "Do clients in Rome or in Bonn have more points": figures are set side by side for what was named so far. */
    boolean compares() {
        boolean either = !sketch.clauses.isEmpty()
                && sketch.clauses.get(sketch.clauses.size() - 1) instanceof Clause.Is is
                && is.operands().size() > 1
                && cursor.peek(0).is(Segment.Kind.NAME)
                && !cursor.peek(1).does(Sense.THAN);
        if (either) {
            sketch.compare = true;
            sketch.wants.stream()
                    .filter(want -> want.function() == null && want.what() != null)
                    .forEach(want -> sketch.owners.add(want.what()));
            sketch.wants.clear();
            head = true;
            if (cursor.peek(0).isTableLike()) {
                functions.add(Function.COUNT);
            }
        }
        return either;
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

    /** "What did we launch in 2025" asks for what has that date, and not for the date. */
    private void doneThings() {
        for (int i = 0; whatDo && i < sketch.wants.size(); i++) {
            Sketch.Want want = sketch.wants.get(i);
            Segment verb = want.function() == null ? want.what() : null;
            if (verb == null || !isDate(verb)) {
                continue;
            }
            if (sketch.wants.size() > 1) {
                sketch.wants.remove(i--);
            } else {
                sketch.wants.set(i, new Sketch.Want(null, SegmentKinds.asThing(verb), want.distinct()));
            }
        }
    }

    /** Whether the verb tells which date a period speaks of. */
    private boolean isDate(Segment verb) {
        return SegmentKinds.isVerb(verb)
                && sketch.clauses.stream()
                        .anyMatch(clause -> clause instanceof Clause.When when && when.near() == verb);
    }

    /** Takes a figure that nothing was named for. */
    void finish() {
        doneThings();
        onlyFigures();
        if (!functions.isEmpty()) {
            Function function = functions.get(functions.size() - 1);
            boolean bare = sketch.wants.size() == 1 && sketch.wants.get(0).function() == null;
            Segment what = bare ? sketch.wants.get(0).what() : null;
            if (what != null && what.isTableLike() && function == Function.COUNT && !sketch.groups.isEmpty()) {
                // "All payments by method: how many of each" counts them.
                sketch.wants.set(0, new Sketch.Want(Function.COUNT, what, false));
                return;
            }
            if (bare && function != Function.COUNT) {
                Sketch.Want want = sketch.wants.remove(0);
                sketch.wants.add(new Sketch.Want(function, want.what(), want.distinct()));
            } else if (function == Function.COUNT) {
                sketch.wants.add(new Sketch.Want(Function.COUNT, null, false));
            }
        }
    }

    /** "The five vehicles …, by plate number" shows the plate numbers. */
    void insteadOfThing(Segment name) {
        for (Sketch.Want want : List.copyOf(sketch.wants)) {
            if (want.function() == null && want.what() != null && want.what().isTableLike()) {
                sketch.wants.remove(want);
                sketch.owners.add(want.what());
            }
        }
        sketch.wants.add(new Sketch.Want(null, name, false));
    }

    /** "On average, how large is the population" asks for the average only. */
    private void onlyFigures() {
        if (functions.size() == 1 && functions.get(0) != Function.COUNT) {
            for (int i = 0; i < sketch.wants.size(); i++) {
                Segment what = sketch.wants.get(i).what();
                boolean plain = sketch.wants.get(i).function() == null;
                if (plain && what != null && SegmentKinds.isMeasure(what) && !what.isTableLike()) {
                    sketch.wants.set(i, new Sketch.Want(functions.get(0), what, false));
                    functions.clear();
                    break;
                }
            }
        }
        sketch.wants.removeIf(this::isCountedToo);
        ofMeasure();
        var columns = new HashSet<Object>();
        sketch.wants.stream().filter(want -> want.function() != null).forEach(want -> addBest(want.what(), columns));
        sketch.wants.removeIf(want -> want.function() == null
                && want.what() != null
                && !want.what().matches().isEmpty()
                && columns.contains(want.what().matches().get(0).column()));
    }

    /** "What do mechanics earn on average" names the figure by a verb. */
    private void ofMeasure() {
        boolean pending = measure != null
                && functions.size() == 1
                && functions.get(0) != Function.COUNT
                && sketch.wants.stream().noneMatch(want -> want.function() != null);
        if (!pending) {
            return;
        }
        for (Sketch.Want want : List.copyOf(sketch.wants)) {
            sketch.wants.remove(want);
            if (want.what() != null && want.what() != measure) {
                sketch.owners.add(want.what());
            }
        }
        sketch.clauses.removeIf(clause -> clause instanceof Clause.Absent absent && absent.column() == measure);
        sketch.wants.add(new Sketch.Want(functions.get(0), measure, false));
        functions.clear();
    }

    /** "The number of water claims and storm claims" counts both and shows none. */
    private boolean isCountedToo(Sketch.Want plain) {
        return plain.function() == null
                && plain.what() != null
                && plain.what().isTableLike()
                && sketch.wants.stream()
                        .anyMatch(want -> want.function() == Function.COUNT
                                && want.what() != null
                                && want.what().isTableLike()
                                && want.what().matches().get(0).table()
                                        == plain.what().matches().get(0).table());
    }

    private static void addBest(@Nullable Segment segment, Set<Object> columns) {
        if (segment != null
                && !segment.matches().isEmpty()
                && segment.matches().get(0).column() != null) {
            columns.add(segment.matches().get(0).column());
        }
    }

    /** "What did repairs cost us" asks for the sum of a figure that the verb names. */
    private boolean isCost() {
        return whatDo
                && measure != null
                && COST_VERBS.contains(Stemmer.stem(Words.lower(measure.text()).split(" ")[0]))
                && !sketch.superlative
                && sketch.sorts.isEmpty()
                && !sketch.wants.isEmpty()
                && sketch.wants.get(0).what() != measure
                && sketch.wants.stream()
                        .allMatch(want ->
                                want.function() == null && (want.what() == measure || want == sketch.wants.get(0)));
    }

    /** "How much have we billed" asks for the sum of what the bills are about. */
    void amount() {
        if (isCost()) {
            Segment thing = sketch.wants.remove(0).what();
            sketch.wants.clear();
            if (thing != null) {
                sketch.owners.add(thing);
            }
            sketch.clauses.removeIf(clause -> clause instanceof Clause.Absent absent && absent.column() == measure);
            sketch.wants.add(new Sketch.Want(Function.SUM, measure, false));
            return;
        }
        boolean asked = sketch.howMuch
                || (whatDo
                        && sketch.wants.size() == 1
                        && sketch.wants.get(0).what() != null
                        && (MONEY_VERBS.contains(Stemmer.stem(
                                        Words.lower(sketch.wants.get(0).what().text())
                                                .split(" ")[0]))
                                || sketch.soft.stream()
                                        .anyMatch(word -> MONEY_VERBS.contains(Stemmer.stem(Words.lower(word))))));
        boolean one = asked
                && !sketch.superlative
                && sketch.sorts.isEmpty()
                && sketch.wants.size() == 1
                && sketch.wants.get(0).function() == null;
        Segment what = one ? sketch.wants.get(0).what() : null;
        if (what != null) {
            boolean verb = SegmentKinds.isVerb(what) || SegmentKinds.isVerbal(what) || what.isTableLike();
            if (verb) {
                sketch.wants.set(0, new Sketch.Want(Function.SUM, what, false));
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
