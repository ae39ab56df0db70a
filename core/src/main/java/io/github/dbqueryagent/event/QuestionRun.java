package io.github.dbqueryagent.event;

import io.github.dbqueryagent.question.AnswerId;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.QuestionContext;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One question on its way through the stages: its id, its deadline, its circumstances, and where its events go.
 * Thread-safe.
 *
 * <p>Timings and token counts are summed from the events that pass through it.
 */
public final class QuestionRun {
    private static final Logger LOG = LoggerFactory.getLogger(QuestionRun.class);

    private final AnswerId id;
    private final Deadline deadline;
    private final QuestionContext context;
    private final List<QueryListener> listeners;
    private final long startedNanos = System.nanoTime();
    private final Map<Stage, Long> nanosByStage = new EnumMap<>(Stage.class);
    private final AtomicLong inputTokens = new AtomicLong();
    private final AtomicLong outputTokens = new AtomicLong();

    /** Creates a run that tells these listeners. */
    public QuestionRun(AnswerId id, Deadline deadline, QuestionContext context, List<QueryListener> listeners) {
        this.id = id;
        this.deadline = deadline;
        this.context = context;
        this.listeners = List.copyOf(listeners);
    }

    /** Returns the id of the run and of its answer. */
    public AnswerId id() {
        return id;
    }

    /** Returns the deadline of the run. */
    public Deadline deadline() {
        return deadline;
    }

    /** Returns who asks, where, in which language and on which day. */
    public QuestionContext context() {
        return context;
    }

    /** Takes one stage: checks the deadline, tells the beginning and the end, and keeps the time. */
    public <T> T stage(Stage stage, Supplier<T> work) {
        deadline.check();
        emit(new QueryEvent.StageStarted(id, stage));
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            long elapsed = System.nanoTime() - start;
            synchronized (nanosByStage) {
                nanosByStage.merge(stage, elapsed, Long::sum);
            }
            emit(new QueryEvent.StageEnded(id, stage, Duration.ofNanos(elapsed)));
        }
    }

    /** Tells the listeners, and adds up what the event counts. */
    public void emit(QueryEvent event) {
        if (event instanceof QueryEvent.ModelCalled call) {
            inputTokens.addAndGet(call.inputTokens());
            outputTokens.addAndGet(call.outputTokens());
        }
        for (QueryListener listener : listeners) {
            try {
                listener.onEvent(event);
            } catch (RuntimeException | StackOverflowError e) {
                LOG.warn(
                        "A QueryListener ({}) threw {}; the question goes on.",
                        listener.getClass().getName(),
                        e.getClass().getName());
            }
        }
    }

    /** Returns the time spent in each stage so far; stages that were not entered are absent. */
    public Map<Stage, Duration> timings() {
        var timings = new EnumMap<Stage, Duration>(Stage.class);
        synchronized (nanosByStage) {
            nanosByStage.forEach((stage, nanos) -> timings.put(stage, Duration.ofNanos(nanos)));
        }
        return Collections.unmodifiableMap(timings);
    }

    /** Returns the time since the run began. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    /** Returns the tokens sent to models so far. */
    public long inputTokens() {
        return inputTokens.get();
    }

    /** Returns the tokens received from models so far. */
    public long outputTokens() {
        return outputTokens.get();
    }
}
