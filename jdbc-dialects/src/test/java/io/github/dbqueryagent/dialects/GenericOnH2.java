package io.github.dbqueryagent.dialects;

import io.github.dbqueryagent.dialect.Capability;
import io.github.dbqueryagent.dialects.h2.H2Database;
import io.github.dbqueryagent.dialects.h2.H2Dialect;
import java.util.EnumSet;
import java.util.Set;

/** H2 in memory, as if nobody knew it. */
final class GenericOnH2 extends H2Database {
    GenericOnH2() {
        super(new GenericDialect());
    }

    @Override
    public Set<Capability> lacks() {
        return EnumSet.complementOf(EnumSet.of(Capability.SCHEMAS, Capability.GROUPING_SETS));
    }

    /** A session's limit that the driver keeps is of no dialect's making here. */
    @Override
    public String sessionSettings(java.sql.Connection connection) {
        return "";
    }

    @Override
    public boolean tellsWhatViewsRestOn() {
        return false;
    }

    @Override
    public boolean cutsDates() {
        return false;
    }

    /** Only H2's own dialect can tell from H2's refusal. */
    @Override
    public boolean hasFunction(java.sql.Connection connection, String name) throws java.sql.SQLException {
        return new H2Database(new H2Dialect()).hasFunction(connection, name);
    }
}
