package io.github.dbqueryagent.writing;

import io.github.dbqueryagent.result.ResultColumn;
import io.github.dbqueryagent.result.ResultTable;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a Markdown table. Immutable. */
final class MarkdownWriter implements TableWriter {
    private static final Pattern MARKUP = Pattern.compile("[\\\\|`*_\\[\\]~!#$]");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?|ftp|www|mailto)(?=[:.])");

    @Override
    public void write(ResultTable table, Appendable out) throws IOException {
        if (table.columns().isEmpty()) {
            return;
        }
        var rule = new StringBuilder();
        for (ResultColumn column : table.columns()) {
            out.append("| ").append(escape(column.label())).append(' ');
            rule.append(column.type().isNumeric() ? "| ---: " : "| --- ");
        }
        out.append("|\n").append(rule).append("|\n");
        for (List<@Nullable Object> row : table.rows()) {
            for (int i = 0; i < row.size(); i++) {
                Object cell = row.get(i);
                boolean isNumber = table.columns().get(i).type().isNumeric();
                out.append("| ")
                        .append(isNumber ? CellText.of(cell) : escape(CellText.of(cell)))
                        .append(' ');
            }
            out.append("|\n");
        }
    }

    /** A cell is one line of plain text: no markup, no HTML, and no address that a viewer makes a link of. */
    private static String escape(String text) {
        return text.strip().lines().map(MarkdownWriter::escapeLine).collect(Collectors.joining("<br>"));
    }

    private static String escapeLine(String line) {
        String plain = CellWords.harmless(line)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
        String escaped = MARKUP.matcher(plain).replaceAll("\\\\$0").replace("@", "&#64;");
        return ADDRESS.matcher(escaped).replaceAll("$1<!-- -->");
    }
}
