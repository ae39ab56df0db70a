package io.github.dbqueryagent.parser;

import java.util.ArrayList;
import java.util.List;

/** Reads RFC 4180, with {@code \N} for null. */
final class Csv {
    private Csv() {}

    static List<List<String>> parse(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        boolean wasQuoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    field.append(c);
                }
            } else if (c == '"') {
                quoted = true;
                wasQuoted = true;
            } else if (c == ',' || c == '\n') {
                row.add(value(field, wasQuoted));
                wasQuoted = false;
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (c != '\r') {
                field.append(c);
            }
        }
        if (!field.isEmpty() || !row.isEmpty()) {
            row.add(value(field, wasQuoted));
            rows.add(row);
        }
        return rows;
    }

    private static String value(StringBuilder field, boolean wasQuoted) {
        String value = field.toString();
        field.setLength(0);
        return !wasQuoted && value.equals("\\N") ? null : value;
    }
}
