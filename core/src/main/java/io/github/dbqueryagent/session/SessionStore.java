package io.github.dbqueryagent.session;

import io.github.dbqueryagent.question.Asker;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Keeps conversations. Implementations are thread-safe. */
public interface SessionStore {
    /** Returns the conversation of that session. */
    Optional<Conversation> find(String sessionId);

    /**
     * Changes a conversation in one step that no other change comes between.
     *
     * @param sessionId the session
     * @param change from what is there, empty if nothing, to what shall be there
     * @return what is there now
     */
    Conversation update(String sessionId, Function<Optional<Conversation>, Conversation> change);

    /** Returns the names of the sessions of that user at that tenant, in order. */
    List<String> list(Asker asker);

    /** Forgets the session; nothing happens if there is none. */
    void delete(String sessionId);

    /** Returns a store in this process that forgets sessions that were idle too long, and the idlest beyond a number. */
    static SessionStore inMemory(int maxSessions, Duration idleTime, Clock clock) {
        return new InMemorySessionStore(maxSessions, idleTime, clock);
    }

    /** Returns the store with whatever it throws, and a null where it must give something, as {@link SessionStoreException}. */
    static SessionStore guarded(SessionStore store) {
        return new GuardedSessionStore(store);
    }
}
