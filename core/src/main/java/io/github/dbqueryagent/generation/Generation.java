package io.github.dbqueryagent.generation;

import io.github.dbqueryagent.validation.Draft;
import java.util.List;
import java.util.function.Function;

/** What a generator made of a question. Immutable. */
public sealed interface Generation {
    /**
     * A draft.
     *
     * @param draft the draft
     * @param state what the generator wants to be told in the conversation's next turn; empty for nothing
     */
    record Drafted(Draft draft, String state) implements Generation {}

    /**
     * The question can be understood in more than one way.
     *
     * @param question what to ask back
     * @param readings the ways, at least two where they can be told, likeliest first; empty for an open question
     */
    record Unclear(String question, List<Reading> readings) implements Generation {
        /** Creates it; the list is copied. */
        public Unclear {
            readings = List.copyOf(readings);
        }
    }

    /**
     * The question could not be read, or cannot be answered from the schema.
     *
     * @param why what is missing, in a sentence or two for the person
     * @param words the words that were not understood; empty if it is not about words
     */
    record Unreadable(String why, List<String> words) implements Generation {
        /** Creates it; the list is copied. */
        public Unreadable {
            words = List.copyOf(words);
        }
    }

    /** Returns what the function for this kind gives. */
    default <T> T fold(Function<Drafted, T> drafted, Function<Unclear, T> unclear, Function<Unreadable, T> unreadable) {
        if (this instanceof Drafted draft) {
            return drafted.apply(draft);
        }
        return this instanceof Unclear asked ? unclear.apply(asked) : unreadable.apply((Unreadable) this);
    }
}
