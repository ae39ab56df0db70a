package io.github.dbqueryagent.model;

import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.personal.PersonalMask;
import io.github.dbqueryagent.personal.PersonalText;
import java.util.function.Consumer;

/** A model that is sent nothing that has the form of personal data, wherever in a request it stands. */
final class GuardedModel implements LanguageModel {
    private final LanguageModel model;

    GuardedModel(LanguageModel model) {
        this.model = model;
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public ModelReply ask(ModelRequest request, QuestionRun run) {
        return model.ask(masked(request), run);
    }

    @Override
    public ModelReply stream(ModelRequest request, Consumer<String> onText, QuestionRun run) {
        return model.stream(masked(request), onText, run);
    }

    /** The system text is the host's own and the same for all questions. */
    private static ModelRequest masked(ModelRequest request) {
        String user = PersonalText.replace(request.user(), match -> PersonalMask.MASK);
        return new ModelRequest(request.system(), user, request.shape());
    }
}
