package io.github.dbqueryagent.thread;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AlarmClockTest {
    private final AlarmClock clock = new AlarmClock("alarms-" + System.identityHashCode(this));
    private final List<String> ran = new CopyOnWriteArrayList<>();

    @Test
    void an_alarm_goes_off_at_its_time_and_not_before() throws InterruptedException {
        var done = new CountDownLatch(1);
        long start = System.nanoTime();

        clock.after(Duration.ofMillis(60), done::countDown);

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(TimeUnit.MILLISECONDS.toNanos(60));
    }

    @Test
    void alarms_go_off_in_the_order_of_their_times_also_when_a_nearer_one_comes_later() throws InterruptedException {
        var done = new CountDownLatch(3);
        for (int millis : new int[] {240, 120, 30}) {
            clock.after(Duration.ofMillis(millis), () -> {
                ran.add(millis + " ms");
                done.countDown();
            });
        }

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(ran).containsExactly("30 ms", "120 ms", "240 ms");
    }

    @Test
    void an_alarm_that_was_called_off_does_not_go_off_and_later_ones_do() throws InterruptedException {
        var done = new CountDownLatch(1);
        AlarmClock.Alarm first = clock.after(Duration.ofMillis(50), () -> ran.add("first"));
        first.callOff();
        clock.after(Duration.ofMillis(150), done::countDown);

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(ran).isEmpty();
    }

    @Test
    void an_alarm_whose_time_is_over_already_goes_off_at_once() throws InterruptedException {
        var done = new CountDownLatch(2);

        clock.after(Duration.ZERO, done::countDown);
        clock.after(Duration.ofSeconds(-1), done::countDown);

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void an_alarm_that_fails_keeps_no_other_from_going_off() throws InterruptedException {
        var done = new CountDownLatch(1);
        clock.after(Duration.ZERO, () -> {
            throw new IllegalStateException("planted");
        });

        clock.after(Duration.ofMillis(20), done::countDown);

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void many_alarms_share_one_thread() {
        for (int i = 0; i < 1_000; i++) {
            clock.after(Duration.ofMinutes(1), () -> {}).callOff();
        }

        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().equals("alarms-" + System.identityHashCode(this)))
                .hasSize(1)
                .allMatch(Thread::isDaemon);
    }
}
