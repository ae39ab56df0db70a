package io.github.dbqueryagent.lexing;

import java.util.List;

/** Breaks off the reading of a query at a fault that leaves nothing to go on with. */
public final class SqlRefusal extends RuntimeException {
    private final transient SqlFault fault;

    /** Creates the refusal for one broken rule. */
    public SqlRefusal(SqlRule rule, String message, String... names) {
        // It ends the reading and is turned into a value at once: a stack trace would cost more than the reading.
        super(message, null, false, false);
        this.fault = new SqlFault(rule, message, List.of(names), List.of());
    }

    /** Returns what is wrong. */
    public SqlFault fault() {
        return fault;
    }
}
