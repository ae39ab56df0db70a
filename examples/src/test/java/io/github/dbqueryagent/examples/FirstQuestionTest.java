package io.github.dbqueryagent.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Question;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The first question, and what can be said along with one. */
final class FirstQuestionTest {
    @Test
    void the_first_question_is_answered_from_the_rows() {
        List<String> printed = Printed.by(() -> ask(Store.DATA_SOURCE));

        assertThat(printed).first().isEqualTo("There are 2,400 customers.");
        assertThat(printed).last().asString().containsIgnoringCase("count(*)");
    }

    private static void ask(DataSource dataSource) {
        // region first-question
        try (DatabaseQueryAgent agent =
                DatabaseQueryAgent.builder().dataSource(dataSource).build()) {
            Answer answer = agent.query("How many customers do we have?");
            System.out.println(answer.text());
            if (answer instanceof Answer.Found found) {
                System.out.println(found.sql());
            }
        }
        // endregion
    }

    @Test
    void every_kind_of_answer_has_its_own_words() {
        List<String> printed = Printed.by(() -> {
            try (DatabaseQueryAgent agent =
                    DatabaseQueryAgent.builder().dataSource(Store.DATA_SOURCE).build()) {
                System.out.println(describe(agent.query("How many customers do we have?")));
                System.out.println(describe(agent.query("DROP TABLE customers;")));
                System.out.println(describe(agent.query("What is our favourite colour?")));
            }
        });

        assertThat(printed.get(0)).startsWith("found by ").contains("2,400");
        assertThat(printed.get(1)).startsWith("refused by question-is-sql: ");
        assertThat(printed.get(2)).matches("no answer: \\S.*");
    }

    private static String describe(Answer answer) {
        // region kinds-of-answers
        return answer.fold(
                found -> "found by " + found.provenance().generator() + ": " + found.text(),
                unclear -> "asked back: " + unclear.question(),
                refused -> "refused by " + refused.rule() + ": " + refused.why(),
                unanswerable -> "no answer: " + unanswerable.why());
        // endregion
    }

    @Test
    void a_question_can_say_who_asks_and_how_it_is_to_be_read() {
        try (DatabaseQueryAgent agent =
                DatabaseQueryAgent.builder().dataSource(Store.DATA_SOURCE).build()) {
            Answer answer = ask(agent);

            assertThat(answer).isInstanceOf(Answer.Found.class);
            assertThat(answer.text()).contains("2.400");
        }
    }

    private static Answer ask(DatabaseQueryAgent agent) {
        // region question-with-details
        Question question = Question.of("How many customers do we have?")
                .by(Asker.of("ada").inTenant("north").withRoles("sales"))
                .in(ZoneId.of("Europe/Vienna")) // what "today" means
                .locale(Locale.GERMANY) // how figures are written
                .tables("customers", "orders") // all others are left alone
                .within(Duration.ofSeconds(10));
        return agent.query(question);
        // endregion
    }
}
