package io.github.dbqueryagent.shape;

import io.github.dbqueryagent.dialect.LiteralWords;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.lexing.QuotedText;
import io.github.dbqueryagent.lexing.SqlRefusal;
import io.github.dbqueryagent.lexing.SqlRule;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.DateTimeLiteralExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.HexValue;
import net.sf.jsqlparser.expression.IntervalExpression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.TimeKeyExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import org.jspecify.annotations.Nullable;

/**
 * Literals that a database does not know, in the way that it does. Immutable.
 *
 * <p>It might read {@code SELECT DATE '2024-02-29'} as a column of the name {@code date} with an alias, and {@code TRUE} as
 * a column: one, perhaps, that the asker may not see. So dates and truths are written in the dialect's own way, and
 * whatever else has a word before a text is refused.
 */
public final class DialectLiterals {
    private static final Pattern CAST = Pattern.compile("CAST\\('([^']*)' AS ([a-z0-9]+)\\)");

    /** Functions of the standard and of Oracle that are called without brackets. */
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
    private final LiteralWords words;

    /** Creates what writes literals in the way of the dialect. */
    public DialectLiterals(SqlDialect dialect) {
        this.dialect = dialect;
        this.words = dialect.parsingRules().literalWords();
    }

    /** Returns what stands for the literal in this database; null if it may stay, or the expression is no literal. */
    @Nullable
    public Expression own(Expression expression) {
        if (expression instanceof HexValue value && isBytes(value)) {
            // In brackets, since the parser takes the blank after it for a part of it.
            return new ParenthesedExpressionList<>(bytes(value));
        }
        if (expression instanceof ParenthesedExpressionList<?> brackets
                && brackets.size() == 1
                && brackets.get(0) instanceof HexValue value
                && isBytes(value)) {
            bytes(value);
            return brackets;
        }
        if (expression instanceof BooleanValue truth) {
            String written = dialect.truth(truth.getValue());
            return Character.isLetter(written.charAt(0)) ? null : new LongValue(written);
        }
        return words == LiteralWords.TYPES ? null : untyped(expression);
    }

    private static boolean isBytes(HexValue value) {
        return !value.getValue().startsWith("0x");
    }

    private static HexValue bytes(HexValue value) {
        value.setValue(value.getValue().strip());
        ExpressionShapes.checkDigits(value);
        return value;
    }

    private @Nullable Expression untyped(Expression expression) {
        if (expression instanceof DateTimeLiteralExpression moment) {
            return moment(moment);
        }
        if (expression instanceof StringValue text) {
            return national(text);
        }
        if (expression instanceof CastExpression cast && cast.isImplicitCast()) {
            throw refusal(String.valueOf(cast.getColDataType()));
        }
        if (expression instanceof IntervalExpression) {
            throw refusal("INTERVAL");
        }
        return null;
    }

    /** Takes N away where no word may stand before a text, and puts it where a text would lose letters without. */
    private @Nullable Expression national(StringValue text) {
        boolean prefixed = "N".equalsIgnoreCase(text.getPrefix());
        if (words == LiteralWords.NONE) {
            return prefixed ? text(text.getValue()) : null;
        }
        if (text.getPrefix() == null && text.getValue().chars().anyMatch(letter -> letter > 0x7e)) {
            StringValue national = text(text.getValue());
            national.setPrefix("N");
            return national;
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
        Matcher cast = CAST.matcher(own);
        if (cast.matches()) {
            return new CastExpression("CAST", text(cast.group(1)), cast.group(2));
        }
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

    /** Returns a text that says this, as the parser would hold it. */
    public static StringValue quoted(String value, boolean backslashEscapes) {
        QuotedText.check(value);
        String written = QuotedText.write(value, backslashEscapes);
        return text(written.substring(1, written.length() - 1));
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

    /**
     * Returns what stands for a word that is a function without brackets, the node itself or a call; null if it is no such word,
     * or may be a column, which could be one that the asker may not see.
     */
    public @Nullable Expression word(String word, Expression node) {
        if (!WORDS.contains(word)) {
            return null;
        }
        String call = dialect.callOf(word);
        if (!call.isEmpty()) {
            return new Function(call);
        }
        return dialect.reservedWords().contains(word.toUpperCase(Locale.ROOT)) ? node : null;
    }

    /**
     * Returns what stands for the word, the node itself or a call.
     *
     * @throws SqlRefusal if the word may be a column
     */
    public Expression word(TimeKeyExpression key) {
        String word = wordOf(key);
        Expression own = word(word, key);
        if (own == null && !key.getStringValue().endsWith(")")) {
            throw new SqlRefusal(
                    SqlRule.FUNCTION,
                    "The word " + word + " could be a column here. Write it with brackets, or write the value.",
                    word);
        }
        return own == null ? key : own;
    }

    /** Returns the word, in small letters. */
    public static String wordOf(TimeKeyExpression key) {
        return key.getStringValue().replace("()", "").strip().toLowerCase(Locale.ROOT);
    }

    /** Returns whether the first argument of the function can be a unit. */
    public static boolean beginsWithUnit(Function function) {
        return DATE_FUNCTIONS.contains(function.getName().toLowerCase(Locale.ROOT));
    }
}
