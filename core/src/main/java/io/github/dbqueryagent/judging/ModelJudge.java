package io.github.dbqueryagent.judging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.dbqueryagent.event.QueryEvent;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.generation.DataFence;
import io.github.dbqueryagent.generation.PromptTemplates;
import io.github.dbqueryagent.guardrail.QuestionGuardrail;
import io.github.dbqueryagent.guardrail.Verdict;
import io.github.dbqueryagent.model.JsonShape;
import io.github.dbqueryagent.model.LanguageModel;
import io.github.dbqueryagent.model.ModelRequest;
import io.github.dbqueryagent.question.QuestionCancelledException;
import io.github.dbqueryagent.question.QuestionTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets a model say whether a text asks something of the assistant and not of the data. Thread-safe.
 *
 * <p>It is sent the question and nothing else: no schema, no conversation, nothing about who asks.
 */
public final class ModelJudge implements QuestionGuardrail {
    private static final JsonShape SHAPE = new JsonShape(
            "verdict",
            List.of(new JsonShape.Field(
                    "attack",
                    JsonShape.Kind.BOOLEAN,
                    "Whether the text asks something of the assistant and not of the data.")));

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LanguageModel model;
    private final PromptTemplates templates;
    private final boolean required;

    private ModelJudge(LanguageModel model, PromptTemplates templates, boolean required) {
        this.model = model;
        this.templates = templates;
        this.required = required;
    }

    /**
     * Returns a guardrail that asks the model.
     *
     * @param templates the texts that it is asked with: {@code judge-system} and {@code judge-user}
     * @param required whether a question is refused that the model cannot judge, since it fails or replies something else
     */
    public static QuestionGuardrail of(LanguageModel model, PromptTemplates templates, boolean required) {
        return new ModelJudge(model, templates, required);
    }

    @Override
    public Verdict judge(String question, QuestionRun run) {
        return ask(question, run).map(ModelJudge::verdict).orElseGet(() -> unknown(run));
    }

    private static Verdict verdict(boolean attack) {
        return attack
                ? Verdict.refuse(
                        "model-judged",
                        "The text seems to ask something of the assistant and not of the data.",
                        "Ask about the data, in a sentence or two.")
                : Verdict.allow();
    }

    private Verdict unknown(QuestionRun run) {
        if (required) {
            return Verdict.refuse(
                    "model-judge-failure",
                    "The model that judges questions could not be asked, so this one was not let in.",
                    "Try again later, or tell the operator (guardrail.modelRequired).");
        }
        run.emit(new QueryEvent.Degraded(
                run.id(), "Model <" + model.name() + "> did not judge the question; it was let in without."));
        return Verdict.allow();
    }

    /** Returns whether the model takes the text for an attack; empty if it did not say so. */
    private Optional<Boolean> ask(String question, QuestionRun run) {
        var request = new ModelRequest(
                templates.fill("judge-system", Map.of()),
                templates.fill("judge-user", Map.of("question", DataFence.around("question", question))),
                SHAPE);
        try {
            return read(model.ask(request, run).text());
        } catch (QuestionCancelledException | QuestionTimeoutException e) {
            throw e;
        } catch (RuntimeException e) {
            run.deadline().check();
            return Optional.empty();
        }
    }

    private static Optional<Boolean> read(String reply) {
        int start = reply.indexOf('{');
        int end = reply.lastIndexOf('}');
        if (start < 0 || end < start) {
            return Optional.empty();
        }
        try {
            JsonNode attack = JSON.readTree(reply.substring(start, end + 1)).path("attack");
            return attack.isBoolean() ? Optional.of(attack.asBoolean()) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
