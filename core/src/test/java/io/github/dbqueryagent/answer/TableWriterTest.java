package io.github.dbqueryagent.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dbqueryagent.result.ResultTable;
import io.github.dbqueryagent.result.ResultType;
import io.github.dbqueryagent.result.Truncation;
import io.github.dbqueryagent.writing.TableWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableWriterTest {
    private static final ResultTable ALL_TYPES = new ResultTable(
            List.of(
                    TestTables.column("id", ResultType.INTEGER),
                    TestTables.column("amount", ResultType.DECIMAL),
                    TestTables.column("ratio", ResultType.FLOATING),
                    TestTables.column("name, full", ResultType.TEXT),
                    TestTables.column("day", ResultType.DATE),
                    TestTables.column("at", ResultType.TIMESTAMP_WITH_ZONE),
                    TestTables.column("ok", ResultType.BOOLEAN),
                    TestTables.column("tags", ResultType.LIST)),
            List.of(
                    Arrays.asList(
                            -1L,
                            new BigDecimal("12345678901234567890.10"),
                            1.5e20,
                            "He said \"hi\"\nand left",
                            LocalDate.of(2026, 3, 4),
                            OffsetDateTime.parse("2026-03-04T05:06:07+02:00"),
                            true,
                            Arrays.asList("a", null)),
                    Arrays.asList(null, null, Double.NaN, "", null, null, null, null)),
            Truncation.ROWS,
            Set.of("name, full"),
            Set.of());

    @Test
    void csv_quotes_what_needs_it_and_keeps_numbers_exact() {
        assertThat(TableWriter.csv().toText(ALL_TYPES))
                .isEqualTo("id,amount,ratio,\"name, full\",day,at,ok,tags\r\n"
                        + "-1,12345678901234567890.10,150000000000000000000,\"He said \"\"hi\"\"\nand left\",2026-03-04,"
                        + "2026-03-04T05:06:07+02:00,true,\"[a, ]\"\r\n"
                        + ",,NaN,\"\",,,,\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void csv_lets_no_text_begin_as_a_formula(String formula) {
        String csv = TableWriter.csv().toText(texts("x", formula));

        assertThat(csv.lines().skip(1).findFirst().orElseThrow()).matches("\"?'.*");
    }

    @Test
    void csv_lets_no_label_begin_as_a_formula() {
        assertThat(TableWriter.csv().toText(texts("=cmd", "x"))).startsWith("'=cmd\r\n");
    }

    @Test
    void json_is_exact_and_reads_back() throws Exception {
        var mapper = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

        JsonNode json = mapper.readTree(TableWriter.json().toText(ALL_TYPES));

        assertThat(json.path("rows").get(0).get(1).decimalValue()).isEqualByComparingTo("12345678901234567890.10");
        assertThat(json.path("rows").get(0).get(3).textValue()).isEqualTo("He said \"hi\"\nand left");
        assertThat(json.path("rows").get(0).get(4).textValue()).isEqualTo("2026-03-04");
        assertThat(json.path("rows").get(0).get(7).get(1).isNull()).isTrue();
        assertThat(json.path("rows").get(1).get(0).isNull()).isTrue();
        assertThat(json.path("rows").get(1).get(2).textValue()).isEqualTo("NaN");
        assertThat(json.path("columns").get(0).path("type").textValue()).isEqualTo("integer");
        assertThat(json.path("truncation").textValue()).isEqualTo("rows");
        assertThat(json.path("masked").get(0).textValue()).isEqualTo("name, full");
    }

    @Test
    void markdown_escapes_markup_html_links_and_lines() {
        ResultTable table = texts("a|b", "x|y\n**z** <img src=x> [l](http://e.org) `c` @all\\");

        assertThat(TableWriter.markdown().toText(table))
                .isEqualTo("| a\\|b |\n| --- |\n| x\\|y<br>\\*\\*z\\*\\* &lt;img src=x&gt; "
                        + "\\[l\\](http<!-- -->://e.org) \\`c\\` &#64;all\\\\ |\n");
    }

    @Test
    void text_is_aligned_for_the_locale() {
        ResultTable table = ResultTable.of(
                List.of(TestTables.column("名前", ResultType.TEXT), TestTables.figure("total", ResultType.DECIMAL)),
                List.of(
                        Arrays.asList("東京", new BigDecimal("1234.50")),
                        Arrays.asList("Oslo", new BigDecimal("7")),
                        Arrays.asList(null, null)));

        assertThat(TableWriter.text(Locale.GERMANY).toText(table))
                .isEqualTo("名前     total\n----  --------\n東京  1.234,50\nOslo         7\n\n(3 rows)\n");
    }

    @Test
    void text_cuts_wide_cells_and_sends_nothing_to_the_terminal() {
        String text = TableWriter.text(Locale.US).toText(texts("x", "\u001b]0;owned\u0007" + "漢".repeat(60)));

        assertThat(text.codePoints()).noneMatch(c -> Character.isISOControl(c) && c != '\n');
        assertThat(text.lines().skip(2).findFirst().orElseThrow()).endsWith("…").hasSizeLessThan(40);
    }

    @Test
    void text_says_that_rows_are_missing() {
        assertThat(TableWriter.text(Locale.US).toText(TestTables.table("cutNames")))
                .endsWith("(the first 2 rows; more match)\n");
    }

    @Test
    void every_writer_takes_every_table() {
        for (ResultTable table : TestTables.all().values()) {
            for (TableWriter writer : List.of(
                    TableWriter.csv(), TableWriter.json(), TableWriter.markdown(), TableWriter.text(Locale.ROOT))) {
                assertThat(writer.toText(table).lines().count())
                        .isGreaterThanOrEqualTo(table.columns().isEmpty() ? 0 : 1);
            }
        }
    }

    private static ResultTable texts(String label, String... cells) {
        return ResultTable.of(
                List.of(TestTables.column(label, ResultType.TEXT)),
                Arrays.stream(cells).map(cell -> List.<Object>of(cell)).toList());
    }
}
