package io.github.dbqueryagent.session;

import io.github.dbqueryagent.question.AnswerId;
import io.github.dbqueryagent.question.Placeholder;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One exchange of a conversation: what was asked and what came of it. Immutable.
 *
 * @param id the answer's id
 * @param at when it was asked
 * @param database the database that it was asked of; empty if it was not known which
 * @param question the question's text, with placeholders for personal values
 * @param sql the draft that was approved, before row rules and with placeholders; null if there was none
 * @param summary what was answered, without rows' values
 * @param generatorState what each generator wants to remember for the next turn, by its name
 */
public record Turn(
        AnswerId id,
        Instant at,
        String database,
        String question,
        @Nullable String sql,
        String summary,
        Map<String, String> generatorState) {
    /** Creates a turn; the map is copied. */
    public Turn {
        generatorState = Map.copyOf(generatorState);
    }

    /** Returns the placeholders that stand anywhere in it. */
    Set<String> placeholders() {
        var found = new HashSet<>(Placeholder.findAll(question));
        found.addAll(Placeholder.findAll(sql == null ? "" : sql));
        generatorState.values().forEach(state -> found.addAll(Placeholder.findAll(state)));
        return found;
    }
}
