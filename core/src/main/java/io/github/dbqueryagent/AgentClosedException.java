package io.github.dbqueryagent;

import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.error.ErrorCategory;

/** A question to an agent that was closed. */
public final class AgentClosedException extends DatabaseQueryException {
    AgentClosedException() {
        super(
                ErrorCategory.CALLER,
                "The agent was closed and takes no more questions.",
                "Build a new one, and close it only when the application ends.",
                false,
                null);
    }
}
