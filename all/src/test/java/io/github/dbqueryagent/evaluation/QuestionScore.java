package io.github.dbqueryagent.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** How many questions were answered, how many rightly, and how sure the answers were. */
record QuestionScore(List<Graded> graded) {
    static final double SURE = 0.8;

    /** One question: whether its answer was right, and how sure it was; 0 for none. */
    record Graded(String id, String construct, boolean right, double confidence, String detail) {}

    double rightShare() {
        return share(graded.stream().filter(Graded::right).count(), graded.size());
    }

    /** Of those that were right, how many were sure. */
    double sureShareOfRight() {
        return share(
                graded.stream().filter(one -> one.right() && isSure(one)).count(),
                graded.stream().filter(Graded::right).count());
    }

    /** Of those that were sure, how many were wrong. */
    double wrongShareOfSure() {
        return share(
                graded.stream().filter(one -> !one.right() && isSure(one)).count(),
                graded.stream().filter(QuestionScore::isSure).count());
    }

    private static boolean isSure(Graded one) {
        return one.confidence() >= SURE;
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    String totals() {
        return String.format(
                Locale.ROOT,
                "%d questions, %.1f %% right; of the right ones %.1f %% at a confidence of %.1f or more; of those %.1f %% wrong%n",
                graded.size(),
                100 * rightShare(),
                100 * sureShareOfRight(),
                SURE,
                100 * wrongShareOfSure());
    }

    String report() {
        var byConstruct = new TreeMap<String, int[]>();
        for (Graded one : graded) {
            int[] counts = byConstruct.computeIfAbsent(one.construct(), any -> new int[2]);
            counts[0] += one.right() ? 1 : 0;
            counts[1]++;
        }
        var text = new StringBuilder(totals());
        byConstruct.forEach((construct, counts) ->
                text.append(String.format(Locale.ROOT, "  %-22s %d of %d%n", construct, counts[0], counts[1])));
        graded.stream()
                .filter(one -> !one.right())
                .forEach(one -> text.append(String.format(
                        Locale.ROOT, "  wrong: %s (%.2f) %s%n", one.id(), one.confidence(), one.detail())));
        return text.toString();
    }
}
