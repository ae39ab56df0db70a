package io.github.dbqueryagent.model;

import org.jspecify.annotations.Nullable;

/** A provider whose models are reached by the OpenAI protocol. Immutable. */
public enum ModelProvider {
    /** OpenAI itself. */
    OPENAI("https://api.openai.com/v1", "gpt-4.1-mini", "OPENAI_API_KEY", true),
    /** Models on the host's own machine, by Ollama. */
    OLLAMA("http://localhost:11434/v1", "qwen2.5-coder", null, true),
    /** Google's Gemini. */
    GEMINI("https://generativelanguage.googleapis.com/v1beta/openai", "gemini-2.5-flash", "GEMINI_API_KEY", true),
    /** Anthropic's Claude, whose endpoint ignores JSON schemas: the prompt describes the JSON there. */
    ANTHROPIC("https://api.anthropic.com/v1", "claude-sonnet-4-5", "ANTHROPIC_API_KEY", false);

    private final String baseUrl;
    private final String defaultModel;
    private final @Nullable String keyVariable;
    private final boolean takesJsonSchema;

    ModelProvider(String baseUrl, String defaultModel, @Nullable String keyVariable, boolean takesJsonSchema) {
        this.baseUrl = baseUrl;
        this.defaultModel = defaultModel;
        this.keyVariable = keyVariable;
        this.takesJsonSchema = takesJsonSchema;
    }

    /** Returns the address of the endpoint that speaks the OpenAI protocol. */
    public String baseUrl() {
        return baseUrl;
    }

    /** Returns the model that is asked where {@code model.name} does not say another. */
    public String defaultModel() {
        return defaultModel;
    }

    /** Returns the environment variable that the key stands in by custom, or null where no key is needed. */
    public @Nullable String keyVariable() {
        return keyVariable;
    }

    /** Returns whether the provider refuses calls without a key. */
    public boolean needsKey() {
        return keyVariable != null;
    }

    boolean takesJsonSchema() {
        return takesJsonSchema;
    }
}
