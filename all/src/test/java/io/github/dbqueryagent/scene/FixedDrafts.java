package io.github.dbqueryagent.scene;

import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.generation.Generation;
import io.github.dbqueryagent.generation.GenerationRequest;
import io.github.dbqueryagent.generation.SqlGenerator;
import io.github.dbqueryagent.validation.Draft;
import io.github.dbqueryagent.validation.DraftOrigin;
import java.util.List;

/** A generator that always gives the same. */
public record FixedDrafts(Generation generation) implements SqlGenerator {
    /** Returns a generator of this draft. */
    public static FixedDrafts of(String sql, double confidence, String... assumptions) {
        return new FixedDrafts(new Generation.Drafted(draft(sql, confidence, assumptions), ""));
    }

    /** Returns a draft of a host's own generator. */
    public static Draft draft(String sql, double confidence, String... assumptions) {
        return new Draft(sql, "", confidence, List.of(assumptions), "fixed", DraftOrigin.CALLER);
    }

    @Override
    public String name() {
        return "fixed";
    }

    @Override
    public Generation generate(GenerationRequest request, QuestionRun run) {
        return generation;
    }
}
