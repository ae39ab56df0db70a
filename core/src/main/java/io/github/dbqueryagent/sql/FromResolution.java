package io.github.dbqueryagent.sql;

import io.github.dbqueryagent.lexing.NameStyle;
import io.github.dbqueryagent.lexing.SqlRefusal;
import io.github.dbqueryagent.lexing.SqlRule;
import io.github.dbqueryagent.shape.Aliases;
import io.github.dbqueryagent.shape.ExpressionShapes;
import io.github.dbqueryagent.shape.RowLimit;
import io.github.dbqueryagent.shape.SelectShapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.LateralSubSelect;
import net.sf.jsqlparser.statement.select.ParenthesedFromItem;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.Values;
import org.jspecify.annotations.Nullable;

/** Reads FROM: fills a scope with relations and connects them by their conditions. Not thread-safe; one query each. */
final class FromResolution {
    private final TableResolution tables;
    private final ExpressionResolution expressions;
    private final QueryResolution queries;
    private final NameStyle style;
    private final Aliases aliases;
    private final Findings findings;

    FromResolution(
            TableResolution tables,
            ExpressionResolution expressions,
            QueryResolution queries,
            NameStyle style,
            Findings findings) {
        this.tables = tables;
        this.expressions = expressions;
        this.queries = queries;
        this.style = style;
        this.aliases = new Aliases(style);
        this.findings = findings;
    }

    /**
     * Reads the items.
     *
     * @param place puts something else in the place of the first
     */
    void read(@Nullable FromItem first, Consumer<FromItem> place, @Nullable List<Join> joins, Scope scope) {
        if (first != null) {
            item(first, place, scope);
        }
        if (joins != null) {
            for (Join join : joins) {
                join(join, scope);
            }
        }
    }

    /** Reads a condition; each of its parts joined by AND may connect relations. */
    <E extends @Nullable Expression> E condition(E condition, Scope scope) {
        if (condition == null) {
            return condition;
        }
        Expression rest = condition;
        while (rest instanceof AndExpression and) {
            scope.forgetTouched();
            and.setRightExpression(expressions.read(and.getRightExpression(), scope, new Lineage()));
            scope.connectTouched();
            if (!(and.getLeftExpression() instanceof AndExpression)) {
                scope.forgetTouched();
                and.setLeftExpression(expressions.read(and.getLeftExpression(), scope, new Lineage()));
                scope.connectTouched();
                return condition;
            }
            rest = and.getLeftExpression();
        }
        scope.forgetTouched();
        E read = expressions.read(condition, scope, new Lineage());
        scope.connectTouched();
        return read;
    }

    private void item(FromItem item, Consumer<FromItem> place, Scope scope) {
        Class<?> kind = item.getClass();
        if (kind == Table.class) {
            Relation relation = tables.resolve((Table) item, queries.with());
            if (relation != null) {
                scope.add(relation);
                findings.stored((Table) item, relation, place);
                findings.uses.add(relation);
            }
        } else if (kind == ParenthesedSelect.class) {
            derived((ParenthesedSelect) item, scope.parent(), scope);
        } else if (kind == LateralSubSelect.class) {
            var lateral = (LateralSubSelect) item;
            ExpressionShapes.forbid(!"LATERAL".equalsIgnoreCase(lateral.getPrefix()), item);
            scope.forgetTouched();
            derived(lateral, scope, scope);
            scope.touch(scope.relations().get(scope.relations().size() - 1));
            scope.connectTouched();
        } else if (kind == Values.class) {
            values((Values) item, ((Values) item).getAlias(), scope);
        } else if (kind == ParenthesedFromItem.class) {
            parenthesed((ParenthesedFromItem) item, scope);
        } else {
            ExpressionShapes.forbid(true, item);
        }
    }

    private void derived(ParenthesedSelect item, @Nullable Scope outer, Scope scope) {
        Alias alias = item.getAlias();
        List<ScopeColumn> columns = queries.derived(item, outer);
        addDerived(alias, columns, scope);
        if (isSingleRow(item.getSelect())) {
            scope.single(scope.relations().get(scope.relations().size() - 1));
        }
    }

    /** An aggregate over all rows, or one row by the query's own limit. */
    private static boolean isSingleRow(Select query) {
        if (query instanceof PlainSelect plain
                && plain.getGroupBy() == null
                && plain.getSelectItems().stream()
                        .anyMatch(item -> ExpressionResolution.isAggregate(item.getExpression()))) {
            return true;
        }
        OptionalLong limit = RowLimit.of(query);
        return limit.isPresent() && limit.getAsLong() <= 1;
    }

    private void addDerived(@Nullable Alias alias, List<ScopeColumn> columns, Scope scope) {
        if (alias == null) {
            scope.add(Relation.of("", "", columns));
            return;
        }
        String name = aliases.settleOfTable(alias);
        scope.add(Relation.of(name, alias.getName(), renamed(alias, columns)));
    }

    private List<ScopeColumn> renamed(Alias alias, List<ScopeColumn> columns) {
        List<Alias.AliasColumn> given = alias.getAliasColumns();
        if (given == null || given.isEmpty()) {
            return columns;
        }
        ExpressionShapes.forbid(given.size() != columns.size(), alias);
        var renamed = new ArrayList<ScopeColumn>(columns.size());
        var written = new ArrayList<Alias.AliasColumn>(columns.size());
        for (int i = 0; i < given.size(); i++) {
            ExpressionShapes.forbid(given.get(i).colDataType, alias);
            String name = style.read(given.get(i).name);
            renamed.add(columns.get(i).named(name));
            written.add(new Alias.AliasColumn(style.write(name, given.get(i).name)));
        }
        alias.setAliasColumns(written);
        return renamed;
    }

    private void values(Values item, @Nullable Alias alias, Scope scope) {
        SelectShapes.check(item);
        ExpressionShapes.forbid(alias == null || alias.getAliasColumns() == null, item);
        var lineage = new Lineage();
        item.setExpressions(expressions.read(item.getExpressions(), new Scope(scope.parent()), lineage));
        var columns = new ArrayList<ScopeColumn>();
        for (int i = 0; alias != null && i < alias.getAliasColumns().size(); i++) {
            columns.add(lineage.toColumn(""));
        }
        addDerived(alias, columns, scope);
    }

    private void parenthesed(ParenthesedFromItem item, Scope scope) {
        ExpressionShapes.forbid(item.getPivot(), item);
        ExpressionShapes.forbid(item.getUnPivot(), item);
        ExpressionShapes.forbid(item.getSampleClause(), item);
        boolean joined = item.getJoins() != null && !item.getJoins().isEmpty();
        if (item.getFromItem() instanceof Values values && !joined && values.getAlias() == null) {
            values(values, item.getAlias(), scope);
            return;
        }
        ExpressionShapes.forbid(item.getAlias(), item);
        read(item.getFromItem(), item::setFromItem, item.getJoins(), scope);
    }

    private void join(Join join, Scope scope) {
        SelectShapes.check(join);
        findings.joins++;
        int before = scope.relations().size();
        item(join.getFromItem(), join::setFromItem, scope);
        if (join.isNatural()) {
            makeUsing(join, scope, before);
        }
        if (join.getUsingColumns() != null && !join.getUsingColumns().isEmpty()) {
            spellOutUsing(join, scope, before);
        }
        List<Expression> conditions = new ArrayList<>(join.getOnExpressions());
        if (!conditions.isEmpty()) {
            conditions.replaceAll(condition -> condition(condition, scope));
            join.setOnExpressions(conditions);
            List<Relation> all = scope.relations();
            // An outer join keeps the rows of its outer side, whatever the condition says.
            List<Relation> chosen =
                    join.isLeft() ? all.subList(before, all.size()) : join.isRight() || join.isFull() ? List.of() : all;
            conditions.forEach(condition -> findings.uses.choose(condition, all, chosen));
        }
    }

    /** Says which columns NATURAL compares: those that the asker may see, and no others. */
    private void makeUsing(Join join, Scope scope, int before) {
        var common = new ArrayList<Column>();
        for (Relation relation :
                scope.relations().subList(before, scope.relations().size())) {
            for (ScopeColumn column : relation.columns()) {
                for (Relation left : scope.relations().subList(0, before)) {
                    if (left.find(column.name()) != null
                            && common.stream()
                                    .noneMatch(each -> NameStyle.unquote(each.getColumnName())
                                            .equals(column.name()))) {
                        var node = new Column();
                        node.setColumnName(NameStyle.asParsed(column.name()));
                        common.add(node);
                    }
                }
            }
        }
        if (common.isEmpty()) {
            throw new SqlRefusal(
                    SqlRule.CONSTRUCT, "NATURAL JOIN finds no common column. Write the condition with ON.");
        }
        join.setNatural(false);
        join.setUsingColumns(common);
    }

    /**
     * Writes USING as ON: databases differ in whether a column that it makes one may have a table before it, or must.
     */
    private void spellOutUsing(Join join, Scope scope, int before) {
        ExpressionShapes.forbid(join.isFull() || !join.getOnExpressions().isEmpty(), join);
        Expression condition = null;
        for (Column column : join.getUsingColumns()) {
            ExpressionShapes.forbid(
                    column.getTable() != null && column.getTable().getName() != null, column);
            String name = style.read(column.getColumnName());
            Relation left = holder(scope.relations().subList(0, before), name, scope);
            Relation right =
                    holder(scope.relations().subList(before, scope.relations().size()), name, scope);
            if (left == null || right == null) {
                missing(NameStyle.unquote(column.getColumnName()), left == null, scope.relations(), before);
                continue;
            }
            scope.merge(find(left, name).name(), join.isRight() ? right : left);
            var equal = new EqualsTo(reference(left, name), reference(right, name));
            condition = condition == null ? equal : new AndExpression(condition, equal);
        }
        join.setUsingColumns(List.of());
        if (condition != null) {
            join.setOnExpressions(List.of(condition));
        }
    }

    private void missing(String column, boolean onTheLeft, List<Relation> relations, int before) {
        if (!findings.hasUnknownTable()) {
            List<Relation> side =
                    onTheLeft ? relations.subList(0, before) : relations.subList(before, relations.size());
            findings.missing(
                    SqlRule.UNKNOWN_COLUMN,
                    "USING names " + column + ", which is not a column of both sides. Write the condition with ON.",
                    column,
                    side.stream().flatMap(Relation::tableName).toList());
        }
    }

    private static Column reference(Relation relation, String name) {
        var column = new Column();
        column.setColumnName(NameStyle.asParsed(find(relation, name).name()));
        column.setTable(relation.asTable());
        return column;
    }

    private static @Nullable Relation holder(List<Relation> relations, String name, Scope scope) {
        Relation merged = scope.holder(name);
        if (merged != null && relations.contains(merged)) {
            return merged;
        }
        for (Relation relation : relations) {
            if (relation.find(name) != null || relation.findAnyCase(name) != null) {
                return relation;
            }
        }
        return null;
    }

    /** Returns the column, which is known to be there. */
    private static ScopeColumn find(Relation relation, String name) {
        ScopeColumn column = relation.find(name);
        return column != null ? column : Objects.requireNonNull(relation.findAnyCase(name));
    }
}
