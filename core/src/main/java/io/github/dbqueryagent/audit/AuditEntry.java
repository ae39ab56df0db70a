package io.github.dbqueryagent.audit;

import io.github.dbqueryagent.event.Stage;
import io.github.dbqueryagent.model.TokenCount;
import io.github.dbqueryagent.question.AnswerId;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.result.Truncation;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One call for the record. Immutable; it holds no rows, no personal values and no values of row policies.
 *
 * <p>A question that failed after its answer had been written down has a second entry of the same id: the later one counts.
 *
 * @param id names the entry; for a question, the answer's id as well
 * @param operation what was called
 * @param asker who called, without the attributes
 * @param asked what was asked, and of which database
 * @param drafts every draft that was looked at, in order
 * @param query what was given to the database last; null if nothing was
 * @param ending how it ended
 */
public record AuditEntry(
        AnswerId id,
        Operation operation,
        Asker asker,
        Asked asked,
        List<AuditedDraft> drafts,
        @Nullable Query query,
        Ending ending) {
    /** Creates an entry; the list is copied, and the asker's attributes are left out. */
    public AuditEntry {
        asker = new Asker(asker.user(), asker.tenant(), asker.roles(), Map.of());
        drafts = List.copyOf(drafts);
    }

    /** What can be called. Immutable. */
    public enum Operation {
        /** A question. */
        ASK,
        /** A question goes on with the reading that was chosen. */
        CHOOSE,
        /** SQL is reviewed. */
        CHECK,
        /** SQL is reviewed, and the database is asked how it would carry it out. */
        EXPLAIN,
        /** An answer becomes an example. */
        APPROVE,
        /** An answer is said to be right or wrong. */
        FEEDBACK
    }

    /**
     * What was asked. Immutable.
     *
     * @param session the session; null outside one
     * @param database the database that was asked; empty if it was not known which
     * @param question the text with placeholders, also if the guardrails did not admit it; null if there is none
     * @param about the earlier answer that was chosen from, approved or judged; null for other calls
     */
    public record Asked(
            @Nullable String session,
            String database,
            @Nullable String question,
            @Nullable AnswerId about) {}

    /**
     * A draft, and what was said of it. Immutable.
     *
     * @param generator who wrote it
     * @param sql its text, with placeholders
     * @param fromCache whether it was written for an earlier question
     * @param verdict what was said of it
     * @param reasons the rules that it broke, or the class and the SQLSTATE of the database's error; empty if it was approved
     */
    public record AuditedDraft(String generator, String sql, boolean fromCache, Verdict verdict, List<String> reasons) {
        /** Creates it; the list is copied. */
        public AuditedDraft {
            reasons = List.copyOf(reasons);
        }
    }

    /** What can be said of a draft. Immutable. */
    public enum Verdict {
        /** Nothing: the question ended before. */
        NONE,
        /** It may run. */
        APPROVED,
        /** It breaks a rule. */
        REJECTED,
        /** It would cost too much, or what it costs could not be told. */
        TOO_COSTLY,
        /** The database did not carry it out. */
        REFUSED_BY_DATABASE
    }

    /**
     * What was given to the database; for {@link Operation#EXPLAIN}, what it was to plan. Immutable.
     *
     * @param sql the text, with {@code ?}
     * @param parameters what each {@code ?} stood for, in order
     * @param tables the tables and views that it reads
     * @param given what was handed over of the rows; null if none were
     */
    public record Query(
            String sql,
            List<Parameter> parameters,
            List<String> tables,
            @Nullable Given given) {
        /** Creates it; the lists are copied. */
        public Query {
            parameters = List.copyOf(parameters);
            tables = List.copyOf(tables);
        }
    }

    /**
     * A bound value, without the value. Immutable.
     *
     * @param name its placeholder: that of a personal value of the question, or of a value of a row policy
     * @param type the simple name of its Java class
     */
    public record Parameter(String name, String type) {}

    /**
     * What was handed over of the rows. Immutable.
     *
     * @param rows how many
     * @param truncation whether and why there were more
     * @param masked the columns in which values were masked
     * @param shortened the columns in which values were cut
     */
    public record Given(long rows, Truncation truncation, Set<String> masked, Set<String> shortened) {
        /** Creates it; the sets are copied. */
        public Given {
            masked = Collections.unmodifiableSet(new TreeSet<>(masked));
            shortened = Collections.unmodifiableSet(new TreeSet<>(shortened));
        }
    }

    /**
     * How a call ended. Immutable.
     *
     * @param at when
     * @param outcome the kind of answer, what was said of SQL or of an answer, or the class of the exception
     * @param reason the rule of a refusal, or the class of the database's error; null for other endings
     * @param elapsed wall-clock time of the whole
     * @param timings the time of each stage that was entered
     * @param tokens what all model calls took
     */
    public record Ending(
            Instant at,
            String outcome,
            @Nullable String reason,
            Duration elapsed,
            Map<Stage, Duration> timings,
            TokenCount tokens) {
        /** Creates it; the map is copied. */
        public Ending {
            timings = Collections.unmodifiableMap(new TreeMap<>(timings));
        }
    }
}
