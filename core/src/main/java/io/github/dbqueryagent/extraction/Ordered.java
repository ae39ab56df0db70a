package io.github.dbqueryagent.extraction;

import java.util.Comparator;
import java.util.List;

/** Something that the catalogue gives in no order, with its place. Immutable. */
record Ordered<T>(int ordinal, T value) {
    static <T> List<T> sorted(List<Ordered<T>> unsorted) {
        return unsorted.stream()
                .sorted(Comparator.comparingInt(Ordered::ordinal))
                .map(Ordered::value)
                .toList();
    }
}
