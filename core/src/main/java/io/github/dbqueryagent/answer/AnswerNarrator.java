package io.github.dbqueryagent.answer;

import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.generation.PromptTemplates;
import io.github.dbqueryagent.model.LanguageModel;
import java.util.function.Consumer;

/** Puts rows into words that say nothing but what the rows say. Implementations are thread-safe. */
public interface AnswerNarrator {
    /**
     * Returns the narration.
     *
     * @param onSentence takes each sentence as soon as it stands
     */
    Narration narrate(NarrationRequest request, Consumer<String> onSentence, QuestionRun run);

    /** Returns a narrator that writes fixed sentences and calls no model. */
    static AnswerNarrator byTemplates() {
        return new TemplateNarrator();
    }

    /**
     * Returns a narrator that lets a model write, keeps each sentence whose every figure is found in the rows, and says
     * the rest by templates.
     *
     * <p>The rows of the result, as they may be shown, are sent to the model.
     */
    static AnswerNarrator byModel(LanguageModel model) {
        return byModel(model, PromptTemplates.bundled());
    }

    /** Returns such a narrator with prompts of the host's own. */
    static AnswerNarrator byModel(LanguageModel model, PromptTemplates templates) {
        return new ModelNarrator(model, templates, new TemplateNarrator());
    }
}
