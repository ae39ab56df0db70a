package io.github.dbqueryagent.dialects;

import io.github.dbqueryagent.dialect.NameFolding;
import io.github.dbqueryagent.dialect.NullOrder;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** What a driver tells of its database. */
final class JdbcWays {
    private JdbcWays() {}

    static NameFolding foldingOf(DatabaseMetaData metaData) throws SQLException {
        if (metaData.storesLowerCaseIdentifiers()) {
            return NameFolding.LOWER;
        }
        if (metaData.storesUpperCaseIdentifiers()) {
            return NameFolding.UPPER;
        }
        return metaData.supportsMixedCaseIdentifiers() ? NameFolding.EXACT : NameFolding.INSENSITIVE;
    }

    static NullOrder nullOrderOf(DatabaseMetaData metaData) throws SQLException {
        if (metaData.nullsAreSortedHigh()) {
            return NullOrder.LARGEST;
        }
        return metaData.nullsAreSortedAtEnd() ? NullOrder.LAST : NullOrder.SMALLEST;
    }
}
