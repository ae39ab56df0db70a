package io.github.dbqueryagent.parser.sketch;

import io.github.dbqueryagent.parser.lexicon.Match;
import io.github.dbqueryagent.parser.lexicon.TableInfo;
import io.github.dbqueryagent.parser.segment.Segment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the words with a meaning that no part of a sketch speaks of: none may be passed over in silence. Not thread-safe. */
final class Audit {
    private final Set<Object> used = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<BigDecimal> numbers = new ArrayList<>();
    private final Set<TableInfo> tables = new HashSet<>();

    private Audit() {}

    /** Returns the words that were lost. */
    static List<String> lost(List<Segment> segments, Sketch sketch) {
        var audit = new Audit();
        audit.collect(sketch);
        var lost = new ArrayList<String>();
        for (Segment segment : segments) {
            if (audit.isLost(segment)) {
                lost.add(segment.text());
            }
        }
        return lost;
    }

    private boolean isLost(Segment segment) {
        return switch (segment.kind()) {
            case NAME -> !used.contains(segment) && !SegmentKinds.isVerb(segment) && !isRepeated(segment);
            case VALUE, QUOTED -> !used.contains(segment);
            case PERIOD -> !used.contains(segment.requirePeriod());
            case NUMBER -> !numbers.remove(segment.requireNumber());
            default -> false;
        };
    }

    private boolean isRepeated(Segment segment) {
        return segment.isTableLike()
                && segment.matches().stream()
                        .filter(Match::isTable)
                        .map(Match::table)
                        .anyMatch(tables::contains);
    }

    private void collect(Sketch sketch) {
        sketch.wants.forEach(want -> use(want.what()));
        sketch.owners.forEach(this::use);
        used.addAll(sketch.passed);
        used.addAll(sketch.passedPeriods);
        sketch.groups.forEach(this::use);
        sketch.sorts.forEach(sort -> use(sort.by()));
        sketch.clauses.forEach(this::collect);
        if (sketch.limit != null) {
            numbers.add(BigDecimal.valueOf(sketch.limit));
        }
    }

    private void use(@Nullable Segment segment) {
        if (segment != null) {
            used.add(segment);
            segment.matches().stream().filter(Match::isTable).map(Match::table).forEach(tables::add);
        }
    }

    private void collect(Clause clause) {
        if (clause instanceof Clause.Is is) {
            use(is.column());
            is.operands().forEach(operand -> {
                use(operand);
                if (operand.is(Segment.Kind.NUMBER)) {
                    numbers.add(operand.requireNumber());
                }
            });
        } else if (clause instanceof Clause.Range range) {
            use(range.column());
            numbers.add(range.low().requireNumber());
            numbers.add(range.high().requireNumber());
        } else if (clause instanceof Clause.Hinted hinted) {
            use(hinted.column());
            numbers.add(hinted.number());
        } else if (clause instanceof Clause.Versus versus) {
            use(versus.left());
            use(versus.right());
        } else if (clause instanceof Clause.Counted counted) {
            use(counted.thing());
            numbers.add(counted.number());
        } else if (clause instanceof Clause.Aggregated aggregated) {
            use(aggregated.column());
            numbers.add(aggregated.number());
        } else {
            collectRest(clause);
        }
    }

    private void collectRest(Clause clause) {
        if (clause instanceof Clause.VersusAll versus) {
            use(versus.column());
        } else if (clause instanceof Clause.Has has) {
            use(has.thing());
            has.inner().forEach(this::collect);
        } else if (clause instanceof Clause.When when) {
            use(when.near());
            used.add(when.period());
        } else if (clause instanceof Clause.Fits fits) {
            use(fits.column());
            use(fits.text());
        } else if (clause instanceof Clause.Absent absent) {
            use(absent.column());
        } else if (clause instanceof Clause.Either either) {
            either.clauses().forEach(this::collect);
        }
    }
}
