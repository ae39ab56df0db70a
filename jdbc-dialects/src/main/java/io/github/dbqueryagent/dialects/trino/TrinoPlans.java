package io.github.dbqueryagent.dialects.trino;

import io.github.dbqueryagent.dialect.PlanEstimate;
import io.github.dbqueryagent.dialect.PlanSyntax;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Trino's plans of what a statement reads, as JSON, a line for each fact. Its drawn plans are for people, and name a table
 * as its connector does, which may be by a number. There are no indexes: a table that is read counts as read from end to
 * end, though a connector may leave parts of it out. The rows are those of all tables, if all are known. Immutable.
 *
 * <p>Source: "EXPLAIN" in the documentation of Trino.
 */
final class TrinoPlans implements PlanSyntax {
    private static final Pattern NAME =
            Pattern.compile("^\\s*\"(catalog|schema|table)\" : \"((?:[^\"\\\\]|\\\\.)*)\",?$");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\"\\\\/])");
    private static final Pattern ROWS = Pattern.compile("^\\s*\"outputRowCount\" : (?:([0-9.E+]{1,30})|\"[^\"]*\"),?$");

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
    public PlanEstimate read(List<String> lines) {
        var tables = new LinkedHashSet<String>();
        String catalog = "";
        String schema = "";
        boolean open = false;
        boolean known = true;
        double rows = 0;
        for (String line : lines) {
            Matcher name = NAME.matcher(line);
            Matcher count = ROWS.matcher(line);
            if (name.find()) {
                String value = ESCAPE.matcher(name.group(2)).replaceAll("$1");
                switch (name.group(1)) {
                    case "catalog" -> catalog = value;
                    case "schema" -> schema = value;
                    default -> {
                        tables.add(schemaOf.apply(catalog, schema) + "." + value);
                        open = true;
                    }
                }
            } else if (open && count.find()) {
                // The estimate of the whole statement follows those of the tables.
                open = false;
                String number = count.group(1);
                known &= number != null;
                rows += number == null ? 0 : Double.parseDouble(number);
            }
        }
        boolean tells = known && !tables.isEmpty();
        return new PlanEstimate(
                lines,
                tells ? OptionalLong.of(Math.round(rows)) : OptionalLong.empty(),
                OptionalDouble.empty(),
                List.copyOf(tables));
    }
}
