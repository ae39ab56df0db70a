package io.github.dbqueryagent.policy;

import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.TableName;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A policy that names tables and columns, the same for every asker. Immutable. */
public final class NamedColumnsPolicy implements SqlPolicy {
    private final Set<String> allowedTables;
    private final Set<String> blockedTables;
    private final Map<String, ColumnRule> columns;
    private final String scope;

    private NamedColumnsPolicy(Builder builder) {
        this.allowedTables = Set.copyOf(builder.allowedTables);
        this.blockedTables = Set.copyOf(builder.blockedTables);
        this.columns = Map.copyOf(builder.columns);
        this.scope = "named:" + builder.allowedTables + builder.blockedTables + builder.columns;
    }

    @Override
    public String scope(Asker asker) {
        return scope;
    }

    @Override
    public boolean isVisible(Asker asker, TableName table) {
        return !isNamed(blockedTables, table) && (allowedTables.isEmpty() || isNamed(allowedTables, table));
    }

    @Override
    public ColumnRule columnRule(Asker asker, ColumnName column) {
        String table = lower(column.table().name());
        String name = lower(column.name());
        ColumnRule full = columns.get(lower(column.table().schema()) + "." + table + "." + name);
        ColumnRule shorter = columns.get(table + "." + name);
        return strictest(full, shorter);
    }

    private static ColumnRule strictest(@Nullable ColumnRule first, @Nullable ColumnRule second) {
        ColumnRule one = first == null ? ColumnRule.VISIBLE : first;
        ColumnRule two = second == null ? ColumnRule.VISIBLE : second;
        return one.compareTo(two) >= 0 ? one : two;
    }

    private static boolean isNamed(Set<String> names, TableName table) {
        String name = lower(table.name());
        return names.contains(name) || names.contains(lower(table.schema()) + "." + name);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /**
     * Collects names; a table is {@code name} or {@code schema.name}, a column {@code table.column} or
     * {@code schema.table.column}, all without regard to case. Not thread-safe; one caller at a time.
     */
    public static final class Builder {
        private final Set<String> allowedTables = new TreeSet<>();
        private final Set<String> blockedTables = new TreeSet<>();
        private final Map<String, ColumnRule> columns = new TreeMap<>();

        Builder() {}

        /** Shows these tables and no others. */
        public Builder allowTables(String... names) {
            for (String name : names) {
                allowedTables.add(lower(name));
            }
            return this;
        }

        /** Hides these tables, also where they are allowed. */
        public Builder blockTables(String... names) {
            for (String name : names) {
                blockedTables.add(lower(name));
            }
            return this;
        }

        /** Hides these columns. */
        public Builder blockColumns(String... names) {
            return rule(ColumnRule.BLOCKED, names);
        }

        /** Masks the values of these columns. */
        public Builder maskColumns(String... names) {
            return rule(ColumnRule.MASKED, names);
        }

        /** Returns the policy. */
        public SqlPolicy build() {
            return new NamedColumnsPolicy(this);
        }

        private Builder rule(ColumnRule rule, String... names) {
            for (String name : names) {
                if (!name.contains(".")) {
                    throw new IllegalArgumentException(
                            "column is <" + name + ">, but must be table.column or schema.table.column");
                }
                columns.merge(lower(name), rule, NamedColumnsPolicy::strictest);
            }
            return this;
        }
    }
}
