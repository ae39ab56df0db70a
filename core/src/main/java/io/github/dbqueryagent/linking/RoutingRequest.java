package io.github.dbqueryagent.linking;

import io.github.dbqueryagent.guardrail.AdmittedQuestion;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.session.Conversation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question for which a database is sought. Immutable.
 *
 * @param question the question
 * @param candidates the databases in which the asker may see something, in the order of their registration
 * @param conversation what was asked before, of any database, or null outside a session
 */
public record RoutingRequest(
        AdmittedQuestion question,
        List<Candidate> candidates,
        @Nullable Conversation conversation) {
    /** Creates a request; the list is copied. */
    public RoutingRequest {
        candidates = List.copyOf(candidates);
    }

    /**
     * A database that may be the one. Immutable.
     *
     * @param schema what the asker may see of it
     * @param values values of its columns
     * @param taught the words that the host taught for it: business terms and names of metrics
     */
    public record Candidate(VisibleSchema schema, ValueIndex values, List<String> taught) {
        /** Creates a candidate; the list is copied. */
        public Candidate {
            taught = List.copyOf(taught);
        }

        /** Returns the database's name. */
        public String database() {
            return schema.database();
        }
    }
}
