package io.github.dbqueryagent.parser.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodReaderTest {
    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "today | 2026-11-18 | 2026-11-19",
                "yesterday | 2026-11-17 | 2026-11-18",
                "this week | 2026-11-16 | 2026-11-23",
                "last week | 2026-11-09 | 2026-11-16",
                "this month | 2026-11-01 | 2026-12-01",
                "last month | 2026-10-01 | 2026-11-01",
                "last quarter | 2026-07-01 | 2026-10-01",
                "this year | 2026-01-01 | 2027-01-01",
                "in the past 30 days | 2026-10-19 | 2026-11-19",
                "over the last three months | 2026-08-18 | 2026-11-19",
                "two weeks ago | 2026-11-04 | 2026-11-05",
                "since 2024 | 2024-01-01 | ",
                "since March 2025 | 2025-03-01 | ",
                "before 2024 | | 2024-01-01",
                "after 2024 | 2025-01-01 | ",
                "until 2024-05-31 | | 2024-06-01",
                "in March 2025 | 2025-03-01 | 2025-04-01",
                "in December | 2025-12-01 | 2026-01-01",
                "on March 5, 2025 | 2025-03-05 | 2025-03-06",
                "on 5 March 2025 | 2025-03-05 | 2025-03-06",
                "Q2 2025 | 2025-04-01 | 2025-07-01",
                "in the second quarter of 2025 | 2025-04-01 | 2025-07-01",
                "in the first half of 2025 | 2025-01-01 | 2025-07-01",
                "in the year 2025 | 2025-01-01 | 2026-01-01",
                "between 2024-01-01 and 2024-03-31 | 2024-01-01 | 2024-04-01",
                "from January 2025 to March 2025 | 2025-01-01 | 2025-04-01",
                "between 2023 and 2025 | 2023-01-01 | 2026-01-01",
                "year to date | 2026-01-01 | 2026-11-19",
            })
    void reads_days_from_the_day_of_the_question(String words, LocalDate from, LocalDate until) {
        PeriodReader.Found found =
                new PeriodReader(TODAY).at(Tokenizer.tokenize(words), 0).orElseThrow();

        assertThat(found.length()).isEqualTo(Tokenizer.tokenize(words).size());
        assertThat(found.period().from()).isEqualTo(from);
        assertThat(found.period().until()).isEqualTo(until);
    }

    @Test
    void reads_no_period_in_other_words() {
        for (String words :
                new String[] {"last name", "may we see", "in Berlin", "first order", "30 days", "2024-13-45"}) {
            assertThat(new PeriodReader(TODAY).at(Tokenizer.tokenize(words), 0))
                    .as(words)
                    .isEmpty();
        }
    }
}
