package io.github.dbqueryagent.parser.sketch;

import io.github.dbqueryagent.parser.language.Sense;
import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.parser.language.Thesaurus;
import io.github.dbqueryagent.parser.language.Words;
import io.github.dbqueryagent.parser.segment.Segment;
import io.github.dbqueryagent.parser.segment.Segmenter;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.schema.TypeFamily;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what part a name plays where it stands: a name, a verb, an adjective, a date's verb. Not thread-safe; one question each. */
// The same word at two places is two segments.
@SuppressWarnings("ReferenceEquality")
final class WordRoles {
    private static final double VAGUE = 0.6;
    private static final Set<String> GIVING = Stemmer.stems("give leave provide state enter specify supply");
    private static final Set<Sense> OPERATORS = EnumSet.of(
            Sense.GREATER,
            Sense.AT_LEAST,
            Sense.LESS,
            Sense.AT_MOST,
            Sense.EQUAL,
            Sense.BETWEEN,
            Sense.CONTAINS,
            Sense.STARTS,
            Sense.ENDS,
            Sense.MISSING,
            Sense.DIFFERENT,
            Sense.NOT);

    private final SegmentCursor cursor;
    private final Sketch sketch;
    private final @Nullable Segment before;

    /**
     * Creates it.
     *
     * @param before what the question before was about, or null
     */
    WordRoles(SegmentCursor cursor, Sketch sketch, @Nullable Segment before) {
        this.cursor = cursor;
        this.sketch = sketch;
        this.before = before;
    }

    /** A word that is a value of the thing asked for, and a property of other things only. */
    boolean isRatherValue(Segment segment, boolean possible) {
        if (sketch.compare && sketch.isAnother(segment)) {
            return true;
        }
        if (segment.values().isEmpty() || segment.isTableLike() || !possible) {
            return false;
        }
        var things = new HashSet<TableName>();
        sketch.wants.forEach(want -> SegmentKinds.addTables(want.what(), things));
        sketch.owners.forEach(owner -> SegmentKinds.addTables(owner, things));
        boolean leaning = before != null && sketch.wants.isEmpty();
        if (leaning) {
            SegmentKinds.addTables(before, things);
        }
        boolean value = segment.values().stream()
                .anyMatch(found -> things.contains(found.column().table()));
        boolean column = segment.matches().stream()
                .anyMatch(match -> things.contains(match.table().name()));
        return value && (!column || leaning);
    }

    /** A truth or a value right before a thing: "active clients", "open invoices". */
    boolean isAdjective(Segment segment, boolean of, boolean head) {
        Segment next = cursor.peek(0);
        boolean kind = segment.isTableLike()
                && !segment.values().isEmpty()
                && !segment.possessive()
                && !Stemmer.isPlural(Words.lower(segment.text()))
                && next.is(Segment.Kind.NAME)
                && next.isTableLike();
        if (kind) {
            // A "home insurance policy" is a policy of that kind, even if there are homes.
            return true;
        }
        if (segment.isTableLike()
                || (!head && Words.isVerb(Words.lower(segment.text())))
                || !next.is(Segment.Kind.NAME)
                || !next.isTableLike()) {
            return false;
        }
        boolean truth = segment.matches().stream()
                .anyMatch(match ->
                        match.column() != null && match.column().type() == TypeFamily.BOOLEAN && match.score() > 0.8);
        boolean opposite = isOpposite();
        boolean value = segment.values().stream()
                .anyMatch(found -> next.matches().stream()
                        .anyMatch(match -> match.isTable()
                                && match.table().name().equals(found.column().table())));
        return truth || (!of && (value || opposite));
    }

    /** Whether a prefix such as the one of "unpaid" stands before. */
    boolean isOpposite() {
        return cursor.previous().does(Sense.NOT)
                && Segmenter.isOpposite(cursor.previous().text());
    }

    /** A word that can be a verb is one where a verb stands: after its subject, after "who" or "not", before a place. */
    boolean isVerb(Segment segment, @Nullable Segment before, WantReader wants) {
        boolean worth = segment.text().equalsIgnoreCase("worth") && !sketch.wants.isEmpty();
        if (SegmentKinds.isVerb(segment) || SegmentKinds.isPrepositional(segment) || worth) {
            return true;
        }
        Segment previous = cursor.previous();
        boolean afterSubject = before != null && previous == before && !wants.of && !wants.linked;
        boolean afterThings = before != null
                && afterSubject
                && !before.possessive()
                && before.isTableLike()
                && Stemmer.isPlural(Words.lower(before.text()))
                && segment.text().indexOf(' ') < 0
                && !Stemmer.isPlural(Words.lower(segment.text()))
                && (cursor.nextDoes(Sense.PLACED) || isNextOperator(before));
        if (afterThings) {
            return true;
        }
        boolean dates = !segment.matches().isEmpty()
                && segment.matches().get(0).column() != null
                && segment.matches().get(0).column().isTemporal()
                && !Words.lower(segment.text()).matches(".*\\b(date|time|day|year|month)s?\\b.*");
        boolean beforePeriod = cursor.peek(0).is(Segment.Kind.PERIOD)
                || (cursor.nextDoes(Sense.PLACED) && cursor.peek(1).is(Segment.Kind.PERIOD));
        if (dates && !sketch.wants.isEmpty() && !wants.linked && (beforePeriod || afterSubject)) {
            return true;
        }
        boolean afterPronoun = previous.does(Sense.WHO)
                || previous.does(Sense.THAT)
                || previous.does(Sense.NOT)
                || previous.does(Sense.HAVE);
        String lower = Words.lower(segment.text());
        boolean dated = !segment.matches().isEmpty()
                && segment.matches().get(0).column() != null
                && segment.matches().get(0).column().type().isCalendar();
        if (previous.does(Sense.WHO) && dated && Thesaurus.isVerb(lower)) {
            return true;
        }
        boolean beforePlace = cursor.nextDoes(Sense.PLACED) && Thesaurus.isOnlyVerb(lower);
        return SegmentKinds.isVerbal(segment) && (afterSubject || afterPronoun || beforePlace);
    }

    /** "Left a phone number", "gave no address": the verb only says that there is what is named after it. */
    boolean isGiving(Segment segment) {
        int at = 0;
        while (cursor.peek(at).does(Sense.NOT) || cursor.peek(at).does(Sense.THOSE)) {
            at++;
        }
        Segment next = cursor.peek(at);
        return GIVING.contains(Stemmer.stem(Words.lower(segment.text())))
                && next.is(Segment.Kind.NAME)
                && !next.isTableLike()
                && !sketch.wants.isEmpty()
                && SegmentKinds.isOf(sketch.wants.get(0).what(), next.matches().get(0));
    }

    /** "For every position, how many people hold it": the verb only leads back to what was named. */
    boolean isLeadingBack(Segment segment) {
        return !sketch.groups.isEmpty()
                && cursor.peek(0).text().matches("(?i)it|them")
                && Thesaurus.isVerb(Words.lower(segment.text()))
                && !segment.isTableLike();
    }

    /** "She is a customer": a sentence after the question that says what sort of thing was meant. */
    boolean isStatement(Segment segment) {
        return cursor.previous().is(Segment.Kind.COMMA)
                && cursor.onlySoft()
                && segment.isTableLike()
                && !Stemmer.isPlural(Words.lower(segment.text()))
                && !sketch.wants.isEmpty();
    }

    /** "The largest refund that we ever paid": the verb adds nothing to the sum of money named before. */
    boolean isRedundant(Segment segment) {
        int last = sketch.wants.size() - 1;
        return last >= 0
                && (sketch.wants.get(last).function() != null || sketch.superlative)
                && SegmentKinds.isMeasure(sketch.wants.get(last).what())
                && cursor.previous() == sketch.wants.get(last).what()
                && cursor.onlySoft()
                && SegmentKinds.isMoney(segment)
                && SegmentKinds.isVerb(segment);
    }

    /** "How many drugs are prescription only": a flag right after what is asked for. */
    boolean isTruth(Segment segment, @Nullable Segment before, WantReader wants) {
        return wants.head
                && before != null
                && cursor.previous() == before
                && before.isTableLike()
                && !wants.of
                && !wants.linked
                && segment.matches().stream()
                        .limit(1)
                        .anyMatch(match -> match.column() != null
                                && match.column().type() == TypeFamily.BOOLEAN
                                && before.matches().stream().anyMatch(thing -> thing.table() == match.table()));
    }

    /** "Scheduled for May" speaks of a date, even if "scheduled" is a status as well. */
    boolean isDateOfPeriod(Segment segment) {
        boolean period = cursor.peek(0).is(Segment.Kind.PERIOD)
                || (cursor.nextDoes(Sense.PLACED) && cursor.peek(1).is(Segment.Kind.PERIOD));
        return period
                && segment.matches().stream()
                        .anyMatch(match ->
                                match.column() != null && match.column().isTemporal() && match.score() > 0.6);
    }

    static boolean isDate(Segment segment) {
        return segment.is(Segment.Kind.NAME)
                && !segment.isTableLike()
                && segment.matches().get(0).column() != null
                && segment.matches().get(0).column().isTemporal();
    }

    /** Returns whether a comparison follows; "of" before it is stepped over. */
    boolean isNextOperator(@Nullable Segment lastName) {
        boolean operatorAfter = cursor.peek(1).phrase() != null
                && OPERATORS.contains(cursor.peek(1).phrase().sense());
        if (cursor.nextDoes(Sense.OF) && (cursor.peek(1).isLiteral() || operatorAfter)) {
            cursor.skip(1);
        }
        Segment next = cursor.peek(0);
        Segment then = cursor.peek(1);
        boolean another = next.does(Sense.NOT) && !then.isLiteral() && lastName != null && lastName.isTableLike();
        if (another) {
            return false;
        }
        return next.isLiteral()
                || cursor.nextDoesAny(OPERATORS)
                || (next.is(Segment.Kind.UNKNOWN) && next.text().length() == 1);
    }

    /** Whether it is a verb that only a comment speaks of. */
    boolean isVague(Segment segment, WantReader wants) {
        return !segment.matches().isEmpty()
                && segment.matches().get(0).score() < VAGUE
                && Thesaurus.isVerb(Words.lower(segment.text()))
                && !Stemmer.isPlural(Words.lower(segment.text()))
                && (sketch.noun != null || (!sketch.wants.isEmpty() && !wants.linked && !wants.of))
                && wants.functions.isEmpty();
    }

    /** Returns the name right before a value, which may be its column. */
    @Nullable
    Segment nearName(Segment value, @Nullable Segment lastName) {
        Segment before = cursor.previous();
        boolean touching = before.is(Segment.Kind.NAME)
                || before.does(Sense.EQUAL)
                || before.does(Sense.NOT)
                || before.does(Sense.DIFFERENT);
        return touching && lastName != null && !value.text().isEmpty() ? lastName : null;
    }
}
