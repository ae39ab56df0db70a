package io.github.dbqueryagent.model;

import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.model.ModelException.Reason;
import io.github.dbqueryagent.question.QuestionTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leaves a model alone for a while after failures in a row, then lets one call try. */
final class BreakerModel implements LanguageModel {
    private static final Logger LOG = LoggerFactory.getLogger(BreakerModel.class);

    private final LanguageModel model;
    private final ModelSettings.Resilience settings;
    private final Clock clock;
    private int failuresInRow;
    private @Nullable Instant openUntil;
    private boolean trialRuns;

    BreakerModel(LanguageModel model, ModelSettings.Resilience settings, Clock clock) {
        this.model = model;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public ModelReply ask(ModelRequest request, QuestionRun run) {
        return guarded(() -> model.ask(request, run), run);
    }

    @Override
    public ModelReply stream(ModelRequest request, Consumer<String> onText, QuestionRun run) {
        return guarded(() -> model.stream(request, onText, run), run);
    }

    private ModelReply guarded(Supplier<ModelReply> call, QuestionRun run) {
        boolean trial = admit();
        Instant start = clock.instant();
        boolean failed = false;
        boolean succeeded = false;
        try {
            ModelReply reply = call.get();
            succeeded = true;
            return reply;
        } catch (ModelException e) {
            failed = isTheModelsFault(e.reason());
            throw e;
        } catch (QuestionTimeoutException e) {
            // A model that took most of the question's time hung; one that was asked at the last moment did not.
            Duration waited = Duration.between(start, clock.instant());
            failed = waited.multipliedBy(2).compareTo(run.deadline().limit()) >= 0;
            throw e;
        } finally {
            note(trial, succeeded, failed);
        }
    }

    private static boolean isTheModelsFault(Reason reason) {
        return reason == Reason.SERVER
                || reason == Reason.TIMEOUT
                || reason == Reason.CONNECTION
                || reason == Reason.RATE_LIMIT;
    }

    /** Returns whether the call is the one that tries a model that was left alone. */
    private synchronized boolean admit() {
        if (openUntil == null) {
            return false;
        }
        if (trialRuns || clock.instant().isBefore(openUntil)) {
            throw new ModelException(name(), Reason.BREAKER_OPEN, null);
        }
        trialRuns = true;
        return true;
    }

    private synchronized void note(boolean trial, boolean succeeded, boolean failed) {
        if (trial) {
            trialRuns = false;
        }
        if (succeeded) {
            if (openUntil != null) {
                LOG.debug("Model <{}> replies again.", name());
            }
            failuresInRow = 0;
            openUntil = null;
        } else if (failed && ++failuresInRow >= settings.breakerFailures()) {
            if (openUntil == null) {
                LOG.warn(
                        "Model <{}> failed {} times in a row and is left alone for {} s (model.breakerPause).",
                        name(),
                        failuresInRow,
                        settings.breakerPause().toSeconds());
            }
            openUntil = clock.instant().plus(settings.breakerPause());
        }
    }
}
