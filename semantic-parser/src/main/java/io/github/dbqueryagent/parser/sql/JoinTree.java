package io.github.dbqueryagent.parser.sql;

import io.github.dbqueryagent.parser.join.JoinEdge;
import io.github.dbqueryagent.parser.join.JoinGraph;
import io.github.dbqueryagent.parser.join.PathTaste;
import io.github.dbqueryagent.parser.query.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables of one FROM clause, as they hang together. Not thread-safe; one writer at a time. */
// A table can be joined twice in the same way, from different nodes.
@SuppressWarnings("ReferenceEquality")
final class JoinTree {
    private final JoinGraph graph;
    private final PathTaste taste;
    private final Aliases aliases;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Place, Node> byPlace = new LinkedHashMap<>();

    /**
     * A table in the clause.
     *
     * @param alias its name there
     * @param parent the node that it was joined to, or null for the first
     * @param edge how; null for the first
     */
    record Node(
            String alias,
            Place place,
            @Nullable Node parent,
            @Nullable JoinEdge edge) {}

    /** Steps from a node to a place. */
    record Way(Node start, List<JoinEdge> steps) {
        boolean isToOne() {
            return steps.stream().noneMatch(JoinEdge::many);
        }
    }

    JoinTree(JoinGraph graph, PathTaste taste, Aliases aliases, Place root) {
        this.graph = graph;
        this.taste = taste;
        this.aliases = aliases;
        var node = new Node(aliases.next(root.table()), root, null, null);
        nodes.add(node);
        byPlace.put(root, node);
        byPlace.put(Place.of(root.table()), node);
    }

    Node root() {
        return nodes.get(0);
    }

    List<Node> nodes() {
        return nodes;
    }

    Optional<Node> find(Place place) {
        return Optional.ofNullable(byPlace.get(place));
    }

    /** Returns the cheapest way from what is joined already; of equal ones the way from the earliest. */
    Optional<Way> wayTo(Place place) {
        Way best = null;
        for (Node node : nodes) {
            Optional<List<JoinEdge>> steps = graph.path(node.place().table(), place, taste);
            if (steps.isPresent()
                    && (best == null || steps.get().size() < best.steps().size())) {
                best = new Way(node, steps.get());
            }
        }
        return Optional.ofNullable(best);
    }

    Node join(Way way, Place place) {
        Node at = way.start();
        for (int i = 0; i < way.steps().size(); i++) {
            JoinEdge step = way.steps().get(i);
            boolean last = i == way.steps().size() - 1;
            Place reached = last ? place : Place.of(step.to());
            Node known = last ? byPlace.get(place) : joined(at, step);
            if (known == null) {
                known = new Node(aliases.next(step.to()), reached, at, step);
                nodes.add(known);
                byPlace.putIfAbsent(reached, known);
            }
            at = known;
        }
        return at;
    }

    /** Returns whether a row of the first table can appear more than once. */
    boolean multiplies() {
        return nodes.stream()
                .anyMatch(node -> node.edge() != null && node.edge().many());
    }

    private @Nullable Node joined(Node parent, JoinEdge step) {
        for (Node node : nodes) {
            if (node.parent() == parent && step.equals(node.edge())) {
                return node;
            }
        }
        return null;
    }
}
