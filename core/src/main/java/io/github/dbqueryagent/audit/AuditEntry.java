package io.github.dbqueryagent.audit;

import io.github.dbqueryagent.question.AnswerId;
import io.github.dbqueryagent.question.Asker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question for the record. Immutable; it holds no rows and no personal values.
 *
 * @param id the answer's id
 * @param asker who asked
 * @param database which database was asked; empty if it was not known which
 * @param question the text with placeholders; null if the guardrails did not admit it
 * @param query what ran; null if nothing did
 * @param ending how it ended
 */
public record AuditEntry(
        AnswerId id,
        Asker asker,
        String database,
        @Nullable String question,
        @Nullable Query query,
        Ending ending) {
    /**
     * What ran. Immutable.
     *
     * @param sql the text, with {@code ?}
     * @param tables the tables that were read
     * @param rows how many rows were given
     */
    public record Query(String sql, List<String> tables, long rows) {
        /** Creates it; the list is copied. */
        public Query {
            tables = List.copyOf(tables);
        }
    }

    /**
     * How a question ended. Immutable.
     *
     * @param at when
     * @param outcome the kind of answer, or the class of the exception
     * @param elapsed wall-clock time of the whole run
     */
    public record Ending(Instant at, String outcome, Duration elapsed) {}
}
