package io.github.dbqueryagent.parser.reading;

import io.github.dbqueryagent.parser.query.Condition;
import io.github.dbqueryagent.parser.query.Expression;
import io.github.dbqueryagent.parser.query.Query;
import io.github.dbqueryagent.parser.sketch.Sketch;
import io.github.dbqueryagent.parser.sql.SqlText;
import java.util.List;

/**
 * What speaks for and against a reading, as figures. Immutable.
 *
 * @param score how well the reading fits, all in all
 * @param fit how well words found their places
 * @param joins what holds the tables together
 * @param question what the question says
 * @param answer what the answer shows
 * @param shape how its rows are made
 */
public record Features(double score, Fit fit, Joins joins, Question question, Answer answer, Shape shape) {

    /** More joins than these are no reason for more doubt. */
    private static final int MOST_JOINS = 3;

    private static final int FEW_WORDS = 5;
    private static final int MOST_WORDS = 20;

    /**
     * How well words found their places. Immutable.
     *
     * @param lost words without a place
     * @param soft general words that were passed over
     * @param weakest how well the worst match fits, 0 to 1
     * @param margin how far the closest call was from going the other way
     * @param guesses things taken for granted
     * @param literals texts that stand in no known column
     * @param subject how well the subject fits
     */
    public record Fit(int lost, int soft, double weakest, double margin, int guesses, int literals, double subject) {
        static Fit of(double subject, Evidence evidence) {
            return new Fit(
                    evidence.unbound,
                    evidence.soft,
                    evidence.weakest,
                    Math.min(1, evidence.margin),
                    evidence.guesses,
                    evidence.literals,
                    subject);
        }

        private boolean isPerfect() {
            return lost == 0 && soft == 0 && weakest > 0.9 && margin > 0.15 && guesses == 0 && literals == 0;
        }
    }

    /**
     * What holds the tables together. Immutable.
     *
     * @param all joins
     * @param inferred joins that rest on names
     * @param multiplied whether rows are aggregated after a join that repeats them
     */
    public record Joins(int all, int inferred, boolean multiplied) {}

    /**
     * What a question says. Immutable.
     *
     * @param clauses its conditions
     * @param superlative whether it asks for the most or the least
     * @param flipped whether a negated comparison was turned round
     * @param words its different words
     * @param weak choices whose words fit by their meaning only
     * @param states words that were read as a state
     */
    public record Question(int clauses, boolean superlative, boolean flipped, int words, int weak, int states) {}

    /**
     * What an answer shows. Immutable.
     *
     * @param outputs its columns
     * @param things things whose columns were chosen for it
     * @param keysShown things that have no name, so that their key is shown
     */
    public record Answer(int outputs, int things, int keysShown) {}

    /**
     * How rows of an answer are made. Immutable.
     *
     * @param aggregated whether rows are put together
     * @param grouped whether they are put together in groups
     * @param filters conditions of the query
     * @param negations conditions that ask for the absence of rows
     * @param texts comparisons with a text
     * @param ordered whether their order is asked for
     * @param limited whether only some of them are
     */
    public record Shape(
            boolean aggregated,
            boolean grouped,
            int filters,
            int negations,
            int texts,
            boolean ordered,
            boolean limited) {
        static Shape of(Query query) {
            long negations = query.filters().stream()
                    .filter(filter -> filter instanceof Condition.Related related && related.negated())
                    .count();
            return new Shape(
                    query.isAggregated(),
                    !query.grouping().groups().isEmpty(),
                    query.filters().size(),
                    (int) negations,
                    texts(query.filters()) + texts(query.grouping().having()),
                    !query.ordering().steps().isEmpty(),
                    query.ordering().limit() != null);
        }

        private static int texts(List<Condition> conditions) {
            int texts = 0;
            for (Condition condition : conditions) {
                if (condition instanceof Condition.Comparison comparison) {
                    texts += comparison.right() instanceof Expression.Text ? 1 : 0;
                } else if (condition instanceof Condition.Related related) {
                    texts += texts(related.conditions());
                } else if (condition instanceof Condition.Any any) {
                    texts += texts(any.conditions());
                } else if (condition instanceof Condition.All all) {
                    texts += texts(all.conditions());
                }
            }
            return texts;
        }
    }

    static Features of(double subject, Evidence evidence, SqlText sql, Sketch sketch, Query query, int words) {
        return new Features(
                evidence.score() + subject - 0.05 * sql.joins() - 0.1 * sql.inferredJoins(),
                Fit.of(subject, evidence),
                new Joins(sql.joins(), sql.inferredJoins(), sql.multiplied()),
                new Question(
                        sketch.clauses().size(),
                        sketch.superlative(),
                        evidence.flipped,
                        words,
                        evidence.weak,
                        evidence.states),
                new Answer(query.outputs().size(), evidence.things, evidence.keysShown),
                Shape.of(query));
    }

    /** Returns the figures in their order, without the score that sums some of them up. */
    public double[] values() {
        return new double[] {
            Math.min(fit.lost, 3),
            Math.min(fit.soft, 3),
            one(fit.lost > 0),
            1 - fit.weakest,
            Math.max(0, 0.3 - fit.margin),
            Math.min(fit.guesses, 3),
            fit.literals,
            Math.min(joins.all, MOST_JOINS),
            joins.inferred,
            one(joins.multiplied),
            Math.min(question.clauses, 5),
            one(question.superlative),
            Math.max(0, answer.outputs - 2),
            one(shape.aggregated),
            one(shape.grouped),
            Math.max(0, question.clauses - shape.filters),
            Math.max(0, 1 - fit.subject),
            one(joins.all > 1),
            one(fit.soft > 0),
            one(fit.guesses > 0),
            one(fit.weakest < 0.75),
            one(fit.margin < 0.1),
            Math.min(answer.things, 2),
            one(answer.keysShown > 0),
            one(question.flipped),
            Math.min(shape.negations, 1),
            one(shape.aggregated && !shape.grouped && !question.superlative),
            one(fit.isPerfect()),
            Math.max(0, Math.min(question.words, MOST_WORDS) - FEW_WORDS) / 10.0,
            Math.min(question.weak, 3),
            Math.min(question.states, 2),
            one(fit.weakest < 0.6),
            one(joins.all == 0),
            one(fit.lost == 0 && fit.soft == 0),
            Math.min(shape.texts, 2),
            one(shape.ordered),
            one(shape.limited),
            one(shape.limited && question.superlative),
            Math.min(answer.outputs, 3)
        };
    }

    private static double one(boolean holds) {
        return holds ? 1 : 0;
    }
}
