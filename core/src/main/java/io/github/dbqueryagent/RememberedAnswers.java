package io.github.dbqueryagent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.answer.UnknownAnswerException;
import io.github.dbqueryagent.audit.AuditTrail;
import io.github.dbqueryagent.generation.Reading;
import io.github.dbqueryagent.guardrail.AdmittedQuestion;
import io.github.dbqueryagent.question.AnswerId;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Question;
import io.github.dbqueryagent.validation.Draft;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is needed to go on from an answer: to choose a reading, or to approve the draft. Thread-safe. */
final class RememberedAnswers {
    private static final int MOST = 10_000;
    private static final Duration TIME_TO_LIVE = Duration.ofHours(24);

    private final Cache<AnswerId, Remembered> byId = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(TIME_TO_LIVE)
            // On this thread, where it takes less than to wake another one for it.
            .executor(Runnable::run)
            .build();

    void put(QuestionPipeline.Ticket ticket, String database, AdmittedQuestion admitted, Asker asker, Answer answer) {
        Draft draft = answer instanceof Answer.Found found ? found.draft() : null;
        List<Reading> readings = answer instanceof Answer.NeedsClarification unclear ? unclear.readings() : List.of();
        if (draft != null || !readings.isEmpty()) {
            String session =
                    ticket.conversation() == null ? null : ticket.conversation().sessionId();
            byId.put(
                    answer.id(),
                    new Remembered(asker, database, session, ticket.question(), admitted, draft, readings));
        }
    }

    /**
     * Returns the answer, and notes what it was about.
     *
     * @throws UnknownAnswerException if it is not known, or not this asker's
     */
    Remembered require(AnswerId id, Asker asker, AuditTrail trail) {
        Remembered answer = byId.getIfPresent(id);
        if (answer == null || !answer.asker().equals(asker)) {
            throw new UnknownAnswerException();
        }
        trail.session(answer.session());
        trail.database(answer.database());
        trail.question(answer.admitted().text());
        return answer;
    }

    /**
     * One answer. Immutable.
     *
     * @param asker whose it is
     * @param database which database was asked; empty if that is what the readings are about
     * @param session the session that it was asked in, or null
     * @param question the question as it was asked
     * @param admitted the question as it was admitted
     * @param draft the draft that ran, or null
     * @param readings the readings to choose from
     */
    record Remembered(
            Asker asker,
            String database,
            @Nullable String session,
            Question question,
            AdmittedQuestion admitted,
            @Nullable Draft draft,
            List<Reading> readings) {
        /** Returns the reading, from 1. */
        Reading requireReading(int reading) {
            if (reading < 1 || reading > readings.size()) {
                throw new IllegalArgumentException(
                        "reading is <" + reading + ">, but must be from 1 to " + readings.size());
            }
            return readings.get(reading - 1);
        }

        /** Returns the draft that ran. */
        Draft requireDraft() {
            if (draft == null) {
                throw new UnknownAnswerException();
            }
            return draft;
        }
    }
}
