package io.github.dbqueryagent.generation;

import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.model.LanguageModel;
import io.github.dbqueryagent.model.ModelException;
import io.github.dbqueryagent.model.ModelReply;
import io.github.dbqueryagent.model.ModelRequest;
import io.github.dbqueryagent.validation.Draft;
import io.github.dbqueryagent.validation.DraftOrigin;
import java.util.List;
import java.util.Optional;

/** Lets a language model write the draft. */
final class ModelSqlGenerator implements SqlGenerator {
    private final LanguageModel model;
    private final GenerationPrompt prompt;
    private final double maxConfidence;

    ModelSqlGenerator(LanguageModel model, PromptTemplates templates, GenerationSettings settings) {
        this.model = model;
        this.prompt = new GenerationPrompt(templates, settings);
        this.maxConfidence = settings.maxConfidence();
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public Generation generate(GenerationRequest request, QuestionRun run) {
        ModelRequest written = prompt.write(request, run);
        ModelReply reply = model.ask(written, run);
        Optional<DraftReply> draft = DraftReply.parse(reply.text());
        if (draft.isEmpty()) {
            run.deadline().check();
            reply = model.ask(prompt.writeAgain(written), run);
            draft = DraftReply.parse(reply.text());
        }
        if (draft.isEmpty()) {
            throw new ModelException(reply.model(), ModelException.Reason.UNUSABLE_REPLY, null);
        }
        return toGeneration(draft.get());
    }

    private Generation toGeneration(DraftReply reply) {
        if (reply.needsClarification()) {
            return new Generation.Unclear(
                    reply.clarificationQuestion(),
                    reply.readings().size() < 2
                            ? List.of()
                            : reply.readings().stream()
                                    .map(meaning -> new Reading(meaning, null))
                                    .toList());
        }
        if (!reply.answerable()) {
            return new Generation.Unreadable(
                    reply.unanswerableReason().isEmpty()
                            ? "The database does not seem to hold what was asked."
                            : reply.unanswerableReason(),
                    List.of());
        }
        return new Generation.Drafted(
                new Draft(
                        reply.sql(),
                        reply.explanation(),
                        Math.min(maxConfidence, reply.confidence()),
                        reply.assumptions(),
                        name(),
                        DraftOrigin.MODEL),
                // The conversation tells the model the earlier SQL, so it has nothing more to remember.
                "");
    }
}
