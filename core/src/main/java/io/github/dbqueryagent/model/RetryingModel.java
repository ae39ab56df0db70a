package io.github.dbqueryagent.model;

import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.model.ModelException.Reason;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.QuestionCancelledException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** Makes a failed call again after a pause, as long as that can help and the question has time. */
final class RetryingModel implements LanguageModel {
    private final LanguageModel model;
    private final ModelSettings.Resilience settings;

    RetryingModel(LanguageModel model, ModelSettings.Resilience settings) {
        this.model = model;
        this.settings = settings;
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public ModelReply ask(ModelRequest request, QuestionRun run) {
        return retried(pieces -> model.ask(request, run), piece -> {}, run);
    }

    @Override
    public ModelReply stream(ModelRequest request, Consumer<String> onText, QuestionRun run) {
        return retried(pieces -> model.stream(request, pieces, run), onText, run);
    }

    private ModelReply retried(Function<Consumer<String>, ModelReply> call, Consumer<String> onText, QuestionRun run) {
        var pieces = new FirstPiece(onText);
        for (int retry = 0; ; retry++) {
            try {
                return call.apply(pieces);
            } catch (ModelException e) {
                // What was handed over cannot be taken back, so it must not be said twice.
                if (retry == settings.maxRetries() || pieces.wasSeen() || !isWorthRetrying(e.reason())) {
                    throw e;
                }
                Duration pause = pauseBefore(retry, e.retryAfter());
                if (pause.compareTo(settings.maxRetryPause()) > 0
                        || pause.compareTo(run.deadline().remaining()) >= 0) {
                    throw e;
                }
                pause(pause, run.deadline());
            }
        }
    }

    /** A timeout has cost its whole time already, and an open breaker or a full house will not change in a moment. */
    private static boolean isWorthRetrying(Reason reason) {
        return reason.isRetryable()
                && reason != Reason.TIMEOUT
                && reason != Reason.BREAKER_OPEN
                && reason != Reason.BUSY;
    }

    private Duration pauseBefore(int retry, Optional<Duration> retryAfter) {
        long most = Math.min(
                settings.retryPause().toMillis() << retry,
                settings.maxRetryPause().toMillis());
        // From half of it, so that callers that failed together do not come back together.
        Duration own = Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
        return retryAfter.filter(asked -> asked.compareTo(own) > 0).orElse(own);
    }

    private static void pause(Duration pause, Deadline deadline) {
        var cancelled = new CountDownLatch(1);
        Deadline.Registration registration = deadline.onCancel(cancelled::countDown);
        try {
            if (cancelled.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new QuestionCancelledException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QuestionCancelledException();
        } finally {
            registration.close();
        }
    }

    /** Hands pieces on, and remembers whether there was one. Not thread-safe; one caller at a time. */
    static final class FirstPiece implements Consumer<String> {
        private final Consumer<String> onText;
        private boolean seen;

        FirstPiece(Consumer<String> onText) {
            this.onText = onText;
        }

        @Override
        public void accept(String piece) {
            seen = true;
            onText.accept(piece);
        }

        boolean wasSeen() {
            return seen;
        }
    }
}
