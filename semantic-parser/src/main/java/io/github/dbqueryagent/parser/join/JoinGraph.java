package io.github.dbqueryagent.parser.join;

import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.parser.lexicon.ColumnInfo;
import io.github.dbqueryagent.parser.lexicon.Lexicon;
import io.github.dbqueryagent.parser.lexicon.NameWords;
import io.github.dbqueryagent.parser.lexicon.TableInfo;
import io.github.dbqueryagent.parser.query.Place;
import io.github.dbqueryagent.schema.ForeignKey;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/** The tables of a schema and the foreign keys between them. Immutable. */
public final class JoinGraph {
    private static final double TO_ONE = 1;
    private static final double TO_MANY = 1.15;
    private static final double INFERRED = 0.6;
    private static final double SAID_TABLE = -0.6;
    private static final double NAMED_TABLE = -0.95;
    /** "Order items" when orders are named. */
    private static final double PART_OF_NAMED = -0.4;

    private static final double NAMED_KEY = -0.3;
    private static final double ODD_KEY = 0.05;
    private static final int LONGEST = 6;
    private static final Set<String> DULL = Stemmer.stems("id code key number no name");

    private final Map<TableName, List<JoinEdge>> edges = new HashMap<>();

    private final Map<TableName, List<String>> stems = new HashMap<>();

    private JoinGraph() {}

    /** Returns the graph of the lexicon's tables, with keys concluded from names where none are declared. */
    public static JoinGraph of(Lexicon lexicon) {
        var graph = new JoinGraph();
        var inferrable = new ArrayList<ColumnInfo>();
        for (TableInfo table : lexicon.tables()) {
            graph.stems.put(table.name(), table.stems());
            for (ForeignKey key : table.table().foreignKeys()) {
                lexicon.find(key.target()).ifPresent(target -> graph.add(table.table(), key, true));
            }
            table.columns().stream()
                    .filter(column -> column.key() && !column.foreign())
                    .forEach(inferrable::add);
        }
        Map<String, List<TableInfo>> bySingleKey = bySingleKey(lexicon);
        for (ColumnInfo column : inferrable) {
            concludedTarget(column, bySingleKey).ifPresent(target -> graph.conclude(column, target));
        }
        return graph;
    }

    /** Returns the cheapest steps from one of the tables to the place; empty if there are none. */
    public Optional<List<JoinEdge>> path(TableName from, Place to, PathTaste taste) {
        var queue =
                new PriorityQueue<Walk>(Comparator.comparingDouble(Walk::cost).thenComparingInt(Walk::number));
        var settled = new HashSet<TableName>();
        int number = 0;
        queue.add(new Walk(from, List.of(), 0, number));
        while (!queue.isEmpty()) {
            Walk walk = queue.poll();
            boolean there = walk.at().equals(to.table())
                    && (!walk.steps().isEmpty() || to.via().isEmpty());
            if (there && (to.via().isEmpty() || last(walk.steps()).via().equals(to.via()))) {
                return Optional.of(walk.steps());
            }
            if (walk.steps().size() >= LONGEST || (!there && !settled.add(walk.at()))) {
                continue;
            }
            for (JoinEdge edge : edges.getOrDefault(walk.at(), List.of())) {
                boolean wanted = edge.to().equals(to.table()) && edge.via().equals(to.via());
                if (!settled.contains(edge.to()) || wanted) {
                    var steps = new ArrayList<>(walk.steps());
                    steps.add(edge);
                    queue.add(new Walk(edge.to(), List.copyOf(steps), walk.cost() + cost(edge, taste), ++number));
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the steps that lead away from the table. */
    public List<JoinEdge> from(TableName table) {
        return edges.getOrDefault(table, List.of());
    }

    private boolean isPartOfNamed(TableName table, PathTaste taste) {
        List<String> own = stems.getOrDefault(table, List.of());
        return own.size() > 1
                && taste.tables().stream().anyMatch(named -> {
                    List<String> whole = stems.getOrDefault(named, List.of());
                    return whole.size() < own.size() && own.containsAll(whole);
                });
    }

    /** "Event volunteers" when events and volunteers are named. */
    private boolean isMadeOfNamed(TableName table, PathTaste taste) {
        return stems.getOrDefault(table, List.of()).stream()
                .allMatch(stem -> taste.tables().stream()
                        .anyMatch(named -> stems.getOrDefault(named, List.of()).contains(stem)));
    }

    /** Whether the question has a word of the table's name that no named table has. */
    private boolean isSaid(TableName table, PathTaste taste) {
        return stems.getOrDefault(table, List.of()).stream()
                .anyMatch(stem -> taste.stems().contains(stem)
                        && taste.tables().stream()
                                .noneMatch(named ->
                                        stems.getOrDefault(named, List.of()).contains(stem)));
    }

    private double cost(JoinEdge edge, PathTaste taste) {
        double cost = edge.many() ? TO_MANY : TO_ONE;
        cost += edge.key().declared() ? 0 : INFERRED;
        if (taste.tables().contains(edge.to())) {
            cost += NAMED_TABLE;
        } else if (isPartOfNamed(edge.to(), taste)) {
            boolean whole = isMadeOfNamed(edge.to(), taste);
            cost += PART_OF_NAMED + (isSaid(edge.to(), taste) || whole ? SAID_TABLE : 0);
        }
        Set<String> special = edge.key().marks();
        if (special.stream().anyMatch(taste.stems()::contains)) {
            return Math.max(0.05, cost + NAMED_KEY);
        }
        return special.isEmpty() ? cost : cost + ODD_KEY;
    }

    private void conclude(ColumnInfo column, TableInfo target) {
        var key = new ForeignKey(
                "",
                List.of(column.name()),
                target.name(),
                List.of(target.keyColumns().get(0).name()));
        boolean known = edges.getOrDefault(column.table().name(), List.of()).stream()
                .anyMatch(edge -> edge.to().equals(target.name()));
        if (!known) {
            add(column.table().table(), key, false);
        }
    }

    private void add(Table child, ForeignKey key, boolean declared) {
        String via = key.columns().get(0);
        var known = new JoinEdge.Key(marks(via, key.target()), declared);
        put(new JoinEdge(child.name(), key.columns(), key.target(), key.targetColumns(), false, via, known));
        boolean unique = isKey(child, key.columns());
        put(new JoinEdge(key.target(), key.targetColumns(), child.name(), key.columns(), !unique, "~" + via, known));
    }

    private static Set<String> marks(String column, TableName parent) {
        var marks = new HashSet<>(NameWords.stems(NameWords.split(column)));
        NameWords.stems(NameWords.split(parent.name())).forEach(marks::remove);
        marks.removeAll(DULL);
        return marks;
    }

    private void put(JoinEdge edge) {
        edges.computeIfAbsent(edge.from(), any -> new ArrayList<>()).add(edge);
    }

    private static boolean isKey(Table table, List<String> columns) {
        return (!table.primaryKey().isEmpty() && columns.containsAll(table.primaryKey()))
                || table.uniqueKeys().stream().anyMatch(columns::containsAll);
    }

    private static Map<String, List<TableInfo>> bySingleKey(Lexicon lexicon) {
        var byKey = new HashMap<String, List<TableInfo>>();
        for (TableInfo table : lexicon.tables()) {
            if (table.table().primaryKey().size() == 1 && table.keyColumns().size() == 1) {
                ColumnInfo key = table.keyColumns().get(0);
                byKey.computeIfAbsent(String.join(" ", key.stems()), any -> new ArrayList<>())
                        .add(table);
                if (key.stems().equals(List.of("id"))) {
                    byKey.computeIfAbsent(String.join(" ", table.stems()) + " id", any -> new ArrayList<>())
                            .add(table);
                }
            }
        }
        return byKey;
    }

    private static Optional<TableInfo> concludedTarget(ColumnInfo column, Map<String, List<TableInfo>> byKey) {
        String name = String.join(" ", column.stems());
        if (name.equals("id")) {
            return Optional.empty();
        }
        List<TableInfo> targets = byKey.getOrDefault(name, List.of()).stream()
                .filter(target -> target != column.table()
                        && target.keyColumns().get(0).type() == column.type()
                        && !target.keyColumns().get(0).foreign())
                .toList();
        boolean ownKey = column.table().table().primaryKey().equals(List.of(column.name()));
        return targets.size() == 1 && !ownKey ? Optional.of(targets.get(0)) : Optional.empty();
    }

    private static JoinEdge last(List<JoinEdge> steps) {
        return steps.get(steps.size() - 1);
    }

    private record Walk(TableName at, List<JoinEdge> steps, double cost, int number) {}
}
