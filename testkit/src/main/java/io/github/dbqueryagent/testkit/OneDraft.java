package io.github.dbqueryagent.testkit;

import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.generation.Generation;
import io.github.dbqueryagent.generation.GenerationRequest;
import io.github.dbqueryagent.generation.SqlGenerator;
import io.github.dbqueryagent.validation.Draft;
import io.github.dbqueryagent.validation.DraftOrigin;
import java.util.List;
import java.util.function.Supplier;

/** Writes what the test wants, as a host's own generator. Immutable. */
record OneDraft(Supplier<String> sql) implements SqlGenerator {
    @Override
    public String name() {
        return "one draft";
    }

    @Override
    public Generation generate(GenerationRequest request, QuestionRun run) {
        return new Generation.Drafted(new Draft(sql.get(), "", 1, List.of(), name(), DraftOrigin.CALLER), "");
    }
}
