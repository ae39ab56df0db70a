package io.github.dbqueryagent.schema;

import java.sql.Types;

/** What a column's values are, whatever the database calls the type. Immutable. */
public enum TypeFamily {
    /** Whole numbers. */
    INTEGER,
    /** Numbers with a fixed number of decimals, such as money. */
    DECIMAL,
    /** Binary floating-point numbers. */
    FLOATING,
    /** Text. */
    TEXT,
    /** True or false. */
    BOOLEAN,
    /** Calendar dates. */
    DATE,
    /** Times of day. */
    TIME,
    /** Dates with a time of day, with or without a zone. */
    TIMESTAMP,
    /** Bytes. */
    BINARY,
    /** Anything else: arrays, JSON, geometry, types of the database's own. */
    OTHER;

    /** Returns the family of a number of {@link Types}. */
    public static TypeFamily ofJdbc(int jdbcType) {
        return switch (jdbcType) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> INTEGER;
            case Types.DECIMAL, Types.NUMERIC -> DECIMAL;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> FLOATING;
            case Types.CHAR,
                    Types.VARCHAR,
                    Types.LONGVARCHAR,
                    Types.NCHAR,
                    Types.NVARCHAR,
                    Types.LONGNVARCHAR,
                    Types.CLOB,
                    Types.NCLOB -> TEXT;
            case Types.BOOLEAN, Types.BIT -> BOOLEAN;
            case Types.DATE -> DATE;
            case Types.TIME, Types.TIME_WITH_TIMEZONE -> TIME;
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> TIMESTAMP;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BINARY;
            default -> OTHER;
        };
    }

    /** Returns whether values can be added up. */
    public boolean isNumeric() {
        return this == INTEGER || this == DECIMAL || this == FLOATING;
    }

    /** Returns whether values are a date or a date with a time. */
    public boolean isCalendar() {
        return this == DATE || this == TIMESTAMP;
    }
}
