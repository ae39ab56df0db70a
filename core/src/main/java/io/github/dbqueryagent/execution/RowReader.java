package io.github.dbqueryagent.execution;

import io.github.dbqueryagent.result.ResultType;
import io.github.dbqueryagent.result.Truncation;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads rows in batches until a limit is reached. Not thread-safe; one caller at a time. */
final class RowReader {
    private final ResultSet rows;
    private final StatementWatchdog.Watch watch;
    private final List<CellReader> cells = new ArrayList<>();
    private final List<@Nullable ResultType> declared = new ArrayList<>();
    private final int batchSize;
    private final int maxRows;
    private final long maxBytes;
    private long bytes;
    private int count;
    private boolean exhausted;
    private Truncation truncation = Truncation.NONE;

    RowReader(ResultSet rows, ExecutionLimits limits, int maxRows, StatementWatchdog.Watch watch) throws SQLException {
        this.rows = rows;
        this.watch = watch;
        this.batchSize = limits.fetchSize();
        this.maxRows = maxRows;
        this.maxBytes = limits.maxResultBytes();
        ResultSetMetaData metaData = rows.getMetaData();
        for (int i = 1; i <= metaData.getColumnCount(); i++) {
            int jdbcType = jdbcType(metaData, i);
            cells.add(new CellReader(i, jdbcType, limits.maxCellChars()));
            String className = metaData.getColumnClassName(i);
            declared.add(CellReader.declaredType(jdbcType, className == null ? "" : className));
        }
    }

    /** Some drivers give time stamps with a zone the number of those without, or one of their own, and years that of dates. */
    private static int jdbcType(ResultSetMetaData metaData, int position) throws SQLException {
        String typeName = metaData.getColumnTypeName(position);
        String name = typeName == null ? "" : typeName.toLowerCase(Locale.ROOT);
        boolean zoned = name.equals("timestamptz") || name.endsWith(" with time zone") || name.equals("datetimeoffset");
        boolean time = name.startsWith("time ");
        if (name.equals("year")) {
            return Types.INTEGER;
        }
        return zoned && !time ? Types.TIMESTAMP_WITH_TIMEZONE : metaData.getColumnType(position);
    }

    /** Returns the next rows, each cell of any of the classes that a result can hold; empty at the end. */
    List<List<@Nullable Object>> nextBatch() throws SQLException {
        var batch = new ArrayList<List<@Nullable Object>>();
        while (!exhausted && batch.size() < batchSize && !watch.isStopped()) {
            List<@Nullable Object> row = nextRow();
            if (row != null) {
                batch.add(row);
            }
        }
        return batch;
    }

    private @Nullable List<@Nullable Object> nextRow() throws SQLException {
        if (!rows.next()) {
            exhausted = true;
            return null;
        }
        if (count == maxRows) {
            return end(Truncation.ROWS);
        }
        var row = new ArrayList<@Nullable Object>(cells.size());
        for (CellReader cell : cells) {
            Object value = cell.read(rows);
            bytes += sizeOf(value);
            row.add(value);
        }
        if (bytes > maxBytes) {
            return end(Truncation.BYTES);
        }
        count++;
        return Collections.unmodifiableList(row);
    }

    private @Nullable List<@Nullable Object> end(Truncation reason) {
        exhausted = true;
        truncation = reason;
        return null;
    }

    /** About what the cell takes in memory; a reference is counted with it. */
    private static long sizeOf(@Nullable Object value) {
        if (value instanceof String text) {
            return 48 + 2L * text.length();
        }
        if (value instanceof List<?> elements) {
            return 48 + elements.stream().mapToLong(RowReader::sizeOf).sum();
        }
        return value == null ? 8 : 32;
    }

    /** Returns the types of the columns, by what was declared and by the first rows. */
    List<ResultType> settleTypes(List<List<@Nullable Object>> firstRows) {
        var types = new ArrayList<ResultType>(declared.size());
        for (int i = 0; i < declared.size(); i++) {
            types.add(CellTypes.settle(declared.get(i), firstRows, i));
        }
        return List.copyOf(types);
    }

    /** Returns why rows are missing at the end. */
    Truncation truncation() {
        return truncation;
    }

    /** Returns whether a text of the column, from 0, was cut. */
    boolean hasShortened(int column) {
        return cells.get(column).hasShortened();
    }
}
