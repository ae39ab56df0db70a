package io.github.dbqueryagent.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class RunningStatementTest {
    private final AtomicInteger cancels = new AtomicInteger();
    private final CountDownLatch cancelling = new CountDownLatch(1);
    private final CountDownLatch mayCancel = new CountDownLatch(1);
    private final Statement statement = (Statement) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {Statement.class}, (self, method, arguments) -> {
                cancelling.countDown();
                mayCancel.await();
                cancels.incrementAndGet();
                return null;
            });

    @Test
    void is_not_cancelled_once_it_has_ended() {
        mayCancel.countDown();
        var running = new RunningStatement(statement);

        running.end();
        running.cancel();

        assertThat(running.requestStop(true)).isFalse();
        assertThat(cancels).hasValue(0);
    }

    @Test
    void ends_only_after_a_cancel_that_is_under_way() throws InterruptedException {
        var running = new RunningStatement(statement);
        var canceller = new Thread(running::cancel);
        canceller.start();
        cancelling.await();
        var seenAtEnd = new AtomicInteger();
        var ender = new Thread(() -> {
            running.end();
            seenAtEnd.set(cancels.get());
        });
        ender.start();

        ender.join(TimeUnit.MILLISECONDS.toMillis(100));
        assertThat(ender.isAlive()).isTrue();
        mayCancel.countDown();
        ender.join();

        assertThat(seenAtEnd).hasValue(1);
    }

    @Test
    void is_cancelled_again_until_it_has_ended() throws InterruptedException {
        mayCancel.countDown();
        var running = new RunningStatement(statement);
        var canceller = new Thread(running::cancelUntilEnded);
        canceller.start();
        while (cancels.get() < 2) {
            Thread.sleep(5);
        }

        running.end();
        canceller.join();
        int afterEnd = cancels.get();
        Thread.sleep(150);

        assertThat(cancels).hasValue(afterEnd);
    }

    @Test
    void listens_to_the_first_who_wants_it_to_stop() {
        var running = new RunningStatement(statement);

        assertThat(running.requestStop(false)).isTrue();
        assertThat(running.requestStop(true)).isFalse();

        assertThat(running.isStopped()).isTrue();
        assertThat(running.isTimeOver()).isFalse();
    }
}
