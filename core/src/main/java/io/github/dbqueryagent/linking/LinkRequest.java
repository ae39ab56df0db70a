package io.github.dbqueryagent.linking;

import io.github.dbqueryagent.guardrail.AdmittedQuestion;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.session.Conversation;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question to be linked. Immutable.
 *
 * @param question the question
 * @param schema what the asker may see
 * @param values values of its columns
 * @param conversation what was asked of this database before, or null outside a session
 * @param required tables that must be among the linked ones, such as those that a draft named
 * @param tokenBudget the most tokens that the tables' description may take in a prompt
 */
public record LinkRequest(
        AdmittedQuestion question,
        VisibleSchema schema,
        ValueIndex values,
        @Nullable Conversation conversation,
        Set<TableName> required,
        int tokenBudget) {
    /** Creates a request; the set is copied. */
    public LinkRequest {
        required = Set.copyOf(required);
    }
}
