package io.github.dbqueryagent.samplestore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the text files that lie beside the classes of this package. */
final class TextResource {
    private TextResource() {}

    /** Returns the lines of a file, without those that begin with a number sign. */
    static List<String> lines(String name) {
        try (InputStream stream = TextResource.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The file " + name
                        + " is missing beside the classes of the sample store." + " Add it when you repackage them.");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + name + " of the sample store cannot be read.", e);
        }
    }
}
