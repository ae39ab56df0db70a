package io.github.dbqueryagent.dialects;

import io.github.dbqueryagent.account.AccountQuery;
import io.github.dbqueryagent.address.UrlRules;
import io.github.dbqueryagent.dialect.CatalogueQueries;
import io.github.dbqueryagent.dialect.DatabaseError.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The resources of one dialect, in {@code /dialects/<id>/} of this library. Immutable.
 *
 * <p>Word lists are separated by white space; a line that begins with {@code #} is a comment.
 */
public final class DialectFolder {
    private final String path;

    private DialectFolder(String path) {
        this.path = path;
    }

    /** Returns the folder of the dialect with this id. */
    public static DialectFolder of(String id) {
        return new DialectFolder("/dialects/" + id + "/");
    }

    /** Returns the functions that are allowed, in lower case. */
    public Set<String> functions() {
        return words("functions.txt");
    }

    /** Returns the types that values may be converted to, in lower case. */
    public Set<String> types() {
        return has("types.txt")
                ? lines("types.txt").map(type -> type.replaceAll("\\s+", " ")).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** Returns the functions that may stand in FROM, each with its columns. */
    public Map<String, List<String>> tableFunctions() {
        return has("table-functions.txt")
                ? lines("table-functions.txt")
                        .map(line -> List.of(line.split("\\s+")))
                        .collect(Collectors.toUnmodifiableMap(
                                words -> words.get(0), words -> words.subList(1, words.size())))
                : Map.of();
    }

    /** Returns the words, in upper case, that must be quoted when they are names. */
    public Set<String> reservedWords() {
        return words("reserved.txt");
    }

    /** Returns the names of tables that are the database's own, in whatever schema; {@code *} stands for any ending. */
    NamePatterns systemTables() {
        return NamePatterns.of(has("system-tables.txt") ? words("system-tables.txt") : Set.of());
    }

    /** Returns what the database's addresses may look like and carry. */
    public UrlRules urlRules() {
        return UrlRules.of(text("url.txt"));
    }

    /** Returns what a model should know about the database's SQL. */
    public String promptNotes() {
        return text("prompt.md").strip();
    }

    /** Returns the statements that read a schema. */
    public CatalogueQueries catalogueQueries() {
        return new CatalogueQueries(
                text("tables.sql"),
                text("columns.sql"),
                text("keys.sql"),
                text("foreign-keys.sql"),
                text("indexes.sql"),
                has("dependencies.sql") ? text("dependencies.sql") : "",
                has("version.sql") ? text("version.sql") : "");
    }

    /** Returns how it is asked what an account may do beyond reading, where one statement tells; else empty. */
    public Optional<AccountQuery> accountQuery() {
        return has("account.sql") ? Optional.of(AccountQuery.ofRights(text("account.sql"))) : Optional.empty();
    }

    /** Returns what the vendor's numbers mean: in each line a kind, then its numbers. */
    public Map<Integer, Kind> errors() {
        var errors = new HashMap<Integer, Kind>();
        for (String line : text("errors.txt").split("\n")) {
            if (!line.startsWith("#") && !line.isBlank()) {
                String[] words = line.strip().split("\\s+");
                Kind kind = Kind.valueOf(words[0]);
                Arrays.stream(words).skip(1).forEach(number -> errors.put(Integer.valueOf(number), kind));
            }
        }
        return Map.copyOf(errors);
    }

    private boolean has(String file) {
        return DialectFolder.class.getResource(path + file) != null;
    }

    private Stream<String> lines(String file) {
        return text(file).lines().map(String::strip).filter(line -> !line.startsWith("#") && !line.isEmpty());
    }

    private Set<String> words(String file) {
        var words = new HashSet<String>();
        for (String line : text(file).split("\n")) {
            if (!line.startsWith("#") && !line.isBlank()) {
                Collections.addAll(words, line.strip().split("\\s+"));
            }
        }
        return Set.copyOf(words);
    }

    private String text(String file) {
        try (InputStream in = DialectFolder.class.getResourceAsStream(path + file)) {
            if (in == null) {
                throw new IllegalStateException("resource <" + path + file + "> is missing from this library's jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("resource <" + path + file + "> cannot be read", e);
        }
    }
}
