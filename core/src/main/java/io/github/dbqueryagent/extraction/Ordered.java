package io.github.dbqueryagent.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Something that the catalogue gives in no order, with its place. Immutable. */
record Ordered<T>(int ordinal, T value) {
    private static final Comparator<Ordered<?>> BY_PLACE = Comparator.comparingInt(Ordered::ordinal);

    static <T> List<T> sorted(List<Ordered<T>> unsorted) {
        var ordered = new ArrayList<>(unsorted);
        ordered.sort(BY_PLACE);
        var values = new ArrayList<T>(ordered.size());
        for (Ordered<T> each : ordered) {
            values.add(each.value());
        }
        return values;
    }
}
