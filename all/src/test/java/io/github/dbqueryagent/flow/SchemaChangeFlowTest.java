package io.github.dbqueryagent.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.dialect.CatalogueQueries;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.dialect.SqlDialects;
import io.github.dbqueryagent.dialects.h2.H2Dialect;
import io.github.dbqueryagent.event.QueryEvent;
import io.github.dbqueryagent.scene.Shop;
import io.github.dbqueryagent.scene.Wiretap;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.testkit.ScriptedChatModel;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A schema that changes while the agent runs. */
@Timeout(60)
class SchemaChangeFlowTest {
    private static final String COUNT = "SELECT COUNT(*) AS n FROM shop.customers";
    private static final String QUESTION = "How many customers are there?";

    private final ScriptedChatModel model = ScriptedChatModel.answering(request -> Drafts.sql(COUNT));
    private final MovingClock clock = new MovingClock();
    private final List<QueryEvent.SchemaChanged> changes = new CopyOnWriteArrayList<>();
    private Shop shop;
    private Wiretap tap;

    @BeforeEach
    void open() throws SQLException {
        shop = Shop.open();
        tap = Wiretap.on(shop.dataSource());
    }

    @AfterEach
    void close() throws SQLException {
        shop.close();
    }

    @Test
    void is_noticed_by_the_next_question_that_looks_and_told_once() throws SQLException {
        try (DatabaseQueryAgent agent = agent()) {
            agent.query(QUESTION);
            shop.with(
                    "CREATE TABLE shop.coupons(code VARCHAR(20))",
                    "ALTER TABLE shop.customers ADD COLUMN vip BOOLEAN",
                    "DROP TABLE shop.ticks");

            agent.query(QUESTION);
            assertThat(changes).isEmpty();
            clock.move(Duration.ofSeconds(31));
            agent.query(QUESTION);
            agent.query(QUESTION);

            assertThat(changes).singleElement().satisfies(change -> {
                assertThat(change.database()).isEqualTo("main");
                assertThat(change.added()).containsExactly("SHOP.COUPONS");
                assertThat(change.removed()).containsExactly("SHOP.TICKS");
                assertThat(change.changed()).containsExactly("SHOP.CUSTOMERS");
            });
            assertThat(agent.schema().tables().toString())
                    .contains("VIP", "COUPONS")
                    .doesNotContain("TICKS");
        }
    }

    @Test
    void what_depends_on_the_schema_is_dropped_with_it() throws SQLException {
        try (DatabaseQueryAgent agent = agent()) {
            agent.query(QUESTION);
            assertThat(found(agent).provenance().draftFromCache()).isTrue();

            shop.with("COMMENT ON TABLE shop.customers IS 'People who bought something'");
            clock.move(Duration.ofSeconds(31));

            assertThat(found(agent).provenance().draftFromCache()).isFalse();
            assertThat(model.requests().get(1).toString()).contains("People who bought something");
        }
    }

    @Test
    void one_statement_tells_that_nothing_has_changed() {
        try (DatabaseQueryAgent agent = agent()) {
            agent.query(QUESTION);
            agent.query(QUESTION);
            tap.forget();
            agent.query(QUESTION);
            int usual = tap.texts().size();
            tap.forget();

            clock.move(Duration.ofSeconds(31));
            agent.query(QUESTION);

            assertThat(tap.texts().stream().filter(text -> text.contains("INFORMATION_SCHEMA")))
                    .hasSize(1);
            assertThat(tap.texts().size() - usual).isLessThanOrEqualTo(3);
            assertThat(changes).isEmpty();
        }
    }

    @Test
    void rows_that_come_and_go_are_no_change() throws SQLException {
        try (DatabaseQueryAgent agent = agent()) {
            agent.query(QUESTION);
            shop.with("DELETE FROM shop.ticks WHERE n > 10");
            clock.move(Duration.ofSeconds(31));

            assertThat(found(agent).provenance().draftFromCache()).isTrue();
            assertThat(changes).isEmpty();
        }
    }

    @Test
    void reading_anew_by_hand_tells_what_changed_too() throws SQLException {
        try (DatabaseQueryAgent agent = agent()) {
            agent.query(QUESTION);
            shop.with("DROP TABLE shop.ticks");
            agent.refreshSchema();
            agent.query(QUESTION);

            assertThat(changes)
                    .singleElement()
                    .satisfies(change -> assertThat(change.removed()).containsExactly("SHOP.TICKS"));
        }
    }

    @Test
    void a_database_that_refuses_to_tell_is_read_all_the_same() {
        var h2 = new H2Dialect();
        CatalogueQueries known = h2.catalogueQueries().orElseThrow();
        var refused = new CatalogueQueries(
                known.tables(),
                known.columns(),
                known.keys(),
                known.foreignKeys(),
                known.indexes(),
                known.dependencies(),
                "SELECT nothing_of_the_kind FROM nowhere");
        SqlDialect silent = (SqlDialect) Proxy.newProxyInstance(
                SqlDialect.class.getClassLoader(),
                new Class<?>[] {SqlDialect.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "catalogueQueries" -> Optional.of(refused);
                    case "adaptTo" -> self;
                    default -> method.invoke(h2, arguments);
                });
        try (DatabaseQueryAgent agent = Shop.agent(tap.dataSource(), model)
                .dialects(SqlDialects.of(silent))
                .build()) {
            assertThat(agent.query(QUESTION)).isInstanceOf(Answer.Found.class);
            assertThat(tap.texts()).contains("SELECT nothing_of_the_kind FROM nowhere");
        }
    }

    private static Answer.Found found(DatabaseQueryAgent agent) {
        return (Answer.Found) agent.query(QUESTION);
    }

    private DatabaseQueryAgent agent() {
        return Shop.agent(tap.dataSource(), model)
                .clock(clock)
                .set(CoreSettings.SCHEMA_CHECK_EVERY, Duration.ofSeconds(30))
                .listener(event -> {
                    if (event instanceof QueryEvent.SchemaChanged change) {
                        changes.add(change);
                    }
                })
                .build();
    }

    private static final class MovingClock extends Clock {
        private volatile Instant now = Instant.parse("2026-11-21T10:00:00Z");

        void move(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
