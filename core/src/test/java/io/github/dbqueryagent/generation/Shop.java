package io.github.dbqueryagent.generation;

import io.github.dbqueryagent.dialect.Capability;
import io.github.dbqueryagent.dialect.NameFolding;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.event.QueryEvent;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.guardrail.AdmittedQuestions;
import io.github.dbqueryagent.knowledge.KnowledgeStore;
import io.github.dbqueryagent.linking.LinkedSchema;
import io.github.dbqueryagent.linking.LinkedTable;
import io.github.dbqueryagent.linking.ValueIndex;
import io.github.dbqueryagent.linking.ValueMatch;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.AnswerId;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.QuestionContext;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.ForeignKey;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableKeys;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.schema.TypeFamily;
import io.github.dbqueryagent.session.Conversation;
import io.github.dbqueryagent.validation.RejectedDraft;
import java.sql.DatabaseMetaData;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;

/** A small shop's schema, and questions about it. */
final class Shop {
    static final TableName CUSTOMERS = new TableName("public", "customers");
    static final TableName ORDER = new TableName("sales", "order");

    final List<QueryEvent> events = new ArrayList<>();
    final QuestionRun run = new QuestionRun(
            AnswerId.random(),
            Deadline.after(Duration.ofSeconds(30)),
            new QuestionContext(Asker.anonymous(), ZoneId.of("Asia/Kolkata"), Locale.ROOT, LocalDate.of(2026, 3, 1)),
            List.of(events::add));
    final KnowledgeStore knowledge = KnowledgeStore.inMemory();
    final List<RejectedDraft> feedback = new ArrayList<>();
    final List<Table> more = new ArrayList<>();
    String customersComment = "One row for each customer.";
    SqlPolicy policy = SqlPolicy.allowAll();
    Conversation conversation;

    GenerationRequest asks(String question) {
        var tables = new ArrayList<>(List.of(customers(), order()));
        tables.addAll(more);
        VisibleSchema visible = VisibleSchema.of(
                "shop", new LowerCaseDialect(), DatabaseSchema.of("public", tables), policy, Asker.anonymous());
        List<LinkedTable> linked = visible.tables().stream()
                .map(table -> new LinkedTable(table, table.columns(), 1))
                .toList();
        var value = new ValueMatch(new ColumnName(CUSTOMERS, "city"), "São Paulo", "sao paulo", 1);
        return new GenerationRequest(
                AdmittedQuestions.of(question),
                new LinkedSchema(visible, linked, List.of(value)),
                ValueIndex.empty(),
                knowledge,
                conversation,
                feedback);
    }

    private Table customers() {
        return new Table(
                CUSTOMERS,
                Table.Kind.TABLE,
                customersComment,
                List.of(
                        new Column("id", TypeFamily.INTEGER, "BIGINT", false, ""),
                        new Column("Full Name", TypeFamily.TEXT, "VARCHAR(80)", true, "first\nand last"),
                        new Column("city", TypeFamily.TEXT, "VARCHAR(40)", true, "")),
                new TableKeys(List.of("id"), List.of(), List.of()),
                List.of(),
                OptionalLong.empty());
    }

    private static Table order() {
        return order(ORDER);
    }

    static Table order(TableName name) {
        return new Table(
                name,
                Table.Kind.TABLE,
                "",
                List.of(
                        new Column("id", TypeFamily.INTEGER, "BIGINT", false, ""),
                        new Column("customer_id", TypeFamily.INTEGER, "BIGINT", false, "")),
                new TableKeys(
                        List.of("id", "customer_id"),
                        List.of(),
                        List.of(new ForeignKey("", List.of("customer_id"), CUSTOMERS, List.of("id")))),
                List.of(),
                OptionalLong.empty());
    }

    private static final class LowerCaseDialect implements SqlDialect {
        @Override
        public String id() {
            return "lower";
        }

        @Override
        public String displayName() {
            return "LowerSQL";
        }

        @Override
        public boolean matches(DatabaseMetaData metaData) {
            return true;
        }

        @Override
        public Set<Capability> capabilities() {
            return Set.of();
        }

        @Override
        public NameFolding folding() {
            return NameFolding.LOWER;
        }

        @Override
        public List<String> schemaParts(String schema) {
            return List.of(schema.split("\\.", 2));
        }

        @Override
        public Set<String> reservedWords() {
            return Set.of("ORDER");
        }

        @Override
        public Set<String> allowedFunctions() {
            return Set.of();
        }

        @Override
        public Set<String> systemSchemas() {
            return Set.of();
        }

        @Override
        public String promptNotes() {
            return "- Integer division truncates.";
        }
    }
}
