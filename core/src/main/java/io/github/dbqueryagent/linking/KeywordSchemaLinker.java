package io.github.dbqueryagent.linking;

import io.github.dbqueryagent.event.QuestionRun;

/** Matches words. */
final class KeywordSchemaLinker implements SchemaLinker {
    @Override
    public LinkedSchema link(LinkRequest request, QuestionRun run) {
        throw new UnsupportedOperationException();
    }
}
