package io.github.dbqueryagent.validation;

import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.lexing.SqlBounds;
import io.github.dbqueryagent.lexing.SqlFault;
import io.github.dbqueryagent.lexing.SqlRejectedException;
import io.github.dbqueryagent.lexing.SqlRule;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.row.RowPolicy;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.sql.QueryDescription;
import io.github.dbqueryagent.sql.SqlReading;
import io.github.dbqueryagent.sql.SqlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Turns drafts into approved SQL, or says what is wrong with them. Thread-safe.
 *
 * <p>It is final, and the only one that can make {@link ApprovedSql}; hosts add {@link ReviewRule}s.
 */
public final class SqlValidator {
    private static final String HOST_RULE = "host-rule";

    private final ReviewSettings settings;
    private final List<ReviewRule> rules;

    private SqlValidator(ReviewSettings settings, List<ReviewRule> rules) {
        this.settings = settings;
        this.rules = List.copyOf(rules);
    }

    /** Returns a validator with these bounds and the host's further rules. */
    public static SqlValidator of(ReviewSettings settings, List<ReviewRule> rules) {
        return new SqlValidator(settings, rules);
    }

    /** Reviews a draft; whatever is not understood is a violation. */
    public Review review(ReviewRequest request, Deadline deadline) {
        deadline.check();
        try {
            return reviewed(request, deadline);
        } catch (SqlRejectedException e) {
            return rejected(
                    request, e.faults().stream().map(SqlValidator::violation).toList());
        } catch (DatabaseQueryException e) {
            throw e;
        } catch (StackOverflowError e) {
            return rejected(
                    request,
                    List.of(new Violation(
                            SqlRule.SIZE.ruleName(),
                            "The query is nested too deeply, or a chain of operators in it is too long. Write a flatter one.",
                            Remedy.GENERATE_AGAIN,
                            List.of())));
        } catch (RuntimeException e) {
            // A review that fails has not found the draft harmless, so it must not run.
            return rejected(
                    request,
                    List.of(new Violation(
                            SqlRule.INTERNAL.ruleName(),
                            "The review of the query failed (" + e.getClass().getSimpleName()
                                    + "), so it was not allowed to run.",
                            Remedy.REFUSE,
                            List.of())));
        }
    }

    private Review reviewed(ReviewRequest request, Deadline deadline) throws SqlRejectedException {
        VisibleSchema schema = request.schema();
        var reading = new SqlReading(
                schema.dialect(),
                new VisibleTables(schema, request.linked()),
                settings.extraFunctions(),
                request.values(),
                new SqlBounds(settings.maxSqlBytes(), settings.maxTokens(), settings.maxDepth()),
                request.rows());
        SqlTree tree = SqlTree.read(request.draft().sql(), reading, deadline);
        QueryDescription description = tree.description();
        List<Violation> violations = new ArrayList<>(PersonalOutputs.violations(description, schema));
        violations.addAll(hostViolations(description, schema));
        if (!violations.isEmpty()) {
            return rejected(request, violations);
        }
        requireRows(description, request);
        SqlTree.Rendered rendered = tree.render(settings.maxRows());
        return new Review.Approved(
                new ApprovedSql(
                        rendered,
                        description,
                        schema.database(),
                        schema.scope(),
                        request.rows().sessionIdentity(),
                        settings.maxRows()),
                Stream.concat(tree.warnings().stream(), PersonalOutputs.warnings(description, schema).stream())
                        .toList());
    }

    /** A schema in which a table has a row policy goes together with rules that have one for it, and with no others. */
    private static void requireRows(QueryDescription description, ReviewRequest request) {
        for (TableName table : description.tables()) {
            boolean restricted = request.schema().isRowRestricted(table);
            if (restricted == (request.rows().of(table) == RowPolicy.all())) {
                throw new IllegalStateException("the row policies are not those of the schema");
            }
        }
    }

    private List<Violation> hostViolations(QueryDescription description, VisibleSchema schema) {
        var violations = new ArrayList<Violation>();
        for (ReviewRule rule : rules) {
            try {
                violations.addAll(rule.review(description, schema));
            } catch (RuntimeException | StackOverflowError e) {
                violations.add(new Violation(
                        HOST_RULE,
                        "A rule of the host failed (" + e.getClass().getSimpleName()
                                + "), so the query was not allowed to run.",
                        Remedy.REFUSE,
                        List.of()));
            }
        }
        return violations;
    }

    private static Review rejected(ReviewRequest request, List<Violation> violations) {
        return new Review.Rejected(new RejectedDraft(request.draft(), violations));
    }

    private static Violation violation(SqlFault fault) {
        Remedy remedy =
                switch (fault.rule().cure()) {
                    case ANOTHER_DRAFT -> Remedy.GENERATE_AGAIN;
                    case MORE_TABLES -> Remedy.LINK_AGAIN;
                    case NONE -> Remedy.REFUSE;
                };
        return new Violation(fault.rule().ruleName(), fault.message(), remedy, fault.names());
    }
}
