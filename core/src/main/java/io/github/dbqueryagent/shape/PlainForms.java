package io.github.dbqueryagent.shape;

import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.RowConstructor;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.ParenthesedFromItem;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.TableStatement;
import net.sf.jsqlparser.statement.select.Values;

/** The plain SELECT that a query in a shorter form stands for. Thread-safe; nothing but functions. */
public final class PlainForms {
    private PlainForms() {}

    /** Returns {@code SELECT * FROM t} for {@code TABLE t}, and any other query as it is. */
    public static Select of(Select query) {
        if (query.getClass() != TableStatement.class) {
            return query;
        }
        var plain = new PlainSelect();
        plain.addSelectItems(new SelectItem<>(new AllColumns()));
        plain.setFromItem(((TableStatement) query).getTable());
        move(query, plain);
        return plain;
    }

    /** Returns the same for a whole query, whose rows must have names: {@code SELECT * FROM (VALUES …)} for VALUES. */
    public static Select ofRoot(Select query) {
        if (query.getClass() != Values.class) {
            return of(query);
        }
        SelectShapes.check(query);
        var plain = new PlainSelect();
        plain.addSelectItems(new SelectItem<>(new AllColumns()));
        var brackets = new ParenthesedFromItem(query);
        brackets.setAlias(new Alias("listed", true));
        plain.setFromItem(brackets);
        move(query, plain);
        return plain;
    }

    private static void move(Select from, Select to) {
        SelectShapes.check(from);
        to.setWithItemsList(from.getWithItemsList());
        to.setOrderByElements(from.getOrderByElements());
        to.setLimit(from.getLimit());
        to.setOffset(from.getOffset());
        to.setFetch(from.getFetch());
        from.setWithItemsList(null);
        from.setOrderByElements(null);
        from.setLimit(null);
        from.setOffset(null);
        from.setFetch(null);
    }

    /**
     * Returns the rows of VALUES, each a list whose elements can be replaced.
     *
     * @throws io.github.dbqueryagent.lexing.SqlRefusal if they are of different lengths
     */
    public static List<List<Expression>> rows(Values query) {
        ExpressionList<Expression> items = query.getExpressions();
        var rows = new ArrayList<List<Expression>>();
        if (items instanceof ParenthesedExpressionList || items instanceof RowConstructor<?>) {
            rows.add(row(items));
        } else {
            for (int i = 0; i < items.size(); i++) {
                rows.add(items.get(i) instanceof ExpressionList<?> row ? row(row) : items.subList(i, i + 1));
            }
        }
        int width = rows.isEmpty() ? 0 : rows.get(0).size();
        for (List<Expression> row : rows) {
            ExpressionShapes.forbid(row.isEmpty() || row.size() != width, query);
        }
        ExpressionShapes.forbid(rows.isEmpty(), query);
        return rows;
    }

    @SuppressWarnings("unchecked") // what is put back in a place is an expression again
    private static List<Expression> row(ExpressionList<?> list) {
        ExpressionShapes.forbid(
                !(list.getClass() == ParenthesedExpressionList.class
                        || (list instanceof RowConstructor<?> row
                                && (row.getName() == null || row.getName().equalsIgnoreCase("ROW")))),
                list);
        return (List<Expression>) list;
    }
}
