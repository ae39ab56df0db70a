package io.github.dbqueryagent.policy;

import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.row.RowPolicy;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableName;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a policy keeps from one asker, and which views would show it all the same. Immutable. */
final class Restrictions {
    private final SqlPolicy policy;
    private final Asker asker;
    private final DatabaseSchema schema;
    private final boolean anyHidden;
    private final Set<TableName> byRow;
    private final Set<TableName> byColumn;

    private Restrictions(
            SqlPolicy policy,
            Asker asker,
            DatabaseSchema schema,
            boolean anyHidden,
            Set<TableName> byRow,
            Set<TableName> byColumn) {
        this.policy = policy;
        this.asker = asker;
        this.schema = schema;
        this.anyHidden = anyHidden;
        this.byRow = byRow;
        this.byColumn = byColumn;
    }

    static Restrictions of(SqlPolicy policy, Asker asker, DatabaseSchema schema, PersonalRules personal) {
        boolean anyHidden = false;
        var byRow = new HashSet<TableName>();
        var byColumn = new HashSet<TableName>();
        for (Table table : schema.tables()) {
            anyHidden |= !policy.isVisible(asker, table.name());
            if (isRestrictedByRow(policy, asker, table.name())) {
                byRow.add(table.name());
            }
            if (table.columns().stream()
                    .map(column -> new ColumnName(table.name(), column.name()))
                    .anyMatch(name -> personal.changes(name) || policy.columnRule(asker, name) != ColumnRule.VISIBLE)) {
                byColumn.add(table.name());
            }
        }
        return new Restrictions(policy, asker, schema, anyHidden, Set.copyOf(byRow), Set.copyOf(byColumn));
    }

    private static boolean isRestrictedByRow(SqlPolicy policy, Asker asker, TableName table) {
        return Objects.requireNonNull(policy.rows(asker, table), "the SqlPolicy gave null for rows") != RowPolicy.all();
    }

    /** Returns the tables of which the asker may not see every row. */
    Set<TableName> byRow() {
        return byRow;
    }

    /** Returns whether the table or view would show what is kept from the asker; what it rests on may not be known. */
    boolean showThrough(TableName relation) {
        if (!anyHidden && byRow.isEmpty() && byColumn.isEmpty()) {
            return false;
        }
        Optional<Set<TableName>> sources = schema.dependencies().sourcesOf(relation);
        if (sources.isPresent() && sources.get().isEmpty()) {
            return false;
        }
        ViewTrust trust = policy.trust(asker, relation);
        if (trust == ViewTrust.FULLY) {
            return false;
        }
        boolean hiddenCounts = trust == ViewTrust.NONE;
        // A row policy of its own says what the policy means with it.
        boolean rowsCount = !byRow.contains(relation);
        if (sources.isEmpty()) {
            return (hiddenCounts && anyHidden) || (rowsCount && !byRow.isEmpty()) || !byColumn.isEmpty();
        }
        return sources.get().stream()
                .anyMatch(source -> (hiddenCounts && !policy.isVisible(asker, source))
                        || (rowsCount && isRestrictedByRow(policy, asker, source))
                        || byColumn.contains(source));
    }
}
