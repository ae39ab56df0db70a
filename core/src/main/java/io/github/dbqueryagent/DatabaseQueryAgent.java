package io.github.dbqueryagent;

import io.github.dbqueryagent.account.AccountReport;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.answer.AnswerListener;
import io.github.dbqueryagent.knowledge.Example;
import io.github.dbqueryagent.knowledge.Feedback;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.AnswerId;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Question;
import io.github.dbqueryagent.session.Turn;
import io.github.dbqueryagent.validation.Review;
import java.util.List;

/**
 * Answers questions in plain language from databases, reading only. Thread-safe.
 *
 * <pre>{@code
 * try (DatabaseQueryAgent agent = DatabaseQueryAgent.builder().dataSource(dataSource).build()) {
 *     Answer answer = agent.query("How many active users do we have?");
 *     System.out.println(answer.text());
 * }
 * }</pre>
 *
 * <p>{@link #forAsker(Asker)} and {@link #database(String)} give views that share everything with their agent; closing
 * a view does nothing.
 */
public interface DatabaseQueryAgent extends AutoCloseable {
    /** Returns a builder that knows what it is told and the defaults, and reads nothing from the environment. */
    static DatabaseQueryAgentBuilder builder() {
        return DatabaseQueryAgentBuilder.withDefaults();
    }

    /** Returns a builder that knows what the environment and a {@code .env} file say, and goes on from there. */
    static DatabaseQueryAgentBuilder builderFromEnvironment() {
        return DatabaseQueryAgentBuilder.withEnvironment();
    }

    /** Returns an agent that is set up by environment variables and a {@code .env} file alone. */
    static DatabaseQueryAgent fromEnvironment() {
        return builderFromEnvironment().build();
    }

    /**
     * Asks and waits for the answer, at most until the question's time is over.
     *
     * @throws io.github.dbqueryagent.error.DatabaseQueryException if the system is in trouble: the database cannot be
     *     reached, all generators failed, or the time is over
     */
    default Answer query(String question) {
        return query(Question.of(question));
    }

    /**
     * Asks and waits for the answer, at most until the question's time is over.
     *
     * @throws io.github.dbqueryagent.error.DatabaseQueryException if the system is in trouble
     */
    default Answer query(Question question) {
        return queryAsync(question).answer();
    }

    /** Asks and returns at once. */
    RunningQuestion queryAsync(Question question);

    /** Asks, returns at once, and tells the listener what comes about. */
    RunningQuestion queryStream(Question question, AnswerListener listener);

    /**
     * Goes on with one of the readings of an answer that asked back.
     *
     * @param answer the answer's name; it must be this asker's
     * @param reading the reading's number, from 1
     */
    Answer choose(AnswerId answer, int reading);

    /** Reviews SQL as if it were a draft for the view's database, the first one of several, and runs nothing. */
    Review check(String sql);

    /**
     * Reviews SQL as if it were a draft and, if it may run, asks the database how it would carry it out, and tells which
     * indexes would help. Nothing is run: the database plans what the review rendered, and never the text that came in.
     *
     * <p>It goes the way of a question: on the agent's threads, until the time limit or until the waiting thread is
     * interrupted.
     *
     * @throws AgentBusyException if too many questions run and wait
     * @throws io.github.dbqueryagent.question.QuestionTimeoutException if the time is over
     * @throws io.github.dbqueryagent.question.QuestionCancelledException if the waiting thread was interrupted
     * @throws io.github.dbqueryagent.dialect.DatabaseUnavailableException if the database cannot be reached
     * @throws io.github.dbqueryagent.execution.QueryFailedException if the database makes no plan
     */
    SqlExplanation explain(String sql);

    /**
     * Makes the answer's question and SQL an example for later questions, and returns it.
     *
     * @throws io.github.dbqueryagent.answer.UnknownAnswerException if the asker has no such answer with rows
     */
    Example approve(AnswerId answer);

    /**
     * Takes down what somebody says of an answer. SQL that was said to be wrong is not drafted again for that question,
     * whoever asks it of this database; {@link Feedback#RIGHT} takes that back. To make more of a right answer, see
     * {@link #approve(AnswerId)}.
     *
     * <p>It holds for all who ask this database, so let it be called by people whose word counts.
     *
     * @throws io.github.dbqueryagent.answer.UnknownAnswerException if the asker has no such answer with rows
     */
    void feedback(AnswerId answer, Feedback feedback);

    /** Returns a view that asks on behalf of this asker. */
    DatabaseQueryAgent forAsker(Asker asker);

    /**
     * Returns a view that asks the database that was registered under this name. Without it, a question is put to the one
     * that knows its words, and asked back where several do.
     */
    DatabaseQueryAgent database(String name);

    /** Returns the asker's session of this name, begun now if there is none. */
    ChatSession createSession(String id);

    /** Returns the names of the asker's sessions, in order. */
    List<String> listSessions();

    /** Returns what was asked and answered in the asker's session, oldest first. */
    List<Turn> sessionHistory(String id);

    /** Forgets what was asked in the asker's session; the session stays. */
    void clearSession(String id);

    /** Forgets the asker's session. */
    void deleteSession(String id);

    /** Returns the schema of the view's database, the first one of several, as the asker may see it. */
    VisibleSchema schema();

    /**
     * Asks the view's database, the first one of several, now what its account may do beyond reading, and returns it with the statements that take it away. It is
     * for whoever runs the agent, since it names tables that a policy may hide.
     *
     * @throws IllegalStateException if this is the view of an asker
     * @throws io.github.dbqueryagent.dialect.DatabaseUnavailableException if the database cannot be reached
     */
    AccountReport accountReport();

    /** Drops what is known of the schemas and values of the view's databases, so that the next question reads them anew. */
    void refreshSchema();

    /** Returns what the agent and all its views have done. */
    AgentStats stats();

    /** Ends what is running and closes what the agent made itself; a data source that the host gave stays open. */
    @Override
    void close();
}
