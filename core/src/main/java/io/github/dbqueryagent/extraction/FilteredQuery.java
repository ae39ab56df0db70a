package io.github.dbqueryagent.extraction;

import io.github.dbqueryagent.schema.SchemaFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A dialect's catalogue query with its slots filled in, so that what a filter leaves out is not read at all; see
 * {@link io.github.dbqueryagent.dialect.CatalogueQueries}. Immutable.
 *
 * @param sql the query, with a {@code ?} for each name
 * @param names the names, in order, in lower case
 */
record FilteredQuery(String sql, List<String> names) {
    private static final Pattern SLOT =
            Pattern.compile("\\{(?:schemas (\\S+?)(?: else ([^}]+))?|tables (\\S+) (\\S+))}");
    private static final String ALL = "1 = 1";
    /** Databases bound how many values a statement may have; what is not asked for here is left out later. */
    private static final int MOST_NAMES = 500;

    FilteredQuery {
        names = List.copyOf(names);
    }

    static FilteredQuery of(String template, SchemaFilter filter) {
        var names = new ArrayList<String>();
        Matcher slots = SLOT.matcher(template);
        String sql = slots.replaceAll(slot -> Matcher.quoteReplacement(fill(slot, filter, names)));
        return new FilteredQuery(sql, names);
    }

    private static String fill(MatchResult slot, SchemaFilter filter, List<String> names) {
        String schemaColumn = slot.group(1);
        if (schemaColumn == null) {
            return tables(slot.group(3), slot.group(4), filter, names);
        }
        if (filter.schemas().isEmpty()) {
            return slot.group(2) == null ? ALL : "(" + slot.group(2) + ")";
        }
        return isComparable(filter.schemas()) ? in(schemaColumn, filter.schemas(), names) : ALL;
    }

    private static String tables(String schemaColumn, String tableColumn, SchemaFilter filter, List<String> names) {
        List<String> excluded = filter.excludedTables().stream()
                .filter(name -> isComparable(List.of(name)))
                .toList();
        if (excluded.isEmpty() || excluded.size() > MOST_NAMES) {
            return ALL;
        }
        var conditions = new ArrayList<String>();
        // A dot may stand between schema and table, or within the table's name.
        conditions.add("NOT " + in(tableColumn, excluded, names));
        for (String name : excluded) {
            int dot = name.indexOf('.');
            if (dot > 0) {
                conditions.add("NOT (LOWER(" + schemaColumn + ") = ? AND LOWER(" + tableColumn + ") = ?)");
                names.add(name.substring(0, dot));
                names.add(name.substring(dot + 1));
            }
        }
        return "(" + String.join(" AND ", conditions) + ")";
    }

    private static String in(String column, Collection<String> wanted, List<String> names) {
        names.addAll(wanted);
        return "LOWER(" + column + ") IN (" + String.join(", ", Collections.nCopies(wanted.size(), "?")) + ")";
    }

    /** Databases do not agree with Java on the small letters of all alphabets; a name too many is left out later. */
    private static boolean isComparable(Collection<String> names) {
        return names.size() <= MOST_NAMES
                && names.stream().allMatch(name -> name.chars().allMatch(letter -> letter < 0x80));
    }
}
