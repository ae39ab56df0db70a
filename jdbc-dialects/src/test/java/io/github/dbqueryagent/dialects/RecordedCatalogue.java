package io.github.dbqueryagent.dialects;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A connection that answers one statement after the other with rows that were written down. Not thread-safe.
 *
 * <p>A table of rows is a text: labels in the first line, then a row in each, with {@code |} between cells; an empty cell is
 * NULL.
 */
public final class RecordedCatalogue {
    /** The answer to the statement for dependencies that tells of none. */
    public static final String NOTHING_TOLD = "table_schema|table_name|source_schema|source_table|is_known|definition";

    private final String schema;
    private final Iterator<String> answers;
    private final List<String> statements = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    public RecordedCatalogue(String schema, String... answers) {
        this.schema = schema;
        this.answers = List.of(answers).iterator();
    }

    public Connection connection() {
        return proxy(Connection.class, (self, method, arguments) -> switch (method.getName()) {
            case "getSchema" -> schema;
            case "getAutoCommit" -> true;
            case "prepareStatement" -> {
                statements.add((String) arguments[0]);
                yield statement(answers.next());
            }
            default -> throw unexpected(method);
        });
    }

    /** Returns what was asked, in order. */
    public List<String> statements() {
        return statements;
    }

    /** Returns what was bound, in order. */
    public List<String> values() {
        return values;
    }

    private PreparedStatement statement(String answer) {
        return proxy(PreparedStatement.class, (self, method, arguments) -> switch (method.getName()) {
            case "setQueryTimeout", "close", "cancel" -> null;
            case "setString" -> {
                values.add((String) arguments[1]);
                yield null;
            }
            case "executeQuery" -> new Rows(answer).resultSet();
            default -> throw unexpected(method);
        });
    }

    private static <T> T proxy(Class<T> kind, InvocationHandler handler) {
        return kind.cast(Proxy.newProxyInstance(kind.getClassLoader(), new Class<?>[] {kind}, handler));
    }

    private static AssertionError unexpected(Method method) {
        return new AssertionError("nobody expected " + method.getName());
    }

    private static final class Rows {
        private final List<String> labels;
        private final Iterator<String> lines;
        private List<String> row = List.of();
        private boolean wasNull;

        Rows(String answer) {
            this.lines = answer.lines().filter(line -> !line.isBlank()).iterator();
            this.labels = cells(lines.next());
        }

        private static List<String> cells(String line) {
            return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        }

        ResultSet resultSet() {
            return proxy(ResultSet.class, (self, method, arguments) -> switch (method.getName()) {
                case "next" -> next();
                case "wasNull" -> wasNull;
                case "getString" ->
                    cell(arguments[0] instanceof Integer place ? labels.get(place - 1) : (String) arguments[0]);
                case "getInt" -> (int) number((String) arguments[0]);
                case "getLong" -> number((String) arguments[0]);
                case "getMetaData" -> metaData();
                case "close" -> null;
                default -> throw unexpected(method);
            });
        }

        private ResultSetMetaData metaData() {
            return proxy(ResultSetMetaData.class, (self, method, arguments) -> switch (method.getName()) {
                case "getColumnCount" -> labels.size();
                case "getColumnLabel" -> labels.get((int) arguments[0] - 1);
                default -> throw unexpected(method);
            });
        }

        private boolean next() {
            if (!lines.hasNext()) {
                return false;
            }
            row = cells(lines.next());
            if (row.size() != labels.size()) {
                throw new AssertionError("not as many cells as labels: " + row);
            }
            return true;
        }

        private @Nullable String cell(String label) {
            String cell = row.get(labels.indexOf(label.toLowerCase(Locale.ROOT)));
            wasNull = cell.isEmpty();
            return wasNull ? null : cell;
        }

        private long number(String label) {
            String cell = cell(label);
            return cell == null ? 0 : Long.parseLong(cell);
        }
    }
}
