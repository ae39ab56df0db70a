package io.github.dbqueryagent;

import io.github.dbqueryagent.question.Question;
import io.github.dbqueryagent.session.Conversation;
import io.github.dbqueryagent.validation.Draft;
import org.jspecify.annotations.Nullable;

/**
 * A question with all that it brings along. Immutable.
 *
 * @param question the question
 * @param database the database that it is asked of
 * @param conversation what was asked before, or null outside a session
 * @param chosen the draft of the reading that the person chose, or null
 * @param gate where the answer goes while it comes about
 */
record QuestionTicket(
        Question question,
        ConnectedDatabase database,
        @Nullable Conversation conversation,
        @Nullable Draft chosen,
        AnswerGate gate) {}
