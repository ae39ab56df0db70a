package io.github.dbqueryagent.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;

/** The closed list of what a cell can hold; each cell is null or of its column's Java class. Immutable. */
public enum ResultType {
    /** True or false. */
    BOOLEAN(Boolean.class),
    /** A whole number of at most 64 bits. */
    INTEGER(Long.class),
    /** An exact number. */
    DECIMAL(BigDecimal.class),
    /** A binary floating-point number. */
    FLOATING(Double.class),
    /** Text; a type that is none of the others is shown as its text. */
    TEXT(String.class),
    /** A calendar date. */
    DATE(LocalDate.class),
    /** A time of day. */
    TIME(LocalTime.class),
    /** A date and a time without a zone. */
    TIMESTAMP(LocalDateTime.class),
    /** A date and a time at an offset from UTC, as the database gave it. */
    TIMESTAMP_WITH_ZONE(OffsetDateTime.class),
    /** Bytes: only their number and first ones are kept, as text. */
    BINARY(String.class),
    /** A list of values of the other types. */
    LIST(List.class);

    private final Class<?> javaClass;

    ResultType(Class<?> javaClass) {
        this.javaClass = javaClass;
    }

    /** Returns the class of the cells. */
    public Class<?> javaClass() {
        return javaClass;
    }

    /** Returns whether cells are numbers. */
    public boolean isNumeric() {
        return this == INTEGER || this == DECIMAL || this == FLOATING;
    }

    /** Returns whether cells are dates, with or without a time. */
    public boolean isCalendar() {
        return this == DATE || this == TIMESTAMP || this == TIMESTAMP_WITH_ZONE;
    }
}
