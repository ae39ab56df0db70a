package io.github.dbqueryagent.generation;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.knowledge.BusinessTerm;
import io.github.dbqueryagent.knowledge.Example;
import io.github.dbqueryagent.knowledge.Metric;
import io.github.dbqueryagent.model.ModelRequest;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.session.Conversation;
import io.github.dbqueryagent.session.Turn;
import io.github.dbqueryagent.validation.RejectedDraft;
import io.github.dbqueryagent.validation.Violation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes what a model is asked: what changes least stands first, so that providers can cache it. */
final class GenerationPrompt {
    private final PromptTemplates templates;
    private final GenerationSettings settings;

    /** The system text of the dialect that was asked for last; it is the same for every question. */
    private volatile @Nullable SystemText systemText;

    GenerationPrompt(PromptTemplates templates, GenerationSettings settings) {
        this.templates = templates;
        this.settings = settings;
    }

    ModelRequest write(GenerationRequest request, QuestionRun run) {
        VisibleSchema visible = request.linked().visible();
        String system = system(visible.dialect());
        var schemaText = new SchemaText(visible, settings.maxCommentChars());
        var slots = new HashMap<String, String>();
        slots.put("schema", DataFence.around("schema", schemaText.tables(request.linked())));
        slots.put(
                "values",
                settings.sendValues()
                        ? DataFence.around(
                                "values", schemaText.values(request.linked().values()))
                        : "");
        slots.put("terms", DataFence.around("business terms", terms(request)));
        slots.put("examples", DataFence.around("examples", examples(request)));
        slots.put("conversation", DataFence.around("earlier questions", turns(request.conversation())));
        slots.put("feedback", feedback(request.feedback()));
        slots.put("today", run.context().today().toString());
        slots.put("zone", run.context().zone().getId());
        slots.put("question", DataFence.around("question", request.question().text()));
        return new ModelRequest(system, templates.fill("generate-user", slots), DraftReply.SHAPE);
    }

    private String system(SqlDialect dialect) {
        String name = dialect.displayName();
        String notes = dialect.promptNotes();
        SystemText known = systemText;
        if (known == null || !known.dialect().equals(name) || !known.notes().equals(notes)) {
            known = new SystemText(
                    name,
                    notes,
                    templates.fill("generate-system", Map.of("dialect", name, "dialectNotes", notes.strip())));
            systemText = known;
        }
        return known.text();
    }

    ModelRequest writeAgain(ModelRequest first) {
        return new ModelRequest(
                first.system(), templates.fill("generate-again", Map.of("request", first.user())), first.shape());
    }

    private static String terms(GenerationRequest request) {
        String database = request.linked().visible().database();
        var text = new StringBuilder();
        for (BusinessTerm term : request.knowledge().terms(database)) {
            text.append(DataFence.oneLine(term.term(), 200))
                    .append(": ")
                    .append(DataFence.oneLine(term.meaning(), 1_000))
                    .append('\n');
        }
        for (Metric metric : request.knowledge().metrics(database)) {
            text.append(DataFence.oneLine(metric.name(), 200))
                    .append(" = ")
                    .append(DataFence.oneLine(metric.expression(), 1_000))
                    .append(" on ")
                    .append(DataFence.oneLine(metric.table(), 200))
                    .append(metric.description().isBlank() ? "" : ": " + DataFence.oneLine(metric.description(), 500))
                    .append('\n');
        }
        return text.toString();
    }

    private String examples(GenerationRequest request) {
        if (settings.maxExamples() == 0) {
            return "";
        }
        var text = new StringBuilder();
        String database = request.linked().visible().database();
        for (Example example :
                request.knowledge().examplesFor(database, request.question().text(), settings.maxExamples())) {
            text.append("Question: ")
                    .append(DataFence.oneLine(example.question(), 1_000))
                    .append("\nSQL: ")
                    .append(example.sql().strip())
                    .append("\n\n");
        }
        return text.toString();
    }

    private String turns(@Nullable Conversation conversation) {
        if (conversation == null) {
            return "";
        }
        List<Turn> turns = conversation.turns();
        var text = new StringBuilder();
        for (Turn turn : turns.subList(Math.max(0, turns.size() - settings.maxTurns()), turns.size())) {
            text.append("Question: ")
                    .append(DataFence.oneLine(turn.question(), 1_000))
                    .append(
                            turn.sql() == null
                                    ? "\n(not answered)"
                                    : "\nSQL: " + turn.sql().strip())
                    .append("\n\n");
        }
        return text.toString();
    }

    private static String feedback(List<RejectedDraft> rejected) {
        if (rejected.isEmpty()) {
            return "";
        }
        var text = new StringBuilder();
        for (RejectedDraft draft : rejected) {
            text.append(draft.draft().sql().strip()).append('\n');
            for (Violation violation : draft.violations()) {
                text.append("- ")
                        .append(violation.rule())
                        .append(": ")
                        .append(DataFence.oneLine(violation.message(), 1_000))
                        .append('\n');
            }
            text.append('\n');
        }
        return "These drafts of yours were rejected, for the reasons below each. Write one without those faults.\n"
                + DataFence.around("rejected drafts", text.toString());
    }

    private record SystemText(String dialect, String notes, String text) {}
}
