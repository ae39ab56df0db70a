package io.github.dbqueryagent.model;

import io.github.dbqueryagent.event.QuestionRun;
import java.util.function.Consumer;

/**
 * A language model, or a chain of them, behind retries, a breaker and a bulkhead. Implementations are thread-safe.
 *
 * <p>The caller waits until the run's deadline and not longer, whatever the provider does.
 */
public interface LanguageModel {
    /** Returns the name, as it stands in events and answers. */
    String name();

    /**
     * Asks and waits for the whole reply.
     *
     * @throws ModelException if no usable reply came
     */
    ModelReply ask(ModelRequest request, QuestionRun run);

    /**
     * Asks and hands over the reply piece by piece where the provider can, or at once where it cannot.
     *
     * @param onText takes each piece, on one thread at a time
     * @throws ModelException if no usable reply came; pieces may have been handed over before
     */
    ModelReply stream(ModelRequest request, Consumer<String> onText, QuestionRun run);
}
