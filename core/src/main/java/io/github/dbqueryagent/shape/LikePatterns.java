package io.github.dbqueryagent.shape;

import io.github.dbqueryagent.lexing.SqlRefusal;
import io.github.dbqueryagent.lexing.SqlRule;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.operators.arithmetic.Concat;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;

/**
 * Refuses patterns of LIKE that a database may compare for ever. Thread-safe; nothing but functions.
 *
 * <p>A database that tries every place for every {@code %} takes time to the power of their number, and some heed no time
 * limit while they do. So a pattern must be known before, and have few of them.
 */
public final class LikePatterns {
    /** One at the end costs nothing, since it takes whatever is left. */
    private static final int MOST = 2;

    private static final Set<String> KEEPING = Set.of("concat", "lower", "upper", "lcase", "ucase");

    private LikePatterns() {}

    /**
     * Checks a pattern.
     *
     * @param bound what stands for a placeholder when the query runs
     * @throws SqlRefusal if it is not known before the query runs, or has too many places to try
     */
    public static void check(Expression pattern, UnaryOperator<String> bound) {
        var text = new StringBuilder();
        boolean known = read(pattern, bound, text);
        String tried = text.toString().replaceAll("%+", "%").replaceFirst("%$", "");
        if (!known || tried.chars().filter(letter -> letter == '%').count() > MOST) {
            throw new SqlRefusal(
                    SqlRule.FUNCTION,
                    "This database may compare a pattern for longer than any limit. Write a pattern of LIKE as a text, "
                            + "with at most " + MOST + " % and one more at its end.");
        }
    }

    private static boolean read(Expression part, UnaryOperator<String> bound, StringBuilder text) {
        if (part instanceof StringValue literal) {
            text.append(literal.getValue());
            return true;
        }
        if (part instanceof PlaceholderNode place) {
            text.append(bound.apply(place.placeholder()));
            return true;
        }
        if (part instanceof Concat both) {
            return read(both.getLeftExpression(), bound, text) && read(both.getRightExpression(), bound, text);
        }
        if (part instanceof Function call
                && call.getParameters() != null
                && KEEPING.contains(call.getName().toLowerCase(Locale.ROOT))) {
            return read(call.getParameters(), bound, text);
        }
        // Brackets around one, or the arguments of a call: all are read, so that none is overlooked.
        if (part instanceof ExpressionList<?> several) {
            for (Expression each : several) {
                if (!read(each, bound, text)) {
                    return false;
                }
            }
            return true;
        }
        return false;
    }
}
