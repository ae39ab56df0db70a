package io.github.dbqueryagent.parser.sql;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.parser.lexicon.Lexicon;
import io.github.dbqueryagent.parser.query.Expression;
import io.github.dbqueryagent.parser.query.Query;
import io.github.dbqueryagent.schema.Column;

/** Writes terms of ORDER BY so that rows without a value are the smallest on every database. Not thread-safe; one query each. */
final class OrderWriter {
    private final Lexicon lexicon;
    private final SqlDialect dialect;
    private final ExpressionWriter expressions;

    OrderWriter(Lexicon lexicon, SqlDialect dialect, ExpressionWriter expressions) {
        this.lexicon = lexicon;
        this.dialect = dialect;
        this.expressions = expressions;
    }

    String write(Query.Order step) {
        return expressions.write(step.by())
                + (step.descending() ? " DESC" : "")
                + (canBeNull(step.by()) ? dialect.nullOrder().smallest(step.descending()) : "");
    }

    private boolean canBeNull(Expression expression) {
        if (expression instanceof Expression.Cell cell) {
            return lexicon.find(cell.place().table())
                    .flatMap(table -> table.table().findColumn(cell.column()))
                    .map(Column::nullable)
                    .orElse(true);
        }
        if (expression instanceof Expression.Aggregate aggregate) {
            Expression of = aggregate.of();
            return of != null && aggregate.function() != Expression.Function.COUNT && canBeNull(of);
        }
        if (expression instanceof Expression.Arithmetic sum) {
            return canBeNull(sum.left()) || canBeNull(sum.right());
        }
        if (expression instanceof Expression.Span span) {
            return canBeNull(span.of());
        }
        if (expression instanceof Expression.Lowered lowered) {
            return canBeNull(lowered.of());
        }
        return expression instanceof Expression.OverAll;
    }
}
