package io.github.dbqueryagent.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Makes a text that shows a fault shorter, by taking pieces away for as long as it still does. */
final class Shrinking {
    private static final long MOST_NANOS = 8_000_000_000L;

    private final Predicate<String> shows;
    private final long end = System.nanoTime() + MOST_NANOS;

    private Shrinking(Predicate<String> shows) {
        this.shows = shows;
    }

    /** Returns the shortest text that was found in some seconds. */
    static String of(String text, Predicate<String> shows) {
        return new Shrinking(shows).shrink(text);
    }

    private String shrink(String text) {
        String best = text;
        for (int size = Math.max(1, Pieces.of(best).size() / 2); size >= 1; size = size == 1 ? 0 : size / 2) {
            boolean again = true;
            while (again && System.nanoTime() < end) {
                String shorter = without(best, size);
                again = size == 1 && shorter.length() < best.length();
                best = shorter;
            }
        }
        return best;
    }

    private String without(String text, int size) {
        List<String> pieces = Pieces.of(text);
        for (int at = 0; at < pieces.size() && System.nanoTime() < end; ) {
            var fewer = new ArrayList<>(pieces);
            fewer.subList(at, Math.min(fewer.size(), at + size)).clear();
            if (shows.test(Pieces.join(fewer))) {
                pieces = fewer;
            } else {
                at += size;
            }
        }
        return Pieces.join(pieces);
    }
}
