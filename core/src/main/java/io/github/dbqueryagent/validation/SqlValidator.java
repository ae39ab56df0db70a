package io.github.dbqueryagent.validation;

import io.github.dbqueryagent.question.Deadline;
import java.util.List;

/**
 * Turns drafts into approved SQL, or says what is wrong with them. Thread-safe.
 *
 * <p>It is final, and the only one that can make {@link ApprovedSql}; hosts add {@link ReviewRule}s.
 */
public final class SqlValidator {
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
        return new Review.Rejected(new RejectedDraft(
                request.draft(),
                List.of(new Violation(
                        "syntax", "Nothing is approved: " + settings + rules, Remedy.REFUSE, List.of()))));
    }
}
