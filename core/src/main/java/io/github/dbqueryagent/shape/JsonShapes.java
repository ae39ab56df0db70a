package io.github.dbqueryagent.shape;

import static io.github.dbqueryagent.shape.ExpressionShapes.add;
import static io.github.dbqueryagent.shape.ExpressionShapes.forbid;

import java.util.List;
import java.util.ListIterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.JsonAggregateFunction;
import net.sf.jsqlparser.expression.JsonExpression;
import net.sf.jsqlparser.expression.JsonFunction;
import net.sf.jsqlparser.expression.JsonFunctionExpression;
import net.sf.jsqlparser.expression.JsonFunctionType;
import net.sf.jsqlparser.expression.JsonKeyValuePair;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.schema.Column;
import org.jspecify.annotations.Nullable;

/** The shapes of the standard's functions on JSON, which have a grammar of their own, and of paths into it. */
final class JsonShapes {
    private static final Set<String> STEPS = Set.of("->", "->>", "#>", "#>>");
    private static final Pattern TEXT = Pattern.compile("'[^'\\\\]*'");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*|\"[^\"]*\"");

    private JsonShapes() {}

    static void addAll() {
        add(JsonFunction.class, JsonShapes::function);
        add(JsonAggregateFunction.class, JsonShapes::aggregate);
        add(JsonExpression.class, JsonShapes::path);
    }

    private static void function(JsonFunction node, Parts parts) {
        parts.function(List.of(name(node.getType())));
        ListIterator<JsonKeyValuePair> pairs = node.getKeyValuePairs().listIterator();
        while (pairs.hasNext()) {
            pairs.set(pair(pairs.next(), parts));
        }
        ListIterator<JsonFunctionExpression> values = node.getExpressions().listIterator();
        while (values.hasNext()) {
            values.set(value(values.next(), parts));
        }
        if (node.getInputExpression() != null) {
            node.setInputExpression(value(node.getInputExpression(), parts));
        }
        node.setJsonPathExpression(parts.part(node.getJsonPathExpression()));
        node.getPassingExpressions().replaceAll(parts::part);
        forbid(!node.getAdditionalQueryPathArguments().isEmpty(), node);
        if (node.getReturningType() != null) {
            parts.type(node.getReturningType());
        }
        parts.word(node.getReturningEncoding());
        behaviour(node.getOnEmptyBehavior(), parts);
        behaviour(node.getOnErrorBehavior(), parts);
    }

    /** The parser has kinds of its own for the functions with commas between key and value. */
    private static String name(JsonFunctionType type) {
        String kind = type.name().toLowerCase(Locale.ROOT);
        return "json_" + kind.substring(kind.lastIndexOf('_') + 1);
    }

    private static void behaviour(JsonFunction.@Nullable JsonOnResponseBehavior behaviour, Parts parts) {
        if (behaviour != null) {
            behaviour.setExpression(parts.part(behaviour.getExpression()));
        }
    }

    private static JsonFunctionExpression value(JsonFunctionExpression node, Parts parts) {
        parts.word(node.getEncoding());
        var read = new JsonFunctionExpression(parts.part(node.getExpression()));
        read.setUsingFormatJson(node.isUsingFormatJson());
        read.setEncoding(node.getEncoding());
        return read;
    }

    private static JsonKeyValuePair pair(JsonKeyValuePair node, Parts parts) {
        parts.word(node.getEncoding());
        var read = new JsonKeyValuePair(
                key(node.getKey(), parts),
                operand(node.getValue(), parts),
                node.isUsingKeyKeyword(),
                node.getSeparator());
        read.setUsingFormatJson(node.isUsingFormatJson());
        read.setEncoding(node.getEncoding());
        return read;
    }

    /** The parser keeps a key that is a text or a name as it was written. */
    private static Object key(@Nullable Object key, Parts parts) {
        if (!(key instanceof String written)) {
            return operand(key, parts);
        }
        forbid(!TEXT.matcher(written).matches() && !NAME.matcher(written).matches(), written);
        return written.charAt(0) == '\'' ? written : parts.part((Expression) new Column(written));
    }

    private static Expression operand(@Nullable Object operand, Parts parts) {
        if (operand instanceof Expression expression) {
            return parts.part(expression);
        }
        forbid(true, operand == null ? "nothing" : operand);
        return new NullValue();
    }

    private static void aggregate(JsonAggregateFunction node, Parts parts) {
        parts.function(List.of(name(node.getType()) + "agg"));
        node.setExpression(parts.part(node.getExpression()));
        if (node.getKey() != null) {
            node.setKey(key(node.getKey(), parts));
            node.setValue(operand(node.getValue(), parts));
        }
        parts.order(node.getExpressionOrderByElements());
        node.setFilterExpression(parts.part(node.getFilterExpression()));
        parts.order(node.getOrderByElements());
        forbid(node.getWindowElement(), node);
        if (node.getPartitionExpressionList() != null) {
            ExpressionShapes.list(node.getPartitionExpressionList(), parts);
        }
    }

    private static void path(JsonExpression node, Parts parts) {
        node.setExpression(parts.part(node.getExpression()));
        node.getIdentList().replaceAll(step -> {
            forbid(!STEPS.contains(step.getValue()), node);
            Expression key = parts.part(step.getKey());
            forbid(!(key instanceof StringValue || key instanceof LongValue || key instanceof Column), node);
            return Map.entry(key, step.getValue());
        });
    }
}
