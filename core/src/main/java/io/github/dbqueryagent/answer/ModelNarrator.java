package io.github.dbqueryagent.answer;

import io.github.dbqueryagent.claim.FigureVerifier;
import io.github.dbqueryagent.event.QueryEvent;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.generation.PromptTemplates;
import io.github.dbqueryagent.model.LanguageModel;
import io.github.dbqueryagent.model.ModelReply;
import io.github.dbqueryagent.model.ModelRequest;
import io.github.dbqueryagent.question.PersonalValues;
import io.github.dbqueryagent.question.Placeholder;
import io.github.dbqueryagent.question.QuestionCancelledException;
import io.github.dbqueryagent.question.QuestionTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets a model write, and keeps the sentences that say only what the rows say. Thread-safe.
 *
 * <p>What a reader must know is said by templates whatever the model wrote; and so is everything where it failed.
 */
final class ModelNarrator implements AnswerNarrator {
    private final LanguageModel model;
    private final AnswerNarrator fallback;
    private final NarrationPrompt prompt;

    ModelNarrator(LanguageModel model, PromptTemplates templates, AnswerNarrator fallback) {
        this.model = model;
        this.prompt = new NarrationPrompt(templates);
        this.fallback = fallback;
    }

    @Override
    public Narration narrate(NarrationRequest request, Consumer<String> onSentence, QuestionRun run) {
        run.deadline().check();
        if (request.table().rowCount() == 0 || request.table().columns().isEmpty()) {
            return fallback.narrate(request, onSentence, run);
        }
        PrivateRows rows = PrivateRows.of(request, NarrationPrompt.MOST_ROWS);
        var draft = new Verified(
                new FigureVerifier(request.question(), request.table(), request.locale()), rows.values(), onSentence);
        String author = ask(prompt.write(request, rows.table()), draft, run);
        draft.failIfListenerFailed();
        run.deadline().check();
        if (draft.sentences().isEmpty()) {
            return fallback.narrate(request, onSentence, run);
        }
        List<String> notes = Notes.of(request);
        notes.forEach(onSentence);
        var sentences = new ArrayList<>(draft.sentences());
        sentences.addAll(notes);
        return new Narration(sentences, notes.isEmpty() ? author : author + "+" + TemplateNarrator.NAME);
    }

    /** Returns the name of the model that wrote; a failure of any kind but the question's own end leaves it at that. */
    private String ask(ModelRequest written, Verified draft, QuestionRun run) {
        try {
            @Nullable ModelReply reply = model.stream(written, draft::hear, run);
            draft.end(reply == null ? "" : reply.text());
            return reply == null ? model.name() : reply.model();
        } catch (QuestionCancelledException | QuestionTimeoutException e) {
            throw e;
        } catch (RuntimeException e) {
            draft.failIfListenerFailed();
            draft.stop();
            run.emit(new QueryEvent.Degraded(
                    run.id(), "Model <" + model.name() + "> did not put the rows into words; fixed sentences do."));
            return model.name();
        }
    }

    /** The sentences that stand so far. Thread-safe, since a model may hand over its text on a thread of its own. */
    private static final class Verified {
        private static final int MOST_SENTENCES = 12;
        private static final int MOST_CHARACTERS = 20_000;

        private final FigureVerifier verifier;
        private final PersonalValues inRows;
        private final Consumer<String> onSentence;
        private final SentenceSplitter splitter = new SentenceSplitter();
        private final List<String> sentences = new ArrayList<>();
        private @Nullable RuntimeException listenerFailure;
        private int heard;
        private boolean stopped;

        Verified(FigureVerifier verifier, PersonalValues inRows, Consumer<String> onSentence) {
            this.verifier = verifier;
            this.inRows = inRows;
            this.onSentence = onSentence;
        }

        synchronized void hear(@Nullable String piece) {
            if (stopped || piece == null) {
                return;
            }
            heard += piece.length();
            stopped = heard > MOST_CHARACTERS;
            if (!stopped) {
                splitter.add(piece).forEach(this::keep);
            }
        }

        /** Takes the last sentence, or the whole reply of a model that handed over no piece. */
        synchronized void end(@Nullable String whole) {
            if (heard == 0) {
                hear(whole);
            }
            if (!stopped) {
                splitter.rest().forEach(this::keep);
            }
            stopped = true;
        }

        synchronized void stop() {
            stopped = true;
        }

        synchronized List<String> sentences() {
            return List.copyOf(sentences);
        }

        /** The listener's failure ends the question; it must not be taken for one of the model. */
        synchronized void failIfListenerFailed() {
            if (listenerFailure != null) {
                throw listenerFailure;
            }
        }

        private void keep(String written) {
            String sentence = inRows.reveal(written);
            if (stopped || sentences.size() >= MOST_SENTENCES || !verifier.holds(Placeholder.without(sentence))) {
                return;
            }
            try {
                onSentence.accept(sentence);
                sentences.add(sentence);
            } catch (RuntimeException e) {
                listenerFailure = e;
                stopped = true;
            }
        }
    }
}
