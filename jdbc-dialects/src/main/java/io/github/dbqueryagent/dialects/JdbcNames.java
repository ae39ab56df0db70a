package io.github.dbqueryagent.dialects;

import io.github.dbqueryagent.dialect.NameFolding;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** What a driver tells of the names of its database. */
final class JdbcNames {
    private JdbcNames() {}

    static NameFolding foldingOf(DatabaseMetaData metaData) throws SQLException {
        if (metaData.storesLowerCaseIdentifiers()) {
            return NameFolding.LOWER;
        }
        if (metaData.storesUpperCaseIdentifiers()) {
            return NameFolding.UPPER;
        }
        return metaData.supportsMixedCaseIdentifiers() ? NameFolding.EXACT : NameFolding.INSENSITIVE;
    }
}
