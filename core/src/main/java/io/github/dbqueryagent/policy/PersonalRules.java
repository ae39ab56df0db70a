package io.github.dbqueryagent.policy;

import io.github.dbqueryagent.personal.PersonalAction;
import io.github.dbqueryagent.personal.PersonalClass;
import io.github.dbqueryagent.personal.PersonalColumn;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.Table;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is personal in the tables that an asker sees, and what becomes of their columns in results. Immutable.
 *
 * @param columns the columns that hold personal data
 * @param byClass what becomes of each class
 * @param byColumn what becomes of each column of which not all is shown, personal or masked by its name
 */
record PersonalRules(
        Map<ColumnName, PersonalColumn> columns,
        Map<PersonalClass, PersonalAction> byClass,
        Map<ColumnName, PersonalAction> byColumn) {
    /** Creates rules; the maps are copied. */
    PersonalRules {
        columns = Map.copyOf(columns);
        byClass = Map.copyOf(byClass);
        byColumn = Map.copyOf(byColumn);
    }

    /** Returns what the policy says to what was found of the tables' columns. */
    static PersonalRules of(List<Table> tables, Map<ColumnName, PersonalColumn> found, SqlPolicy policy, Asker asker) {
        var byClass = new EnumMap<PersonalClass, PersonalAction>(PersonalClass.class);
        for (PersonalClass personalClass : PersonalClass.values()) {
            byClass.put(personalClass, policy.personalAction(asker, personalClass));
        }
        var columns = new HashMap<ColumnName, PersonalColumn>();
        var byColumn = new HashMap<ColumnName, PersonalAction>();
        for (ColumnName name : names(tables)) {
            if (policy.columnRule(asker, name) == ColumnRule.MASKED) {
                byColumn.put(name, PersonalAction.MASK);
            }
            policy.personal(asker, name, Optional.ofNullable(found.get(name))).ifPresent(personal -> {
                columns.put(name, personal);
                PersonalAction action = byClass.getOrDefault(personal.personalClass(), PersonalAction.ALLOW);
                if (action != PersonalAction.ALLOW) {
                    byColumn.merge(name, action, PersonalAction::orStricter);
                }
            });
        }
        return new PersonalRules(columns, byClass, byColumn);
    }

    /** Returns the rules of these tables' columns alone. */
    PersonalRules among(List<Table> tables) {
        Set<ColumnName> names = Set.copyOf(names(tables));
        var kept = new HashMap<>(columns);
        kept.keySet().retainAll(names);
        var keptActions = new HashMap<>(byColumn);
        keptActions.keySet().retainAll(names);
        return new PersonalRules(kept, byClass, keptActions);
    }

    /** Returns whether not all is shown of a column. */
    boolean changes(ColumnName column) {
        return byColumn.containsKey(column);
    }

    private static List<ColumnName> names(List<Table> tables) {
        return tables.stream()
                .flatMap(table -> table.columns().stream().map(column -> new ColumnName(table.name(), column.name())))
                .toList();
    }
}
