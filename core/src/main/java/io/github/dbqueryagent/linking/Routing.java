package io.github.dbqueryagent.linking;

import java.util.List;
import java.util.function.Function;

/** What a router made of a question. Immutable. */
public sealed interface Routing {
    /**
     * One database fits best.
     *
     * @param database its name
     * @param others the names of those that fit too, though less well, best first
     * @param phrase the words of the question that do nothing but name the database; empty if there are none
     */
    record Chosen(String database, List<String> others, String phrase) implements Routing {
        /** Creates it; the list is copied. */
        public Chosen {
            others = List.copyOf(others);
        }
    }

    /**
     * Several fit alike, and the person is asked which one is meant.
     *
     * @param databases their names, at least two, best first
     */
    record Undecided(List<String> databases) implements Routing {
        /** Creates it; the list is copied. */
        public Undecided {
            databases = List.copyOf(databases);
        }
    }

    /**
     * The question is about several at once, which no single query can read.
     *
     * @param parts what of the question is where, at least two
     */
    record Split(List<Part> parts) implements Routing {
        /** Creates it; the list is copied. */
        public Split {
            parts = List.copyOf(parts);
        }
    }

    /**
     * What a question wants of one database. Immutable.
     *
     * @param database its name
     * @param names tables and columns that are there alone, as the catalogue writes them
     */
    record Part(String database, List<String> names) {
        /** Creates it; the list is copied. */
        public Part {
            names = List.copyOf(names);
        }
    }

    /** Returns what the function for this kind gives. */
    default <T> T fold(Function<Chosen, T> chosen, Function<Undecided, T> undecided, Function<Split, T> split) {
        if (this instanceof Chosen one) {
            return chosen.apply(one);
        }
        return this instanceof Undecided several ? undecided.apply(several) : split.apply((Split) this);
    }
}
