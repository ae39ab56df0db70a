package io.github.dbqueryagent.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a result, as far as they count when two answers are compared: values up to their type, rows in any order,
 * columns in any order.
 */
final class RowMultiset {
    private static final int DECIMALS = 4;

    private final List<List<String>> rows;

    private RowMultiset(List<List<String>> rows) {
        this.rows = rows;
    }

    static RowMultiset of(List<List<@Nullable Object>> cells) {
        var rows = new ArrayList<List<String>>();
        for (List<@Nullable Object> row : cells) {
            rows.add(row.stream().map(RowMultiset::plain).toList());
        }
        return new RowMultiset(rows);
    }

    static RowMultiset of(ResultSet result) throws SQLException {
        int width = result.getMetaData().getColumnCount();
        var rows = new ArrayList<List<@Nullable Object>>();
        while (result.next()) {
            var row = new ArrayList<@Nullable Object>();
            for (int column = 1; column <= width; column++) {
                row.add(result.getObject(column));
            }
            rows.add(row);
        }
        return of(rows);
    }

    int size() {
        return rows.size();
    }

    /** Returns whether both hold the same rows, when the columns of the other are put into the right order. */
    boolean isSameAs(RowMultiset other) {
        if (rows.size() != other.rows.size()) {
            return false;
        }
        if (rows.isEmpty()) {
            return true;
        }
        int width = rows.get(0).size();
        return width == other.rows.get(0).size() && fits(other, new ArrayList<>(), width);
    }

    /** Returns whether both hold the same rows in the same order. */
    boolean isInSameOrderAs(RowMultiset other) {
        return isSameAs(other) && (rows.isEmpty() || sortedCells(rows).equals(sortedCells(other.rows)));
    }

    private static List<List<String>> sortedCells(List<List<String>> rows) {
        return rows.stream().map(row -> row.stream().sorted().toList()).toList();
    }

    private boolean fits(RowMultiset other, List<Integer> order, int width) {
        if (order.size() == width) {
            return sorted(rows).equals(sorted(other.inOrder(order)));
        }
        for (int column = 0; column < width; column++) {
            if (!order.contains(column) && column(order.size()).equals(other.column(column))) {
                var longer = new ArrayList<>(order);
                longer.add(column);
                if (fits(other, longer, width)) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<String> column(int index) {
        return rows.stream().map(row -> row.get(index)).sorted().toList();
    }

    private List<List<String>> inOrder(List<Integer> order) {
        return rows.stream().map(row -> order.stream().map(row::get).toList()).toList();
    }

    private static List<List<String>> sorted(List<List<String>> rows) {
        var sorted = new ArrayList<>(rows);
        sorted.sort((one, other) -> one.toString().compareTo(other.toString()));
        return Collections.unmodifiableList(sorted);
    }

    private static String plain(@Nullable Object cell) {
        if (cell == null) {
            return "∅";
        }
        if (cell instanceof Number number) {
            return new BigDecimal(number.toString())
                    .setScale(DECIMALS, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
        }
        if (cell instanceof java.sql.Date date) {
            return date.toLocalDate().toString();
        }
        if (cell instanceof java.sql.Timestamp timestamp) {
            return moment(timestamp.toLocalDateTime());
        }
        if (cell instanceof LocalDateTime dateTime) {
            return moment(dateTime);
        }
        if (cell instanceof OffsetDateTime offset) {
            return moment(offset.toLocalDateTime());
        }
        return cell instanceof LocalDate
                ? cell.toString()
                : cell.toString().strip().toLowerCase(Locale.ROOT);
    }

    /** The first moment of a day is the day. */
    private static String moment(LocalDateTime dateTime) {
        return dateTime.toLocalTime().toSecondOfDay() == 0
                ? dateTime.toLocalDate().toString()
                : dateTime.toString();
    }

    @Override
    public String toString() {
        return rows.subList(0, Math.min(3, rows.size())) + (rows.size() > 3 ? " … " + rows.size() + " rows" : "");
    }
}
