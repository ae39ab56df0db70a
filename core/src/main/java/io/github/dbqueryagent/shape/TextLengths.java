package io.github.dbqueryagent.shape;

import io.github.dbqueryagent.lexing.SqlRefusal;
import io.github.dbqueryagent.lexing.SqlRule;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.DateTimeLiteralExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExtractExpression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.HexValue;
import net.sf.jsqlparser.expression.IntervalExpression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.WhenClause;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.arithmetic.Division;
import net.sf.jsqlparser.expression.operators.arithmetic.IntegerDivision;
import net.sf.jsqlparser.expression.operators.arithmetic.Modulo;
import net.sf.jsqlparser.expression.operators.arithmetic.Multiplication;
import net.sf.jsqlparser.expression.operators.arithmetic.Subtraction;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.conditional.XorExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.ComparisonOperator;
import net.sf.jsqlparser.expression.operators.relational.ExistsExpression;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import org.jspecify.annotations.Nullable;

/**
 * How many characters the value of an expression may have, going by what it is made of. Thread-safe; nothing but functions.
 *
 * <p>Texts that grow with each call, with each sub-query that takes them on, or with each step of a recursion fill the memory,
 * and two long ones keep a search in one for the other busy past every time limit. A value that is stored counts as a short one.
 */
public final class TextLengths {
    /** A value as it is stored. */
    public static final long STORED = 10;

    /** A number, a truth, a moment, or what is as short. A text of this very length that grows in a recursion is refused. */
    public static final long NUMBER = 19;

    /** What the value of a column that a recursion hands on counts as: two of them are too long. */
    public static final long HANDED_ON = 60_000;

    private static final long MOST = 100_000;
    private static final long MOST_TOGETHER = 10 * MOST;

    /** What stands for any number of values of a group. */
    private static final long GROUP = 50;

    private static final Set<Class<?>> OF_NUMBERS = Set.of(
            LongValue.class,
            DateTimeLiteralExpression.class,
            IntervalExpression.class,
            ExtractExpression.class,
            Subtraction.class,
            Multiplication.class,
            Division.class,
            IntegerDivision.class,
            Modulo.class,
            AndExpression.class,
            OrExpression.class,
            XorExpression.class,
            NotExpression.class,
            Between.class,
            InExpression.class,
            LikeExpression.class,
            IsNullExpression.class,
            ExistsExpression.class);

    private static final Set<String> NUMBERS = words("""
            abs add_months adddate age ascii avg bit_length ceil ceiling char_length character_length charindex
            cardinality count curdate current_date current_timestamp date date_add date_bin date_diff date_part date_sub
            date_trunc dateadd datediff datepart datetime datetrunc day dayofmonth dayofweek dayofyear dense_rank
            find_in_set floor hour instr instrb julianday last_day len length lengthb locate md5 minute mod month months_between
            now octet_length patindex position power quarter rank regexp_count regexp_instr round row_number second sign
            sqrt strlen strpos subdate sum timestampadd timestampdiff trunc truncate unicode unix_timestamp unixepoch week
            year""");

    /** One of the arguments comes out. */
    private static final Set<String> CHOICES = words("""
            any_value casewhen choose coalesce decode elt first first_value greatest if ifnull iif lag last last_value lead
            least max min nth_value nullif nvl nvl2""");

    private static final Set<String> GROUPS = words("""
            array_agg group_concat histogram json_agg json_array_agg json_arrayagg json_group_array json_group_object
            json_object_agg json_objectagg jsonb_agg jsonb_group_array jsonb_group_object jsonb_object_agg list listagg
            map_agg multimap_agg range_agg string_agg""");

    /** The second argument is written between what the first has of parts, or the parts are taken as often as it says. */
    private static final Set<String> PRODUCTS =
            words("array_join array_select array_to_string list_select list_string_agg");

    /** How many characters each can become. */
    private static final Map<String, Integer> FACTORS = factors("""
            2 encode hex json_quote quote quote_literal quote_nullable quotename rawtohex regexp_escape to_base64 to_hex
            to_base64url base64 base64_encode json_pretty json_detailed
            8 asciistr bin json_format string_escape stringencode to_binary to_bin url_encode weight_string
            12 date_format format_datetime formatdatetime strftime time_format to_char
            18 compose decompose nfc_normalize normalize""");

    private TextLengths() {}

    private static Set<String> words(String list) {
        return Set.of(list.trim().split("\\s+"));
    }

    private static Map<String, Integer> factors(String lists) {
        var factors = new HashMap<String, Integer>();
        int factor = 1;
        for (String word : lists.trim().split("\\s+")) {
            if (Character.isDigit(word.charAt(0))) {
                factor = Integer.parseInt(word);
            } else {
                factors.put(word, factor);
            }
        }
        return Map.copyOf(factors);
    }

    /**
     * Returns the length of what an expression makes.
     *
     * @param parts the length of its parts: of all together, or of the longest where {@link #isChoice one comes out}
     * @param plusJoinsTexts whether {@code +} may stand between texts
     * @throws SqlRefusal if it is too much
     */
    public static long made(Expression node, long parts, boolean plusJoinsTexts) {
        long made = parts;
        if (node instanceof StringValue text) {
            made = Math.max(1, text.getValue().length());
        } else if (node instanceof HexValue bytes) {
            made = bytes.getValue().length();
        } else if (OF_NUMBERS.contains(node.getClass())
                || node instanceof ComparisonOperator
                || (node instanceof Addition sum && (!plusJoinsTexts || ofNumbers(sum)))) {
            made = NUMBER;
        } else if (node instanceof AnalyticExpression call) {
            made = named(call.getName().toLowerCase(Locale.ROOT), parts);
        } else if (node instanceof Function call) {
            made = called(call, parts);
        }
        check(made, MOST);
        return made;
    }

    private static boolean ofNumbers(Addition sum) {
        return OF_NUMBERS.contains(sum.getLeftExpression().getClass())
                || OF_NUMBERS.contains(sum.getRightExpression().getClass());
    }

    /** Refuses a query whose values would be too long together. */
    public static void checkTogether(long length) {
        check(length, MOST_TOGETHER);
    }

    /**
     * Returns the length of a column when the recursion that made it has ended.
     *
     * @param first its length at the beginning
     * @param grown by how much a step makes the column longer that grows most
     * @param steps how many steps there are
     */
    public static long recursed(long first, long grown, long steps) {
        long length = grown == 0 ? first : grown > MOST / Math.max(1, steps) ? Long.MAX_VALUE : first + steps * grown;
        check(length, MOST);
        return length;
    }

    private static void check(long length, long most) {
        if (length > most) {
            throw new SqlRefusal(
                    SqlRule.FUNCTION,
                    "The query makes texts that may become too long. Write it with fewer or smaller repetitions.");
        }
    }

    /** Returns whether only one of the parts comes out of what they stand in. */
    public static boolean isChoice(@Nullable Expression parent, @Nullable Expression grandparent) {
        return parent instanceof CaseExpression
                || parent instanceof WhenClause
                || (grandparent instanceof Function call
                        && parent == call.getParameters()
                        && CHOICES.contains(call.getName().toLowerCase(Locale.ROOT)));
    }

    private static long called(Function call, long parts) {
        String name = call.getName().toLowerCase(Locale.ROOT);
        long own = LengthBounds.length(call);
        if (own >= 0) {
            return own;
        }
        return switch (name) {
            case "repeat", "replicate", "list_resize", "array_resize" ->
                (parts - NUMBER) * Math.max(1, LengthBounds.times(call));
            case "replace", "regexp_replace", "regexp_substr" -> replaced(call, name, parts);
            case "concat_ws" -> {
                List<?> arguments = call.getParameters();
                Integer separator = literal(call, 0);
                yield separator != null ? parts + (long) separator * arguments.size() : parts * arguments.size();
            }
            case "formatmessage", "printf", "sformat" -> LengthBounds.formatted(call, parts);
            default -> named(name, parts);
        };
    }

    private static long named(String name, long parts) {
        if (NUMBERS.contains(name)) {
            return NUMBER;
        }
        if (GROUPS.contains(name)) {
            return parts * GROUP;
        }
        if (PRODUCTS.contains(name)) {
            return parts * parts;
        }
        return parts * FACTORS.getOrDefault(name, 1);
    }

    /** The third argument comes as often as the second is found in the first. */
    private static long replaced(Function call, String name, long parts) {
        Integer pattern = literal(call, 1);
        Integer replacement = call.getParameters().size() < 3 ? Integer.valueOf(0) : literal(call, 2);
        if (pattern == null || replacement == null) {
            return parts * parts;
        }
        long text = parts - Math.max(1, pattern) - (call.getParameters().size() < 3 ? 0 : Math.max(1, replacement));
        // A pattern may be found before each letter and at the end, and may give out the whole text again.
        return name.equals("replace")
                ? Math.max(text, (text * replacement + pattern) / Math.max(1, pattern))
                : (text + 1) * (1 + replacement);
    }

    private static @Nullable Integer literal(Function call, int place) {
        return call.getParameters() != null
                        && call.getParameters().size() > place
                        && call.getParameters().get(place) instanceof StringValue text
                ? Integer.valueOf(text.getValue().length())
                : null;
    }
}
