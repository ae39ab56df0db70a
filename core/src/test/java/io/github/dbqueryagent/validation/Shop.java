package io.github.dbqueryagent.validation;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.PersonalValues;
import io.github.dbqueryagent.row.RowRules;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableKeys;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.schema.TypeFamily;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A small shop's schema, and a review of drafts against it. */
final class Shop {
    /** Tables as {@code schema.table: column column …}; names in upper case are folded by each dialect. */
    private static final String TABLES = """
            PUBLIC.CUSTOMERS: ID NAME EMAIL CITY COUNTRY CREATED_AT VIP SALARY
            PUBLIC.ORDERS: ID CUSTOMER_ID STATUS TOTAL ORDERED_ON RETURNED_ON
            PUBLIC.ORDER_ITEMS: ORDER_ID PRODUCT_ID QUANTITY PRICE
            PUBLIC.PRODUCTS: ID NAME CATEGORY PRICE
            PUBLIC.RETURNS: ID ORDER_ID REASON KEY
            PUBLIC.ORDER: ID USER VALUE YEAR
            PUBLIC.Größen: Straße name
            PUBLIC.dotted.name: a.b id
            SALES.ORDERS: ID REGION AMOUNT
            SALES.TARGETS: REGION YEAR GOAL
            HR.SECRETS: ID NOTE
            HR.TARGETS: ID NOTE
            """;

    private final SqlDialect dialect;
    private final VisibleSchema schema;
    private Set<TableName> linked = Set.of();
    private PersonalValues values = PersonalValues.none();
    private ReviewSettings settings = ReviewSettings.defaults();
    private List<ReviewRule> rules = List.of();
    private RowRules rows = RowRules.none();

    Shop(SqlDialect dialect) {
        this(
                dialect,
                SqlPolicy.builder()
                        .blockColumns("customers.salary")
                        .blockTables("hr.secrets")
                        .build());
    }

    Shop(SqlDialect dialect, SqlPolicy policy) {
        this(dialect, policy, tables(dialect));
    }

    Shop(SqlDialect dialect, SqlPolicy policy, List<Table> tables) {
        this.dialect = dialect;
        this.schema = VisibleSchema.of(
                "shop", dialect, DatabaseSchema.of(fold(dialect, "PUBLIC"), tables), policy, Asker.anonymous());
    }

    static List<Table> tables(SqlDialect dialect) {
        var tables = new ArrayList<Table>();
        for (String line : TABLES.strip().split("\n")) {
            String[] parts = line.split(": ");
            int dot = parts[0].indexOf('.');
            var name = new TableName(
                    fold(dialect, parts[0].substring(0, dot)), fold(dialect, parts[0].substring(dot + 1)));
            var columns = new ArrayList<Column>();
            for (String column : parts[1].split(" ")) {
                columns.add(new Column(fold(dialect, column), TypeFamily.OTHER, "ANY", true, ""));
            }
            tables.add(table(name, columns));
        }
        return tables;
    }

    static Table table(TableName name, List<Column> columns) {
        return new Table(name, Table.Kind.TABLE, "", columns, TableKeys.none(), List.of(), OptionalLong.empty());
    }

    private static String fold(SqlDialect dialect, String name) {
        boolean plain = name.equals(name.toUpperCase(Locale.ROOT)) && name.indexOf('.') < 0;
        UnaryOperator<String> lower = each -> each.toLowerCase(Locale.ROOT);
        return !plain
                ? name
                : switch (dialect.folding()) {
                    case UPPER -> name;
                    case LOWER, INSENSITIVE, EXACT -> lower.apply(name);
                };
    }

    Shop linked(String... names) {
        linked = new java.util.TreeSet<>(java.util.Arrays.stream(names)
                .map(name -> new TableName(fold(dialect, "PUBLIC"), name))
                .toList());
        return this;
    }

    Shop value(String placeholder, String value) {
        values = values.with(placeholder, value);
        return this;
    }

    Shop settings(ReviewSettings newSettings) {
        settings = newSettings;
        return this;
    }

    Shop rule(ReviewRule rule) {
        rules = List.of(rule);
        return this;
    }

    Shop rows(RowRules newRows) {
        rows = newRows;
        return this;
    }

    Review review(String sql) {
        return SqlValidator.of(settings, rules)
                .review(
                        new ReviewRequest(Draft.ofCaller(sql), schema, linked, values, rows),
                        Deadline.after(Duration.ofSeconds(30)));
    }

    Review.Approved approve(String sql) {
        return review(sql).fold(approved -> approved, rejected -> {
            throw new AssertionError(
                    "rejected: " + sql + "\n" + rejected.rejected().violations());
        });
    }

    String sql(String draft) {
        return approve(draft).sql().sql();
    }

    List<Violation> violations(String sql) {
        return review(sql)
                .fold(approved -> List.of(), rejected -> rejected.rejected().violations());
    }
}
