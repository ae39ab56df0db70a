package io.github.dbqueryagent.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which sentences of a model reach a reader; each case goes through the narrator as a whole. */
class VerifiedSentencesTest {
    static Stream<String[]> cases() {
        return TestTables.cases("sentence-cases.txt");
    }

    @ParameterizedTest(name = "{0}: {4} ({1}, {2})")
    @MethodSource("cases")
    void keeps_what_the_rows_say_and_drops_the_rest(
            String claim, String table, String locale, String question, String sentence) {
        var request = TestRuns.request(TestTables.table(table), Locale.forLanguageTag(locale), 1, question);

        Narration narration =
                AnswerNarrator.byModel(new ScriptedModel(sentence)).narrate(request, text -> {}, TestRuns.run());

        assertThat(narration.narrator().startsWith("scripted"))
                .as("%s: %s (%s)", claim, sentence, table)
                .isEqualTo(claim.equals("true"));
        assertThat(narration.sentences().contains(sentence)).isEqualTo(claim.equals("true"));
    }
}
