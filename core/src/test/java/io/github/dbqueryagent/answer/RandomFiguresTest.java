package io.github.dbqueryagent.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.result.ResultTable;
import io.github.dbqueryagent.result.ResultType;
import io.github.dbqueryagent.writing.CellWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random rows in random locales: what is in them stands, what is not in them falls. */
class RandomFiguresTest {
    private static final List<String> CITIES = List.of("Berlin", "Rome", "Oslo", "Paris", "Madrid", "Vienna");

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "fr-FR", "en-IN", "de-CH", "tr-TR", "ar-EG", "hi-IN"})
    void a_cell_stands_and_any_other_figure_falls(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        var words = new CellWords(locale);
        var random = new Random(20_261_121);
        for (int i = 0; i < 150; i++) {
            ResultTable table = cities(random);
            int row = random.nextInt(CITIES.size());
            long actual = (Long) table.cell(row, 1);
            long other = actual + 1 + random.nextInt(50);

            assertThat(narrator(table, locale, CITIES.get(row) + " has an amount of " + words.count(actual) + "."))
                    .as("%s in %s", actual, tag)
                    .isEqualTo("scripted");
            assertThat(narrator(table, locale, CITIES.get(row) + " has an amount of " + words.count(other) + "."))
                    .as("%s instead of %s in %s", other, actual, tag)
                    .isEqualTo("templates");
        }
    }

    private static ResultTable cities(Random random) {
        var rows = new ArrayList<List<Object>>();
        for (String city : CITIES) {
            rows.add(List.of(city, 100L + random.nextInt(5_000_000)));
        }
        return ResultTable.of(
                List.of(TestTables.column("city", ResultType.TEXT), TestTables.figure("amount", ResultType.INTEGER)),
                rows);
    }

    private static String narrator(ResultTable table, Locale locale, String sentence) {
        return AnswerNarrator.byModel(new ScriptedModel(sentence))
                .narrate(TestRuns.request(table, locale, 1, "amount by city?"), text -> {}, TestRuns.run())
                .narrator();
    }
}
