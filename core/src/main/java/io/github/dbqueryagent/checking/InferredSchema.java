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
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableKeys;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.schema.TypeFamily;
import io.github.dbqueryagent.sql.SqlReading;
import io.github.dbqueryagent.sql.SqlTree;
import io.github.dbqueryagent.validation.VisibleTables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    private final SqlDialect dialect;
    private final Map<TableName, Set<String>> tables = new LinkedHashMap<>();

    private InferredSchema(SqlDialect dialect) {
        this.dialect = dialect;
    }

    /** Returns a schema with the tables that the statement names, as far as it can be read. */
    static VisibleSchema of(
            String sql, SqlDialect dialect, SqlBounds bounds, Set<String> functions, Deadline deadline) {
        var inferred = new InferredSchema(dialect);
        boolean grows = true;
        for (int i = 0; grows && i < MOST_READINGS; i++) {
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
                grows = false;
                for (SqlFault fault : e.faults()) {
                    grows |= inferred.add(fault);
                }
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

    private boolean add(SqlFault fault) {
        if (fault.rule() == SqlRule.UNKNOWN_TABLE) {
            TableName written = fault.places().get(0);
            return !dialect.isSystemTable(written.schema(), written.name())
                    && tables.putIfAbsent(inSchema(written), new LinkedHashSet<>(Set.of("any of " + written))) == null;
        }
        if (fault.rule() != SqlRule.UNKNOWN_COLUMN) {
            return false;
        }
        String column = fault.names().get(0);
        // A query around "SELECT * FROM t" names columns of t, though t is not in its FROM.
        List<TableName> places = fault.places().isEmpty() ? List.copyOf(tables.keySet()) : fault.places();
        return places.stream()
                .anyMatch(
                        place -> tables.containsKey(place) && tables.get(place).add(column));
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
