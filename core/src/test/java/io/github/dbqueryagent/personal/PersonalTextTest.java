package io.github.dbqueryagent.personal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.question.PersonalValues;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PersonalTextTest {
    @ParameterizedTest
    @MethodSource("cases")
    void finds_what_is_personal_and_nothing_else(String classes, String marked) {
        String text = marked.replace("⟦", "").replace("⟧", "");

        List<PersonalText.Match> found = PersonalText.find(text);

        assertThat(PersonalText.replace(text, match -> "⟦" + text.substring(match.start(), match.end()) + "⟧"))
                .isEqualTo(marked);
        assertThat(found.stream().map(match -> match.personalClass().name()).toList())
                .isEqualTo(classes.equals("-") ? List.of() : List.of(classes.split(" ")));
    }

    static Stream<List<String>> lines() throws IOException {
        try (InputStream in = PersonalTextTest.class.getResourceAsStream("texts.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> List.of(line.split(" \\| ", 2)));
        }
    }

    static Stream<Object[]> cases() throws IOException {
        return lines().map(List::toArray);
    }

    @Test
    void knows_a_whole_value_from_a_text_that_holds_one() {
        assertThat(PersonalText.classOf(" ada@example.org ")).contains(PersonalClass.EMAIL);
        assertThat(PersonalText.classOf("write to ada@example.org")).isEmpty();
        assertThat(PersonalText.classOf("")).isEmpty();
    }

    @Test
    void equal_values_get_equal_placeholders_numbered_by_kind_in_a_conversation() {
        PersonalText.Replaced first = PersonalText.withPlaceholders(
                "a@example.org or b@example.org or a@example.org?", PersonalValues.none());

        PersonalText.Replaced next =
                PersonalText.withPlaceholders("b@example.org, c@example.org, +49 30 1234567?", first.values());

        assertThat(first.text()).isEqualTo("{{email_1}} or {{email_2}} or {{email_1}}?");
        assertThat(next.text()).isEqualTo("{{email_2}}, {{email_3}}, {{phone_1}}?");
        assertThat(next.values().reveal(next.text())).isEqualTo("b@example.org, c@example.org, +49 30 1234567?");
        assertThat(next.toString()).doesNotContain("example.org", "1234567");
    }

    @Test
    void a_placeholder_that_somebody_typed_stands_for_nothing() {
        PersonalText.Replaced replaced =
                PersonalText.withPlaceholders("{{email_1}} or a@example.org?", PersonalValues.none());

        assertThat(replaced.text()).isEqualTo("{{email_1}} or {{email_2}}?");
        assertThat(replaced.values().find("{{email_1}}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 ",
                "a.",
                "@",
                "a@",
                "1.",
                "1:",
                "a:",
                "(",
                "+",
                "+1",
                "AB 1",
                "-",
                "DE12 ",
                "12-",
                "1,",
                "a-@",
                "x@y.",
                "phone ",
                "1.2345, ",
                "1111 ",
                "{{",
                "ä",
                "tel 1 "
            })
    void a_text_of_any_signs_is_read_in_time_that_grows_with_its_length(String piece) {
        String text = piece.repeat(200_000 / piece.length());
        long start = System.nanoTime();

        PersonalText.find(text);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
}
