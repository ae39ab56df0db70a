package io.github.dbqueryagent.guardrail;

import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.injection.InjectionScreen;

/** Refuses texts that ask something of the assistant and not of the data. */
final class InjectionGuardrail implements QuestionGuardrail {
    private final InjectionScreen screen = InjectionScreen.bundled();

    @Override
    public Verdict judge(String question, QuestionRun run) {
        return screen.find(question, run.context().asker().tenant() != null)
                .map(found -> Verdict.refuse(found.rule(), found.why(), found.allowed()))
                .orElseGet(Verdict::allow);
    }
}
