package io.github.dbqueryagent.model;

import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import org.jspecify.annotations.Nullable;

/**
 * The OpenAI protocol by LangChain4j's client. Loaded when first asked for, so that core works without that artifact.
 */
final class OpenAiModels {
    private OpenAiModels() {}

    static LanguageModel connect(
            @Nullable ModelProvider provider, String baseUrl, @Nullable String key, ModelSettings settings) {
        // Newer models of OpenAI refuse max_tokens; the other endpoints know nothing else.
        boolean isOpenAi = provider == ModelProvider.OPENAI;
        var whole = OpenAiChatModel.builder()
                .httpClientBuilder(new BoundedHttpClient.Builder(settings.timeout(), bytesOfReply(settings)))
                .baseUrl(baseUrl)
                .modelName(settings.name())
                .temperature(settings.temperature())
                .timeout(settings.timeout())
                .maxRetries(0)
                .strictJsonSchema(true);
        var pieces = OpenAiStreamingChatModel.builder()
                .httpClientBuilder(new BoundedHttpClient.Builder(settings.timeout(), bytesOfStream(settings)))
                .baseUrl(baseUrl)
                .modelName(settings.name())
                .temperature(settings.temperature())
                .timeout(settings.timeout())
                .strictJsonSchema(true);
        if (isOpenAi) {
            whole.maxCompletionTokens(settings.maxOutputTokens());
            pieces.maxCompletionTokens(settings.maxOutputTokens());
        } else {
            whole.maxTokens(settings.maxOutputTokens());
            pieces.maxTokens(settings.maxOutputTokens());
        }
        if (provider != null && provider.takesJsonSchema()) {
            whole.supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
        }
        if (key != null && !key.isBlank()) {
            whole.apiKey(key.strip());
            pieces.apiKey(key.strip());
        }
        return LanguageModels.of(whole.build(), pieces.build(), settings.name(), settings);
    }

    /** A character may take six bytes as an escape in JSON. */
    private static long bytesOfReply(ModelSettings settings) {
        return 64 * 1024L + 6L * settings.maxReplyChars();
    }

    /** A stream wraps each token, at worst alone, in a few hundred bytes. */
    private static long bytesOfStream(ModelSettings settings) {
        return bytesOfReply(settings) + 1024L * settings.maxOutputTokens();
    }
}
