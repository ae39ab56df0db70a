package io.github.dbqueryagent.validation;

import io.github.dbqueryagent.question.PersonalValues;
import java.util.List;

/**
 * SQL that is not approved yet, with what its author says about it. Immutable.
 *
 * @param sql the text, with placeholders for personal values
 * @param explanation what it computes, in words; empty if the author said nothing
 * @param confidence the probability that its rows are right, 0 to 1
 * @param assumptions what the author took for granted, a sentence each
 * @param generator the author's name
 * @param origin what kind of author wrote it
 */
public record Draft(
        String sql,
        String explanation,
        double confidence,
        List<String> assumptions,
        String generator,
        DraftOrigin origin) {
    /** Creates a draft; the list is copied. */
    public Draft {
        assumptions = List.copyOf(assumptions);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is <" + confidence + ">, but must be from 0 to 1");
        }
    }

    /** Returns a draft of the host's own, of which nothing but the text is known. */
    public static Draft ofCaller(String sql) {
        return new Draft(sql, "", 1, List.of(), "caller", DraftOrigin.CALLER);
    }

    /** Returns this draft with the values in its words, but not in its SQL: for the asker's own eyes alone. */
    public Draft revealing(PersonalValues values) {
        List<String> revealed = assumptions.stream().map(values::reveal).toList();
        return new Draft(sql, values.reveal(explanation), confidence, revealed, generator, origin);
    }

    /** Returns this draft with another text. */
    public Draft withSql(String newSql) {
        return new Draft(newSql, explanation, confidence, assumptions, generator, origin);
    }
}
