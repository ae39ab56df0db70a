package io.github.dbqueryagent.writing;

import io.github.dbqueryagent.result.ResultColumn;
import io.github.dbqueryagent.result.ResultTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes aligned columns for terminals. Immutable. */
final class TextWriter implements TableWriter {
    private static final int WIDEST = 40;
    private static final String GAP = "  ";

    private final CellWords words;

    TextWriter(Locale locale) {
        this.words = CellWords.of(locale);
    }

    @Override
    public void write(ResultTable table, Appendable out) throws IOException {
        int columns = table.columns().size();
        var lines = new ArrayList<List<String>>();
        lines.add(table.columns().stream().map(column -> fit(column.label())).toList());
        for (List<@Nullable Object> row : table.rows()) {
            var line = new ArrayList<String>();
            for (int i = 0; i < columns; i++) {
                line.add(fit(words.whole(table.columns().get(i), row.get(i))));
            }
            lines.add(line);
        }
        int[] widths = new int[columns];
        for (List<String> line : lines) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        }
        for (int n = 0; n < lines.size(); n++) {
            out.append(line(lines.get(n), widths, table.columns())).append('\n');
            if (n == 0) {
                out.append(rule(widths)).append('\n');
            }
        }
        out.append(footer(table)).append('\n');
    }

    private static String line(List<String> cells, int[] widths, List<ResultColumn> columns) {
        var line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String padding = " ".repeat(widths[i] - width(cells.get(i)));
            line.append(i == 0 ? "" : GAP);
            line.append(columns.get(i).type().isNumeric() ? padding + cells.get(i) : cells.get(i) + padding);
        }
        return line.toString().stripTrailing();
    }

    private static String rule(int[] widths) {
        var rule = new StringBuilder();
        for (int width : widths) {
            rule.append(rule.isEmpty() ? "" : GAP).append("-".repeat(width));
        }
        return rule.toString();
    }

    private String footer(ResultTable table) {
        String count = words.count(table.rowCount());
        String footer = table.rowCount() == 1 ? "text.row" : "text.rows";
        return Sentences.english().say(table.isTruncated() ? "text.cut" : footer, count);
    }

    /** Cuts at the widest width of a column, counted as terminals count. */
    private static String fit(String text) {
        String line = CellWords.harmless(text).replace('\u200C', ' ');
        if (width(line) <= WIDEST) {
            return line;
        }
        var cut = new StringBuilder();
        int used = 0;
        for (int c : line.codePoints().toArray()) {
            used += width(c);
            if (used > WIDEST - 1) {
                break;
            }
            cut.appendCodePoint(c);
        }
        return cut.append('…').toString();
    }

    static int width(String text) {
        return text.codePoints().map(TextWriter::width).sum();
    }

    /** Two cells for East Asian wide characters and pictures, none for marks that sit on the one before. */
    private static int width(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean isWide = (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE6F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0xFFE0 && c <= 0xFFE6)
                || (c >= 0x1F300 && c <= 0x1F64F)
                || (c >= 0x1F680 && c <= 0x1FAFF)
                || (c >= 0x20000 && c <= 0x3FFFD);
        return isWide ? 2 : 1;
    }
}
