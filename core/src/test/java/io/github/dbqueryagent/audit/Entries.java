package io.github.dbqueryagent.audit;

import io.github.dbqueryagent.event.Stage;
import io.github.dbqueryagent.model.TokenCount;
import io.github.dbqueryagent.question.AnswerId;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.result.Truncation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Entries for tests. */
public final class Entries {
    private Entries() {}

    /** Returns an entry with everything in it, and this question. */
    static AuditEntry of(String question) {
        return new AuditEntry(
                new AnswerId("a1"),
                AuditEntry.Operation.ASK,
                Asker.of("ada").inTenant("7").withRoles("b", "a").withAttribute("region", "planted-attribute"),
                new AuditEntry.Asked("s1", "main", question, null),
                List.of(
                        new AuditEntry.AuditedDraft(
                                "model", "SELECT x", false, AuditEntry.Verdict.REJECTED, List.of("unknown-column")),
                        new AuditEntry.AuditedDraft("model", "SELECT y", true, AuditEntry.Verdict.APPROVED, List.of())),
                new AuditEntry.Query(
                        "SELECT y FROM t WHERE z = ?",
                        List.of(new AuditEntry.Parameter("{{email_1}}", "String")),
                        List.of("t"),
                        new AuditEntry.Given(3, Truncation.ROWS, Set.of("y"), Set.of())),
                new AuditEntry.Ending(
                        Instant.parse("2026-11-21T10:00:00Z"),
                        "found",
                        null,
                        Duration.ofMillis(12),
                        Map.of(Stage.EXECUTE, Duration.ofMillis(5), Stage.ADMIT, Duration.ofMillis(1)),
                        new TokenCount(10, 20)));
    }
}
