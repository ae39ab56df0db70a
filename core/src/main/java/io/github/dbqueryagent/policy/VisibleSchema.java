package io.github.dbqueryagent.policy;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.lexing.NameStyle;
import io.github.dbqueryagent.personal.PersonalAction;
import io.github.dbqueryagent.personal.PersonalClass;
import io.github.dbqueryagent.personal.PersonalColumn;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.ForeignKey;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The schema of one database as one asker may see it: what is blocked is not there. Immutable.
 *
 * <p>Everything that describes the schema to somebody, or looks something up in it, starts from here.
 */
public final class VisibleSchema {
    private final String database;
    private final SqlDialect dialect;
    private final String scope;
    private final DatabaseSchema schema;
    private final PersonalRules personal;
    private final Set<TableName> rowRestricted;
    private final String cacheKey;
    private final Map<TableName, Table> byName;
    private final Map<String, List<Table>> byLowerName;

    private VisibleSchema(
            String database,
            SqlDialect dialect,
            String scope,
            DatabaseSchema schema,
            PersonalRules personal,
            Set<TableName> rowRestricted,
            String restriction) {
        this.database = database;
        this.cacheKey = String.join("\u001f", database, schema.fingerprint(), scope, restriction);
        this.dialect = dialect;
        this.scope = scope;
        this.schema = schema;
        this.personal = personal;
        this.rowRestricted = rowRestricted;
        this.byName = new HashMap<>();
        this.byLowerName = new HashMap<>();
        for (Table table : schema.tables()) {
            byName.put(table.name(), table);
            byLowerName
                    .computeIfAbsent(table.name().name().toLowerCase(Locale.ROOT), name -> new ArrayList<>(1))
                    .add(table);
        }
    }

    /** Returns what the asker may see of the database's schema, where nothing is personal but what the policy says to be. */
    public static VisibleSchema of(
            String database, SqlDialect dialect, DatabaseSchema schema, SqlPolicy policy, Asker asker) {
        return of(database, dialect, schema, Map.of(), policy, asker);
    }

    /**
     * Returns what the asker may see of the database's schema.
     *
     * @param found the columns that were found to hold personal data
     */
    public static VisibleSchema of(
            String database,
            SqlDialect dialect,
            DatabaseSchema schema,
            Map<ColumnName, PersonalColumn> found,
            SqlPolicy policy,
            Asker asker) {
        var kept = new ArrayList<Table>();
        PersonalRules personal = PersonalRules.of(schema.tables(), found, policy, asker);
        var restrictions = Restrictions.of(policy, asker, schema, personal);
        for (Table table : schema.tables()) {
            if (canBeNamed(table.name())
                    && policy.isVisible(asker, table.name())
                    && !restrictions.showThrough(table.name())) {
                List<Column> columns = visibleColumns(table, policy, asker);
                if (!columns.isEmpty()) {
                    Table seen = columns.size() == table.columns().size() ? table : table.withColumns(columns);
                    // How many rows there are in all is not for somebody who may see a part of them.
                    kept.add(restrictions.byRow().contains(table.name()) ? seen.withoutRowEstimate() : seen);
                }
            }
        }
        var visible = new DatabaseSchema(
                schema.defaultSchema(), withoutDanglingKeys(kept), schema.dependencies(), schema.fingerprint());
        return new VisibleSchema(
                database, dialect, policy.scope(asker), visible, personal.among(kept), restrictions.byRow(), "");
    }

    /** What no query can name is not shown either: such a name could only be there to say something to a reader of it. */
    private static boolean canBeNamed(TableName table) {
        return NameStyle.canStandInQuery(table.name())
                && (table.schema().isEmpty() || NameStyle.canStandInQuery(table.schema()));
    }

    private static List<Column> visibleColumns(Table table, SqlPolicy policy, Asker asker) {
        var columns = new ArrayList<Column>(table.columns().size());
        for (Column column : table.columns()) {
            var name = new ColumnName(table.name(), column.name());
            if (NameStyle.canStandInQuery(column.name()) && policy.columnRule(asker, name) != ColumnRule.BLOCKED) {
                columns.add(column);
            }
        }
        return columns;
    }

    /** A foreign key names its target, so one that points to something blocked must go as well. */
    private static List<Table> withoutDanglingKeys(List<Table> tables) {
        var columns = new HashMap<TableName, Set<String>>();
        for (Table table : tables) {
            var names = new HashSet<String>();
            table.columns().forEach(column -> names.add(column.name()));
            columns.put(table.name(), names);
        }
        var clean = new ArrayList<Table>(tables.size());
        for (Table table : tables) {
            List<ForeignKey> keys = table.foreignKeys().stream()
                    .filter(key -> columns.getOrDefault(key.target(), Set.of()).containsAll(key.targetColumns()))
                    .toList();
            clean.add(keys.size() == table.foreignKeys().size() ? table : table.withForeignKeys(keys));
        }
        return clean;
    }

    /** Returns the name under which the database is registered. */
    public String database() {
        return database;
    }

    /** Returns the database's dialect. */
    public SqlDialect dialect() {
        return dialect;
    }

    /** Returns the key of the asker's policy scope. */
    public String scope() {
        return scope;
    }

    /** Returns the fingerprint of the whole schema. */
    public String fingerprint() {
        return schema.fingerprint();
    }

    /** Returns the schema in which names without one are looked up; empty where there are none. */
    public String defaultSchema() {
        return schema.defaultSchema();
    }

    /** Returns the visible tables and views, ordered by name. */
    public List<Table> tables() {
        return schema.tables();
    }

    /** Returns the table of exactly this name. */
    public Optional<Table> find(TableName name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Returns the tables of this name in all schemas, without regard to case. */
    public List<Table> findAnyCase(String name) {
        return Collections.unmodifiableList(byLowerName.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
    }

    /** Returns what the column holds and how that is known, if it holds personal data. */
    public Optional<PersonalColumn> personal(ColumnName column) {
        return Optional.ofNullable(personal.columns().get(column));
    }

    /** Returns the columns that hold what a placeholder of the kind stands for, in order. */
    public List<ColumnName> personalColumns(String kind) {
        var found = new ArrayList<ColumnName>();
        for (Table table : schema.tables()) {
            for (Column column : table.columns()) {
                var name = new ColumnName(table.name(), column.name());
                PersonalColumn known = personal.columns().get(name);
                if (known != null && known.personalClass().kind().equals(kind)) {
                    found.add(name);
                }
            }
        }
        return found;
    }

    /** Returns what becomes of personal data of the class in results. */
    public PersonalAction personalAction(PersonalClass personalClass) {
        return personal.byClass().getOrDefault(personalClass, PersonalAction.ALLOW);
    }

    /** Returns what becomes in results of values that come from these columns: by whichever of them shows least. */
    public PersonalAction actionOn(Set<ColumnName> lineage) {
        PersonalAction strictest = PersonalAction.ALLOW;
        for (ColumnName column : lineage) {
            strictest = strictest.orStricter(personal.byColumn().getOrDefault(column, PersonalAction.ALLOW));
        }
        return strictest;
    }

    /** Returns whether the column's values must be changed before anyone sees them, in whichever way. */
    public boolean isMasked(ColumnName column) {
        return personal.byColumn().containsKey(column);
    }

    /** Returns the columns whose values must be changed before anyone sees them, in whichever way. */
    public Set<ColumnName> maskedColumns() {
        return personal.byColumn().keySet();
    }

    /** Returns whether there is a table, visible or not, of which the asker may see only some rows. */
    public boolean hasRowPolicies() {
        return !rowRestricted.isEmpty();
    }

    /** Returns whether the asker may see only some of the table's rows, so that nothing of its values is known beforehand. */
    public boolean isRowRestricted(TableName table) {
        return rowRestricted.contains(table);
    }

    /** Returns this schema with these tables alone, as a question may ask; keys to others are gone. */
    public VisibleSchema restrictedTo(Set<TableName> names) {
        List<Table> kept = schema.tables().stream()
                .filter(table -> names.contains(table.name()))
                .toList();
        return new VisibleSchema(
                database,
                dialect,
                scope,
                new DatabaseSchema(
                        schema.defaultSchema(), withoutDanglingKeys(kept), schema.dependencies(), schema.fingerprint()),
                personal,
                rowRestricted,
                new java.util.TreeSet<>(names).toString());
    }

    /** Returns a key that is equal only for the same database, fingerprint, scope and restriction. */
    public String cacheKey() {
        return cacheKey;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VisibleSchema that
                && cacheKey().equals(that.cacheKey())
                && schema.tables().equals(that.schema.tables());
    }

    @Override
    public int hashCode() {
        return Objects.hash(database, scope, schema.fingerprint());
    }

    @Override
    public String toString() {
        return "VisibleSchema[" + database + ", " + schema.tables().size() + " tables]";
    }
}
