package io.github.dbqueryagent.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A statement of the case tables, with the words that stand above it. */
record ReviewCases(String heading, String sql) {
    private static final String HEADING = "-- :: ";
    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-f]{4})");

    static List<ReviewCases> read(String resource) {
        try (InputStream in = ReviewCases.class.getResourceAsStream("/review/" + resource)) {
            var cases = new ArrayList<ReviewCases>();
            String heading = "";
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith(HEADING)) {
                    heading = line.substring(HEADING.length());
                } else if (!heading.isEmpty() && !line.isEmpty()) {
                    cases.add(new ReviewCases(heading, unescaped(line)));
                }
            }
            return cases;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(String line) {
        String lines = line.replace("\\n", "\n").replace("\\r", "\r");
        return UNICODE.matcher(lines).replaceAll(match -> String.valueOf((char) Integer.parseInt(match.group(1), 16)));
    }

    String word(int index) {
        return heading.split(" ")[index];
    }

    static TestDialect dialect(String name) {
        return switch (name) {
            case "h2" -> TestDialect.h2();
            case "postgres" -> TestDialect.postgres();
            case "mysql" -> TestDialect.mysql();
            case "sqlite" -> TestDialect.sqlite();
            case "sqlserver" -> TestDialect.sqlServer();
            case "oracle" -> TestDialect.oracle();
            default -> throw new IllegalArgumentException("no dialect <" + name + ">");
        };
    }
}
