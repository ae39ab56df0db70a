package io.github.dbqueryagent.policy;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names with their parts before them, such as {@code shop.orders}, without regard to case; {@code *} stands for any letters
 * of one part. Immutable.
 */
final class NamePatterns {
    private final Set<String> names;
    private final List<Pattern> patterns;

    private NamePatterns(Set<String> names, List<Pattern> patterns) {
        this.names = names;
        this.patterns = patterns;
    }

    static NamePatterns of(Collection<String> written) {
        Set<String> lower = written.stream().map(NamePatterns::lower).collect(Collectors.toCollection(TreeSet::new));
        return new NamePatterns(
                lower.stream().filter(name -> !name.contains("*")).collect(Collectors.toUnmodifiableSet()),
                lower.stream()
                        .filter(name -> name.contains("*"))
                        .map(NamePatterns::pattern)
                        .toList());
    }

    private static Pattern pattern(String name) {
        return Pattern.compile(Arrays.stream(name.split("\\*+", -1))
                .map(part -> part.isEmpty() ? "" : Pattern.quote(part))
                .collect(Collectors.joining("[^.]*")));
    }

    boolean isEmpty() {
        return names.isEmpty() && patterns.isEmpty();
    }

    /** Returns whether one of these forms of a name is among them. */
    boolean include(String... forms) {
        for (String form : forms) {
            String lower = lower(form);
            if (names.contains(lower)
                    || patterns.stream()
                            .anyMatch(pattern -> pattern.matcher(lower).matches())) {
                return true;
            }
        }
        return false;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
