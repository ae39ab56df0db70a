package io.github.dbqueryagent.shape;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.DateTimeLiteralExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.IntervalExpression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.StringValue;
import org.jspecify.annotations.Nullable;

/** Where a series begins, ends, or how far it steps: as a number, and for dates in seconds. Thread-safe. */
final class SeriesBound {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,19}(?:\\.[0-9]{1,19})?");
    private static final Pattern DAY = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[ T][0-9:.]*)?");
    private static final Pattern SPAN = Pattern.compile("([0-9]{1,6})\\s*([a-z]+?)s?");
    private static final Map<String, Integer> SECONDS = Map.of(
            "second",
            1,
            "minute",
            60,
            "hour",
            3_600,
            "day",
            86_400,
            "week",
            604_800,
            "month",
            2_419_200,
            "quarter",
            7_776_000,
            "year",
            31_536_000);

    private SeriesBound() {}

    /** Returns what a literal says; null for anything else. */
    @SuppressWarnings("deprecation") // the type is still written out, so it must be looked at
    static @Nullable BigDecimal of(@Nullable Expression expression) {
        if (expression instanceof SignedExpression signed && signed.getSign() != '~') {
            BigDecimal value = of(signed.getExpression());
            return value != null && signed.getSign() == '-' ? value.negate() : value;
        }
        if (expression instanceof LongValue || expression instanceof DoubleValue) {
            return text(expression.toString());
        }
        if (expression instanceof CastExpression cast && cast.getLeftExpression() instanceof StringValue value) {
            return text(value.getValue());
        }
        if (expression instanceof DateTimeLiteralExpression moment) {
            return text(moment.getValue().replace("'", ""));
        }
        if (expression instanceof IntervalExpression span && span.getParameter() != null) {
            String unit = span.getIntervalQualifier() == null ? "" : " " + span.getIntervalQualifier();
            return text(span.getParameter().replace("'", "") + unit);
        }
        return null;
    }

    private static @Nullable BigDecimal text(String written) {
        String text = written.strip().toLowerCase(Locale.ROOT);
        if (NUMBER.matcher(text).matches()) {
            return new BigDecimal(text);
        }
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            try {
                return BigDecimal.valueOf(LocalDate.parse(day.group(1)).toEpochDay() * 86_400);
            } catch (DateTimeException e) {
                return null;
            }
        }
        Matcher span = SPAN.matcher(text);
        return span.matches() && SECONDS.containsKey(span.group(2))
                ? new BigDecimal(span.group(1)).multiply(BigDecimal.valueOf(SECONDS.get(span.group(2))))
                : null;
    }
}
