package io.github.dbqueryagent.validation;

import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.sql.OutputColumn;
import io.github.dbqueryagent.sql.QueryDescription;
import io.github.dbqueryagent.sql.SqlTree;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * SQL that was proven to be a harmless, permitted read, for one database and one policy scope. Immutable.
 *
 * <p>Only {@link SqlValidator} makes it: the text is rendered from a checked tree, and no text from anybody else can
 * take its place.
 */
public final class ApprovedSql {
    private final String sql;
    private final String conversationSql;
    private final List<String> placeholders;
    private final List<Object> values;
    private final QueryDescription description;
    private final String database;
    private final String scope;
    private final Map<String, String> sessionIdentity;
    private final int maxRows;

    /** The one constructor; package-private so that nothing but the validator seals. */
    ApprovedSql(
            SqlTree.Rendered rendered,
            QueryDescription description,
            String database,
            String scope,
            Map<String, String> sessionIdentity,
            int maxRows) {
        this.sql = rendered.sql();
        this.conversationSql = rendered.conversationSql();
        this.placeholders = List.copyOf(rendered.placeholders());
        this.values = List.copyOf(rendered.values());
        this.description = description;
        this.database = database;
        this.scope = scope;
        this.sessionIdentity = sessionIdentity;
        this.maxRows = maxRows;
    }

    /** Returns the text that runs, with {@code ?} for each bound value. */
    public String sql() {
        return sql;
    }

    /** Returns the text before limits and row rules, with placeholders: for the next turn of a conversation. */
    public String conversationSql() {
        return conversationSql;
    }

    /** Returns the placeholders behind the {@code ?}, in order. */
    public List<String> placeholders() {
        return placeholders;
    }

    /** Returns the values to bind, in order: for the executor alone, never for messages or logs. */
    public List<Object> values() {
        return values;
    }

    /** Returns what the query does. */
    public QueryDescription description() {
        return description;
    }

    /** Returns the columns that must come back, in order. */
    public List<OutputColumn> outputs() {
        return description.outputs();
    }

    /** Returns the tables and views that it reads. */
    public Set<TableName> tables() {
        return description.tables();
    }

    /** Returns the name of the database that it was approved for. */
    public String database() {
        return database;
    }

    /** Returns the policy scope that it was approved for. */
    public String scope() {
        return scope;
    }

    /** Returns the settings by which the database knows who asks: for the executor alone, never for messages or logs. */
    public Map<String, String> sessionIdentity() {
        return sessionIdentity;
    }

    /** Returns the most rows to hand over; the text asks for one more, so that a cut is noticed. */
    public int maxRows() {
        return maxRows;
    }

    @Override
    public String toString() {
        return "ApprovedSql[" + database + ", " + placeholders.size() + " values]";
    }
}
