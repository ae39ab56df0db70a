package io.github.dbqueryagent.audit;

import io.github.dbqueryagent.dialect.DatabaseError;
import io.github.dbqueryagent.dialect.ParsingRules;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.lexing.MaskedSql;
import io.github.dbqueryagent.model.TokenCount;
import io.github.dbqueryagent.question.AnswerId;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.result.ResultTable;
import io.github.dbqueryagent.result.Truncation;
import io.github.dbqueryagent.validation.ApprovedSql;
import io.github.dbqueryagent.validation.Draft;
import io.github.dbqueryagent.validation.Violation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What is to be recorded of one call, collected on its way. Not thread-safe; one caller at a time. */
public final class AuditTrail {
    private final AnswerId id;
    private final AuditEntry.Operation operation;
    private final Asker asker;
    private final @Nullable QuestionRun run;
    private final long startedNanos = System.nanoTime();
    private final List<AuditEntry.AuditedDraft> drafts = new ArrayList<>();
    private @Nullable AnswerId about;
    private @Nullable String session;
    private @Nullable String question;
    private String database = "";
    private ParsingRules rules = ParsingRules.standard();
    private AuditEntry.@Nullable Query query;

    private AuditTrail(AnswerId id, AuditEntry.Operation operation, Asker asker, @Nullable QuestionRun run) {
        this.id = id;
        this.operation = operation;
        this.asker = asker;
        this.run = run;
    }

    /** Returns the trail of a question, or of one that goes on from the reading of an answer. */
    public static AuditTrail of(QuestionRun run, @Nullable AnswerId chosenFrom) {
        var operation = chosenFrom == null ? AuditEntry.Operation.ASK : AuditEntry.Operation.CHOOSE;
        return new AuditTrail(run.id(), operation, run.context().asker(), run).about(chosenFrom);
    }

    /** Returns the trail of a call that is no question. */
    public static AuditTrail of(AuditEntry.Operation operation, Asker asker) {
        return new AuditTrail(AnswerId.random(), operation, asker, null);
    }

    /** Notes which earlier answer the call is about. */
    public AuditTrail about(@Nullable AnswerId answer) {
        about = answer;
        return this;
    }

    /** Notes in which session it was called. */
    public void session(@Nullable String name) {
        session = name;
    }

    /** Notes what was asked, with placeholders. */
    public void question(String text) {
        question = text;
    }

    /** Notes which database is asked. */
    public void database(String name) {
        database = name;
    }

    /** Notes which database is asked, and how its SQL is read. */
    public void database(String name, ParsingRules parsing) {
        database = name;
        rules = parsing;
    }

    /** Notes a draft, of which nothing was said yet. */
    public void drafted(Draft draft, boolean fromCache) {
        drafts.add(new AuditEntry.AuditedDraft(
                draft.generator(), draft.sql(), fromCache, AuditEntry.Verdict.NONE, List.of()));
    }

    /** Notes that the last draft may run. */
    public void approved() {
        decided(AuditEntry.Verdict.APPROVED, List.of());
    }

    /** Notes that the last draft breaks rules. */
    public void rejected(List<Violation> violations) {
        decided(
                AuditEntry.Verdict.REJECTED,
                violations.stream().map(Violation::rule).distinct().toList());
    }

    /** Notes that the last draft costs too much. */
    public void tooCostly(Violation violation) {
        decided(AuditEntry.Verdict.TOO_COSTLY, List.of(violation.rule()));
    }

    /** Notes that the database did not carry out the last draft. */
    public void refused(DatabaseError error) {
        String kind = EntryJson.word(error.kind());
        decided(
                AuditEntry.Verdict.REFUSED_BY_DATABASE,
                error.sqlState() == null ? List.of(kind) : List.of(kind, error.sqlState()));
    }

    private void decided(AuditEntry.Verdict verdict, List<String> reasons) {
        int last = drafts.size() - 1;
        AuditEntry.AuditedDraft draft = drafts.get(last);
        drafts.set(
                last, new AuditEntry.AuditedDraft(draft.generator(), draft.sql(), draft.fromCache(), verdict, reasons));
    }

    /** Notes that the database is given this. */
    public void sent(ApprovedSql sql) {
        List<Object> values = sql.values();
        List<AuditEntry.Parameter> parameters = IntStream.range(0, values.size())
                .mapToObj(i -> new AuditEntry.Parameter(
                        sql.placeholders().get(i), values.get(i).getClass().getSimpleName()))
                .toList();
        List<String> tables =
                sql.tables().stream().map(Object::toString).sorted().toList();
        query = new AuditEntry.Query(sql.sql(), parameters, tables, null);
    }

    /** Notes the rows that are handed over. */
    public void given(ResultTable table) {
        given(new AuditEntry.Given(
                table.rowCount(), table.truncation(), table.maskedLabels(), table.shortenedLabels()));
    }

    /** Notes how many rows had been handed over before the end, where there is no table to tell. */
    public void givenSoFar(long rows) {
        if (rows > 0 && query != null && query.given() == null) {
            given(new AuditEntry.Given(rows, Truncation.NONE, Set.of(), Set.of()));
        }
    }

    private void given(AuditEntry.Given given) {
        AuditEntry.Query sent = query;
        if (sent != null) {
            query = new AuditEntry.Query(sent.sql(), sent.parameters(), sent.tables(), given);
        }
    }

    /**
     * Returns the entry.
     *
     * @param masked whether texts and numbers in SQL are blanked
     */
    AuditEntry entry(Instant at, String outcome, @Nullable String reason, boolean masked) {
        Duration elapsed = run == null ? Duration.ofNanos(System.nanoTime() - startedNanos) : run.elapsed();
        return new AuditEntry(
                id,
                operation,
                asker,
                new AuditEntry.Asked(session, database, question, about),
                masked ? drafts.stream().map(this::masked).toList() : drafts,
                masked && query != null ? masked(query) : query,
                new AuditEntry.Ending(
                        at,
                        outcome,
                        reason,
                        elapsed,
                        run == null ? Map.of() : run.timings(),
                        run == null ? TokenCount.none() : new TokenCount(run.inputTokens(), run.outputTokens())));
    }

    private AuditEntry.AuditedDraft masked(AuditEntry.AuditedDraft draft) {
        return new AuditEntry.AuditedDraft(
                draft.generator(), masked(draft.sql()), draft.fromCache(), draft.verdict(), draft.reasons());
    }

    private AuditEntry.Query masked(AuditEntry.Query sent) {
        return new AuditEntry.Query(masked(sent.sql()), sent.parameters(), sent.tables(), sent.given());
    }

    private String masked(String sql) {
        return MaskedSql.of(sql, rules).text();
    }
}
