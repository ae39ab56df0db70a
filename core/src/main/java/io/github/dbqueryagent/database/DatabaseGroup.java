package io.github.dbqueryagent.database;

import io.github.dbqueryagent.dialect.DatabaseUnavailableException;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.guardrail.AdmittedQuestion;
import io.github.dbqueryagent.knowledge.BusinessTerm;
import io.github.dbqueryagent.knowledge.KnowledgeStore;
import io.github.dbqueryagent.knowledge.Metric;
import io.github.dbqueryagent.knowledge.VisibleKnowledge;
import io.github.dbqueryagent.linking.DatabaseRouter;
import io.github.dbqueryagent.linking.Routing;
import io.github.dbqueryagent.linking.RoutingRequest;
import io.github.dbqueryagent.policy.UnknownTableException;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.session.Conversation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The databases that a view asks: one, or several among which each question finds its own. Thread-safe. */
public final class DatabaseGroup {
    private final List<ConnectedDatabase> members;
    private final DatabaseRouter router;
    private final SchemaReaders readers;
    private final List<String> joiningEngines;

    /**
     * Creates a group.
     *
     * @param members the databases, at least one, the default one first
     * @param router finds the one that a question is about
     * @param readers reads their schemas where that takes long
     * @param joiningEngines the names of engines that could join tables of several, for whoever asks about them
     */
    public DatabaseGroup(
            List<ConnectedDatabase> members,
            DatabaseRouter router,
            SchemaReaders readers,
            List<String> joiningEngines) {
        this.members = List.copyOf(members);
        this.router = router;
        this.readers = readers;
        this.joiningEngines = List.copyOf(joiningEngines);
    }

    /** Returns the databases, the default one first. */
    public List<ConnectedDatabase> members() {
        return members;
    }

    /** Returns the default one: what is asked where no question says what it is about. */
    public ConnectedDatabase first() {
        return members.get(0);
    }

    /** Returns the names of engines that could join tables of several. */
    public List<String> joiningEngines() {
        return joiningEngines;
    }

    /**
     * Returns the database of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public ConnectedDatabase require(String name) {
        return members.stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("database is <" + name + ">, but must be one of "
                        + members.stream().map(ConnectedDatabase::name).sorted().toList()));
    }

    /** Returns the group of this one alone. */
    public DatabaseGroup only(ConnectedDatabase member) {
        return new DatabaseGroup(List.of(member), router, readers, joiningEngines);
    }

    /**
     * Returns what the asker may see of each. One that cannot be read keeps nobody from asking the others.
     *
     * @param tables the tables that the question is limited to; empty for all
     * @throws UnknownTableException if no database has all of the tables for the asker
     * @throws DatabaseUnavailableException if none can be read
     */
    public Overview see(Asker asker, List<String> tables, Deadline deadline) {
        if (members.size() == 1) {
            return new Overview(List.of(first().see(asker, tables, deadline)), List.of());
        }
        Map<ConnectedDatabase, DatabaseUnavailableException> unread = readers.read(members, deadline);
        var seen = new ArrayList<SeenDatabase>();
        UnknownTableException unknown = null;
        for (ConnectedDatabase member : members) {
            if (!unread.containsKey(member)) {
                try {
                    seen.add(member.see(asker, tables, deadline));
                } catch (UnknownTableException e) {
                    unknown = e;
                } catch (DatabaseUnavailableException e) {
                    unread.put(member, e);
                }
            }
        }
        var overview = new Overview(seen, List.copyOf(unread.values()));
        if (seen.isEmpty()) {
            throw unread.isEmpty() ? Objects.requireNonNull(unknown) : overview.unavailable();
        }
        return overview;
    }

    /** Returns which of these the question is for; only those are candidates in which something is visible. */
    public Routing route(
            Overview overview, AdmittedQuestion question, @Nullable Conversation conversation, QuestionRun run) {
        List<RoutingRequest.Candidate> candidates = overview.visible().stream()
                .map(seen -> new RoutingRequest.Candidate(
                        seen.schema(),
                        seen.values().with(question.values().placeholders(), seen.schema()),
                        taught(seen, run.deadline())))
                .toList();
        return Objects.requireNonNull(
                router.route(new RoutingRequest(question, candidates, conversation), run), "routing");
    }

    private static List<String> taught(SeenDatabase seen, Deadline deadline) {
        KnowledgeStore visible = new VisibleKnowledge(
                seen.database().knowledge(), seen.database().validator(), seen.schema(), seen.rows(), deadline);
        String name = seen.database().name();
        return Stream.concat(
                        visible.terms(name).stream().map(BusinessTerm::term),
                        visible.metrics(name).stream().map(Metric::name))
                .toList();
    }

    /**
     * What an asker may see of several databases. Immutable.
     *
     * @param seen those that could be read
     * @param unread why the others could not
     */
    public record Overview(List<SeenDatabase> seen, List<DatabaseUnavailableException> unread) {
        /** Creates it; the lists are copied. */
        public Overview {
            seen = List.copyOf(seen);
            unread = List.copyOf(unread);
        }

        /** Returns those in which the asker may see something. */
        public List<SeenDatabase> visible() {
            return seen.stream().filter(one -> !one.schema().tables().isEmpty()).toList();
        }

        /** Returns the one of this name, as a router gave it. */
        public SeenDatabase require(String name) {
            return visible().stream()
                    .filter(one -> one.database().name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "the DatabaseRouter named <" + name + ">, which is none of the candidates"));
        }

        /** Returns the failure to tell where the question may be about one that could not be read. */
        public DatabaseUnavailableException unavailable() {
            DatabaseUnavailableException first = unread.get(0);
            // Made anew, since the other one may be told to several threads at once.
            return new DatabaseUnavailableException(first.database(), first.error(), first);
        }
    }
}
