package io.github.dbqueryagent.sql;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.lexing.NameStyle;
import io.github.dbqueryagent.lexing.SqlRefusal;
import io.github.dbqueryagent.lexing.SqlRule;
import io.github.dbqueryagent.shape.Aliases;
import io.github.dbqueryagent.shape.ExpressionShapes;
import io.github.dbqueryagent.shape.RowLimit;
import io.github.dbqueryagent.shape.SelectShapes;
import io.github.dbqueryagent.shape.TableFunctionShapes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Consumer;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.LateralSubSelect;
import net.sf.jsqlparser.statement.select.ParenthesedFromItem;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.TableFunction;
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
    private final ColumnResolution columns;
    private final SqlDialect dialect;
    private final Map<String, List<String>> tableFunctions;

    FromResolution(
            SqlReading reading,
            ColumnResolution columns,
            ExpressionResolution expressions,
            QueryResolution queries,
            NameStyle style,
            Findings findings) {
        this.tables = new TableResolution(reading, style, findings);
        this.columns = columns;
        this.dialect = reading.dialect();
        this.tableFunctions = dialect.tableFunctions();
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
        int floor = scope.floor();
        int start = scope.relations().size();
        // Within brackets nothing can be meant that stands before them: databases look further out first, or for
        // columns alone.
        scope.hideFirst(start);
        if (first != null) {
            item(first, place, scope, false);
        }
        if (joins != null) {
            for (Join join : joins) {
                // A comma begins a join of its own.
                start = join.isSimple() ? scope.relations().size() : start;
                join(join, scope, start);
            }
        }
        scope.hideFirst(floor);
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

    /** Reads what stands in FROM; whether it may name what stands to its left is said for sub-queries alone. */
    private void item(FromItem item, Consumer<FromItem> place, Scope scope, boolean applied) {
        Class<?> kind = item.getClass();
        if (kind == Table.class) {
            Relation relation = tables.resolve((Table) item, queries.with());
            if (relation != null) {
                scope.add(relation);
                findings.stored((Table) item, relation, place);
                findings.uses.add(relation);
            }
        } else if (kind == ParenthesedSelect.class && !applied) {
            derived((ParenthesedSelect) item, scope.besideAll(), scope);
        } else if (kind == ParenthesedSelect.class || kind == LateralSubSelect.class) {
            ExpressionShapes.forbid(
                    item instanceof LateralSubSelect lateral && !"LATERAL".equalsIgnoreCase(lateral.getPrefix()), item);
            scope.forgetTouched();
            derived((ParenthesedSelect) item, scope, scope);
            scope.connectLast();
        } else if (kind == TableFunction.class) {
            function((TableFunction) item, scope);
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

    /** A function may be called with columns of what stands to its left; what it gives out is computed from them. */
    private void function(TableFunction item, Scope scope) {
        Function call = TableFunctionShapes.check(item, tableFunctions, expressions);
        var lineage = Lineage.ofOutput();
        scope.forgetTouched();
        // Some databases do not look to the left there, but further out: so names are written with their tables.
        var arguments = new Scope(scope);
        arguments.add(Relation.of("", "", List.of()));
        call.setParameters(expressions.read(call.getParameters(), arguments, lineage));
        // How many rows it gives out tells of its arguments.
        findings.compared.free(lineage.toColumn("").lineage());
        findings.functions.add(call.getName().toLowerCase(Locale.ROOT));
        Alias alias = item.getAlias();
        if (alias == null) {
            alias = new Alias(NameStyle.asParsed(style.read(call.getName())), true);
            item.setAlias(alias);
        }
        String name = aliases.settleOfTable(alias);
        var columns = new ArrayList<ScopeColumn>();
        for (String column : TableFunctionShapes.columns(item, tableFunctions, name)) {
            columns.add(lineage.toColumn(column));
        }
        scope.add(Relation.assumed(name, alias.getName(), renamed(alias, columns)));
        scope.connectLast();
    }

    private List<ScopeColumn> renamed(Alias alias, List<ScopeColumn> columns) {
        List<Alias.AliasColumn> given = alias.getAliasColumns();
        if (given == null || given.isEmpty()) {
            return columns;
        }
        if (given.size() > columns.size() && findings.hasUnknownTable()) {
            return columns;
        }
        ExpressionShapes.forbid(given.size() > columns.size(), alias);
        var renamed = new ArrayList<ScopeColumn>(columns.size());
        var written = new ArrayList<Alias.AliasColumn>(columns.size());
        for (int i = 0; i < given.size(); i++) {
            ExpressionShapes.forbid(given.get(i).colDataType, alias);
            String name = style.read(given.get(i).name);
            renamed.add(columns.get(i).named(name));
            written.add(new Alias.AliasColumn(style.write(name, given.get(i).name)));
        }
        alias.setAliasColumns(written);
        renamed.addAll(columns.subList(given.size(), columns.size()));
        return renamed;
    }

    private void values(Values item, @Nullable Alias alias, Scope scope) {
        SelectShapes.check(item);
        List<ScopeColumn> columns = queries.values(item, scope.besideAll());
        if (alias == null) {
            scope.add(Relation.of("", "", List.of()));
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            columns.set(i, columns.get(i).named(dialect.valuesColumn(i + 1)));
        }
        String name = aliases.settleOfTable(alias);
        scope.add(Relation.assumed(name, alias.getName(), renamed(alias, columns)));
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
        if (item.getAlias() == null) {
            read(item.getFromItem(), item::setFromItem, item.getJoins(), scope);
            return;
        }
        // Under a name of its own, what stands in the brackets has one relation's columns, and no other name.
        ExpressionShapes.forbid(joined || !(item.getFromItem() instanceof ParenthesedSelect), item);
        ExpressionShapes.forbid(item.getFromItem().getAlias(), item);
        addDerived(item.getAlias(), queries.derived((ParenthesedSelect) item.getFromItem(), scope.besideAll()), scope);
    }

    private void join(Join join, Scope scope, int start) {
        SelectShapes.check(join);
        SelectShapes.dropHints(join);
        findings.joins++;
        int before = scope.relations().size();
        item(join.getFromItem(), join::setFromItem, scope, join.isApply());
        List<Relation> left = scope.relations().subList(start, before);
        List<Relation> right =
                scope.relations().subList(before, scope.relations().size());
        if (join.isNatural()) {
            makeUsing(join, left, right);
        }
        if (join.getUsingColumns() != null && !join.getUsingColumns().isEmpty()) {
            spellOutUsing(join, scope, left, right);
        }
        List<Expression> conditions = new ArrayList<>(join.getOnExpressions());
        if (!conditions.isEmpty()) {
            int floor = scope.floor();
            scope.hideFirst(start);
            conditions.replaceAll(condition -> condition(condition, scope));
            scope.hideFirst(floor);
            join.setOnExpressions(conditions);
            List<Relation> all = scope.relations();
            // An outer join keeps the rows of its outer side, whatever the condition says.
            List<Relation> chosen =
                    join.isLeft() ? all.subList(before, all.size()) : join.isRight() || join.isFull() ? List.of() : all;
            conditions.forEach(condition -> findings.uses.choose(condition, all, chosen));
        }
    }

    /** Says which columns NATURAL compares: those that the asker may see, and no others. */
    private void makeUsing(Join join, List<Relation> left, List<Relation> right) {
        var common = new LinkedHashSet<String>();
        for (Relation relation : right) {
            for (ScopeColumn column : relation.columns()) {
                if (left.stream().anyMatch(each -> each.find(column.name()) != null)) {
                    common.add(column.name());
                }
            }
        }
        join.setNatural(false);
        if (common.isEmpty() && findings.hasUnknownTable()) {
            return;
        }
        if (common.isEmpty()) {
            throw new SqlRefusal(
                    SqlRule.CONSTRUCT, "NATURAL JOIN finds no common column. Write the condition with ON.");
        }
        join.setUsingColumns(common.stream()
                .map(name -> new Column(NameStyle.asParsed(name)))
                .toList());
    }

    /**
     * Writes USING as ON: databases differ in whether a column that it makes one may have a table before it, or must.
     */
    private void spellOutUsing(Join join, Scope scope, List<Relation> left, List<Relation> right) {
        ExpressionShapes.forbid(!join.getOnExpressions().isEmpty(), join);
        Expression condition = null;
        for (Column column : join.getUsingColumns()) {
            ExpressionShapes.forbid(
                    column.getTable() != null && column.getTable().getName() != null, column);
            String name = style.read(column.getColumnName());
            Scope.Merged before = side(left, name, scope);
            Scope.Merged after = side(right, name, scope);
            if (before == null || after == null) {
                missing(NameStyle.unquote(column.getColumnName()), before == null ? left : right);
                continue;
            }
            var members = new ArrayList<>(before.members());
            members.addAll(after.members());
            var both = new ArrayList<>(before.holders());
            both.addAll(after.holders());
            scope.merge(new Scope.Merged(
                    before.name(),
                    members,
                    join.isFull() ? both : join.isRight() ? after.holders() : before.holders()));
            var equal = new EqualsTo(reference(before), reference(after));
            condition = condition == null ? equal : new AndExpression(condition, equal);
        }
        join.setUsingColumns(List.of());
        if (condition != null) {
            join.setOnExpressions(List.of(condition));
        }
    }

    private void missing(String column, List<Relation> side) {
        if (!findings.hasUnknownTable()) {
            findings.located(
                    SqlRule.UNKNOWN_COLUMN,
                    "USING names " + column + ", which is not a column of both sides. Write the condition with ON.",
                    column,
                    side.stream().flatMap(Relation::tableName).toList());
        }
    }

    private static Expression reference(Scope.Merged merged) {
        var columns = new ExpressionList<Column>();
        for (Relation holder : merged.holders()) {
            var column =
                    new Column(NameStyle.asParsed(find(holder, merged.name()).name()));
            column.setTable(holder.asTable());
            columns.add(column);
        }
        return columns.size() == 1 ? columns.get(0) : SelectShapes.firstOf(columns);
    }

    /** Returns the one column of this name on a side of a join; null if it has none, or several that are not one. */
    private Scope.@Nullable Merged side(List<Relation> relations, String name, Scope scope) {
        Scope.Merged found = null;
        for (Relation relation : relations) {
            if (relation.find(name) == null && relation.findAnyCase(name) == null) {
                continue;
            }
            Scope.Merged merged = scope.merged(name, relation);
            Scope.Merged here = merged != null ? merged : new Scope.Merged(name, List.of(relation), List.of(relation));
            if (found != null && !found.members().contains(relation)) {
                columns.ambiguous(name, found.holders().get(0), relation);
                return found;
            }
            found = here;
        }
        return found;
    }

    /** Returns the column, which is known to be there. */
    private static ScopeColumn find(Relation relation, String name) {
        ScopeColumn column = relation.find(name);
        return column != null ? column : Objects.requireNonNull(relation.findAnyCase(name));
    }
}
