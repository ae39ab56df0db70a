package io.github.dbqueryagent.benchmarks;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;

/** A chat model that gives one reply at once and remembers nothing. Immutable. */
final class FixedChatModel implements ChatModel {
    private final ChatResponse response;

    private FixedChatModel(ChatResponse response) {
        this.response = response;
    }

    static FixedChatModel replying(String reply) {
        return new FixedChatModel(ChatResponse.builder()
                .aiMessage(AiMessage.from(reply))
                .tokenUsage(new TokenUsage(1_000, 100))
                .build());
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        return response;
    }
}
