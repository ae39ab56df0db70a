package io.github.dbqueryagent.sql;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.lexing.SqlRefusal;
import io.github.dbqueryagent.lexing.SqlRule;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.DateTimeLiteralExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.IntervalExpression;
import net.sf.jsqlparser.expression.StringValue;
import org.jspecify.annotations.Nullable;

/**
 * Texts with a word before them that says what they are, for a database that knows no such literals. Immutable.
 *
 * <p>It would read {@code SELECT DATE '2024-02-29'} as a column of the name {@code date} with an alias: one, perhaps, that
 * the asker may not see. So dates are written in the dialect's own way, and whatever else has such a word is refused.
 */
final class TypedLiterals {
    private final SqlDialect dialect;

    TypedLiterals(SqlDialect dialect) {
        this.dialect = dialect;
    }

    /** Returns what stands for the literal without its word; null if the expression is no such literal. */
    @Nullable
    Expression plain(Expression expression) {
        if (expression instanceof DateTimeLiteralExpression moment) {
            return moment(moment);
        }
        if (expression instanceof StringValue text && "N".equalsIgnoreCase(text.getPrefix())) {
            return text(text.getValue());
        }
        if (expression instanceof CastExpression cast && cast.isImplicitCast()) {
            throw refusal(String.valueOf(cast.getColDataType()));
        }
        if (expression instanceof IntervalExpression) {
            throw refusal("INTERVAL");
        }
        return null;
    }

    private Expression moment(DateTimeLiteralExpression literal) {
        String type = literal.getType().name();
        String value = literal.getValue();
        if (value.length() < 2 || value.charAt(0) != '\'') {
            throw refusal(type);
        }
        String own = own(type, value.substring(1, value.length() - 1).strip());
        if (own.length() < 2 || own.charAt(0) != '\'') {
            throw refusal(type);
        }
        return text(own.substring(1, own.length() - 1));
    }

    private String own(String type, String value) {
        try {
            return switch (type) {
                case "DATE" -> dialect.dates().literal(LocalDate.parse(value));
                case "TIMESTAMP", "DATETIME" -> dialect.dates().literal(LocalDateTime.parse(value.replace(' ', 'T')));
                default -> throw refusal(type);
            };
        } catch (DateTimeException e) {
            throw refusal(type);
        }
    }

    /** The value stands in it as it is written between its quotes. */
    private static StringValue text(String written) {
        var text = new StringValue();
        text.setValue(written);
        text.setQuoteStr("'");
        return text;
    }

    private static SqlRefusal refusal(String word) {
        return new SqlRefusal(
                SqlRule.CONSTRUCT,
                "This database knows no " + word.toUpperCase(Locale.ROOT)
                        + " before a text. Write the text alone, or convert it with a function.");
    }
}
