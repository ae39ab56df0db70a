package io.github.dbqueryagent.samplestore;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Questions on the sample store, at least four for each of 21 constructs, that show how well an engine answers;
 * {@code questions.txt}, beside this class, holds them and their conventions. Thread-safe.
 */
public final class SampleQuestions {
    private SampleQuestions() {}

    /** Returns all questions, with dates that fit the store as of the same clock. */
    public static List<SampleQuestion> all(Clock clock) {
        return read("questions.txt", clock);
    }

    /**
     * Returns fifty more, which were written after the embedded engine's tuning and without sight of it; they show what it is
     * worth on questions that nobody had in mind. Of the first twenty the failures were looked at since.
     */
    public static List<SampleQuestion> unseen(Clock clock) {
        return read("unseen-questions.txt", clock);
    }

    private static List<SampleQuestion> read(String resource, Clock clock) {
        Map<String, Object> dates = dates(LocalDate.now(clock));
        String text = TextResource.lines(resource).stream()
                .filter(line -> !line.startsWith("#"))
                .collect(Collectors.joining("\n"))
                .strip();
        return Arrays.stream(text.split("\n\\s*\n"))
                .map(block -> read(withDates(block, dates)))
                .toList();
    }

    private static SampleQuestion read(String block) {
        int question = block.indexOf("\nQ: ");
        int sql = block.indexOf("\nSQL: ");
        List<String> heading = List.of(block.substring(0, question).split(" "));
        String id = heading.get(0);
        return new SampleQuestion(
                id.substring(1, id.length() - 1),
                heading.get(1),
                block.substring(question + 4, sql),
                block.substring(sql + 6),
                heading.contains("ordered"));
    }

    private static String withDates(String block, Map<String, Object> dates) {
        String filled = block;
        for (Map.Entry<String, Object> date : dates.entrySet()) {
            filled = filled.replace("${" + date.getKey() + "}", date.getValue().toString());
        }
        return filled;
    }

    private static Map<String, Object> dates(LocalDate today) {
        LocalDate thisMonth = today.withDayOfMonth(1);
        return Map.of(
                "today",
                today,
                "thisWeek",
                today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                "thisMonth",
                thisMonth,
                "lastMonth",
                thisMonth.minusMonths(1),
                "lastYear",
                today.getYear() - 1,
                "yearBefore",
                today.getYear() - 2);
    }
}
