package io.github.dbqueryagent.answer;

import io.github.dbqueryagent.event.QuestionRun;
import java.util.function.Consumer;

/** Writes fixed sentences. */
final class TemplateNarrator implements AnswerNarrator {
    @Override
    public Narration narrate(NarrationRequest request, Consumer<String> onSentence, QuestionRun run) {
        throw new UnsupportedOperationException();
    }
}
