package io.github.dbqueryagent.session;

import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.question.Asker;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A store of the host whose failures come out as the library's own, with what to do. */
final class GuardedSessionStore implements SessionStore {
    private final SessionStore store;

    GuardedSessionStore(SessionStore store) {
        this.store = store;
    }

    @Override
    public Optional<Conversation> find(String sessionId) {
        return call(() -> store.find(sessionId));
    }

    @Override
    public Conversation update(String sessionId, Function<Optional<Conversation>, Conversation> change) {
        return call(() -> store.update(sessionId, change));
    }

    @Override
    public List<String> list(Asker asker) {
        return call(() -> store.list(asker));
    }

    @Override
    public void delete(String sessionId) {
        call(() -> {
            store.delete(sessionId);
            return sessionId;
        });
    }

    private static <T> T call(Supplier<@Nullable T> work) {
        @Nullable T result;
        try {
            result = work.get();
        } catch (DatabaseQueryException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new SessionStoreException(e);
        }
        if (result == null) {
            throw new SessionStoreException(null);
        }
        return result;
    }
}
