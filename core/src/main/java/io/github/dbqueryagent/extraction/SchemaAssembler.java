package io.github.dbqueryagent.extraction;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.Index;
import io.github.dbqueryagent.schema.SchemaFilter;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableKeys;
import io.github.dbqueryagent.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows of the catalogue together to tables; rows of tables that were not added are passed over. Not thread-safe;
 * one caller at a time.
 */
final class SchemaAssembler {
    private final Set<String> systemSchemas;
    private final SchemaFilter filter;
    private final Map<TableName, Parts> tables = new LinkedHashMap<>();

    SchemaAssembler(SqlDialect dialect, SchemaFilter filter) {
        this.systemSchemas = dialect.systemSchemas();
        this.filter = filter;
    }

    void addTable(TableName name, Table.Kind kind, @Nullable String comment, OptionalLong rowEstimate) {
        if (!systemSchemas.contains(name.schema()) && filter.letsIn(name)) {
            tables.put(name, new Parts(name, kind, orEmpty(comment), rowEstimate));
        }
    }

    /** Returns whether rows of the table are wanted. */
    boolean knows(TableName table) {
        return tables.containsKey(table);
    }

    /** Returns the tables whose rows are stored: views have no keys to be asked for. */
    List<TableName> storedTables() {
        return tables.values().stream()
                .filter(parts -> parts.kind == Table.Kind.TABLE)
                .map(parts -> parts.name)
                .toList();
    }

    void addColumn(TableName table, Column column, int ordinal) {
        Parts parts = tables.get(table);
        if (parts != null) {
            parts.columns.add(new Ordered<>(ordinal, column));
        }
    }

    void addPrimaryKeyColumn(TableName table, @Nullable String column, int ordinal) {
        Parts parts = tables.get(table);
        if (parts != null && column != null) {
            parts.primaryKey.add(new Ordered<>(ordinal, column));
        }
    }

    void addUniqueKeyColumn(TableName table, @Nullable String key, @Nullable String column, int ordinal) {
        Parts parts = tables.get(table);
        if (parts != null && column != null) {
            parts.uniqueKeys
                    .computeIfAbsent(orEmpty(key), name -> new ArrayList<>())
                    .add(new Ordered<>(ordinal, column));
        }
    }

    void addForeignKeyColumn(TableName table, ForeignKeyColumn column) {
        Parts parts = tables.get(table);
        if (parts != null) {
            parts.foreignKeys.add(column);
        }
    }

    /** Adds a column of an index; the column is null where the index holds an expression. */
    void addIndexColumn(TableName table, String index, boolean unique, @Nullable String column, int ordinal) {
        Parts parts = tables.get(table);
        if (parts != null) {
            IndexParts known = parts.indexes.computeIfAbsent(index, name -> new IndexParts(unique));
            if (column == null) {
                known.onExpression = true;
            } else {
                known.columns.add(new Ordered<>(ordinal, column));
            }
        }
    }

    void setRowEstimate(TableName table, long rows) {
        Parts parts = tables.get(table);
        if (parts != null) {
            parts.rowEstimate = OptionalLong.of(rows);
        }
    }

    List<Table> build() {
        return tables.values().stream()
                .filter(parts -> !parts.columns.isEmpty())
                .map(Parts::build)
                .toList();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** A column of a foreign key, with the name of the key where it has one. */
    record ForeignKeyColumn(String key, String column, int ordinal, TableName target, String targetColumn) {}

    private static final class IndexParts {
        private final boolean unique;
        private final List<Ordered<String>> columns = new ArrayList<>();
        private boolean onExpression;

        IndexParts(boolean unique) {
            this.unique = unique;
        }
    }

    private static final class Parts {
        private final TableName name;
        private final Table.Kind kind;
        private final String comment;
        private OptionalLong rowEstimate;
        private final List<Ordered<Column>> columns = new ArrayList<>();
        private final List<Ordered<String>> primaryKey = new ArrayList<>();
        private final Map<String, List<Ordered<String>>> uniqueKeys = new LinkedHashMap<>();
        private final List<ForeignKeyColumn> foreignKeys = new ArrayList<>();
        private final Map<String, IndexParts> indexes = new LinkedHashMap<>();

        Parts(TableName name, Table.Kind kind, String comment, OptionalLong rowEstimate) {
            this.name = name;
            this.kind = kind;
            this.comment = comment;
            this.rowEstimate = rowEstimate;
        }

        Table build() {
            List<String> primary = Ordered.sorted(primaryKey);
            List<Index> builtIndexes = indexes.entrySet().stream()
                    .map(index -> build(index.getKey(), index.getValue()))
                    .filter(index -> !index.columns().isEmpty())
                    .sorted(Comparator.comparing(Index::name))
                    .toList();
            return new Table(
                    name,
                    kind,
                    comment,
                    Ordered.sorted(columns),
                    new TableKeys(primary, buildUniqueKeys(primary, builtIndexes), ForeignKeyRows.group(foreignKeys)),
                    builtIndexes,
                    rowEstimate);
        }

        /** An index on {@code lower(a), b} promises nothing about b alone. */
        private static Index build(String name, IndexParts parts) {
            return new Index(name, parts.unique && !parts.onExpression, Ordered.sorted(parts.columns));
        }

        /** A unique index promises as much as a unique constraint, and JDBC tells of nothing else. */
        private List<List<String>> buildUniqueKeys(List<String> primary, List<Index> builtIndexes) {
            Stream<List<String>> byConstraint = uniqueKeys.values().stream().map(Ordered::sorted);
            Stream<List<String>> byIndex =
                    builtIndexes.stream().filter(Index::unique).map(Index::columns);
            return Stream.concat(byConstraint, byIndex)
                    .filter(key -> !key.equals(primary))
                    .distinct()
                    .sorted(Comparator.comparing(List::toString))
                    .toList();
        }
    }
}
