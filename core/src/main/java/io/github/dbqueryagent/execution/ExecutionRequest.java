package io.github.dbqueryagent.execution;

import io.github.dbqueryagent.guardrail.AnswerGuardrail;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.result.RowSink;
import io.github.dbqueryagent.validation.ApprovedSql;

/**
 * Approved SQL to be run, and where its rows go. Immutable.
 *
 * @param sql what runs
 * @param schema what the asker may see; the SQL must have been approved for its database and scope
 * @param guardrail looks at each batch before anyone sees it
 * @param sink takes the batches while they are read
 */
public record ExecutionRequest(ApprovedSql sql, VisibleSchema schema, AnswerGuardrail guardrail, RowSink sink) {}
