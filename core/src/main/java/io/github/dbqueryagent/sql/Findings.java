package io.github.dbqueryagent.sql;

import io.github.dbqueryagent.lexing.SqlFault;
import io.github.dbqueryagent.lexing.SqlRule;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.shape.ComparedColumns;
import io.github.dbqueryagent.shape.PlaceholderNode;
import io.github.dbqueryagent.shape.SelectShapes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.relational.ExistsExpression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Select;
import org.jspecify.annotations.Nullable;

/** What is found out about a query while it is read. Not thread-safe; one query each. */
final class Findings {
    private static final int MAX_FAULTS = 10;

    final TableUses uses = new TableUses();
    final ComparedColumns compared = new ComparedColumns();
    final Set<ColumnName> columns = new LinkedHashSet<>();
    final Set<String> functions = new LinkedHashSet<>();
    final Set<String> warnings = new LinkedHashSet<>();
    final List<PlaceholderNode> placeholders = new ArrayList<>();
    final List<Stored> stored = new ArrayList<>();
    private final Set<SqlFault> faults = new LinkedHashSet<>();
    int joins;
    int unconnectedJoins;

    /** The most rows of the query or the WITH query that is being read. */
    QueryDescription.MostRows most = QueryDescription.MostRows.ONE;

    /** The columns that stars stand for, in the query and all its sub-queries. */
    int spelledOut;

    /** What all the names of columns weigh together that have been read, wherever they stand. */
    long named;

    void fault(SqlRule rule, String message, String... names) {
        add(new SqlFault(rule, message, List.of(names), List.of()));
    }

    /** Notes what a name means where its value goes nowhere, but decides on something. */
    void compared(Expression node, Lineage own, @Nullable Expression within, @Nullable Expression around) {
        boolean bare = own.isLastBare() && node instanceof Column column && column.getArrayConstructor() == null;
        compared.compared(node, own.toColumn("").lineage(), bare, within, around);
    }

    /** Notes the same of a sub-query; whether one of a single part has rows tells nothing of its outputs. */
    void compared(Select query, List<ScopeColumn> outputs, @Nullable Expression within) {
        if (!(within instanceof ExistsExpression) || SelectShapes.isSetOperation(query)) {
            var own = new Lineage();
            own.addAll(outputs);
            boolean bare = outputs.stream().allMatch(ScopeColumn::bare);
            compared.compared(query, own.toColumn("").lineage(), bare, within, query);
        }
    }

    /** Notes where a table stands; a WITH query of that name is none. */
    void stored(Table node, Relation relation, Consumer<FromItem> place) {
        relation.tableName().forEach(table -> stored.add(new Stored(node, table, relation.qualifier(), place)));
    }

    /** Notes what is wrong with a name, and where it was looked for or found. */
    void located(SqlRule rule, String message, String name, List<TableName> places) {
        add(new SqlFault(rule, message, List.of(name), places));
    }

    private void add(SqlFault fault) {
        if (faults.size() < MAX_FAULTS) {
            faults.add(fault);
        }
    }

    /** Returns whether a table is missing, so that columns cannot be found for no fault of their own. */
    boolean hasUnknownTable() {
        return faults.stream()
                .anyMatch(fault -> fault.rule() == SqlRule.UNKNOWN_TABLE || fault.rule() == SqlRule.AMBIGUOUS_TABLE);
    }

    List<SqlFault> faults() {
        return List.copyOf(faults);
    }

    /** A table where it stands in FROM, what is written before its columns, and what puts something else in its place. */
    record Stored(Table node, TableName table, String qualifier, Consumer<FromItem> place) {}
}
