package io.github.dbqueryagent;

import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.audit.AuditTrail;
import io.github.dbqueryagent.audit.Auditor;
import io.github.dbqueryagent.event.QueryEvent;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.event.Stage;
import io.github.dbqueryagent.guardrail.AdmittedQuestion;
import io.github.dbqueryagent.question.QuestionCancelledException;
import io.github.dbqueryagent.question.QuestionTimeoutException;
import io.github.dbqueryagent.session.Conversation;
import io.github.dbqueryagent.session.SessionStore;
import io.github.dbqueryagent.session.Turn;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what came of a question: the caches, the turn, the answer for later, the audit log. Thread-safe. */
final class AnswerRecorder {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerRecorder.class);

    private final DraftCache drafts;
    private final RememberedAnswers remembered;
    private final SessionStore sessions;
    private final int maxTurns;
    private final Auditor auditor;
    private final AgentStats.Counters counters;
    private final Clock clock;

    AnswerRecorder(
            DraftCache drafts,
            RememberedAnswers remembered,
            SessionStore sessions,
            int maxTurns,
            Auditor auditor,
            AgentStats.Counters counters,
            Clock clock) {
        this.drafts = drafts;
        this.remembered = remembered;
        this.sessions = sessions;
        this.maxTurns = maxTurns;
        this.auditor = auditor;
        this.counters = counters;
        this.clock = clock;
    }

    /** Records an answer; what cannot be audited is not answered. */
    void record(Entry record) {
        Answer answer = Objects.requireNonNull(record.answer(), "answer");
        QuestionRun run = record.run();
        run.stage(Stage.RECORD, () -> {
            auditor.ended(
                    record.trail(),
                    outcomeOf(answer),
                    answer instanceof Answer.Refused refused ? refused.rule() : null);
            DraftSearch.Rows rows = record.rows();
            if (rows != null && !rows.recalled()) {
                drafts.put(record.cacheKey(), rows.draft(), rows.state());
            }
            AdmittedQuestion asked = record.asked();
            if (asked != null) {
                remembered.put(
                        record.ticket(), record.database(), asked, run.context().asker(), answer);
                addTurn(record, asked, answer);
            }
            return answer;
        });
        counters.ended(answer, run);
        run.emit(new QueryEvent.Ended(run.id(), outcomeOf(answer), run.elapsed()));
        LOG.debug(
                "Question {}: {} in {} ms.",
                run.id(),
                outcomeOf(answer),
                run.elapsed().toMillis());
    }

    /** Records that there is no answer; never throws, since the failure in hand is the one to tell. */
    void recordFailure(Entry record, Throwable failure) {
        QuestionRun run = record.run();
        String outcome = outcomeOf(failure, run);
        record.trail().givenSoFar(record.ticket().gate().rowsHandedOver());
        auditor.failed(record.trail(), outcome, failure);
        counters.ended(null, run);
        run.emit(new QueryEvent.Ended(run.id(), outcome, run.elapsed()));
    }

    /** Records that nobody waited for the answer any more when the question's turn came. */
    void recordGivenUp(Entry record) {
        QuestionRun run = record.run();
        var failure = new QuestionCancelledException();
        auditor.failed(record.trail(), outcomeOf(failure, run), failure);
    }

    private void addTurn(Entry record, AdmittedQuestion asked, Answer answer) {
        Conversation conversation = record.ticket().conversation();
        if (conversation == null) {
            return;
        }
        DraftSearch.@Nullable Rows rows = record.rows();
        var turn = new Turn(
                record.run().id(),
                clock.instant(),
                record.database(),
                asked.text(),
                rows == null ? null : rows.approved().conversationSql(),
                rows == null ? outcomeOf(answer) : rows.table().rowCount() + " rows",
                rows == null || rows.state().isEmpty()
                        ? Map.of()
                        : Map.of(rows.draft().generator(), rows.state()));
        sessions.update(
                conversation.sessionId(),
                current -> current.orElse(conversation).with(turn, asked.values(), maxTurns));
    }

    private static String outcomeOf(Answer answer) {
        return answer.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** A deadline breaks work off as a cancellation does; what it was, the time tells. */
    private static String outcomeOf(Throwable failure, QuestionRun run) {
        boolean late =
                failure instanceof QuestionCancelledException && run.deadline().hasPassed();
        return late
                ? QuestionTimeoutException.class.getSimpleName()
                : failure.getClass().getSimpleName();
    }

    /** What is to be written down of one question, filled in on its way. Not thread-safe; one caller. */
    static final class Entry {
        private final QuestionPipeline.Ticket ticket;
        private final QuestionRun run;
        private final AuditTrail trail;
        private @Nullable AdmittedQuestion admitted;
        private @Nullable AdmittedQuestion asked;
        private String database = "";
        private @Nullable String cacheKey;
        private DraftSearch.@Nullable Rows rows;
        private @Nullable Answer answer;

        Entry(QuestionPipeline.Ticket ticket, QuestionRun run) {
            this.ticket = ticket;
            this.run = run;
            this.trail = AuditTrail.of(run, ticket.chosenFrom());
            if (ticket.conversation() != null) {
                trail.session(ticket.conversation().sessionId());
            }
        }

        QuestionPipeline.Ticket ticket() {
            return ticket;
        }

        QuestionRun run() {
            return run;
        }

        /** What is to be recorded of it. */
        AuditTrail trail() {
            return trail;
        }

        void admitted(AdmittedQuestion question) {
            this.admitted = question;
            trail.question(question.text());
        }

        /** Notes the text of a question that was not admitted. */
        void declined(String text) {
            trail.question(text);
        }

        void chosen(DatabaseChoice.One chosen) {
            this.asked = chosen.question();
            this.database = chosen.seen().database().name();
            trail.database(database, chosen.seen().schema().dialect().parsingRules());
        }

        /** The question as it was put to a database, or as it was admitted. */
        @Nullable
        AdmittedQuestion asked() {
            return asked == null ? admitted : asked;
        }

        /** The database that was asked; empty before it is known which. */
        String database() {
            return database;
        }

        void cacheKey(String key) {
            this.cacheKey = key;
        }

        String cacheKey() {
            return Objects.requireNonNull(cacheKey, "the key is known once the schema is seen");
        }

        void rows(DraftSearch.Rows found) {
            this.rows = found;
        }

        DraftSearch.@Nullable Rows rows() {
            return rows;
        }

        Entry with(Answer given) {
            this.answer = given;
            return this;
        }

        @Nullable
        Answer answer() {
            return answer;
        }
    }
}
