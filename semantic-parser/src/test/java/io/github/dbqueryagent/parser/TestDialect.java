package io.github.dbqueryagent.parser;

import io.github.dbqueryagent.dialect.Capability;
import io.github.dbqueryagent.dialect.SqlDialect;
import java.sql.DatabaseMetaData;
import java.util.Set;

/** The SQL standard with the reserved words of H2. */
final class TestDialect implements SqlDialect {
    @Override
    public String id() {
        return "h2";
    }

    @Override
    public String displayName() {
        return "H2";
    }

    @Override
    public boolean matches(DatabaseMetaData metaData) {
        return true;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of();
    }

    @Override
    public Set<String> reservedWords() {
        return Set.of();
    }

    @Override
    public Set<String> allowedFunctions() {
        return Set.of();
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
