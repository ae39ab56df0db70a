package io.github.dbqueryagent.linking;

import io.github.dbqueryagent.event.QuestionRun;

/** Finds the part of the schema that a question is about. Implementations are thread-safe. */
public interface SchemaLinker {
    /** Returns the tables and columns for the question, best first, within the request's token budget. */
    LinkedSchema link(LinkRequest request, QuestionRun run);

    /** Returns a linker that matches words with names, comments and values, and calls no model. */
    static SchemaLinker byKeywords() {
        return new KeywordSchemaLinker();
    }
}
