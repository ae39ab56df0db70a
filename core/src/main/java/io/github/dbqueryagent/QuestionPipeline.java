package io.github.dbqueryagent;

import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.answer.AnswerNarrator;
import io.github.dbqueryagent.answer.ExecutedSql;
import io.github.dbqueryagent.answer.Narration;
import io.github.dbqueryagent.answer.NarrationRequest;
import io.github.dbqueryagent.answer.Provenance;
import io.github.dbqueryagent.cost.CostCheck;
import io.github.dbqueryagent.database.ConnectedDatabase;
import io.github.dbqueryagent.database.DatabaseGroup;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.event.Stage;
import io.github.dbqueryagent.generation.SqlGenerator;
import io.github.dbqueryagent.guardrail.Admission;
import io.github.dbqueryagent.guardrail.AdmittedQuestion;
import io.github.dbqueryagent.guardrail.AnswerGuardrail;
import io.github.dbqueryagent.guardrail.OpenedInspection;
import io.github.dbqueryagent.guardrail.QuestionAdmission;
import io.github.dbqueryagent.guardrail.Verdict;
import io.github.dbqueryagent.linking.SchemaLinker;
import io.github.dbqueryagent.model.TokenCount;
import io.github.dbqueryagent.personal.PersonalClass;
import io.github.dbqueryagent.personal.PersonalColumn;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.AnswerId;
import io.github.dbqueryagent.question.PersonalValues;
import io.github.dbqueryagent.question.Question;
import io.github.dbqueryagent.rate.QuestionLimits;
import io.github.dbqueryagent.result.ResultColumn;
import io.github.dbqueryagent.result.ResultTable;
import io.github.dbqueryagent.session.Conversation;
import io.github.dbqueryagent.validation.Draft;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way from a question to its answer, and the only place that knows the order of the stages:
 *
 * <pre>
 * admit ─ see, route ─ recall ─▶ link ─ generate ─ review ─ cost, execute, inspect ─▶ narrate ─ record
 *                                 ▲                                  │
 *                                 └── violations, or the database's error class, at most maxDrafts times
 * </pre>
 */
final class QuestionPipeline {
    private final Stages stages;
    private final DraftCache drafts;
    private final AnswerRecorder recorder;
    private final AgentStats.Counters counters;

    QuestionPipeline(Stages stages, DraftCache drafts, AnswerRecorder recorder, AgentStats.Counters counters) {
        this.stages = stages;
        this.drafts = drafts;
        this.recorder = recorder;
        this.counters = counters;
    }

    /** Answers the question, and writes down what came of it, also when that is an exception. */
    Answer answer(Ticket ticket, QuestionRun run) {
        var record = new AnswerRecorder.Entry(ticket, run);
        try {
            Answer answer = run.stage(Stage.ADMIT, () -> admit(ticket, run))
                    .fold(admitted -> admitted(admitted.question(), record), declined -> refuse(declined, record));
            recorder.record(record.with(answer));
            AdmittedQuestion asked = record.asked();
            return asked == null ? answer : answer.revealing(asked.values());
        } catch (RuntimeException | Error e) {
            recorder.recordFailure(record, e);
            throw e;
        }
    }

    /** Writes down that a question was given up before its turn came. */
    void givenUp(Ticket ticket, QuestionRun run) {
        recorder.recordGivenUp(new AnswerRecorder.Entry(ticket, run));
    }

    /** Who asks too often is told so before anybody looks at what is asked. */
    private Admission admit(Ticket ticket, QuestionRun run) {
        Conversation conversation = ticket.conversation();
        Verdict rate =
                stages.limits().take(run.context().asker(), conversation == null ? null : conversation.sessionId());
        return rate instanceof Verdict.Refused refused
                ? new Admission.Declined(refused)
                : stages.admission().admit(ticket.question().text(), ticket.known(), run);
    }

    private Answer refuse(Admission.Declined declined, AnswerRecorder.Entry record) {
        Ticket ticket = record.ticket();
        record.declined(stages.admission().forRecord(ticket.question().text(), ticket.known()));
        Verdict.Refused verdict = declined.verdict();
        return new Answer.Refused(record.run().id(), verdict.rule(), verdict.why(), verdict.allowed());
    }

    private Answer admitted(AdmittedQuestion question, AnswerRecorder.Entry record) {
        Ticket ticket = record.ticket();
        QuestionRun run = record.run();
        record.admitted(question);
        return new DatabaseChoice(ticket, question, run)
                .choose()
                .fold(one -> asked(one, record), DatabaseChoice.Ended::answer);
    }

    private Answer asked(DatabaseChoice.One chosen, AnswerRecorder.Entry record) {
        record.chosen(chosen);
        Ticket ticket = record.ticket().about(chosen.seen().database());
        QuestionRun run = record.run();
        AdmittedQuestion question = chosen.question();
        record.cacheKey(drafts.key(question, chosen.seen().schema(), ticket.conversation(), run.context()));
        Optional<DraftCache.Kept> recalled = ticket.chosen() == null
                ? run.stage(Stage.RECALL, () -> drafts.find(record.cacheKey()))
                : Optional.of(new DraftCache.Kept(ticket.chosen(), ""));
        var search = new DraftSearch(stages, ticket, question, chosen.seen(), run, record.trail(), counters);
        return search.run(recalled).fold(rows -> found(rows, chosen, record), DraftSearch.Ended::answer);
    }

    private Answer found(DraftSearch.Rows rows, DatabaseChoice.One chosen, AnswerRecorder.Entry record) {
        QuestionRun run = record.run();
        Ticket ticket = record.ticket();
        record.rows(rows);
        var request = new NarrationRequest(
                chosen.question().text(),
                rows.draft(),
                rows.table(),
                run.context().locale(),
                personal(rows.table(), chosen.seen().schema()));
        Narration narration =
                run.stage(Stage.NARRATE, () -> narrate(request, rows.inspection(), toPerson(ticket, chosen), run));
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
                Stream.concat(rows.warnings().stream(), chosen.notes().stream()).toList(),
                new Provenance(
                        chosen.seen().database().name(),
                        rows.draft().generator(),
                        fromCache,
                        run.timings(),
                        new TokenCount(run.inputTokens(), run.outputTokens())));
    }

    /** Of a column that comes from several, the first class of the list stands for all. */
    private static Map<String, PersonalClass> personal(ResultTable table, VisibleSchema schema) {
        var personal = new HashMap<String, PersonalClass>();
        for (ResultColumn column : table.columns()) {
            column.lineage().stream()
                    .flatMap(from -> schema.personal(from).stream())
                    .map(PersonalColumn::personalClass)
                    .min(Comparator.naturalOrder())
                    .ifPresent(found -> personal.put(column.label(), found));
        }
        return personal;
    }

    /** Who asked may read the values of the question again. */
    private static Consumer<String> toPerson(Ticket ticket, DatabaseChoice.One chosen) {
        return sentence -> ticket.gate().onSentence(chosen.question().values().reveal(sentence));
    }

    /** What the guardrail lets be seen of the words, both as they come and in the end. */
    private Narration narrate(
            NarrationRequest request, OpenedInspection inspection, Consumer<String> toPerson, QuestionRun run) {
        Narration said = Objects.requireNonNull(
                stages.narrator().narrate(request, sentence -> toPerson.accept(inspection.inspect(sentence)), run),
                "narration");
        return new Narration(said.sentences().stream().map(inspection::inspect).toList(), said.narrator());
    }

    /**
     * A question with all that it brings along. Immutable.
     *
     * @param question the question
     * @param databases the databases that it can be put to
     * @param conversation what was asked before, or null outside a session
     * @param choice the reading that the person chose, or null
     * @param known the personal values that placeholders stand for already
     * @param gate where the answer goes while it comes about
     */
    record Ticket(
            Question question,
            DatabaseGroup databases,
            @Nullable Conversation conversation,
            @Nullable Choice choice,
            PersonalValues known,
            AnswerGate gate) {
        /** Returns the draft of the reading that the person chose, or null. */
        @Nullable
        Draft chosen() {
            return choice == null ? null : choice.draft();
        }

        /** Returns the answer whose reading the person chose, or null. */
        @Nullable
        AnswerId chosenFrom() {
            return choice == null ? null : choice.answer();
        }

        /** Returns this ticket with what was asked before of this database alone. */
        Ticket about(ConnectedDatabase database) {
            return conversation == null
                    ? this
                    : new Ticket(question, databases, conversation.about(database.name()), choice, known, gate);
        }

        /**
         * A reading that the person chose. Immutable.
         *
         * @param answer the answer that offered it
         * @param draft its draft, or null
         */
        record Choice(AnswerId answer, @Nullable Draft draft) {}
    }

    /**
     * The stages that all questions go through. Immutable.
     *
     * @param limits says whether somebody asks too often
     * @param admission lets questions in
     * @param drafting writes drafts
     * @param cost says whether approved SQL costs too much
     * @param inspection says what of a result may be shown
     * @param narrator puts rows into words
     */
    record Stages(
            QuestionLimits limits,
            QuestionAdmission admission,
            Drafting drafting,
            CostCheck cost,
            AnswerGuardrail inspection,
            AnswerNarrator narrator) {
        /**
         * What writes drafts, and how many. Immutable.
         *
         * @param linker finds what of the schema matters
         * @param generator writes drafts
         * @param linkingTokens how much of the schema a prompt may hold
         * @param maxDrafts how many drafts are tried
         */
        record Drafting(SchemaLinker linker, SqlGenerator generator, int linkingTokens, int maxDrafts) {}
    }
}
