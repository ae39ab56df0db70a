package io.github.dbqueryagent.dialects.mysql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dbqueryagent.plan.JoinKind;
import io.github.dbqueryagent.plan.PlanEstimate;
import io.github.dbqueryagent.plan.PlanSyntax;
import io.github.dbqueryagent.plan.TableRead;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The plans of MySQL's family: one JSON text, with an object for each table that says how it is read, and a list of those
 * that are joined, each with all before it. The rows are those that are read at the table where they are most, for all
 * rows of the tables before it. Immutable.
 *
 * <p>The plan names a table by its alias where the query gives it one, and nothing in it tells its schema.
 *
 * <p>Source: "EXPLAIN FORMAT=JSON" in the manuals of MariaDB, whose texts before 11.0 have no cost, and of MySQL 8.
 */
final class MySqlPlans implements PlanSyntax {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TEXT = Pattern.compile("^(\\s*(?:\"[a-z_-]+\": )?\")(.*)(\"\\s*,?)$");
    private static final Pattern LIST = Pattern.compile("^(\\s*\"[a-z_-]+\": )\\[.*](?=\\s*,?$)");
    private static final Pattern UNBOUNDED = Pattern.compile("(?:tiny|medium|long)?(?:text|blob)\\b.*");
    private static final Set<String> LOOKUPS = Set.of(
            "const",
            "eq_ref",
            "ref",
            "ref_or_null",
            "fulltext",
            "range",
            "index_merge",
            "unique_subquery",
            "index_subquery");

    @Override
    public String explain(String sql) {
        return "EXPLAIN FORMAT=JSON " + sql;
    }

    @Override
    public boolean namesAliases() {
        return true;
    }

    /** An index on a text of any length needs a length of its own. */
    @Override
    public boolean showsIndexOn(String typeName) {
        return !UNBOUNDED.matcher(typeName.toLowerCase(Locale.ROOT)).matches();
    }

    @Override
    public PlanEstimate read(List<String> lines) {
        JsonNode plan;
        try {
            plan = JSON.readTree(lines.stream().map(MySqlPlans::mended).collect(Collectors.joining("\n")));
        } catch (JsonProcessingException e) {
            return PlanEstimate.ofReads(lines, List.of());
        }
        Set<TableRead> reads = new LinkedHashSet<>();
        double most = -1;
        for (JsonNode table : plan.findParents("access_type")) {
            String name = table.path("table_name").asText();
            // What the plan makes up itself stands in angle brackets, such as <derived2>.
            if (!name.isEmpty() && !name.startsWith("<")) {
                boolean full = table.path("access_type").asText().equals("ALL");
                reads.add(new TableRead(name, full, table.path("key").asText("")));
            }
            most = Math.max(most, readRows(table, 1));
        }
        var joins = new ArrayList<JoinKind>();
        for (JsonNode joined : plan.findValues("nested_loop")) {
            most = Math.max(most, join(joined, joins));
        }
        return new PlanEstimate(
                lines,
                most < 0 ? OptionalLong.empty() : OptionalLong.of(Math.round(most)),
                costOf(plan.path("query_block")),
                List.copyOf(reads),
                joins);
    }

    /** MariaDB writes quotes in conditions and names as they are, a line for each fact. */
    private static String mended(String line) {
        Matcher text = TEXT.matcher(line);
        return text.matches()
                ? text.group(1)
                        + text.group(2).replace("\\\"", "'").replace('"', '\'').replace('\\', '/')
                        + text.group(3)
                : LIST.matcher(line).replaceFirst("$1[]");
    }

    /** Notes how each table is joined with all before it; returns the most rows that are read at one of them. */
    private static double join(JsonNode joined, List<JoinKind> joins) {
        double most = -1;
        double before = 1;
        boolean first = true;
        for (JsonNode element : joined) {
            JsonNode table = element.findParent("access_type");
            if (table == null) {
                continue;
            }
            if (!first) {
                joins.add(kind(element, table));
            }
            first = false;
            double read = readRows(table, before);
            most = Math.max(most, read);
            double left = Math.max(read, 1) * table.path("filtered").asDouble(100) / 100;
            before = table.path("rows_produced_per_join").asDouble(left);
        }
        return most;
    }

    /** MariaDB tells the rows of one reading, and since 11.0 how often it reads; MySQL the rows of one reading alone. */
    private static double readRows(JsonNode table, double before) {
        double once =
                table.path("rows").asDouble(table.path("rows_examined_per_scan").asDouble(-1));
        return once < 0 ? -1 : once * table.path("loops").asDouble(before);
    }

    private static JoinKind kind(JsonNode element, JsonNode table) {
        String buffer = element.path("block-nl-join").path("join_type").asText()
                + table.path("using_join_buffer").asText().toLowerCase(Locale.ROOT);
        if (LOOKUPS.contains(table.path("access_type").asText()) || buffer.startsWith("BKA")) {
            return JoinKind.INDEX_LOOKUP;
        }
        // What only one of the tables is chosen by stands beside that table.
        boolean compares = element.path("block-nl-join").has("attached_condition") || table.has("attached_condition");
        if (!compares) {
            return JoinKind.CROSS;
        }
        return buffer.equals("BNLH") || buffer.contains("hash") ? JoinKind.HASH : JoinKind.NESTED_LOOP;
    }

    private static OptionalDouble costOf(JsonNode block) {
        JsonNode cost =
                block.has("cost") ? block.path("cost") : block.path("cost_info").path("query_cost");
        return cost.isMissingNode() ? OptionalDouble.empty() : OptionalDouble.of(cost.asDouble());
    }
}
