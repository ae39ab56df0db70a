package io.github.dbqueryagent.samplestore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** A query with the sentence that it stands for, from a file of blocks. */
record SqlCase(String sentence, String sql) {
    static Stream<SqlCase> readAll(String file) throws IOException {
        try (InputStream stream = Objects.requireNonNull(SqlCase.class.getResourceAsStream(file), file)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(text.strip().split("\n\n")).map(SqlCase::of);
        }
    }

    private static SqlCase of(String block) {
        int end = block.indexOf('\n');
        return new SqlCase(block.substring(2, end), block.substring(end + 1));
    }

    @Override
    public String toString() {
        return sentence;
    }
}
