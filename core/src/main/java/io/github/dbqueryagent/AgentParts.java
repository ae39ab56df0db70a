package io.github.dbqueryagent;

import io.github.dbqueryagent.event.QueryListener;
import io.github.dbqueryagent.knowledge.KnowledgeStore;
import io.github.dbqueryagent.session.SessionStore;
import io.github.dbqueryagent.setting.SettingValues;
import io.github.dbqueryagent.validation.SqlValidator;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/**
 * What an agent and all its views share. Immutable.
 *
 * @param databases the registered databases by name, the default one first
 * @param pipeline the way that questions go
 * @param runner the threads that they go on
 * @param validator reviews SQL that is only to be checked
 * @param memory what is kept between questions
 * @param surroundings what the host set
 * @param closing closes what the agent made itself
 */
record AgentParts(
        Map<String, ConnectedDatabase> databases,
        QuestionPipeline pipeline,
        QuestionRunner runner,
        SqlValidator validator,
        Memory memory,
        Surroundings surroundings,
        List<AutoCloseable> closing) {
    /**
     * What is kept between questions. Immutable.
     *
     * @param drafts the cache of drafts
     * @param remembered answers that can be gone on from
     * @param sessions keeps conversations
     * @param knowledge keeps what the host taught
     * @param counters counts
     */
    record Memory(
            DraftCache drafts,
            RememberedAnswers remembered,
            SessionStore sessions,
            KnowledgeStore knowledge,
            AgentCounters counters) {}

    /**
     * What the host set. Immutable.
     *
     * @param listeners hear what happens
     * @param settings the settings
     * @param clock tells the time
     */
    record Surroundings(List<QueryListener> listeners, SettingValues settings, Clock clock) {}
}
