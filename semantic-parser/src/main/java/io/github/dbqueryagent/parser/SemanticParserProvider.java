package io.github.dbqueryagent.parser;

import io.github.dbqueryagent.generation.SqlGenerator;
import io.github.dbqueryagent.generation.SqlGeneratorProvider;

/** Makes the embedded engine: a generator that reads questions with no model. Thread-safe. */
public final class SemanticParserProvider implements SqlGeneratorProvider {
    /** Creates the provider, as {@code ServiceLoader} does. */
    public SemanticParserProvider() {}

    @Override
    public SqlGenerator create() {
        return new SemanticParser();
    }
}
