package io.github.dbqueryagent.database;

import io.github.dbqueryagent.linking.ValueIndex;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.row.RowRules;
import io.github.dbqueryagent.schema.DatabaseSchema;

/**
 * A database as one asker may see it. Immutable.
 *
 * @param database the database
 * @param schema what is visible of its schema
 * @param values values of the visible columns
 * @param whole what the schema was made from: to tell what is hidden, and for nothing else
 * @param rows which rows of the tables the asker may see
 */
public record SeenDatabase(
        ConnectedDatabase database, VisibleSchema schema, ValueIndex values, DatabaseSchema whole, RowRules rows) {}
