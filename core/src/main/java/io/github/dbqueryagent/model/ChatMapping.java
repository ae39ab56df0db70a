package io.github.dbqueryagent.model;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import org.jspecify.annotations.Nullable;

/** Between this library's requests and LangChain4j's. */
final class ChatMapping {
    private ChatMapping() {}

    /** Returns the request; where the model takes no JSON schema, the words describe the JSON. */
    static ChatRequest toChat(ModelRequest request, boolean takesJsonSchema) {
        JsonShape shape = request.shape();
        if (shape == null) {
            return chat(request.system(), request.user()).build();
        }
        return takesJsonSchema
                ? chat(request.system(), request.user())
                        .responseFormat(formatOf(shape))
                        .build()
                : chat(request.system() + "\n\n" + describe(shape), request.user())
                        .build();
    }

    private static ChatRequest.Builder chat(String system, String user) {
        // Some providers refuse an empty system message.
        return system.isBlank()
                ? ChatRequest.builder().messages(UserMessage.from(user))
                : ChatRequest.builder().messages(SystemMessage.from(system), UserMessage.from(user));
    }

    private static ResponseFormat formatOf(JsonShape shape) {
        var object = JsonObjectSchema.builder();
        for (JsonShape.Field field : shape.fields()) {
            switch (field.kind()) {
                case TEXT -> object.addStringProperty(field.name(), field.description());
                case NUMBER -> object.addNumberProperty(field.name(), field.description());
                case BOOLEAN -> object.addBooleanProperty(field.name(), field.description());
                case TEXTS ->
                    object.addProperty(
                            field.name(),
                            JsonArraySchema.builder()
                                    .description(field.description())
                                    .items(new JsonStringSchema())
                                    .build());
            }
        }
        object.required(shape.fields().stream().map(JsonShape.Field::name).toList());
        object.additionalProperties(false);
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder()
                        .name(shape.name())
                        .rootElement(object.build())
                        .build())
                .build();
    }

    private static String describe(JsonShape shape) {
        var text =
                new StringBuilder("Reply with one JSON object and nothing else, without a code fence. Its fields:\n");
        for (JsonShape.Field field : shape.fields()) {
            String kind =
                    switch (field.kind()) {
                        case TEXT -> "string";
                        case NUMBER -> "number";
                        case BOOLEAN -> "true or false";
                        case TEXTS -> "array of strings";
                    };
            text.append("- \"")
                    .append(field.name())
                    .append("\" (")
                    .append(kind)
                    .append("): ")
                    .append(field.description())
                    .append('\n');
        }
        return text.toString();
    }

    /** Returns the text; empty if there is none. */
    static String textOf(ChatResponse response) {
        String text = response.aiMessage() == null ? null : response.aiMessage().text();
        return text == null ? "" : text;
    }

    /** Returns what the provider says that the call took. */
    static TokenCount tokensOf(ChatResponse response) {
        TokenUsage usage = response.tokenUsage();
        return usage == null
                ? TokenCount.none()
                : new TokenCount(orZero(usage.inputTokenCount()), orZero(usage.outputTokenCount()));
    }

    private static long orZero(@Nullable Integer count) {
        return count == null ? 0 : Math.max(0, count);
    }
}
