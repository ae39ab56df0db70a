package io.github.dbqueryagent.parser.reading;

import io.github.dbqueryagent.parser.query.Query;
import io.github.dbqueryagent.parser.segment.Segment;
import io.github.dbqueryagent.parser.sql.SqlText;
import java.util.List;

/**
 * The ways in which a question can be read. Immutable.
 *
 * @param readings the ways, likeliest first
 * @param unknown words that mean nothing in this schema
 * @param known how many words or phrases name something of the schema, and not only by a far association
 */
public record Readings(List<Candidate> readings, List<String> unknown, int known) {
    /** "Favourite" alone does not make "preferred" what is asked for. */
    private static final double FAR = 0.7;

    /**
     * One way in which a question can be read. Immutable.
     *
     * @param query what is asked for
     * @param sql its text
     * @param features what speaks for and against it
     * @param assumptions what was taken for granted, a sentence each
     * @param lost words that found no place in the query
     */
    public record Candidate(Query query, SqlText sql, Features features, List<String> assumptions, List<String> lost) {
        /** Returns how well it fits, to compare it with other readings of the same question. */
        public double score() {
            return features.score();
        }
    }

    /** Creates readings; the lists are copied. */
    public Readings {
        readings = List.copyOf(readings);
        unknown = List.copyOf(unknown);
    }

    static Readings of(List<Candidate> readings, List<Segment> segments) {
        List<String> unknown = segments.stream()
                .filter(segment -> segment.is(Segment.Kind.UNKNOWN))
                .map(Segment::text)
                .distinct()
                .toList();
        long known = segments.stream()
                .filter(segment -> segment.is(Segment.Kind.VALUE) || isNamed(segment))
                .count();
        return new Readings(readings, unknown, (int) known);
    }

    private static boolean isNamed(Segment segment) {
        return segment.is(Segment.Kind.NAME)
                && (!segment.values().isEmpty() || segment.matches().stream().anyMatch(match -> match.score() > FAR));
    }

    /** Returns whether more of the question is foreign to the schema than belongs to it. */
    public boolean isForeign() {
        int enough = known == 0 ? 1 : 2;
        return readings.isEmpty() || (unknown.size() >= enough && unknown.size() >= known);
    }
}
