package io.github.dbqueryagent.policy;

import io.github.dbqueryagent.personal.PersonalAction;
import io.github.dbqueryagent.personal.PersonalClass;
import io.github.dbqueryagent.personal.PersonalColumn;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.row.RowPolicy;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.TableName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A policy that names schemas, tables and columns. The same for every asker, but for row policies, which are made for each.
 * Immutable.
 */
public final class NamedColumnsPolicy implements SqlPolicy {
    private final NamePatterns allowedSchemas;
    private final NamePatterns blockedSchemas;
    private final NamePatterns allowedTables;
    private final NamePatterns blockedTables;
    private final NamePatterns blockedColumns;
    private final NamePatterns maskedColumns;
    private final NamePatterns trustedViews;
    private final List<RowsOf> rows;
    private final Map<String, Function<Asker, @Nullable String>> identity;
    private final List<Holding> personal;
    private final Map<PersonalClass, PersonalAction> actions;
    private final String scope;

    private NamedColumnsPolicy(Builder builder) {
        this.allowedSchemas = NamePatterns.of(builder.allowedSchemas);
        this.blockedSchemas = NamePatterns.of(builder.blockedSchemas);
        this.allowedTables = NamePatterns.of(builder.allowedTables);
        this.blockedTables = NamePatterns.of(builder.blockedTables);
        this.blockedColumns = NamePatterns.of(builder.blockedColumns);
        this.maskedColumns = NamePatterns.of(builder.maskedColumns);
        this.trustedViews = NamePatterns.of(builder.trustedViews);
        this.rows = List.copyOf(builder.rows);
        this.identity = Map.copyOf(builder.identity);
        this.personal = List.copyOf(builder.personal);
        this.actions = Map.copyOf(builder.actions);
        this.scope = "named:" + builder.allowedSchemas + builder.blockedSchemas + builder.allowedTables
                + builder.blockedTables + builder.blockedColumns + builder.maskedColumns + builder.trustedViews
                + builder.rows.stream().map(RowsOf::name).toList()
                + builder.personal.stream().map(Holding::name).toList() + builder.actions;
    }

    @Override
    public String scope(Asker asker) {
        if (rows.isEmpty()) {
            return scope;
        }
        var restricted = new StringBuilder(scope).append(':');
        rows.forEach(of -> restricted.append(of.policy(asker) == RowPolicy.all() ? '0' : '1'));
        return restricted.toString();
    }

    @Override
    public boolean isVisible(Asker asker, TableName table) {
        boolean blocked = blockedSchemas.include(table.schema()) || blockedTables.include(forms(table));
        boolean listed = allowedSchemas.isEmpty() && allowedTables.isEmpty();
        return !blocked && (listed || allowedSchemas.include(table.schema()) || allowedTables.include(forms(table)));
    }

    @Override
    public ColumnRule columnRule(Asker asker, ColumnName column) {
        String[] forms = forms(column);
        if (blockedColumns.include(forms)) {
            return ColumnRule.BLOCKED;
        }
        return maskedColumns.include(forms) ? ColumnRule.MASKED : ColumnRule.VISIBLE;
    }

    @Override
    public Optional<PersonalColumn> personal(Asker asker, ColumnName column, Optional<PersonalColumn> found) {
        for (int i = personal.size() - 1; i >= 0; i--) {
            if (personal.get(i).columns().include(forms(column))) {
                return personal.get(i).said();
            }
        }
        return found;
    }

    @Override
    public PersonalAction personalAction(Asker asker, PersonalClass personalClass) {
        return actions.getOrDefault(personalClass, PersonalAction.ALLOW);
    }

    @Override
    public RowPolicy rows(Asker asker, TableName table) {
        RowPolicy all = RowPolicy.all();
        for (RowsOf of : rows) {
            if (of.tables().include(forms(table))) {
                all = all.and(of.policy(asker));
            }
        }
        return all;
    }

    @Override
    public Map<String, @Nullable String> sessionIdentity(Asker asker) {
        var settings = new TreeMap<String, @Nullable String>();
        identity.forEach((setting, value) -> settings.put(setting, value.apply(asker)));
        return settings;
    }

    @Override
    public ViewTrust trust(Asker asker, TableName view) {
        if (trustedViews.include(forms(view))) {
            return ViewTrust.FULLY;
        }
        return allowedTables.include(forms(view)) ? ViewTrust.OVER_HIDDEN_TABLES : ViewTrust.NONE;
    }

    private static String[] forms(TableName table) {
        return new String[] {table.name(), table.schema() + "." + table.name()};
    }

    private static String[] forms(ColumnName column) {
        String table = column.table().name() + "." + column.name();
        return new String[] {table, column.table().schema() + "." + table};
    }

    /** What columns hold by the host's word; nothing personal if that is empty. */
    private record Holding(String column, NamePatterns columns, Optional<PersonalColumn> said) {
        static Holding of(String column, Optional<PersonalClass> said) {
            return new Holding(
                    column,
                    NamePatterns.of(Set.of(column)),
                    said.map(personalClass -> new PersonalColumn(personalClass, "the policy says so")));
        }

        String name() {
            return column + "=" + said.map(PersonalColumn::personalClass);
        }
    }

    private record RowsOf(String name, NamePatterns tables, Function<Asker, RowPolicy> policies) {
        RowPolicy policy(Asker asker) {
            return Objects.requireNonNull(policies.apply(asker), () -> "the row policy of " + name + " is null");
        }
    }

    /**
     * Collects names; a table is {@code name} or {@code schema.name}, a column {@code table.column} or
     * {@code schema.table.column}, all without regard to case. {@code *} stands for any letters of one part:
     * {@code *.password}, {@code staging_*}. Not thread-safe; one caller at a time.
     */
    public static final class Builder {
        private final Set<String> allowedSchemas = new TreeSet<>();
        private final Set<String> blockedSchemas = new TreeSet<>();
        private final Set<String> allowedTables = new TreeSet<>();
        private final Set<String> blockedTables = new TreeSet<>();
        private final Set<String> blockedColumns = new TreeSet<>();
        private final Set<String> maskedColumns = new TreeSet<>();
        private final Set<String> trustedViews = new TreeSet<>();
        private final List<RowsOf> rows = new ArrayList<>();
        private final Map<String, Function<Asker, @Nullable String>> identity = new TreeMap<>();
        private final List<Holding> personal = new ArrayList<>();
        private final Map<PersonalClass, PersonalAction> actions = new EnumMap<>(PersonalClass.class);

        Builder() {}

        /** Shows the tables of these schemas, and otherwise only those that are allowed by name. */
        public Builder allowSchemas(String... names) {
            allowedSchemas.addAll(lower(names));
            return this;
        }

        /** Hides all tables of these schemas, also where they are allowed. */
        public Builder blockSchemas(String... names) {
            blockedSchemas.addAll(lower(names));
            return this;
        }

        /** Shows these tables and no others, but for those of schemas that are allowed. */
        public Builder allowTables(String... names) {
            allowedTables.addAll(lower(names));
            return this;
        }

        /** Hides these tables, also where they are allowed, and the views that rest on them unless those are allowed by name. */
        public Builder blockTables(String... names) {
            blockedTables.addAll(lower(names));
            return this;
        }

        /** Hides these columns, and the views that rest on their tables. */
        public Builder blockColumns(String... names) {
            requireTable(names);
            blockedColumns.addAll(lower(names));
            return this;
        }

        /** Masks the values of these columns, and hides the views that rest on their tables. */
        public Builder maskColumns(String... names) {
            requireTable(names);
            maskedColumns.addAll(lower(names));
            return this;
        }

        /**
         * Shows only some rows of the tables, and hides what rests on them: views, partitions, synonyms. Of a view or anything
         * else with a row policy of its own, that one holds. Several policies of one table hold together.
         *
         * @param table the name of the table, or a pattern of names
         * @param policies gives the asker's policy; asked for each question, and always in the same way for the same asker
         */
        public Builder rows(String table, Function<Asker, RowPolicy> policies) {
            Objects.requireNonNull(policies, "policies");
            rows.add(new RowsOf(lower(table).get(0), NamePatterns.of(Set.of(table)), policies));
            return this;
        }

        /**
         * Tells the database's own row security who asks: each query's transaction gets this setting, which ends with it. Until it
         * is set the account should see no row: schema and values are read without it.
         *
         * @param setting a name with a dot in it, such as {@code app.tenant}
         * @param value gives the setting's value; an asker for whom it is null gets no answer
         */
        public Builder sessionIdentity(String setting, Function<Asker, @Nullable String> value) {
            identity.put(setting, Objects.requireNonNull(value, "value"));
            return this;
        }

        /** Shows these views with all that they show, whatever they rest on. */
        public Builder trustViews(String... names) {
            trustedViews.addAll(lower(names));
            return this;
        }

        /** Says what becomes of personal data of the class where it would be shown, and hides the views that rest on it. */
        public Builder personal(PersonalClass personalClass, PersonalAction action) {
            actions.put(personalClass, action);
            return this;
        }

        /** Says what the columns of a name or pattern hold, whatever was found of them; what is said last counts. */
        public Builder personal(String column, PersonalClass personalClass) {
            return holding(Optional.of(personalClass), column);
        }

        /** Says that the columns hold nothing personal, whatever was found of them; what is said last counts. */
        public Builder notPersonal(String... names) {
            return holding(Optional.empty(), names);
        }

        private Builder holding(Optional<PersonalClass> said, String... names) {
            requireTable(names);
            lower(names).forEach(name -> personal.add(Holding.of(name, said)));
            return this;
        }

        /** Returns the policy. */
        public SqlPolicy build() {
            return new NamedColumnsPolicy(this);
        }

        private static List<String> lower(String... names) {
            return Arrays.stream(names)
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList();
        }

        private static void requireTable(String... names) {
            for (String name : names) {
                if (!name.contains(".")) {
                    throw new IllegalArgumentException(
                            "column is <" + name + ">, but must be table.column or schema.table.column");
                }
            }
        }
    }
}
