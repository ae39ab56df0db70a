package io.github.dbqueryagent.event;

import io.github.dbqueryagent.question.AnswerId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on a question's way. Immutable, and free of rows' values and secrets.
 *
 * <p>SQL in events is a draft's or an approved query's text: it holds names and literals that the question gave, with
 * placeholders where those are personal.
 */
public sealed interface QueryEvent {
    /** Returns the run that the event belongs to. */
    AnswerId id();

    /**
     * A stage began.
     *
     * @param id the run
     * @param stage the stage
     */
    record StageStarted(AnswerId id, Stage stage) implements QueryEvent {}

    /**
     * A stage ended, well or not.
     *
     * @param id the run
     * @param stage the stage
     * @param elapsed its wall-clock time
     */
    record StageEnded(AnswerId id, Stage stage, Duration elapsed) implements QueryEvent {}

    /**
     * A question for several databases was put to one of them.
     *
     * @param id the run
     * @param database the one
     * @param others those that fit too, though less well
     */
    record Routed(AnswerId id, String database, List<String> others) implements QueryEvent {
        /** Creates it; the list is copied. */
        public Routed {
            others = List.copyOf(others);
        }
    }

    /**
     * A language model was called and replied, or failed.
     *
     * @param id the run
     * @param model the model's name
     * @param inputTokens tokens sent; 0 if the provider did not say
     * @param outputTokens tokens received; 0 if the provider did not say
     * @param elapsed wall-clock time of the call
     * @param failure the class of the failure, or null when there was a reply
     */
    record ModelCalled(
            AnswerId id,
            String model,
            long inputTokens,
            long outputTokens,
            Duration elapsed,
            @Nullable String failure) implements QueryEvent {}

    /**
     * A draft was written.
     *
     * @param id the run
     * @param attempt 1 for the first draft
     * @param generator which generator wrote it
     * @param sql the draft
     */
    record Drafted(AnswerId id, int attempt, String generator, String sql) implements QueryEvent {}

    /**
     * A draft was rejected.
     *
     * @param id the run
     * @param attempt which draft, from 1
     * @param violations the violations' codes
     */
    record Rejected(AnswerId id, int attempt, List<String> violations) implements QueryEvent {}

    /**
     * A draft was approved; this text runs next.
     *
     * @param id the run
     * @param attempt which draft, from 1
     * @param sql the rendered text, with {@code ?} for bound values
     */
    record Approved(AnswerId id, int attempt, String sql) implements QueryEvent {}

    /**
     * The rows were read.
     *
     * @param id the run
     * @param rows how many
     * @param truncated whether a limit cut them off
     */
    record Fetched(AnswerId id, long rows, boolean truncated) implements QueryEvent {}

    /**
     * The schema is another one than it was at the reading before; the question goes on with the new one.
     *
     * @param id the run that noticed it
     * @param database the database
     * @param added the tables and views that are new, by their full names
     * @param removed those that are gone
     * @param changed those of which a column, a type, a comment or a key is another one
     */
    record SchemaChanged(AnswerId id, String database, List<String> added, List<String> removed, List<String> changed)
            implements QueryEvent {}

    /**
     * It was looked what the database's account may do beyond reading; the statements that take it away are told by the
     * agent's report.
     *
     * @param id the run that came first
     * @param database the database
     * @param rights what the rights beyond reading are called, each once; empty if there are none
     * @param unchecked what could not be looked at, each a sentence; empty if nothing
     */
    record AccountChecked(AnswerId id, String database, List<String> rights, List<String> unchecked)
            implements QueryEvent {}

    /**
     * The library went on without something.
     *
     * @param id the run
     * @param what one sentence
     */
    record Degraded(AnswerId id, String what) implements QueryEvent {}

    /**
     * The run ended.
     *
     * @param id the run
     * @param outcome the kind of answer, or the class of the exception
     * @param elapsed wall-clock time of the whole run
     */
    record Ended(AnswerId id, String outcome, Duration elapsed) implements QueryEvent {}
}
