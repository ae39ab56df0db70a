package io.github.dbqueryagent.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.setting.DatabaseUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The forms of addresses that the page lists are read as the page says. */
final class DatabaseAddressTest {
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| `(jdbc:[^`]+)` \\|");

    @TestFactory
    Stream<DynamicTest> each_form_on_the_page_leads_where_the_page_says() throws IOException {
        String page = Files.readString(Path.of("../docs/getting-started.md"));
        List<MatchResult> rows = ROW.matcher(page).results().toList();
        assertThat(rows).hasSizeGreaterThan(5);

        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.group(1),
                        () -> assertThat(DatabaseUrl.parse(row.group(1)).jdbcUrl())
                                .isEqualTo(row.group(2))));
    }
}
