package io.github.dbqueryagent.parser;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.generation.Generation;
import io.github.dbqueryagent.generation.GenerationRequest;
import io.github.dbqueryagent.generation.SqlGenerator;
import io.github.dbqueryagent.parser.reading.ReadQuestion;
import io.github.dbqueryagent.parser.reading.Reader;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.validation.Draft;
import io.github.dbqueryagent.validation.DraftOrigin;
import java.time.LocalDate;
import java.util.List;

/** Reads questions by rules, words and the schema's own names, with no model. Thread-safe. */
final class SemanticParser implements SqlGenerator {
    static final String NAME = "semantic-parser";
    private static final int READERS = 64;

    volatile String lastFeatures = "";
    private final Cache<String, Reader> readers =
            Caffeine.newBuilder().maximumSize(READERS).build();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Generation generate(GenerationRequest request, QuestionRun run) {
        run.deadline().check();
        VisibleSchema schema = request.linked().visible();
        Reader reader =
                readers.get(schema.cacheKey() + '\u001f' + schema.tables().size(), key -> Reader.of(schema));
        LocalDate today = run.context().today();
        String question = request.question().text();
        List<ReadQuestion> readings = reader.read(question, request.values(), today);
        if (readings.isEmpty()) {
            return new Generation.Unreadable("", reader.unknownWords(question, request.values(), today));
        }
        ReadQuestion best = readings.get(0);
        lastFeatures = best.features().toString();
        return new Generation.Drafted(
                new Draft(
                        best.sql().sql(),
                        "",
                        Math.max(0, Math.min(1, best.score() / 2)),
                        best.assumptions(),
                        NAME,
                        DraftOrigin.PARSER),
                "");
    }
}
