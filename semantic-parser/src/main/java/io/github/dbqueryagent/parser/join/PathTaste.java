package io.github.dbqueryagent.parser.join;

import io.github.dbqueryagent.schema.TableName;
import java.util.List;
import java.util.Set;

/**
 * What makes one path better than another of the same length. Immutable.
 *
 * @param tables tables that the question names
 * @param stems stems of the question's words, to tell two keys to the same table apart
 */
public record PathTaste(Set<TableName> tables, Set<String> stems) {
    /** Creates a taste; the sets are copied. */
    public PathTaste {
        tables = Set.copyOf(tables);
        stems = Set.copyOf(stems);
    }

    /** Returns the taste for these. */
    public static PathTaste of(List<TableName> tables, List<String> stems) {
        return new PathTaste(Set.copyOf(tables), Set.copyOf(stems));
    }
}
