package io.github.dbqueryagent.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.RunningQuestion;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.answer.AnswerListener;
import io.github.dbqueryagent.question.Question;
import io.github.dbqueryagent.question.QuestionCancelledException;
import io.github.dbqueryagent.result.RowBatch;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.testkit.ScriptedChatModel;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers while they come about, and questions that are given up. */
final class RunningQuestionTest {
    private final DatabaseQueryAgent agent =
            DatabaseQueryAgent.builder().dataSource(Store.DATA_SOURCE).build();

    @AfterEach
    void close() {
        agent.close();
    }

    @Test
    void a_stream_tells_the_sql_the_rows_and_the_answer() {
        List<String> printed = Printed.by(() -> {
            Answer answer = stream(agent).answer();
            assertThat(answer).as(answer.text()).isInstanceOf(Answer.Found.class);
        });

        assertThat(printed.get(0)).startsWithIgnoringCase("select ");
        assertThat(printed).contains("10 rows");
    }

    private static RunningQuestion stream(DatabaseQueryAgent agent) {
        // region stream
        Question question = Question.of("Show all departments").within(Duration.ofSeconds(20));
        return agent.queryStream(question, new AnswerListener() {
            @Override
            public void onSql(String sql) {
                System.out.println(sql);
            }

            @Override
            public void onRows(RowBatch batch) {
                System.out.println(batch.size() + " rows");
            }

            @Override
            public void onAnswer(Answer answer) {
                System.out.println(answer.text());
            }
        });
        // endregion
    }

    @Test
    void a_question_that_is_cancelled_ends_at_once() {
        ScriptedChatModel slow = ScriptedChatModel.replying().thenHang("too late");
        try (DatabaseQueryAgent waiting = DatabaseQueryAgent.builder()
                .dataSource(Store.DATA_SOURCE)
                .set(CoreSettings.GENERATION_EMBEDDED, false)
                .chatModel(slow)
                .build()) {
            RunningQuestion running = cancel(waiting);

            assertThat(running.isDone()).isTrue();
            assertThatThrownBy(running::answer).isInstanceOf(QuestionCancelledException.class);
        }
    }

    private static RunningQuestion cancel(DatabaseQueryAgent agent) {
        // region cancel
        RunningQuestion running = agent.queryAsync(Question.of("How many orders do we have?"));
        running.cancel();
        // endregion
        return running;
    }
}
