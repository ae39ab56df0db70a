package io.github.dbqueryagent.guardrail;

import io.github.dbqueryagent.result.RowBatch;
import java.util.Set;

/** The look at one result, batch by batch, before anyone sees it. Not thread-safe; one caller at a time. */
public interface Inspection {
    /** Returns the rows as they may be shown: the same number of rows and cells. */
    RowBatch inspect(RowBatch batch);

    /** Returns the labels of the columns in which something was masked so far. */
    Set<String> maskedLabels();

    /** Returns prose about the result as it may be shown. */
    String inspect(String prose);
}
