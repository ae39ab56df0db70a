package io.github.dbqueryagent;

import io.github.dbqueryagent.account.AccountReport;
import io.github.dbqueryagent.advice.IndexAdvisor;
import io.github.dbqueryagent.advice.ShownPlan;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.answer.AnswerListener;
import io.github.dbqueryagent.audit.AuditEntry;
import io.github.dbqueryagent.audit.AuditTrail;
import io.github.dbqueryagent.audit.Auditor;
import io.github.dbqueryagent.database.ConnectedDatabase;
import io.github.dbqueryagent.database.DatabaseGroup;
import io.github.dbqueryagent.database.SeenDatabase;
import io.github.dbqueryagent.event.QueryListener;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.generation.Reading;
import io.github.dbqueryagent.knowledge.CounterExample;
import io.github.dbqueryagent.knowledge.Example;
import io.github.dbqueryagent.knowledge.Feedback;
import io.github.dbqueryagent.knowledge.KnowledgeStore;
import io.github.dbqueryagent.plan.PlanEstimate;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.AnswerId;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.PersonalValues;
import io.github.dbqueryagent.question.Question;
import io.github.dbqueryagent.question.QuestionContext;
import io.github.dbqueryagent.session.Conversation;
import io.github.dbqueryagent.session.SessionStore;
import io.github.dbqueryagent.session.Turn;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.setting.SettingValues;
import io.github.dbqueryagent.validation.Draft;
import io.github.dbqueryagent.validation.Review;
import io.github.dbqueryagent.validation.ReviewRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The agent as one asker sees one of its databases; the root view is the one that the builder gave. */
final class AgentView implements DatabaseQueryAgent {
    private static final Logger LOG = LoggerFactory.getLogger(AgentView.class);

    private final Parts parts;
    private final DatabaseGroup databases;
    private final Asker asker;
    private final boolean root;

    AgentView(Parts parts, DatabaseGroup databases, Asker asker, boolean root) {
        this.parts = parts;
        this.databases = databases;
        this.asker = asker;
        this.root = root;
    }

    @Override
    public RunningQuestion queryAsync(Question question) {
        return start(question, null, AnswerGate.toNobody());
    }

    @Override
    public RunningQuestion queryStream(Question question, AnswerListener listener) {
        return start(question, null, new AnswerGate(listener));
    }

    /** Starts a question, in a conversation or not. */
    QuestionTask start(Question question, @Nullable Conversation conversation, AnswerGate gate) {
        PersonalValues known = conversation == null ? PersonalValues.none() : conversation.values();
        return start(new QuestionPipeline.Ticket(question, databases, conversation, null, known, gate));
    }

    private QuestionTask start(QuestionPipeline.Ticket ticket) {
        Question question = ticket.question();
        AnswerGate gate = ticket.gate();
        Asker onBehalf = askerOf(question);
        Duration most = parts.surroundings().settings().get(CoreSettings.QUESTION_TIMEOUT);
        Duration own = question.timeout();
        var deadline = Deadline.after(own != null && own.compareTo(most) < 0 ? own : most);
        QuestionContext context = QuestionContext.of(
                question,
                onBehalf,
                parts.surroundings().settings().get(CoreSettings.QUESTION_ZONE),
                parts.surroundings().settings().get(CoreSettings.QUESTION_LOCALE),
                parts.surroundings().clock());
        List<QueryListener> listeners = parts.surroundings().listeners();
        if (gate.isWatched()) {
            listeners = new ArrayList<>(listeners);
            listeners.add(gate);
        }
        var run = new QuestionRun(AnswerId.random(), deadline, context, listeners);
        var task = new QuestionTask(
                run,
                gate,
                () -> parts.pipeline().answer(ticket, run),
                () -> parts.pipeline().givenUp(ticket, run),
                parts.runner().stopping());
        parts.runner().start(task);
        task.endAtDeadline(parts.runner().clock());
        return task;
    }

    private Asker askerOf(Question question) {
        Asker named = question.asker();
        if (named == null || named.equals(asker)) {
            return asker;
        }
        if (!asker.equals(Asker.anonymous())) {
            throw new IllegalArgumentException(
                    "the question names another asker than this view is for; ask it of the agent, or of that asker's view");
        }
        return named;
    }

    @Override
    public Answer choose(AnswerId answer, int reading) {
        return startChosen(answer, reading, null).answer();
    }

    QuestionTask startChosen(AnswerId answer, int reading, @Nullable Conversation conversation) {
        AuditTrail trail = trail(AuditEntry.Operation.CHOOSE).about(answer);
        RememberedAnswers.Remembered remembered = remembered(answer, trail);
        Reading chosen = parts.auditor().attempt(trail, () -> remembered.requireReading(reading));
        PersonalValues then = remembered.admitted().values();
        // Those of the answer come first: its draft means them.
        PersonalValues known =
                conversation == null ? then : then.and(conversation.values()).orElse(then);
        String database = chosen.database() == null ? remembered.database() : chosen.database();
        Question question = chosen.database() == null
                ? remembered.question().withText(then.reveal(chosen.meaning()))
                : remembered.question();
        AgentView view = on(parts.databases().require(database));
        var choice = new QuestionPipeline.Ticket.Choice(answer, chosen.draft());
        return view.start(new QuestionPipeline.Ticket(
                question, view.databases, conversation, choice, known, AnswerGate.toNobody()));
    }

    private RememberedAnswers.Remembered remembered(AnswerId answer, AuditTrail trail) {
        return parts.auditor().attempt(trail, () -> parts.memory().remembered().require(answer, asker, trail));
    }

    private AuditTrail trail(AuditEntry.Operation operation) {
        return AuditTrail.of(operation, asker);
    }

    @Override
    public Review check(String sql) {
        Deadline deadline = deadline();
        AuditTrail trail = trail(AuditEntry.Operation.CHECK);
        return parts.auditor()
                .call(
                        trail,
                        () -> review(sql, databases.first().see(asker, List.of(), deadline), deadline, trail),
                        AgentView::outcomeOf);
    }

    private static String outcomeOf(Review review) {
        return review.fold(approved -> "approved", rejected -> "rejected");
    }

    private Deadline deadline() {
        return Deadline.after(parts.surroundings().settings().get(CoreSettings.QUESTION_TIMEOUT));
    }

    private static Review review(String sql, SeenDatabase seen, Deadline deadline, AuditTrail trail) {
        Draft draft = Draft.ofCaller(sql);
        trail.database(seen.database().name(), seen.schema().dialect().parsingRules());
        trail.drafted(draft, false);
        var request = new ReviewRequest(draft, seen.schema(), Set.of(), PersonalValues.none(), seen.rows());
        Review review = seen.database().validator().review(request, deadline);
        if (review instanceof Review.Rejected no) {
            trail.rejected(no.rejected().violations());
        } else {
            trail.approved();
        }
        return review;
    }

    @Override
    public SqlExplanation explain(String sql) {
        Deadline deadline = deadline();
        AuditTrail trail = trail(AuditEntry.Operation.EXPLAIN);
        return parts.runner()
                .call(
                        deadline,
                        () -> parts.auditor()
                                .call(
                                        trail,
                                        () -> explained(sql, deadline, trail),
                                        explanation -> outcomeOf(explanation.review())));
    }

    private SqlExplanation explained(String sql, Deadline deadline, AuditTrail trail) {
        SeenDatabase seen = databases.first().see(asker, List.of(), deadline);
        VisibleSchema schema = seen.schema();
        Review review = review(sql, seen, deadline, trail);
        return review.fold(
                approved -> {
                    trail.sent(approved.sql());
                    Optional<PlanEstimate> plan = seen.database()
                            .executor(schema.dialect())
                            .explain(approved.sql(), schema, deadline)
                            .map(found -> ShownPlan.of(found, approved.sql(), schema, seen.whole()));
                    var advisor = new IndexAdvisor(schema);
                    return new SqlExplanation(
                            review,
                            plan,
                            plan.map(shown -> advisor.advise(shown, approved.sql()))
                                    .orElse(List.of()));
                },
                rejected -> new SqlExplanation(review, Optional.empty(), List.of()));
    }

    @Override
    public Example approve(AnswerId answer) {
        AuditTrail trail = trail(AuditEntry.Operation.APPROVE).about(answer);
        RememberedAnswers.Remembered remembered = remembered(answer, trail);
        String sql = judged(remembered, trail, "approved");
        var example = new Example(remembered.database(), remembered.admitted().text(), sql);
        return parts.auditor().attempt(trail, () -> {
            knowledge(remembered).add(example);
            parts.memory().drafts().clear();
            return example;
        });
    }

    @Override
    public void feedback(AnswerId answer, Feedback feedback) {
        Objects.requireNonNull(feedback, "feedback");
        AuditTrail trail = trail(AuditEntry.Operation.FEEDBACK).about(answer);
        RememberedAnswers.Remembered remembered = remembered(answer, trail);
        String sql = judged(remembered, trail, feedback.name().toLowerCase(Locale.ROOT));
        var counter =
                new CounterExample(remembered.database(), remembered.admitted().text(), sql);
        parts.auditor().attempt(trail, () -> {
            switch (feedback) {
                case RIGHT -> knowledge(remembered).remove(counter);
                case WRONG -> knowledge(remembered).add(counter);
            }
            return feedback;
        });
        parts.memory().counters().judged(feedback);
    }

    /** Recorded before anything comes of it, so that nothing is taught that is not recorded. */
    private String judged(RememberedAnswers.Remembered answer, AuditTrail trail, String judgement) {
        Draft draft = parts.auditor().attempt(trail, answer::requireDraft);
        trail.drafted(draft, false);
        parts.auditor().ended(trail, judgement, null);
        return draft.sql();
    }

    @Override
    public DatabaseQueryAgent forAsker(Asker newAsker) {
        return new AgentView(parts, databases, Objects.requireNonNull(newAsker, "asker"), false);
    }

    @Override
    public DatabaseQueryAgent database(String name) {
        return on(parts.databases().require(name));
    }

    private AgentView on(ConnectedDatabase database) {
        return new AgentView(parts, parts.databases().only(database), asker, false);
    }

    private KnowledgeStore knowledge(RememberedAnswers.Remembered answer) {
        return parts.databases().require(answer.database()).knowledge();
    }

    @Override
    public ChatSession createSession(String id) {
        Conversation conversation =
                parts.memory().sessions().update(id, current -> current.orElseGet(() -> Conversation.begin(id, asker)));
        return new SessionChat(this, parts.memory().sessions(), SessionChat.requireOwner(conversation, asker));
    }

    @Override
    public List<String> listSessions() {
        return parts.memory().sessions().list(asker);
    }

    @Override
    public List<Turn> sessionHistory(String id) {
        return SessionChat.require(parts.memory().sessions(), id, asker).turns();
    }

    @Override
    public void clearSession(String id) {
        SessionChat.require(parts.memory().sessions(), id, asker);
        parts.memory()
                .sessions()
                .update(
                        id,
                        current -> current.map(Conversation::cleared).orElseGet(() -> Conversation.begin(id, asker)));
    }

    @Override
    public void deleteSession(String id) {
        SessionChat.require(parts.memory().sessions(), id, asker);
        parts.memory().sessions().delete(id);
    }

    @Override
    public VisibleSchema schema() {
        var deadline = Deadline.after(parts.surroundings().settings().get(CoreSettings.QUESTION_TIMEOUT));
        return databases.first().see(asker, List.of(), deadline).schema();
    }

    @Override
    public AccountReport accountReport() {
        if (!asker.equals(Asker.anonymous())) {
            throw new IllegalStateException(
                    "an asker is not told what the database's account may do; call it on the agent itself");
        }
        return databases.first().accountReport(deadline());
    }

    @Override
    public void refreshSchema() {
        databases.members().forEach(ConnectedDatabase::refresh);
    }

    @Override
    public AgentStats stats() {
        return parts.memory().counters().read();
    }

    Asker asker() {
        return asker;
    }

    @Override
    public void close() {
        if (!root) {
            return;
        }
        parts.runner().close();
        for (AutoCloseable resource : parts.closing()) {
            try {
                resource.close();
            } catch (Exception e) {
                LOG.warn(
                        "Something that the agent had opened could not be closed ({}).",
                        e.getClass().getName());
            }
        }
    }

    /**
     * What an agent and all its views share. Immutable.
     *
     * @param databases the registered databases
     * @param pipeline the way that questions go
     * @param runner the threads that they go on
     * @param memory what is kept between questions
     * @param auditor records what is called
     * @param surroundings what the host set
     * @param closing closes what the agent made itself
     */
    record Parts(
            DatabaseGroup databases,
            QuestionPipeline pipeline,
            QuestionRunner runner,
            Memory memory,
            Auditor auditor,
            Surroundings surroundings,
            List<AutoCloseable> closing) {
        /**
         * What is kept between questions. Immutable.
         *
         * @param drafts the cache of drafts
         * @param remembered answers that can be gone on from
         * @param sessions keeps conversations
         * @param counters counts
         */
        record Memory(
                DraftCache drafts, RememberedAnswers remembered, SessionStore sessions, AgentStats.Counters counters) {}

        /**
         * What the host set. Immutable.
         *
         * @param listeners hear what happens
         * @param settings the settings
         * @param clock tells the time
         */
        record Surroundings(List<QueryListener> listeners, SettingValues settings, Clock clock) {}
    }
}
