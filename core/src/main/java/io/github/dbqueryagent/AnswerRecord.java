package io.github.dbqueryagent;

import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.guardrail.AdmittedQuestion;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is to be written down of one question, filled in on its way. Not thread-safe; one caller. */
final class AnswerRecord {
    private final QuestionTicket ticket;
    private final QuestionRun run;
    private @Nullable AdmittedQuestion admitted;
    private @Nullable String cacheKey;
    private DraftSearch.@Nullable Rows rows;
    private @Nullable Answer answer;

    AnswerRecord(QuestionTicket ticket, QuestionRun run) {
        this.ticket = ticket;
        this.run = run;
    }

    QuestionTicket ticket() {
        return ticket;
    }

    QuestionRun run() {
        return run;
    }

    void admitted(AdmittedQuestion question) {
        this.admitted = question;
    }

    @Nullable
    AdmittedQuestion admitted() {
        return admitted;
    }

    void cacheKey(String key) {
        this.cacheKey = key;
    }

    String cacheKey() {
        return Objects.requireNonNull(cacheKey, "the key is known once the schema is seen");
    }

    void rows(DraftSearch.Rows found) {
        this.rows = found;
    }

    DraftSearch.@Nullable Rows rows() {
        return rows;
    }

    AnswerRecord with(Answer given) {
        this.answer = given;
        return this;
    }

    @Nullable
    Answer answer() {
        return answer;
    }
}
