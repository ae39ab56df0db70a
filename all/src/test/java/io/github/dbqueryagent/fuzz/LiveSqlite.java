package io.github.dbqueryagent.fuzz;

import io.github.dbqueryagent.validation.ApprovedSql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sqlite.ProgressHandler;

/** A file of SQLite's. Before a statement is run, its byte code is read: which tables, columns and functions it touches. */
final class LiveSqlite extends LiveDatabase {
    /** What a statement that only reads has no use for. */
    private static final Set<String> WRITING = Set.of(
            "OpenWrite",
            "CreateBtree",
            "Destroy",
            "ParseSchema",
            "Vacuum",
            "IncrVacuum",
            "JournalMode",
            "SetCookie",
            "VUpdate",
            "VBegin",
            "VCreate",
            "VDestroy",
            "Checkpoint",
            "DropTable",
            "DropIndex",
            "Program",
            "Savepoint",
            "AutoCommit",
            "Expire",
            "LoadAnalysis",
            "SqlExec",
            "FkCounter",
            "ReadCookie",
            "MaxPgcnt",
            "Pagecount");

    /** What operators are called in byte code. */
    private static final Set<String> OPERATORS =
            Set.of("like", "->", "->>", "subtype", "unlikely", "likely", "likelihood");

    private static final Pattern TABLE_FUNCTION =
            Pattern.compile("json_(?:each|tree)\"?\\s*\\(", Pattern.CASE_INSENSITIVE);

    private final Path folder;
    private final Connection connection;
    private final Map<Integer, String> tables = new HashMap<>();

    LiveSqlite() throws SQLException, IOException {
        folder = Files.createTempDirectory("fuzz");
        String url = "jdbc:sqlite:" + folder.resolve("vault.db");
        connection = DriverManager.getConnection(url);
        execute(connection, Vault.statements());
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT rootpage, name FROM sqlite_master WHERE type = 'table'")) {
            while (rows.next()) {
                tables.put(rows.getInt(1), rows.getString(2));
            }
        }
    }

    @Override
    String dialect() {
        return "sqlite";
    }

    @Override
    String defaultSchema() {
        return "";
    }

    @Override
    Connection connection() {
        return connection;
    }

    @Override
    AutoCloseable watch(Statement statement) throws SQLException {
        long end = System.nanoTime() + LIMIT_MILLIS * 1_000_000L;
        ProgressHandler.setHandler(connection, 1_000, new ProgressHandler() {
            @Override
            protected int progress() {
                return System.nanoTime() > end ? 1 : 0;
            }
        });
        return () -> ProgressHandler.clearHandler(connection);
    }

    @Override
    String state() throws SQLException {
        String rows = rowsOf(
                connection,
                List.of(
                        "SELECT * FROM users ORDER BY id",
                        "SELECT * FROM orders ORDER BY id",
                        "SELECT * FROM items",
                        "SELECT * FROM vault",
                        "SELECT * FROM sqlite_master",
                        "SELECT * FROM sqlite_temp_master",
                        "SELECT total_changes()",
                        "PRAGMA data_version",
                        "PRAGMA user_version",
                        "PRAGMA schema_version",
                        "PRAGMA query_only",
                        "PRAGMA database_list",
                        "SELECT last_insert_rowid()"));
        try (Stream<Path> files = Files.list(folder)) {
            return rows + files.map(Path::toString).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    Optional<String> foreseen(ApprovedSql sql) throws SQLException {
        Set<String> allowed = guard().dialect().allowedFunctions();
        var cursors = new HashMap<Integer, Set<String>>();
        var columns = new HashMap<Integer, Set<Integer>>();
        try (PreparedStatement statement = connection.prepareStatement("EXPLAIN " + sql.sql());
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String code = rows.getString("opcode");
                int p1 = rows.getInt("p1");
                int p2 = rows.getInt("p2");
                String p4 = String.valueOf(rows.getString("p4"));
                if (WRITING.contains(code) || (code.equals("Transaction") && p2 > 0)) {
                    return Optional.of("its byte code holds " + code);
                }
                if (code.equals("VOpen") && !TABLE_FUNCTION.matcher(sql.sql()).find()) {
                    return Optional.of("it reads a virtual table");
                }
                if (code.equals("OpenRead")) {
                    String table = tables.get(p2);
                    if (!Vault.TABLES.contains(String.valueOf(table))) {
                        return Optional.of("it reads the table " + table);
                    }
                    cursors.computeIfAbsent(p1, any -> new HashSet<>()).add(table);
                } else if (code.equals("Column")) {
                    columns.computeIfAbsent(p1, any -> new HashSet<>()).add(p2);
                } else if (code.endsWith("Func") || code.equals("Function") || code.startsWith("Agg")) {
                    String name = p4.replaceAll("\\(.*", "").toLowerCase(Locale.ROOT);
                    if (!p4.equals("null") && !allowed.contains(name) && !OPERATORS.contains(name)) {
                        return Optional.of("it calls " + name);
                    }
                }
            }
        } catch (SQLException e) {
            return Optional.empty();
        }
        for (Map.Entry<Integer, Set<String>> cursor : cursors.entrySet()) {
            Set<Integer> read = columns.getOrDefault(cursor.getKey(), Set.of());
            if (cursor.getValue().equals(Set.of("users")) && (read.contains(3) || read.contains(4))) {
                return Optional.of("it reads a hidden column");
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
