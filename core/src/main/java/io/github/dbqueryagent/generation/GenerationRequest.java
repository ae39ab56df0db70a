package io.github.dbqueryagent.generation;

import io.github.dbqueryagent.guardrail.AdmittedQuestion;
import io.github.dbqueryagent.knowledge.KnowledgeStore;
import io.github.dbqueryagent.linking.LinkedSchema;
import io.github.dbqueryagent.linking.ValueIndex;
import io.github.dbqueryagent.session.Conversation;
import io.github.dbqueryagent.validation.RejectedDraft;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question to be turned into a draft. Immutable.
 *
 * @param question the question, with placeholders for personal values
 * @param linked the part of the schema that matters; its {@code visible()} is all that the asker may see
 * @param values values of visible columns, for generators in this process; a model is told {@code linked.values()} at
 *     most, and only where a setting says so
 * @param knowledge what the host taught
 * @param conversation what was asked of this database before, or null outside a session
 * @param feedback the drafts of this question that were rejected, oldest first
 */
public record GenerationRequest(
        AdmittedQuestion question,
        LinkedSchema linked,
        ValueIndex values,
        KnowledgeStore knowledge,
        @Nullable Conversation conversation,
        List<RejectedDraft> feedback) {
    /** Creates a request; the list is copied. */
    public GenerationRequest {
        feedback = List.copyOf(feedback);
    }
}
