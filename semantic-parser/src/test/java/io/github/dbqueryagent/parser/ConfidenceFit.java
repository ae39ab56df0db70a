package io.github.dbqueryagent.parser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Fits the confidence: a weighted logistic regression by Newton's method.
 *
 * <p>Argument: the file that {@link SpiderTrainEvaluation} writes for {@code tuning}. The development databases
 * stand for schemas with declared keys and plain names, which are rare in the tuning set; each weighs as much as several.
 * Prints the weights, one a line, as they stand in {@code confidence.txt}.
 */
final class ConfidenceFit {
    private static final double DEVELOPMENT_WEIGHT = 8;
    /** Of what seems understood: the rules were made with these questions at hand, so that fewer are wrong than would be elsewhere. */
    private static final double WRONG_WEIGHT = 8;

    private static final double PENALTY = 1;
    private static final int STEPS = 40;

    private ConfidenceFit() {}

    private record Example(double[] features, boolean right, double weight) {}

    public static void main(String[] arguments) throws Exception {
        var examples = new ArrayList<Example>();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            String[] fields = line.split("\t", -1);
            String features = fields[fields.length - 1].replaceAll("[\\[\\] ]", "");
            if (!fields[3].equals("none") && !features.isEmpty()) {
                double[] values = Arrays.stream(features.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                examples.add(new Example(values, !fields[3].endsWith("wrong"), 1));
            }
        }
        addDevelopment(examples);
        for (double weight : fit(examples)) {
            System.out.println(String.format(Locale.ROOT, "%.4f", weight));
        }
    }

    private static void addDevelopment(List<Example> examples) throws Exception {
        var parser = new SemanticParser();
        for (DevelopmentDatabase which : DevelopmentDatabase.tuned()) {
            try (TestDatabase database = which.open("fit_" + which.name())) {
                for (DevelopmentEvaluation.Outcome outcome : DevelopmentEvaluation.score(which)) {
                    add(parser, database, outcome.question().text(), outcome.isRead(), examples);
                }
                if (which == DevelopmentDatabase.HAULAGE) {
                    for (String question : DevelopmentDatabase.tooHard()) {
                        add(parser, database, question, false, examples);
                    }
                }
            }
        }
    }

    private static void add(
            SemanticParser parser, TestDatabase database, String question, boolean right, List<Example> examples) {
        double[] features =
                parser.features(database.request(question, null), TestDatabase.run(DevelopmentDatabase.TODAY));
        if (features.length > 0) {
            examples.add(new Example(features, right, right || features[0] > 0 ? DEVELOPMENT_WEIGHT : WRONG_WEIGHT));
        }
    }

    private static double[] fit(List<Example> examples) {
        int size = examples.get(0).features().length + 1;
        double[] weights = new double[size];
        for (int step = 0; step < STEPS; step++) {
            double[][] system = new double[size][size + 1];
            for (Example example : examples) {
                double[] row = new double[size];
                row[0] = 1;
                System.arraycopy(example.features(), 0, row, 1, size - 1);
                double sum = 0;
                for (int i = 0; i < size; i++) {
                    sum += weights[i] * row[i];
                }
                double probability = 1 / (1 + Math.exp(-sum));
                double curve = probability * (1 - probability) * example.weight();
                double miss = (probability - (example.right() ? 1 : 0)) * example.weight();
                for (int i = 0; i < size; i++) {
                    system[i][size] += miss * row[i];
                    for (int j = 0; j < size; j++) {
                        system[i][j] += curve * row[i] * row[j];
                    }
                }
            }
            for (int i = 0; i < size; i++) {
                double penalty = i == 0 ? 1e-6 : PENALTY;
                system[i][i] += penalty;
                system[i][size] += penalty * weights[i];
            }
            double[] change = solve(system);
            for (int i = 0; i < size; i++) {
                weights[i] -= change[i];
            }
        }
        return weights;
    }

    /** Gauss with pivots; the last column is the right side. */
    private static double[] solve(double[][] system) {
        int size = system.length;
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int row = column + 1; row < size; row++) {
                pivot = Math.abs(system[row][column]) > Math.abs(system[pivot][column]) ? row : pivot;
            }
            double[] swapped = system[column];
            system[column] = system[pivot];
            system[pivot] = swapped;
            for (int row = 0; row < size; row++) {
                double factor = row == column ? 0 : system[row][column] / system[column][column];
                for (int i = column; i <= size && factor != 0; i++) {
                    system[row][i] -= factor * system[column][i];
                }
            }
        }
        double[] solution = new double[size];
        for (int i = 0; i < size; i++) {
            solution[i] = system[i][size] / system[i][i];
        }
        return solution;
    }
}
