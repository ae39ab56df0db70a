package io.github.dbqueryagent;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What holds for the text of main sources; each rule returns its violations. */
final class SourceRules {

    static final int MOST_LINES_OF_A_FILE = 400;
    static final int MOST_LINES_OF_A_METHOD = 60;
    static final int MOST_PARAMETERS = 7;
    static final int MOST_FILES_OF_A_PACKAGE = 20;

    private static final Pattern EMPTY_NAMES =
            Pattern.compile("(Manager|Helper|Util|Utils|Service|Impl|Processor|Data)$");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");
    private static final Pattern PRODUCT = Pattern.compile(
            "(?<![\\p{L}\\d])(h2|postgres(ql)?|mysql|mariadb|sqlite|duckdb|oracle|sql ?server|mssql|trino)(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PRODUCT_IN_A_NAME =
            Pattern.compile("H2|Postgres|M[yY]S[qQ][lL]|Maria|S[qQ][lL]ite|Duck|Oracle|SqlServer|Trino");

    private static final String CORE = "core/src/main/java/io/github/dbqueryagent/";

    /** The packages of core that may name a product, each with its reason. */
    private static final Map<String, String> MAY_NAME_PRODUCTS = Map.of(
            "dialect", "says how databases differ",
            "setting", "reads DATABASE_URL, whose schemes are the products' names");

    private SourceRules() {}

    static List<String> longFiles(List<Source> sources) {
        return sources.stream()
                .filter(source -> source.text().lines().count() > MOST_LINES_OF_A_FILE)
                .map(source -> source.path() + " has " + source.text().lines().count() + " lines")
                .toList();
    }

    static List<String> longMethods(List<Source> sources) {
        return new SourceScanner.LongMethods().violationsIn(sources);
    }

    static List<String> manyParameters(List<Source> sources) {
        return new SourceScanner.ManyParameters().violationsIn(sources);
    }

    static List<String> crowdedPackages(List<Source> sources) {
        Map<String, Long> files = sources.stream()
                .filter(source -> !source.isPackageInfo())
                .collect(Collectors.groupingBy(Source::folder, TreeMap::new, Collectors.counting()));
        return files.entrySet().stream()
                .filter(entry -> entry.getValue() > MOST_FILES_OF_A_PACKAGE)
                .map(entry -> entry.getKey() + " holds " + entry.getValue() + " files")
                .toList();
    }

    static List<String> splitPackages(List<Source> sources) {
        Map<String, Set<String>> modules = sources.stream()
                .collect(Collectors.groupingBy(
                        source -> source.unit().getPackageName().toString(),
                        TreeMap::new,
                        Collectors.mapping(Source::module, Collectors.toCollection(TreeSet::new))));
        return modules.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getKey() + " is in " + String.join(" and ", entry.getValue()))
                .toList();
    }

    static List<String> emptyNames(List<Source> sources) {
        return new SourceScanner.TypesNamed(EMPTY_NAMES).violationsIn(sources);
    }

    static List<String> unfinishedWork(List<Source> sources) {
        return sources.stream()
                .filter(source -> UNFINISHED.matcher(source.text()).find())
                .map(source -> source.path() + " has a note of unfinished work")
                .toList();
    }

    static List<String> productsInText(List<Source> sources) {
        return new SourceScanner.LiteralsWith(PRODUCT).violationsIn(thoseThatMayNotNameProducts(sources));
    }

    static List<String> productsInNames(List<Source> sources) {
        return new SourceScanner.TypesNamed(PRODUCT_IN_A_NAME).violationsIn(thoseThatMayNotNameProducts(sources));
    }

    static List<String> undocumented(List<Source> sources) {
        return new SourceScanner.Undocumented().violationsIn(published(sources));
    }

    static List<String> silentOnThreads(List<Source> sources) {
        return new SourceScanner.SilentOnThreads().violationsIn(published(sources));
    }

    private static List<Source> published(List<Source> sources) {
        return sources.stream()
                .filter(source ->
                        !source.module().equals("examples/") && !source.module().equals("benchmarks/"))
                .toList();
    }

    private static List<Source> thoseThatMayNotNameProducts(List<Source> sources) {
        return sources.stream()
                .filter(source -> source.path().startsWith(CORE))
                .filter(source -> MAY_NAME_PRODUCTS.keySet().stream()
                        .noneMatch(name -> source.path().startsWith(CORE + name + "/")))
                .toList();
    }
}
