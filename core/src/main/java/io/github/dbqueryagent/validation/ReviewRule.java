package io.github.dbqueryagent.validation;

import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.sql.QueryDescription;
import java.util.List;

/**
 * A rule that a host adds to the review of drafts. Implementations are thread-safe.
 *
 * <p>A rule can only add violations. One that throws counts as a violation with the remedy to refuse.
 */
@FunctionalInterface
public interface ReviewRule {
    /** Returns what is wrong with the query; empty if nothing. */
    List<Violation> review(QueryDescription query, VisibleSchema schema);
}
