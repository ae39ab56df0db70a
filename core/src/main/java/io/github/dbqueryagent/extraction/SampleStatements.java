package io.github.dbqueryagent.extraction;

import io.github.dbqueryagent.dialect.LimitSyntax;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.TableName;
import java.util.ArrayList;
import java.util.stream.Collectors;

/** The text of the statements that read values: the one place in this package where SQL is written. */
final class SampleStatements {
    private SampleStatements() {}

    /** Returns a query for at most so many distinct values of the column, none null. */
    static String distinctValues(SqlDialect dialect, ColumnName column, int limit) {
        String name = dialect.quote(column.name());
        LimitSyntax syntax = dialect.limitSyntax();
        String head = syntax == LimitSyntax.TOP ? "SELECT DISTINCT TOP (" + limit + ") " : "SELECT DISTINCT ";
        String tail =
                switch (syntax) {
                    case LIMIT -> " LIMIT " + limit;
                    case FETCH_FIRST -> " FETCH FIRST " + limit + " ROWS ONLY";
                    case TOP -> "";
                };
        return head + name + " FROM " + quote(dialect, column.table()) + " WHERE " + name + " IS NOT NULL" + tail;
    }

    private static String quote(SqlDialect dialect, TableName table) {
        var parts = new ArrayList<String>();
        if (!table.schema().isEmpty()) {
            parts.addAll(dialect.schemaParts(table.schema()));
        }
        parts.add(table.name());
        return parts.stream().map(dialect::quote).collect(Collectors.joining("."));
    }
}
