package io.github.dbqueryagent.generation;

import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.error.InternalFailureException;
import io.github.dbqueryagent.event.QueryEvent;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.question.QuestionCancelledException;
import io.github.dbqueryagent.question.QuestionTimeoutException;
import io.github.dbqueryagent.setting.InvalidSettingException;
import io.github.dbqueryagent.validation.RejectedDraft;
import io.github.dbqueryagent.validation.Remedy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks the cheapest generator first, and the next one when its draft is not sure enough. */
final class CascadingGenerator implements SqlGenerator {
    private final List<SqlGenerator> generators;
    private final double confidence;

    CascadingGenerator(List<SqlGenerator> generators, double confidence) {
        if (generators.isEmpty()) {
            throw new IllegalArgumentException("a cascade has at least one generator");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new InvalidSettingException(
                    "generation.confidence", confidence, "from 0 to 1", "The default is 0.7.");
        }
        this.generators = List.copyOf(generators);
        this.confidence = confidence;
    }

    @Override
    public String name() {
        return generators.stream().map(SqlGenerator::name).collect(Collectors.joining(", "));
    }

    @Override
    public Generation generate(GenerationRequest request, QuestionRun run) {
        Generation best = null;
        Map<String, DatabaseQueryException> failures = new LinkedHashMap<>();
        for (SqlGenerator generator : generators) {
            run.deadline().check();
            Generation next = ask(generator, request, run, failures);
            // A generator that always writes the same would go round in circles: its word has been heard.
            if (next == null || isRejectedAlready(next, request)) {
                continue;
            }
            if (next instanceof Generation.Drafted drafted && drafted.draft().confidence() >= confidence) {
                return next;
            }
            best = best == null || worth(next) > worth(best) ? next : best;
        }
        if (best != null) {
            return best;
        }
        if (!failures.isEmpty()) {
            throw new GenerationFailedException(failures);
        }
        return new Generation.Unreadable("No query was found other than the rejected ones." + last(request), List.of());
    }

    private static String last(GenerationRequest request) {
        List<RejectedDraft> rejected = request.feedback();
        return rejected.isEmpty()
                ? ""
                : " The last: "
                        + rejected.get(rejected.size() - 1).violations().get(0).message();
    }

    private static @Nullable Generation ask(
            SqlGenerator generator,
            GenerationRequest request,
            QuestionRun run,
            Map<String, DatabaseQueryException> failures) {
        try {
            return generator.generate(request, run);
        } catch (QuestionTimeoutException | QuestionCancelledException e) {
            throw e;
        } catch (DatabaseQueryException e) {
            return leaveOut(generator, e, run, failures);
        } catch (RuntimeException | StackOverflowError e) {
            // A defect of one generator is no reason not to ask the next.
            return leaveOut(generator, new InternalFailureException(e), run, failures);
        }
    }

    private static @Nullable Generation leaveOut(
            SqlGenerator generator,
            DatabaseQueryException failure,
            QuestionRun run,
            Map<String, DatabaseQueryException> failures) {
        failures.put(generator.name(), failure);
        run.emit(new QueryEvent.Degraded(
                run.id(), "The generator <" + generator.name() + "> failed and was left out: " + failure.getMessage()));
        return null;
    }

    /** A draft that only named what had not been shown may be right once that is. */
    private static boolean isRejectedAlready(Generation generation, GenerationRequest request) {
        return generation instanceof Generation.Drafted drafted
                && request.feedback().stream()
                        .anyMatch(rejected -> rejected.remedy() != Remedy.LINK_AGAIN
                                && rejected.draft().sql().equals(drafted.draft().sql()));
    }

    /** Asking back is worth more than a draft that is more likely wrong than right, and anything more than nothing. */
    private static double worth(Generation generation) {
        return generation.fold(drafted -> drafted.draft().confidence(), unclear -> 0.5, unreadable -> -1.0);
    }
}
