package io.github.dbqueryagent.checking;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.dialect.SqlDialects;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.guardrail.Admission;
import io.github.dbqueryagent.guardrail.QuestionAdmission;
import io.github.dbqueryagent.guardrail.QuestionGuardrail;
import io.github.dbqueryagent.guardrail.Verdict;
import io.github.dbqueryagent.lexing.SqlBounds;
import io.github.dbqueryagent.lexing.SqlRule;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.AnswerId;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.PersonalValues;
import io.github.dbqueryagent.question.Question;
import io.github.dbqueryagent.question.QuestionContext;
import io.github.dbqueryagent.question.QuestionTimeoutException;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.validation.Draft;
import io.github.dbqueryagent.validation.Review;
import io.github.dbqueryagent.validation.ReviewRequest;
import io.github.dbqueryagent.validation.ReviewRule;
import io.github.dbqueryagent.validation.ReviewSettings;
import io.github.dbqueryagent.validation.SqlValidator;
import io.github.dbqueryagent.validation.Violation;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Puts statements and questions through the guard alone: no database, no policy, no limit on execution, so that what it
 * lets through was let through by nothing else. Thread-safe.
 */
public final class GuardCheck {
    /** A statement within the bounds takes milliseconds; what takes longer is refused, as it would be by its deadline. */
    private static final Duration MOST = Duration.ofSeconds(5);

    private final SqlDialects dialects;
    private final ReviewSettings settings;
    private final SqlValidator validator;
    private final QuestionAdmission admission;

    private GuardCheck(
            SqlDialects dialects, ReviewSettings settings, SqlValidator validator, QuestionAdmission admission) {
        this.dialects = dialects;
        this.settings = settings;
        this.validator = validator;
        this.admission = admission;
    }

    /** Returns a check with the settings that nobody changed and the dialects on the class path. */
    public static GuardCheck withDefaults() {
        return of(ReviewSettings.defaults(), List.of(), List.of());
    }

    /** Returns a check with the settings and rules of a host. */
    public static GuardCheck of(
            ReviewSettings settings, List<ReviewRule> rules, List<QuestionGuardrail> questionGuardrails) {
        return new GuardCheck(
                SqlDialects.installed(),
                settings,
                SqlValidator.of(settings, rules),
                new QuestionAdmission(
                        CoreSettings.QUESTION_MAX_CHARS.defaultValue().orElseThrow(), questionGuardrails));
    }

    /**
     * Checks a statement against a schema that has the tables and columns which it names.
     *
     * @param dialect the dialect's id, such as {@code postgresql}
     * @throws IllegalArgumentException if there is no such dialect on the class path
     */
    public Checked statement(String dialect, String sql) {
        SqlDialect of = dialect(dialect);
        var deadline = Deadline.after(MOST);
        try {
            var bounds = new SqlBounds(settings.maxSqlBytes(), settings.maxTokens(), settings.maxDepth());
            return review(sql, InferredSchema.of(sql, of, bounds, settings.extraFunctions(), deadline));
        } catch (QuestionTimeoutException e) {
            return tooSlow();
        } catch (RuntimeException | StackOverflowError e) {
            return failed(e);
        }
    }

    /**
     * Checks a statement against these tables alone, each with the names of its columns.
     *
     * @param dialect the dialect's id, such as {@code postgresql}
     * @throws IllegalArgumentException if there is no such dialect on the class path
     */
    public Checked statement(String dialect, String sql, Map<TableName, Set<String>> tables) {
        return review(sql, InferredSchema.of(tables, dialect(dialect)));
    }

    private SqlDialect dialect(String id) {
        return dialects.find(id)
                .orElseThrow(() ->
                        new IllegalArgumentException("dialect is <" + id + ">, but must be one of " + dialects.ids()));
    }

    private Checked review(String sql, VisibleSchema schema) {
        var request = new ReviewRequest(Draft.ofCaller(sql), schema, Set.of(), PersonalValues.none());
        long start = System.nanoTime();
        try {
            Review review = validator.review(request, Deadline.after(MOST));
            double millis = since(start);
            return review.fold(
                    approved -> new Checked(true, "", "", "", millis),
                    no -> refused(no.rejected().violations().get(0), millis));
        } catch (QuestionTimeoutException e) {
            return tooSlow();
        }
    }

    private static Checked refused(Violation violation, double millis) {
        String layer = SqlRule.named(violation.rule())
                .map(rule -> rule.layer().name().toLowerCase(Locale.ROOT))
                .orElse("host-rule");
        return new Checked(false, violation.rule(), layer, violation.message(), millis);
    }

    private static Checked tooSlow() {
        return new Checked(
                false, "timeout", "bounds", "It could not be read within " + MOST.toSeconds() + " s.", MOST.toMillis());
    }

    private static Checked failed(Throwable failure) {
        return new Checked(
                false,
                SqlRule.INTERNAL.ruleName(),
                "review",
                "The review failed (" + failure.getClass().getSimpleName() + ").",
                0);
    }

    /** Puts a question through the guardrails, on behalf of nobody in particular and outside any conversation. */
    public Checked question(String text) {
        var context = QuestionContext.of(
                Question.of(text),
                Asker.anonymous(),
                CoreSettings.QUESTION_ZONE.defaultValue().orElseThrow(),
                CoreSettings.QUESTION_LOCALE.defaultValue().orElseThrow(),
                Clock.systemUTC());
        var run = new QuestionRun(AnswerId.random(), Deadline.after(MOST), context, List.of());
        long start = System.nanoTime();
        Admission admission = this.admission.admit(text, null, run);
        double millis = since(start);
        return admission.fold(
                admitted -> new Checked(true, "", "", "", millis), declined -> refused(declined.verdict(), millis));
    }

    private static Checked refused(Verdict.Refused verdict, double millis) {
        return new Checked(false, verdict.rule(), "question", verdict.why(), millis);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1_000_000.0;
    }
}
