package io.github.dbqueryagent.parser.reading;

import io.github.dbqueryagent.parser.sql.SqlText;

/**
 * What speaks for and against a reading, as figures. Immutable.
 *
 * @param score how well the reading fits, all in all
 * @param lost words without a place
 * @param soft general words that were passed over
 * @param weakest how well the worst match fits, 0 to 1
 * @param margin how far the closest call was from going the other way
 * @param guesses things taken for granted
 * @param literals texts that stand in no known column
 * @param joins joins
 * @param inferredJoins joins that rest on names
 * @param multiplied 1 if rows are aggregated after a join that repeats them
 * @param clauses conditions
 * @param superlative 1 for a question for the most or the least
 */
public record Features(
        double score,
        int lost,
        int soft,
        double weakest,
        double margin,
        int guesses,
        int literals,
        int joins,
        int inferredJoins,
        int multiplied,
        int clauses,
        int superlative) {
    static Features of(double subject, Evidence evidence, SqlText sql, Sketch sketch) {
        return new Features(
                evidence.score() + subject - 0.05 * sql.joins() - 0.1 * sql.inferredJoins(),
                evidence.unbound,
                evidence.soft,
                evidence.weakest,
                Math.min(1, evidence.margin),
                evidence.guesses,
                evidence.literals,
                sql.joins(),
                sql.inferredJoins(),
                sql.multiplied() ? 1 : 0,
                sketch.clauses.size(),
                sketch.superlative ? 1 : 0);
    }
}
