package io.github.dbqueryagent.answer;

import io.github.dbqueryagent.event.Stage;
import io.github.dbqueryagent.result.ResultColumn;
import io.github.dbqueryagent.result.RowBatch;
import java.util.List;

/**
 * Hears an answer while it comes about. Need not be thread-safe: called by one thread at a time, in order: stages and SQL (which may be announced
 * again when a draft is replaced), columns, batches, sentences, and last either {@link #onAnswer} or {@link #onFailure}.
 *
 * <p>A listener that throws ends the question, since its reader is gone.
 */
public interface AnswerListener {
    /** Hears that a stage began. */
    default void onStage(Stage stage) {}

    /** Hears the approved SQL that runs next. */
    default void onSql(String sql) {}

    /** Hears the columns of the result. */
    default void onColumns(List<ResultColumn> columns) {}

    /** Hears the next rows, as they may be shown. */
    default void onRows(RowBatch batch) {}

    /** Hears the next sentence, verified. */
    default void onSentence(String sentence) {}

    /** Hears the whole answer; nothing comes after it. */
    default void onAnswer(Answer answer) {}

    /** Hears why there is no answer; nothing comes after it. */
    default void onFailure(RuntimeException failure) {}
}
