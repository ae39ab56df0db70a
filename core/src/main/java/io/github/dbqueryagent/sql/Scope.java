package io.github.dbqueryagent.sql;

import io.github.dbqueryagent.lexing.SqlRefusal;
import io.github.dbqueryagent.lexing.SqlRule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import net.sf.jsqlparser.expression.Expression;
import org.jspecify.annotations.Nullable;

/** What the names in one SELECT can mean. Not thread-safe; one query each. */
final class Scope {
    /**
     * An output that ORDER BY and its like can name.
     *
     * @param expression what it is computed from; null where only the output itself is there, after a set operation
     */
    record Output(
            ScopeColumn column, String written, @Nullable Expression expression) {}

    /**
     * A column that USING made one. Immutable.
     *
     * @param members the relations that have it
     * @param holders those of them in which its value stands: in the first that has one
     */
    record Merged(String name, List<Relation> members, List<Relation> holders) {}

    private final @Nullable Scope parent;

    /** What stands in the FROM that this is within, and can be seen from here by some databases alone. */
    private final List<Relation> beside;

    private final List<Relation> relations = new ArrayList<>(4);
    private int floor;
    private final List<Merged> merged = new ArrayList<>();
    private final List<Output> outputs = new ArrayList<>();
    private final BitSet singles = new BitSet();
    private BitSet touched = new BitSet();
    private Connections connections = new Connections();

    Scope(@Nullable Scope parent) {
        this(parent, List.of());
    }

    private Scope(@Nullable Scope parent, List<Relation> beside) {
        this.parent = parent;
        this.beside = beside;
    }

    /** Returns a scope without relations for what stands in FROM and sees nothing else of it. */
    Scope besideAll() {
        return new Scope(parent, relations);
    }

    @Nullable
    Scope parent() {
        return parent;
    }

    List<Relation> relations() {
        return relations;
    }

    /** Returns the relations that names at this place can mean. */
    List<Relation> visible() {
        return relations.subList(floor, relations.size());
    }

    /** Returns how many of the first relations names at this place cannot mean. */
    int floor() {
        return floor;
    }

    /** Hides the first relations, as from a condition of a join that they are no part of. */
    void hideFirst(int count) {
        this.floor = count;
    }

    /** Returns whether anything in this FROM, or beside it, goes by the name, whether or not it can be meant. */
    boolean hasRelation(String name) {
        return relations.stream().anyMatch(relation -> relation.name().equalsIgnoreCase(name))
                || beside.stream().anyMatch(relation -> relation.name().equalsIgnoreCase(name));
    }

    /** Returns the relations that can be meant in this SELECT, then those in the ones around it. */
    List<Relation> allRelations() {
        var all = new ArrayList<Relation>();
        for (Scope level = this; level != null; level = level.parent) {
            all.addAll(level.visible());
        }
        return all;
    }

    void add(Relation relation) {
        for (Relation other : relations) {
            if (!relation.name().isEmpty() && other.name().equalsIgnoreCase(relation.name())) {
                throw new SqlRefusal(
                        SqlRule.ALIAS,
                        "Two tables in FROM go by the name " + relation.name() + ". Give each an alias of its own.",
                        relation.name());
            }
        }
        relations.add(relation);
        connections.grow(relations.size());
    }

    /** Says that USING made the column one; what it was made of before is part of it. */
    void merge(Merged column) {
        merged.removeIf(each ->
                each.name().equalsIgnoreCase(column.name()) && column.members().containsAll(each.members()));
        merged.add(column);
    }

    /** Returns what USING made of the relation's column; null if it left it alone. */
    @Nullable
    Merged merged(String column, Relation relation) {
        for (Merged each : merged) {
            if (each.name().equalsIgnoreCase(column) && each.members().contains(relation)) {
                return each;
            }
        }
        return null;
    }

    /** Returns whether USING made columns of this name one. */
    boolean hasMerged(String column) {
        return merged.stream().anyMatch(each -> each.name().equalsIgnoreCase(column));
    }

    List<Output> outputs() {
        return outputs;
    }

    void touch(Relation relation) {
        int index = relations.indexOf(relation);
        if (index >= 0) {
            touched.set(index);
        }
    }

    /** Connects the relations that were touched since the last call. */
    void connectTouched() {
        connections.connect(touched);
        touched = new BitSet();
    }

    /** Connects the relation that was added last with what was touched while it was read. */
    void connectLast() {
        touch(relations.get(relations.size() - 1));
        connectTouched();
    }

    void forgetTouched() {
        touched = new BitSet();
    }

    void connectAll() {
        touched.set(0, relations.size());
        connectTouched();
    }

    /** Says that a relation has one row at most, so that nothing need connect it. */
    void single(Relation relation) {
        singles.set(relations.indexOf(relation));
    }

    int unconnected() {
        return connections.count(singles) - 1;
    }

    /** Which relations of a FROM are connected by conditions, directly or through others. Not thread-safe. */
    private static final class Connections {
        private final List<Integer> groups = new ArrayList<>(4);

        void grow(int size) {
            while (groups.size() < size) {
                groups.add(groups.size());
            }
        }

        void connect(BitSet members) {
            int first = members.nextSetBit(0);
            if (first < 0) {
                return;
            }
            int group = groups.get(first);
            for (int i = members.nextSetBit(first + 1); i >= 0; i = members.nextSetBit(i + 1)) {
                int other = groups.get(i);
                groups.replaceAll(each -> each == other ? group : each);
            }
        }

        /** Returns how many groups there are but for these members; 1 if there is nothing. */
        int count(BitSet without) {
            return Math.max(1, (int) IntStream.range(0, groups.size())
                    .filter(member -> !without.get(member))
                    .map(groups::get)
                    .distinct()
                    .count());
        }
    }
}
