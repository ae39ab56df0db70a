package io.github.dbqueryagent.dialects.trino;

import io.github.dbqueryagent.plan.PlanEstimate;
import io.github.dbqueryagent.plan.PlanSyntax;
import io.github.dbqueryagent.plan.TableRead;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Trino's plans of what a statement reads, as JSON, a line for each fact. Its drawn plans are for people, and name a table
 * as its connector does, which may be by a number. There are no indexes: a table that is read counts as read from end to
 * end, though a connector may leave parts of it out. The rows of joins are not told, nor is a table named as often as it is
 * read, so that no rows are. Immutable.
 *
 * <p>Source: "EXPLAIN" in the documentation of Trino.
 */
final class TrinoPlans implements PlanSyntax {
    private static final Pattern NAME =
            Pattern.compile("^\\s*\"(catalog|schema|table)\" : \"((?:[^\"\\\\]|\\\\.)*)\",?$");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\"\\\\/])");

    private final BinaryOperator<String> schemaOf;

    /** Creates the syntax with a function from a catalog and a schema to the schema as tables have it. */
    TrinoPlans(BinaryOperator<String> schemaOf) {
        this.schemaOf = schemaOf;
    }

    @Override
    public String explain(String sql) {
        return "EXPLAIN (TYPE IO, FORMAT JSON) " + sql;
    }

    @Override
    public boolean showsIndexOn(String typeName) {
        return false;
    }

    @Override
    public PlanEstimate read(List<String> lines) {
        var reads = new LinkedHashSet<TableRead>();
        String catalog = "";
        String schema = "";
        for (String line : lines) {
            Matcher name = NAME.matcher(line);
            if (name.find()) {
                String value = ESCAPE.matcher(name.group(2)).replaceAll("$1");
                switch (name.group(1)) {
                    case "catalog" -> catalog = value;
                    case "schema" -> schema = value;
                    default -> reads.add(TableRead.full(schemaOf.apply(catalog, schema) + "." + value));
                }
            }
        }
        return PlanEstimate.ofReads(lines, reads);
    }
}
