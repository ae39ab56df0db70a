package io.github.dbqueryagent.benchmarks;

import java.util.List;
import java.util.Random;

/**
 * Questions in the proportions in which people ask them: the n-th of the list comes up in proportion to 1/n. One seed
 * gives one sequence. Not thread-safe; one caller at a time.
 */
final class ZipfQuestions {
    private final List<String> questions;
    private final double[] upTo;
    private final Random random;

    ZipfQuestions(List<String> questions, long seed) {
        this.questions = List.copyOf(questions);
        this.upTo = new double[questions.size()];
        this.random = new Random(seed);
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += 1.0 / (i + 1);
            upTo[i] = sum;
        }
    }

    /** Returns the next question. */
    String next() {
        double mark = random.nextDouble() * upTo[upTo.length - 1];
        int i = 0;
        while (upTo[i] < mark) {
            i++;
        }
        return questions.get(i);
    }
}
