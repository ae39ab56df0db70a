package io.github.dbqueryagent.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checkout that the tests run in. Thread-safe. */
final class Repository {
    private final Path root;

    private Repository(Path root) {
        this.root = root;
    }

    /** Returns the checkout around the working directory, whichever folder of it that is. */
    static Repository here() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("the working directory is in no checkout");
        }
        return new Repository(folder);
    }

    /** Returns whether the pages are to be rewritten instead of compared: {@code -Dpages.update=true}. */
    static boolean isToBeUpdated() {
        return Boolean.getBoolean("pages.update");
    }

    Path root() {
        return root;
    }

    /** Returns every page: those of the top level and those of {@code docs}. */
    List<Page> pages() {
        return Stream.of(root, root.resolve("docs"))
                .flatMap(folder -> markdownIn(folder).stream())
                .map(this::page)
                .toList();
    }

    Page page(String path) {
        return page(root.resolve(path));
    }

    private Page page(Path file) {
        return Page.of(root.relativize(file).toString().replace('\\', '/'), read(file));
    }

    boolean has(String path) {
        return Files.exists(root.resolve(path));
    }

    String read(String path) {
        return read(root.resolve(path));
    }

    void write(String path, String text) {
        try {
            Files.writeString(root.resolve(path), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> markdownIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
