package io.github.dbqueryagent.audit;

import io.github.dbqueryagent.storage.OwnColumn;
import io.github.dbqueryagent.storage.OwnDatabase;
import io.github.dbqueryagent.storage.OwnTable;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes each entry as a row: what is searched for in columns, and the whole as JSON. Thread-safe. */
final class TableLog implements AuditLog {
    private static final List<OwnColumn> COLUMNS = List.of(
            OwnColumn.text("entry_id", 64),
            OwnColumn.text("ended_at", 30),
            OwnColumn.text("operation", 20),
            OwnColumn.text("asker", 255),
            OwnColumn.text("tenant", 255),
            OwnColumn.text("roles", 1_000),
            OwnColumn.text("session_id", 255),
            OwnColumn.text("database_name", 255),
            OwnColumn.text("outcome", 100),
            OwnColumn.text("reason", 100),
            OwnColumn.number("rows_given"),
            OwnColumn.number("elapsed_ms"),
            OwnColumn.longText("question"),
            OwnColumn.longText("sql_text"),
            OwnColumn.longText("entry_json"));

    /** Always as long, so that the order of the texts is that of the times. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final OwnDatabase database;
    private final OwnTable table;

    TableLog(OwnDatabase database, String table) {
        this.database = database;
        this.table = database.table(table, COLUMNS);
    }

    OwnDatabase database() {
        return database;
    }

    @Override
    public void write(AuditEntry entry) {
        AuditEntry.Query query = entry.query();
        AuditEntry.Given given = query == null ? null : query.given();
        var row = new ArrayList<@Nullable Object>();
        row.add(entry.id().value());
        row.add(TIME.format(entry.ending().at()));
        row.add(EntryJson.word(entry.operation()));
        row.add(entry.asker().user());
        row.add(entry.asker().tenant());
        row.add(String.join(",", entry.asker().roles()));
        row.add(entry.asked().session());
        row.add(entry.asked().database());
        row.add(entry.ending().outcome());
        row.add(entry.ending().reason());
        row.add(given == null ? null : given.rows());
        row.add(entry.ending().elapsed().toMillis());
        row.add(entry.asked().question());
        row.add(query == null ? null : query.sql());
        row.add(EntryJson.of(entry));
        table.add(row);
    }
}
