package io.github.dbqueryagent.execution;

import io.github.dbqueryagent.result.ResultColumn;
import io.github.dbqueryagent.result.ResultType;
import io.github.dbqueryagent.sql.OutputColumn;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares the columns that come back with those that were approved, and names them. */
final class ApprovedColumns {
    private ApprovedColumns() {}

    /**
     * Returns whether the columns are the approved ones: as many, and where a column is given out as it stands in its
     * table, under its name. Expressions are not compared, since each database heads them in its own way.
     */
    static boolean match(List<OutputColumn> approved, ResultSetMetaData actual) throws SQLException {
        if (actual.getColumnCount() != approved.size()) {
            return false;
        }
        for (int i = 0; i < approved.size(); i++) {
            String label = actual.getColumnLabel(i + 1);
            if (!isHeading(label, approved.get(i)) && (isPlain(approved.get(i)) || isElsewhere(label, i, approved))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHeading(String label, OutputColumn column) {
        String wanted = column.label();
        return label.equalsIgnoreCase(wanted) || label.equalsIgnoreCase(wanted.replaceFirst("_\\d+$", ""));
    }

    private static boolean isPlain(OutputColumn column) {
        return !column.aggregated()
                && column.lineage().size() == 1
                && isHeading(column.lineage().iterator().next().name(), column);
    }

    /** The columns came in another order: each would be masked by the rule of its neighbour. */
    private static boolean isElsewhere(String label, int position, List<OutputColumn> approved) {
        for (int i = 0; i < approved.size(); i++) {
            if (i != position && label.equalsIgnoreCase(approved.get(i).label())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the columns of the result; a label that is taken gets a number. */
    static List<ResultColumn> of(List<OutputColumn> approved, List<ResultType> types) {
        var columns = new ArrayList<ResultColumn>(approved.size());
        var taken = new HashSet<String>();
        for (int i = 0; i < approved.size(); i++) {
            OutputColumn output = approved.get(i);
            String label = free(output.label(), taken);
            columns.add(new ResultColumn(label, types.get(i), output.lineage(), output.aggregated(), output.bare()));
        }
        return List.copyOf(columns);
    }

    private static String free(String label, Set<String> taken) {
        String candidate = label;
        for (int n = 2; !taken.add(candidate); n++) {
            candidate = label + "_" + n;
        }
        return candidate;
    }
}
