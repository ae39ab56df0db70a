package io.github.dbqueryagent.parser.sketch;

import io.github.dbqueryagent.parser.language.Sense;
import io.github.dbqueryagent.parser.language.Words;
import io.github.dbqueryagent.parser.query.Expression.Function;
import io.github.dbqueryagent.parser.segment.Segment;

/** Reads the words that begin a question, a command or a description. Not thread-safe; one question each. */
final class AskReader {
    private final SegmentCursor cursor;
    private final Sketch sketch;
    private final WantReader wants;
    private final OpenClause open;
    /** Whether the next name is what figures are asked for each of. */
    boolean groupNext;
    /** Whether the next name is asked for, whatever it looks like. */
    boolean askNext;

    AskReader(SegmentCursor cursor, Sketch sketch, WantReader wants, OpenClause open) {
        this.cursor = cursor;
        this.sketch = sketch;
        this.wants = wants;
        this.open = open;
    }

    void ask(Sense sense) {
        boolean first = sketch.wants.isEmpty() && sketch.owners.isEmpty();
        askNext |= !first && sense == Sense.WHICH && cursor.peek(-2).does(Sense.AND);
        if (askNext && sense == Sense.WHICH) {
            cursor.skipIf(Sense.WHETHER);
            cursor.skipIf(Sense.THOSE);
            return;
        }
        if (!first && sense == Sense.WHICH && cursor.onlySoft()) {
            // "Are there …? Which?" asks for them.
            sketch.whether = false;
            return;
        }
        if (!first && (sense == Sense.WHO || sense == Sense.WHERE || sense == Sense.WHICH || sense == Sense.WHEN)) {
            describe(Sense.THAT);
            return;
        }
        wants.whatDo |=
                first && sense == Sense.WHETHER && cursor.peek(-2).text().equalsIgnoreCase("what");
        sketch.who |= sense == Sense.WHO;
        sketch.when |= sense == Sense.WHEN;
        sketch.where |= sense == Sense.WHERE;
        sketch.whether |= sense == Sense.WHETHER
                && !cursor.peek(-2).does(Sense.WHICH)
                && first
                && wants.functions.isEmpty()
                && !sketch.who
                && !sketch.when
                && !sketch.where;
        Segment next = cursor.peek(0);
        sketch.distinct |= first
                && sense == Sense.WHICH
                && cursor.peek(-1).requirePhrase().words().size() == 1
                && next.is(Segment.Kind.NAME)
                && !next.isTableLike()
                && !cursor.peek(1).does(Sense.OF);
        if (sense == Sense.SHOW || first) {
            wants.restated |= !first && !wants.head;
            wants.head = true;
            groupNext = false;
        }
    }

    /** A command begins a sentence or follows a mark; elsewhere its verb is part of what is said. */
    void show(Segment segment) {
        Segment before = cursor.previous();
        boolean begins = (sketch.wants.isEmpty() && sketch.clauses.isEmpty() && sketch.owners.isEmpty())
                || before.is(Segment.Kind.COMMA)
                || before.does(Sense.AND)
                || before.does(Sense.SHOW);
        if (begins) {
            ask(Sense.SHOW);
        } else {
            boolean gotten = Words.lower(segment.text()).matches("get|give");
            (gotten ? sketch.soft : sketch.unknown).add(segment.text());
            wants.head = wants.head && sketch.wants.isEmpty();
        }
    }

    void describe(Sense sense) {
        wants.of = false;
        wants.linked = false;
        if (wants.functions.contains(Function.COUNT) && wants.head && (sense == Sense.THAT || sense == Sense.WITH)) {
            wants.functions.clear();
            sketch.wants.add(new Sketch.Want(Function.COUNT, null, false));
        }
        boolean have = sense == Sense.HAVE || sense == Sense.THAT || sense == Sense.WITH;
        if (!sketch.wants.isEmpty() || !sketch.owners.isEmpty() || (sketch.noun != null && have)) {
            wants.head = false;
        }
        if (sense == Sense.WHOSE || sense == Sense.THAT) {
            open.pause();
        }
    }
}
