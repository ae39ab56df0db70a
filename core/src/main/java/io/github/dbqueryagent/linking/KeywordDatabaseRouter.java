package io.github.dbqueryagent.linking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.session.Conversation;
import io.github.dbqueryagent.session.Turn;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chooses the database that knows most of the question's words. Several are asked back about when each knows all that the
 * best one knows; a question that names a table of one and a table of another is told to be about both.
 */
final class KeywordDatabaseRouter implements DatabaseRouter {
    /** One that scores at least this share of the best, and knows the same words, may be meant as well. */
    private static final double RIVAL = 0.7;

    /** One that scores at least this share of the best is worth a word to the person. */
    private static final double WORTH_TELLING = 0.5;

    /** What it is worth to have answered the question before: more than a column's name, less than a table's. */
    private static final double GOING_ON = 1.5;

    private final Cache<String, SchemaWords> indexes =
            Caffeine.newBuilder().maximumSize(256).executor(Runnable::run).build();

    @Override
    public Routing route(RoutingRequest request, QuestionRun run) {
        String question = request.question().text();
        Optional<String> before = before(request);
        List<Scored> all = request.candidates().stream()
                .map(candidate -> new Scored(
                        candidate.database(),
                        evidence(question, candidate),
                        before.filter(candidate.database()::equals).isPresent()))
                .toList();
        Optional<Routing> named = named(question, request, all);
        if (named.isPresent()) {
            return named.get();
        }
        List<Scored> ranked = all.stream()
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
        Scored best = ranked.get(0);
        if (best.score() == 0) {
            return new Routing.Undecided(names(all.stream()));
        }
        return split(best, ranked).orElseGet(() -> choose(best, ranked));
    }

    private SchemaEvidence evidence(String text, RoutingRequest.Candidate candidate) {
        SchemaWords words = indexes.get(candidate.schema().cacheKey(), any -> new SchemaWords(candidate.schema()));
        return SchemaEvidence.of(text, candidate, words);
    }

    /** The longest name counts, so that "sales archive" is not taken for "sales". */
    private static Optional<Routing> named(String question, RoutingRequest request, List<Scored> all) {
        return request.candidates().stream()
                .map(RoutingRequest.Candidate::database)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .flatMap(database -> phrase(question, database, all).stream()
                        .map(phrase -> (Routing) new Routing.Chosen(database, List.of(), phrase)))
                .findFirst();
    }

    /**
     * The words that name the database. Without the word "database" its name counts only after a word of place, and only
     * if it is no word of any schema.
     */
    private static Optional<String> phrase(String question, String database, List<Scored> all) {
        List<String> words = Words.of(database);
        String name = Pattern.compile("[^\\p{L}\\p{N}]+")
                .splitAsStream(database)
                .filter(part -> !part.isEmpty())
                .map(Pattern::quote)
                .collect(Collectors.joining("[\\s_-]+"));
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var pattern = Pattern.compile(
                "(?<place>\\b(?:in|from|of|on|at|within|using)\\s+)?(?:\\bthe\\s+)?(?:(?<before>\\bdatabase\\s+)|\\b)"
                        + name + "\\b(?<after>\\s+(?:database|db)\\b)?",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
        Matcher matcher = pattern.matcher(question);
        while (matcher.find()) {
            boolean said = matcher.group("before") != null || matcher.group("after") != null;
            boolean meansNothingElse = matcher.group("place") != null
                    && words.stream()
                            .noneMatch(word -> all.stream()
                                    .anyMatch(scored -> scored.evidence().knows(word)));
            if (said || meansNothingElse) {
                return Optional.of(matcher.group());
            }
        }
        return Optional.empty();
    }

    /** The database that the conversation went on about last. */
    private static Optional<String> before(RoutingRequest request) {
        Conversation conversation = request.conversation();
        return conversation == null
                ? Optional.empty()
                : conversation.lastAnswered().map(Turn::database);
    }

    private static Optional<Routing> split(Scored best, List<Scored> ranked) {
        for (Scored other : ranked) {
            List<String> there = other.evidence().namesBeyond(best.evidence());
            List<String> here = best.evidence().namesBeyond(other.evidence());
            Predicate<Scored> knowsBoth = any ->
                    any.evidence().knowsAllOf(best.evidence()) && any.evidence().knowsAllOf(other.evidence());
            if (!there.isEmpty() && !here.isEmpty() && ranked.stream().noneMatch(knowsBoth)) {
                return Optional.of(new Routing.Split(
                        List.of(new Routing.Part(best.database(), here), new Routing.Part(other.database(), there))));
            }
        }
        return Optional.empty();
    }

    private static Routing choose(Scored best, List<Scored> ranked) {
        List<Scored> rivals = ranked.stream()
                .filter(other -> other.score() >= RIVAL * best.score()
                        && other.evidence().knowsAllOf(best.evidence()))
                .toList();
        Scored goesOn = rivals.stream().filter(Scored::goesOn).findFirst().orElse(null);
        if (rivals.size() > 1 && goesOn == null) {
            return new Routing.Undecided(names(rivals.stream()));
        }
        Scored chosen = goesOn == null ? best : goesOn;
        return new Routing.Chosen(
                chosen.database(),
                names(ranked.stream()
                        .filter(other -> !other.equals(chosen) && other.score() >= WORTH_TELLING * chosen.score())),
                "");
    }

    private static List<String> names(Stream<Scored> databases) {
        return databases.map(Scored::database).toList();
    }

    /** A candidate, what it knows of the question, and whether the conversation went on about it last. */
    private record Scored(String database, SchemaEvidence evidence, boolean goesOn) {
        double score() {
            return evidence.score() + (goesOn ? GOING_ON : 0);
        }
    }
}
