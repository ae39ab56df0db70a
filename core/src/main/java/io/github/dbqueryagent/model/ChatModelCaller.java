package io.github.dbqueryagent.model;

import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.github.dbqueryagent.event.QueryEvent;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.model.ModelException.Reason;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.QuestionCancelledException;
import io.github.dbqueryagent.question.QuestionTimeoutException;
import io.github.dbqueryagent.thread.ReusedThreads;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes one call on a thread of its own and waits for it no longer than it may take, whatever the model does.
 *
 * <p>The threads are daemons and end when idle, so nobody has to close anything. They are no virtual threads: a client
 * that hangs in a synchronized block would take a carrier thread of the whole process with it.
 */
final class ChatModelCaller implements LanguageModel {
    /** How long a thread stays when there is no call. */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);

    private final ChatModel chat;
    private final @Nullable StreamingChatModel streaming;
    private final String name;
    private final ModelSettings settings;
    private final Bulkhead bulkhead;
    private final Executor threads;

    ChatModelCaller(ChatModel chat, @Nullable StreamingChatModel streaming, String name, ModelSettings settings) {
        this.chat = chat;
        this.streaming = streaming;
        this.name = name;
        this.settings = settings;
        this.bulkhead = new Bulkhead(settings.maxConcurrent());
        this.threads = new ReusedThreads("db-query-agent-model-" + name + "-", settings.maxConcurrent(), KEEP_ALIVE);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ModelReply ask(ModelRequest request, QuestionRun run) {
        ChatRequest chatRequest = toChat(request);
        return call(pending -> pending.onCompleteResponse(chat.chat(chatRequest)), piece -> {}, run);
    }

    @Override
    public ModelReply stream(ModelRequest request, Consumer<String> onText, QuestionRun run) {
        StreamingChatModel streams = streaming;
        if (streams == null) {
            ModelReply reply = ask(request, run);
            onText.accept(reply.text());
            return reply;
        }
        ChatRequest chatRequest = toChat(request);
        return call(pending -> streams.chat(chatRequest, pending), onText, run);
    }

    private ChatRequest toChat(ModelRequest request) {
        return ChatMapping.toChat(
                request, chat.supportedCapabilities().contains(Capability.RESPONSE_FORMAT_JSON_SCHEMA));
    }

    private ModelReply call(Consumer<PendingReply> work, Consumer<String> onText, QuestionRun run) {
        Deadline deadline = run.deadline();
        deadline.check();
        var limit = new CallLimit(settings.timeout(), deadline);
        if (!bulkhead.enter(limit.left(), deadline)) {
            throw limit.passed(new ModelException(name, Reason.BUSY, null));
        }
        long start = System.nanoTime();
        var pending = new PendingReply(settings.maxReplyChars(), bulkhead::leave);
        TokenCount tokens = TokenCount.none();
        @Nullable String failure = "Error";
        Deadline.Registration registration = deadline.onCancel(pending::cancel);
        try {
            start(pending, work);
            var streamed = new StringBuilder();
            ChatResponse response = await(pending, limit, piece -> {
                streamed.append(piece);
                onText.accept(piece);
            });
            tokens = ChatMapping.tokensOf(response);
            String text = ChatMapping.textOf(response);
            ModelReply reply = new ModelReply(requireUsable(text.isEmpty() ? streamed.toString() : text), name, tokens);
            failure = null;
            return reply;
        } catch (ModelException e) {
            failure = e.reason().name();
            throw e;
        } catch (RuntimeException e) {
            failure = e.getClass().getSimpleName();
            throw e;
        } finally {
            registration.close();
            pending.abandon();
            run.emit(new QueryEvent.ModelCalled(
                    run.id(),
                    name,
                    tokens.input(),
                    tokens.output(),
                    Duration.ofNanos(System.nanoTime() - start),
                    failure));
        }
    }

    private void start(PendingReply pending, Consumer<PendingReply> work) {
        try {
            threads.execute(() -> pending.work(() -> work.accept(pending)));
        } catch (RuntimeException | OutOfMemoryError e) {
            // No thread could be made; the place in the bulkhead must not be lost with it.
            pending.onError(e);
        }
    }

    private ChatResponse await(PendingReply pending, CallLimit limit, Consumer<String> onPiece) {
        try {
            while (true) {
                Duration left = limit.left();
                // Pieces that keep coming must not carry the caller past its time.
                PendingReply.Signal signal = left.isZero() ? null : pending.next(left);
                if (signal == null) {
                    throw limit.passed(new ModelException(name, Reason.TIMEOUT, null));
                }
                if (signal.failure() instanceof QuestionCancelledException cancelled) {
                    throw cancelled;
                }
                if (signal.failure() != null) {
                    throw FailureReading.read(name, signal.failure());
                }
                if (signal.piece() != null) {
                    onPiece.accept(signal.piece());
                } else if (signal.whole() != null) {
                    return signal.whole();
                } else {
                    throw new ModelException(name, Reason.UNUSABLE_REPLY, null);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QuestionCancelledException();
        }
    }

    private String requireUsable(String text) {
        if (text.isBlank() || text.length() > settings.maxReplyChars()) {
            throw new ModelException(name, Reason.UNUSABLE_REPLY, null);
        }
        return text;
    }

    /** The moment at which the caller leaves: the call's own limit or the question's, whichever is nearer. */
    private static final class CallLimit {
        private final Deadline deadline;
        private final boolean questionEndsFirst;
        private final long endNanos;

        CallLimit(Duration timeout, Deadline deadline) {
            Duration remaining = deadline.remaining();
            this.deadline = deadline;
            this.questionEndsFirst = remaining.compareTo(timeout) <= 0;
            this.endNanos = System.nanoTime() + (questionEndsFirst ? remaining : timeout).toNanos();
        }

        Duration left() {
            return Duration.ofNanos(Math.max(0, endNanos - System.nanoTime()));
        }

        RuntimeException passed(ModelException ofTheCall) {
            return questionEndsFirst ? new QuestionTimeoutException(deadline.limit()) : ofTheCall;
        }
    }

    /** The places for calls that run at once. Thread-safe. */
    private static final class Bulkhead {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition freed = lock.newCondition();
        private int free;

        Bulkhead(int places) {
            this.free = places;
        }

        /**
         * Takes a place, waiting for one if need be.
         *
         * @return whether there was one in time
         * @throws QuestionCancelledException if somebody ended the question, or interrupted this thread
         */
        boolean enter(Duration atMost, Deadline deadline) {
            Deadline.Registration registration = deadline.onCancel(this::wakeAll);
            try {
                lock.lockInterruptibly();
                try {
                    long left = atMost.toNanos();
                    while (free == 0) {
                        if (deadline.isCancelled()) {
                            throw new QuestionCancelledException();
                        }
                        if (left <= 0) {
                            return false;
                        }
                        left = freed.awaitNanos(left);
                    }
                    free--;
                    return true;
                } finally {
                    lock.unlock();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new QuestionCancelledException();
            } finally {
                registration.close();
            }
        }

        /** Gives the place back. */
        void leave() {
            lock.lock();
            try {
                free++;
                freed.signal();
            } finally {
                lock.unlock();
            }
        }

        private void wakeAll() {
            lock.lock();
            try {
                freed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
