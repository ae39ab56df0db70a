package io.github.dbqueryagent.account;

/** What is done about an account that may do more than read. Immutable. */
public enum AccountCheck {
    /** Nothing; the database is not even asked. */
    OFF,
    /** It is said once, in the log and to listeners, and the agent goes on. */
    WARN,
    /** No question is asked of the database, and the agent is not built. */
    REFUSE
}
