package io.github.dbqueryagent.question;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/**
 * The circumstances of a question, complete: who asks, where, in which language, and on which day. Immutable.
 *
 * @param asker on whose behalf the question is asked
 * @param zone the zone that relative dates are read in
 * @param locale the locale that the answer is written in
 * @param today the day on which the question is asked, in the zone
 */
public record QuestionContext(Asker asker, ZoneId zone, Locale locale, LocalDate today) {
    /** Returns the question's own circumstances, completed by these defaults. */
    public static QuestionContext of(Question question, Asker asker, ZoneId zone, Locale locale, Clock clock) {
        ZoneId actualZone = question.zone() == null ? zone : question.zone();
        return new QuestionContext(
                question.asker() == null ? asker : question.asker(),
                actualZone,
                question.locale() == null ? locale : question.locale(),
                LocalDate.now(clock.withZone(actualZone)));
    }
}
