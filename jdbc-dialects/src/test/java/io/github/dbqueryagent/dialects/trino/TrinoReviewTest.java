package io.github.dbqueryagent.dialects.trino;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.dialect.DateUnit;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.PersonalValues;
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
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of drafts over tables of several catalogs; no server is asked. */
class TrinoReviewTest {
    private static final Deadline DEADLINE = Deadline.after(Duration.ofMinutes(5));

    private SqlDialect dialect;
    private VisibleSchema schema;

    @BeforeEach
    void open() throws SQLException {
        dialect = new TrinoDialect().adaptTo(inCatalog("shop"));
        schema = VisibleSchema.of(
                "shop",
                dialect,
                DatabaseSchema.of(
                        "public",
                        List.of(
                                table("public", "orders"),
                                table("public", "customer"),
                                table("old", "orders"),
                                table("crm.public", "customer"),
                                table("crm.public", "secret"),
                                table("crm.odd.one", "Select"),
                                table("shop.a.b", "t"))),
                SqlPolicy.builder().blockTables("crm.public.secret").build(),
                Asker.anonymous());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            orders                              | orders
            public.orders                       | public.orders
            old.orders                          | old.orders
            shop.public.orders                  | public.orders
            SHOP.old.orders                     | old.orders
            crm.public.customer                 | crm.public.customer
            "CRM"."public"."customer"           | crm.public.customer
            crm."public".Customer               | crm.public.customer
            "crm.public".customer               | crm.public.customer
            `crm`.`public`.`customer`           | crm.public.customer
            crm."odd.one"."Select"              | crm."odd.one"."Select"
            shop."a.b".t                        | shop."a.b".t
            """)
    void a_table_is_found_by_catalog_schema_and_name(String written, String rendered) {
        assertThat(approved("SELECT id FROM " + written)).startsWith("SELECT id FROM " + rendered + " LIMIT ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "other.public.orders",
                "crm.public.orders",
                "crm.old.orders",
                "shop.crm.public.customer",
                "crm..customer",
                "crm.public.secret",
                "public.secret",
                "crm.odd.one.\"Select\"",
                "system.runtime.queries",
                "crm.information_schema.tables"
            })
    void a_table_that_is_not_there_or_not_for_this_asker_is_not_found(String written) {
        assertThat(approved("SELECT id FROM " + written)).isEmpty();
    }

    @Test
    void tables_of_two_catalogs_are_joined() {
        assertThat(approved("SELECT o.id, c.* FROM orders o JOIN crm.public.customer c ON o.id = c.id"))
                .startsWith("SELECT o.id, c.id AS id_2, c.born FROM orders o"
                        + " JOIN crm.public.customer c ON o.id = c.id");
    }

    @Test
    void a_column_may_name_its_table_in_full() {
        assertThat(approved("SELECT crm.public.customer.id FROM crm.public.customer WHERE crm.public.customer.id > 1"))
                .startsWith("SELECT customer.id FROM crm.public.customer WHERE customer.id > 1");
        assertThat(approved("SELECT shop.public.orders.id FROM orders")).startsWith("SELECT orders.id FROM orders");
        assertThat(approved("SELECT c.id FROM crm.public.customer c WHERE other.public.c.id > 1"))
                .doesNotContain("other");
    }

    @Test
    void dates_are_taken_back() {
        for (DateUnit unit : DateUnit.values()) {
            String day = dialect.dates().truncate(unit, "born");
            assertThat(approved("SELECT " + day + " AS d FROM orders GROUP BY " + day))
                    .contains("GROUP BY CAST(DATE_TRUNC('" + unit + "', born) AS DATE)");
        }
        assertThat(approved("SELECT " + dialect.dates().year("born") + " AS y, "
                        + dialect.dates().month("born") + " AS m, "
                        + dialect.dates().daysBetween("born", dialect.dates().literal(LocalDate.of(2024, 2, 29)))
                        + " AS n FROM orders WHERE born < "
                        + dialect.dates().literal(LocalDateTime.of(2024, 2, 29, 10, 0))))
                .contains("date_diff('day', CAST(born AS DATE), CAST(DATE '2024-02-29' AS DATE))")
                .contains("born < TIMESTAMP '2024-02-29 10:00:00.000000'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "repeat('x', 1000000)",
                "sequence(1, 1000000)",
                "lpad('x', 1000000, 'y')",
                "format('%1000000d', 1)",
                "regexp_like('a', '(a+)+')",
                "current_user",
                "current_catalog",
                "version()",
                "fail('x')",
                "transform(ARRAY[1], x -> x)",
                "levenshtein_distance('a', 'b')"
            })
    void what_costs_much_or_tells_of_the_session_is_refused(String expression) {
        assertThat(approved("SELECT " + expression + " AS x FROM orders")).isEmpty();
    }

    @Test
    void without_a_catalog_every_schema_needs_one() throws SQLException {
        SqlDialect open = new TrinoDialect().adaptTo(inCatalog(null));

        assertThat(open.schemaOf(List.of("crm", "public"))).hasValue("crm.public");
        assertThat(open.schemaParts("crm.public")).containsExactly("crm", "public");
        assertThat(open.schemaOf(List.of("a.b", "c"))).isEmpty();
        assertThat(open.matches(inCatalog(null))).isTrue();
    }

    /** Returns what would run; nothing if it may not. */
    private String approved(String draft) {
        var request = new ReviewRequest(Draft.ofCaller(draft), schema, Set.of(), PersonalValues.none());
        Review review = SqlValidator.of(ReviewSettings.defaults(), List.of()).review(request, DEADLINE);
        return review.fold(approved -> approved.sql().sql(), rejected -> "");
    }

    private static Table table(String schema, String name) {
        var id = new Column("id", TypeFamily.INTEGER, "integer", true, "");
        var born = new Column("born", TypeFamily.DATE, "date", true, "");
        return new Table(
                new TableName(schema, name),
                Table.Kind.TABLE,
                "",
                List.of(id, born),
                TableKeys.none(),
                List.of(),
                OptionalLong.empty());
    }

    private static DatabaseMetaData inCatalog(String catalog) {
        var connection = answering(Connection.class, catalog == null ? Map.of() : Map.of("getCatalog", catalog));
        return answering(
                DatabaseMetaData.class, Map.of("getConnection", connection, "getDatabaseProductName", "Trino"));
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                TrinoReviewTest.class.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.get(method.getName())));
    }
}
