package io.github.dbqueryagent.writing;

import io.github.dbqueryagent.result.ResultColumn;
import io.github.dbqueryagent.result.ResultTable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes comma-separated values. Immutable. */
final class CsvWriter implements TableWriter {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    @Override
    public void write(ResultTable table, Appendable out) throws IOException {
        for (int i = 0; i < table.columns().size(); i++) {
            out.append(i == 0 ? "" : ",").append(text(table.columns().get(i).label()));
        }
        out.append("\r\n");
        for (List<@Nullable Object> row : table.rows()) {
            for (int i = 0; i < row.size(); i++) {
                out.append(i == 0 ? "" : ",").append(field(table.columns().get(i), row.get(i)));
            }
            out.append("\r\n");
        }
    }

    private static String field(ResultColumn column, @Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        return column.type().isNumeric() ? CellText.of(cell) : text(CellText.of(cell));
    }

    private static String text(String text) {
        String safe = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean isPlain =
                !safe.isEmpty() && safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return isPlain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
