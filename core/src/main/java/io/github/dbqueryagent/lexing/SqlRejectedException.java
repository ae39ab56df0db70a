package io.github.dbqueryagent.lexing;

import java.util.List;
import java.util.stream.Collectors;

/** A query with something wrong; always caught by the review, which turns it into violations. */
public final class SqlRejectedException extends Exception {
    private final transient List<SqlFault> faults;

    public SqlRejectedException(List<SqlFault> faults) {
        super(faults.stream().map(SqlFault::message).collect(Collectors.joining(" ")), null, false, false);
        this.faults = List.copyOf(faults);
    }

    /** Returns what is wrong; at least one. */
    public List<SqlFault> faults() {
        return faults;
    }
}
