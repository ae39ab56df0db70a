package io.github.dbqueryagent.dialect;

import java.sql.DatabaseMetaData;
import java.util.Set;

/** A dialect of H2 without catalogue queries, for tests of core alone. */
public class PlainDialect implements SqlDialect {
    @Override
    public String id() {
        return "plain";
    }

    @Override
    public String displayName() {
        return "Plain";
    }

    @Override
    public boolean matches(DatabaseMetaData metaData) {
        return true;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.SCHEMAS, Capability.CANCEL, Capability.COMMENTS);
    }

    @Override
    public Set<String> reservedWords() {
        return Set.of("SELECT");
    }

    @Override
    public Set<String> allowedFunctions() {
        return Set.of("count");
    }

    @Override
    public Set<String> systemSchemas() {
        return Set.of("INFORMATION_SCHEMA");
    }

    @Override
    public String promptNotes() {
        return "";
    }
}
