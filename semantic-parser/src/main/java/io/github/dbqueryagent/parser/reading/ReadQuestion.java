package io.github.dbqueryagent.parser.reading;

import io.github.dbqueryagent.parser.query.Query;
import io.github.dbqueryagent.parser.sql.SqlText;
import java.util.List;

/**
 * One way in which a question was read. Immutable.
 *
 * @param query what is asked for
 * @param sql its text
 * @param features what speaks for and against it
 * @param assumptions what was taken for granted, a sentence each
 * @param lost words that found no place in the query
 */
public record ReadQuestion(Query query, SqlText sql, Features features, List<String> assumptions, List<String> lost) {
    /** Returns how well it fits, to compare it with other readings of the same question. */
    public double score() {
        return features.score();
    }
}
