package io.github.dbqueryagent.pages;

import io.github.dbqueryagent.dialect.Capability;
import io.github.dbqueryagent.dialect.CatalogueQueries;
import io.github.dbqueryagent.dialect.SqlDialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the table of the page of dialects from the dialects themselves. */
final class DialectsPage {
    static final String PATH = "docs/dialects.md";
    private static final String BEGIN = "<!-- Written from the dialects: .ci/update-pages -->\n";
    private static final String ADDRESSES =
            "<!-- Written from the dialects' rules for addresses: .ci/update-pages -->\n";
    private static final String END = "<!-- end -->";

    private DialectsPage() {}

    /** Returns the page with the table of these dialects, and what their addresses may carry, in their places. */
    static String of(String page) {
        List<SqlDialect> dialects = ServiceLoader.load(SqlDialect.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return with(with(page, BEGIN, table(dialects)), ADDRESSES, addresses(dialects));
    }

    private static String with(String page, String mark, String text) {
        int begin = page.indexOf(mark) + mark.length();
        return page.substring(0, begin) + text + page.substring(page.indexOf(END, begin));
    }

    private static String addresses(List<SqlDialect> dialects) {
        return dialects.stream()
                .flatMap(dialect -> dialect
                        .urlRules()
                        .map(rules -> "- **" + name(dialect) + "**: "
                                + rules.properties().stream()
                                        .map(DialectsPage::code)
                                        .collect(Collectors.joining(", "))
                                + ".\n")
                        .stream())
                .collect(Collectors.joining());
    }

    private static String table(List<SqlDialect> dialects) {
        return "| | schema | a change is noticed | reads only | rights of the account | plan | time limit | comments | names, limit, NULLs | functions |\n"
                + "|---|---|---|---|---|---|---|---|---|---|\n"
                + dialects.stream().map(DialectsPage::row).collect(Collectors.joining())
                + "\nTested on:\n\n"
                + dialects.stream()
                        .map(dialect -> "- **" + name(dialect) + "**: " + tested(dialect.id()) + ".\n")
                        .collect(Collectors.joining());
    }

    private static String row(SqlDialect dialect) {
        var catalogue = dialect.catalogueQueries();
        boolean noticed = !catalogue.map(CatalogueQueries::version).orElse("").isEmpty();
        return Stream.of(
                        name(dialect),
                        catalogue.isPresent() ? "six statements" : "JDBC metadata",
                        noticed ? "by one statement" : "when it is read anew",
                        has(
                                dialect,
                                Capability.READ_ONLY_TRANSACTION,
                                "by the engine",
                                "by the review and the roll-back"),
                        has(dialect, Capability.ACCOUNT_RIGHTS, "told", "not told"),
                        has(dialect, Capability.EXPLAIN, "yes", "no"),
                        has(dialect, Capability.STATEMENT_TIMEOUT, "driver and watchdog", "watchdog"),
                        has(dialect, Capability.COMMENTS, "yes", "no"),
                        code(dialect.quote("Name")) + ", "
                                + dialect.limitSyntax().name().replace('_', ' ') + ", "
                                + dialect.nullOrder().name().toLowerCase(Locale.ROOT),
                        String.valueOf(dialect.allowedFunctions().size()))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String name(SqlDialect dialect) {
        return dialect.isFallback() ? "others (generic)" : dialect.displayName();
    }

    private static String has(SqlDialect dialect, Capability capability, String yes, String no) {
        return dialect.capabilities().contains(capability) ? yes : no;
    }

    private static String code(String text) {
        return text.startsWith("`") ? "`` " + text + " ``" : "`" + text + "`";
    }

    private static String tested(String id) {
        String path = "/dialects/" + id + "/tested.txt";
        try (InputStream in = Objects.requireNonNull(SqlDialect.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
