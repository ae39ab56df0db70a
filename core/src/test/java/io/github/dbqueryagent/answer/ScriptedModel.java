package io.github.dbqueryagent.answer;

import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.model.LanguageModel;
import io.github.dbqueryagent.model.ModelReply;
import io.github.dbqueryagent.model.ModelRequest;
import io.github.dbqueryagent.model.TokenCount;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A model that says what it was told to say, in small pieces, and then fails if it was told to. */
final class ScriptedModel implements LanguageModel {
    final List<ModelRequest> requests = new ArrayList<>();
    private final String reply;
    private final RuntimeException failure;

    ScriptedModel(String reply) {
        this(reply, null);
    }

    ScriptedModel(String reply, RuntimeException failure) {
        this.reply = reply;
        this.failure = failure;
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public ModelReply ask(ModelRequest request, QuestionRun run) {
        return stream(request, text -> {}, run);
    }

    @Override
    public ModelReply stream(ModelRequest request, Consumer<String> onText, QuestionRun run) {
        requests.add(request);
        for (int i = 0; i < reply.length(); i += 7) {
            onText.accept(reply.substring(i, Math.min(reply.length(), i + 7)));
        }
        if (failure != null) {
            throw failure;
        }
        return new ModelReply(reply, name(), TokenCount.none());
    }
}
