package io.github.dbqueryagent.database;

import io.github.dbqueryagent.linking.ValueIndex;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.row.RowRules;

/**
 * A database as one asker may see it. Immutable.
 *
 * @param database the database
 * @param schema what is visible of its schema
 * @param values values of the visible columns
 * @param rows which rows of the tables the asker may see
 */
public record SeenDatabase(ConnectedDatabase database, VisibleSchema schema, ValueIndex values, RowRules rows) {}
