package io.github.dbqueryagent.knowledge;

/**
 * A question with the SQL that answers it, approved by the host. Immutable.
 *
 * @param database the database that it is about
 * @param question the question, with placeholders for personal values
 * @param sql the SQL, with placeholders
 */
public record Example(String database, String question, String sql) {}
