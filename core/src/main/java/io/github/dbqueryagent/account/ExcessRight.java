package io.github.dbqueryagent.account;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rights of an account that reading does not need, on one thing or on many of a kind. Immutable.
 *
 * @param names what they are called, in the database's own words, such as {@code INSERT}; never empty
 * @param subject what they are on, and by whom they are held where that is not the account itself; empty for the account
 * @param sql the statement by which an administrator takes them away, or null where none does
 * @param advice what else there is to do or to know; empty if nothing
 */
public record ExcessRight(
        List<String> names, String subject, @Nullable String sql, String advice) {
    /** Creates the rights; the list is copied. */
    public ExcessRight {
        names = List.copyOf(names);
        if (names.isEmpty()) {
            throw new IllegalArgumentException("names is empty, but must hold a right");
        }
    }

    /** Returns the statement by which an administrator takes them away; empty where none does. */
    public Optional<String> statement() {
        return Optional.ofNullable(sql);
    }

    /** Returns all of it in one line, such as {@code INSERT on table shop.orders: REVOKE …}. */
    public String describe() {
        String remedy = sql == null ? advice : sql + (advice.isEmpty() ? "" : " (" + advice + ")");
        return String.join(", ", names) + (subject.isEmpty() ? "" : " on " + subject) + ": " + remedy;
    }
}
