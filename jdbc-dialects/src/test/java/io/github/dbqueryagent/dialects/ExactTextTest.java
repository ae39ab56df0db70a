package io.github.dbqueryagent.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.dialect.NameFolding;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.dialect.SqlDialects;
import io.github.dbqueryagent.policy.AskerRows;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.PersonalValues;
import io.github.dbqueryagent.row.RowPolicy;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableKeys;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.schema.TypeFamily;
import io.github.dbqueryagent.validation.Draft;
import io.github.dbqueryagent.validation.Review;
import io.github.dbqueryagent.validation.ReviewRequest;
import io.github.dbqueryagent.validation.ReviewSettings;
import io.github.dbqueryagent.validation.SqlValidator;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How texts of row policies are compared letter by letter is written so that it reads back, in every dialect. */
class ExactTextTest {
    private static final SqlPolicy POLICY = SqlPolicy.builder()
            .rows("deals", asker -> RowPolicy.equal("owner", "a").or(RowPolicy.in("code", List.of("a", "b"))))
            .rows("parts", asker -> RowPolicy.through("owner", "deals", "owner"))
            .build();

    static Stream<String> dialects() {
        return new TreeSet<>(SqlDialects.installed().ids()).stream();
    }

    @ParameterizedTest
    @MethodSource("dialects")
    void rules_over_texts_read_back(String dialect) {
        assertThat(runs(dialect)).contains("rule_1");
    }

    @ParameterizedTest
    @CsvSource({
        "h2, rule_2.OWNER = ? AND CAST(rule_2.OWNER AS VARBINARY) = CAST(? AS VARBINARY)",
        "sqlite, rule_2.owner = ? AND rule_2.owner COLLATE \"BINARY\" = ? COLLATE \"BINARY\"",
        "sqlserver, rule_2.owner = ? AND CAST(CAST(rule_2.owner AS NVARCHAR (4000)) AS VARBINARY (8000))",
    })
    void an_index_helps_and_no_collation_does(String dialect, String condition) {
        assertThat(runs(dialect)).contains(condition);
    }

    /** It is filled up with blanks, which would make it differ from every value. */
    @Test
    void a_text_of_fixed_length_is_not_compared_by_its_bytes() {
        assertThat(runs("h2")).doesNotContain("CAST(rule_2.CODE");
        assertThat(runs("sqlserver")).contains("rule_2.code COLLATE Latin1_General_BIN2 IN");
    }

    private static String runs(String id) {
        SqlDialect dialect = SqlDialects.installed().find(id).orElseThrow();
        DatabaseSchema whole = DatabaseSchema.of("shop", List.of(table(dialect, "deals"), table(dialect, "parts")));
        Review review = SqlValidator.of(ReviewSettings.defaults(), List.of())
                .review(
                        new ReviewRequest(
                                Draft.ofCaller("SELECT owner FROM parts"),
                                VisibleSchema.of("shop", dialect, whole, POLICY, Asker.anonymous()),
                                Set.of(),
                                PersonalValues.none(),
                                new AskerRows(POLICY, Asker.anonymous(), whole, Map.of())),
                        Deadline.after(Duration.ofSeconds(20)));
        return review.fold(
                approved -> approved.sql().sql(),
                no -> no.rejected().violations().get(0).message());
    }

    private static Table table(SqlDialect dialect, String name) {
        return new Table(
                new TableName("shop", folded(dialect, name)),
                Table.Kind.TABLE,
                "",
                List.of(
                        new Column(folded(dialect, "owner"), TypeFamily.TEXT, "VARCHAR(40)", true, ""),
                        new Column(folded(dialect, "code"), TypeFamily.TEXT, "CHAR(4)", true, "")),
                TableKeys.none(),
                List.of(),
                OptionalLong.empty());
    }

    private static String folded(SqlDialect dialect, String name) {
        return dialect.folding() == NameFolding.UPPER ? name.toUpperCase(Locale.ROOT) : name;
    }
}
