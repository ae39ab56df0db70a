package io.github.dbqueryagent.parser.sql;

import io.github.dbqueryagent.dialect.DateUnit;
import io.github.dbqueryagent.parser.query.Expression;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes expressions. Not thread-safe; one query each. */
final class ExpressionWriter {
    private final SqlWriter writer;
    private final Scope scope;
    private final @Nullable String countKey;

    /**
     * Creates a writer.
     *
     * @param countKey what a count of rows must count once each; null to count rows as they are
     */
    ExpressionWriter(SqlWriter writer, Scope scope, @Nullable String countKey) {
        this.writer = writer;
        this.scope = scope;
        this.countKey = countKey;
    }

    String write(Expression expression) {
        if (expression instanceof Expression.Cell cell) {
            return writer.node(cell.place(), scope).alias() + "."
                    + writer.names().name(cell.column());
        }
        if (expression instanceof Expression.Aggregate aggregate) {
            return aggregate(aggregate);
        }
        if (expression instanceof Expression.Arithmetic sum) {
            return "(" + write(sum.left()) + " " + sum.sign() + " " + write(sum.right()) + ")";
        }
        if (expression instanceof Expression.Span span) {
            return span(span);
        }
        if (expression instanceof Expression.OverAll overAll) {
            return writer.overAll(overAll);
        }
        if (expression instanceof Expression.Share share) {
            return share(share);
        }
        if (expression instanceof Expression.Lowered lowered) {
            return "LOWER(" + write(lowered.of()) + ")";
        }
        return literal(expression);
    }

    private String literal(Expression expression) {
        if (expression instanceof Expression.Text text) {
            return quoted(text.text());
        }
        if (expression instanceof Expression.Figure figure) {
            return figure.digits();
        }
        if (expression instanceof Expression.Day day) {
            return writer.dialect().dates().literal(LocalDate.parse(day.iso()));
        }
        if (expression instanceof Expression.Truth truth) {
            return writer.dialect().truth(truth.value());
        }
        throw new IllegalStateException(
                "no way to write " + expression.getClass().getSimpleName());
    }

    /** Returns the text as a literal; a backslash is doubled where the database would read it as an escape. */
    String quoted(String text) {
        String safe = text.replace("'", "''");
        if (writer.dialect().parsingRules().backslashEscapes()) {
            safe = safe.replace("\\", "\\\\");
        }
        return "'" + safe + "'";
    }

    private String aggregate(Expression.Aggregate aggregate) {
        Expression of = aggregate.of();
        String function = aggregate.function().name();
        if (of == null) {
            return countKey == null ? "COUNT(*)" : "COUNT(DISTINCT " + countKey + ")";
        }
        return function + "(" + (aggregate.distinct() ? "DISTINCT " : "") + bare(write(of)) + ")";
    }

    private String span(Expression.Span span) {
        String of = write(span.of());
        return span.unit() == DateUnit.YEAR
                ? writer.dialect().dates().year(of)
                : writer.dialect().dates().truncate(span.unit(), of);
    }

    private String share(Expression.Share share) {
        var conditions = writer.conditions(share.conditions(), scope);
        return "100.0 * SUM(CASE WHEN " + String.join(" AND ", conditions) + " THEN 1 ELSE 0 END) / COUNT(*)";
    }

    private static String bare(String sql) {
        boolean wrapped = sql.startsWith("(") && sql.endsWith(")") && sql.indexOf('(', 1) < 0;
        return wrapped && !sql.toUpperCase(Locale.ROOT).startsWith("(SELECT")
                ? sql.substring(1, sql.length() - 1)
                : sql;
    }
}
