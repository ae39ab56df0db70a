package io.github.dbqueryagent.session;

import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.PersonalValues;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What was asked and answered in a session so far. Immutable.
 *
 * @param sessionId the name that the host gave it
 * @param asker whose session it is
 * @param turns the exchanges, oldest first
 * @param values the personal values that its placeholders stand for
 */
public record Conversation(String sessionId, Asker asker, List<Turn> turns, PersonalValues values) {
    /** Creates a conversation; the list is copied. */
    public Conversation {
        turns = List.copyOf(turns);
    }

    /** Returns a conversation that has yet to begin. */
    public static Conversation begin(String sessionId, Asker asker) {
        return new Conversation(sessionId, asker, List.of(), PersonalValues.none());
    }

    /**
     * Returns the conversation after one more turn, with at most so many of the latest and the values that stand in them.
     *
     * <p>Where the turn's values say of a placeholder that it stands for another value than it does here, as after two
     * questions at once, the turn is left out: no later question could tell which one it means.
     */
    public Conversation with(Turn turn, PersonalValues newValues, int maxTurns) {
        Optional<PersonalValues> all = values.and(newValues);
        if (all.isEmpty()) {
            return this;
        }
        var more = new ArrayList<>(turns);
        more.add(turn);
        List<Turn> kept = more.subList(Math.max(0, more.size() - maxTurns), more.size());
        var written = new HashSet<String>();
        kept.forEach(one -> written.addAll(one.placeholders()));
        return new Conversation(sessionId, asker, kept, all.get().only(written));
    }

    /** Returns the same conversation with the turns about this database alone, which is all that a draft for it can go on from. */
    public Conversation about(String database) {
        return new Conversation(
                sessionId,
                asker,
                turns.stream().filter(turn -> turn.database().equals(database)).toList(),
                values);
    }

    /** Returns the latest turn that rows were found for, which a follow-up goes on from. */
    public Optional<Turn> lastAnswered() {
        for (int i = turns.size() - 1; i >= 0; i--) {
            if (turns.get(i).sql() != null) {
                return Optional.of(turns.get(i));
            }
        }
        return Optional.empty();
    }

    /** Returns the latest turn. */
    public Optional<Turn> lastTurn() {
        return turns.isEmpty() ? Optional.empty() : Optional.of(turns.get(turns.size() - 1));
    }

    /** Returns the same session with nothing in it. */
    public Conversation cleared() {
        return begin(sessionId, asker);
    }
}
