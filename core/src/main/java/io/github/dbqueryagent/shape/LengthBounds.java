package io.github.dbqueryagent.shape;

import io.github.dbqueryagent.lexing.SqlRefusal;
import io.github.dbqueryagent.lexing.SqlRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.StringValue;
import org.jspecify.annotations.Nullable;

/**
 * Refuses large values made out of nothing: one call can fill the memory, and no limit of a database stops it in time.
 * Immutable.
 */
final class LengthBounds {
    private static final long LONGEST = 10_000;
    private static final long MOST_TIMES = 1_000;
    private static final long MOST_ELEMENTS = 10_000;
    private static final long MOST_ROWS = 1_000_000;

    /** Which argument says how long the text becomes, from 0. */
    private static final Map<String, Integer> LENGTHS =
            Map.of("lpad", 1, "rpad", 1, "space", 0, "zeroblob", 0, "str", 1, "bitstring", 1);

    /** Which argument says how often the text is written, from 0. */
    private static final Map<String, Integer> TIMES = Map.of("repeat", 1, "replicate", 1);

    /** Each sign can become two. */
    private static final Set<String> DOUBLING = Set.of(
            "encode",
            "hex",
            "json_quote",
            "quote",
            "quote_literal",
            "rawtohex",
            "to_hex",
            "url_encode",
            "weight_string");

    private static final Set<String> FORMATS = Set.of("formatmessage", "printf", "sformat");
    private static final Set<String> SERIES = Set.of("generate_series", "range", "sequence", "system_range");
    private static final Pattern NARROW = Pattern.compile("(?:[^%{*0-9]|[0-9]{1,3}(?![0-9])|%(?!\\d*\\*)|\\{)*");

    private LengthBounds() {}

    static void check(Function node, Parts parts) {
        check(node, parts, MOST_ELEMENTS);
    }

    /** Checks a call in FROM, which gives out rows one by one. */
    static void checkRows(Function node, Parts parts) {
        check(node, parts, MOST_ROWS);
    }

    private static void check(Function node, Parts parts, long most) {
        String name = node.getName().toLowerCase(Locale.ROOT);
        if (LENGTHS.containsKey(name)) {
            // What says how wide it is written may be left away.
            boolean mayLack = name.equals("str") || name.equals("bitstring");
            long length = mayLack && argument(node, 1) == null ? 0 : number(node, LENGTHS.get(name));
            refuse(length > LONGEST, node, "The length given to " + name + " must be a number up to " + LONGEST + ".");
        } else if (TIMES.containsKey(name)) {
            long times = number(node, TIMES.get(name));
            refuse(
                    times > MOST_TIMES,
                    node,
                    "The times given to " + name + " must be a number up to " + MOST_TIMES + ".");
            parts.grows(times);
        } else if (SERIES.contains(name)) {
            refuse(
                    rows(node) > most,
                    node,
                    "The bounds of " + name + " must be numbers or dates, with at most " + most
                            + " from one to the other.");
        } else if (DOUBLING.contains(name)) {
            parts.grows(2);
        } else if (FORMATS.contains(name)) {
            boolean narrow = argument(node, 0) instanceof StringValue format
                    && NARROW.matcher(format.getValue()).matches()
                    && !format.getValue().contains(":{");
            refuse(
                    !narrow,
                    node,
                    "The format given to " + name + " must be a text whose widths have three digits at most.");
        }
    }

    private static long number(Function node, int place) {
        return argument(node, place) instanceof LongValue value
                        && value.getStringValue().length() <= 6
                ? value.getValue()
                : Long.MAX_VALUE;
    }

    private static @Nullable Expression argument(Function node, int place) {
        List<?> arguments = node.getParameters();
        return arguments != null && arguments.size() > place ? (Expression) arguments.get(place) : null;
    }

    /** Returns how many numbers there are from one bound to the other. */
    private static double rows(Function node) {
        BigDecimal first = SeriesBound.of(argument(node, 0));
        BigDecimal second = SeriesBound.of(argument(node, 1));
        BigDecimal step = argument(node, 2) == null ? BigDecimal.ONE : SeriesBound.of(argument(node, 2));
        if (first == null || step == null || step.signum() == 0 || (second == null && argument(node, 1) != null)) {
            return Double.POSITIVE_INFINITY;
        }
        BigDecimal length = second == null ? first : second.subtract(first);
        return length.doubleValue() / step.doubleValue();
    }

    private static void refuse(boolean wrong, Function node, String message) {
        if (wrong) {
            throw new SqlRefusal(SqlRule.FUNCTION, message, node.getName());
        }
    }
}
