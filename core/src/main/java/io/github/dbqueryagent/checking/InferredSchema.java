package io.github.dbqueryagent.checking;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.lexing.SqlBounds;
import io.github.dbqueryagent.lexing.SqlFault;
import io.github.dbqueryagent.lexing.SqlRejectedException;
import io.github.dbqueryagent.lexing.SqlRule;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.PersonalValues;
import io.github.dbqueryagent.row.RowRules;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableKeys;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.schema.TypeFamily;
import io.github.dbqueryagent.sql.SqlReading;
import io.github.dbqueryagent.sql.SqlTree;
import io.github.dbqueryagent.validation.VisibleTables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The tables and columns that a statement takes for granted, found out by reading it again and again: what is missing is
 * added, until nothing is. The database's own tables are never added. Not thread-safe; one statement each.
 */
final class InferredSchema {
    /** The schema of tables that are named without one. */
    private static final String DEFAULT_SCHEMA = "inferred";

    /** More than any statement within the bounds has unknown names, at ten a reading. */
    private static final int MOST_READINGS = 500;

    /** A column that every table has, since NATURAL compares columns that nobody names. */
    private static final String COMMON = "any column";

    private final SqlDialect dialect;
    private final Map<TableName, Set<String>> tables = new LinkedHashMap<>();

    /** Columns that were named without their table where it could be one of several. */
    private final Set<ColumnName> guesses = new HashSet<>();

    private final Set<ColumnName> wrongGuesses = new HashSet<>();

    private InferredSchema(SqlDialect dialect) {
        this.dialect = dialect;
    }

    /** Returns a schema with the tables that the statement names, as far as it can be read. */
    static VisibleSchema of(
            String sql, SqlDialect dialect, SqlBounds bounds, Set<String> functions, Deadline deadline) {
        var inferred = new InferredSchema(dialect);
        boolean grows = true;
        for (int i = 0; grows && i < MOST_READINGS; i++) {
            deadline.check();
            VisibleSchema schema = inferred.schema();
            var reading = new SqlReading(
                    dialect,
                    new VisibleTables(schema, Set.of()),
                    functions,
                    PersonalValues.none(),
                    bounds,
                    RowRules.none());
            try {
                SqlTree.read(sql, reading, deadline);
                return schema;
            } catch (SqlRejectedException e) {
                grows = inferred.learn(e.faults());
            }
        }
        return inferred.schema();
    }

    /** Returns a schema of these tables, each with the names of its columns. */
    static VisibleSchema of(Map<TableName, Set<String>> given, SqlDialect dialect) {
        var inferred = new InferredSchema(dialect);
        inferred.tables.putAll(given);
        return inferred.schema();
    }

    /** A column without a place comes last: it may be an output of a query whose own columns are not known yet. */
    private boolean learn(List<SqlFault> faults) {
        boolean grows = false;
        for (SqlFault fault : faults) {
            if (fault.rule() == SqlRule.UNKNOWN_TABLE) {
                grows |= addTable(fault.places().get(0));
            } else if (fault.rule() == SqlRule.UNKNOWN_COLUMN) {
                grows |= addColumn(fault.names().get(0), fault.places());
            } else if (fault.rule() == SqlRule.AMBIGUOUS_COLUMN) {
                grows |= takeBack(fault.names().get(0), fault.places());
            }
        }
        for (SqlFault fault : faults) {
            if (!grows
                    && fault.rule() == SqlRule.UNKNOWN_COLUMN
                    && fault.places().isEmpty()) {
                grows = addColumn(fault.names().get(0), List.copyOf(tables.keySet()));
            }
        }
        return grows;
    }

    private boolean addTable(TableName written) {
        return !dialect.isSystemTable(written.schema(), written.name())
                && tables.putIfAbsent(inSchema(written), new LinkedHashSet<>(List.of("any of " + written, COMMON)))
                        == null;
    }

    /** A table that stands there twice is the last choice: without an alias its columns would be ambiguous. */
    private boolean addColumn(String column, List<TableName> places) {
        var once = new ArrayList<TableName>();
        var twice = new ArrayList<TableName>();
        for (TableName place : places) {
            boolean possible = tables.containsKey(place)
                    && !tables.get(place).contains(column)
                    && !wrongGuesses.contains(new ColumnName(place, column));
            if (possible) {
                (Collections.frequency(places, place) == 1 ? once : twice).add(place);
            }
        }
        once.addAll(twice);
        if (once.isEmpty()) {
            return putBack(column, places);
        }
        columnsOf(once.get(0)).add(column);
        if (places.size() > 1) {
            guesses.add(new ColumnName(once.get(0), column));
        }
        return true;
    }

    private Set<String> columnsOf(TableName table) {
        return Objects.requireNonNull(tables.get(table), "the table is one of these");
    }

    /** A guess that was taken back, and without which the column has no place, was right: the other one was wrong. */
    private boolean putBack(String column, List<TableName> places) {
        for (TableName place : places) {
            if (tables.containsKey(place)
                    && wrongGuesses.contains(new ColumnName(place, column))
                    && columnsOf(place).add(column)) {
                return true;
            }
        }
        return false;
    }

    private boolean takeBack(String column, List<TableName> places) {
        for (TableName place : places) {
            var guess = new ColumnName(place, column);
            if (guesses.remove(guess)) {
                wrongGuesses.add(guess);
                columnsOf(place).remove(column);
                return true;
            }
        }
        // Beside a query whose columns were not known yet, it seemed to have no other place.
        for (TableName place : places) {
            if (wrongGuesses.add(new ColumnName(place, column))) {
                columnsOf(place).remove(column);
                return true;
            }
        }
        return false;
    }

    /** Returns the name with the schema of tables that are named without one. */
    static TableName inSchema(TableName written) {
        return written.schema().isEmpty() ? new TableName(DEFAULT_SCHEMA, written.name()) : written;
    }

    private VisibleSchema schema() {
        var all = new ArrayList<Table>();
        tables.forEach((name, columns) -> all.add(new Table(
                name,
                Table.Kind.TABLE,
                "",
                columns.stream()
                        .map(column -> new Column(column, TypeFamily.OTHER, "", true, ""))
                        .toList(),
                new TableKeys(List.of(), List.of(), List.of()),
                List.of(),
                OptionalLong.empty())));
        return VisibleSchema.of(
                "checked", dialect, DatabaseSchema.of(DEFAULT_SCHEMA, all), SqlPolicy.allowAll(), Asker.anonymous());
    }
}
