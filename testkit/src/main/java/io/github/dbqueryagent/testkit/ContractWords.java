package io.github.dbqueryagent.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Word lists of the contracts: separated by white space; a line that begins with {@code #} is a comment. */
final class ContractWords {
    private ContractWords() {}

    static Set<String> of(String file) {
        try (InputStream in = Objects.requireNonNull(ContractWords.class.getResourceAsStream(file), file)) {
            var words = new TreeSet<String>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    Collections.addAll(words, line.strip().split("\\s+"));
                }
            }
            return Collections.unmodifiableSet(words);
        } catch (IOException e) {
            throw new UncheckedIOException("word list <" + file + "> cannot be read", e);
        }
    }
}
