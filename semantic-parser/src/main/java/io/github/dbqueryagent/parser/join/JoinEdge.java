package io.github.dbqueryagent.parser.join;

import io.github.dbqueryagent.schema.TableName;
import java.util.List;
import java.util.Set;

/**
 * A step from one table to another along a foreign key, in either direction. Immutable.
 *
 * @param from the table that one comes from
 * @param fromColumns the columns there
 * @param to the table that one comes to
 * @param toColumns the columns there, in the same order
 * @param many whether a row can have several partners
 * @param via the foreign key's first column, with a tilde before it when the key points the other way
 * @param key what is known of the foreign key
 */
public record JoinEdge(
        TableName from,
        List<String> fromColumns,
        TableName to,
        List<String> toColumns,
        boolean many,
        String via,
        Key key) {
    /** Creates an edge; the lists are copied. */
    public JoinEdge {
        fromColumns = List.copyOf(fromColumns);
        toColumns = List.copyOf(toColumns);
    }

    /**
     * What is known of a foreign key. Immutable.
     *
     * @param marks stems of its name that tell it from other keys to the same table
     * @param declared whether the catalogue knows it; otherwise it was concluded from names
     */
    public record Key(Set<String> marks, boolean declared) {
        /** Creates a key; the marks are copied. */
        public Key {
            marks = Set.copyOf(marks);
        }
    }
}
