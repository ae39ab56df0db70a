package io.github.dbqueryagent.extraction;

import io.github.dbqueryagent.schema.TypeFamily;
import java.sql.Types;
import java.util.Locale;

/** What the catalogue's words about a column's type mean. */
final class ColumnTypes {
    /** Databases give a number such as 2147483647 where a type has no bound. */
    private static final long UNBOUNDED = 1_000_000;

    private ColumnTypes() {}

    /** Some drivers call their UUIDs bytes, and their enumerations something else. */
    static TypeFamily familyOf(int jdbcType, String typeName) {
        String name = typeName.toLowerCase(Locale.ROOT);
        if (name.equals("uuid")) {
            return TypeFamily.OTHER;
        }
        if (jdbcType == Types.OTHER && name.startsWith("enum")) {
            return TypeFamily.TEXT;
        }
        return TypeFamily.ofJdbc(jdbcType);
    }

    /** Returns the type with its size, as a person would declare it. */
    static String nameOf(int jdbcType, String typeName, long size, int scale) {
        if (typeName.indexOf('(') >= 0 || size <= 0) {
            return typeName;
        }
        return switch (jdbcType) {
            case Types.DECIMAL, Types.NUMERIC -> typeName + "(" + size + (scale > 0 ? "," + scale : "") + ")";
            case Types.CHAR, Types.VARCHAR, Types.NCHAR, Types.NVARCHAR, Types.BINARY, Types.VARBINARY ->
                size >= UNBOUNDED || typeName.equalsIgnoreCase("uuid") ? typeName : typeName + "(" + size + ")";
            default -> typeName;
        };
    }
}
