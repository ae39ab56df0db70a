package io.github.dbqueryagent.parser.sql;

import io.github.dbqueryagent.parser.query.Place;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tables that an expression can see: those of its own clause, and those around it. Immutable but for its tree.
 *
 * @param tree the clause's own tables
 * @param outer what lies around, or null
 */
record Scope(JoinTree tree, @Nullable Scope outer) {
    /** Returns the table of the place: the clause's own, or else one around it. */
    Optional<JoinTree.Node> find(Place place) {
        Optional<JoinTree.Node> own = tree.find(place);
        return own.isPresent() || outer == null ? own : outer.find(place);
    }

    /** Returns how many clauses lie around it. */
    int depth() {
        return outer == null ? 0 : 1 + outer.depth();
    }
}
