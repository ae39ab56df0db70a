package io.github.dbqueryagent.row;

import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.schema.TypeFamily;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.UUID;

/** Values of rules, as their columns have them: askers carry texts, and columns numbers. Thread-safe; nothing but functions. */
public final class RowValue {
    private RowValue() {}

    /**
     * Returns the value in the type of the column.
     *
     * @throws RowRuleException if it has no place there; a database would compare it in a way of its own, or not at all
     */
    public static Object fit(Object value, Column column, TableName table) {
        Object plain = value instanceof Enum<?> word ? word.name() : value;
        if (!(plain instanceof String || plain instanceof Number || plain instanceof Boolean || plain instanceof UUID)
                && !(plain instanceof TemporalAccessor)) {
            throw misfit(column, table);
        }
        try {
            return fit(plain, column.type(), column.typeName().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw misfit(column, table);
        }
    }

    private static Object fit(Object value, TypeFamily type, String typeName) {
        return switch (type) {
            case INTEGER -> whole(value);
            case DECIMAL, FLOATING -> number(value);
            case TEXT -> text(value);
            case BOOLEAN -> truth(value);
            case DATE -> value instanceof String text ? LocalDate.parse(text) : only(LocalDate.class, value);
            case TIME -> value instanceof String text ? LocalTime.parse(text) : only(LocalTime.class, value);
            case TIMESTAMP ->
                value instanceof String text ? LocalDateTime.parse(text) : only(TemporalAccessor.class, value);
            case BINARY -> throw new IllegalArgumentException("bytes are not compared");
            case OTHER -> value instanceof String text && typeName.equals("uuid") ? UUID.fromString(text) : value;
        };
    }

    /** A number with a fraction is not cut: it would become another tenant's. */
    private static Object whole(Object value) {
        BigInteger whole = number(value).toBigIntegerExact();
        return whole.bitLength() < Long.SIZE ? (Object) whole.longValueExact() : new BigDecimal(whole);
    }

    private static BigDecimal number(Object value) {
        if (value instanceof BigDecimal || value instanceof String || value instanceof Number) {
            return new BigDecimal(value.toString());
        }
        throw new IllegalArgumentException("no number");
    }

    private static String text(Object value) {
        if (value instanceof String || value instanceof UUID || value instanceof Number) {
            return value.toString();
        }
        throw new IllegalArgumentException("no text");
    }

    private static Boolean truth(Object value) {
        if (value instanceof Boolean truth) {
            return truth;
        }
        if ("true".equals(value) || "false".equals(value)) {
            return "true".equals(value);
        }
        throw new IllegalArgumentException("no truth value");
    }

    private static Object only(Class<?> kind, Object value) {
        if (!kind.isInstance(value)) {
            throw new IllegalArgumentException("another kind of value");
        }
        return value;
    }

    private static RowRuleException misfit(Column column, TableName table) {
        return new RowRuleException(
                table.toString(), "compares " + column.name() + " with a value that does not fit its type");
    }
}
