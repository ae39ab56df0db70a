package io.github.dbqueryagent;

import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.answer.AnswerListener;
import io.github.dbqueryagent.question.AnswerId;
import io.github.dbqueryagent.question.Question;
import io.github.dbqueryagent.session.Turn;
import java.util.List;

/**
 * A conversation: each question is understood in the light of the ones before. Thread-safe; one question at a time.
 *
 * <p>It is of the asker of the view that it was created on. A question that names another is an
 * {@link IllegalArgumentException}.
 */
public interface ChatSession {
    /** Returns the name that the host gave the session. */
    String id();

    /** Asks and waits for the answer. */
    default Answer ask(String question) {
        return ask(Question.of(question));
    }

    /** Asks and waits for the answer. */
    default Answer ask(Question question) {
        return askAsync(question).answer();
    }

    /** Asks and returns at once. */
    RunningQuestion askAsync(Question question);

    /** Asks, returns at once, and tells the listener what comes about. */
    RunningQuestion askStream(Question question, AnswerListener listener);

    /**
     * Goes on with one of the readings of an answer that asked back.
     *
     * @param reading the reading's number, from 1
     */
    Answer choose(AnswerId answer, int reading);

    /** Returns what was asked and answered so far, oldest first. */
    List<Turn> history();

    /** Forgets what was asked; the session stays. */
    void clear();
}
