package io.github.dbqueryagent.database;

import io.github.dbqueryagent.linking.ValueIndex;
import io.github.dbqueryagent.policy.VisibleSchema;

/**
 * A database as one asker may see it. Immutable.
 *
 * @param database the database
 * @param schema what is visible of its schema
 * @param values values of the visible columns
 */
public record SeenDatabase(ConnectedDatabase database, VisibleSchema schema, ValueIndex values) {}
