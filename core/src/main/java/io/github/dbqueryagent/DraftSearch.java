package io.github.dbqueryagent;

import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.audit.AuditTrail;
import io.github.dbqueryagent.cost.CostRequest;
import io.github.dbqueryagent.database.SeenDatabase;
import io.github.dbqueryagent.dialect.DatabaseError;
import io.github.dbqueryagent.event.QueryEvent;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.event.Stage;
import io.github.dbqueryagent.execution.Execution;
import io.github.dbqueryagent.execution.ExecutionRequest;
import io.github.dbqueryagent.execution.QueryFailedException;
import io.github.dbqueryagent.generation.Generation;
import io.github.dbqueryagent.generation.GenerationRequest;
import io.github.dbqueryagent.generation.Reading;
import io.github.dbqueryagent.guardrail.AdmittedQuestion;
import io.github.dbqueryagent.guardrail.OpenedInspection;
import io.github.dbqueryagent.knowledge.Disproved;
import io.github.dbqueryagent.knowledge.VisibleKnowledge;
import io.github.dbqueryagent.linking.LinkRequest;
import io.github.dbqueryagent.linking.LinkedSchema;
import io.github.dbqueryagent.linking.ValueIndex;
import io.github.dbqueryagent.plan.PlanEstimate;
import io.github.dbqueryagent.question.QuestionCancelledException;
import io.github.dbqueryagent.question.QuestionTimeoutException;
import io.github.dbqueryagent.result.ResultTable;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.validation.ApprovedSql;
import io.github.dbqueryagent.validation.Draft;
import io.github.dbqueryagent.validation.DraftOrigin;
import io.github.dbqueryagent.validation.RejectedDraft;
import io.github.dbqueryagent.validation.Remedy;
import io.github.dbqueryagent.validation.Review;
import io.github.dbqueryagent.validation.ReviewRequest;
import io.github.dbqueryagent.validation.Violation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The search for a draft that is approved and runs: one question's loop. Not thread-safe; one caller. */
final class DraftSearch {
    /** A reading that is left alone is taken for the question's if it is more likely right than not. */
    private static final double LIKELY = 0.5;

    private final QuestionPipeline.Stages stages;
    private final QuestionPipeline.Ticket ticket;
    private final AdmittedQuestion question;
    private final SeenDatabase seen;
    private final ValueIndex values;
    private final QuestionRun run;
    private final AuditTrail trail;
    private final AgentStats.Counters counters;
    private final VisibleKnowledge knowledge;
    private final Disproved disproved;
    private final List<RejectedDraft> rejected;
    private final Set<TableName> required = new HashSet<>();
    private Set<TableName> linkedTables = Set.of();
    private int attempt;

    DraftSearch(
            QuestionPipeline.Stages stages,
            QuestionPipeline.Ticket ticket,
            AdmittedQuestion question,
            SeenDatabase seen,
            QuestionRun run,
            AuditTrail trail,
            AgentStats.Counters counters) {
        this.stages = stages;
        this.ticket = ticket;
        this.question = question;
        this.seen = seen;
        this.values = seen.values().with(question.values().placeholders(), seen.schema());
        this.run = run;
        this.trail = trail;
        this.counters = counters;
        this.knowledge = new VisibleKnowledge(
                seen.database().knowledge(), seen.database().validator(), seen.schema(), seen.rows(), run.deadline());
        this.disproved = Disproved.of(knowledge, seen.schema(), question.text());
        this.rejected = new ArrayList<>(disproved.asFeedback());
    }

    /** Searches, beginning with an earlier draft where there is one. */
    Outcome run(Optional<DraftCache.Kept> recalled) {
        Optional<Outcome> earlier = recalled.filter(
                        kept -> ticket.chosen() != null || !disproved.includes(kept.draft()))
                .flatMap(kept -> tryDraft(kept.draft(), kept.state(), true));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        while (attempt < stages.drafting().maxDrafts()) {
            Optional<Outcome> outcome = generate().fold(this::drafted, this::unclear, this::unreadable);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        return new Ended(new Answer.Unanswerable(
                run.id(),
                "No query was found that this question can safely be answered with; " + attempt
                        + " were tried. The last: " + lastProblem(),
                List.of(),
                rejected));
    }

    private String lastProblem() {
        return rejected.isEmpty()
                ? "none"
                : rejected.get(rejected.size() - 1).violations().get(0).message();
    }

    private Generation generate() {
        LinkedSchema linked = run.stage(
                Stage.LINK,
                () -> stages.drafting()
                        .linker()
                        .link(
                                new LinkRequest(
                                        question,
                                        seen.schema(),
                                        values,
                                        ticket.conversation(),
                                        required,
                                        stages.drafting().linkingTokens()),
                                run));
        linkedTables = linked.tableNames();
        var request = new GenerationRequest(question, linked, values, knowledge, ticket.conversation(), rejected);
        return run.stage(Stage.GENERATE, () -> stages.drafting().generator().generate(request, run));
    }

    private Optional<Outcome> drafted(Generation.Drafted drafted) {
        Draft draft = drafted.draft();
        return disproved.includes(draft) ? disprovedAgain(draft) : tryDraft(draft, drafted.state(), false);
    }

    private Optional<Outcome> disprovedAgain(Draft draft) {
        drafted(draft, false);
        List<Violation> violations = List.of(Disproved.violation());
        trail.rejected(violations);
        return reject(draft, violations);
    }

    private void drafted(Draft draft, boolean recalled) {
        attempt++;
        trail.drafted(draft, recalled && ticket.chosen() == null);
        run.emit(new QueryEvent.Drafted(run.id(), attempt, draft.generator(), draft.sql()));
    }

    private Optional<Outcome> unreadable(Generation.Unreadable unreadable) {
        return Optional.of(
                new Ended(new Answer.Unanswerable(run.id(), unreadable.why(), unreadable.words(), rejected)));
    }

    /** A reading whose draft would be rejected is none that could be chosen; one that is left alone is the answer. */
    private Optional<Outcome> unclear(Generation.Unclear unclear) {
        List<Reading> possible = run.stage(
                Stage.REVIEW,
                () -> unclear.readings().stream()
                        .filter(reading -> reading.draft() == null || isPossible(reading.draft()))
                        .toList());
        Draft only = possible.size() == 1 ? possible.get(0).draft() : null;
        if (only != null && unclear.readings().size() > 1 && only.confidence() >= LIKELY) {
            return tryDraft(only, "", false);
        }
        return Optional.of(new Ended(new Answer.NeedsClarification(run.id(), unclear.question(), possible)));
    }

    private boolean isPossible(Draft draft) {
        if (disproved.includes(draft)) {
            return false;
        }
        trail.drafted(draft, false);
        return review(draft)
                .fold(
                        approved -> {
                            trail.approved();
                            return true;
                        },
                        no -> {
                            trail.rejected(no.rejected().violations());
                            return false;
                        });
    }

    /** Returns the outcome if there is one, or nothing if another draft is wanted. */
    private Optional<Outcome> tryDraft(Draft draft, String state, boolean recalled) {
        drafted(draft, recalled);
        return run.stage(Stage.REVIEW, () -> review(draft))
                .fold(approved -> execute(draft, approved, state, recalled), no -> {
                    trail.rejected(no.rejected().violations());
                    return reject(no.rejected().draft(), no.rejected().violations());
                });
    }

    private Review review(Draft draft) {
        Set<TableName> shown = draft.origin() == DraftOrigin.MODEL ? linkedTables : Set.of();
        return seen.database()
                .validator()
                .review(new ReviewRequest(draft, seen.schema(), shown, question.values(), seen.rows()), run.deadline());
    }

    private Optional<Outcome> reject(Draft draft, List<Violation> violations) {
        var refused = new RejectedDraft(draft, violations);
        counters.draftRejected();
        rejected.add(refused);
        run.emit(new QueryEvent.Rejected(
                run.id(), attempt, violations.stream().map(Violation::rule).toList()));
        if (refused.remedy() == Remedy.REFUSE) {
            Violation worst = violations.stream()
                    .filter(violation -> violation.remedy() == Remedy.REFUSE)
                    .findFirst()
                    .orElseThrow();
            return Optional.of(new Ended(new Answer.Refused(
                    run.id(),
                    worst.rule(),
                    worst.message(),
                    "Questions that can be answered by reading the visible tables are allowed.")));
        }
        if (refused.remedy() == Remedy.LINK_AGAIN) {
            Set<String> names = new HashSet<>();
            violations.forEach(violation -> names.addAll(violation.names()));
            seen.schema().tables().stream()
                    .map(Table::name)
                    .filter(name -> names.contains(name.toString()))
                    .forEach(required::add);
        }
        return Optional.empty();
    }

    private Optional<Outcome> execute(Draft draft, Review.Approved approval, String state, boolean recalled) {
        ApprovedSql approved = approval.sql();
        trail.approved();
        Optional<Violation> tooMuch = run.stage(Stage.COST, () -> tooMuch(approved));
        if (tooMuch.isPresent()) {
            trail.tooCostly(tooMuch.get());
            return reject(draft, List.of(tooMuch.get()));
        }
        run.emit(new QueryEvent.Approved(run.id(), attempt, approved.sql()));
        ticket.gate().onSql(approved.sql());
        trail.sent(approved);
        var inspection = new OpenedInspection(stages.inspection());
        var request = new ExecutionRequest(approved, seen.schema(), inspection, ticket.gate());
        Execution execution = run.stage(
                Stage.EXECUTE,
                () -> Objects.requireNonNull(
                        seen.database().executor(seen.schema().dialect()).execute(request, run), "execution"));
        return execution.fold(
                done -> {
                    trail.given(done.table());
                    run.emit(new QueryEvent.Fetched(
                            run.id(), done.table().rowCount(), done.table().isTruncated()));
                    return Optional.of(
                            new Rows(draft, approved, done.table(), approval.warnings(), inspection, state, recalled));
                },
                stopped -> stopped(draft, stopped));
    }

    /** A check that fails has not found the query cheap, so it must not run. */
    private Optional<Violation> tooMuch(ApprovedSql approved) {
        try {
            var request =
                    new CostRequest(approved, seen.schema(), seen.database().costLimits(), () -> plan(approved));
            return Objects.requireNonNull(stages.cost().check(request, run), "violation");
        } catch (QuestionCancelledException | QuestionTimeoutException e) {
            throw e;
        } catch (RuntimeException e) {
            return Optional.of(new Violation(
                    "cost-check-failure",
                    "What the query costs could not be checked (" + e.getClass().getSimpleName()
                            + "), so it was not allowed to run.",
                    Remedy.REFUSE,
                    List.of()));
        }
    }

    /** A draft that the database cannot plan is refused by it for its own reason when it runs. */
    private Optional<PlanEstimate> plan(ApprovedSql approved) {
        try {
            return seen.database().executor(seen.schema().dialect()).explain(approved, seen.schema(), run.deadline());
        } catch (QueryFailedException e) {
            if (e.error().isFaultOfDraft()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Optional<Outcome> stopped(Draft draft, Execution.Stopped stopped) {
        DatabaseError error = stopped.error();
        trail.refused(error);
        if (stopped.rowsHandedOver() || !error.isFaultOfDraft()) {
            throw new QueryFailedException(seen.database().name(), error);
        }
        return reject(
                draft,
                List.of(new Violation(
                        "database-error",
                        "The database refused it: " + error.describe() + ".",
                        Remedy.GENERATE_AGAIN,
                        List.of())));
    }

    /** What a search comes to. */
    sealed interface Outcome {
        /** Returns what the function for this kind gives. */
        default <T> T fold(Function<Rows, T> rows, Function<Ended, T> ended) {
            return this instanceof Rows found ? rows.apply(found) : ended.apply((Ended) this);
        }
    }

    /** A draft ran. */
    record Rows(
            Draft draft,
            ApprovedSql approved,
            ResultTable table,
            List<String> warnings,
            OpenedInspection inspection,
            String state,
            boolean recalled)
            implements Outcome {}

    /** The question ends without rows. */
    record Ended(Answer answer) implements Outcome {}
}
