package io.github.dbqueryagent.generation;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.InvalidRequestException;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import io.github.dbqueryagent.model.LanguageModel;
import io.github.dbqueryagent.model.LanguageModels;
import io.github.dbqueryagent.model.ModelSettings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A chat model that gives these replies and keeps what it was told. */
final class RepliesInTurn implements ChatModel {
    final List<String> system = new ArrayList<>();
    final List<String> user = new ArrayList<>();
    private final Deque<String> replies;

    RepliesInTurn(String... replies) {
        this.replies = new ArrayDeque<>(List.of(replies));
    }

    LanguageModel named(String name) {
        return LanguageModels.of(
                this, name, ModelSettings.builder().maxRetries(0).build());
    }

    @Override
    public synchronized ChatResponse doChat(ChatRequest request) {
        system.add(((SystemMessage) request.messages().get(0)).text());
        user.add(((UserMessage) request.messages().get(1)).singleText());
        if (replies.isEmpty()) {
            throw new InvalidRequestException("no reply is left");
        }
        return ChatResponse.builder()
                .aiMessage(AiMessage.from(replies.removeFirst()))
                .build();
    }
}
