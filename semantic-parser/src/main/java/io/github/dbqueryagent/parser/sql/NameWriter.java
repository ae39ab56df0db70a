package io.github.dbqueryagent.parser.sql;

import io.github.dbqueryagent.dialect.NameFolding;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.schema.TableName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes names so that the database finds them. Immutable. */
final class NameWriter {
    private static final String RESOURCE = "reserved-words.txt";
    /** Words that one grammar or another reads as something else than a name; quoting one too many does no harm. */
    private static final Set<String> RESERVED = reserved();

    private final SqlDialect dialect;
    private final String defaultSchema;

    NameWriter(SqlDialect dialect, String defaultSchema) {
        this.dialect = dialect;
        this.defaultSchema = defaultSchema;
    }

    String table(TableName table) {
        boolean qualified = !table.schema().isEmpty() && !table.schema().equals(defaultSchema);
        String schema = qualified
                ? dialect.schemaParts(table.schema()).stream()
                        .map(part -> name(part) + ".")
                        .collect(Collectors.joining())
                : "";
        return schema + name(table.name());
    }

    String name(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        boolean plain = name.matches("[A-Za-z][A-Za-z0-9_]*")
                && !RESERVED.contains(upper)
                && !dialect.reservedWords().contains(upper);
        if (!plain) {
            return dialect.quote(name);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        NameFolding folding = dialect.folding();
        if (folding.fold(lower).equals(name)) {
            return lower;
        }
        return folding.fold(name).equals(name) ? name : dialect.quote(name);
    }

    /** Returns whether the word may stand as an alias without quotes. */
    boolean isFree(String alias) {
        String upper = alias.toUpperCase(Locale.ROOT);
        return !RESERVED.contains(upper) && !dialect.reservedWords().contains(upper);
    }

    private static Set<String> reserved() {
        try (InputStream in = Objects.requireNonNull(NameWriter.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }
}
