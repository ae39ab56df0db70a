package io.github.dbqueryagent.model;

import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.setting.InvalidSettingException;
import io.github.dbqueryagent.setting.Secret;
import io.github.dbqueryagent.setting.SettingValues;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The model that the settings name. Only a provider or an address that was named counts: a key that lies in the
 * environment sends nothing anywhere. Thread-safe.
 */
public final class ModelChoice {
    private ModelChoice() {}

    /**
     * Returns the model that the settings name; empty if they name none.
     *
     * @param environment where providers’ own variables for keys are looked up
     * @throws InvalidSettingException if the provider is not known, or the key or the name is missing
     */
    public static Optional<LanguageModel> find(
            SettingValues settings, Map<String, String> environment, ModelSettings how) {
        Optional<ModelProvider> provider =
                settings.find(CoreSettings.MODEL_PROVIDER).map(ModelChoice::provider);
        Optional<String> baseUrl = settings.find(CoreSettings.MODEL_BASE_URL);
        String key = settings.find(CoreSettings.MODEL_API_KEY)
                .map(Secret::reveal)
                .orElseGet(() -> provider.map(ModelProvider::keyVariable)
                        .map(environment::get)
                        .orElse(null));
        return baseUrl.map(url -> at(url, provider.orElse(null), key, how))
                .or(() -> provider.map(named -> LanguageModels.openAiCompatible(named, key, how)));
    }

    private static LanguageModel at(
            String url, @Nullable ModelProvider provider, @Nullable String key, ModelSettings how) {
        return LanguageModels.openAiCompatible(url, provider, key, how);
    }

    private static ModelProvider provider(String name) {
        try {
            return ModelProvider.valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(
                    CoreSettings.MODEL_PROVIDER.name(),
                    name,
                    "one of " + Arrays.toString(ModelProvider.values()).toLowerCase(Locale.ROOT),
                    "For any other, set model.baseUrl to its OpenAI-compatible address.",
                    e);
        }
    }
}
