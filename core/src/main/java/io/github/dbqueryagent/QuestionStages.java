package io.github.dbqueryagent;

import io.github.dbqueryagent.answer.AnswerNarrator;
import io.github.dbqueryagent.execution.CostCheck;
import io.github.dbqueryagent.generation.SqlGenerator;
import io.github.dbqueryagent.guardrail.AnswerGuardrail;
import io.github.dbqueryagent.guardrail.QuestionAdmission;
import io.github.dbqueryagent.knowledge.KnowledgeStore;
import io.github.dbqueryagent.linking.SchemaLinker;
import io.github.dbqueryagent.validation.SqlValidator;

/**
 * The stages that all questions go through. Immutable.
 *
 * @param admission lets questions in
 * @param drafting writes drafts
 * @param validator reviews drafts
 * @param cost says whether approved SQL costs too much
 * @param inspection says what of a result may be shown
 * @param narrator puts rows into words
 */
record QuestionStages(
        QuestionAdmission admission,
        Drafting drafting,
        SqlValidator validator,
        CostCheck cost,
        AnswerGuardrail inspection,
        AnswerNarrator narrator) {
    /**
     * What writes drafts, and how many. Immutable.
     *
     * @param linker finds what of the schema matters
     * @param generator writes drafts
     * @param knowledge what the host taught
     * @param linkingTokens how much of the schema a prompt may hold
     * @param maxDrafts how many drafts are tried
     */
    record Drafting(
            SchemaLinker linker, SqlGenerator generator, KnowledgeStore knowledge, int linkingTokens, int maxDrafts) {}
}
