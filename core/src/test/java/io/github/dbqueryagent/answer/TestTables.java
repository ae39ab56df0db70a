package io.github.dbqueryagent.answer;

import io.github.dbqueryagent.result.ResultColumn;
import io.github.dbqueryagent.result.ResultTable;
import io.github.dbqueryagent.result.ResultType;
import io.github.dbqueryagent.result.Truncation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the tables and the cases of this folder. */
final class TestTables {
    private TestTables() {}

    static ResultTable table(String name) {
        ResultTable table = all().get(name);
        if (table == null) {
            throw new IllegalArgumentException("no table <" + name + ">");
        }
        return table;
    }

    static Map<String, ResultTable> all() {
        var tables = new TreeMap<String, ResultTable>();
        for (String block : read("tables.txt").split("\n\\s*\n")) {
            List<String> lines =
                    block.lines().filter(line -> !line.startsWith("#")).toList();
            if (!lines.isEmpty()) {
                tables.put(lines.get(0).split(" ")[1], parse(lines));
            }
        }
        return tables;
    }

    /** Returns the cases of a file, each cut at its bars. */
    static Stream<String[]> cases(String file) {
        return read(file)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\| "));
    }

    static ResultColumn column(String label, ResultType type) {
        return new ResultColumn(label, type, Set.of(), false);
    }

    static ResultColumn figure(String label, ResultType type) {
        return new ResultColumn(label, type, Set.of(), true);
    }

    private static ResultTable parse(List<String> lines) {
        var truncation = Truncation.NONE;
        var masked = new HashSet<String>();
        var shortened = new HashSet<String>();
        for (String option : lines.get(0).split(" ")) {
            if (option.startsWith("cut=")) {
                truncation = Truncation.valueOf(option.substring(4).toUpperCase(Locale.ROOT));
            } else if (option.startsWith("masked=")) {
                masked.add(option.substring(7));
            } else if (option.startsWith("shortened=")) {
                shortened.add(option.substring(10));
            }
        }
        var columns = new ArrayList<ResultColumn>();
        if (lines.size() > 1) {
            for (String column : lines.get(1).split(" \\| ")) {
                String[] parts = column.split(":");
                columns.add(new ResultColumn(
                        parts[0], ResultType.valueOf(parts[1].toUpperCase(Locale.ROOT)), Set.of(), parts.length > 2));
            }
        }
        var rows = new ArrayList<List<Object>>();
        for (String line : lines.subList(Math.min(2, lines.size()), lines.size())) {
            String[] cells = line.split(" \\| ");
            var row = new ArrayList<Object>();
            for (int i = 0; i < cells.length; i++) {
                row.add(cell(columns.get(i).type(), cells[i]));
            }
            rows.add(row);
        }
        return new ResultTable(columns, rows, truncation, masked, shortened);
    }

    private static Object cell(ResultType type, String text) {
        if (text.equals("<null>")) {
            return null;
        }
        return switch (type) {
            case INTEGER -> Long.valueOf(text);
            case DECIMAL -> new BigDecimal(text);
            case FLOATING -> Double.valueOf(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case DATE -> LocalDate.parse(text);
            case TIMESTAMP -> LocalDateTime.parse(text);
            default -> text;
        };
    }

    private static String read(String file) {
        try (var in = TestTables.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
