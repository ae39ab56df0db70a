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
 * @param keys its keys
 * @param indexes its indexes
 * @param rowEstimate about how many rows it has, by the catalogue's word; empty if that is not known
 */
public record Table(
        TableName name,
        Kind kind,
        String comment,
        List<Column> columns,
        TableKeys keys,
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
        indexes = List.copyOf(indexes);
    }

    /** Returns the primary key's columns in order; empty if there is none. */
    public List<String> primaryKey() {
        return keys.primary();
    }

    /** Returns further sets of columns whose values name one row. */
    public List<List<String>> uniqueKeys() {
        return keys.unique();
    }

    /** Returns what the table's columns point to. */
    public List<ForeignKey> foreignKeys() {
        return keys.foreign();
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
        List<Index> keptIndexes = indexes.stream()
                .filter(index -> names.containsAll(index.columns()))
                .toList();
        return new Table(name, kind, comment, kept, keys.within(names), keptIndexes, rowEstimate);
    }

    /** Returns this table without a word on how many rows it has. */
    public Table withoutRowEstimate() {
        return new Table(name, kind, comment, columns, keys, indexes, OptionalLong.empty());
    }

    /** Returns this table with these foreign keys instead of its own. */
    public Table withForeignKeys(List<ForeignKey> kept) {
        var newKeys = new TableKeys(keys.primary(), keys.unique(), kept);
        return new Table(name, kind, comment, columns, newKeys, indexes, rowEstimate);
    }
}
