package io.github.dbqueryagent.sql;

import io.github.dbqueryagent.lexing.NameStyle;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something in FROM: a table, a sub-query, a WITH query. Immutable. */
final class Relation {
    private final String name;
    private final String qualifier;
    private final @Nullable Table table;
    private final List<ScopeColumn> columns;

    private final boolean assumed;

    private Relation(String name, String qualifier, @Nullable Table table, List<ScopeColumn> columns, boolean assumed) {
        this.assumed = assumed;
        this.name = name;
        this.qualifier = qualifier;
        this.table = table;
        this.columns = columns;
    }

    static Relation of(String name, String qualifier, Table table) {
        return new Relation(name, qualifier, table, List.of(), false);
    }

    static Relation of(String name, String qualifier, List<ScopeColumn> columns) {
        return new Relation(name, qualifier, null, columns, false);
    }

    /**
     * Creates one whose columns are what the database is believed to call them. Were it wrong, a name alone could mean a
     * column of another relation that the asker may not see, so they are never written alone.
     */
    static Relation assumed(String name, String qualifier, List<ScopeColumn> columns) {
        return new Relation(name, qualifier, null, columns, true);
    }

    /** Returns whether its columns must be written with its name before them. */
    boolean isAssumed() {
        return assumed;
    }

    /** Returns the name under which columns refer to it; empty if it has none. */
    String name() {
        return name;
    }

    /** Returns what is written before its columns. */
    String qualifier() {
        return qualifier;
    }

    @Nullable
    Table table() {
        return table;
    }

    /** Returns the name of the table; empty for one that a query computes. */
    Stream<TableName> tableName() {
        return Stream.ofNullable(table).map(Table::name);
    }

    /** Returns the name for messages: the table's, or its own. */
    String title() {
        return table == null ? name : table.name().name();
    }

    /** Returns a node that stands before a column of it; null if it has no name. */
    net.sf.jsqlparser.schema.@Nullable Table asTable() {
        if (name.isEmpty()) {
            return null;
        }
        var node = new net.sf.jsqlparser.schema.Table();
        var parts = new ArrayList<String>(1);
        parts.add(NameStyle.asParsed(name));
        node.setNameParts(parts);
        return node;
    }

    List<ScopeColumn> columns() {
        if (table == null) {
            return columns;
        }
        var all = new ArrayList<ScopeColumn>(table.columns().size());
        for (Column column : table.columns()) {
            all.add(columnOf(table, column));
        }
        return all;
    }

    @Nullable
    ScopeColumn find(String columnName) {
        if (table == null) {
            for (ScopeColumn column : columns) {
                if (column.name().equals(columnName)) {
                    return column;
                }
            }
            return null;
        }
        for (Column column : table.columns()) {
            if (column.name().equals(columnName)) {
                return columnOf(table, column);
            }
        }
        return null;
    }

    /** Returns the only column of this name without regard to case; null if there is none, or more than one. */
    @Nullable
    ScopeColumn findAnyCase(String columnName) {
        ScopeColumn found = null;
        if (table == null) {
            for (ScopeColumn column : columns) {
                if (column.name().equalsIgnoreCase(columnName)) {
                    if (found != null) {
                        return null;
                    }
                    found = column;
                }
            }
            return found;
        }
        Column match = null;
        for (Column column : table.columns()) {
            if (column.name().equalsIgnoreCase(columnName)) {
                if (match != null) {
                    return null;
                }
                match = column;
            }
        }
        return match == null ? null : columnOf(table, match);
    }

    boolean hasAnyCase(String columnName) {
        return table == null
                ? columns.stream().anyMatch(column -> column.name().equalsIgnoreCase(columnName))
                : table.columns().stream().anyMatch(column -> column.name().equalsIgnoreCase(columnName));
    }

    private static ScopeColumn columnOf(Table table, Column column) {
        return new ScopeColumn(column.name(), Set.of(new ColumnName(table.name(), column.name())), false);
    }
}
