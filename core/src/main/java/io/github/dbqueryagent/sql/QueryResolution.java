package io.github.dbqueryagent.sql;

import io.github.dbqueryagent.dialect.Capability;
import io.github.dbqueryagent.lexing.NameStyle;
import io.github.dbqueryagent.lexing.SqlRefusal;
import io.github.dbqueryagent.lexing.SqlRule;
import io.github.dbqueryagent.row.RowRules;
import io.github.dbqueryagent.shape.Aliases;
import io.github.dbqueryagent.shape.ExpressionShapes;
import io.github.dbqueryagent.shape.PlainForms;
import io.github.dbqueryagent.shape.RecursionBounds;
import io.github.dbqueryagent.shape.SelectShapes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.AllValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.WindowDefinition;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.ExceptOp;
import net.sf.jsqlparser.statement.select.GroupByElement;
import net.sf.jsqlparser.statement.select.IntersectOp;
import net.sf.jsqlparser.statement.select.LateralSubSelect;
import net.sf.jsqlparser.statement.select.Limit;
import net.sf.jsqlparser.statement.select.MinusOp;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.SetOperation;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.UnionOp;
import net.sf.jsqlparser.statement.select.Values;
import net.sf.jsqlparser.statement.select.WithItem;
import org.jspecify.annotations.Nullable;

/** Reads queries at every depth and finds out what they give out. Not thread-safe; one query each. */
final class QueryResolution {
    /** The end of the names that WITH queries are given. */
    private static final Pattern OF_NO_TABLE = Pattern.compile("(?:__[qQ]\\d+)+$");

    private final NameStyle style;
    private final Findings findings;
    private final Aliases aliases;
    private final ColumnResolution columns;
    private final ExpressionResolution expressions;
    private final FromResolution from;
    private WithQueries with;
    private final Set<Select> inExpressions = Collections.newSetFromMap(new IdentityHashMap<>());
    private final SqlReading reading;
    private int depth;
    private int withQueries;

    QueryResolution(SqlReading reading, NameStyle style, Findings findings) {
        this.reading = reading;
        this.style = style;
        this.findings = findings;
        this.aliases = new Aliases(style);
        this.with = new WithQueries(null, findings);
        this.columns = new ColumnResolution(reading, style, findings);
        this.expressions = new ExpressionResolution(reading, findings, columns, this);
        this.from = new FromResolution(reading, columns, expressions, this, style, findings);
    }

    /** Reads the whole query. */
    List<ScopeColumn> whole(Select query) {
        ExpressionShapes.forbid(query.getAlias(), query);
        return query(query, null);
    }

    /** Reads a sub-query in an expression. */
    List<ScopeColumn> subquery(Select query, Scope scope) {
        ExpressionShapes.forbid(query.getAlias(), query);
        ExpressionShapes.forbid(query instanceof LateralSubSelect, query);
        Select inner = query;
        while (inner instanceof ParenthesedSelect parenthesed) {
            inner = parenthesed.getSelect();
        }
        inExpressions.add(inner);
        return query(query, scope);
    }

    /** Reads a sub-query in FROM, whose alias the caller looks after. */
    List<ScopeColumn> derived(ParenthesedSelect query, @Nullable Scope outer) {
        return query(query, outer);
    }

    WithQueries with() {
        return with;
    }

    private List<ScopeColumn> query(Select query, @Nullable Scope outer) {
        // Brackets count like queries, and most queries in a query stand in brackets.
        if (++depth > 2 * reading.dialect().deepestQuery()) {
            throw new SqlRefusal(SqlRule.SIZE, "Queries are nested too deeply. Write a flatter one.");
        }
        WithQueries before = with;
        try {
            SelectShapes.check(query);
            // A WITH query counts twice: engines read it with each of those around it.
            depth += 2;
            readWith(query.getWithItemsList(), outer);
            depth -= 2;
            if (query.getClass() == PlainSelect.class) {
                return plain((PlainSelect) query, outer);
            }
            if (query.getClass() == SetOperationList.class) {
                return setOperation((SetOperationList) query, outer, first -> {});
            }
            if (query.getClass() == Values.class) {
                return values((Values) query, outer);
            }
            // A lateral sub-query is a parenthesed one in FROM, and was told apart there.
            ExpressionShapes.forbid(!(query instanceof ParenthesedSelect), query);
            return parenthesed((ParenthesedSelect) query, outer);
        } finally {
            with = before;
            depth--;
        }
    }

    private void readWith(@Nullable List<WithItem<?>> items, @Nullable Scope outer) {
        if (items == null || items.isEmpty()) {
            return;
        }
        var inner = new WithQueries(with, findings);
        with = inner;
        var names = new ArrayList<String>(items.size());
        for (WithItem<?> item : items) {
            SelectShapes.check(item);
            String name = aliases.settle(item.getAlias());
            names.add(name);
            inner.announce(name);
        }
        boolean recursive = items.stream().anyMatch(WithItem::isRecursive);
        for (int i = 0; i < items.size(); i++) {
            ParenthesedSelect body = SelectShapes.check(items.get(i));
            ExpressionShapes.forbid(body.getAlias(), body);
            String written = written(items.get(i).getAlias(), names.get(i));
            if (recursive && body.getSelect() instanceof SetOperationList union && union.getWithItemsList() == null) {
                SelectShapes.check(body);
                SelectShapes.check(union);
                readRecursive(items.get(i), new WithQueries.Title(names.get(i), written), union, outer);
                orderOutputs(body.getOrderByElements(), new Scope(null));
                limits(body);
            } else {
                List<ScopeColumn> outputs = WithQueries.renamed(items.get(i), query(body, outer), style);
                inner.define(names.get(i), written, outputs);
            }
        }
    }

    /**
     * What is written for the query where it is read: a name that no table has, where a table would be taken for it, or where
     * it would be taken for a table of a row policy that has no schema to tell it by.
     */
    private String written(Alias alias, String name) {
        boolean mayHide = reading.rows() != RowRules.none()
                && !reading.dialect().capabilities().contains(Capability.SCHEMAS);
        if (mayHide || !reading.dialect().withQueriesHideTables()) {
            alias.setName(style.write(ofNoTable(name)));
        }
        return alias.getName();
    }

    /** Returns a name that no table and no other WITH query has; the name that it makes of its own names is the same one. */
    private String ofNoTable(String name) {
        String plain = OF_NO_TABLE.matcher(name).replaceFirst("");
        String free;
        do {
            free = style.read(plain + "__q" + ++withQueries);
        } while (!reading.tables().findAnyCase(free).isEmpty()
                || !reading.rows().find(free).isEmpty());
        return free;
    }

    /** Reads a query that may name itself once its first part is known. */
    private void readRecursive(
            WithItem<?> item, WithQueries.Title title, SetOperationList union, @Nullable Scope outer) {
        var first = new ArrayList<ScopeColumn>();
        String name = title.name();
        WithQueries here = with;
        List<ScopeColumn> all = setOperation(union, outer, columns -> {
            first.addAll(WithQueries.renamed(item, columns, style));
            here.defineFirst(title, first);
        });
        int references = here.references(name);
        List<String> names = first.stream().map(ScopeColumn::name).toList();
        OptionalLong steps = new RecursionBounds(union, NameStyle.unquote(title.written()), names).steps(references);
        if (steps.isEmpty()) {
            throw new SqlRefusal(
                    SqlRule.RECURSION,
                    "The recursion of " + name
                            + " has no bound. Add a column that begins with 1 and grows by 1, and compare it in WHERE with a number up to 100.",
                    name);
        }
        here.defineRecursed(title, first, all, steps.getAsLong());
    }

    private List<ScopeColumn> parenthesed(ParenthesedSelect query, @Nullable Scope outer) {
        query.setSelect(PlainForms.of(query.getSelect()));
        List<ScopeColumn> outputs = query(query.getSelect(), outer);
        orderOutputs(query.getOrderByElements(), OutputUse.alone(outputs, List.of(), style));
        limits(query);
        return outputs;
    }

    /** Reads the queries in turn, and tells the columns of the first before the others are read. */
    private List<ScopeColumn> setOperation(
            SetOperationList query, @Nullable Scope outer, Consumer<List<ScopeColumn>> afterFirst) {
        for (SetOperation operation : query.getOperations()) {
            Class<?> kind = operation.getClass();
            ExpressionShapes.forbid(
                    kind != UnionOp.class
                            && kind != ExceptOp.class
                            && kind != IntersectOp.class
                            && kind != MinusOp.class,
                    operation);
            SelectShapes.check(operation);
        }
        List<ScopeColumn> outputs = List.of();
        query.getSelects().replaceAll(PlainForms::of);
        var branches = new ArrayList<List<ScopeColumn>>();
        for (Select select : query.getSelects()) {
            ExpressionShapes.forbid(select.getAlias(), select);
            List<ScopeColumn> branch = query(select, outer);
            if (branches.isEmpty()) {
                afterFirst.accept(branch);
            }
            outputs = branches.isEmpty() ? branch : united(outputs, branch);
            branches.add(branch);
        }
        if (!query.getOperations().stream().allMatch(each -> each instanceof UnionOp union && union.isAll())) {
            // How many rows are left tells which are equal.
            outputs.stream().filter(each -> !each.bare()).forEach(each -> findings.compared.free(each.lineage()));
        }
        orderOutputs(query.getOrderByElements(), OutputUse.alone(outputs, branches, style));
        limits(query);
        return outputs;
    }

    private List<ScopeColumn> united(List<ScopeColumn> first, List<ScopeColumn> next) {
        if (first.size() != next.size()) {
            if (findings.faults().isEmpty()) {
                findings.fault(
                        SqlRule.SYNTAX,
                        "The sides of a set operation give out " + first.size() + " and " + next.size()
                                + " columns. Give both the same number.");
            }
            return first;
        }
        var united = new ArrayList<ScopeColumn>(first.size());
        for (int i = 0; i < first.size(); i++) {
            united.add(first.get(i).unitedWith(next.get(i)));
        }
        return united;
    }

    /** Reads the rows of VALUES and returns its columns, which have no names. */
    List<ScopeColumn> values(Values query, @Nullable Scope outer) {
        var scope = new Scope(outer);
        var outputs = new ArrayList<ScopeColumn>();
        for (List<Expression> row : expressions.rows(query)) {
            for (int i = 0; i < row.size(); i++) {
                Lineage lineage = Lineage.ofOutput();
                row.set(i, expressions.read(row.get(i), scope, lineage));
                ScopeColumn value = lineage.toColumn("");
                if (i == outputs.size()) {
                    outputs.add(value);
                } else {
                    outputs.set(i, outputs.get(i).unitedWith(value));
                }
            }
        }
        orderOutputs(query.getOrderByElements(), OutputUse.alone(outputs, List.of(), style));
        limits(query);
        return outputs;
    }

    private List<ScopeColumn> plain(PlainSelect query, @Nullable Scope outer) {
        query.setMySqlHintStraightJoin(false);
        var scope = new Scope(outer);
        from.read(query.getFromItem(), query::setFromItem, query.getJoins(), scope);
        if (query.getDistinct() != null && query.getDistinct().getOnSelectItems() != null) {
            for (SelectItem<?> item : query.getDistinct().getOnSelectItems()) {
                ExpressionShapes.forbid(item.getAlias(), item);
                read(item, scope, new Lineage());
            }
        }
        query.setWhere(from.condition(query.getWhere(), scope));
        findings.uses.choose(query.getWhere(), scope.relations(), scope.relations());
        if (query.getWindowDefinitions() != null) {
            for (WindowDefinition window : query.getWindowDefinitions()) {
                expressions.readWindow(window, scope);
            }
        }
        List<ScopeColumn> outputs = new SelectList(style, aliases, expressions, findings)
                .read(query, scope, inExpressions.contains(query) ? SelectList.Labels.UNSEEN : SelectList.Labels.SEEN);
        group(query.getGroupBy(), scope);
        query.setHaving(expressions.read(query.getHaving(), scope, new Lineage()));
        query.setQualify(expressions.read(query.getQualify(), scope, new Lineage()));
        order(query.getOrderByElements(), scope);
        if (depth == 1 && query.getGroupBy() == null && query.getDistinct() == null) {
            findings.uses.order(query.getOrderByElements(), scope);
        }
        limits(query);
        findings.unconnectedJoins += scope.unconnected();
        return outputs;
    }

    @SuppressWarnings("unchecked") // the item holds an expression before and after
    private void read(SelectItem<?> item, Scope scope, Lineage lineage) {
        var any = (SelectItem<Expression>) item;
        any.setExpression(expressions.read(any.getExpression(), scope, lineage));
    }

    private void group(@Nullable GroupByElement group, Scope scope) {
        if (group == null) {
            return;
        }
        group.setGroupByExpressions(expressions.readGroups(group.getGroupByExpressionList(), scope));
        OutputUse.checkGroups(group.getGroupByExpressionList());
        if (group.getGroupingSets() != null) {
            for (ExpressionList<?> set : group.getGroupingSets()) {
                expressions.read(set, scope, new Lineage());
                OutputUse.checkGroups(set);
            }
        }
    }

    /** A bare name in ORDER BY means an output first, and a column only after that. */
    private void order(@Nullable List<OrderByElement> elements, Scope scope) {
        if (elements == null) {
            return;
        }
        for (OrderByElement element : elements) {
            ExpressionShapes.forbid(element.getWithFill(), element);
            if (element.getExpression() instanceof Column column && column.getTable() == null) {
                Scope.Output output = columns.findOutput(column.getColumnName(), scope);
                if (output != null) {
                    column.setColumnName(output.written());
                    continue;
                }
            }
            element.setExpression(expressions.read(element.getExpression(), scope, new Lineage()));
        }
    }

    /** Sorts by the outputs of a query that stands in brackets or is made of several. */
    private void orderOutputs(@Nullable List<OrderByElement> elements, Scope outputs) {
        OutputUse.checkOutside(elements);
        order(elements, outputs);
    }

    private void limits(Select query) {
        var nothing = new Scope(null);
        Limit limit = query.getLimit();
        if (limit != null) {
            SelectShapes.check(limit);
            if (limit.getRowCount() != null && limit.getRowCount().getClass() != AllValue.class) {
                limit.setRowCount(expressions.read(limit.getRowCount(), nothing, new Lineage()));
            }
            limit.setOffset(expressions.read(limit.getOffset(), nothing, new Lineage()));
        }
        if (query.getOffset() != null) {
            query.getOffset().setOffset(expressions.read(query.getOffset().getOffset(), nothing, new Lineage()));
        }
        if (query.getFetch() != null) {
            if (query.getFetch().getExpression() == null) {
                query.getFetch().setExpression(new LongValue(1));
            }
            ExpressionShapes.forbid(query.getFetch().getExpression().getClass() != LongValue.class, query.getFetch());
        }
        if (query instanceof PlainSelect plain && plain.getTop() != null) {
            ExpressionShapes.forbid(
                    plain.getTop().getExpression() == null
                            || plain.getTop().getExpression().getClass() != LongValue.class,
                    plain.getTop());
        }
    }
}
