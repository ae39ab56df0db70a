package io.github.dbqueryagent.parser;

import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.generation.Generation;
import io.github.dbqueryagent.generation.GenerationRequest;
import io.github.dbqueryagent.guardrail.TestAdmission;
import io.github.dbqueryagent.knowledge.KnowledgeStore;
import io.github.dbqueryagent.linking.LinkedSchema;
import io.github.dbqueryagent.linking.ValueIndex;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.AnswerId;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.QuestionContext;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.ColumnValues;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.ForeignKey;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableKeys;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.schema.TypeFamily;
import io.github.dbqueryagent.session.Conversation;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/** An H2 database in memory, with its schema and values read as the library would. */
final class TestDatabase implements AutoCloseable {
    static final int MOST_VALUES = 5_000;

    private final Connection connection;
    private VisibleSchema schema;
    private ValueIndex values;

    TestDatabase(String name) throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    Connection connection() {
        return connection;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Reads schema and values; to be called once the rows are in. */
    TestDatabase ready() throws SQLException {
        List<Table> tables = tables();
        DatabaseSchema read = DatabaseSchema.of("PUBLIC", tables);
        schema = VisibleSchema.of("test", new TestDialect(), read, SqlPolicy.allowAll(), Asker.anonymous());
        values = ValueIndex.of(sample(tables));
        return this;
    }

    VisibleSchema schema() {
        return schema;
    }

    ValueIndex values() {
        return values;
    }

    Generation ask(SemanticParser parser, String question, LocalDate today, Conversation conversation) {
        return parser.generate(request(question, conversation), run(today));
    }

    GenerationRequest request(String question, Conversation conversation) {
        return new GenerationRequest(
                TestAdmission.admit(question),
                new LinkedSchema(schema, List.of(), List.of()),
                values,
                KnowledgeStore.inMemory(),
                conversation,
                List.of());
    }

    static QuestionRun run(LocalDate today) {
        var context = new QuestionContext(Asker.anonymous(), ZoneId.of("UTC"), Locale.ROOT, today);
        return new QuestionRun(AnswerId.random(), Deadline.after(Duration.ofMinutes(5)), context, List.of());
    }

    /** Returns the rows, each value as a text that is equal for equal values of different types. */
    List<List<String>> rows(String sql, int most) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(20);
            statement.setMaxRows(most);
            try (ResultSet result = statement.executeQuery(sql)) {
                int width = result.getMetaData().getColumnCount();
                var rows = new ArrayList<List<String>>();
                while (result.next()) {
                    var row = new ArrayList<String>(width);
                    for (int i = 1; i <= width; i++) {
                        row.add(plain(result.getObject(i)));
                    }
                    rows.add(row);
                }
                return rows;
            }
        }
    }

    private static String plain(Object value) {
        if (value == null) {
            return "\u2400";
        }
        if (value instanceof Number number) {
            BigDecimal decimal = new BigDecimal(number.toString());
            BigDecimal rounded =
                    decimal.setScale(4, java.math.RoundingMode.HALF_UP).stripTrailingZeros();
            return rounded.toPlainString();
        }
        if (value instanceof Boolean truth) {
            return truth ? "1" : "0";
        }
        return value.toString().replaceFirst("[ T]00:00(:00)?(\\.0+)?$", "");
    }

    private List<Table> tables() throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        var tables = new ArrayList<Table>();
        for (String name : strings(
                data.getTables(null, "PUBLIC", "%", new String[] {"TABLE", "BASE TABLE", "VIEW"}), "TABLE_NAME")) {
            tables.add(table(data, name));
        }
        return tables;
    }

    private static Table table(DatabaseMetaData data, String name) throws SQLException {
        var columns = new ArrayList<Column>();
        try (ResultSet found = data.getColumns(null, "PUBLIC", name.replace("_", "\\_"), "%")) {
            while (found.next()) {
                String comment = found.getString("REMARKS");
                columns.add(new Column(
                        found.getString("COLUMN_NAME"),
                        TypeFamily.ofJdbc(found.getInt("DATA_TYPE")),
                        found.getString("TYPE_NAME"),
                        found.getInt("NULLABLE") == DatabaseMetaData.columnNullable,
                        comment == null ? "" : comment));
            }
        }
        var key = new LinkedHashMap<Integer, String>();
        try (ResultSet found = data.getPrimaryKeys(null, "PUBLIC", name)) {
            while (found.next()) {
                key.put(found.getInt("KEY_SEQ"), found.getString("COLUMN_NAME"));
            }
        }
        List<String> primary = key.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
        String comment = "";
        try (ResultSet found = data.getTables(null, "PUBLIC", name.replace("_", "\\_"), null)) {
            if (found.next() && found.getString("REMARKS") != null) {
                comment = found.getString("REMARKS");
            }
        }
        return new Table(
                new TableName("PUBLIC", name),
                Table.Kind.TABLE,
                comment,
                columns,
                new TableKeys(primary, List.of(), foreignKeys(data, name)),
                List.of(),
                OptionalLong.empty());
    }

    private static List<ForeignKey> foreignKeys(DatabaseMetaData data, String name) throws SQLException {
        var byName = new LinkedHashMap<String, List<String[]>>();
        try (ResultSet found = data.getImportedKeys(null, "PUBLIC", name)) {
            while (found.next()) {
                byName.computeIfAbsent(found.getString("FK_NAME"), any -> new ArrayList<>())
                        .add(new String[] {
                            found.getString("FKCOLUMN_NAME"),
                            found.getString("PKTABLE_NAME"),
                            found.getString("PKCOLUMN_NAME")
                        });
            }
        }
        var keys = new ArrayList<ForeignKey>();
        byName.forEach((keyName, parts) -> keys.add(new ForeignKey(
                keyName,
                parts.stream().map(part -> part[0]).toList(),
                new TableName("PUBLIC", parts.get(0)[1]),
                parts.stream().map(part -> part[2]).toList())));
        return keys;
    }

    private List<ColumnValues> sample(List<Table> tables) throws SQLException {
        var sampled = new ArrayList<ColumnValues>();
        for (Table table : tables) {
            for (Column column : table.columns()) {
                if (column.type() == TypeFamily.TEXT) {
                    String quoted = '"' + column.name().replace("\"", "\"\"") + '"';
                    List<List<String>> rows = rows(
                            "SELECT DISTINCT " + quoted + " FROM \""
                                    + table.name().name() + "\" WHERE " + quoted + " IS NOT NULL AND TRIM(" + quoted
                                    + ") <> '' AND CHAR_LENGTH(" + quoted + ") < 60",
                            MOST_VALUES + 1);
                    List<String> texts = rows.stream()
                            .map(row -> row.get(0))
                            .limit(MOST_VALUES)
                            .toList();
                    sampled.add(new ColumnValues(
                            new ColumnName(table.name(), column.name()), texts, rows.size() <= MOST_VALUES));
                }
            }
        }
        return sampled;
    }

    private static List<String> strings(ResultSet found, String column) throws SQLException {
        try (found) {
            var strings = new ArrayList<String>();
            while (found.next()) {
                strings.add(found.getString(column));
            }
            return strings;
        }
    }

    @Override
    public void close() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
        connection.close();
    }
}
