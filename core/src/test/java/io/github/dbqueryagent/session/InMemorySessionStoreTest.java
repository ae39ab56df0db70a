package io.github.dbqueryagent.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.question.AnswerId;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.PersonalValues;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InMemorySessionStoreTest {
    private final MovingClock clock = new MovingClock();
    private final SessionStore store = SessionStore.inMemory(3, Duration.ofHours(1), clock);

    @Test
    void a_session_is_forgotten_when_nobody_used_it_for_long() {
        begin("a", Asker.of("ada"));
        clock.move(Duration.ofMinutes(50));
        assertThat(store.find("a")).isPresent();

        clock.move(Duration.ofMinutes(50));
        assertThat(store.find("a")).isPresent();
        clock.move(Duration.ofMinutes(61));

        assertThat(store.find("a")).isEmpty();
    }

    @Test
    void the_idlest_session_goes_when_there_are_too_many() {
        begin("a", Asker.of("ada"));
        begin("b", Asker.of("ada"));
        begin("c", Asker.of("ada"));
        store.find("a");

        begin("d", Asker.of("ada"));

        assertThat(store.list(Asker.of("ada"))).containsExactly("a", "c", "d");
    }

    @Test
    void only_the_sessions_of_the_asker_at_the_tenant_are_listed() {
        begin("a", Asker.of("ada").inTenant("one"));
        begin("b", Asker.of("ada").inTenant("two"));
        begin("c", Asker.of("bob").inTenant("one"));

        assertThat(store.list(Asker.of("ada").inTenant("one").withRoles("new"))).containsExactly("a");
        store.delete("a");
        assertThat(store.list(Asker.of("ada").inTenant("one"))).isEmpty();
    }

    @Test
    void only_the_latest_turns_are_kept_and_a_follow_up_goes_on_from_the_last_with_rows() {
        Conversation conversation = Conversation.begin("a", Asker.of("ada"))
                .with(turn("first", "SELECT 1"), PersonalValues.none(), 2)
                .with(turn("second", "SELECT 2"), PersonalValues.none(), 2)
                .with(turn("third", null), PersonalValues.none(), 2);

        assertThat(conversation.turns()).extracting(Turn::question).containsExactly("second", "third");
        assertThat(conversation.lastTurn()).map(Turn::question).contains("third");
        assertThat(conversation.lastAnswered()).map(Turn::question).contains("second");
        assertThat(conversation.cleared().turns()).isEmpty();
        assertThat(conversation.cleared().lastAnswered()).isEmpty();
        assertThat(conversation.cleared().lastTurn()).isEmpty();
    }

    private void begin(String id, Asker asker) {
        store.update(id, current -> current.orElseGet(() -> Conversation.begin(id, asker)));
    }

    @Test
    void values_are_kept_as_long_as_a_turn_speaks_of_them() {
        PersonalValues ada = PersonalValues.none().with("{{email_1}}", "ada@example.org");
        PersonalValues both = ada.with("{{email_2}}", "bo@example.org");
        Conversation conversation = Conversation.begin("s", Asker.of("u"))
                .with(turn("Who is {{email_1}}?", null), ada, 2)
                .with(turn("And {{email_2}}?", "SELECT '{{email_2}}'"), both, 2);

        Conversation later = conversation.with(turn("And now?", null), both, 2);

        assertThat(conversation.values()).isEqualTo(both);
        assertThat(later.values().placeholders()).containsExactly("{{email_2}}");
    }

    @Test
    void a_turn_that_means_another_value_by_a_placeholder_is_left_out() {
        PersonalValues ada = PersonalValues.none().with("{{email_1}}", "ada@example.org");
        PersonalValues bo = PersonalValues.none().with("{{email_1}}", "bo@example.org");
        Conversation conversation =
                Conversation.begin("s", Asker.of("u")).with(turn("Who is {{email_1}}?", null), ada, 10);

        assertThat(conversation.with(turn("What has {{email_1}}?", null), bo, 10))
                .isEqualTo(conversation);
    }

    private static Turn turn(String question, @Nullable String sql) {
        return new Turn(AnswerId.random(), Instant.EPOCH, "main", question, sql, "", Map.of());
    }

    private static final class MovingClock extends Clock {
        private Instant now = Instant.EPOCH;

        void move(Duration by) {
            now = now.plus(by);
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
