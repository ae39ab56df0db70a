package io.github.dbqueryagent.guardrail;

import io.github.dbqueryagent.personal.PersonalMask;
import io.github.dbqueryagent.personal.Pseudonyms;
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

    /** Returns the guardrail of the policy, with pseudonyms that nobody else can make, that looks into texts as well. */
    static AnswerGuardrail byPolicy() {
        return byPolicy(Pseudonyms.random(), true);
    }

    /**
     * Returns the guardrail that shows of each column what the policy lets be seen, by its lineage.
     *
     * @param pseudonyms stand for values that the policy wants hashed
     * @param scanTexts whether texts are looked through for what has the form of personal data that the policy does not let
     *     be seen
     */
    static AnswerGuardrail byPolicy(Pseudonyms pseudonyms, boolean scanTexts) {
        var mask = new PersonalMask(pseudonyms);
        return (columns, schema) -> new PolicyMasking(columns, schema, mask, scanTexts);
    }
}
