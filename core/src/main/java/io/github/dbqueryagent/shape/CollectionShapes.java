package io.github.dbqueryagent.shape;

import static io.github.dbqueryagent.shape.ExpressionShapes.add;
import static io.github.dbqueryagent.shape.ExpressionShapes.forbid;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import net.sf.jsqlparser.expression.ArrayConstructor;
import net.sf.jsqlparser.expression.ArrayExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.JsonExpression;
import net.sf.jsqlparser.expression.MapExpression;
import net.sf.jsqlparser.expression.OverlapsCondition;
import net.sf.jsqlparser.expression.StructType;
import net.sf.jsqlparser.expression.operators.relational.ContainedBy;
import net.sf.jsqlparser.expression.operators.relational.Contains;
import net.sf.jsqlparser.expression.operators.relational.CosineSimilarity;
import net.sf.jsqlparser.expression.operators.relational.DoubleAnd;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.FullTextSearch;
import net.sf.jsqlparser.expression.operators.relational.GeometryDistance;
import net.sf.jsqlparser.expression.operators.relational.JsonOperator;
import net.sf.jsqlparser.expression.operators.relational.Matches;
import net.sf.jsqlparser.expression.operators.relational.MemberOfExpression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.SelectItem;

/** The shapes of arrays, of what is cut out of them, and of the operators on them. Thread-safe; nothing but functions. */
public final class CollectionShapes {
    private static final Set<String> OPERATORS = Set.of("@>", "<@");

    private static final Pattern FIELD = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*|'[^'\\\\]*'");

    private CollectionShapes() {}

    static void addAll() {
        add(ArrayConstructor.class, (node, parts) -> {
            forbid(node.getDataType(), node);
            elements(node, parts);
        });
        add(ArrayExpression.class, (node, parts) -> {
            node.setObjExpression(parts.part(node.getObjExpression()));
            node.setIndexExpression(bounds(node.getIndexExpression(), parts));
            node.setStartIndexExpression(parts.part(node.getStartIndexExpression()));
            node.setStopIndexExpression(parts.part(node.getStopIndexExpression()));
        });
        add(StructType.class, CollectionShapes::struct);
        add(MapExpression.class, (node, parts) -> {
            var entries = new ArrayList<Map.Entry<Expression, Expression>>();
            for (Map.Entry<Expression, Expression> entry : node.getEntries()) {
                entries.add(Map.entry(parts.part(entry.getKey()), parts.part(entry.getValue())));
            }
            node.setEntries(entries);
        });
        add(DoubleAnd.class, ExpressionShapes::sides);
        add(Contains.class, ExpressionShapes::sides);
        add(ContainedBy.class, ExpressionShapes::sides);
        add(CosineSimilarity.class, ExpressionShapes::sides);
        add(GeometryDistance.class, ExpressionShapes::sides);
        add(Matches.class, ExpressionShapes::sides);
        add(JsonOperator.class, (node, parts) -> {
            forbid(!OPERATORS.contains(node.getStringExpression()), node);
            ExpressionShapes.sides(node, parts);
        });
        add(OverlapsCondition.class, (node, parts) -> {
            ExpressionShapes.list(node.getLeft(), parts);
            ExpressionShapes.list(node.getRight(), parts);
        });
        add(MemberOfExpression.class, (node, parts) -> {
            node.setLeftExpression(parts.part(node.getLeftExpression()));
            node.setRightExpression(parts.part(node.getRightExpression()));
        });
        add(FullTextSearch.class, (node, parts) -> {
            parts.function(List.of("match"));
            parts.word(node.getSearchModifier());
            node.setAgainstValue(parts.part(node.getAgainstValue()));
            for (Expression column : node.getMatchColumns()) {
                forbid(parts.part(column) != column, node);
            }
        });
    }

    /** Its fields are kept as outputs with an alias each. */
    private static void struct(StructType node, Parts parts) {
        forbid(node.getDialect() != StructType.Dialect.DUCKDB, node);
        forbid(node.getKeyword() != null && !node.getKeyword().isEmpty(), node);
        forbid(node.getParameters() != null && !node.getParameters().isEmpty(), node);
        forbid(node.getArguments() == null, node);
        for (SelectItem<?> field : node.getArguments()) {
            forbid(
                    field.getAlias() == null
                            || !FIELD.matcher(field.getAlias().getName()).matches(),
                    node);
            @SuppressWarnings("unchecked") // the item holds an expression before and after
            var any = (SelectItem<Expression>) field;
            any.setExpression(parts.part(any.getExpression()));
        }
    }

    private static void elements(ArrayConstructor node, Parts parts) {
        ExpressionShapes.list(node.getExpressions(), parts);
    }

    /**
     * Visits what stands in square brackets after a column.
     *
     * @throws io.github.dbqueryagent.lexing.SqlRefusal if it is no place or part of an array
     */
    public static void visitSubscript(Column column, Parts parts) {
        ArrayConstructor subscript = column.getArrayConstructor();
        if (subscript == null) {
            return;
        }
        forbid(subscript.isArrayKeyword(), column);
        forbid(subscript.getDataType(), column);
        forbid(subscript.getExpressions().size() != 1, column);
        @SuppressWarnings("unchecked") // what is put back in a place is an expression again
        var places = (ExpressionList<Expression>) subscript.getExpressions();
        places.replaceAll(place -> bounds(place, parts));
    }

    /** The parser takes the bounds of a part for a path: {@code [2:3]}. */
    private static Expression bounds(Expression place, Parts parts) {
        if (!(place instanceof JsonExpression path)) {
            return parts.part(place);
        }
        forbid(path.getIdentList().size() != 1, path);
        forbid(!path.getIdentList().get(0).getValue().equals(":"), path);
        path.setExpression(parts.part(path.getExpression()));
        Expression end = path.getIdentList().get(0).getKey();
        forbid(parts.part(end) != end, path);
        return path;
    }
}
