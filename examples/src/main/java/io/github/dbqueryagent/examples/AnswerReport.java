package io.github.dbqueryagent.examples;

import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.writing.TableWriter;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Prints answers for people at a terminal: the words, the rows, the SQL, the confidence, the time. */
final class AnswerReport {
    /** The header and its rule, and as many rows as one takes in at a glance. */
    private static final int MOST_LINES = 2 + 10;

    private final PrintStream out;
    private final TableWriter tables = TableWriter.text(Locale.ENGLISH);

    AnswerReport(PrintStream out) {
        this.out = out;
    }

    /** Prints one answer, and returns whether there was one. */
    boolean print(String question, Answer answer) {
        out.println();
        out.println("? " + question);
        out.println();
        out.println(answer.text());
        return answer.fold(this::printFound, unclear -> false, refused -> false, unanswerable -> false);
    }

    private boolean printFound(Answer.Found found) {
        out.println();
        printTable(tables.toText(found.table()).stripTrailing().lines().toList());
        out.println();
        line("SQL", found.sql());
        line(
                "Confidence",
                String.format(
                        Locale.ROOT,
                        "%.2f, by %s",
                        found.confidence(),
                        found.provenance().generator()));
        found.assumptions().forEach(assumption -> line("Assumed", assumption));
        found.warnings().forEach(warning -> line("Note", warning));
        line("Time", timings(found));
        return true;
    }

    private void printTable(List<String> lines) {
        int footer = lines.size() - 1;
        lines.subList(0, Math.min(footer, MOST_LINES)).forEach(out::println);
        if (footer > MOST_LINES) {
            out.printf(Locale.ENGLISH, "… and %,d more%n", footer - MOST_LINES);
        }
        out.println(lines.get(footer));
    }

    private void line(String label, String text) {
        out.printf(Locale.ROOT, "%-11s %s%n", label, text);
    }

    private static String timings(Answer.Found found) {
        return found.provenance().timings().entrySet().stream()
                .map(stage -> stage.getKey().name().toLowerCase(Locale.ROOT) + " " + millis(stage.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String millis(Duration time) {
        double millis = time.toNanos() / 1e6;
        return String.format(Locale.ROOT, millis < 10 ? "%.1f ms" : "%.0f ms", millis);
    }
}
