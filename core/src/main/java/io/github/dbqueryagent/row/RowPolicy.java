package io.github.dbqueryagent.row;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a table an asker may see: a condition on its columns, whose values are bound and never written into SQL.
 * Immutable; {@code toString} shows no value.
 *
 * <p>A row of which the condition is unknown, such as for a column without a value, is not seen.
 */
public sealed interface RowPolicy {
    /** Returns the policy that shows every row. */
    static RowPolicy all() {
        return Every.ROW;
    }

    /** Returns the policy that shows no row. */
    static RowPolicy none() {
        return Every.NO_ROW;
    }

    /**
     * Returns the policy that shows the rows whose column has this value.
     *
     * @param value a text, a number, a truth value, a UUID, or a date or time of {@code java.time}; with null, such as the
     *     tenant of somebody who has none, no row is shown
     */
    static RowPolicy equal(String column, @Nullable Object value) {
        return value == null ? none() : new OneOf(column, List.of(value));
    }

    /** Returns the policy that shows the rows whose column has one of these values; with none, no row is shown. */
    static RowPolicy in(String column, Collection<?> values) {
        List<Object> present =
                values.stream().filter(Objects::nonNull).map(Object.class::cast).toList();
        return present.isEmpty() ? none() : new OneOf(column, present);
    }

    /** Returns the policy that shows the rows whose column has no value. */
    static RowPolicy isNull(String column) {
        return new NoValue(column);
    }

    /**
     * Returns the policy that shows the rows whose column names a row of another table that may be seen: the items of those
     * orders, where only the orders say whose they are.
     *
     * @param column the column of this table
     * @param table the other table, {@code name} or {@code schema.name}, without regard to case
     * @param target the column of the other table that is named
     */
    static RowPolicy through(String column, String table, String target) {
        return new Through(column, table, target);
    }

    /** Returns the policy that shows the rows which both show. */
    default RowPolicy and(RowPolicy other) {
        if (this == none() || other == all()) {
            return this;
        }
        return other == none() || this == all() ? other : new Joined(true, List.of(this, other));
    }

    /** Returns the policy that shows the rows which one of both shows, or both. */
    default RowPolicy or(RowPolicy other) {
        if (this == all() || other == none()) {
            return this;
        }
        return other == all() || this == none() ? other : new Joined(false, List.of(this, other));
    }

    /** Every row or none. Immutable. */
    enum Every implements RowPolicy {
        /** Every row. */
        ROW,
        /** No row. */
        NO_ROW
    }

    /**
     * Rows whose column has one of some values. Immutable.
     *
     * @param column the column, without regard to case
     * @param values the values, at least one
     */
    record OneOf(String column, List<Object> values) implements RowPolicy {
        /** Creates it; the list is copied. */
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return column + " is one of " + values.size();
        }
    }

    /**
     * Rows whose column has no value. Immutable.
     *
     * @param column the column, without regard to case
     */
    record NoValue(String column) implements RowPolicy {}

    /**
     * Rows whose column names a row of another table that may be seen. Immutable.
     *
     * @param column the column of this table, without regard to case
     * @param table the other table, {@code name} or {@code schema.name}
     * @param target the column of the other table
     */
    record Through(String column, String table, String target) implements RowPolicy {}

    /**
     * Several policies together. Immutable.
     *
     * @param all whether a row must be shown by all of them, or by one at least
     * @param parts the policies, two or more
     */
    record Joined(boolean all, List<RowPolicy> parts) implements RowPolicy {
        /** Creates it; the list is copied, and parts of the same kind become parts of this one. */
        public Joined {
            var flat = new ArrayList<RowPolicy>();
            for (RowPolicy part : parts) {
                if (part instanceof Joined inner && inner.all == all) {
                    flat.addAll(inner.parts);
                } else {
                    flat.add(part);
                }
            }
            parts = List.copyOf(flat);
        }
    }
}
