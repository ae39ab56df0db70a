package io.github.dbqueryagent.account;

import java.util.Comparator;
import java.util.List;

/**
 * What a database's account may do beyond reading, as far as it can be told. Immutable.
 *
 * <p>The statements hold the account's name, as the database writes it.
 *
 * @param rights what it may do beyond reading, in a stable order
 * @param more how many entries were left out, since there are too many to name
 * @param unchecked what could not be looked at, each a sentence; whatever stands here may be allowed
 */
public record AccountReport(List<ExcessRight> rights, int more, List<String> unchecked) {
    private static final int MOST = 100;

    /** Creates a report; the lists are copied. */
    public AccountReport {
        rights = List.copyOf(rights);
        unchecked = List.copyOf(unchecked);
    }

    /** Returns a report of these, put in order, and of no more than can be read. */
    public static AccountReport of(List<ExcessRight> rights, List<String> unchecked) {
        List<ExcessRight> ordered = rights.stream()
                .distinct()
                .sorted(Comparator.comparing(ExcessRight::describe))
                .toList();
        List<String> untold = unchecked.stream().distinct().sorted().toList();
        int more = Math.max(0, ordered.size() - MOST) + Math.max(0, untold.size() - MOST);
        return new AccountReport(first(ordered), more, first(untold));
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(MOST, all.size()));
    }

    /** Returns a report that nothing could be looked at, for this reason: a sentence. */
    public static AccountReport unknown(String why) {
        return new AccountReport(List.of(), 0, List.of(why));
    }

    /** Returns whether all could be looked at, and the account may do nothing but read. */
    public boolean isReadingOnly() {
        return rights.isEmpty() && unchecked.isEmpty() && more == 0;
    }

    /** Returns what the rights are called, each once, in order. */
    public List<String> names() {
        return rights.stream()
                .flatMap(right -> right.names().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
