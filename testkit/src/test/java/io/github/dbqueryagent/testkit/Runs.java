package io.github.dbqueryagent.testkit;

import io.github.dbqueryagent.event.QueryEvent;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.model.ModelRequest;
import io.github.dbqueryagent.question.AnswerId;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.QuestionContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A run whose events a test can look at. */
final class Runs {
    final List<QueryEvent> events = new CopyOnWriteArrayList<>();
    final Deadline deadline;
    final QuestionRun run;

    private Runs(Deadline deadline) {
        this.deadline = deadline;
        this.run = new QuestionRun(
                AnswerId.random(),
                deadline,
                new QuestionContext(Asker.anonymous(), ZoneOffset.UTC, Locale.ROOT, LocalDate.of(2026, 3, 1)),
                List.of(events::add));
    }

    static Runs within(Duration limit) {
        return new Runs(Deadline.after(limit));
    }

    static ModelRequest question() {
        return new ModelRequest("You are terse.", "How many?", null);
    }

    List<QueryEvent.ModelCalled> modelCalls() {
        return events.stream()
                .filter(QueryEvent.ModelCalled.class::isInstance)
                .map(QueryEvent.ModelCalled.class::cast)
                .toList();
    }

    List<String> degradations() {
        return events.stream()
                .filter(QueryEvent.Degraded.class::isInstance)
                .map(event -> ((QueryEvent.Degraded) event).what())
                .toList();
    }
}
