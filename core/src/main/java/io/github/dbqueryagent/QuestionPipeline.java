package io.github.dbqueryagent;

import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.answer.ExecutedSql;
import io.github.dbqueryagent.answer.Narration;
import io.github.dbqueryagent.answer.NarrationRequest;
import io.github.dbqueryagent.answer.Provenance;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.event.Stage;
import io.github.dbqueryagent.guardrail.Admission;
import io.github.dbqueryagent.guardrail.AdmittedQuestion;
import io.github.dbqueryagent.guardrail.Verdict;
import io.github.dbqueryagent.model.TokenCount;
import io.github.dbqueryagent.question.QuestionContext;
import java.util.Optional;

/**
 * The way from a question to its answer, and the only place that knows the order of the stages:
 *
 * <pre>
 * admit ─ see ─ recall ─▶ link ─ generate ─ review ─ cost, execute, inspect ─▶ narrate ─ record
 *                          ▲                                  │
 *                          └── violations, or the database's error class, at most maxDrafts times
 * </pre>
 */
final class QuestionPipeline {
    private final QuestionStages stages;
    private final DraftCache drafts;
    private final AnswerRecorder recorder;
    private final AgentCounters counters;

    QuestionPipeline(QuestionStages stages, DraftCache drafts, AnswerRecorder recorder, AgentCounters counters) {
        this.stages = stages;
        this.drafts = drafts;
        this.recorder = recorder;
        this.counters = counters;
    }

    /** Answers the question, and writes down what came of it, also when that is an exception. */
    Answer answer(QuestionTicket ticket, QuestionRun run) {
        var record = new AnswerRecord(ticket, run);
        try {
            Answer answer = run.stage(Stage.ADMIT, () -> admit(ticket, run))
                    .fold(admitted -> admitted(admitted.question(), record), declined -> refuse(declined, run));
            recorder.record(record.with(answer));
            return answer;
        } catch (RuntimeException | Error e) {
            recorder.recordFailure(record, e);
            throw e;
        }
    }

    private Admission admit(QuestionTicket ticket, QuestionRun run) {
        return stages.admission().admit(ticket.question().text(), ticket.conversation(), run.context());
    }

    private static Answer refuse(Admission.Declined declined, QuestionRun run) {
        Verdict.Refused verdict = declined.verdict();
        return new Answer.Refused(run.id(), verdict.rule(), verdict.why(), verdict.allowed());
    }

    private Answer admitted(AdmittedQuestion question, AnswerRecord record) {
        QuestionTicket ticket = record.ticket();
        QuestionRun run = record.run();
        record.admitted(question);
        QuestionContext context = run.context();
        ConnectedDatabase.Seen seen = run.stage(
                Stage.SEE,
                () -> ticket.database().see(context.asker(), ticket.question().tables(), run.deadline()));
        if (seen.schema().tables().isEmpty()) {
            return new Answer.Unanswerable(
                    run.id(),
                    "There are no tables to answer from: the database has none, or none that may be seen here.",
                    java.util.List.of(),
                    java.util.List.of());
        }
        record.cacheKey(drafts.key(question, seen.schema(), ticket.conversation(), context));
        Optional<DraftCache.Kept> recalled = ticket.chosen() == null
                ? run.stage(Stage.RECALL, () -> drafts.find(record.cacheKey()))
                : Optional.of(new DraftCache.Kept(ticket.chosen(), ""));
        var search = new DraftSearch(stages, ticket, question, seen, run, counters);
        return search.run(recalled).fold(rows -> found(rows, question, record), DraftSearch.Ended::answer);
    }

    private Answer found(DraftSearch.Rows rows, AdmittedQuestion question, AnswerRecord record) {
        QuestionRun run = record.run();
        QuestionTicket ticket = record.ticket();
        record.rows(rows);
        var request = new NarrationRequest(
                question.text(), rows.draft(), rows.table(), run.context().locale());
        Narration narration =
                run.stage(Stage.NARRATE, () -> stages.narrator().narrate(request, ticket.gate()::onSentence, run));
        boolean fromCache = rows.recalled() && ticket.chosen() == null;
        if (fromCache) {
            counters.draftFromCache();
        }
        return new Answer.Found(
                run.id(),
                new ExecutedSql(rows.approved().sql(), rows.approved().placeholders()),
                rows.table(),
                narration,
                rows.draft(),
                rows.warnings(),
                new Provenance(
                        ticket.database().name(),
                        rows.draft().generator(),
                        fromCache,
                        run.timings(),
                        new TokenCount(run.inputTokens(), run.outputTokens())));
    }
}
