package io.github.dbqueryagent.parser.reading;

import io.github.dbqueryagent.parser.query.Condition;
import io.github.dbqueryagent.parser.query.Query;
import io.github.dbqueryagent.parser.sketch.Sketch;
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
 * @param outputs columns of the answer
 * @param aggregated 1 if rows are put together
 * @param grouped 1 if they are put together in groups
 * @param filters conditions of the query
 * @param subject how well the subject fits
 * @param things things whose columns were chosen for the answer
 * @param keysShown things that have no name, so that their key is shown
 * @param flipped 1 if a negated comparison was turned round
 * @param negations conditions that ask for the absence of rows
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
        int superlative,
        int outputs,
        int aggregated,
        int grouped,
        int filters,
        double subject,
        int things,
        int keysShown,
        int flipped,
        int negations) {
    static Features of(double subject, Evidence evidence, SqlText sql, Sketch sketch, Query query) {
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
                sketch.clauses().size(),
                sketch.superlative() ? 1 : 0,
                query.outputs().size(),
                query.isAggregated() ? 1 : 0,
                query.groups().isEmpty() ? 0 : 1,
                query.filters().size(),
                subject,
                evidence.things,
                evidence.keysShown,
                evidence.flipped ? 1 : 0,
                (int) query.filters().stream()
                        .filter(filter -> filter instanceof Condition.Related related && related.negated())
                        .count());
    }

    /** Returns the figures in their order, without the score that sums some of them up. */
    public double[] values() {
        return new double[] {
            Math.min(lost, 3),
            Math.min(soft, 3),
            lost > 0 ? 1 : 0,
            1 - weakest,
            Math.max(0, 0.3 - margin),
            Math.min(guesses, 3),
            literals,
            joins,
            inferredJoins,
            multiplied,
            Math.min(clauses, 5),
            superlative,
            Math.max(0, outputs - 2),
            aggregated,
            grouped,
            Math.max(0, clauses - filters),
            Math.max(0, 1 - subject),
            joins > 1 ? 1 : 0,
            soft > 0 ? 1 : 0,
            guesses > 0 ? 1 : 0,
            weakest < 0.75 ? 1 : 0,
            margin < 0.1 ? 1 : 0,
            Math.min(things, 2),
            keysShown > 0 ? 1 : 0,
            flipped,
            Math.min(negations, 1),
            aggregated == 1 && grouped == 0 && superlative == 0 ? 1 : 0,
            lost == 0 && soft == 0 && weakest > 0.9 && margin > 0.15 && guesses == 0 && literals == 0 ? 1 : 0
        };
    }
}
