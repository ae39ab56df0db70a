package io.github.dbqueryagent.guardrail;

import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.result.ResultColumn;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps the inspection that looked at the rows, so that it looks at the words about them too. Thread-safe; one question's own. */
public final class OpenedInspection implements AnswerGuardrail {
    private final AnswerGuardrail guardrail;
    private @Nullable Inspection opened;

    /** Keeps what this guardrail opens. */
    public OpenedInspection(AnswerGuardrail guardrail) {
        this.guardrail = guardrail;
    }

    @Override
    public synchronized Inspection open(List<ResultColumn> columns, VisibleSchema schema) {
        Inspection inspection = Objects.requireNonNull(guardrail.open(columns, schema), "inspection");
        opened = inspection;
        return inspection;
    }

    /** Returns the sentence as it may be shown. */
    public synchronized String inspect(String sentence) {
        Inspection inspection = opened;
        return inspection == null ? sentence : Objects.requireNonNull(inspection.inspect(sentence), "prose");
    }
}
