package io.github.dbqueryagent.model;

import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import io.github.dbqueryagent.setting.InvalidSettingException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes language models: from LangChain4j's, from a provider and a key, or in a chain. Thread-safe. */
public final class LanguageModels {
    private LanguageModels() {}

    /**
     * Returns the host's own model behind retries, a breaker and a bulkhead; its temperature and limits stay its own.
     *
     * @param chat the model, with its own retries off
     * @param name the name for events and answers
     */
    public static LanguageModel of(ChatModel chat, String name, ModelSettings settings) {
        return of(chat, null, name, settings, Clock.systemUTC());
    }

    /** Returns the host's own model, which can also reply piece by piece. */
    public static LanguageModel of(ChatModel chat, StreamingChatModel streaming, String name, ModelSettings settings) {
        return of(chat, streaming, name, settings, Clock.systemUTC());
    }

    /**
     * Returns the host's own model on a clock of one's own.
     *
     * @param chat the model, with its own retries off
     * @param streaming the same model piece by piece, or null
     * @param name the name for events and answers
     * @param settings how it is called
     * @param clock the clock that the breaker reads
     */
    public static LanguageModel of(
            ChatModel chat, @Nullable StreamingChatModel streaming, String name, ModelSettings settings, Clock clock) {
        return new RetryingModel(
                new BreakerModel(new ChatModelCaller(chat, streaming, name, settings), settings.resilience(), clock),
                settings.resilience());
    }

    /** Returns a model of OpenAI. */
    public static LanguageModel openAi(String key, ModelSettings settings) {
        return openAiCompatible(ModelProvider.OPENAI, key, settings);
    }

    /**
     * Returns a model of a provider.
     *
     * @param key the key; may be null or blank where none is needed
     * @throws InvalidSettingException if the key or the client's artifact is missing
     */
    public static LanguageModel openAiCompatible(ModelProvider provider, @Nullable String key, ModelSettings settings) {
        if (provider.needsKey() && (key == null || key.isBlank())) {
            throw new InvalidSettingException(
                    "model.apiKey",
                    null,
                    "given for " + provider,
                    "Set it, or the environment variable " + provider.keyVariable() + ".");
        }
        ModelSettings named = settings.name().isEmpty()
                ? settings.toBuilder().name(provider.defaultModel()).build()
                : settings;
        return connect(provider, provider.baseUrl(), key, named);
    }

    /**
     * Returns a model at an address that speaks the OpenAI protocol; the prompt describes the JSON there, since not
     * every endpoint takes a schema.
     *
     * @param baseUrl the address up to and with the version, such as {@code https://models.example.org/v1}
     * @param key the key; may be null or blank where none is needed
     * @throws InvalidSettingException if the address or the model's name cannot be used
     */
    public static LanguageModel openAiCompatible(String baseUrl, @Nullable String key, ModelSettings settings) {
        return openAiCompatible(baseUrl, null, key, settings);
    }

    /**
     * Returns a model of a provider at another address, such as a gateway's.
     *
     * @param baseUrl the address up to and with the version
     * @param provider whose protocol is spoken there in detail, or null for the least that all have in common
     * @param key the key; may be null or blank where none is needed
     * @throws InvalidSettingException if the address or the model's name cannot be used
     */
    public static LanguageModel openAiCompatible(
            String baseUrl, @Nullable ModelProvider provider, @Nullable String key, ModelSettings settings) {
        requireHttp(baseUrl);
        if (settings.name().isEmpty() && provider == null) {
            throw new InvalidSettingException(
                    "model.name", null, "given together with model.baseUrl", "Name a model that the endpoint serves.");
        }
        ModelSettings named = settings.name().isEmpty() && provider != null
                ? settings.toBuilder().name(provider.defaultModel()).build()
                : settings;
        return connect(provider, baseUrl, key, named);
    }

    /** Returns the model with a mask in the place of all that has the form of personal data in what it is sent. */
    public static LanguageModel withoutPersonalData(LanguageModel model) {
        return new GuardedModel(model);
    }

    /** Returns a model that asks these in turn until one gives a usable reply. */
    public static LanguageModel chain(List<LanguageModel> models) {
        if (models.isEmpty()) {
            throw new IllegalArgumentException("a chain has at least one model");
        }
        return models.size() == 1 ? models.get(0) : new FallbackChain(models);
    }

    private static LanguageModel connect(
            @Nullable ModelProvider provider, String baseUrl, @Nullable String key, ModelSettings settings) {
        try {
            return OpenAiModels.connect(provider, baseUrl, key, settings);
        } catch (NoClassDefFoundError e) {
            throw new InvalidSettingException(
                    "model.provider",
                    null,
                    "used with the artifact dev.langchain4j:langchain4j-open-ai on the class path, which is missing",
                    "Add that artifact, or depend on io.github.dbqueryagent:db-query-agent, which brings it.",
                    e);
        }
    }

    private static void requireHttp(String baseUrl) {
        try {
            URI uri = URI.create(baseUrl);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // Told below: an address may hold a password, so neither it nor this exception is passed on.
        }
        throw new InvalidSettingException(
                "model.baseUrl", null, "an address that begins with http:// or https://", "Such as https://host/v1.");
    }

    /**
     * The OpenAI protocol by LangChain4j's client. Loaded when first asked for, so that core works without that artifact.
     */
    private static final class OpenAiModels {
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
}
