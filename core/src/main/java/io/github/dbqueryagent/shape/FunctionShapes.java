package io.github.dbqueryagent.shape;

import static io.github.dbqueryagent.shape.ExpressionShapes.add;
import static io.github.dbqueryagent.shape.ExpressionShapes.forbid;

import java.util.List;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.KeepExpression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.statement.select.AllColumns;
import org.jspecify.annotations.Nullable;

/** The shapes of calls of functions, with and without a window. Thread-safe; nothing but functions. */
final class FunctionShapes {
    private FunctionShapes() {}

    static void addAll() {
        add(Function.class, (node, parts) -> {
            parts.function(node.getMultipartName());
            LengthBounds.check(node);
            checkPlain(node);
            keep(node.getKeep(), parts);
            if (!isCountOfRows(node)) {
                node.setParameters(parts.part(node.getParameters()));
            }
            node.setNamedParameters(parts.part(node.getNamedParameters()));
            parts.order(node.getOrderByElements());
            separator(node.getKeywordArguments(), node, parts);
        });
        add(AnalyticExpression.class, (node, parts) -> {
            parts.function(List.of(node.getName()));
            keep(node.getKeep(), parts);
            forbid(node.getOnOverflowTruncate(), node);
            forbid(node.getHavingClause(), node);
            forbid(node.getLimit(), node);
            forbid(node.isUnique(), node);
            if (!(node.getName().equalsIgnoreCase("COUNT") && isStar(node.getExpression()) && !node.isDistinct())) {
                forbid(node.isAllColumns(), node);
                node.setExpression(parts.part(node.getExpression()));
            }
            node.setOffset(parts.part(node.getOffset()));
            node.setDefaultValue(parts.part(node.getDefaultValue()));
            node.setFilterExpression(parts.part(node.getFilterExpression()));
            parts.order(node.getFuncOrderBy());
            parts.word(node.getWindowName());
            parts.window(node.getWindowDefinition());
            separator(node.getKeywordArguments(), node, parts);
        });
    }

    /** Refuses what stands beside the arguments and the order of a call. */
    static void checkPlain(Function node) {
        forbid(node.getChainedParameters(), node);
        forbid(node.isEscaped(), node);
        forbid(node.getAttribute(), node);
        forbid(node.getAttributeColumn(), node);
        forbid(node.getHavingClause(), node);
        forbid(node.getLimit(), node);
        forbid(node.getOnOverflowTruncate(), node);
        forbid(node.getExtraKeyword(), node);
        forbid(node.isUnique(), node);
    }

    /** The rows that an aggregate is made of: {@code KEEP (DENSE_RANK FIRST ORDER BY …)}. */
    private static void keep(@Nullable KeepExpression keep, Parts parts) {
        if (keep != null) {
            parts.word(keep.getName());
            parts.order(keep.getOrderByElements());
        }
    }

    private static boolean isCountOfRows(Function node) {
        ExpressionList<?> parameters = node.getParameters();
        return parameters != null
                && parameters.size() == 1
                && isStar(parameters.get(0))
                && !node.isDistinct()
                && node.getName().equalsIgnoreCase("COUNT");
    }

    private static boolean isStar(@Nullable Object node) {
        return node != null
                && node.getClass() == AllColumns.class
                && ((AllColumns) node).getExceptColumns() == null
                && ((AllColumns) node).getReplaceExpressions() == null;
    }

    /** {@code GROUP_CONCAT(x SEPARATOR ',')}: the one argument with a keyword. */
    private static void separator(@Nullable List<Function.KeywordArgument> arguments, Expression node, Parts parts) {
        if (arguments != null) {
            for (Function.KeywordArgument argument : arguments) {
                forbid(!argument.getKeyword().equalsIgnoreCase("SEPARATOR"), node);
                argument.setExpression(parts.part(argument.getExpression()));
            }
        }
    }
}
