package io.github.dbqueryagent.database;

import io.github.dbqueryagent.dialect.DatabaseError;
import io.github.dbqueryagent.dialect.DatabaseUnavailableException;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.QuestionCancelledException;
import io.github.dbqueryagent.thread.ReusedThreads;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the schemas of several databases side by side, so that one that hangs does not take the time of a question for
 * another. Thread-safe.
 */
public final class SchemaReaders implements AutoCloseable {
    /** Longer than any schema took in our measurements, values included; who is slower is read to the end, and used later. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration KEEP_ALIVE = Duration.ofSeconds(30);

    private final Duration most;
    private final ReusedThreads threads;
    private final Map<String, Reading> running = new HashMap<>();

    /**
     * Creates readers.
     *
     * @param databases how many databases there are
     * @param most how long one reading may take
     */
    public SchemaReaders(int databases, Duration most) {
        this.most = most;
        this.threads = new ReusedThreads("db-query-agent-schema-", Math.max(1, databases), KEEP_ALIVE);
    }

    /**
     * Reads the schemas that are not known, and waits for them, though not for all of the question's time. A reading that
     * nobody waits for any longer goes on, and what it brings is there for later questions.
     *
     * @return those that could not be read, or not in time
     */
    Map<ConnectedDatabase, DatabaseUnavailableException> read(List<ConnectedDatabase> databases, Deadline deadline) {
        var begun = new LinkedHashMap<ConnectedDatabase, Reading>();
        databases.stream().filter(one -> !one.isKnown()).forEach(one -> begun.put(one, reading(one)));
        long end = System.nanoTime() + deadline.remaining().toNanos() / 2;
        var unread = new LinkedHashMap<ConnectedDatabase, DatabaseUnavailableException>();
        begun.forEach((database, reading) ->
                failure(database, reading, end).ifPresent(failure -> unread.put(database, failure)));
        return unread;
    }

    private Reading reading(ConnectedDatabase database) {
        synchronized (running) {
            Reading known = running.get(database.name());
            if (known != null) {
                return known;
            }
            var begun = new Reading(System.nanoTime(), new CompletableFuture<>());
            running.put(database.name(), begun);
            threads.execute(() -> read(database, begun));
            return begun;
        }
    }

    private void read(ConnectedDatabase database, Reading begun) {
        Optional<DatabaseUnavailableException> failure = Optional.empty();
        try {
            database.read(Deadline.after(most));
        } catch (DatabaseUnavailableException e) {
            failure = Optional.of(e);
        } catch (RuntimeException | Error e) {
            failure = Optional.of(unavailable(database, DatabaseError.Kind.OTHER, e));
        } finally {
            synchronized (running) {
                running.remove(database.name());
            }
            begun.end.complete(failure);
        }
    }

    private static DatabaseUnavailableException unavailable(
            ConnectedDatabase database, DatabaseError.Kind kind, @Nullable Throwable cause) {
        return new DatabaseUnavailableException(database.name(), new DatabaseError(kind, null, 0), cause);
    }

    private static Optional<DatabaseUnavailableException> failure(
            ConnectedDatabase database, Reading reading, long end) {
        long left = Math.min(end, reading.since + PATIENCE.toNanos()) - System.nanoTime();
        try {
            return reading.end.get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return Optional.of(unavailable(database, DatabaseError.Kind.TIMEOUT, null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QuestionCancelledException();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a reading ends with a failure or without, but never badly", e);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    /** A reading that has begun, and what it will end with. */
    private record Reading(long since, CompletableFuture<Optional<DatabaseUnavailableException>> end) {}
}
