package io.github.dbqueryagent.policy;

import io.github.dbqueryagent.personal.PersonalAction;
import io.github.dbqueryagent.personal.PersonalClass;
import io.github.dbqueryagent.personal.PersonalColumn;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.TableName;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A policy that names tables and columns, the same for every asker. Immutable. */
public final class NamedColumnsPolicy implements SqlPolicy {
    private final Set<String> allowedTables;
    private final Set<String> blockedTables;
    private final Map<String, ColumnRule> columns;
    private final Map<String, Optional<PersonalClass>> personal;
    private final Map<PersonalClass, PersonalAction> actions;
    private final String scope;

    private NamedColumnsPolicy(Builder builder) {
        this.allowedTables = Set.copyOf(builder.allowedTables);
        this.blockedTables = Set.copyOf(builder.blockedTables);
        this.columns = Map.copyOf(builder.columns);
        this.personal = Map.copyOf(builder.personal);
        this.actions = Map.copyOf(builder.actions);
        this.scope = "named:" + builder.allowedTables + builder.blockedTables + builder.columns + builder.personal
                + builder.actions;
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
        return strictest(columns.get(fullName(column)), columns.get(shortName(column)));
    }

    @Override
    public Optional<PersonalColumn> personal(ColumnName column, Optional<PersonalColumn> found) {
        Optional<PersonalClass> said = personal.getOrDefault(fullName(column), personal.get(shortName(column)));
        return said == null
                ? found
                : said.map(personalClass -> new PersonalColumn(personalClass, "the policy says so"));
    }

    @Override
    public PersonalAction personalAction(Asker asker, PersonalClass personalClass) {
        return actions.getOrDefault(personalClass, PersonalAction.ALLOW);
    }

    private static String fullName(ColumnName column) {
        return lower(column.table().schema()) + "." + shortName(column);
    }

    private static String shortName(ColumnName column) {
        return lower(column.table().name()) + "." + lower(column.name());
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
        private final Map<String, Optional<PersonalClass>> personal = new TreeMap<>();
        private final Map<PersonalClass, PersonalAction> actions = new EnumMap<>(PersonalClass.class);

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

        /** Says what becomes of personal data of the class where it would be shown. */
        public Builder personal(PersonalClass personalClass, PersonalAction action) {
            actions.put(personalClass, action);
            return this;
        }

        /** Says what the column holds, whatever was found of it. */
        public Builder personal(String column, PersonalClass personalClass) {
            personal.put(columnName(column), Optional.of(personalClass));
            return this;
        }

        /** Says that the columns hold nothing personal, whatever was found of them. */
        public Builder notPersonal(String... names) {
            for (String name : names) {
                personal.put(columnName(name), Optional.empty());
            }
            return this;
        }

        /** Returns the policy. */
        public SqlPolicy build() {
            return new NamedColumnsPolicy(this);
        }

        private Builder rule(ColumnRule rule, String... names) {
            for (String name : names) {
                columns.merge(columnName(name), rule, NamedColumnsPolicy::strictest);
            }
            return this;
        }

        private static String columnName(String name) {
            if (!name.contains(".")) {
                throw new IllegalArgumentException(
                        "column is <" + name + ">, but must be table.column or schema.table.column");
            }
            return lower(name);
        }
    }
}
