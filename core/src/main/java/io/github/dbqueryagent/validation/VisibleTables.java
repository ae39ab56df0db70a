package io.github.dbqueryagent.validation;

import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.sql.SqlReading;
import java.util.List;
import java.util.Set;

/**
 * The tables of a visible schema, as a query's reading asks for them. Immutable.
 *
 * @param schema what the asker may see
 * @param linked the tables that the draft's author was shown; empty if all
 */
public record VisibleTables(VisibleSchema schema, Set<TableName> linked) implements SqlReading.Tables {
    @Override
    public String defaultSchema() {
        return schema.defaultSchema();
    }

    @Override
    public List<Table> findAnyCase(String name) {
        return schema.findAnyCase(name);
    }

    @Override
    public List<Table> tables() {
        return schema.tables();
    }

    @Override
    public boolean isLinked(TableName table) {
        return linked.isEmpty() || linked.contains(table);
    }
}
