package io.github.dbqueryagent.generation;

import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.model.LanguageModel;
import java.util.List;

/**
 * Writes drafts. Implementations are thread-safe.
 *
 * <p>What it writes is never run as it stands: every draft is reviewed.
 */
public interface SqlGenerator {
    /** Returns the name, as it stands in drafts and answers. */
    String name();

    /**
     * Turns a question into a draft, or says why not.
     *
     * @throws io.github.dbqueryagent.error.DatabaseQueryException if something that it needs is out of order
     */
    Generation generate(GenerationRequest request, QuestionRun run);

    /** Returns a generator that lets the model write; it costs one model call, and a second if a reply is unreadable. */
    static SqlGenerator byModel(LanguageModel model, PromptTemplates templates, GenerationSettings settings) {
        return new ModelSqlGenerator(model, templates, settings);
    }

    /** Returns a generator that lets the model write, with the bundled prompts and the default settings. */
    static SqlGenerator byModel(LanguageModel model) {
        return byModel(model, PromptTemplates.bundled(), GenerationSettings.defaults());
    }

    /**
     * Returns a generator that asks these in order, cheapest first, until a draft is sure enough; the best result counts
     * if none is. A generator that fails is left out; if all fail, so does the cascade, with
     * {@link GenerationFailedException}.
     *
     * @param confidence how sure is sure enough, 0 to 1
     */
    static SqlGenerator cascade(List<SqlGenerator> generators, double confidence) {
        return new CascadingGenerator(generators, confidence);
    }
}
