package io.github.dbqueryagent.definition;

import static io.github.dbqueryagent.shape.ExpressionShapes.forbid;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.lexing.NameStyle;
import io.github.dbqueryagent.lexing.SqlRefusal;
import io.github.dbqueryagent.lexing.SqlRule;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.shape.CollectionShapes;
import io.github.dbqueryagent.shape.ExpressionShapes;
import io.github.dbqueryagent.shape.Parts;
import io.github.dbqueryagent.shape.SelectShapes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sf.jsqlparser.expression.AllValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.WindowDefinition;
import net.sf.jsqlparser.expression.WindowOffset;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.create.table.ColDataType;
import net.sf.jsqlparser.statement.select.AllColumns;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.GroupByElement;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.ParenthesedFromItem;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.Values;
import net.sf.jsqlparser.statement.select.WithItem;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a query to its last node and collects the tables and views that it names; what nobody classified is
 * refused. Not thread-safe; one query each.
 */
final class QuerySources implements Parts {
    private static final int MAX_DEPTH = 500;
    /** Words of the grammar that the parser takes for functions, and what an operator for patterns counts as. */
    private static final Set<String> GRAMMAR =
            Set.of("rollup", "cube", "any", "all", "some", "extract", "trim", "regexp_like");

    private final SqlDialect dialect;
    private final NameStyle style;
    private final RelationNames names;
    private final List<String> schemas;
    private final Set<TableName> found = new HashSet<>();
    private Set<String> with = Set.of();
    private int depth;

    /** Creates a walk; names without a schema are looked up in these, the first one first. */
    QuerySources(SqlDialect dialect, RelationNames names, List<String> schemas) {
        this.dialect = dialect;
        this.style = new NameStyle(dialect);
        this.names = names;
        this.schemas = schemas;
    }

    Set<TableName> found() {
        return Collections.unmodifiableSet(found);
    }

    @Override
    public void query(Select query) {
        Set<String> outer = with;
        deeper();
        SelectShapes.check(query);
        with(query.getWithItemsList());
        if (query instanceof PlainSelect plain) {
            plain(plain);
        } else if (query instanceof SetOperationList operation) {
            operation.getSelects().forEach(this::query);
        } else if (query instanceof ParenthesedSelect inner) {
            query(inner.getSelect());
        } else {
            forbid(!(query instanceof Values), query);
            part(((Values) query).getExpressions());
        }
        order(query.getOrderByElements());
        if (query.getLimit() != null) {
            SelectShapes.check(query.getLimit());
            rows(query.getLimit().getRowCount());
            rows(query.getLimit().getOffset());
        }
        if (query.getOffset() != null) {
            rows(query.getOffset().getOffset());
        }
        if (query.getFetch() != null) {
            rows(query.getFetch().getExpression());
        }
        depth--;
        with = outer;
    }

    /** Databases differ in whether such a query sees itself and later ones, so each name may mean it from here on. */
    private void with(@Nullable List<WithItem<?>> items) {
        if (items == null || items.isEmpty()) {
            return;
        }
        with = new HashSet<>(with);
        items.forEach(item -> with.add(lower(NameStyle.unquote(item.getAlias().getName()))));
        items.forEach(item -> query(SelectShapes.check(item)));
    }

    private void plain(PlainSelect query) {
        from(query.getFromItem(), query.getJoins());
        if (query.getDistinct() != null) {
            items(query.getDistinct().getOnSelectItems());
        }
        items(query.getSelectItems());
        part(query.getWhere());
        GroupByElement group = query.getGroupBy();
        if (group != null) {
            part(group.getGroupByExpressionList());
            all(group.getGroupingSets());
        }
        part(query.getHaving());
        part(query.getQualify());
        if (query.getWindowDefinitions() != null) {
            query.getWindowDefinitions().forEach(this::window);
        }
        if (query.getTop() != null) {
            rows(query.getTop().getExpression());
        }
    }

    private void items(@Nullable List<SelectItem<?>> items) {
        if (items == null) {
            return;
        }
        for (SelectItem<?> item : items) {
            if (item.getExpression() instanceof AllColumns star) {
                forbid(star.getClass() != AllColumns.class && star.getClass() != AllTableColumns.class, star);
                forbid(star.getReplaceExpressions(), star);
            } else {
                part((Expression) item.getExpression());
            }
        }
    }

    private void from(@Nullable FromItem first, @Nullable List<Join> joins) {
        if (first != null) {
            item(first);
        }
        if (joins != null) {
            for (Join join : joins) {
                SelectShapes.check(join);
                item(join.getFromItem());
                all(join.getOnExpressions());
            }
        }
    }

    private void item(FromItem item) {
        if (item.getClass() == Table.class) {
            table((Table) item);
        } else if (item instanceof Select select) {
            query(select);
        } else {
            forbid(item.getClass() != ParenthesedFromItem.class, item);
            var inner = (ParenthesedFromItem) item;
            forbid(inner.getPivot(), item);
            forbid(inner.getUnPivot(), item);
            forbid(inner.getSampleClause(), item);
            from(inner.getFromItem(), inner.getJoins());
        }
    }

    private void table(Table node) {
        SelectShapes.check(node);
        var parts = new ArrayList<String>(node.getNameParts());
        Collections.reverse(parts);
        forbid(parts.contains(null), node);
        String written = parts.remove(parts.size() - 1);
        String name = style.read(written);
        boolean named = parts.isEmpty() && with.contains(lower(NameStyle.unquote(written)));
        List<String> places = parts.isEmpty() ? schemas : List.of(schema(parts, node));
        for (String place : places) {
            Set<TableName> meant = names.find(new TableName(place, name));
            if (!meant.isEmpty()) {
                found.addAll(meant);
                return;
            }
        }
        forbid(!named, node);
    }

    private String schema(List<String> parts, Table node) {
        String schema = parts.size() == 1 ? style.read(parts.get(0)) : style.readSchema(parts);
        if (schema == null) {
            throw ExpressionShapes.refusal(node);
        }
        return schema;
    }

    @Override
    public <E extends @Nullable Expression> E part(E part) {
        if (part instanceof Select select) {
            query(select);
        } else if (part instanceof Column column) {
            CollectionShapes.visitSubscript(column, this);
        } else if (part != null) {
            deeper();
            ExpressionShapes.visit(part, this);
            depth--;
        }
        return part;
    }

    private void all(@Nullable Collection<? extends Expression> parts) {
        if (parts != null) {
            parts.forEach(this::part);
        }
    }

    /** A number of rows; or the word for all of them. */
    private void rows(@Nullable Expression number) {
        if (number != null && !(number instanceof AllValue)) {
            part(number);
        }
    }

    private void deeper() {
        if (++depth > MAX_DEPTH) {
            throw new SqlRefusal(SqlRule.SIZE, "The text of a view is nested too deeply.");
        }
    }

    @Override
    public void order(@Nullable List<OrderByElement> elements) {
        if (elements != null) {
            elements.forEach(element -> part(element.getExpression()));
        }
    }

    @Override
    public void window(@Nullable WindowDefinition window) {
        if (window == null) {
            return;
        }
        part(window.getPartitionBy());
        order(window.getOrderByElements());
        if (window.getWindowElement() != null) {
            offset(window.getWindowElement().getOffset());
            if (window.getWindowElement().getRange() != null) {
                offset(window.getWindowElement().getRange().getStart());
                offset(window.getWindowElement().getRange().getEnd());
            }
        }
    }

    private void offset(@Nullable WindowOffset offset) {
        if (offset != null) {
            part(offset.getExpression());
        }
    }

    /** How many rows there are changes nothing of where they come from. */
    @Override
    public void rows(double rows) {}

    /** How long texts are compared changes nothing of where they come from. */
    @Override
    public void pattern(Expression pattern) {}

    /** One that is not known to read nothing but its arguments may read any table. */
    @Override
    public void function(List<String> nameParts) {
        String name = lower(nameParts.get(0));
        boolean known = dialect.allowedFunctions().contains(name) || GRAMMAR.contains(name);
        if (nameParts.size() != 1 || !known) {
            throw new SqlRefusal(SqlRule.FUNCTION, "The text of a view calls a function that is not known.");
        }
    }

    @Override
    public void type(@Nullable ColDataType type) {
        // A type holds no rows.
    }

    @Override
    public void word(@Nullable String word) {
        // A collation, a unit or a window's name holds no rows.
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
