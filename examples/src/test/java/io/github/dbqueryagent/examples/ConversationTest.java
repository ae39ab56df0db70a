package io.github.dbqueryagent.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.dbqueryagent.ChatSession;
import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.knowledge.Feedback;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.session.SessionAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Conversations: each question is read in the light of the one before. */
final class ConversationTest {
    private final DatabaseQueryAgent agent = DatabaseQueryAgent.builder()
            .dataSource(Store.DATA_SOURCE)
            .clock(Store.CLOCK)
            .build();

    @AfterEach
    void close() {
        agent.close();
    }

    @Test
    void a_follow_up_keeps_what_was_asked_before() {
        // region follow-up
        DatabaseQueryAgent forAda = agent.forAsker(Asker.of("ada"));
        ChatSession chat = forAda.createSession("monday");
        Answer all = chat.ask("How many orders do we have?");
        Answer some = chat.ask("Only the cancelled ones");
        // endregion

        assertThat(firstCell(all)).isEqualTo(10_500L);
        assertThat(firstCell(some)).isBetween(1L, 5_000L);
        assertThat(chat.history()).hasSize(2);
    }

    @Test
    void what_people_say_of_an_answer_is_kept_in_mind() {
        // region feedback
        Answer answer = agent.query("How many customers do we have?");
        agent.feedback(answer.id(), Feedback.WRONG); // this SQL is not drafted again for this question
        agent.feedback(answer.id(), Feedback.RIGHT); // takes that back
        agent.approve(answer.id()); // goes to a model as an example for questions like it
        // endregion

        assertThat(agent.stats().judged().wrong()).isEqualTo(1);
        assertThat(firstCell(agent.query("How many customers do we have?"))).isEqualTo(firstCell(answer));
    }

    @Test
    void a_session_is_its_askers_alone() {
        agent.forAsker(Asker.of("ada")).createSession("monday");

        DatabaseQueryAgent forBob = agent.forAsker(Asker.of("bob"));

        assertThat(forBob.listSessions()).isEmpty();
        assertThatThrownBy(() -> forBob.createSession("monday")).isInstanceOf(SessionAccessException.class);
    }

    private static long firstCell(Answer answer) {
        assertThat(answer).as(answer.text()).isInstanceOf(Answer.Found.class);
        Object cell = ((Answer.Found) answer).table().rows().get(0).get(0);
        return ((Number) cell).longValue();
    }
}
