package io.github.dbqueryagent.testkit;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.TokenUsage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * A chat model that replies what a test wrote down, and remembers what it was asked. Thread-safe.
 *
 * <p>Steps are taken in order, one for each call; a call after the last step is refused as a wrong request. A scripted
 * call takes 10 tokens in and 5 out.
 */
public final class ScriptedChatModel implements ChatModel {
    private final Deque<Function<ChatRequest, String>> steps = new ArrayDeque<>();
    private final List<ChatRequest> requests = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch released = new CountDownLatch(1);
    private final AtomicInteger running = new AtomicInteger();
    private volatile Set<Capability> capabilities = Set.of();
    private volatile boolean repeats;

    private ScriptedChatModel() {}

    /** Returns a model that gives these replies, one for each call. */
    public static ScriptedChatModel replying(String... replies) {
        var model = new ScriptedChatModel();
        for (String reply : replies) {
            model.thenReply(reply);
        }
        return model;
    }

    /** Returns a model that replies to every call what the function makes of its request. */
    public static ScriptedChatModel answering(Function<ChatRequest, String> reply) {
        var model = new ScriptedChatModel().then(reply);
        model.repeats = true;
        return model;
    }

    /** Adds a call that gets this reply. */
    public ScriptedChatModel thenReply(String reply) {
        return then(request -> reply);
    }

    /** Adds a call that fails so. */
    public ScriptedChatModel thenThrow(RuntimeException failure) {
        return then(request -> {
            throw failure;
        });
    }

    /** Adds a call that hangs until it is interrupted, or {@link #release()} is called; then it replies. */
    public ScriptedChatModel thenHang(String reply) {
        return then(request -> {
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the scripted call was interrupted", e);
            }
            return reply;
        });
    }

    /** Adds a call that hangs until {@link #release()} is called, and ignores interrupts. */
    public ScriptedChatModel thenHangWhateverHappens(String reply) {
        return then(request -> {
            while (released.getCount() > 0) {
                try {
                    released.await();
                } catch (InterruptedException e) {
                    // As a client does that swallows interrupts.
                }
            }
            return reply;
        });
    }

    /** Adds a call that gets what the function makes of its request. */
    public ScriptedChatModel then(Function<ChatRequest, String> step) {
        synchronized (steps) {
            steps.add(step);
        }
        return this;
    }

    /** Lets this model say that it takes JSON schemas. */
    public ScriptedChatModel takingJsonSchema() {
        capabilities = Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
        return this;
    }

    /** Ends all calls that hang. */
    public void release() {
        released.countDown();
    }

    /** Returns the requests so far, oldest first. */
    public List<ChatRequest> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /** Returns how many calls are running. */
    public int running() {
        return running.get();
    }

    @Override
    public Set<Capability> supportedCapabilities() {
        return capabilities;
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        requests.add(request);
        running.incrementAndGet();
        try {
            return ChatResponse.builder()
                    .aiMessage(AiMessage.from(nextStep().apply(request)))
                    .tokenUsage(new TokenUsage(10, 5))
                    .build();
        } finally {
            running.decrementAndGet();
        }
    }

    private Function<ChatRequest, String> nextStep() {
        synchronized (steps) {
            Function<ChatRequest, String> step = repeats ? steps.peek() : steps.poll();
            if (step == null) {
                throw new InvalidRequestException("the script has ended");
            }
            return step;
        }
    }

    /** Returns this model as one that replies word by word. */
    public StreamingChatModel streaming() {
        return new StreamingChatModel() {
            @Override
            public void doChat(ChatRequest request, StreamingChatResponseHandler handler) {
                ChatResponse response = ScriptedChatModel.this.doChat(request);
                for (String word : response.aiMessage().text().split("(?<= )")) {
                    handler.onPartialResponse(word);
                }
                handler.onCompleteResponse(response);
            }
        };
    }
}
