package io.github.dbqueryagent.parser;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.generation.Generation;
import io.github.dbqueryagent.generation.GenerationRequest;
import io.github.dbqueryagent.generation.Reading;
import io.github.dbqueryagent.generation.SqlGenerator;
import io.github.dbqueryagent.parser.language.Words;
import io.github.dbqueryagent.parser.query.Query;
import io.github.dbqueryagent.parser.reading.Reader;
import io.github.dbqueryagent.parser.reading.Readings;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.session.Conversation;
import io.github.dbqueryagent.validation.Draft;
import io.github.dbqueryagent.validation.DraftOrigin;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads questions by rules, words and the schema's own names, with no model. Thread-safe. */
final class SemanticParser implements SqlGenerator {
    static final String NAME = "semantic-parser";
    private static final int READERS = 64;
    private static final int LONGEST_QUESTION = 2_000;
    /** Two readings that score this alike are a tie. */
    private static final double TIE = 0.02;

    private static final double LEAST_TIED = 0.5;
    /** A reading that is less likely right than this is asked back: rows would be believed. */
    private static final double DOUBTFUL = 0.15;

    private static final int MOST_DOUBTFUL = 3;
    private static final Pattern SQL = Pattern.compile(
            "(?is)^\\s*(?:select\\b.*(?:\\*|\\(|;|\\bwhere\\b.*=).*|(?:insert\\s+into|update\\s+\\S+\\s+set|delete\\s+from"
                    + "|(?:drop|alter|create|truncate)\\s+(?:table|view|database|schema|index|user)|with\\s+\\S+\\s+as\\s*\\()\\b?.*)");
    private static final Pattern WRITES =
            Pattern.compile("(?i)^\\s*(?:please\\s+)?(delete|drop|update|insert|truncate|alter|modify|erase)\\b.*");

    private final Cache<String, Reader> readers =
            Caffeine.newBuilder().maximumSize(READERS).build();
    private final Confidence confidence = Confidence.fitted();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Generation generate(GenerationRequest request, QuestionRun run) {
        run.deadline().check();
        String question = request.question().text();
        Optional<Generation> refusal = refusal(question);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        VisibleSchema schema = request.linked().visible();
        LocalDate today = run.context().today();
        Readings readings = reader(schema).read(question, request.values(), today, before(request.conversation()));
        if (readings.isForeign()) {
            return unreadable(readings);
        }
        List<Readings.Candidate> fresh = withoutRejected(readings.readings(), request);
        if (fresh.isEmpty()) {
            return new Generation.Unreadable(
                    "The question was understood, but no query for it was accepted. Ask it in other words.", List.of());
        }
        Readings.Candidate best = fresh.get(0);
        Draft draft = draft(best);
        boolean tied = fresh.size() > 1
                && best.score() - fresh.get(1).score() < TIE
                && best.lost().isEmpty()
                && fresh.get(1).lost().isEmpty()
                && draft.confidence() > LEAST_TIED;
        if (draft.confidence() < DOUBTFUL
                || best.lost().stream().anyMatch(words -> Words.isReversing(Words.lower(words)))) {
            return doubtful(fresh);
        }
        return tied ? unclear(fresh.subList(0, 2)) : new Generation.Drafted(draft, QueryState.write(best.query()));
    }

    private Reader reader(VisibleSchema schema) {
        return readers.get(schema.cacheKey(), any -> Reader.of(schema));
    }

    private static Optional<Generation> refusal(String question) {
        if (question.length() > LONGEST_QUESTION) {
            return Optional.of(new Generation.Unreadable(
                    "The question is too long to be read. Ask for one thing at a time.", List.of()));
        }
        if (SQL.matcher(question).matches()) {
            return Optional.of(new Generation.Unreadable(
                    "This is SQL and not a question. Ask in words what you want to know.",
                    List.of(question.strip().split("\\s+", 2)[0])));
        }
        var writes = WRITES.matcher(question);
        if (writes.matches()) {
            return Optional.of(new Generation.Unreadable(
                    "Questions are answered by reading; nothing can be changed.", List.of(writes.group(1))));
        }
        return Optional.empty();
    }

    private static @Nullable Query before(@Nullable Conversation conversation) {
        if (conversation == null) {
            return null;
        }
        return conversation
                .lastAnswered()
                .map(turn -> turn.generatorState().getOrDefault(NAME, ""))
                .flatMap(QueryState::read)
                .orElse(null);
    }

    private static Generation unreadable(Readings readings) {
        String why = readings.unknown().isEmpty()
                ? "The question names nothing that is in this database. Name a table or a column that you want to know about."
                : "These words mean nothing in this database: " + String.join(", ", readings.unknown())
                        + ". Use the names of its tables and columns, in English.";
        return new Generation.Unreadable(why, readings.unknown());
    }

    private static List<Readings.Candidate> withoutRejected(
            List<Readings.Candidate> readings, GenerationRequest request) {
        Set<String> rejected = request.feedback().stream()
                .map(feedback -> feedback.draft().sql())
                .collect(Collectors.toSet());
        return readings.stream()
                .filter(reading -> !rejected.contains(reading.sql().sql()))
                .toList();
    }

    /** Says which words had no place, and shows what was understood instead of answering by it. */
    private Generation doubtful(List<Readings.Candidate> fresh) {
        List<String> lost = fresh.get(0).lost();
        String why = lost.isEmpty()
                ? "It is not clear that the question was understood."
                : "It is not clear what these words mean here: " + String.join(", ", lost) + ".";
        var meanings = new LinkedHashMap<String, Reading>();
        for (Readings.Candidate reading : fresh) {
            String meaning = Explainer.explain(reading.query());
            if (meanings.size() < MOST_DOUBTFUL) {
                meanings.putIfAbsent(meaning, new Reading(meaning, draft(reading)));
            }
        }
        return new Generation.Unclear(
                why + " Is this what is meant? If not, ask in other words.", List.copyOf(meanings.values()));
    }

    private Generation unclear(List<Readings.Candidate> readings) {
        return new Generation.Unclear(
                "The question can be read in more than one way. Which one is meant?",
                readings.stream()
                        .map(reading -> new Reading(Explainer.explain(reading.query()), draft(reading)))
                        .toList());
    }

    private Draft draft(Readings.Candidate reading) {
        return new Draft(
                reading.sql().sql(),
                Explainer.explain(reading.query()),
                confidence.of(reading.features()),
                reading.assumptions(),
                NAME,
                DraftOrigin.PARSER);
    }

    /** Returns the figures that the best reading's confidence is computed from; for fitting. */
    double[] features(GenerationRequest request, QuestionRun run) {
        List<Readings.Candidate> readings = reader(request.linked().visible())
                .read(request.question().text(), request.values(), run.context().today(), null)
                .readings();
        return readings.isEmpty() ? new double[0] : readings.get(0).features().values();
    }
}
