package io.github.dbqueryagent.parser.sql;

import io.github.dbqueryagent.parser.query.Condition;
import io.github.dbqueryagent.parser.query.Expression;
import java.util.List;
import java.util.stream.Collectors;

/** Writes conditions whose tables are joined already. Not thread-safe; one query each. */
final class ConditionWriter {
    private final SqlWriter writer;
    private final ExpressionWriter expressions;

    ConditionWriter(SqlWriter writer, ExpressionWriter expressions) {
        this.writer = writer;
        this.expressions = expressions;
    }

    String write(Condition condition) {
        if (condition instanceof Condition.Comparison comparison) {
            return expressions.write(comparison.left()) + " " + comparison.sign() + " "
                    + expressions.write(comparison.right());
        }
        if (condition instanceof Condition.OneOf oneOf) {
            String values = oneOf.values().stream().map(expressions::write).collect(Collectors.joining(", "));
            return expressions.write(oneOf.of()) + (oneOf.negated() ? " NOT IN (" : " IN (") + values + ")";
        }
        if (condition instanceof Condition.Like like) {
            return like(like);
        }
        if (condition instanceof Condition.Missing missing) {
            return expressions.write(missing.of()) + (missing.negated() ? " IS NOT NULL" : " IS NULL");
        }
        if (condition instanceof Condition.Any any) {
            return joined(any.conditions(), " OR ");
        }
        if (condition instanceof Condition.All all) {
            return joined(all.conditions(), " AND ");
        }
        throw new IllegalStateException(
                "related rows are written by " + writer.getClass().getSimpleName());
    }

    private String like(Condition.Like like) {
        String text = expressions.write(new Expression.Lowered(like.of()));
        return text + (like.negated() ? " NOT LIKE " : " LIKE ") + expressions.quoted(like.pattern());
    }

    private String joined(List<Condition> conditions, String word) {
        return "(" + conditions.stream().map(this::write).collect(Collectors.joining(word)) + ")";
    }
}
