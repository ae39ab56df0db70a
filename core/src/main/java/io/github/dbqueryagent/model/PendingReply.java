package io.github.dbqueryagent.model;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.chat.response.StreamingHandle;
import io.github.dbqueryagent.question.QuestionCancelledException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One call under way: the provider's side puts pieces and the end in, the caller takes them out. Thread-safe.
 *
 * <p>The caller's own thread hands the pieces on, so that nothing reaches it after it has left, and a caller that is
 * slow holds up no thread of the provider's client.
 */
final class PendingReply implements StreamingChatResponseHandler {
    /** What the provider's side says: one of the three, or none if the model returned nothing at all. */
    record Signal(
            @Nullable String piece,
            @Nullable ChatResponse whole,
            @Nullable Throwable failure) {}

    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final int maxChars;
    private final Runnable onEnd;
    private @Nullable Thread worker;
    private @Nullable StreamingHandle handle;
    private int chars;
    private boolean abandoned;
    private boolean ended;

    /**
     * Creates it.
     *
     * @param maxChars the longest reply in pieces
     * @param onEnd runs once, when the provider's side has really ended
     */
    PendingReply(int maxChars, Runnable onEnd) {
        this.maxChars = maxChars;
        this.onEnd = onEnd;
    }

    /** Does the work on this thread, which is interrupted when the caller gives up meanwhile. */
    void work(Runnable work) {
        synchronized (this) {
            if (abandoned) {
                end();
                return;
            }
            worker = Thread.currentThread();
        }
        try {
            work.run();
        } catch (Throwable e) {
            onError(e);
        } finally {
            synchronized (this) {
                worker = null;
                // An interrupt that came at the last moment must not hit the next call on this thread.
                Thread.interrupted();
            }
        }
    }

    /** Returns what came next, or null if nothing came in time. */
    @Nullable
    Signal next(Duration atMost) throws InterruptedException {
        return signals.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Wakes the caller up because somebody ended the question. */
    void cancel() {
        signals.add(new Signal(null, null, new QuestionCancelledException()));
    }

    /** Breaks the work off, as far as the provider's client lets it; harmless when it has ended. */
    void abandon() {
        synchronized (this) {
            abandoned = true;
            if (ended) {
                return;
            }
        }
        if (breakOff()) {
            end();
        }
    }

    /** Returns whether the client has promised to end; an interrupt is but a wish. */
    private boolean breakOff() {
        StreamingHandle cancelled;
        synchronized (this) {
            if (worker != null) {
                worker.interrupt();
            }
            cancelled = handle;
        }
        if (cancelled == null) {
            return false;
        }
        cancelled.cancel();
        return true;
    }

    @Override
    public void onPartialResponse(String text) {
        boolean tooLong;
        synchronized (this) {
            if (abandoned || ended) {
                return;
            }
            chars += text.length();
            tooLong = chars > maxChars;
        }
        if (tooLong) {
            onError(new FailureReading.ReplyTooLong(maxChars, "characters"));
            breakOff();
        } else {
            signals.add(new Signal(text, null, null));
        }
    }

    @Override
    public void onPartialResponse(PartialResponse partial, PartialResponseContext context) {
        boolean late;
        synchronized (this) {
            handle = context.streamingHandle();
            late = abandoned || ended;
        }
        if (late) {
            context.streamingHandle().cancel();
            end();
        } else {
            onPartialResponse(partial.text());
        }
    }

    @Override
    public void onCompleteResponse(ChatResponse response) {
        if (end()) {
            signals.add(new Signal(null, response, null));
        }
    }

    @Override
    public void onError(Throwable failure) {
        if (end()) {
            signals.add(new Signal(null, null, failure));
        }
    }

    private boolean end() {
        synchronized (this) {
            if (ended) {
                return false;
            }
            ended = true;
        }
        onEnd.run();
        return true;
    }
}
