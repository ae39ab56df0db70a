package io.github.dbqueryagent.execution;

import io.github.dbqueryagent.dialect.DatabaseError;
import io.github.dbqueryagent.guardrail.Inspection;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.result.ResultColumn;
import io.github.dbqueryagent.result.ResultTable;
import io.github.dbqueryagent.result.ResultType;
import io.github.dbqueryagent.result.RowBatch;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carries rows from the database through the guardrail to the sink. Not thread-safe; one caller at a time. */
final class HandOver {
    private static final DatabaseError CHANGED_TYPE = new DatabaseError(DatabaseError.Kind.TYPE_MISMATCH, null, 0);
    private static final DatabaseError TIMEOUT = new DatabaseError(DatabaseError.Kind.TIMEOUT, null, 0);

    private final ExecutionRequest request;
    private final Deadline deadline;
    private final List<List<@Nullable Object>> shown = new ArrayList<>();
    private boolean handedOver;

    HandOver(ExecutionRequest request, Deadline deadline) {
        this.request = request;
        this.deadline = deadline;
    }

    /** Returns until when all must be over. */
    Deadline deadline() {
        return deadline;
    }

    /** Returns whether rows have reached the sink. */
    boolean hasHandedOver() {
        return handedOver;
    }

    /** Hands over all batches of the reader. */
    Execution run(RowReader reader, StatementWatchdog.Watch watch) throws SQLException {
        List<List<@Nullable Object>> rows = reader.nextBatch();
        List<ResultType> types = reader.settleTypes(rows);
        List<ResultColumn> columns = ApprovedColumns.of(request.sql().outputs(), types);
        Inspection inspection = request.guardrail().open(columns, request.schema());
        boolean begun = false;
        while (true) {
            deadline.check();
            if (watch.isStopped()) {
                return new Execution.Stopped(TIMEOUT, handedOver);
            }
            List<List<@Nullable Object>> fitted = fit(rows, types);
            if (fitted == null) {
                return new Execution.Stopped(CHANGED_TYPE, handedOver);
            }
            if (!begun) {
                request.sink().begin(columns);
                begun = true;
            }
            if (fitted.isEmpty()) {
                return new Execution.Done(table(columns, reader, inspection));
            }
            accept(inspect(inspection, new RowBatch(fitted)));
            rows = reader.nextBatch();
        }
    }

    private static @Nullable List<List<@Nullable Object>> fit(
            List<List<@Nullable Object>> rows, List<ResultType> types) {
        var fitted = new ArrayList<List<@Nullable Object>>(rows.size());
        for (List<@Nullable Object> row : rows) {
            List<@Nullable Object> cells = CellTypes.fit(row, types);
            if (cells == null) {
                return null;
            }
            fitted.add(cells);
        }
        return fitted;
    }

    /** A guardrail that loses or adds something cannot be trusted to have looked at every cell. */
    private RowBatch inspect(Inspection inspection, RowBatch batch) {
        RowBatch inspected = inspection.inspect(batch);
        boolean same = inspected.size() == batch.size();
        for (int i = 0; same && i < batch.size(); i++) {
            same = inspected.rows().get(i).size() == batch.rows().get(i).size();
        }
        if (!same) {
            throw new BrokenInspectionException(inspection.getClass().getName());
        }
        return inspected;
    }

    private void accept(RowBatch batch) {
        handedOver = true;
        request.sink().accept(batch);
        shown.addAll(batch.rows());
    }

    private ResultTable table(List<ResultColumn> columns, RowReader reader, Inspection inspection) {
        Set<String> shortened = new LinkedHashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            if (reader.hasShortened(i)) {
                shortened.add(columns.get(i).label());
            }
        }
        return new ResultTable(columns, shown, reader.truncation(), inspection.maskedLabels(), shortened);
    }
}
