package io.github.dbqueryagent.cost;

import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.plan.PlanEstimate;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.sql.QueryDescription;
import io.github.dbqueryagent.validation.Remedy;
import io.github.dbqueryagent.validation.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The cost by the catalogue's row counts, and by a plan where those do not settle it. */
final class EstimatedCost implements CostCheck {
    static final String RULE = "cost";

    @Override
    public Optional<Violation> check(CostRequest request, QuestionRun run) {
        QueryDescription query = request.sql().description();
        QueryDescription.MostRows all = query.combined().most();
        boolean byRow = query.tables().stream().anyMatch(request.schema()::isRowRestricted)
                || !request.sql().sessionIdentity().isEmpty();
        if (byRow) {
            // Counts and plans are of the rows of all, and would tell this asker of the rows of others.
            return query.unconnectedJoins() > 0 ? Optional.of(unconnected(query)) : Optional.empty();
        }
        if (query.unconnectedJoins() > 0 && all.made() > request.limits().maxRows()) {
            return Optional.of(unconnected(query));
        }
        OptionalDouble most = all.product(
                table -> request.schema().find(table).map(Table::rowEstimate).orElse(OptionalLong.empty()));
        boolean anyCost = request.limits().maxCost().isEmpty();
        if (anyCost
                && most.isPresent()
                && most.getAsDouble() <= request.limits().maxRows()) {
            return Optional.empty();
        }
        Optional<PlanEstimate> plan = request.plan().get();
        OptionalLong rows = plan.map(PlanEstimate::rows).orElse(OptionalLong.empty());
        OptionalDouble cost = plan.map(PlanEstimate::cost).orElse(OptionalDouble.empty());
        if (rows.isPresent() && rows.getAsLong() > request.limits().maxRows()) {
            return Optional.of(tooMany(rows.getAsLong(), request.limits().maxRows(), query));
        }
        if (cost.isPresent()
                && request.limits().maxCost().isPresent()
                && cost.getAsDouble() > request.limits().maxCost().getAsDouble()) {
            return Optional.of(violation(
                    String.format(
                            Locale.ROOT,
                            "The database puts the cost of the query at %.3g, and cost.maxCost allows %.3g. "
                                    + "Narrow the question, such as to a period, or raise the setting.",
                            cost.getAsDouble(),
                            request.limits().maxCost().getAsDouble()),
                    query));
        }
        if (rows.isEmpty() && query.unconnectedJoins() > 0) {
            return Optional.of(unconnected(query));
        }
        return Optional.empty();
    }

    private static Violation unconnected(QueryDescription query) {
        return violation(
                "Tables in FROM that no condition connects give every combination of their rows, and those are too many, or "
                        + "how many they are is not known here. Connect the tables.",
                query);
    }

    private static Violation tooMany(long rows, long allowed, QueryDescription query) {
        String why = query.unconnectedJoins() > 0 ? " Tables in FROM stand beside each other without a condition." : "";
        return violation(
                String.format(
                        Locale.ROOT,
                        "By its plan, the query goes through about %.3g rows in one step, and cost.maxRows allows %.3g.%s "
                                + "Narrow the question, such as to a period, or raise the setting.",
                        (double) rows,
                        (double) allowed,
                        why),
                query);
    }

    /** Tables that nothing connects are the draft's mistake; anything else is in what was asked. */
    private static Violation violation(String message, QueryDescription query) {
        Remedy remedy = query.unconnectedJoins() > 0 ? Remedy.GENERATE_AGAIN : Remedy.REFUSE;
        return new Violation(RULE, message, remedy, List.of());
    }
}
