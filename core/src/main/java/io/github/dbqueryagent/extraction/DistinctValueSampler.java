package io.github.dbqueryagent.extraction;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.QuestionTimeoutException;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.ColumnValues;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TypeFamily;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads distinct values with one bounded query for each text column. Thread-safe.
 *
 * <p>The caller lends it a read-only connection. A column that cannot be read is left out; so are columns that are
 * declared for more than 500 characters, and values of more than 100, since nobody writes those in a question.
 */
final class DistinctValueSampler implements ValueSampler {
    private static final Logger LOG = LoggerFactory.getLogger(DistinctValueSampler.class);
    private static final int LONGEST_COLUMN = 500;
    private static final int LONGEST_VALUE = 100;
    private static final Pattern LENGTH = Pattern.compile("\\((\\d{1,9})\\)");

    @Override
    public List<ColumnValues> sample(
            Connection connection, SqlDialect dialect, List<Table> tables, int maxValuesPerColumn, Deadline deadline)
            throws SQLException {
        var statements = new BoundedStatements(connection, deadline);
        var attempts = new Attempts(connection, dialect);
        var sampled = new ArrayList<ColumnValues>();
        try {
            for (ColumnName column : columnsOf(tables)) {
                try {
                    ColumnValues values = read(statements, dialect, column, maxValuesPerColumn);
                    if (!values.values().isEmpty()) {
                        sampled.add(values);
                    }
                } catch (SQLException e) {
                    attempts.goOnAfter(e, "A column is left out of the values");
                }
            }
        } catch (QuestionTimeoutException e) {
            LOG.debug("The time for reading values is over; {} columns were read.", sampled.size());
        }
        return List.copyOf(sampled);
    }

    /** Tables before views: a view can be broken, and not every database goes on in a transaction after a failure. */
    private static List<ColumnName> columnsOf(List<Table> tables) {
        var columns = new ArrayList<ColumnName>();
        var inOrder = new ArrayList<>(tables);
        inOrder.sort(Comparator.comparing(Table::kind));
        for (Table table : inOrder) {
            for (Column column : table.columns()) {
                if (column.type() == TypeFamily.TEXT && !isLong(column.typeName())) {
                    columns.add(new ColumnName(table.name(), column.name()));
                }
            }
        }
        return columns;
    }

    private static boolean isLong(String typeName) {
        String name = typeName.toUpperCase(Locale.ROOT);
        if (name.contains("LARGE OBJECT") || name.contains("CLOB")) {
            return true;
        }
        Matcher length = LENGTH.matcher(name);
        return length.find() && Integer.parseInt(length.group(1)) > LONGEST_COLUMN;
    }

    private static ColumnValues read(BoundedStatements statements, SqlDialect dialect, ColumnName column, int maxValues)
            throws SQLException {
        var seen = new int[1];
        var values = new LinkedHashSet<String>();
        statements.query(SampleStatements.distinctValues(dialect, column, maxValues + 1), List.of(), row -> {
            seen[0]++;
            String value = row.getString(1);
            if (value.length() > LONGEST_VALUE) {
                seen[0] = maxValues + 1;
            } else if (!value.isBlank() && values.size() < maxValues) {
                values.add(value);
            }
        });
        return new ColumnValues(column, List.copyOf(values), seen[0] <= maxValues);
    }
}
