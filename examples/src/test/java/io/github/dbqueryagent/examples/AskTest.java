package io.github.dbqueryagent.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The command prints what the README shows; {@code -Dpages.update=true} writes it there. */
final class AskTest {
    private static final Path README = Path.of("../README.md");
    private static final Pattern OUTPUT = Pattern.compile("(?s)<!-- output -->\n```text\n(.*?)```");
    private static final Pattern TIMES = Pattern.compile("(?m)^Time .*$");
    /** So many answers stand in the README; an ellipsis stands for the others. */
    private static final int SHOWN = 1;

    @Test
    void the_readme_shows_what_the_command_prints() throws IOException {
        String readme = Files.readString(README);
        Matcher block = OUTPUT.matcher(readme);
        assertThat(block.find()).isTrue();
        String shown = shownOf(ask().lines());

        if (Boolean.getBoolean("pages.update")) {
            String written = withTimesOf(block.group(1), shown);
            Files.writeString(README, readme.substring(0, block.start(1)) + written + readme.substring(block.end(1)));
            return;
        }

        assertThat(withoutTimes(block.group(1)))
                .as("to copy the output anew: .ci/update-pages")
                .isEqualTo(withoutTimes(shown));
    }

    @Test
    void one_question_is_answered_and_counts_as_success() {
        Run run = ask("How many customers do we have?");

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).anyMatch(line -> line.contains("2,400"));
    }

    @Test
    void many_rows_are_cut_and_it_is_said_how_many() {
        Run run = ask("Show all orders");

        assertThat(run.lines()).contains("… and 990 more").hasSizeLessThan(40);
    }

    @Test
    void a_wrong_option_prints_the_usage() {
        Run run = ask("--colour", "red");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.lines()).first().isEqualTo("There is no option <--colour>.");
    }

    private static String shownOf(List<String> lines) {
        List<Integer> questions = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith("? "))
                .boxed()
                .toList();
        return String.join("\n", lines.subList(0, questions.get(SHOWN))) + "\n…\n";
    }

    /** Times differ from run to run. */
    private static String withoutTimes(String text) {
        return TIMES.matcher(text).replaceAll("Time");
    }

    /** Keeps the times that stand there: those of the command, whose Java machine is cold, not those of this test. */
    private static String withTimesOf(String before, String text) {
        var times = TIMES.matcher(before).results().map(MatchResult::group).iterator();
        return TIMES.matcher(text).replaceAll(found -> times.hasNext() ? times.next() : found.group());
    }

    private static Run ask(String... arguments) {
        var bytes = new ByteArrayOutputStream();
        var out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        int exitCode = new Ask(out, Map.of(), Store.CLOCK).run(arguments);
        return new Run(exitCode, bytes.toString(StandardCharsets.UTF_8).lines().toList());
    }

    private record Run(int exitCode, List<String> lines) {}
}
