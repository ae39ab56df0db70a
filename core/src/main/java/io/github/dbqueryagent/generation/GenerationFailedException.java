package io.github.dbqueryagent.generation;

import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.error.ErrorCategory;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Generators of which none could be asked: every one of them failed. */
public final class GenerationFailedException extends DatabaseQueryException {
    private final List<String> generators;

    /**
     * Creates the exception.
     *
     * @param failures what each generator failed with, in the order in which they were asked; at least one
     */
    GenerationFailedException(Map<String, DatabaseQueryException> failures) {
        super(
                ErrorCategory.MODEL,
                "No draft could be written: "
                        + failures.entrySet().stream()
                                .map(failure -> "<" + failure.getKey() + "> failed ("
                                        + failure.getValue().getMessage() + ")")
                                .collect(Collectors.joining(", "))
                        + ".",
                "Try again, or add a generator that needs no model (the artifact db-query-agent-semantic-parser).",
                failures.values().stream().anyMatch(DatabaseQueryException::isRetryable),
                List.copyOf(failures.values()).get(failures.size() - 1));
        this.generators = List.copyOf(failures.keySet());
    }

    /** Returns the names of the generators that failed, in the order in which they were asked. */
    public List<String> generators() {
        return generators;
    }
}
