package io.github.dbqueryagent.fuzz;

import com.sun.management.ThreadMXBean;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.dialect.SqlDialects;
import io.github.dbqueryagent.policy.AskerRows;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.PersonalValues;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.validation.Draft;
import io.github.dbqueryagent.validation.Review;
import io.github.dbqueryagent.validation.ReviewRequest;
import io.github.dbqueryagent.validation.ReviewSettings;
import io.github.dbqueryagent.validation.SqlValidator;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The review of one dialect's drafts over the {@link Vault}, with what each costs. */
final class Guard {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Duration MOST = Duration.ofSeconds(20);

    private final SqlDialect dialect;
    private final VisibleSchema schema;
    private final AskerRows rows;
    private final SqlValidator validator = SqlValidator.of(ReviewSettings.defaults(), List.of());

    Guard(String dialect, String defaultSchema) {
        this.dialect = SqlDialects.installed().find(dialect).orElseThrow();
        DatabaseSchema whole = Vault.schema(this.dialect, defaultSchema);
        this.schema = VisibleSchema.of("vault", this.dialect, whole, Vault.POLICY, Asker.anonymous());
        this.rows = new AskerRows(Vault.POLICY, Asker.anonymous(), whole, Map.of());
    }

    /** Returns a guard whose database is not there; what it approves is not run. */
    static Guard of(String dialect) {
        return new Guard(dialect, "shop");
    }

    SqlDialect dialect() {
        return dialect;
    }

    Review review(String sql) {
        return validator.review(
                new ReviewRequest(Draft.ofCaller(sql), schema, Set.of(), PersonalValues.none(), rows),
                Deadline.after(MOST));
    }

    /** Returns the review, and what it took of the thread's time and of memory. */
    Looked look(String sql) {
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        long start = THREADS.getCurrentThreadCpuTime();
        Review review = review(sql);
        long nanos = THREADS.getCurrentThreadCpuTime() - start;
        return new Looked(review, nanos / 1_000_000, THREADS.getCurrentThreadAllocatedBytes() - bytes);
    }

    /**
     * A review and its cost.
     *
     * @param millis the thread's own time, so that other work on the machine does not count
     * @param bytes what was allocated, in all
     */
    record Looked(Review review, long millis, long bytes) {}
}
