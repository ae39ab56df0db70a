package io.github.dbqueryagent.schema;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A table or a view. Immutable.
 *
 * @param name the full name
 * @param kind whether it is a table or a view
 * @param comment what the catalogue says about it; empty if nothing
 * @param columns the columns in order
 * @param primaryKey the key's columns in order; empty if there is none
 * @param uniqueKeys further sets of columns whose values name one row
 * @param foreignKeys what its columns point to
 * @param indexes its indexes
 * @param rowEstimate about how many rows it has, by the catalogue's word; empty if that is not known
 */
public record Table(
        TableName name,
        Kind kind,
        String comment,
        List<Column> columns,
        List<String> primaryKey,
        List<List<String>> uniqueKeys,
        List<ForeignKey> foreignKeys,
        List<Index> indexes,
        OptionalLong rowEstimate) {
    /** Whether rows are stored or computed. */
    public enum Kind {
        /** Rows are stored. */
        TABLE,
        /** Rows are computed by a query. */
        VIEW
    }

    /** Creates a table; the lists are copied. */
    public Table {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        uniqueKeys = List.copyOf(uniqueKeys);
        foreignKeys = List.copyOf(foreignKeys);
        indexes = List.copyOf(indexes);
    }

    /** Returns the column of exactly this name. */
    public Optional<Column> findColumn(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equals(columnName))
                .findFirst();
    }

    /** Returns this table with these columns alone; keys that need others are gone. */
    public Table withColumns(List<Column> kept) {
        List<String> names = kept.stream().map(Column::name).toList();
        return new Table(
                name,
                kind,
                comment,
                kept,
                names.containsAll(primaryKey) ? primaryKey : List.of(),
                uniqueKeys.stream().filter(names::containsAll).toList(),
                foreignKeys.stream()
                        .filter(key -> names.containsAll(key.columns()))
                        .toList(),
                indexes.stream()
                        .filter(index -> names.containsAll(index.columns()))
                        .toList(),
                rowEstimate);
    }

    /** Returns this table with these foreign keys instead of its own. */
    public Table withForeignKeys(List<ForeignKey> kept) {
        return new Table(name, kind, comment, columns, primaryKey, uniqueKeys, kept, indexes, rowEstimate);
    }
}
