package io.github.dbqueryagent.shape;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.lexing.NameStyle;
import io.github.dbqueryagent.question.Placeholder;
import io.github.dbqueryagent.row.RowPolicy;
import io.github.dbqueryagent.row.RowRuleException;
import io.github.dbqueryagent.row.RowRules;
import io.github.dbqueryagent.row.RowValue;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.schema.TypeFamily;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.CollateExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.TranscodingFunction;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.SelectItem;

/**
 * Puts a sub-query of the rows that may be seen in the place of a table. Not thread-safe; one query each.
 *
 * <p>Every column of a rule is written with the sub-query's own alias before it, so that it can mean no column from
 * outside, and every value is bound.
 */
public final class RowFilter {
    /** What stands in for a value of a rule until it is bound; no question gives out placeholders of this kind. */
    private static final String KIND = "row_rule";

    /** The aliases inside; nothing outside can refer to them, whatever it is called. */
    private static final String ALIAS = "rule_";

    /** A rule that goes through other tables may be followed so far. */
    private static final int MOST_STEPS = 8;

    private final SqlDialect dialect;
    private final NameStyle style;
    private final RowRules rules;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<PlaceholderNode> places = new ArrayList<>();
    private int aliases;

    /** Creates what applies these rules. */
    public RowFilter(SqlDialect dialect, RowRules rules) {
        this.dialect = dialect;
        this.style = new NameStyle(dialect);
        this.rules = rules;
    }

    /** Returns the values to bind, each under what stands in for it. */
    public Map<String, Object> values() {
        return values;
    }

    /** Returns the places of the values. */
    public List<PlaceholderNode> places() {
        return places;
    }

    /**
     * Returns the rows of the table that may be seen, under the name that the query knows the table by.
     *
     * @param node the table as it stands in the query; it gets an alias of the sub-query's own
     * @param table the name of the table that it means
     * @param qualifier what the query writes before its columns
     * @param policy which rows may be seen
     */
    public FromItem filtered(Table node, TableName table, String qualifier, RowPolicy policy) {
        ParenthesedSelect rows = rows(node, rules.whole(table), new AllColumns(), policy, 1);
        rows.setAlias(new Alias(qualifier, dialect.knowsAsBeforeTableAlias()));
        return rows;
    }

    private ParenthesedSelect rows(
            Table node, io.github.dbqueryagent.schema.Table table, Expression output, RowPolicy policy, int step) {
        String alias = ALIAS + ++aliases;
        node.setAlias(new Alias(alias, dialect.knowsAsBeforeTableAlias()));
        if (output instanceof Column column) {
            column.setTable(qualifier(alias));
        }
        var select = new PlainSelect();
        select.setSelectItems(List.of(new SelectItem<>(output)));
        select.setFromItem(node);
        select.setWhere(condition(policy, table, alias, step));
        var rows = new ParenthesedSelect();
        rows.setSelect(select);
        return rows;
    }

    private Expression condition(RowPolicy policy, io.github.dbqueryagent.schema.Table table, String alias, int step) {
        if (policy instanceof RowPolicy.OneOf oneOf) {
            return oneOf(oneOf, table, alias);
        }
        if (policy instanceof RowPolicy.NoValue noValue) {
            return new IsNullExpression().withLeftExpression(column(noValue.column(), table, alias));
        }
        if (policy instanceof RowPolicy.Through through) {
            return through(through, table, alias, step);
        }
        if (policy instanceof RowPolicy.Joined joined) {
            return joined(joined, table, alias, step);
        }
        return new EqualsTo(new LongValue(1), new LongValue(policy == RowPolicy.all() ? 1 : 0));
    }

    private Expression joined(
            RowPolicy.Joined joined, io.github.dbqueryagent.schema.Table table, String alias, int step) {
        Expression all = null;
        for (RowPolicy part : joined.parts()) {
            Expression next = condition(part, table, alias, step);
            if (part instanceof RowPolicy.Joined) {
                next = new ParenthesedExpressionList<>(next);
            }
            if (all == null) {
                all = next;
            } else {
                all = joined.all() ? new AndExpression(all, next) : new OrExpression(all, next);
            }
        }
        return Objects.requireNonNull(all, "a joined policy has parts");
    }

    private Expression oneOf(RowPolicy.OneOf oneOf, io.github.dbqueryagent.schema.Table table, String alias) {
        io.github.dbqueryagent.schema.Column of = find(oneOf.column(), table);
        List<Object> values = new ArrayList<>(oneOf.values().size());
        oneOf.values().forEach(value -> values.add(RowValue.fit(value, of, table.name())));
        Expression equal = among(column(oneOf.column(), table, alias), values, List.of());
        List<String> exact = exact(of);
        // Both, since an index helps with the first alone.
        return exact.isEmpty()
                ? equal
                : new AndExpression(equal, among(column(oneOf.column(), table, alias), values, exact));
    }

    private Expression among(Column column, List<Object> values, List<String> exact) {
        var places = new ArrayList<Expression>(values.size());
        values.forEach(value -> places.add(exactly(place(value), exact)));
        Expression one = exactly(column, exact);
        return places.size() == 1
                ? new EqualsTo(one, places.get(0))
                : new InExpression(one, new ParenthesedExpressionList<>(places));
    }

    private List<String> exact(io.github.dbqueryagent.schema.Column column) {
        return column.type() == TypeFamily.TEXT ? dialect.exactText(column.typeName()) : List.of();
    }

    private static Expression exactly(Expression text, List<String> steps) {
        Expression made = text;
        for (String step : steps) {
            String by = step.substring(step.indexOf(' ') + 1);
            made = switch (step.substring(0, step.indexOf(' '))) {
                case "USING" -> new TranscodingFunction(made, by);
                case "AS" -> new CastExpression("CAST", made, by);
                case "COLLATE" -> new CollateExpression(made, by);
                default -> throw new IllegalStateException("a dialect makes texts exact by " + step);
            };
        }
        return made;
    }

    private Expression place(Object value) {
        String placeholder = Placeholder.of(KIND, values.size() + 1);
        values.put(placeholder, value);
        var node = new PlaceholderNode(placeholder);
        places.add(node);
        return node;
    }

    private Expression through(
            RowPolicy.Through through, io.github.dbqueryagent.schema.Table table, String alias, int step) {
        List<io.github.dbqueryagent.schema.Table> found = rules.find(through.table());
        if (found.size() != 1) {
            throw new RowRuleException(
                    table.name().toString(),
                    "goes through " + through.table() + ", which is "
                            + (found.isEmpty() ? "no table" : "a table in more than one schema"));
        }
        if (step >= MOST_STEPS) {
            throw new RowRuleException(
                    table.name().toString(), "goes through more than " + MOST_STEPS + " tables, or round in a circle");
        }
        io.github.dbqueryagent.schema.Table other = found.get(0);
        RowPolicy policy = rules.of(other.name());
        Column target = column(through.target(), other, "");
        List<String> exact = exact(find(through.column(), table));
        ParenthesedSelect rows = rows(node(other), other, target, policy, step + 1);
        if (!exact.isEmpty()) {
            ((PlainSelect) rows.getSelect()).setSelectItems(List.of(new SelectItem<>(exactly(target, exact))));
        }
        return new InExpression(exactly(column(through.column(), table, alias), exact), rows);
    }

    /** Returns a node that names the table with its schema, since the rule does not know where the session looks first. */
    private Table node(io.github.dbqueryagent.schema.Table table) {
        String schema = table.name().schema();
        var parts = new ArrayList<String>(schema.isEmpty() ? List.of() : style.writeSchema(schema, null));
        parts.add(style.write(table.name().name()));
        // The parser has the parts of a name from the last to the first.
        Collections.reverse(parts);
        var node = new Table();
        node.setNameParts(parts);
        return node;
    }

    private Column column(String name, io.github.dbqueryagent.schema.Table table, String alias) {
        var column = new Column();
        column.setColumnName(style.write(find(name, table).name()));
        if (!alias.isEmpty()) {
            column.setTable(qualifier(alias));
        }
        return column;
    }

    private static Table qualifier(String alias) {
        var table = new Table();
        var parts = new ArrayList<String>(1);
        parts.add(alias);
        table.setNameParts(parts);
        return table;
    }

    private static io.github.dbqueryagent.schema.Column find(String name, io.github.dbqueryagent.schema.Table table) {
        return table.findColumn(name).orElseGet(() -> anyCase(name, table));
    }

    private static io.github.dbqueryagent.schema.Column anyCase(
            String name, io.github.dbqueryagent.schema.Table table) {
        List<io.github.dbqueryagent.schema.Column> found = table.columns().stream()
                .filter(column -> column.name().equalsIgnoreCase(name))
                .toList();
        if (found.size() != 1) {
            throw new RowRuleException(
                    table.name().toString(),
                    "names the column " + name + ", which " + (found.isEmpty() ? "it has not" : "it has twice"));
        }
        return found.get(0);
    }
}
