package io.github.dbqueryagent.validation;

import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.sql.OutputColumn;
import io.github.dbqueryagent.sql.QueryDescription;
import io.github.dbqueryagent.sql.SqlTree;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/** Approves SQL without a review, so that the executor can be tested on statements that no review would let through. */
public final class ApprovedSqls {
    private ApprovedSqls() {}

    public static ApprovedSql of(
            String sql, List<Object> values, List<OutputColumn> outputs, VisibleSchema schema, int maxRows) {
        return of(sql, values, outputs, schema.database(), schema.scope(), maxRows);
    }

    public static ApprovedSql of(
            String sql, List<Object> values, List<OutputColumn> outputs, String database, String scope, int maxRows) {
        var placeholders = values.stream().map(value -> "⟨value⟩").toList();
        return new ApprovedSql(
                new SqlTree.Rendered(sql, sql, placeholders, values),
                new QueryDescription(
                        List.of(),
                        Set.of(),
                        Set.of(),
                        new QueryDescription.Combined(0, 0, new QueryDescription.MostRows(1, Map.of())),
                        outputs,
                        Set.of(),
                        OptionalLong.empty()),
                database,
                scope,
                Map.of(),
                maxRows);
    }
}
