package io.github.dbqueryagent.fuzz;

import io.github.dbqueryagent.dialect.NameFolding;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.row.RowPolicy;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableKeys;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.schema.TypeFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/** The tables of all hunts: some may be read, some hold planted values that must be seen by nobody. */
final class Vault {
    /** Part of every planted value, and of nothing else. */
    static final String PLANTED = "zq7";

    /** The planted value of columns of numbers. */
    static final String PLANTED_NUMBER = "58302617";

    static final List<String> TABLES = List.of("users", "orders", "items");
    static final List<String> HIDDEN_TABLES = List.of("vault");
    static final Set<String> HIDDEN_COLUMNS = Set.of("password", "salary");

    /** The columns that may be read, of {@link #TABLES} in the same order. */
    static final List<List<String>> COLUMNS = List.of(
            List.of("id", "name", "email", "born"),
            List.of("id", "user_id", "amount", "status", "tenant"),
            List.of("order_id", "product", "quantity", "price"));

    static final SqlPolicy POLICY = SqlPolicy.builder()
            .blockTables("vault")
            .blockColumns("users.password", "users.salary")
            .rows("orders", asker -> RowPolicy.equal("tenant", 1))
            .build();

    private Vault() {}

    /** Returns the statements that make and fill the tables. */
    static List<String> statements() {
        return List.of(
                "CREATE TABLE users(id INTEGER PRIMARY KEY, name VARCHAR(80), email VARCHAR(80), "
                        + "password VARCHAR(80), salary INTEGER, born DATE)",
                "CREATE TABLE orders(id INTEGER, user_id INTEGER, amount DECIMAL(10, 2), status VARCHAR(10), tenant INTEGER)",
                "CREATE TABLE items(order_id INTEGER, product VARCHAR(40), quantity INTEGER, price DECIMAL(10, 2))",
                "CREATE TABLE vault(id INTEGER, note VARCHAR(80))",
                "INSERT INTO users VALUES (1, 'Ada', 'ada@example.org', 'zq7-one', 58302617, '1990-01-31')",
                "INSERT INTO users VALUES (2, 'Bo', NULL, 'zq7-two', 58302617, NULL)",
                "INSERT INTO users VALUES (3, 'O''Hara', 'x\"y`z', 'zq7-three', 58302617, '2001-12-31')",
                "INSERT INTO orders VALUES (1, 1, 10.50, 'paid', 1)",
                "INSERT INTO orders VALUES (2, 1, 20.00, 'open', 1)",
                "INSERT INTO orders VALUES (3, 2, NULL, NULL, 1)",
                "INSERT INTO orders VALUES (4, 3, 30.00, 'zq7-four', 2)",
                "INSERT INTO items VALUES (1, 'book', 2, 5.25)",
                "INSERT INTO items VALUES (2, 'pen', NULL, 20.00)",
                "INSERT INTO vault VALUES (1, 'zq7-five')");
    }

    /** Returns the tables as the dialect's database describes them. */
    static DatabaseSchema schema(SqlDialect dialect, String defaultSchema) {
        var tables = new ArrayList<Table>();
        for (int i = 0; i < TABLES.size(); i++) {
            tables.add(table(dialect, defaultSchema, TABLES.get(i), COLUMNS.get(i)));
        }
        tables.set(0, table(dialect, defaultSchema, "users", withHidden()));
        tables.add(table(dialect, defaultSchema, "vault", List.of("id", "note")));
        return DatabaseSchema.of(defaultSchema, tables);
    }

    private static List<String> withHidden() {
        return List.of("id", "name", "email", "password", "salary", "born");
    }

    private static Table table(SqlDialect dialect, String schema, String name, List<String> columns) {
        return new Table(
                new TableName(schema, folded(dialect, name)),
                Table.Kind.TABLE,
                "",
                columns.stream()
                        .map(column -> new Column(folded(dialect, column), type(column), "", true, ""))
                        .toList(),
                TableKeys.none(),
                List.of(),
                OptionalLong.empty());
    }

    static String folded(SqlDialect dialect, String name) {
        return dialect.folding() == NameFolding.UPPER ? name.toUpperCase(Locale.ROOT) : name;
    }

    private static TypeFamily type(String column) {
        return switch (column) {
            case "id", "user_id", "tenant", "order_id", "quantity", "salary" -> TypeFamily.INTEGER;
            case "amount", "price" -> TypeFamily.DECIMAL;
            case "born" -> TypeFamily.DATE;
            default -> TypeFamily.TEXT;
        };
    }
}
