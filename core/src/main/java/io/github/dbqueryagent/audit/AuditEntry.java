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
 * @param at when it was asked
 * @param asker who asked
 * @param database which database was asked
 * @param question the text with placeholders; null if the guardrails did not admit it
 * @param sql what ran, with {@code ?}; null if nothing ran
 * @param tables the tables that were read
 * @param rows how many rows were given; 0 if nothing ran
 * @param outcome the kind of answer, or the class of the exception
 * @param elapsed wall-clock time
 */
public record AuditEntry(
        AnswerId id,
        Instant at,
        Asker asker,
        String database,
        @Nullable String question,
        @Nullable String sql,
        List<String> tables,
        long rows,
        String outcome,
        Duration elapsed) {
    /** Creates an entry; the list is copied. */
    public AuditEntry {
        tables = List.copyOf(tables);
    }
}
