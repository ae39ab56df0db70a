package io.github.dbqueryagent.dialects.mysql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.dbqueryagent.plan.JoinKind;
import io.github.dbqueryagent.plan.PlanEstimate;
import io.github.dbqueryagent.plan.PlanSyntax;
import io.github.dbqueryagent.plan.TableRead;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final String ACCESS = "access_type";
    private static final String CONDITION = "attached_condition";
    private static final Pattern TABLE = Pattern.compile(
            "^(\\s*\"(?:table|block-nl-join|read_sorted_file|range-checked-for-each-record))(\": \\{)$");
    private static final Pattern TEXT = Pattern.compile("^(\\s*\"[a-z_-]+\": \")(.*)(\"\\s*,?)$");
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
            plan = JSON.readTree(mended(lines));
        } catch (JsonProcessingException e) {
            return PlanEstimate.ofReads(lines, List.of());
        }
        Set<TableRead> reads = new LinkedHashSet<>();
        for (JsonNode table : plan.findParents(ACCESS)) {
            String name = table.path("table_name").asText();
            // What the plan makes up itself stands in angle brackets, such as <derived2>.
            if (!name.isEmpty() && !name.startsWith("<")) {
                boolean full = table.path(ACCESS).asText().equals("ALL");
                reads.add(new TableRead(name, full, table.path("key").asText("")));
            }
        }
        var steps = new Steps();
        steps.walk(plan);
        return new PlanEstimate(
                lines,
                steps.most < 0 ? OptionalLong.empty() : OptionalLong.of(Math.round(steps.most)),
                costOf(plan.path("query_block")),
                List.copyOf(reads),
                steps.joins);
    }

    /**
     * Returns the plan as JSON that can be read, which has a line for each fact: MariaDB writes quotes in conditions and
     * names as they are, and its older releases call all tables of a join by the same key.
     */
    private static String mended(List<String> lines) {
        var mended = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher text = TEXT.matcher(line);
            if (text.matches()) {
                String plain =
                        text.group(2).replace("\\\"", "'").replace('"', '\'').replace('\\', '/');
                mended.append(text.group(1)).append(plain).append(text.group(3));
            } else {
                String known = LIST.matcher(line).replaceFirst("$1[]");
                mended.append(TABLE.matcher(known).replaceFirst("$1#" + i + "$2"));
            }
            mended.append('\n');
        }
        return mended.toString();
    }

    /** What is joined, found out from the outermost query in. Not thread-safe. */
    private static final class Steps {
        private final List<JoinKind> joins = new ArrayList<>();
        private double most = -1;

        void walk(JsonNode node) {
            var joined = new ArrayList<Map.Entry<String, JsonNode>>();
            for (JsonNode part : node.isArray() ? node : List.of(node)) {
                part.properties().stream()
                        .filter(field ->
                                field.getKey().contains("#") || field.getKey().equals("table"))
                        .forEach(joined::add);
            }
            join(joined);
            for (JsonNode child : node) {
                if (node.isArray()) {
                    child.forEach(this::walk);
                } else {
                    walk(child);
                }
            }
        }

        /** Notes how each table is joined with all before it, and how many rows are read for them. */
        private void join(List<Map.Entry<String, JsonNode>> joined) {
            double before = 1;
            boolean first = true;
            for (Map.Entry<String, JsonNode> element : joined) {
                JsonNode table = element.getValue().findParent(ACCESS);
                if (table == null) {
                    continue;
                }
                if (!first) {
                    joins.add(kind(element.getValue(), table));
                }
                first = false;
                double read = readRows(table, before);
                most = Math.max(most, read);
                double left = Math.max(read, 1) * table.path("filtered").asDouble(100) / 100;
                before = table.path("rows_produced_per_join").asDouble(left);
            }
        }
    }

    /** MariaDB tells the rows of one reading, and since 11.0 how often it reads; MySQL the rows of one reading alone. */
    private static double readRows(JsonNode table, double before) {
        double once =
                table.path("rows").asDouble(table.path("rows_examined_per_scan").asDouble(-1));
        return once < 0 ? -1 : once * table.path("loops").asDouble(before);
    }

    private static JoinKind kind(JsonNode element, JsonNode table) {
        String buffer = element.path("join_type").asText()
                + table.path("using_join_buffer").asText().toLowerCase(Locale.ROOT);
        if (LOOKUPS.contains(table.path(ACCESS).asText()) || buffer.startsWith("BKA")) {
            return JoinKind.INDEX_LOOKUP;
        }
        // What only one of the tables is chosen by stands beside that table.
        if (!element.has(CONDITION) && !table.has(CONDITION)) {
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
