package io.github.dbqueryagent.execution;

import io.github.dbqueryagent.result.ResultType;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLXML;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of one column into the closed list of Java classes that a result can hold. Not thread-safe; one caller
 * at a time.
 */
final class CellReader {
    private static final int SHOWN_BYTES = 16;
    private static final int MAX_ELEMENTS = 1_000;
    private static final Map<Integer, Class<?>> CALENDAR = Map.of(
            Types.DATE, LocalDate.class,
            Types.TIMESTAMP, LocalDateTime.class,
            Types.TIMESTAMP_WITH_TIMEZONE, OffsetDateTime.class);

    private final int position;
    private final int jdbcType;
    private final int maxChars;
    private boolean calendarByClass = true;
    private boolean shortened;

    /** Creates a reader of the column, from 1. */
    CellReader(int position, int jdbcType, int maxChars) {
        this.position = position;
        this.jdbcType = jdbcType;
        this.maxChars = maxChars;
    }

    /** Returns what the driver's metadata promises; null where only the values can tell. */
    static @Nullable ResultType declaredType(int jdbcType, String className) {
        if (className.equals("java.math.BigInteger")) {
            return ResultType.DECIMAL;
        }
        if (className.equals("java.util.UUID")) {
            return ResultType.TEXT;
        }
        return switch (jdbcType) {
            case Types.BOOLEAN, Types.BIT -> ResultType.BOOLEAN;
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> ResultType.INTEGER;
            case Types.DECIMAL, Types.NUMERIC -> ResultType.DECIMAL;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> ResultType.FLOATING;
            case Types.DATE -> ResultType.DATE;
            case Types.TIME -> ResultType.TIME;
            case Types.TIMESTAMP -> ResultType.TIMESTAMP;
            case Types.TIMESTAMP_WITH_TIMEZONE -> ResultType.TIMESTAMP_WITH_ZONE;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> ResultType.BINARY;
            case Types.ARRAY -> ResultType.LIST;
            case Types.CHAR,
                    Types.VARCHAR,
                    Types.LONGVARCHAR,
                    Types.NCHAR,
                    Types.NVARCHAR,
                    Types.LONGNVARCHAR,
                    Types.CLOB,
                    Types.NCLOB,
                    Types.SQLXML -> ResultType.TEXT;
            default -> null;
        };
    }

    /** Returns whether a text was cut so far. */
    boolean hasShortened() {
        return shortened;
    }

    /** Reads the cell of the present row. */
    @Nullable
    Object read(ResultSet row) throws SQLException {
        if (jdbcType == Types.TIME) {
            return timeOfDay(row);
        }
        Class<?> calendar = calendarByClass ? CALENDAR.get(jdbcType) : null;
        if (calendar != null) {
            try {
                return row.getObject(position, calendar);
            } catch (SQLException | UnsupportedOperationException e) {
                // Drivers before JDBC 4.2, and databases that keep dates as text: whatever is there is converted below.
                calendarByClass = false;
            }
        }
        return canonical(row.getObject(position));
    }

    /** Some databases keep spans in times, of more than a day or below zero, which drivers hand over as another time. */
    private @Nullable Object timeOfDay(ResultSet row) throws SQLException {
        String text = row.getString(position);
        try {
            return text == null ? null : LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            return cut(text);
        }
    }

    private @Nullable Object canonical(@Nullable Object value) throws SQLException {
        if (value == null || value instanceof Boolean || value instanceof Long || value instanceof Double) {
            return value;
        }
        if (value instanceof Number number) {
            return canonicalNumber(number);
        }
        if (value instanceof CharSequence text) {
            return cut(text.toString());
        }
        Object moment = canonicalMoment(value);
        return moment == null ? canonicalLarge(value) : moment;
    }

    private Object canonicalNumber(Number number) {
        if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return number.longValue();
        }
        if (number instanceof BigDecimal) {
            return number;
        }
        if (number instanceof BigInteger whole) {
            return new BigDecimal(whole);
        }
        if (number instanceof Float) {
            // By its digits: 0.1f is meant as 0.1, not as 0.10000000149011612.
            return Double.parseDouble(number.toString());
        }
        return cut(number.toString());
    }

    private @Nullable Object canonicalMoment(Object value) {
        if (value instanceof LocalDate
                || value instanceof LocalTime
                || value instanceof LocalDateTime
                || value instanceof OffsetDateTime) {
            return value;
        }
        if (value instanceof java.sql.Timestamp timestamp) {
            // Its clock is this machine's: what it shows is the moment, and no date and time of the column.
            return jdbcType == Types.TIMESTAMP_WITH_TIMEZONE
                    ? timestamp.toInstant().atOffset(ZoneOffset.UTC)
                    : timestamp.toLocalDateTime();
        }
        if (value instanceof java.sql.Date date) {
            // MySQL's years, which its drivers hand over as the first day of each.
            return jdbcType == Types.INTEGER
                    ? (Object) (long) date.toLocalDate().getYear()
                    : date.toLocalDate();
        }
        if (value instanceof java.sql.Time time) {
            return time.toLocalTime();
        }
        if (value instanceof ZonedDateTime zoned) {
            return zoned.toOffsetDateTime();
        }
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        return value instanceof OffsetTime time ? time.toString() : null;
    }

    private Object canonicalLarge(Object value) throws SQLException {
        if (value instanceof Clob clob) {
            return text(clob);
        }
        if (value instanceof SQLXML xml) {
            return cut(xml.getString());
        }
        if (value instanceof Blob blob) {
            return bytes(blob.length(), blob.getBytes(1, SHOWN_BYTES));
        }
        if (value instanceof byte[] bytes) {
            return jdbcType == Types.OTHER
                    ? cut(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                    : bytes(bytes.length, bytes);
        }
        if (value instanceof Array array) {
            return list(array.getArray());
        }
        return value instanceof Object[] ? list(value) : cut(value.toString());
    }

    private String text(Clob clob) throws SQLException {
        var text = new char[maxChars + 1];
        int length = 0;
        try (Reader reader = clob.getCharacterStream()) {
            int read;
            while (length < text.length && (read = reader.read(text, length, text.length - length)) >= 0) {
                length += read;
            }
        } catch (IOException e) {
            throw new SQLException("A large text could not be read to its end.", e);
        }
        return cut(new String(text, 0, length));
    }

    private String cut(String text) {
        if (text.length() <= maxChars) {
            return text;
        }
        shortened = true;
        int end = Character.isHighSurrogate(text.charAt(maxChars - 1)) ? maxChars - 1 : maxChars;
        return text.substring(0, end);
    }

    private static String bytes(long length, byte[] first) {
        var text = new StringBuilder("‹").append(length).append(length == 1 ? " byte" : " bytes");
        if (length > 0) {
            text.append(": 0x");
            for (int i = 0; i < Math.min(SHOWN_BYTES, first.length); i++) {
                text.append(Character.toUpperCase(Character.forDigit(first[i] >> 4 & 15, 16)))
                        .append(Character.toUpperCase(Character.forDigit(first[i] & 15, 16)));
            }
            text.append(length > SHOWN_BYTES ? "…" : "");
        }
        return text.append('›').toString();
    }

    private List<@Nullable Object> list(@Nullable Object array) throws SQLException {
        int length = array == null ? 0 : java.lang.reflect.Array.getLength(array);
        var elements = new ArrayList<@Nullable Object>(Math.min(length, MAX_ELEMENTS));
        for (int i = 0; i < Math.min(length, MAX_ELEMENTS); i++) {
            elements.add(canonical(java.lang.reflect.Array.get(array, i)));
        }
        shortened |= length > MAX_ELEMENTS;
        return Collections.unmodifiableList(elements);
    }
}
