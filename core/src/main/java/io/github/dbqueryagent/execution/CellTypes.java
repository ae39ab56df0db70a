package io.github.dbqueryagent.execution;

import io.github.dbqueryagent.result.ResultType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Settles what a column holds, since some databases keep values of other types than they declare. */
final class CellTypes {
    private static final long EXACT_IN_DOUBLE = 1L << 53;

    private CellTypes() {}

    /** Returns the declared type if it holds all these cells without a loss, else the narrowest that does. */
    static ResultType settle(@Nullable ResultType declared, List<List<@Nullable Object>> rows, int column) {
        List<Object> cells = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            Object cell = row.get(column);
            if (cell != null) {
                cells.add(cell);
            }
        }
        if (cells.isEmpty()) {
            return declared == null ? ResultType.TEXT : declared;
        }
        ResultType found =
                cells.stream().map(CellTypes::typeOf).reduce(CellTypes::wider).orElse(ResultType.TEXT);
        // A driver that calls everything text is not believed when it hands over numbers.
        if (declared != null
                && (declared != ResultType.TEXT || found == ResultType.TEXT)
                && holdsAll(declared, cells)) {
            return declared;
        }
        return holdsAll(found, cells) ? found : ResultType.TEXT;
    }

    private static boolean holdsAll(ResultType type, List<Object> cells) {
        return cells.stream().allMatch(cell -> convert(cell, type) != null);
    }

    private static ResultType wider(ResultType one, ResultType two) {
        if (one == two) {
            return one;
        }
        boolean exact = one != ResultType.FLOATING && two != ResultType.FLOATING;
        if (one.isNumeric() && two.isNumeric()) {
            return exact ? ResultType.DECIMAL : ResultType.FLOATING;
        }
        return ResultType.TEXT;
    }

    private static ResultType typeOf(Object cell) {
        if (cell instanceof Long) {
            return ResultType.INTEGER;
        } else if (cell instanceof BigDecimal) {
            return ResultType.DECIMAL;
        } else if (cell instanceof Double) {
            return ResultType.FLOATING;
        } else if (cell instanceof Boolean) {
            return ResultType.BOOLEAN;
        } else if (cell instanceof LocalDate) {
            return ResultType.DATE;
        } else if (cell instanceof LocalDateTime) {
            return ResultType.TIMESTAMP;
        } else if (cell instanceof OffsetDateTime) {
            return ResultType.TIMESTAMP_WITH_ZONE;
        } else if (cell instanceof LocalTime) {
            return ResultType.TIME;
        }
        return cell instanceof List ? ResultType.LIST : ResultType.TEXT;
    }

    /** Returns the row with each cell of its column's class; null if a cell is of another kind and cannot be converted. */
    static @Nullable List<@Nullable Object> fit(List<@Nullable Object> row, List<ResultType> types) {
        var fitted = new ArrayList<@Nullable Object>(row.size());
        for (int i = 0; i < row.size(); i++) {
            Object cell = row.get(i);
            Object converted = cell == null ? null : convert(cell, types.get(i));
            if (cell != null && converted == null) {
                return null;
            }
            fitted.add(converted);
        }
        return fitted;
    }

    private static @Nullable Object convert(Object cell, ResultType type) {
        if (type.javaClass().isInstance(cell)) {
            return cell;
        }
        return switch (type) {
            case TEXT -> cell.toString();
            case DECIMAL -> cell instanceof Long whole ? BigDecimal.valueOf(whole) : null;
            case INTEGER -> cell instanceof BigDecimal exact ? wholeOrNull(exact) : null;
            case FLOATING -> toDouble(cell);
            case TIMESTAMP -> cell instanceof LocalDate date ? date.atStartOfDay() : null;
            case BOOLEAN -> (cell instanceof Long bit && (bit == 0 || bit == 1)) ? (Boolean) (bit == 1) : null;
            case DATE, TIME, TIMESTAMP_WITH_ZONE, BINARY, LIST -> null;
        };
    }

    private static @Nullable Object wholeOrNull(BigDecimal exact) {
        try {
            return exact.longValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Object toDouble(Object cell) {
        if (cell instanceof BigDecimal decimal) {
            return decimal.doubleValue();
        }
        return cell instanceof Long whole && Math.abs(whole) <= EXACT_IN_DOUBLE ? (Double) (double) whole : null;
    }
}
