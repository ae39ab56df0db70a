package io.github.dbqueryagent.extraction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote between the lines of a {@code CREATE TABLE}, for databases that keep that text and have no other
 * comments. A remark belongs to the column that begins on its line or, on a line of its own, to the next one; one before the
 * first column on the line of the table's name is the table's. Immutable once read.
 */
final class TableRemarks {
    private static final Set<String> NO_COLUMN =
            Set.of("constraint", "primary", "foreign", "unique", "check", "exclude");

    private final String text;
    private final StringBuilder ofTable = new StringBuilder();
    private final Map<String, StringBuilder> ofColumns = new HashMap<>();
    private final StringBuilder above = new StringBuilder();
    private @Nullable String column;
    private boolean nameIsNext;
    private boolean lineHasBegun = true;
    private int depth;
    private int at;

    private TableRemarks(String text) {
        this.text = text;
    }

    /** Returns the remarks of the text. */
    static TableRemarks of(String definition) {
        var remarks = new TableRemarks(definition);
        remarks.read();
        return remarks;
    }

    /** Returns the table's; empty if there is none. */
    String table() {
        return ofTable.toString();
    }

    /** Returns the column's; empty if there is none. */
    String column(String name) {
        StringBuilder remark = ofColumns.get(name.toLowerCase(Locale.ROOT));
        return remark == null ? "" : remark.toString();
    }

    private void read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (text.startsWith("--", at)) {
                remark(at + 2, end("\n", at + 2), 0);
            } else if (text.startsWith("/*", at)) {
                remark(at + 2, end("*/", at + 2), 2);
            } else if (c == '\'' || c == '"' || c == '`' || c == '[') {
                quoted(c == '[' ? ']' : c);
            } else if (Character.isLetter(c) || c == '_') {
                word();
            } else {
                sign(c);
                at++;
            }
        }
    }

    private int end(String mark, int from) {
        int end = text.indexOf(mark, from);
        return end < 0 ? text.length() : end;
    }

    private void remark(int from, int end, int markLength) {
        String words = text.substring(from, end).strip();
        at = Math.min(text.length(), end + markLength);
        if (words.isEmpty()) {
            return;
        }
        if (depth == 0 || (column == null && lineHasBegun && ofColumns.isEmpty() && nameIsNext)) {
            add(ofTable, words);
        } else if (!lineHasBegun) {
            add(above, words);
        } else if (column != null) {
            add(ofColumns.computeIfAbsent(column, name -> new StringBuilder()), words);
        }
    }

    private static void add(StringBuilder remarks, String words) {
        remarks.append(remarks.isEmpty() ? "" : " ").append(words);
    }

    private void quoted(char close) {
        int from = at + 1;
        var name = new StringBuilder();
        int end = text.indexOf(close, from);
        while (end >= 0 && end + 1 < text.length() && text.charAt(end + 1) == close) {
            name.append(text, from, end + 1);
            from = end + 2;
            end = text.indexOf(close, from);
        }
        int last = end < 0 ? text.length() : end;
        name.append(text, from, last);
        at = Math.min(text.length(), last + 1);
        named(name.toString(), true);
    }

    private void word() {
        int from = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "_$".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        named(text.substring(from, at), false);
    }

    private void named(String name, boolean quoted) {
        lineHasBegun = true;
        if (!nameIsNext || depth != 1) {
            return;
        }
        nameIsNext = false;
        String lower = name.toLowerCase(Locale.ROOT);
        column = !quoted && NO_COLUMN.contains(lower) ? null : lower;
        if (column != null && !above.isEmpty()) {
            add(ofColumns.computeIfAbsent(column, any -> new StringBuilder()), above.toString());
        }
        above.setLength(0);
    }

    private void sign(char c) {
        if (c == '\n') {
            lineHasBegun = false;
        } else if (c == '(') {
            depth++;
            nameIsNext |= depth == 1;
        } else if (c == ')') {
            depth--;
        } else if (c == ',' && depth == 1) {
            nameIsNext = true;
        }
        lineHasBegun |= !Character.isWhitespace(c);
    }
}
