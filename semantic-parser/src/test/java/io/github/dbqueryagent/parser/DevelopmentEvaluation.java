package io.github.dbqueryagent.parser;

import io.github.dbqueryagent.generation.Generation;
import io.github.dbqueryagent.validation.Draft;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/** Scores the parser on the development databases. Arguments: names of some of them; {@code brief} leaves out the failures. */
final class DevelopmentEvaluation {
    /** Stands for SQL that was shown with a question whether it is meant. */
    private static final String ASKED = "asked";

    private static final int MOST_ROWS = 20_000;

    private DevelopmentEvaluation() {}

    /** What became of one question. */
    record Outcome(
            DevelopmentDatabase database,
            DevelopmentDatabase.Question question,
            boolean right,
            double confidence,
            String sql,
            String detail) {
        /** Returns whether the first reading is right, be it answered or asked back. */
        boolean isRead() {
            return right || sql.equals(ASKED);
        }
    }

    public static void main(String[] arguments) throws Exception {
        List<String> wanted = new ArrayList<>(Arrays.asList(arguments));
        boolean brief = wanted.remove("brief");
        Set<DevelopmentDatabase> databases = EnumSet.noneOf(DevelopmentDatabase.class);
        wanted.forEach(name -> databases.add(DevelopmentDatabase.valueOf(name.toUpperCase(Locale.ROOT))));
        if (databases.isEmpty()) {
            databases.addAll(EnumSet.allOf(DevelopmentDatabase.class));
        }
        var all = new ArrayList<Outcome>();
        for (DevelopmentDatabase database : databases) {
            List<Outcome> outcomes = score(database);
            all.addAll(outcomes);
            if (!brief) {
                outcomes.stream().filter(outcome -> !outcome.right()).forEach(DevelopmentEvaluation::print);
            }
            System.out.println(line(database.name(), outcomes));
        }
        var byConstruct = new TreeMap<String, List<Outcome>>();
        all.forEach(outcome -> byConstruct
                .computeIfAbsent(outcome.question().construct(), any -> new ArrayList<>())
                .add(outcome));
        byConstruct.forEach((construct, outcomes) -> System.out.println(line("  " + construct, outcomes)));
        System.out.println(line("all", all));
    }

    static List<Outcome> score(DevelopmentDatabase which) throws Exception {
        var outcomes = new ArrayList<Outcome>();
        var parser = new SemanticParser();
        try (TestDatabase database = which.open("evaluation_" + which.name())) {
            for (DevelopmentDatabase.Question question : which.questions()) {
                outcomes.add(judge(which, question, database, parser));
            }
        }
        return outcomes;
    }

    private static Outcome judge(
            DevelopmentDatabase which,
            DevelopmentDatabase.Question question,
            TestDatabase database,
            SemanticParser parser)
            throws SQLException {
        List<List<String>> expected = database.rows(question.sql(), MOST_ROWS);
        Generation generation = database.ask(parser, question.text(), DevelopmentDatabase.TODAY, null);
        Draft draft = generation.fold(Generation.Drafted::draft, unclear -> null, unreadable -> null);
        if (draft == null) {
            String asked = generation instanceof Generation.Unclear unclear
                            && !unclear.readings().isEmpty()
                            && isRight(
                                    question,
                                    expected,
                                    database,
                                    unclear.readings().get(0).draft().sql())
                    ? ASKED
                    : "";
            return new Outcome(which, question, false, 0, asked, shown(generation));
        }
        try {
            List<List<String>> actual = database.rows(draft.sql(), MOST_ROWS);
            boolean right = isRight(question, expected, database, draft.sql());
            return new Outcome(
                    which, question, right, draft.confidence(), draft.sql(), start(expected) + " but " + start(actual));
        } catch (SQLException e) {
            return new Outcome(which, question, false, draft.confidence(), draft.sql(), e.getMessage());
        }
    }

    private static boolean isRight(
            DevelopmentDatabase.Question question, List<List<String>> expected, TestDatabase database, String sql) {
        try {
            List<List<String>> actual = database.rows(sql, MOST_ROWS);
            return question.isOrdered()
                    ? actual.equals(expected)
                    : SpiderTrainEvaluation.isSame(expected, actual, false);
        } catch (SQLException e) {
            return false;
        }
    }

    private static String shown(Generation generation) {
        String text = generation.toString();
        return text.substring(0, Math.min(text.length(), 500));
    }

    private static String start(List<List<String>> rows) {
        return rows.size() + " rows " + rows.subList(0, Math.min(2, rows.size()));
    }

    private static void print(Outcome outcome) {
        System.out.printf(
                Locale.ROOT,
                "%s %s %.2f  %s%n    want %s%n    got  %s%n    %s%n",
                outcome.database(),
                outcome.question().construct(),
                outcome.confidence(),
                outcome.question().text(),
                outcome.question().sql(),
                outcome.sql().replace('\n', ' '),
                outcome.detail());
    }

    private static String line(String name, List<Outcome> outcomes) {
        long right = outcomes.stream().filter(Outcome::right).count();
        long asked =
                outcomes.stream().filter(outcome -> outcome.sql().equals(ASKED)).count();
        long sure =
                outcomes.stream().filter(outcome -> outcome.confidence() >= 0.8).count();
        long sureRight = outcomes.stream()
                .filter(outcome -> outcome.confidence() >= 0.8 && outcome.right())
                .count();
        return String.format(
                Locale.ROOT,
                "%-22s %3d of %3d right (%.1f %%), %d sure, of these %d wrong; %d asked back rightly read",
                name,
                right,
                outcomes.size(),
                100.0 * right / outcomes.size(),
                sure,
                sure - sureRight,
                asked);
    }
}
