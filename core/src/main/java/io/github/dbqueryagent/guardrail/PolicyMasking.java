package io.github.dbqueryagent.guardrail;

import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.result.ResultColumn;
import io.github.dbqueryagent.result.ResultType;
import io.github.dbqueryagent.result.RowBatch;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Masks each column whose values come from a column that the policy masks, through any expression. */
final class PolicyMasking implements Inspection {
    private static final String MASK = "•••";

    private final Set<Integer> maskedPositions = new HashSet<>();
    private final Set<String> maskedLabels = new LinkedHashSet<>();
    private final List<ResultColumn> columns;

    PolicyMasking(List<ResultColumn> columns, VisibleSchema schema) {
        this.columns = columns;
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).lineage().stream().anyMatch(schema::isMasked)) {
                maskedPositions.add(i);
                maskedLabels.add(columns.get(i).label());
            }
        }
    }

    @Override
    public RowBatch inspect(RowBatch batch) {
        if (maskedPositions.isEmpty()) {
            return batch;
        }
        var rows = new ArrayList<List<@Nullable Object>>(batch.size());
        for (List<@Nullable Object> row : batch.rows()) {
            var shown = new ArrayList<@Nullable Object>(row);
            for (int position : maskedPositions) {
                shown.set(position, mask(position));
            }
            rows.add(shown);
        }
        return new RowBatch(rows);
    }

    /** A cell of another type than text has no mask that is no value; it becomes null. */
    private @Nullable Object mask(int position) {
        ResultType type = columns.get(position).type();
        return type == ResultType.TEXT || type == ResultType.BINARY ? MASK : null;
    }

    @Override
    public Set<String> maskedLabels() {
        return Set.copyOf(maskedLabels);
    }

    @Override
    public String inspect(String prose) {
        return prose;
    }
}
