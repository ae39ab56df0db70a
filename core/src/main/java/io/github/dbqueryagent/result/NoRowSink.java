package io.github.dbqueryagent.result;

import java.util.List;

enum NoRowSink implements RowSink {
    INSTANCE;

    @Override
    public void begin(List<ResultColumn> columns) {}

    @Override
    public void accept(RowBatch batch) {}
}
