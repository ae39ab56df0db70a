package io.github.dbqueryagent.model;

import io.github.dbqueryagent.event.QueryEvent;
import io.github.dbqueryagent.event.QuestionRun;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Asks one model after the other until one gives a usable reply. */
final class FallbackChain implements LanguageModel {
    private final List<LanguageModel> models;

    FallbackChain(List<LanguageModel> models) {
        this.models = List.copyOf(models);
    }

    @Override
    public String name() {
        return models.stream().map(LanguageModel::name).collect(Collectors.joining(", "));
    }

    @Override
    public ModelReply ask(ModelRequest request, QuestionRun run) {
        return first((model, pieces) -> model.ask(request, run), piece -> {}, run);
    }

    @Override
    public ModelReply stream(ModelRequest request, Consumer<String> onText, QuestionRun run) {
        return first((model, pieces) -> model.stream(request, pieces, run), onText, run);
    }

    private ModelReply first(
            BiFunction<LanguageModel, Consumer<String>, ModelReply> call, Consumer<String> onText, QuestionRun run) {
        var pieces = new RetryingModel.FirstPiece(onText);
        for (int i = 0; i < models.size() - 1; i++) {
            try {
                return call.apply(models.get(i), pieces);
            } catch (ModelException e) {
                if (pieces.wasSeen()) {
                    throw e;
                }
                run.deadline().check();
                run.emit(new QueryEvent.Degraded(
                        run.id(),
                        "Model <" + e.model() + "> gave no usable reply (" + e.reason() + "); <"
                                + models.get(i + 1).name() + "> is asked instead."));
            }
        }
        return call.apply(models.get(models.size() - 1), pieces);
    }
}
