package io.github.dbqueryagent.promises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.chat.ChatModel;
import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.DatabaseQueryAgentBuilder;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.answer.AnswerNarrator;
import io.github.dbqueryagent.audit.AuditLog;
import io.github.dbqueryagent.cache.CacheStore;
import io.github.dbqueryagent.cost.CostCheck;
import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.event.QueryListener;
import io.github.dbqueryagent.execution.QueryExecutor;
import io.github.dbqueryagent.extraction.SchemaExtractor;
import io.github.dbqueryagent.extraction.ValueSampler;
import io.github.dbqueryagent.flow.Drafts;
import io.github.dbqueryagent.generation.SqlGenerator;
import io.github.dbqueryagent.guardrail.AnswerGuardrail;
import io.github.dbqueryagent.guardrail.Inspection;
import io.github.dbqueryagent.guardrail.QuestionGuardrail;
import io.github.dbqueryagent.guardrail.Verdict;
import io.github.dbqueryagent.knowledge.KnowledgeStore;
import io.github.dbqueryagent.linking.SchemaLinker;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.question.Question;
import io.github.dbqueryagent.question.QuestionTimeoutException;
import io.github.dbqueryagent.rate.RateLimitStore;
import io.github.dbqueryagent.result.RowBatch;
import io.github.dbqueryagent.scene.Cases;
import io.github.dbqueryagent.scene.FixedDrafts;
import io.github.dbqueryagent.scene.Heard;
import io.github.dbqueryagent.scene.Shop;
import io.github.dbqueryagent.scene.Stages;
import io.github.dbqueryagent.scene.Wiretap;
import io.github.dbqueryagent.session.SessionStore;
import io.github.dbqueryagent.session.SessionStoreException;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.setting.QuestionSettings;
import io.github.dbqueryagent.testkit.ScriptedChatModel;
import io.github.dbqueryagent.validation.ReviewRule;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every stage can be replaced by the host, and one that misbehaves breaks none of the promises. */
@Timeout(60)
class EveryStageCanBeReplacedTest {
    private static final Question QUESTION = Question.of("How many customers are there?");
    private static final String SQL = "SELECT COUNT(*) AS n FROM shop.customers";

    private final ScriptedChatModel model = ScriptedChatModel.answering(request -> Drafts.sql(SQL));
    private Shop shop;
    private Wiretap tap;

    @BeforeEach
    void open() throws SQLException {
        shop = Shop.open();
        tap = Wiretap.on(shop.dataSource());
    }

    @AfterEach
    void close() throws SQLException {
        Stages.release();
        shop.close();
    }

    @Test
    void all_stages_of_the_host_s_own_take_part() {
        var calls = new Stages.Calls();
        DatabaseQueryAgentBuilder builder = Shop.agent(tap.dataSource(), model)
                .schemaExtractor(calls.count("extractor", SchemaExtractor.class, SchemaExtractor.byCatalogue()))
                .valueSampler(calls.count("sampler", ValueSampler.class, ValueSampler.byDistinctValues()))
                .schemaLinker(calls.count("linker", SchemaLinker.class, SchemaLinker.byKeywords()))
                .generator(calls.count("generator", SqlGenerator.class, FixedDrafts.of(SQL, 0.9)))
                .reviewRule(calls.count("rule", ReviewRule.class, (query, schema) -> List.of()))
                .questionGuardrail(calls.count("question", QuestionGuardrail.class, (text, run) -> Verdict.allow()))
                .set(QuestionSettings.LIMIT_QUESTIONS_PER_MINUTE, 60)
                .rateLimitStore(calls.count("rates", RateLimitStore.class, RateLimitStore.inMemory(9)))
                .answerGuardrail(calls.count("answer", AnswerGuardrail.class, AnswerGuardrail.byPolicy()))
                .costCheck(calls.count("cost", CostCheck.class, CostCheck.none()))
                .executor(own -> calls.count("executor", QueryExecutor.class, own))
                .narrator(calls.count("narrator", AnswerNarrator.class, AnswerNarrator.byTemplates()))
                .cache(calls.count("cache", CacheStore.class, CacheStore.inMemory(10)))
                .sessionStore(calls.count(
                        "sessions", SessionStore.class, SessionStore.inMemory(9, Duration.ofHours(1), Shop.CLOCK)))
                .policy(calls.count("policy", SqlPolicy.class, SqlPolicy.allowAll()))
                .auditLog(calls.count("audit", AuditLog.class, AuditLog.none()))
                .listener(calls.count("listener", QueryListener.class, event -> {}));
        try (DatabaseQueryAgent agent = builder.build()) {
            assertThat(agent.createSession("s").ask(QUESTION)).isInstanceOf(Answer.Found.class);
        }

        assertThat(calls.names())
                .containsExactlyInAnyOrder(
                        "extractor",
                        "sampler",
                        "linker",
                        "generator",
                        "rule",
                        "question",
                        "rates",
                        "answer",
                        "cost",
                        "executor",
                        "narrator",
                        "cache",
                        "sessions",
                        "policy",
                        "audit",
                        "listener");
        assertThat(model.requests())
                .as("the host's own generator was sure enough")
                .isEmpty();
    }

    @Test
    void a_knowledge_store_of_the_host_s_own_takes_part() {
        var calls = new Stages.Calls();
        try (DatabaseQueryAgent agent = Shop.agent(tap.dataSource(), model)
                .knowledgeStore(calls.count("knowledge", KnowledgeStore.class, KnowledgeStore.inMemory()))
                .build()) {
            assertThat(agent.query(QUESTION)).isInstanceOf(Answer.Found.class);
        }
        assertThat(calls.names()).containsExactly("knowledge");
    }

    static Stream<String> misbehaving() {
        return Cases.of(EveryStageCanBeReplacedTest.class, "misbehaving-stages.txt").stream();
    }

    @ParameterizedTest
    @MethodSource("misbehaving")
    void a_stage_that_misbehaves_fails_closed(String line) {
        String[] words = line.split(" ");
        DatabaseQueryAgentBuilder builder = builderWith(words[0], words[1]);
        boolean mayRun = words[2].equals("found")
                || List.of("narrator", "answer-guardrail", "audit", "listener").contains(words[0]);
        try (DatabaseQueryAgent agent = builder.build()) {
            Duration most = words[2].equals("timeout") ? Duration.ofMillis(700) : Duration.ofSeconds(30);

            String outcome = outcome(agent, most);
            // Closing waits for what hangs.
            Stages.release();

            assertThat(outcome).isEqualTo(words[2]);

            if (!mayRun) {
                assertThat(tap.texts()).noneMatch(sql -> sql.contains("COUNT(*) AS"));
            }
            assertThat(tap.steps()).doesNotContain("commit()");
        }
    }

    private static String outcome(DatabaseQueryAgent agent, Duration most) {
        try {
            return agent.query(QUESTION.within(most))
                    .fold(found -> "found", unclear -> "unclear", refused -> "refused", none -> "unanswerable");
        } catch (QuestionTimeoutException e) {
            return "timeout";
        } catch (DatabaseQueryException e) {
            assertThat(e).hasMessageNotContaining(Stages.PLANTED);
            return "failure";
        }
    }

    private DatabaseQueryAgentBuilder builderWith(String stage, String how) {
        DatabaseQueryAgentBuilder builder = Shop.agent(tap.dataSource(), model);
        return switch (stage) {
            case "extractor" -> builder.schemaExtractor(Stages.misbehaving(SchemaExtractor.class, how));
            case "sampler" -> builder.valueSampler(Stages.misbehaving(ValueSampler.class, how));
            case "linker" -> builder.schemaLinker(Stages.misbehaving(SchemaLinker.class, how));
            case "generator" -> alone().generator(Stages.misbehaving(SqlGenerator.class, how));
            case "rule" -> builder.reviewRule(Stages.misbehaving(ReviewRule.class, how));
            case "question-guardrail" -> builder.questionGuardrail(Stages.misbehaving(QuestionGuardrail.class, how));
            case "rate-limit-store" ->
                builder.set(QuestionSettings.LIMIT_QUESTIONS_PER_MINUTE, 60)
                        .rateLimitStore(Stages.misbehaving(RateLimitStore.class, how));
            case "answer-guardrail" -> builder.answerGuardrail(Stages.misbehaving(AnswerGuardrail.class, how));
            case "cost-check" -> builder.costCheck(Stages.misbehaving(CostCheck.class, how));
            case "executor" -> builder.executor(own -> Stages.misbehaving(QueryExecutor.class, how));
            case "narrator" -> builder.narrator(Stages.misbehaving(AnswerNarrator.class, how));
            case "cache" -> builder.cache(Stages.misbehaving(CacheStore.class, how));
            case "knowledge" -> builder.knowledgeStore(Stages.misbehaving(KnowledgeStore.class, how));
            case "audit" -> builder.auditLog(Stages.misbehaving(AuditLog.class, how));
            case "listener" -> builder.listener(Stages.misbehaving(QueryListener.class, how));
            case "policy" -> builder.policy(Stages.misbehaving(SqlPolicy.class, how));
            case "model" -> alone().chatModel(Stages.misbehaving(ChatModel.class, how));
            default -> throw new IllegalArgumentException(stage);
        };
    }

    private DatabaseQueryAgentBuilder alone() {
        return DatabaseQueryAgent.builder()
                .dataSource(tap.dataSource())
                .set(CoreSettings.GENERATION_EMBEDDED, false)
                .set(CoreSettings.MODEL_MAX_RETRIES, 0);
    }

    @Test
    void ten_megabytes_of_a_draft_or_a_reply_run_nowhere() {
        String huge = "SELECT " + "1 + ".repeat(2_500_000) + "1 AS n FROM shop.customers";
        try (DatabaseQueryAgent agent =
                alone().generator(FixedDrafts.of(huge, 0.9)).build()) {
            assertThat(agent.query(QUESTION)).isInstanceOf(Answer.Unanswerable.class);
        }
        try (DatabaseQueryAgent agent = alone().chatModel(ScriptedChatModel.answering(request -> Drafts.sql(huge)))
                .build()) {
            assertThatThrownBy(() -> agent.query(QUESTION))
                    .isInstanceOf(DatabaseQueryException.class)
                    .satisfies(failure -> assertThat(failure.getMessage()).hasSizeLessThan(2_000));
        }
        assertThat(tap.texts()).allMatch(sql -> sql.length() < 10_000);
    }

    @Test
    void a_guardrail_on_answers_looks_at_the_words_too() {
        AnswerGuardrail discreet = (columns, schema) -> new Inspection() {
            @Override
            public RowBatch inspect(RowBatch batch) {
                return batch;
            }

            @Override
            public Set<String> maskedLabels() {
                return Set.of();
            }

            @Override
            public String inspect(String prose) {
                return prose.replace("5", "five");
            }
        };
        var heard = new Heard();
        try (DatabaseQueryAgent agent =
                Shop.agent(tap.dataSource(), model).answerGuardrail(discreet).build()) {
            Answer answer = agent.queryStream(QUESTION, heard).answer();

            assertThat(answer.text()).contains("five").doesNotContain("5");
            assertThat(heard.words())
                    .filteredOn(word -> word.startsWith("sentence"))
                    .isNotEmpty()
                    .noneMatch(word -> word.contains("5"));
        }
    }

    @Test
    void a_generator_with_a_defect_leaves_the_word_to_the_next() {
        try (DatabaseQueryAgent agent = Shop.agent(tap.dataSource(), model)
                .generator(Stages.misbehaving(SqlGenerator.class, "throws"))
                .build()) {
            assertThat(agent.query(QUESTION)).isInstanceOf(Answer.Found.class);
        }
    }

    @Test
    void a_session_store_that_misbehaves_gives_no_answer_and_says_what_to_do() {
        for (String how : List.of("throws", "null")) {
            try (DatabaseQueryAgent agent = Shop.agent(tap.dataSource(), model)
                    .sessionStore(Stages.misbehaving(SessionStore.class, how))
                    .build()) {
                List<ThrowableAssert.ThrowingCallable> calls = List.of(
                        () -> agent.createSession("s").ask(QUESTION),
                        agent::listSessions,
                        () -> agent.sessionHistory("s"),
                        () -> agent.clearSession("s"),
                        () -> agent.deleteSession("s"));

                assertThat(calls)
                        .allSatisfy(call -> assertThatThrownBy(call)
                                .isInstanceOfSatisfying(
                                        SessionStoreException.class,
                                        failure -> assertThat(failure.hint()).contains("SessionStore")));
            }
        }
        assertThat(tap.texts()).isEmpty();
    }

    @Test
    void a_cache_that_cannot_be_cleared_keeps_no_example_from_being_approved() {
        var failing = new ArrayList<String>();
        CacheStore cache = Stages.failingAt("clear", CacheStore.class, CacheStore.inMemory(10), failing);
        try (DatabaseQueryAgent agent =
                Shop.agent(tap.dataSource(), model).cache(cache).build()) {
            Answer answer = agent.query(QUESTION);

            assertThat(agent.approve(answer.id()).sql()).isEqualTo(SQL);
            assertThat(failing).containsExactly("clear");
        }
    }
}
