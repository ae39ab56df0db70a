package io.github.dbqueryagent.guardrail;

import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.result.ResultColumn;
import java.util.List;

/**
 * Says what of a result may be shown. Implementations are thread-safe.
 *
 * <p>One that throws ends the question without an answer.
 */
@FunctionalInterface
public interface AnswerGuardrail {
    /** Begins to look at a result with these columns. */
    Inspection open(List<ResultColumn> columns, VisibleSchema schema);

    /** Returns the guardrail that masks the columns which the policy masks, by their lineage. */
    static AnswerGuardrail byPolicy() {
        return PolicyMasking::new;
    }
}
