package io.github.dbqueryagent.answer;

import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.model.LanguageModel;
import java.util.function.Consumer;

/** Lets a model write. */
final class ModelNarrator implements AnswerNarrator {
    ModelNarrator(LanguageModel model, AnswerNarrator fallback) {}

    @Override
    public Narration narrate(NarrationRequest request, Consumer<String> onSentence, QuestionRun run) {
        throw new UnsupportedOperationException();
    }
}
