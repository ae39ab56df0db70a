package io.github.dbqueryagent.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingTest {
    @Test
    void a_value_out_of_range_is_refused_where_it_is_set_with_the_range_and_the_default() {
        assertThatThrownBy(() -> SettingValues.defaults().with(CoreSettings.REVIEW_MAX_ROWS, 0))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage(
                        "review.maxRows is <0>, but must be a whole number from 1 to 1000000. The default is 1000.");
    }

    @Test
    void a_time_span_out_of_range_is_shown_as_people_write_it() {
        assertThatThrownBy(() -> CoreSettings.EXECUTION_TIMEOUT.check(Duration.ofMinutes(11)))
                .hasMessage(
                        "execution.timeout is <11m>, but must be more than 0 s and at most 10m, written as 30s, 2m, "
                                + "500ms or PT30S. The default is 30s.");
    }

    @ParameterizedTest
    @CsvSource({"500ms,500", "30s,30000", "2m,120000", "1h,3600000", "7d,604800000", "PT0.25S,250", "30 S,30000"})
    void time_spans_are_read_in_short_and_in_iso_form(String text, long millis) {
        assertThat(Setting.duration("a.b", Duration.ofDays(30), Duration.ofSeconds(1), "Any.")
                        .parse("a.b", text))
                .hasMillis(millis);
    }

    @ParameterizedTest
    @CsvSource({"30", "abc", "0s", "-5s", "99999d"})
    void other_time_spans_are_refused(String text) {
        assertThatThrownBy(() -> CoreSettings.QUESTION_TIMEOUT.parse("QUESTION", text))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("QUESTION is <" + text + ">, but must be more than 0 s");
    }

    @Test
    void words_zones_locales_flags_and_names_are_read_from_text() {
        assertThat(CoreSettings.QUESTION_ZONE.parse("z", "Asia/Kolkata")).isEqualTo(ZoneId.of("Asia/Kolkata"));
        assertThat(CoreSettings.QUESTION_LOCALE.parse("l", "de_AT")).isEqualTo(Locale.forLanguageTag("de-AT"));
        assertThat(CoreSettings.GENERATION_SEND_VALUES.parse("f", "YES")).isTrue();
        assertThat(CoreSettings.SCHEMA_INCLUDE.parse("n", " shop, hr ,")).containsExactly("shop", "hr");
        assertThat(Setting.choice("c.d", Letter.class, Letter.A, "Any.").parse("c.d", "big-b"))
                .isEqualTo(Letter.BIG_B);
        assertThat(CoreSettings.REVIEW_MAX_ROWS.parse("r", "10_000")).isEqualTo(10_000);
    }

    @Test
    void a_flag_that_is_neither_true_nor_false_is_refused() {
        assertThatThrownBy(() -> CoreSettings.ANSWER_BY_MODEL.parse("ANSWER", "perhaps"))
                .hasMessage("ANSWER is <perhaps>, but must be true or false. The default is false.");
    }

    @Test
    void a_secret_is_never_shown() {
        SettingValues values = SettingValues.defaults().with(CoreSettings.DATABASE_PASSWORD, Secret.of("hunter2"));

        assertThat(values.toString()).doesNotContain("hunter2").contains("database.password");
        assertThatThrownBy(() -> CoreSettings.MODEL_API_KEY.check(Secret.of(" ")))
                .hasMessageStartingWith("model.apiKey must be a text that is not blank.");
        assertThat(Secret.of("a")).isEqualTo(Secret.of("a")).hasSameHashCodeAs(Secret.of("a"));
    }

    @Test
    void what_was_set_goes_before_other_values_and_those_before_defaults() {
        SettingValues environment = SettingValues.defaults()
                .with(CoreSettings.REVIEW_MAX_ROWS, 5)
                .with(CoreSettings.GENERATION_MAX_DRAFTS, 2);
        SettingValues builder = SettingValues.defaults().with(CoreSettings.REVIEW_MAX_ROWS, 7);

        SettingValues all = builder.over(environment);

        assertThat(all.get(CoreSettings.REVIEW_MAX_ROWS)).isEqualTo(7);
        assertThat(all.get(CoreSettings.GENERATION_MAX_DRAFTS)).isEqualTo(2);
        assertThat(all.get(CoreSettings.SESSION_MAX_TURNS)).isEqualTo(50);
        assertThat(all.isSet(CoreSettings.SESSION_MAX_TURNS)).isFalse();
    }

    @Test
    void a_value_that_is_needed_and_not_set_is_told_by_name() {
        assertThatThrownBy(() -> SettingValues.defaults().get(CoreSettings.DATABASE_URL))
                .hasMessageStartingWith("database.url must be a text that is not blank. It is not set.");
    }

    @Test
    void environment_names_derive_from_setting_names() {
        assertThat(CoreSettings.EXECUTION_MAX_CELL_CHARS.environmentVariable())
                .isEqualTo("DB_QUERY_AGENT_EXECUTION_MAX_CELL_CHARS");
        assertThat(SettingCatalogue.installed().all())
                .extracting(Setting::environmentVariable)
                .doesNotHaveDuplicates();
    }

    @Test
    void every_setting_says_what_it_is_for_in_a_sentence() {
        assertThat(SettingCatalogue.installed().all()).hasSizeGreaterThan(30).allSatisfy(setting -> {
            assertThat(setting.meaning()).endsWith(".").matches("[A-Z].*");
            assertThat(setting.allowed()).isNotBlank();
            assertThat(setting.defaultText()).doesNotContain("PT");
        });
        assertThat(SettingCatalogue.installed().find("review.maxRows")).contains(CoreSettings.REVIEW_MAX_ROWS);
    }

    @Test
    void the_environment_sets_by_our_names_and_by_those_that_the_world_knows() {
        SettingValues values = EnvironmentSettings.read(
                SettingCatalogue.installed(),
                Map.of(
                        "DATABASE_URL", "postgres://ada@db/shop",
                        "DB_QUERY_AGENT_REVIEW_MAX_ROWS", "50",
                        "DB_QUERY_AGENT_SESSION_MAX_TURNS", " ",
                        "HOME", "somewhere"));

        assertThat(values.get(CoreSettings.DATABASE_URL)).isEqualTo("postgres://ada@db/shop");
        assertThat(values.get(CoreSettings.REVIEW_MAX_ROWS)).isEqualTo(50);
        assertThat(values.isSet(CoreSettings.SESSION_MAX_TURNS)).isFalse();
    }

    @Test
    void a_variable_with_our_prefix_that_is_none_of_ours_is_refused_with_the_nearest_name() {
        assertThatThrownBy(() -> EnvironmentSettings.read(
                        SettingCatalogue.installed(), Map.of("DB_QUERY_AGENT_REVIEW_MAXROWS", "50")))
                .hasMessage("DB_QUERY_AGENT_REVIEW_MAXROWS must be the name of a setting. "
                        + "It is none of ours; the nearest is DB_QUERY_AGENT_REVIEW_MAX_ROWS.");
    }

    @Test
    void a_wrong_value_in_the_environment_is_told_by_the_variables_name() {
        assertThatThrownBy(() -> EnvironmentSettings.read(
                        SettingCatalogue.installed(), Map.of("DB_QUERY_AGENT_REVIEW_MAX_ROWS", "many")))
                .hasMessage("DB_QUERY_AGENT_REVIEW_MAX_ROWS is <many>, but must be a whole number from 1 to 1000000. "
                        + "The default is 1000.");
    }

    @Test
    void no_two_settings_have_one_name() {
        assertThat(SettingCatalogue.installed().all()).extracting(Setting::name).doesNotHaveDuplicates();
    }

    enum Letter {
        A,
        BIG_B
    }
}
