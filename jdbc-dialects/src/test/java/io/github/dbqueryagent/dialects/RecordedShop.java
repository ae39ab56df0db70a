package io.github.dbqueryagent.dialects;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.extraction.SchemaExtractor;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.PersonalValues;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.SchemaFilter;
import io.github.dbqueryagent.validation.Draft;
import io.github.dbqueryagent.validation.Review;
import io.github.dbqueryagent.validation.ReviewRequest;
import io.github.dbqueryagent.validation.ReviewSettings;
import io.github.dbqueryagent.validation.SqlValidator;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A schema that was read from recorded rows, and the review of drafts against what an asker may see of it. Immutable. */
public final class RecordedShop {
    private static final Deadline DEADLINE = Deadline.after(Duration.ofMinutes(5));

    private final DatabaseSchema schema;
    private final VisibleSchema visible;

    private RecordedShop(DatabaseSchema schema, VisibleSchema visible) {
        this.schema = schema;
        this.visible = visible;
    }

    public static RecordedShop read(SqlDialect dialect, RecordedCatalogue catalogue, String... hiddenColumns)
            throws SQLException {
        DatabaseSchema schema =
                SchemaExtractor.byCatalogue().extract(catalogue.connection(), dialect, SchemaFilter.all(), DEADLINE);
        SqlPolicy policy = hiddenColumns.length == 0
                ? SqlPolicy.allowAll()
                : SqlPolicy.builder()
                        .blockColumns(hiddenColumns)
                        // What rests on what is another recording.
                        .trustViews("*")
                        .build();
        return new RecordedShop(schema, VisibleSchema.of("shop", dialect, schema, policy, Asker.anonymous()));
    }

    public DatabaseSchema schema() {
        return schema;
    }

    /** Returns the text that would run, or the rule that stands against it, in round brackets. */
    public String review(String draft) {
        var request = new ReviewRequest(Draft.ofCaller(draft), visible, Set.of(), PersonalValues.none());
        Review review = SqlValidator.of(ReviewSettings.defaults(), List.of()).review(request, DEADLINE);
        return review.fold(
                approved -> approved.sql().sql(),
                rejected -> "(" + rejected.rejected().violations().get(0).rule() + ")");
    }
}
