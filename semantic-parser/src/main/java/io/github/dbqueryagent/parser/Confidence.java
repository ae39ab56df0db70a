package io.github.dbqueryagent.parser;

import io.github.dbqueryagent.parser.reading.Features;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The probability that a reading's rows are right: a logistic regression, fitted on questions with known rows. Immutable. */
final class Confidence {
    /** A reading that leaves words out is at best as likely right as wrong. */
    private static final double MOST_WITH_LOST_WORDS = 0.5;

    private static final String RESOURCE = "confidence.txt";

    private final double[] weights;

    private Confidence(double[] weights) {
        this.weights = weights;
    }

    /** Returns the fitted regression; its file tells how it was fitted. */
    static Confidence fitted() {
        try (InputStream in = Objects.requireNonNull(Confidence.class.getResourceAsStream(RESOURCE), RESOURCE);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new Confidence(reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .mapToDouble(Double::parseDouble)
                    .toArray());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /** Returns the probability; the first weight is the constant, the others follow the order of the features. */
    double of(Features features) {
        double[] values = features.values();
        double sum = weights[0];
        for (int i = 0; i < values.length; i++) {
            sum += weights[i + 1] * values[i];
        }
        double probability = 1 / (1 + Math.exp(-sum));
        return features.fit().lost() > 0 ? Math.min(MOST_WITH_LOST_WORDS, probability) : probability;
    }
}
