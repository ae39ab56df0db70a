package io.github.dbqueryagent.parser.reading;

import io.github.dbqueryagent.parser.sketch.Segment;
import java.util.List;

/**
 * The ways in which a question can be read. Immutable.
 *
 * @param readings the ways, likeliest first
 * @param unknown words that mean nothing in this schema
 * @param known how many words or phrases name something of the schema
 */
public record Readings(List<ReadQuestion> readings, List<String> unknown, int known) {
    /** Creates readings; the lists are copied. */
    public Readings {
        readings = List.copyOf(readings);
        unknown = List.copyOf(unknown);
    }

    static Readings of(List<ReadQuestion> readings, List<Segment> segments) {
        List<String> unknown = segments.stream()
                .filter(segment -> segment.is(Segment.Kind.UNKNOWN))
                .map(Segment::text)
                .distinct()
                .toList();
        long known = segments.stream()
                .filter(segment -> segment.is(Segment.Kind.NAME) || segment.is(Segment.Kind.VALUE))
                .count();
        return new Readings(readings, unknown, (int) known);
    }

    /** Returns whether more of the question is foreign to the schema than belongs to it. */
    public boolean isForeign() {
        return readings.isEmpty() || (unknown.size() >= 2 && unknown.size() >= known);
    }
}
