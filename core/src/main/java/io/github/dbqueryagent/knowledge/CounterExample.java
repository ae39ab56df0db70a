package io.github.dbqueryagent.knowledge;

/**
 * A question with SQL that was said not to answer it. Immutable.
 *
 * @param database the database that it is about
 * @param question the question, with placeholders for personal values
 * @param sql the SQL, with placeholders
 */
public record CounterExample(String database, String question, String sql) {}
