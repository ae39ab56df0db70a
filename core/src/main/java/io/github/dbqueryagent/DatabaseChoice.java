package io.github.dbqueryagent;

import io.github.dbqueryagent.account.AccountReport;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.database.DatabaseGroup;
import io.github.dbqueryagent.database.SeenDatabase;
import io.github.dbqueryagent.event.QueryEvent;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.event.Stage;
import io.github.dbqueryagent.generation.Reading;
import io.github.dbqueryagent.guardrail.AdmittedQuestion;
import io.github.dbqueryagent.linking.Routing;
import io.github.dbqueryagent.schema.SchemaChange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the database that a question is put to, or the answer that it cannot be put to one. Used once for a question. */
final class DatabaseChoice {
    private final QuestionPipeline.Ticket ticket;
    private final AdmittedQuestion question;
    private final QuestionRun run;

    DatabaseChoice(QuestionPipeline.Ticket ticket, AdmittedQuestion question, QuestionRun run) {
        this.ticket = ticket;
        this.question = question;
        this.run = run;
    }

    /** Sees all databases that the view asks, and routes the question if there are several. */
    Outcome choose() {
        DatabaseGroup group = ticket.databases();
        DatabaseGroup.Overview overview = run.stage(
                Stage.SEE,
                () -> group.see(run.context().asker(), ticket.question().tables(), run.deadline()));
        overview.seen()
                .forEach(seen -> seen.database()
                        .takeChange()
                        .ifPresent(change -> run.emit(changed(seen.database().name(), change))));
        overview.seen()
                .forEach(seen -> seen.database()
                        .takeAccountReport()
                        .ifPresent(report -> run.emit(checked(seen.database().name(), report))));
        List<SeenDatabase> visible = overview.visible();
        if (visible.isEmpty() && !overview.unread().isEmpty()) {
            throw overview.unavailable();
        }
        if (visible.isEmpty()) {
            return new Ended(unanswerable(
                    "There are no tables to answer from: the database has none, or none that may be seen here."));
        }
        if (visible.size() == 1) {
            return new One(visible.get(0), question, notes(List.of(), overview));
        }
        return run.stage(Stage.ROUTE, () -> group.route(overview, question, ticket.conversation(), run))
                .fold(
                        chosen -> chosen(chosen, overview),
                        undecided -> undecided(undecided, overview),
                        split -> split(split, overview));
    }

    private QueryEvent changed(String database, SchemaChange change) {
        return new QueryEvent.SchemaChanged(
                run.id(),
                database,
                change.added().stream().map(Object::toString).toList(),
                change.removed().stream().map(Object::toString).toList(),
                change.changed().stream().map(Object::toString).toList());
    }

    private QueryEvent checked(String database, AccountReport report) {
        return new QueryEvent.AccountChecked(run.id(), database, report.names(), report.unchecked());
    }

    private Outcome chosen(Routing.Chosen chosen, DatabaseGroup.Overview overview) {
        SeenDatabase seen = overview.require(chosen.database());
        run.emit(new QueryEvent.Routed(run.id(), chosen.database(), chosen.others()));
        return new One(seen, question.without(chosen.phrase()), notes(chosen.others(), overview));
    }

    private static List<String> notes(List<String> others, DatabaseGroup.Overview overview) {
        var notes = new ArrayList<String>();
        if (!others.isEmpty()) {
            notes.add("Other databases know some of these words too, and were not asked: " + String.join(", ", others)
                    + ".");
        }
        if (!overview.unread().isEmpty()) {
            // Not by name: whether the asker may see anything there is not known.
            notes.add(
                    "Not all databases could be read, so it is not known whether the question fits another one better.");
        }
        return notes;
    }

    /** What is read by nobody may be what was meant, so nothing is asked back before all can be chosen from. */
    private Outcome undecided(Routing.Undecided undecided, DatabaseGroup.Overview overview) {
        if (!overview.unread().isEmpty()) {
            throw overview.unavailable();
        }
        List<Reading> readings = undecided.databases().stream()
                .map(overview::require)
                .map(seen -> seen.database().name())
                .map(name -> Reading.inDatabase(question.text() + " (in the database " + name + ")", name))
                .toList();
        return new Ended(new Answer.NeedsClarification(
                run.id(), "The question can be put to more than one database. Which one is meant?", readings));
    }

    private Outcome split(Routing.Split split, DatabaseGroup.Overview overview) {
        if (!overview.unread().isEmpty()) {
            throw overview.unavailable();
        }
        String where = split.parts().stream()
                .map(part -> String.join(" and ", part.names()) + " in the database "
                        + overview.require(part.database()).database().name())
                .collect(Collectors.joining(", "));
        List<String> engines = ticket.databases().joiningEngines();
        String engine = engines.isEmpty() ? "An engine in front of both" : String.join(" or ", engines);
        return new Ended(unanswerable("The question is about several databases at once: " + where
                + ". One query reads one database, so ask for each part by itself. " + engine
                + " could join them: put it in front of both, and register it as a database of its own."));
    }

    private Answer unanswerable(String why) {
        return new Answer.Unanswerable(run.id(), why, List.of(), List.of());
    }

    /** What a choice comes to. */
    sealed interface Outcome {
        /** Returns what the function for this kind gives. */
        default <T> T fold(Function<One, T> one, Function<Ended, T> ended) {
            return this instanceof One found ? one.apply(found) : ended.apply((Ended) this);
        }
    }

    /**
     * The question is put to one database.
     *
     * @param seen the database as the asker may see it
     * @param question the question without the words that only name the database
     * @param notes what the person should know of the choice
     */
    record One(SeenDatabase seen, AdmittedQuestion question, List<String> notes) implements Outcome {}

    /** The question ends here. */
    record Ended(Answer answer) implements Outcome {}
}
