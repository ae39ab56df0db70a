package io.github.dbqueryagent;

import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.answer.AnswerListener;
import io.github.dbqueryagent.event.QueryEvent;
import io.github.dbqueryagent.event.QueryListener;
import io.github.dbqueryagent.result.ResultColumn;
import io.github.dbqueryagent.result.RowBatch;
import io.github.dbqueryagent.result.RowSink;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands what comes about to one listener, one thing at a time, and nothing after the end. Thread-safe.
 *
 * <p>Closing it does not wait for a listener that is slow; the last word then comes as soon as that one is done.
 */
final class AnswerGate implements RowSink, QueryListener {
    private static final AnswerListener NOBODY = new AnswerListener() {};

    private final AnswerListener listener;
    private volatile boolean closed;
    private boolean ended;
    private final AtomicLong rowsHandedOver = new AtomicLong();
    private volatile @Nullable RuntimeException failure;

    AnswerGate(AnswerListener listener) {
        this.listener = listener;
    }

    static AnswerGate toNobody() {
        return new AnswerGate(NOBODY);
    }

    boolean isWatched() {
        return listener != NOBODY;
    }

    void onSql(String sql) {
        requireReader();
        tell(to -> to.onSql(sql));
    }

    void onSentence(String sentence) {
        requireReader();
        tell(to -> to.onSentence(sentence));
    }

    @Override
    public void begin(List<ResultColumn> columns) {
        requireReader();
        tell(to -> to.onColumns(columns));
    }

    @Override
    public void accept(RowBatch batch) {
        tell(to -> {
            rowsHandedOver.addAndGet(batch.size());
            to.onRows(batch);
        });
    }

    /** Returns how many rows the listener was handed. */
    long rowsHandedOver() {
        return rowsHandedOver.get();
    }

    @Override
    public void onEvent(QueryEvent event) {
        if (event instanceof QueryEvent.StageStarted started) {
            tell(to -> to.onStage(started.stage()));
        }
    }

    /** Lets nothing more through but the last word. */
    void close() {
        closed = true;
    }

    /** Whoever closed it before has another last word, which may come only after this one would. */
    void end(Answer answer) {
        if (!closed) {
            last(to -> to.onAnswer(answer));
        }
    }

    void end(RuntimeException failure) {
        last(to -> to.onFailure(failure));
    }

    private void tell(Consumer<AnswerListener> word) {
        if (listener == NOBODY || closed) {
            return;
        }
        synchronized (this) {
            if (!closed && !ended) {
                try {
                    word.accept(listener);
                } catch (RuntimeException e) {
                    failure = e;
                    throw e;
                }
            }
        }
    }

    /** A stage's event cannot end the question, so a listener that failed there ends it here. */
    private void requireReader() {
        RuntimeException earlier = failure;
        if (earlier != null) {
            throw earlier;
        }
    }

    private void last(Consumer<AnswerListener> word) {
        closed = true;
        if (listener == NOBODY) {
            return;
        }
        synchronized (this) {
            if (!ended) {
                ended = true;
                word.accept(listener);
            }
        }
    }
}
