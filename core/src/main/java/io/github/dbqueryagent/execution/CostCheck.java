package io.github.dbqueryagent.execution;

import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.validation.ApprovedSql;
import io.github.dbqueryagent.validation.Violation;
import java.util.Optional;

/** Says whether approved SQL costs too much to be run. Implementations are thread-safe; one that throws refuses. */
@FunctionalInterface
public interface CostCheck {
    /** Returns what is too much about it; empty if nothing. */
    Optional<Violation> check(ApprovedSql sql, QuestionRun run);

    /** Returns a check that lets everything run; the limits on time, rows and bytes hold all the same. */
    static CostCheck none() {
        return (sql, run) -> Optional.empty();
    }
}
