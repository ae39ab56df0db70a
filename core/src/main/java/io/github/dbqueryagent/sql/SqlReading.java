package io.github.dbqueryagent.sql;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.lexing.SqlBounds;
import io.github.dbqueryagent.question.PersonalValues;
import io.github.dbqueryagent.row.RowRules;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableName;
import java.util.List;
import java.util.Set;

/**
 * What a query is read against. Immutable.
 *
 * @param dialect the database's way
 * @param tables the tables that the query may name
 * @param functions the functions that it may call beside the dialect's, in lower case
 * @param values the personal values that its placeholders may stand for
 * @param bounds how much it may be
 * @param rows which rows of the tables may be seen
 */
public record SqlReading(
        SqlDialect dialect,
        Tables tables,
        Set<String> functions,
        PersonalValues values,
        SqlBounds bounds,
        RowRules rows) {
    /** Creates it; the set is copied. */
    public SqlReading {
        functions = Set.copyOf(functions);
    }

    boolean allowsFunction(String name) {
        return dialect.allowedFunctions().contains(name) || functions.contains(name);
    }

    /** The tables that a query may name. Implementations are thread-safe. */
    public interface Tables {
        /** Returns the schema in which names without one are looked up; empty where there are none. */
        String defaultSchema();

        /** Returns the tables of this name in all schemas, without regard to case. */
        List<Table> findAnyCase(String name);

        /** Returns all tables. */
        List<Table> tables();

        /** Returns whether the query's author was shown the table. */
        boolean isLinked(TableName table);
    }
}
