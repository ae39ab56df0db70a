package io.github.dbqueryagent.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dbqueryagent.setting.InvalidSettingException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ModelSettingsTest {
    @ParameterizedTest
    @MethodSource("refused")
    void a_value_out_of_range_is_refused_in_its_setter(String setting, Consumer<ModelSettings.Builder> setter) {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> setter.accept(ModelSettings.builder()))
                .matches(failure -> failure.setting().equals(setting));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                refused("model.name", builder -> builder.name("x".repeat(201))),
                refused("model.temperature", builder -> builder.temperature(2.1)),
                refused("model.temperature", builder -> builder.temperature(Double.NaN)),
                refused("model.maxOutputTokens", builder -> builder.maxOutputTokens(0)),
                refused("model.maxReplyChars", builder -> builder.maxReplyChars(999)),
                refused("model.timeout", builder -> builder.timeout(Duration.ZERO)),
                refused("model.timeout", builder -> builder.timeout(Duration.ofMinutes(11))),
                refused("model.maxConcurrent", builder -> builder.maxConcurrent(0)),
                refused("model.maxRetries", builder -> builder.maxRetries(-1)),
                refused("model.retryPause", builder -> builder.retryPause(Duration.ofMinutes(2))),
                refused("model.maxRetryPause", builder -> builder.maxRetryPause(Duration.ofSeconds(-1))),
                refused("model.breakerFailures", builder -> builder.breakerFailures(0)),
                refused("model.breakerPause", builder -> builder.breakerPause(Duration.ofHours(2))));
    }

    private static Arguments refused(String setting, Consumer<ModelSettings.Builder> setter) {
        return Arguments.of(setting, setter);
    }

    @Test
    void a_builder_of_settings_begins_with_them() {
        ModelSettings settings = ModelSettings.builder()
                .name("m")
                .temperature(null)
                .maxRetries(7)
                .breakerPause(Duration.ofSeconds(9))
                .build();

        assertThat(settings.toBuilder().build()).isEqualTo(settings);
        assertThat(ModelSettings.builder().build()).isEqualTo(ModelSettings.defaults());
    }

    @Test
    void a_missing_key_is_told_with_the_variable_that_may_hold_it() {
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> LanguageModels.openAi(" ", ModelSettings.defaults()))
                .withMessage("model.apiKey must be given for OPENAI."
                        + " Set it, or the environment variable OPENAI_API_KEY.");
    }

    @Test
    void a_local_provider_needs_no_key_and_has_a_default_model() {
        assertThat(LanguageModels.openAiCompatible(ModelProvider.OLLAMA, null, ModelSettings.defaults())
                        .name())
                .isEqualTo(ModelProvider.OLLAMA.defaultModel());
    }

    @Test
    void an_address_that_is_none_is_refused_without_repeating_it() {
        for (String address : new String[] {"ftp://user:secret@host", "not an address", "https:///v1"}) {
            assertThatExceptionOfType(InvalidSettingException.class)
                    .isThrownBy(() -> LanguageModels.openAiCompatible(address, null, ModelSettings.defaults()))
                    .withMessage("model.baseUrl must be an address that begins with http:// or https://."
                            + " Such as https://host/v1.");
        }
    }
}
