package io.github.dbqueryagent.linking;

import io.github.dbqueryagent.event.QuestionRun;

/** Finds the one database of several that a question is about. Implementations are thread-safe. */
public interface DatabaseRouter {
    /** Returns the database for the question, or why it is none; only names of the request's candidates count. */
    Routing route(RoutingRequest request, QuestionRun run);

    /** Returns a router that matches words with names, comments, values and what the host taught, and calls no model. */
    static DatabaseRouter byLinking() {
        return new KeywordDatabaseRouter();
    }
}
