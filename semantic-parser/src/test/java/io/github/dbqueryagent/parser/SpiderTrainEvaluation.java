package io.github.dbqueryagent.parser;

import io.github.dbqueryagent.generation.Generation;
import io.github.dbqueryagent.validation.Draft;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Scores the parser on the tuning set: the rows of its SQL against the rows of the gold SQL, both on H2.
 *
 * <p>Arguments: {@code tuning}, {@code validation} or a database's name; then the file that outcomes are written to.
 */
final class SpiderTrainEvaluation {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final int MOST_ROWS = 20_000;

    private SpiderTrainEvaluation() {}

    /**
     * What became of one question.
     *
     * @param verdict whether the rows are the gold ones
     * @param confidence of the draft; 0 if there was none
     * @param features of the first reading; empty if there was none
     */
    record Outcome(SpiderTrain.Item item, Verdict verdict, double confidence, String sql, String features) {
        boolean answered() {
            return verdict == Verdict.RIGHT || verdict == Verdict.ALIKE || verdict == Verdict.WRONG;
        }

        boolean right() {
            return verdict == Verdict.RIGHT;
        }

        boolean alike() {
            return right() || verdict == Verdict.ALIKE;
        }
    }

    /** What became of a question: ALIKE has the gold rows, but not as often; of what was asked back the first reading is judged. */
    enum Verdict {
        RIGHT,
        ALIKE,
        WRONG,
        ASKED_RIGHT,
        ASKED_WRONG,
        NONE
    }

    public static void main(String[] arguments) throws Exception {
        String which = arguments.length > 0 ? arguments[0] : "validation";
        List<Outcome> outcomes = score(which);
        if (arguments.length > 1) {
            write(outcomes, Path.of(arguments[1]));
        }
        System.out.println(report(outcomes));
    }

    static List<Outcome> score(String which) throws Exception {
        Map<String, List<SpiderTrain.Item>> byDatabase = SpiderTrain.items().stream()
                .filter(item -> item.rows() > 0 && isWanted(item, which))
                .collect(Collectors.groupingBy(SpiderTrain.Item::database, TreeMap::new, Collectors.toList()));
        var parser = new SemanticParser();
        var outcomes = new ArrayList<Outcome>();
        for (Map.Entry<String, List<SpiderTrain.Item>> entry : byDatabase.entrySet()) {
            try (TestDatabase database = SpiderTrain.open(entry.getKey())) {
                for (SpiderTrain.Item item : entry.getValue()) {
                    judge(item, database, parser, outcomes);
                }
            }
        }
        return outcomes;
    }

    private static boolean isWanted(SpiderTrain.Item item, String which) {
        return switch (which) {
            case "tuning" -> !item.isValidation();
            case "validation" -> item.isValidation();
            default -> item.database().equals(which);
        };
    }

    private static void judge(
            SpiderTrain.Item item, TestDatabase database, SemanticParser parser, List<Outcome> outcomes) {
        List<List<String>> gold;
        try {
            gold = database.rows(item.sql(), MOST_ROWS);
        } catch (SQLException e) {
            return;
        }
        if (gold.isEmpty()) {
            return;
        }
        Generation generation;
        try {
            generation = database.ask(parser, item.question(), TODAY, null);
        } catch (RuntimeException e) {
            String failure = "failed: " + Arrays.toString(e.getStackTrace()).substring(0, 300) + e;
            outcomes.add(new Outcome(item, Verdict.NONE, 0, failure, ""));
            return;
        }
        boolean asked = generation instanceof Generation.Unclear;
        Draft draft = generation.fold(
                Generation.Drafted::draft,
                unclear -> unclear.readings().isEmpty()
                        ? null
                        : unclear.readings().get(0).draft(),
                unreadable -> null);
        if (draft == null) {
            outcomes.add(new Outcome(item, Verdict.NONE, 0, generation.toString(), ""));
            return;
        }
        String features =
                Arrays.toString(parser.features(database.request(item.question(), null), TestDatabase.run(TODAY)));
        Verdict verdict = verdict(gold, database, draft.sql(), asked);
        outcomes.add(new Outcome(
                item, verdict, asked ? 0 : draft.confidence(), asked ? generation.toString() : draft.sql(), features));
    }

    private static Verdict verdict(List<List<String>> gold, TestDatabase database, String sql, boolean asked) {
        try {
            List<List<String>> rows = database.rows(sql, MOST_ROWS);
            boolean right = isSame(gold, rows, false);
            if (asked) {
                return right ? Verdict.ASKED_RIGHT : Verdict.ASKED_WRONG;
            }
            return right ? Verdict.RIGHT : isSame(gold, rows, true) ? Verdict.ALIKE : Verdict.WRONG;
        } catch (SQLException e) {
            return asked ? Verdict.ASKED_WRONG : Verdict.WRONG;
        }
    }

    /** Compares rows as multisets, or as sets; columns may stand in another order. */
    static boolean isSame(List<List<String>> gold, List<List<String>> rows, boolean asSets) {
        if (rows.isEmpty() || gold.isEmpty()) {
            return rows.isEmpty() && gold.isEmpty();
        }
        if (gold.get(0).size() != rows.get(0).size() || (!asSets && gold.size() != rows.size())) {
            return false;
        }
        int width = gold.get(0).size();
        if (width > 6) {
            return canonical(gold, identity(width), asSets).equals(canonical(rows, identity(width), asSets));
        }
        List<String> wanted = canonical(gold, identity(width), asSets);
        var order = identity(width);
        return permutations(order, 0).stream()
                .anyMatch(each -> canonical(rows, each, asSets).equals(wanted));
    }

    private static int[] identity(int width) {
        int[] order = new int[width];
        Arrays.setAll(order, i -> i);
        return order;
    }

    private static List<int[]> permutations(int[] order, int from) {
        if (from == order.length) {
            return List.of(order.clone());
        }
        var all = new ArrayList<int[]>();
        for (int i = from; i < order.length; i++) {
            int[] swapped = order.clone();
            swapped[from] = order[i];
            swapped[i] = order[from];
            all.addAll(permutations(swapped, from + 1));
        }
        return all;
    }

    private static List<String> canonical(List<List<String>> rows, int[] order, boolean asSets) {
        var lines = new ArrayList<String>();
        for (List<String> row : rows) {
            var line = new StringBuilder();
            for (int column : order) {
                line.append(row.get(column)).append('\u001f');
            }
            lines.add(line.toString());
        }
        if (asSets) {
            return List.copyOf(new TreeSet<>(lines));
        }
        Collections.sort(lines);
        return lines;
    }

    static String report(List<Outcome> outcomes) {
        var text = new StringBuilder();
        for (String hardness : List.of("easy", "medium", "hard", "extra", "all")) {
            List<Outcome> some = outcomes.stream()
                    .filter(outcome ->
                            hardness.equals("all") || outcome.item().hardness().equals(hardness))
                    .toList();
            text.append(line(hardness, some));
        }
        text.append("confidence: share of all, right, alike\n");
        for (int tenth = 0; tenth < 10; tenth++) {
            double low = tenth / 10.0;
            List<Outcome> some = outcomes.stream()
                    .filter(outcome -> outcome.answered()
                            && outcome.confidence() >= low
                            && (outcome.confidence() < low + 0.1 || low > 0.85))
                    .toList();
            text.append(String.format(
                    Locale.ROOT,
                    "  %.1f  %5d  %5.1f %%  %5.1f %%%n",
                    low,
                    some.size(),
                    percent(some, Outcome::right),
                    percent(some, Outcome::alike)));
        }
        return text.toString();
    }

    private static String line(String name, List<Outcome> some) {
        List<Outcome> sure =
                some.stream().filter(outcome -> outcome.confidence() >= 0.8).toList();
        return String.format(
                Locale.ROOT,
                "%-7s %5d questions  answered %5.1f %%  right %5.1f %%  alike %5.1f %%  >=0.8: %5.1f %%, of these right %5.1f %%, alike %5.1f %%%n",
                name,
                some.size(),
                percent(some, Outcome::answered),
                percent(some, Outcome::right),
                percent(some, Outcome::alike),
                some.isEmpty() ? 0 : 100.0 * sure.size() / some.size(),
                percent(sure, Outcome::right),
                percent(sure, Outcome::alike));
    }

    private static double percent(List<Outcome> some, java.util.function.Predicate<Outcome> which) {
        return some.isEmpty() ? 0 : 100.0 * some.stream().filter(which).count() / some.size();
    }

    private static void write(List<Outcome> outcomes, Path file) throws java.io.IOException {
        try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
            for (Outcome outcome : outcomes) {
                var fields = new LinkedHashMap<String, Object>();
                fields.put("id", outcome.item().id());
                fields.put("db", outcome.item().database());
                fields.put("hardness", outcome.item().hardness());
                fields.put("verdict", outcome.verdict().name().toLowerCase(Locale.ROOT));
                fields.put("confidence", String.format(Locale.ROOT, "%.3f", outcome.confidence()));
                fields.put("question", outcome.item().question());
                fields.put("gold", outcome.item().sql());
                fields.put("sql", outcome.sql().replace('\n', ' '));
                fields.put("features", outcome.features());
                out.println(fields.values().stream().map(String::valueOf).collect(Collectors.joining("\t")));
            }
        }
    }
}
