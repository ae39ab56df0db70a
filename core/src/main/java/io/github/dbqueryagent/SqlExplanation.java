package io.github.dbqueryagent;

import io.github.dbqueryagent.dialect.PlanEstimate;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.validation.ApprovedSql;
import io.github.dbqueryagent.validation.Review;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What would become of SQL, and how the database would carry it out. Immutable.
 *
 * @param review whether it may run, and in which form
 * @param plan the database's plan for that form; empty if it may not run, or if the database tells no plan without running
 *     or writing something
 */
public record SqlExplanation(Review review, Optional<PlanEstimate> plan) {
    /** Creates an explanation. */
    public SqlExplanation {
        Objects.requireNonNull(review, "review");
        Objects.requireNonNull(plan, "plan");
    }

    /**
     * Returns what the plan may tell: of tables only those that the asker sees, and its text only if nothing but tables is
     * read and no value is bound. The plan of a view shows what lies behind the view, and a plan may show the values that it
     * was made for; neither is the asker's.
     */
    static PlanEstimate shown(PlanEstimate plan, ApprovedSql sql, VisibleSchema schema) {
        Set<TableName> plain = schema.tables().stream()
                .filter(table -> table.kind() == Table.Kind.TABLE)
                .map(Table::name)
                .collect(Collectors.toSet());
        Set<String> visible = new HashSet<>();
        schema.tables().forEach(table -> visible.add(table.name().toString().toLowerCase(Locale.ROOT)));
        boolean tellsAll = sql.values().isEmpty() && plain.containsAll(sql.tables());
        return new PlanEstimate(
                tellsAll ? plan.lines() : List.of(),
                plan.rows(),
                plan.cost(),
                plan.fullScans().stream()
                        .filter(name -> visible.contains(unquoted(name).toLowerCase(Locale.ROOT)))
                        .toList());
    }

    private static String unquoted(String name) {
        return name.replaceAll("[\"`\\[\\]]", "");
    }
}
