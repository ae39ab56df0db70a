package io.github.dbqueryagent.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.QuestionCancelledException;
import io.github.dbqueryagent.result.ResultTable;
import io.github.dbqueryagent.result.ResultType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateNarrationTest {
    private final AnswerNarrator narrator = AnswerNarrator.byTemplates();

    static Stream<String[]> cases() {
        return TestTables.cases("template-cases.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void says_each_shape_of_rows(String table, String locale, String confidence, String question, String expected) {
        var request = TestRuns.request(
                TestTables.table(table), Locale.forLanguageTag(locale), Double.parseDouble(confidence), question);

        Narration narration = narrator.narrate(request, sentence -> {}, TestRuns.run());

        assertThat(narration.text()).isEqualTo(expected);
        assertThat(narration.narrator()).isEqualTo("templates");
    }

    @Test
    void hands_over_every_sentence_in_order() {
        var heard = new ArrayList<String>();
        var request = TestRuns.request(TestTables.table("cities"), Locale.US, 0.2, "orders?");

        Narration narration = narrator.narrate(request, heard::add, TestRuns.run());

        assertThat(heard).hasSize(4).isEqualTo(narration.sentences());
    }

    @Test
    void says_every_assumption() {
        var request = TestRuns.request(
                TestTables.table("count"),
                Locale.US,
                0.9,
                "customers?",
                List.of("Active means that an order was placed this year", "The year is the calendar year."));

        assertThat(narrator.narrate(request, sentence -> {}, TestRuns.run()).sentences())
                .containsExactly(
                        "The count is 1,234.",
                        "Assumed: Active means that an order was placed this year.",
                        "Assumed: The year is the calendar year.");
    }

    @Test
    void cuts_long_texts_and_lets_no_control_character_through() {
        ResultTable table = ResultTable.of(
                List.of(TestTables.column("note", ResultType.TEXT)),
                List.of(List.of("\u001b[31mred\u202Edlo\n" + "x".repeat(200))));

        String text = narrator.narrate(TestRuns.request(table, Locale.US, 1, "note?"), sentence -> {}, TestRuns.run())
                .text();

        assertThat(text)
                .startsWith("The note is  [31mred dlo xxx")
                .endsWith("x….")
                .hasSizeLessThan(120);
        assertThat(text.chars()).noneMatch(c -> Character.isISOControl(c) || c == 0x202E);
    }

    @Test
    void writes_no_exponent() {
        ResultTable table = ResultTable.of(
                List.of(TestTables.figure("mass", ResultType.FLOATING), TestTables.figure("size", ResultType.FLOATING)),
                List.of(List.of(1.5e20, 1.25e-9)));

        String text = narrator.narrate(TestRuns.request(table, Locale.US, 1, "mass?"), sentence -> {}, TestRuns.run())
                .text();

        assertThat(text).isEqualTo("The result: mass is 150,000,000,000,000,000,000 and size is about 0.00000000125.");
    }

    @Test
    void stops_when_the_question_was_cancelled() {
        Deadline deadline = Deadline.after(Duration.ofMinutes(1));
        deadline.cancel();
        var request = TestRuns.request(TestTables.table("count"), Locale.US, 1, "how many?");

        assertThatThrownBy(() -> narrator.narrate(request, sentence -> {}, TestRuns.run(deadline, new ArrayList<>())))
                .isInstanceOf(QuestionCancelledException.class);
    }
}
