package io.github.dbqueryagent.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dbqueryagent.ChatSession;
import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.DatabaseQueryAgentBuilder;
import io.github.dbqueryagent.RunningQuestion;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.answer.AnswerListener;
import io.github.dbqueryagent.answer.UnknownAnswerException;
import io.github.dbqueryagent.audit.AuditEntry.Operation;
import io.github.dbqueryagent.audit.AuditEntry.Verdict;
import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.event.Stage;
import io.github.dbqueryagent.execution.QueryFailedException;
import io.github.dbqueryagent.flow.Drafts;
import io.github.dbqueryagent.generation.Generation;
import io.github.dbqueryagent.generation.Reading;
import io.github.dbqueryagent.knowledge.Feedback;
import io.github.dbqueryagent.knowledge.KnowledgeStore;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.question.AnswerId;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.PersonalValues;
import io.github.dbqueryagent.question.Question;
import io.github.dbqueryagent.question.QuestionCancelledException;
import io.github.dbqueryagent.question.QuestionTimeoutException;
import io.github.dbqueryagent.result.RowBatch;
import io.github.dbqueryagent.result.Truncation;
import io.github.dbqueryagent.row.RowPolicy;
import io.github.dbqueryagent.scene.FixedDrafts;
import io.github.dbqueryagent.scene.Shop;
import io.github.dbqueryagent.scene.Soon;
import io.github.dbqueryagent.session.Conversation;
import io.github.dbqueryagent.session.SessionStore;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.testkit.ScriptedChatModel;
import io.github.dbqueryagent.validation.Remedy;
import io.github.dbqueryagent.validation.Violation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever becomes of a call, an entry says who called, what was asked, what ran, and how it ended. */
@Timeout(120)
class AuditFlowTest {
    private static final String QUESTION = "How many customers are there?";
    private static final String COUNT = "SELECT COUNT(*) AS n FROM shop.customers";
    private static final Asker ADA =
            Asker.of("ada").inTenant("7").withRoles("clerk").withAttribute("country", "planted-attribute");

    private final List<AuditEntry> entries = new CopyOnWriteArrayList<>();
    private final ScriptedChatModel model = ScriptedChatModel.replying();
    private final StringBuffer lines = new StringBuffer();
    private Shop shop;

    @BeforeEach
    void open() throws SQLException {
        shop = Shop.open();
    }

    @AfterEach
    void close() throws SQLException {
        model.release();
        shop.close();
    }

    private DatabaseQueryAgentBuilder builder() {
        return shop.agent(model).auditLog(AuditLog.of(entries::add, AuditLog.jsonLines(lines)));
    }

    private AuditEntry only() throws Exception {
        Soon.until("it is written down", () -> !entries.isEmpty());
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }

    private AuditEntry last() {
        return entries.get(entries.size() - 1);
    }

    @Test
    void an_answer_with_rows_is_recorded_whole() throws Exception {
        String draft = "SELECT name, email FROM shop.customers WHERE country = 'Germany'";
        model.thenReply(Drafts.sql(draft));
        SqlPolicy policy = SqlPolicy.builder()
                .maskColumns("customers.email")
                .rows("customers", asker -> RowPolicy.in("points", List.of(10, 30, 50, 7340199)))
                .build();
        try (DatabaseQueryAgent agent = builder().policy(policy).maxRows(2).build()) {
            Answer answer = agent.forAsker(ADA).createSession("s1").ask("Who lives in Germany?");

            assertThat(answer).as(answer.text()).isInstanceOf(Answer.Found.class);
            AuditEntry entry = only();
            assertThat(entry.id()).isEqualTo(answer.id());
            assertThat(entry.operation()).isEqualTo(Operation.ASK);
            assertThat(entry.asker()).isEqualTo(Asker.of("ada").inTenant("7").withRoles("clerk"));
            assertThat(entry.asked()).isEqualTo(new AuditEntry.Asked("s1", "main", "Who lives in Germany?", null));
            assertThat(entry.drafts())
                    .containsExactly(new AuditEntry.AuditedDraft(
                            entry.drafts().get(0).generator(), draft, false, Verdict.APPROVED, List.of()));
            assertThat(entry.query().sql())
                    .isEqualTo(((Answer.Found) answer).sql())
                    .contains("IN (?, ?, ?, ?)");
            assertThat(entry.query().parameters())
                    .hasSize(4)
                    .allSatisfy(parameter -> assertThat(parameter.type()).isEqualTo("Long"))
                    .extracting(AuditEntry.Parameter::name)
                    .isEqualTo(((Answer.Found) answer).executed().parameters());
            assertThat(entry.query().tables()).containsExactly("SHOP.CUSTOMERS");
            assertThat(entry.query().given().rows()).isEqualTo(2);
            assertThat(entry.query().given().truncation()).isEqualTo(Truncation.ROWS);
            assertThat(entry.query().given().masked()).hasSize(1);
            assertThat(entry.ending().at()).isEqualTo(Shop.CLOCK.instant());
            assertThat(entry.ending().outcome()).isEqualTo("found");
            assertThat(entry.ending().timings()).containsKeys(Stage.ADMIT, Stage.GENERATE, Stage.EXECUTE);
            assertThat(entry.ending().elapsed()).isPositive();
            assertThat(entry.ending().tokens())
                    .isEqualTo(((Answer.Found) answer).provenance().tokens());
            assertThat(((Answer.Found) answer).table().rows().toString()).contains(Shop.PRIVATE_VALUE);
            assertThat(lines).doesNotContain(Shop.PRIVATE_VALUE, "ada@example", "7340199", "planted-attribute");
        }
    }

    @Test
    void a_draft_from_the_cache_is_said_to_be() {
        model.thenReply(Drafts.sql(COUNT));
        try (DatabaseQueryAgent agent = builder().build()) {
            agent.query(QUESTION);
            agent.query(QUESTION);

            assertThat(entries)
                    .extracting(entry -> entry.drafts().get(0).fromCache())
                    .containsExactly(false, true);
        }
    }

    @Test
    void a_question_that_is_refused_leaves_the_rule_and_the_text_up_to_the_longest_question() throws Exception {
        try (DatabaseQueryAgent agent = builder().build()) {
            Answer answer = agent.query("DROP TABLE shop.orders " + "-".repeat(5_000));

            assertThat(answer).isInstanceOf(Answer.Refused.class);
            assertThat(only().ending().outcome()).isEqualTo("refused");
            assertThat(only().ending().reason()).isEqualTo(((Answer.Refused) answer).rule());
            assertThat(only().asked().question())
                    .startsWith("DROP TABLE shop.orders -")
                    .hasSize(1 + CoreSettings.QUESTION_MAX_CHARS.defaultValue().orElseThrow());
            assertThat(only().query()).isNull();
        }
    }

    @Test
    void drafts_are_recorded_with_what_was_said_of_them() throws Exception {
        model.thenReply(Drafts.sql("SELECT nothing FROM shop.customers"))
                .thenReply(Drafts.sql("SELECT COUNT(*) / (COUNT(*) - 5) AS n FROM shop.customers"))
                .thenReply(Drafts.sql(COUNT));
        try (DatabaseQueryAgent agent = builder().build()) {
            assertThat(agent.query(QUESTION)).isInstanceOf(Answer.Found.class);

            assertThat(only().drafts())
                    .extracting(AuditEntry.AuditedDraft::verdict)
                    .containsExactly(Verdict.REJECTED, Verdict.REFUSED_BY_DATABASE, Verdict.APPROVED);
            assertThat(only().drafts())
                    .extracting(AuditEntry.AuditedDraft::reasons)
                    .containsExactly(List.of("unknown-column"), List.of("computation", "22012"), List.of());
            assertThat(only().query().given().rows()).isEqualTo(1);
        }
    }

    @Test
    void a_draft_that_would_write_is_recorded_and_nothing_ran() throws Exception {
        model.thenReply(Drafts.sql("DELETE FROM shop.customers"));
        try (DatabaseQueryAgent agent = builder().build()) {
            assertThat(agent.query(QUESTION)).isInstanceOf(Answer.Refused.class);

            assertThat(only().drafts().get(0).reasons()).containsExactly("read-only");
            assertThat(only().ending().reason()).isEqualTo("read-only");
            assertThat(only().query()).isNull();
        }
    }

    @Test
    void a_draft_that_costs_too_much_is_recorded_and_nothing_ran() throws Exception {
        model.thenReply(Drafts.sql(COUNT));
        var tooMuch = new Violation("cost-rows", "It reads too much.", Remedy.REFUSE, List.of());
        try (DatabaseQueryAgent agent =
                builder().costCheck((request, run) -> Optional.of(tooMuch)).build()) {
            assertThat(agent.query(QUESTION)).isInstanceOf(Answer.Refused.class);

            assertThat(only().drafts().get(0).verdict()).isEqualTo(Verdict.TOO_COSTLY);
            assertThat(only().drafts().get(0).reasons()).containsExactly("cost-rows");
            assertThat(only().query()).isNull();
        }
    }

    @Test
    void a_question_without_a_valid_draft_has_all_that_were_tried() throws Exception {
        for (int i = 0; i < 3; i++) {
            model.thenReply(Drafts.sql("SELECT nothing" + i + " FROM shop.customers"));
        }
        try (DatabaseQueryAgent agent = builder().build()) {
            assertThat(agent.query(QUESTION)).isInstanceOf(Answer.Unanswerable.class);

            assertThat(only().drafts()).hasSize(3);
            assertThat(only().ending().outcome()).isEqualTo("unanswerable");
        }
    }

    @Test
    void readings_and_the_choice_among_them_are_recorded() {
        var unclear = new Generation.Unclear(
                "Which customers?",
                List.of(
                        new Reading("all customers", FixedDrafts.draft(COUNT, 0.5)),
                        new Reading("customers in France", FixedDrafts.draft(COUNT + " WHERE country = 'France'", 0.5)),
                        new Reading("customers gone", FixedDrafts.draft("DELETE FROM shop.customers", 0.5))));
        try (DatabaseQueryAgent agent = builder()
                .set(CoreSettings.GENERATION_ENOUGH_CONFIDENCE, 0.4)
                .generator(new FixedDrafts(unclear))
                .build()) {
            AnswerId asked = agent.query(QUESTION).id();

            assertThat(last().ending().outcome()).isEqualTo("needsclarification");
            assertThat(last().drafts())
                    .extracting(AuditEntry.AuditedDraft::verdict)
                    .containsExactly(Verdict.APPROVED, Verdict.APPROVED, Verdict.REJECTED);
            assertThat(last().query()).isNull();

            Answer chosen = agent.choose(asked, 2);

            assertThat(last().id()).isEqualTo(chosen.id());
            assertThat(last().operation()).isEqualTo(Operation.CHOOSE);
            assertThat(last().asked().about()).isEqualTo(asked);
            assertThat(last().drafts().get(0).fromCache()).isFalse();
            assertThat(last().query().given().rows()).isEqualTo(1);

            assertThatThrownBy(() -> agent.choose(asked, 4)).isInstanceOf(IllegalArgumentException.class);
            assertThat(last().ending().outcome()).isEqualTo("IllegalArgumentException");
            assertThat(last().asked().question()).isEqualTo(QUESTION);
        }
    }

    @Test
    void a_refusal_of_the_database_is_recorded_with_what_was_sent() throws Exception {
        model.thenReply(Drafts.sql(COUNT));
        try (DatabaseQueryAgent agent = builder().build()) {
            agent.schema();
            shop.with("DROP TABLE shop.orders", "DROP TABLE shop.customers");
            model.thenReply(Drafts.sql(COUNT)).thenReply(Drafts.sql(COUNT));
            assertThat(agent.query(QUESTION)).isInstanceOf(Answer.Unanswerable.class);

            assertThat(only().drafts().get(0).verdict()).isEqualTo(Verdict.REFUSED_BY_DATABASE);
            assertThat(only().drafts().get(0).reasons()).contains("no-such-table");
            assertThat(only().query().sql()).containsIgnoringCase("customers");
            assertThat(only().query().given()).isNull();
        }
    }

    @Test
    void a_statement_that_took_too_long_is_recorded_as_sent() throws Exception {
        model.thenReply(Drafts.sql(Shop.ENDLESS));
        try (DatabaseQueryAgent agent = builder()
                .set(CoreSettings.EXECUTION_TIMEOUT, Duration.ofMillis(300))
                .set(CoreSettings.COST_MAX_ROWS, 1_000_000_000_000_000L)
                .build()) {
            assertThatThrownBy(() -> agent.query("How many ticks?")).isInstanceOf(QueryFailedException.class);

            assertThat(only().ending().outcome()).isEqualTo("QueryFailedException");
            assertThat(only().ending().reason()).isEqualTo("timeout");
            assertThat(only().drafts().get(0).verdict()).isEqualTo(Verdict.REFUSED_BY_DATABASE);
            assertThat(only().query().tables()).containsExactly("SHOP.TICKS");
            assertThat(only().query().given()).isNull();
        }
    }

    @Test
    void a_passed_deadline_and_a_cancelled_question_are_recorded_with_what_ran() throws Exception {
        model.thenReply(Drafts.sql(Shop.ENDLESS)).thenReply(Drafts.sql(Shop.ENDLESS));
        try (DatabaseQueryAgent agent = builder().build()) {
            agent.schema();
            assertThatThrownBy(() -> agent.query(Question.of("How many ticks?").within(Duration.ofMillis(500))))
                    .isInstanceOf(QuestionTimeoutException.class);
            assertThat(only().ending().outcome()).isEqualTo("QuestionTimeoutException");
            assertThat(only().query()).isNotNull();
            assertThat(only().drafts().get(0).verdict()).isEqualTo(Verdict.APPROVED);
            entries.clear();

            RunningQuestion running = agent.queryAsync(Question.of("How many of the ticks?"));
            Soon.until("it runs", shop::isReadingTicks);
            running.cancel();

            assertThat(only().ending().outcome()).isEqualTo("QuestionCancelledException");
            assertThat(only().id()).isEqualTo(running.id());
            assertThat(only().query()).isNotNull();
        }
    }

    @Test
    void a_question_that_was_given_up_before_its_turn_is_recorded() throws Exception {
        model.thenHang(Drafts.sql(COUNT));
        try (DatabaseQueryAgent agent =
                builder().set(CoreSettings.QUESTION_MAX_CONCURRENT, 1).build()) {
            RunningQuestion first = agent.queryAsync(Question.of(QUESTION));
            Soon.until("the model was asked", () -> model.running() == 1);
            RunningQuestion waiting = agent.forAsker(ADA).queryAsync(Question.of("And how many orders?"));
            waiting.cancel();
            assertThatThrownBy(waiting::answer).isInstanceOf(QuestionCancelledException.class);
            model.release();
            assertThat(first.answer()).isInstanceOf(Answer.Found.class);
            Soon.until("both are written down", () -> entries.size() == 2);

            AuditEntry given = entries.stream()
                    .filter(entry -> entry.id().equals(waiting.id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(given.asker().user()).isEqualTo("ada");
            assertThat(given.ending().outcome()).isEqualTo("QuestionCancelledException");
            assertThat(given.drafts()).isEmpty();
        }
    }

    @Test
    void rows_that_a_stream_had_handed_over_before_it_broke_are_counted() throws Exception {
        model.thenReply(Drafts.sql("SELECT n FROM shop.ticks"));
        var reader = new AnswerListener() {
            private int batches;

            @Override
            public void onRows(RowBatch batch) {
                if (++batches == 3) {
                    throw new IllegalStateException("the reader is gone");
                }
            }
        };
        try (DatabaseQueryAgent agent = builder()
                .maxRows(10_000)
                .set(CoreSettings.EXECUTION_FETCH_SIZE, 100)
                .build()) {
            assertThatThrownBy(agent.queryStream(Question.of("Which ticks are there?"), reader)::answer)
                    .isInstanceOf(DatabaseQueryException.class);

            assertThat(only().query().given().rows()).isEqualTo(300);
        }
    }

    @Test
    void calls_that_are_no_questions_are_recorded() {
        model.thenReply(Drafts.sql(COUNT));
        try (DatabaseQueryAgent agent = builder().build()) {
            DatabaseQueryAgent forAda = agent.forAsker(ADA);
            AnswerId answer = forAda.createSession("s1").ask(QUESTION).id();
            entries.clear();

            forAda.check(COUNT);
            forAda.check("DELETE FROM shop.customers");
            forAda.explain(COUNT);
            forAda.feedback(answer, Feedback.WRONG);
            forAda.feedback(answer, Feedback.RIGHT);
            forAda.approve(answer);
            assertThatThrownBy(() -> agent.forAsker(Asker.of("bo")).approve(answer))
                    .isInstanceOf(UnknownAnswerException.class);

            assertThat(entries)
                    .extracting(
                            AuditEntry::operation,
                            entry -> entry.asker().user(),
                            entry -> entry.ending().outcome())
                    .extracting(Object::toString)
                    .containsExactly(
                            "(CHECK, \"ada\", \"approved\")",
                            "(CHECK, \"ada\", \"rejected\")",
                            "(EXPLAIN, \"ada\", \"approved\")",
                            "(FEEDBACK, \"ada\", \"wrong\")",
                            "(FEEDBACK, \"ada\", \"right\")",
                            "(APPROVE, \"ada\", \"approved\")",
                            "(APPROVE, \"bo\", \"UnknownAnswerException\")");
            assertThat(entries.get(1).drafts().get(0).reasons()).containsExactly("read-only");
            assertThat(entries.get(2).query().sql()).containsIgnoringCase("count(*)");
            assertThat(entries.subList(3, 6))
                    .allSatisfy(entry ->
                            assertThat(entry.asked()).isEqualTo(new AuditEntry.Asked("s1", "main", QUESTION, answer)))
                    .allSatisfy(entry -> assertThat(entry.drafts()).hasSize(1));
            assertThat(last().asked()).isEqualTo(new AuditEntry.Asked(null, "", null, answer));
            assertThat(entries).extracting(AuditEntry::id).doesNotHaveDuplicates();
        }
    }

    @Test
    void nothing_is_taught_that_cannot_be_recorded() {
        KnowledgeStore knowledge = KnowledgeStore.inMemory();
        model.thenReply(Drafts.sql(COUNT));
        AuditLog full = entry -> {
            if (entry.operation() != Operation.ASK) {
                throw new IllegalStateException("planted-word");
            }
        };
        try (DatabaseQueryAgent agent =
                shop.agent(model).knowledgeStore(knowledge).auditLog(full).build()) {
            AnswerId answer = agent.query(QUESTION).id();

            for (Runnable call : List.<Runnable>of(
                    () -> agent.approve(answer),
                    () -> agent.feedback(answer, Feedback.WRONG),
                    () -> agent.check(COUNT),
                    () -> agent.explain(COUNT))) {
                assertThatThrownBy(call::run)
                        .isInstanceOf(DatabaseQueryException.class)
                        .hasMessageNotContaining("planted-word");
            }
            assertThat(knowledge.examplesFor("main", QUESTION, 10)).isEmpty();
            assertThat(agent.stats().judged().wrong()).isZero();
        }
    }

    @Test
    void personal_values_are_in_no_line_and_literals_only_if_they_may_be() {
        String draft =
                "SELECT COUNT(*) AS n FROM shop.customers WHERE email = '{{email_1}}' AND name <> 'planted-literal' "
                        + "AND points <> 4917012";
        for (boolean masked : new boolean[] {false, true}) {
            lines.setLength(0);
            model.thenReply(Drafts.sql(draft));
            SessionStore sessions = SessionStore.inMemory(10, Duration.ofHours(1), Shop.CLOCK);
            sessions.update(
                    "s1",
                    none -> new Conversation(
                            "s1", ADA, List.of(), PersonalValues.none().with("{{email_1}}", "ada@example.org")));
            try (DatabaseQueryAgent agent = builder()
                    .sessionStore(sessions)
                    .set(CoreSettings.AUDIT_MASK_SQL_LITERALS, masked)
                    .build()) {
                ChatSession session = agent.forAsker(ADA).createSession("s1");

                assertThat(session.ask("How many have the address {{email_1}}?"))
                        .isInstanceOf(Answer.Found.class);

                assertThat(last().query().parameters())
                        .containsExactly(new AuditEntry.Parameter("{{email_1}}", "String"));
                assertThat(lines)
                        .doesNotContain("ada@example.org")
                        .contains("{{email_1}}", masked ? "'***'" : "'planted-literal'", "email = ?");
                assertThat(lines.toString().contains("planted-literal")).isEqualTo(!masked);
                assertThat(lines.toString().contains("4917012")).isEqualTo(!masked);
            }
        }
    }

    @Test
    void fifty_askers_at_once_tear_no_line(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("audit.jsonl");
        ScriptedChatModel always = ScriptedChatModel.answering(request -> Drafts.sql(COUNT));
        try (DatabaseQueryAgent agent = shop.agent(always)
                .auditLog(AuditLog.jsonLines(AuditFile.at(file).onDiskAtOnce()))
                .build()) {
            List<RunningQuestion> running = IntStream.range(0, 50)
                    .mapToObj(i -> agent.forAsker(Asker.of("user" + i)).queryAsync(Question.of(QUESTION)))
                    .toList();
            running.forEach(one -> assertThat(one.answer()).isInstanceOf(Answer.Found.class));

            var json = new ObjectMapper();
            var users = new CopyOnWriteArrayList<String>();
            for (String line : Files.readAllLines(file)) {
                users.add(json.readTree(line).get("user").asText());
            }
            assertThat(users)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, 50).mapToObj(i -> "user" + i).toList());
        }
    }
}
