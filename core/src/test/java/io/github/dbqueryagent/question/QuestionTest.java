package io.github.dbqueryagent.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionTest {
    private static final Clock LATE_EVENING = Clock.fixed(Instant.parse("2026-03-31T22:30:00Z"), ZoneOffset.UTC);

    @Test
    void a_question_keeps_all_that_was_said_of_it() {
        Question question = Question.of("How many?")
                .by(Asker.of("ada"))
                .in(ZoneId.of("Europe/Berlin"))
                .locale(Locale.GERMANY)
                .tables("orders")
                .within(Duration.ofSeconds(5))
                .withText("How many now?");

        assertThat(question.text()).isEqualTo("How many now?");
        assertThat(question.asker()).isEqualTo(Asker.of("ada"));
        assertThat(question.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(question.locale()).isEqualTo(Locale.GERMANY);
        assertThat(question.tables()).containsExactly("orders");
        assertThat(question.timeout()).hasSeconds(5);
        assertThat(question.toString()).doesNotContain("How many");
    }

    @Test
    void today_is_the_day_in_the_zone_of_the_question() {
        Question here = Question.of("?");
        Question berlin = here.in(ZoneId.of("Europe/Berlin"));

        assertThat(QuestionContext.of(here, Asker.anonymous(), ZoneOffset.UTC, Locale.ENGLISH, LATE_EVENING)
                        .today())
                .isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(QuestionContext.of(berlin, Asker.anonymous(), ZoneOffset.UTC, Locale.ENGLISH, LATE_EVENING)
                        .today())
                .isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @Test
    void a_time_limit_of_nothing_is_refused() {
        assertThatThrownBy(() -> Question.of("?").within(Duration.ZERO)).hasMessageContaining("more than 0 s");
    }

    @Test
    void an_asker_is_the_same_whatever_the_order_of_roles() {
        assertThat(Asker.of("ada").inTenant("t").withRoles("b", "a").withAttribute("region", "EU"))
                .isEqualTo(Asker.of("ada")
                        .withAttribute("region", "EU")
                        .withRoles("a", "b")
                        .inTenant("t"));
    }

    @Test
    void personal_values_are_found_both_ways_and_never_shown() {
        PersonalValues values = PersonalValues.none().with("{{email_1}}", "ada@example.org");

        assertThat(values.find("{{email_1}}")).contains("ada@example.org");
        assertThat(values.findPlaceholder("ada@example.org")).contains("{{email_1}}");
        assertThat(values.reveal("Orders of {{email_1}}")).isEqualTo("Orders of ada@example.org");
        assertThat(values).hasToString("PersonalValues[{{email_1}}]");
        assertThat(values).isEqualTo(PersonalValues.none().with("{{email_1}}", "ada@example.org"));
        assertThat(PersonalValues.none().isEmpty()).isTrue();
        assertThatThrownBy(() -> values.with("{{email_1}}", "other")).hasMessageContaining("is taken");
    }

    @Test
    void values_of_two_conversations_go_together_only_where_they_do_not_contradict() {
        PersonalValues ada = PersonalValues.none().with("{{email_1}}", "ada@example.org");
        PersonalValues bo = PersonalValues.none().with("{{email_1}}", "bo@example.org");
        PersonalValues phone = PersonalValues.none().with("{{phone_1}}", "+49 30 1234567");

        assertThat(ada.and(phone).orElseThrow().placeholders()).containsExactly("{{email_1}}", "{{phone_1}}");
        assertThat(ada.and(ada)).contains(ada);
        assertThat(ada.and(bo)).isEmpty();
        assertThat(ada.and(phone).orElseThrow().only(Set.of("{{phone_1}}"))).isEqualTo(phone);
    }

    @Test
    void a_placeholder_tells_its_kind() {
        assertThat(Placeholder.kindOf(Placeholder.of("person_name", 12))).isEqualTo("person_name");
        assertThat(Placeholder.without("Of {{email_1}} there are 2.")).isEqualTo("Of it there are 2.");
        assertThatThrownBy(() -> Placeholder.kindOf("ada@example.org"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("ada");
    }
}
