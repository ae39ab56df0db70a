package io.github.dbqueryagent.validation;

import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.PersonalValues;
import io.github.dbqueryagent.row.RowRules;
import io.github.dbqueryagent.schema.TableName;
import java.util.Set;

/**
 * A draft to be reviewed, and for whom. Immutable.
 *
 * @param draft the draft
 * @param schema what the asker may see
 * @param linked the tables that the draft's author was shown; empty if the author knows the whole schema
 * @param values the personal values that the draft's placeholders may stand for
 * @param rows which rows of the tables the asker may see
 */
public record ReviewRequest(
        Draft draft, VisibleSchema schema, Set<TableName> linked, PersonalValues values, RowRules rows) {
    /** Creates a request of somebody who may see every row; a schema with row policies is refused all of its tables. */
    public ReviewRequest(Draft draft, VisibleSchema schema, Set<TableName> linked, PersonalValues values) {
        this(draft, schema, linked, values, RowRules.none());
    }

    /** Creates a request; the set is copied. */
    public ReviewRequest {
        linked = Set.copyOf(linked);
    }
}
