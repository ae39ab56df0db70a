package io.github.dbqueryagent.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5); // the clock may overflow
    private final Deadline deadline = Deadline.after(Duration.ofSeconds(2), nanos::get);

    @Test
    void what_is_left_shrinks_to_nothing_and_not_below() {
        nanos.addAndGet(500_000_000);
        assertThat(deadline.remaining()).hasMillis(1_500);
        assertThat(deadline.hasPassed()).isFalse();

        nanos.addAndGet(5_000_000_000L);

        assertThat(deadline.remaining()).isZero();
        assertThatThrownBy(deadline::check)
                .isInstanceOf(QuestionTimeoutException.class)
                .hasMessage("The question was not answered within 2.0 s, and all work on it was stopped. "
                        + "Ask about less at once, or raise question.timeout.");
    }

    @Test
    void cancelling_runs_what_was_registered_once_and_latest_first() {
        List<String> ran = new ArrayList<>();
        deadline.onCancel(() -> ran.add("first"));
        deadline.onCancel(() -> ran.add("second"));
        Deadline.Registration done = deadline.onCancel(() -> ran.add("done before"));
        done.close();

        deadline.cancel();
        deadline.cancel();

        assertThat(ran).containsExactly("second", "first");
        assertThat(deadline.isCancelled()).isTrue();
        assertThat(deadline.remaining()).isZero();
        assertThatThrownBy(deadline::check).isInstanceOf(QuestionCancelledException.class);
    }

    @Test
    void what_is_registered_after_the_end_runs_at_once() {
        List<String> ran = new ArrayList<>();
        deadline.cancel();

        deadline.onCancel(() -> ran.add("late")).close();

        assertThat(ran).containsExactly("late");
    }
}
