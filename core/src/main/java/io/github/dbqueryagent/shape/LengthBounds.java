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
            Map.of("lpad", 1, "rpad", 1, "space", 0, "zeroblob", 0, "str", 1, "bitstring", 1, "polygon", 0);

    /** Which argument says how often the text is written, from 0. */
    private static final Map<String, Integer> TIMES =
            Map.of("repeat", 1, "replicate", 1, "list_resize", 1, "array_resize", 1);

    private static final Set<String> FORMATS = Set.of("formatmessage", "printf", "sformat");
    private static final Set<String> SERIES = Set.of("generate_series", "range", "sequence", "system_range");
    private static final Pattern NARROW =
            Pattern.compile("(?:[^%{*0-9]|[0-9]{1,3}(?![0-9])|%(?!\\d*\\*)|\\{(?![^}]*\\{))*");

    private static final Pattern WIDTH = Pattern.compile("[0-9]+");

    private LengthBounds() {}

    static void check(Function node) {
        check(node, MOST_ELEMENTS);
    }

    /** Checks a call in FROM, which gives out rows one by one. */
    static void checkRows(Function node) {
        check(node, MOST_ROWS);
    }

    private static void check(Function node, long most) {
        String name = node.getName().toLowerCase(Locale.ROOT);
        if (LENGTHS.containsKey(name)) {
            long length = length(node);
            refuse(length > LONGEST, node, "The length given to " + name + " must be a number up to " + LONGEST + ".");
        } else if (TIMES.containsKey(name)) {
            long times = number(node, TIMES.get(name));
            refuse(
                    times > MOST_TIMES,
                    node,
                    "The times given to " + name + " must be a number up to " + MOST_TIMES + ".");
        } else if (SERIES.contains(name)) {
            refuse(
                    rows(node) > most,
                    node,
                    "The bounds of " + name + " must be numbers or dates, with at most " + most
                            + " from one to the other.");
        } else if (FORMATS.contains(name)) {
            boolean narrow = argument(node, 0) instanceof StringValue format
                    && NARROW.matcher(format.getValue()).matches();
            refuse(
                    !narrow,
                    node,
                    "The format given to " + name + " must be a text whose widths have three digits at most.");
        }
    }

    /** Returns the length that a call gives to its value; less than 0 if it gives none. */
    static long length(Function node) {
        String name = node.getName().toLowerCase(Locale.ROOT);
        if (SERIES.contains(name)) {
            return Math.max(1, (long) Math.min(MOST_ROWS, rows(node)));
        }
        Integer place = LENGTHS.get(name);
        // What says how wide it is written may be left away.
        boolean mayLack = Set.of("str", "bitstring", "polygon").contains(name);
        return place == null || (mayLack && argument(node, 1) == null) ? -1 : number(node, place);
    }

    /** Returns how many rows a call in FROM gives out; not a number if that is not known. */
    static double mostRows(Function node) {
        return SERIES.contains(node.getName().toLowerCase(Locale.ROOT)) ? Math.max(1, rows(node) + 1) : Double.NaN;
    }

    /** Returns how often a call repeats its argument. */
    static long times(Function node) {
        return number(node, 1);
    }

    /** Returns the length of a text of this format, each of whose fields may take in every argument. */
    static long formatted(Function node, long parts) {
        if (!(argument(node, 0) instanceof StringValue format)) {
            return parts;
        }
        long fields = format.getValue()
                .chars()
                .filter(sign -> sign == '%' || sign == '{')
                .count();
        long widths = WIDTH.matcher(format.getValue())
                .results()
                .mapToLong(width -> Long.parseLong(width.group()))
                .sum();
        return parts * Math.max(1, fields) + widths;
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
