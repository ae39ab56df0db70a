package io.github.dbqueryagent.dialects;

import io.github.dbqueryagent.dialect.NameFolding;
import io.github.dbqueryagent.dialect.NullOrder;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** What a driver tells of its database. Thread-safe; nothing but functions. */
public final class JdbcWays {
    private JdbcWays() {}

    /** Returns what becomes of names without quotes. */
    public static NameFolding foldingOf(DatabaseMetaData metaData) throws SQLException {
        if (metaData.storesLowerCaseIdentifiers()) {
            return NameFolding.LOWER;
        }
        if (metaData.storesUpperCaseIdentifiers()) {
            return NameFolding.UPPER;
        }
        return metaData.supportsMixedCaseIdentifiers() ? NameFolding.EXACT : NameFolding.INSENSITIVE;
    }

    /** Returns where rows without a value stand. */
    public static NullOrder nullOrderOf(DatabaseMetaData metaData) throws SQLException {
        if (metaData.nullsAreSortedHigh()) {
            return NullOrder.LARGEST;
        }
        return metaData.nullsAreSortedAtEnd() ? NullOrder.LAST : NullOrder.SMALLEST;
    }
}
