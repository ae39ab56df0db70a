package io.github.dbqueryagent.policy;

import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.row.RowPolicy;
import io.github.dbqueryagent.row.RowRules;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableName;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a policy says of rows, to one asker about one schema. Immutable.
 *
 * @param policy the policy
 * @param asker the asker
 * @param schema the schema as the database has it
 * @param sessionIdentity the settings by which the database's own row security knows the asker
 */
public record AskerRows(SqlPolicy policy, Asker asker, DatabaseSchema schema, Map<String, String> sessionIdentity)
        implements RowRules {
    @Override
    public RowPolicy of(TableName table) {
        return Objects.requireNonNull(policy.rows(asker, table), "the SqlPolicy gave null for rows");
    }

    @Override
    public Table whole(TableName table) {
        return schema.tables().stream()
                .filter(one -> one.name().equals(table))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<Table> find(String name) {
        return schema.tables().stream()
                .filter(one -> one.name().name().equalsIgnoreCase(name)
                        || one.name().toString().equalsIgnoreCase(name))
                .toList();
    }
}
