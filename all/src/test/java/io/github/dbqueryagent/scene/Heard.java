package io.github.dbqueryagent.scene;

import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.answer.AnswerListener;
import io.github.dbqueryagent.event.Stage;
import io.github.dbqueryagent.result.ResultColumn;
import io.github.dbqueryagent.result.RowBatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Writes down what a listener hears, a word for each thing. Thread-safe. */
public final class Heard implements AnswerListener {
    private final List<String> words = Collections.synchronizedList(new ArrayList<>());
    private final List<RuntimeException> failures = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch end = new CountDownLatch(1);

    @Override
    public void onStage(Stage stage) {
        words.add("stage " + stage);
    }

    @Override
    public void onSql(String sql) {
        words.add("sql " + sql);
    }

    @Override
    public void onColumns(List<ResultColumn> columns) {
        words.add("columns " + columns.stream().map(ResultColumn::label).toList());
    }

    @Override
    public void onRows(RowBatch batch) {
        words.add("rows " + batch.rows());
    }

    @Override
    public void onSentence(String sentence) {
        words.add("sentence " + sentence);
    }

    @Override
    public void onAnswer(Answer answer) {
        words.add("answer");
        end.countDown();
    }

    @Override
    public void onFailure(RuntimeException failure) {
        words.add("failure " + failure.getClass().getSimpleName());
        failures.add(failure);
        end.countDown();
    }

    /** Returns the words so far, in order. */
    public List<String> words() {
        synchronized (words) {
            return List.copyOf(words);
        }
    }

    /** Returns the first words of what was heard, such as {@code rows}, without neighbours that are the same. */
    public List<String> kinds() {
        var kinds = new ArrayList<String>();
        for (String word : words()) {
            String kind = word.split(" ", 2)[0];
            if (kinds.isEmpty() || !kinds.get(kinds.size() - 1).equals(kind)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** Returns the failures that were heard. */
    public List<RuntimeException> failures() {
        synchronized (failures) {
            return List.copyOf(failures);
        }
    }

    /** Returns whether the last word came within this time. */
    public boolean hasEnded(Duration within) throws InterruptedException {
        return end.await(within.toNanos(), TimeUnit.NANOSECONDS);
    }
}
