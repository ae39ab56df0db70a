package io.github.dbqueryagent.session;

import io.github.dbqueryagent.question.Asker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Conversations in this process, kept in the order of their last use. */
final class InMemorySessionStore implements SessionStore {
    private final int maxSessions;
    private final Duration idleTime;
    private final Clock clock;
    private final Map<String, Held> held = new LinkedHashMap<>(16, 0.75f, true);

    InMemorySessionStore(int maxSessions, Duration idleTime, Clock clock) {
        this.maxSessions = maxSessions;
        this.idleTime = idleTime;
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Conversation> find(String sessionId) {
        dropIdle();
        Held found = held.get(sessionId);
        if (found == null) {
            return Optional.empty();
        }
        held.put(sessionId, new Held(found.conversation(), clock.instant()));
        return Optional.of(found.conversation());
    }

    @Override
    public synchronized Conversation update(String sessionId, Function<Optional<Conversation>, Conversation> change) {
        Conversation changed = change.apply(find(sessionId));
        held.put(sessionId, new Held(changed, clock.instant()));
        if (held.size() > maxSessions) {
            held.remove(held.keySet().iterator().next());
        }
        return changed;
    }

    @Override
    public synchronized List<String> list(Asker asker) {
        dropIdle();
        return held.values().stream()
                .map(Held::conversation)
                .filter(conversation -> isOf(conversation, asker))
                .map(Conversation::sessionId)
                .sorted()
                .toList();
    }

    @Override
    public synchronized void delete(String sessionId) {
        held.remove(sessionId);
    }

    private static boolean isOf(Conversation conversation, Asker asker) {
        return conversation.asker().user().equals(asker.user())
                && Objects.equals(conversation.asker().tenant(), asker.tenant());
    }

    private void dropIdle() {
        Instant oldest = clock.instant().minus(idleTime);
        // In the order of use, so the first one that is fresh ends the search.
        var entries = held.values().iterator();
        while (entries.hasNext() && entries.next().lastUsed().isBefore(oldest)) {
            entries.remove();
        }
    }

    private record Held(Conversation conversation, Instant lastUsed) {}
}
