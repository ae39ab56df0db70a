package io.github.dbqueryagent.linking;

import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.schema.ForeignKey;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The foreign keys of a visible schema as an undirected graph. Immutable. */
final class JoinGraph {
    private final Map<TableName, Set<TableName>> neighbours = new HashMap<>();

    JoinGraph(VisibleSchema schema) {
        for (Table table : schema.tables()) {
            for (ForeignKey key : table.foreignKeys()) {
                connect(table.name(), key.target());
                connect(key.target(), table.name());
            }
        }
    }

    private void connect(TableName from, TableName to) {
        neighbours.computeIfAbsent(from, any -> new LinkedHashSet<>()).add(to);
    }

    /** Returns how many tables the table is connected with. */
    int degree(TableName table) {
        return neighbours.getOrDefault(table, Set.of()).size();
    }

    /**
     * Returns the tables on a shortest way from the set to the goal, the goal left out; empty if there is none or it is
     * longer than the bound.
     */
    List<TableName> between(Set<TableName> start, TableName goal, int maxHops) {
        var previous = new HashMap<TableName, TableName>();
        var hops = new HashMap<TableName, Integer>();
        Deque<TableName> queue = new ArrayDeque<>(start);
        start.forEach(table -> hops.put(table, 0));
        while (!queue.isEmpty()) {
            TableName here = queue.poll();
            if (here.equals(goal)) {
                return wayTo(goal, previous);
            }
            if (hops.getOrDefault(here, 0) < maxHops) {
                for (TableName next : neighbours.getOrDefault(here, Set.of())) {
                    if (hops.putIfAbsent(next, hops.getOrDefault(here, 0) + 1) == null) {
                        previous.put(next, here);
                        queue.add(next);
                    }
                }
            }
        }
        return List.of();
    }

    private static List<TableName> wayTo(TableName goal, Map<TableName, TableName> previous) {
        var way = new ArrayList<TableName>();
        TableName here = previous.get(goal);
        while (here != null && previous.containsKey(here)) {
            way.add(here);
            here = previous.get(here);
        }
        Collections.reverse(way);
        return way;
    }
}
