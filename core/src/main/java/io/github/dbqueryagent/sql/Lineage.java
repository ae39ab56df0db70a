package io.github.dbqueryagent.sql;

import io.github.dbqueryagent.lexing.SqlRefusal;
import io.github.dbqueryagent.lexing.SqlRule;
import io.github.dbqueryagent.schema.ColumnName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What an expression is computed from, as far as it has been read. Not thread-safe; one query each. */
final class Lineage {
    private static final long MOST_WEIGHT = 10_000;

    private final Set<ColumnName> columns = new LinkedHashSet<>();
    private final boolean givenOut;
    private boolean aggregated;
    private String lastName = "";
    private boolean lastBare;
    private long length;
    private long weight;

    /** Creates that of an expression whose value decides on something, and goes nowhere. */
    Lineage() {
        this(false);
    }

    private Lineage(boolean givenOut) {
        this.givenOut = givenOut;
    }

    /** Returns that of an expression whose value a query or a function in FROM gives out. */
    static Lineage ofOutput() {
        return new Lineage(true);
    }

    boolean isGivenOut() {
        return givenOut;
    }

    /** Notes the column that a name was found to mean. */
    void found(ScopeColumn column) {
        lastName = column.name();
        lastBare = column.bare();
        add(column);
    }

    /** Returns the name of the column that was found last; empty if none was. */
    String lastName() {
        return lastName;
    }

    /** Returns whether the values of the column that was found last are those of stored ones as they stand there. */
    boolean isLastBare() {
        return lastBare;
    }

    void add(ScopeColumn column) {
        columns.addAll(column.lineage());
        aggregated |= column.aggregated();
        length += column.length();
        weigh(column.weight());
    }

    /** Adds what a name was found to mean. */
    void add(Lineage name) {
        columns.addAll(name.columns);
        aggregated |= name.aggregated;
        length += name.length;
        weigh(name.weight);
        lastName = name.lastName;
        lastBare = name.lastBare;
    }

    void addAll(List<ScopeColumn> outputs) {
        outputs.forEach(this::add);
    }

    void aggregate() {
        aggregated = true;
    }

    boolean isAggregated() {
        return aggregated;
    }

    void setAggregated(boolean value) {
        aggregated = value;
    }

    /** Returns how many characters what was read so far may have. */
    long length() {
        return length;
    }

    /** Returns the same, and counts what is read from now on alone. */
    long takeLength() {
        long taken = length;
        length = 0;
        return taken;
    }

    void lengthen(long by) {
        length += by;
    }

    /** Returns how much has been named so far. */
    long weight() {
        return weight;
    }

    /**
     * Notes that something is named.
     *
     * @param more its {@linkplain ScopeColumn#weight() weight}; where it is one, only the text of the query grows
     * @throws SqlRefusal if it stands for more than one, and too much is named with it
     */
    void weigh(long more) {
        weight += more;
        if (more > 1 && weight > MOST_WEIGHT) {
            throw new SqlRefusal(
                    SqlRule.SIZE,
                    "The query names columns that are computed from columns, and so on, too often. Write it in fewer steps.");
        }
    }

    /** Returns the column of an expression. */
    ScopeColumn toColumn(String name) {
        return toColumn(name, false);
    }

    ScopeColumn toColumn(String name, boolean bare) {
        return new ScopeColumn(name, columns, aggregated, length, Math.max(1, weight), bare);
    }
}
