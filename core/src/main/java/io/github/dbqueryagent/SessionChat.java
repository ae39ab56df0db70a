package io.github.dbqueryagent;

import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.answer.AnswerListener;
import io.github.dbqueryagent.question.AnswerId;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Question;
import io.github.dbqueryagent.session.Conversation;
import io.github.dbqueryagent.session.SessionAccessException;
import io.github.dbqueryagent.session.SessionStore;
import io.github.dbqueryagent.session.Turn;
import java.util.List;
import java.util.Objects;

/** A conversation of one asker with the agent. */
final class SessionChat implements ChatSession {
    private final AgentView agent;
    private final SessionStore sessions;
    private final String id;

    SessionChat(AgentView agent, SessionStore sessions, Conversation conversation) {
        this.agent = agent;
        this.sessions = sessions;
        this.id = conversation.sessionId();
    }

    /** Returns the asker's conversation; another's is as if it were not there. */
    static Conversation require(SessionStore sessions, String id, Asker asker) {
        return requireOwner(sessions.find(id).orElseThrow(SessionAccessException::new), asker);
    }

    static Conversation requireOwner(Conversation conversation, Asker asker) {
        boolean same = conversation.asker().user().equals(asker.user())
                && Objects.equals(conversation.asker().tenant(), asker.tenant());
        if (!same) {
            throw new SessionAccessException();
        }
        return conversation;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public RunningQuestion askAsync(Question question) {
        return agent.start(requireOwn(question), conversation(), AnswerGate.toNobody());
    }

    @Override
    public RunningQuestion askStream(Question question, AnswerListener listener) {
        return agent.start(requireOwn(question), conversation(), new AnswerGate(listener));
    }

    /** What was asked before is told to whoever goes on. */
    private Question requireOwn(Question question) {
        Asker named = question.asker();
        if (named != null && !named.equals(agent.asker())) {
            throw new IllegalArgumentException("the question names another asker than this session is for; "
                    + "ask it in a session of that asker's, from forAsker(asker).createSession(id)");
        }
        return question;
    }

    @Override
    public Answer choose(AnswerId answer, int reading) {
        return agent.startChosen(answer, reading, conversation()).answer();
    }

    @Override
    public List<Turn> history() {
        return conversation().turns();
    }

    @Override
    public void clear() {
        agent.clearSession(id);
    }

    /** A session that the store has forgotten meanwhile begins anew. */
    private Conversation conversation() {
        Conversation current =
                sessions.update(id, found -> found.orElseGet(() -> Conversation.begin(id, agent.asker())));
        return requireOwner(current, agent.asker());
    }
}
