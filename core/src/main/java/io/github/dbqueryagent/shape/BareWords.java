package io.github.dbqueryagent.shape;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.lexing.NameStyle;
import io.github.dbqueryagent.lexing.SqlRefusal;
import io.github.dbqueryagent.lexing.SqlRule;
import java.util.Locale;
import java.util.Set;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.TimeKeyExpression;
import org.jspecify.annotations.Nullable;

/**
 * Words that are functions without brackets, such as {@code current_date}. Where a word could be a column as well, a call
 * takes its place, since the column could be one that the asker may not see. Immutable.
 */
public final class BareWords {
    /** Those of the standard and of Oracle. */
    private static final Set<String> WORDS = Set.of("""
            current_date current_time current_timestamp localtime localtimestamp rownum sysdate systimestamp utc_date
            utc_time utc_timestamp
            """.trim().split("\\s+"));

    /** Functions whose first argument is a unit, as a bare word. */
    private static final Set<String> DATE_FUNCTIONS = Set.of(
            "date_bucket",
            "date_diff",
            "date_trunc",
            "dateadd",
            "datediff",
            "datediff_big",
            "datename",
            "datepart",
            "datetrunc",
            "timestampadd",
            "timestampdiff");

    private final SqlDialect dialect;
    private final NameStyle style;

    /** Creates the words of a dialect. */
    public BareWords(SqlDialect dialect, NameStyle style) {
        this.dialect = dialect;
        this.style = style;
    }

    /** Returns what stands for the word, the node itself or a call; null if it is no such word, or may be a column. */
    public @Nullable Expression of(String word, Expression node) {
        if (!WORDS.contains(word)) {
            return null;
        }
        String call = dialect.callOf(word);
        if (!call.isEmpty()) {
            return new Function(call);
        }
        return style.isOwnWord(word) ? node : null;
    }

    /**
     * Returns what stands for the word, the node itself or a call.
     *
     * @throws SqlRefusal if the word may be a column
     */
    public Expression of(TimeKeyExpression key) {
        String word = word(key);
        Expression own = of(word, key);
        if (own == null && !key.getStringValue().endsWith(")")) {
            throw new SqlRefusal(
                    SqlRule.FUNCTION,
                    "The word " + word + " could be a column here. Write it with brackets, or write the value.",
                    word);
        }
        return own == null ? key : own;
    }

    /** Returns the word, in small letters. */
    public static String word(TimeKeyExpression key) {
        return key.getStringValue().replace("()", "").strip().toLowerCase(Locale.ROOT);
    }

    /** Returns whether the first argument of the function can be a unit. */
    public static boolean beginsWithUnit(Function function) {
        return DATE_FUNCTIONS.contains(function.getName().toLowerCase(Locale.ROOT));
    }
}
