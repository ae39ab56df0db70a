package io.github.dbqueryagent.answer;

import io.github.dbqueryagent.event.QueryEvent;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.question.AnswerId;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.QuestionContext;
import io.github.dbqueryagent.result.ResultTable;
import io.github.dbqueryagent.validation.Draft;
import io.github.dbqueryagent.validation.DraftOrigin;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs and requests with good defaults. */
final class TestRuns {
    private TestRuns() {}

    static QuestionRun run() {
        return run(Deadline.after(Duration.ofMinutes(1)), new ArrayList<>());
    }

    static QuestionRun run(Deadline deadline, List<QueryEvent> events) {
        var context = new QuestionContext(Asker.anonymous(), ZoneOffset.UTC, Locale.ROOT, LocalDate.of(2026, 11, 21));
        return new QuestionRun(AnswerId.random(), deadline, context, List.of(events::add));
    }

    static NarrationRequest request(ResultTable table, Locale locale, double confidence, String question) {
        return request(table, locale, confidence, question, List.of());
    }

    static NarrationRequest request(
            ResultTable table, Locale locale, double confidence, String question, List<String> assumptions) {
        var draft = new Draft("SELECT 1", "", confidence, assumptions, "test", DraftOrigin.MODEL);
        return new NarrationRequest(question, draft, table, locale);
    }
}
