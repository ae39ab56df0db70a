package io.github.dbqueryagent.shape;

import io.github.dbqueryagent.lexing.SqlRefusal;
import io.github.dbqueryagent.lexing.SqlRule;
import java.util.Locale;
import java.util.Map;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.LongValue;

/**
 * Refuses texts of any length made out of nothing: one call can fill the memory, and no limit of a database stops it in
 * time. Immutable.
 */
final class LengthBounds {
    private static final long LONGEST = 10_000;

    /** Which argument says how long the text becomes, from 0. */
    private static final Map<String, Integer> ARGUMENTS =
            Map.of("lpad", 1, "rpad", 1, "repeat", 1, "replicate", 1, "space", 0);

    private LengthBounds() {}

    static void check(Function node) {
        Integer argument = ARGUMENTS.get(node.getName().toLowerCase(Locale.ROOT));
        if (argument == null) {
            return;
        }
        boolean given = node.getParameters() != null && node.getParameters().size() > argument;
        Expression length = given ? (Expression) node.getParameters().get(argument) : null;
        boolean bounded = length instanceof LongValue value
                && value.getStringValue().length() <= 6
                && value.getValue() <= LONGEST;
        if (!bounded) {
            throw new SqlRefusal(
                    SqlRule.FUNCTION,
                    "The length given to " + node.getName() + " must be a number up to " + LONGEST + ".",
                    node.getName());
        }
    }
}
