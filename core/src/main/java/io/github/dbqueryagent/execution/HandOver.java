package io.github.dbqueryagent.execution;

import io.github.dbqueryagent.dialect.DatabaseError;
import io.github.dbqueryagent.guardrail.Inspection;
import io.github.dbqueryagent.personal.PersonalAction;
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
import java.util.stream.IntStream;
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
        List<Integer> kept = kept(columns);
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
                request.sink().begin(kept.stream().map(columns::get).toList());
                begun = true;
            }
            if (fitted.isEmpty()) {
                return new Execution.Done(table(columns, kept, reader, inspection));
            }
            RowBatch inspected = inspect(inspection, new RowBatch(fitted));
            accept(kept.size() == columns.size() ? inspected : inspected.only(kept));
            rows = reader.nextBatch();
        }
    }

    /** The positions of the columns that the policy does not leave out. */
    private List<Integer> kept(List<ResultColumn> columns) {
        return IntStream.range(0, columns.size())
                .filter(i -> request.schema().actionOn(columns.get(i).lineage()) != PersonalAction.DROP)
                .boxed()
                .toList();
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

    private ResultTable table(List<ResultColumn> columns, List<Integer> kept, RowReader reader, Inspection inspection) {
        Set<String> shortened = new LinkedHashSet<>();
        Set<String> masked = new LinkedHashSet<>(inspection.maskedLabels());
        List<ResultColumn> left = kept.stream().map(columns::get).toList();
        masked.retainAll(left.stream().map(ResultColumn::label).toList());
        for (int i : kept) {
            if (reader.hasShortened(i)) {
                shortened.add(columns.get(i).label());
            }
        }
        return new ResultTable(left, shown, reader.truncation(), masked, shortened);
    }
}
