package io.github.dbqueryagent.generation;

import io.github.dbqueryagent.event.QuestionRun;

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
}
