package io.github.dbqueryagent.row;

import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableName;
import java.util.List;
import java.util.Map;

/**
 * The row policies of one asker on one database, and the tables as the database has them: a rule may speak of a column that
 * the asker does not see. Implementations are thread-safe.
 */
public interface RowRules {
    /** Returns which rows of the table the asker may see. */
    RowPolicy of(TableName table);

    /** Returns the table with all its columns. */
    Table whole(TableName table);

    /** Returns the tables of this name, {@code name} or {@code schema.name} without regard to case, with all their columns. */
    List<Table> find(String name);

    /** Returns the settings by which the database's own row security knows the asker, in order; empty if it is told nobody. */
    default Map<String, String> sessionIdentity() {
        return Map.of();
    }

    /** Returns the rules of somebody who may see every row. */
    static RowRules none() {
        return EveryRow.SEEN;
    }
}
