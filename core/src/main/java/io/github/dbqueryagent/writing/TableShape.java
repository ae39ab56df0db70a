package io.github.dbqueryagent.writing;

import io.github.dbqueryagent.result.ResultColumn;
import io.github.dbqueryagent.result.ResultTable;
import io.github.dbqueryagent.result.ResultType;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What kind of rows a table has. Immutable.
 *
 * @param kind the kind
 * @param label the column that names the rows of groups and series, else 0
 * @param figure the column with their figures, else 0
 */
public record TableShape(Kind kind, int label, int figure) {
    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}(-\\d{2})?");

    /** The kinds. */
    public enum Kind {
        /** No rows. */
        EMPTY,
        /** One cell. */
        FIGURE,
        /** One row. */
        ROW,
        /** One column. */
        LIST,
        /** A figure for each name. */
        GROUPS,
        /** A figure for each point in time. */
        SERIES,
        /** Anything else. */
        ROWS
    }

    /** Returns the kind of the table. */
    public static TableShape of(ResultTable table) {
        int width = table.columns().size();
        if (table.rowCount() == 0 || width == 0) {
            return new TableShape(Kind.EMPTY, 0, 0);
        }
        if (table.rowCount() == 1) {
            return new TableShape(width == 1 ? Kind.FIGURE : Kind.ROW, 0, 0);
        }
        if (width == 1) {
            return new TableShape(Kind.LIST, 0, 0);
        }
        return width == 2 ? pair(table) : new TableShape(Kind.ROWS, 0, 0);
    }

    private static TableShape pair(ResultTable table) {
        int figure = isFigure(table, 1) ? 1 : 0;
        int label = 1 - figure;
        if (!isFigure(table, figure) || isMasked(table, label)) {
            return new TableShape(Kind.ROWS, 0, 0);
        }
        if (isTime(table, label) && isDistinct(table.column(label))) {
            return new TableShape(Kind.SERIES, label, figure);
        }
        boolean names = !isFigure(table, label)
                || Labels.isKey(table.columns().get(label).label());
        return new TableShape(names && isDistinct(table.column(label)) ? Kind.GROUPS : Kind.ROWS, label, figure);
    }

    /** Returns whether the column holds figures that can be compared: numbers, neither masked nor names. */
    public static boolean isFigure(ResultTable table, int index) {
        ResultColumn column = table.columns().get(index);
        return column.type().isNumeric()
                && !isMasked(table, index)
                && (column.aggregated() || !Labels.isKey(column.label()))
                && table.column(index).stream().anyMatch(Objects::nonNull);
    }

    /** Returns whether the column holds points in time, each row's known, that sort as they stand. */
    public static boolean isTime(ResultTable table, int index) {
        ResultColumn column = table.columns().get(index);
        List<@Nullable Object> cells = table.column(index);
        if (isMasked(table, index) || cells.contains(null)) {
            return false;
        }
        if (column.type() == ResultType.TEXT) {
            return cells.stream()
                    .allMatch(cell -> ISO_DATE.matcher((String) Objects.requireNonNull(cell))
                            .matches());
        }
        boolean isYear = column.type() == ResultType.INTEGER
                && Labels.words(column.label()).toLowerCase(Locale.ROOT).endsWith("year")
                && !column.aggregated();
        return isYear || column.type().isCalendar();
    }

    /** Returns whether values of the column were masked. */
    public static boolean isMasked(ResultTable table, int index) {
        return table.maskedLabels().contains(table.columns().get(index).label());
    }

    private static boolean isDistinct(List<@Nullable Object> cells) {
        return new HashSet<>(cells).size() == cells.size();
    }
}
