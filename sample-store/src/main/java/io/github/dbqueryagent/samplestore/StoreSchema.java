package io.github.dbqueryagent.samplestore;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The tables and views of the store, in an order in which they can be filled. Immutable. */
record StoreSchema(List<StoreTable> relations) {
    static StoreSchema read() {
        SchemaReader reader = new SchemaReader();
        TextResource.lines("schema.txt").forEach(reader::read);
        return new StoreSchema(reader.relations());
    }

    List<StoreTable> tables() {
        return relations.stream().filter(relation -> !relation.isView()).toList();
    }

    /** Returns the schemas, the main one first. */
    List<String> schemas() {
        return relations.stream().map(StoreTable::schema).distinct().toList();
    }

    StoreTable find(String id) {
        return relations.stream()
                .filter(relation -> relation.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("schema.txt has no table " + id + "."));
    }

    /** Returns the names that stand in more than one schema. */
    Set<String> sharedNames() {
        return relations.stream()
                .map(StoreTable::name)
                .filter(name -> relations.stream()
                                .filter(relation -> relation.name().equals(name))
                                .count()
                        > 1)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
