package io.github.dbqueryagent.sql;

import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableName;
import java.util.List;

/** The tables that a query may name. Implementations are thread-safe. */
public interface TableLookup {
    /** Returns the schema in which names without one are looked up; empty where there are none. */
    String defaultSchema();

    /** Returns the tables of this name in all schemas, without regard to case. */
    List<Table> findAnyCase(String name);

    /** Returns all tables. */
    List<Table> tables();

    /** Returns whether the query's author was shown the table. */
    boolean isLinked(TableName table);
}
