package io.github.dbqueryagent.shape;

import io.github.dbqueryagent.dialect.LimitSyntax;
import io.github.dbqueryagent.lexing.SqlRefusal;
import io.github.dbqueryagent.lexing.SqlRule;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.statement.select.Fetch;
import net.sf.jsqlparser.statement.select.Limit;
import net.sf.jsqlparser.statement.select.Offset;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.Top;
import org.jspecify.annotations.Nullable;

/** The number of rows that a query wants, read from and written into its tree. Immutable. */
public final class RowLimit {
    private final LimitSyntax syntax;

    /** Creates the limits of a dialect. */
    public RowLimit(LimitSyntax syntax) {
        this.syntax = syntax;
    }

    /** Returns the limit that the query brings itself, if it is a plain number. */
    public static OptionalLong of(Select query) {
        OptionalLong least = OptionalLong.empty();
        if (query.getLimit() != null) {
            least = smaller(least, number(query.getLimit().getRowCount()));
        }
        if (query.getFetch() != null) {
            least = smaller(least, number(query.getFetch().getExpression()));
        }
        if (query instanceof PlainSelect plain && plain.getTop() != null) {
            least = smaller(least, number(plain.getTop().getExpression()));
        }
        return least;
    }

    /** Refuses limits that are no number of rows. */
    public static void check(Select query) {
        Fetch fetch = query.getFetch();
        boolean ties = fetch != null
                && fetch.getFetchParameters().stream()
                        .anyMatch(word -> word.equalsIgnoreCase("PERCENT")
                                || word.toUpperCase(Locale.ROOT).contains("TIES"));
        if (query instanceof PlainSelect plain && plain.getTop() != null) {
            ties |= plain.getTop().isPercentage() || plain.getTop().isWithTies();
        }
        if (ties) {
            throw new SqlRefusal(
                    SqlRule.CONSTRUCT,
                    "The row limit is a share of the rows or takes ties along. Give a plain number of rows.");
        }
    }

    /**
     * Lets the query give out at most this many rows; a smaller limit of its own stays.
     *
     * @param atMost the most rows that are wanted: one more is asked for, so that a cut is noticed
     */
    public void apply(Select query, int atMost) {
        OptionalLong own = of(query);
        long rows = own.isPresent() && own.getAsLong() <= atMost ? own.getAsLong() : atMost + 1L;
        Expression offset = offset(query);
        query.setLimit(null);
        query.setFetch(null);
        query.setOffset(null);
        if (query instanceof PlainSelect plain) {
            plain.setTop(null);
        }
        switch (syntax) {
            case LIMIT -> {
                var limit = new Limit();
                limit.setRowCount(new LongValue(rows));
                query.setLimit(limit);
                if (offset != null) {
                    query.setOffset(new Offset().withOffset(offset));
                }
            }
            case FETCH_FIRST -> fetch(query, rows, offset);
            case TOP -> top(query, rows, offset);
        }
    }

    private static void fetch(Select query, long rows, @Nullable Expression offset) {
        var fetch = new Fetch();
        fetch.setExpression(new LongValue(rows));
        fetch.setFetchParamFirst(offset == null);
        fetch.addFetchParameter("ROWS");
        fetch.addFetchParameter("ONLY");
        query.setFetch(fetch);
        if (offset != null) {
            query.setOffset(new Offset().withOffset(offset).withOffsetParam("ROWS"));
        }
    }

    /** TOP and OFFSET exclude each other, and TOP belongs to one SELECT: else the standard's form, which needs an order. */
    private static void top(Select query, long rows, @Nullable Expression offset) {
        if (query instanceof PlainSelect plain && offset == null) {
            var top = new Top();
            top.setParenthesis(true);
            top.setExpression(new LongValue(rows));
            plain.setTop(top);
            return;
        }
        if (query.getOrderByElements() == null || query.getOrderByElements().isEmpty()) {
            var first = new OrderByElement();
            first.setExpression(new LongValue(1));
            query.setOrderByElements(List.of(first));
        }
        fetch(query, rows, offset == null ? new LongValue(0) : offset);
    }

    private static @Nullable Expression offset(Select query) {
        if (query.getOffset() != null) {
            return query.getOffset().getOffset();
        }
        return query.getLimit() == null ? null : query.getLimit().getOffset();
    }

    private static OptionalLong smaller(OptionalLong one, OptionalLong other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return OptionalLong.of(Math.min(one.getAsLong(), other.getAsLong()));
    }

    private static OptionalLong number(@Nullable Expression expression) {
        if (expression instanceof LongValue value && value.getStringValue().length() < 18) {
            return OptionalLong.of(value.getValue());
        }
        return OptionalLong.empty();
    }
}
