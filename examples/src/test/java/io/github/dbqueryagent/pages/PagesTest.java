package io.github.dbqueryagent.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.setting.Setting;
import io.github.dbqueryagent.setting.SettingCatalogue;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the pages to the sources; {@code -Dpages.update=true} copies the regions into the pages. */
final class PagesTest {
    private static final Pattern VARIABLE = Pattern.compile("DB_QUERY_AGENT_[A-Z_]*[A-Z]");

    private final Repository repository = Repository.here();

    @Test
    void every_java_block_is_a_copy_of_a_region_that_compiles_and_runs() {
        if (Repository.isToBeUpdated()) {
            repository.pages().forEach(page -> repository.write(page.path(), page.withBlocks(this::linesOfRegion)));
        }

        List<String> faults =
                javaBlocks().flatMap(block -> fault(block).stream()).toList();

        assertThat(faults)
                .as("mend the source's region and run: .ci/update-pages")
                .isEmpty();
    }

    private Stream<CodeBlock> javaBlocks() {
        return repository.pages().stream().flatMap(page -> page.blocksIn("java").stream());
    }

    private Optional<String> fault(CodeBlock block) {
        Optional<CodeBlock.Region> region = block.region();
        if (region.isEmpty()) {
            return Optional.of(block.place() + " has no <!-- region: path#name --> on the line above");
        }
        Optional<List<String>> lines = linesOf(region.get());
        if (lines.isEmpty()) {
            return Optional.of(block.place() + " is of " + region.get() + ", which is not there");
        }
        return lines.get().equals(block.lines())
                ? Optional.empty()
                : Optional.of(block.place() + " differs from " + region.get() + ":\n" + String.join("\n", lines.get()));
    }

    private Optional<List<String>> linesOf(CodeBlock.Region region) {
        boolean runs = region.path().matches("[a-z-]+/src/(main|test)/java/.*\\.java");
        return runs && repository.has(region.path())
                ? region.linesIn(repository.read(region.path()))
                : Optional.empty();
    }

    private List<String> linesOfRegion(CodeBlock block) {
        return block.language().equals("java")
                ? block.region().flatMap(this::linesOf).orElse(block.lines())
                : block.lines();
    }

    @Test
    void every_link_leads_to_a_file_and_a_heading_that_are_there() {
        List<String> broken = repository.pages().stream()
                .flatMap(page -> page.relativeLinks().stream()
                        .filter(link -> !leadsSomewhere(page, link))
                        .map(link -> page.path() + " links to " + link))
                .toList();

        assertThat(broken).isEmpty();
    }

    private boolean leadsSomewhere(Page page, String link) {
        String[] parts = link.split("#", 2);
        String target = parts[0].isEmpty()
                ? page.path()
                : Path.of(page.path())
                        .resolveSibling(parts[0])
                        .normalize()
                        .toString()
                        .replace('\\', '/');
        return repository.has(target)
                && (parts.length == 1 || repository.page(target).anchors().contains(parts[1]));
    }

    @Test
    void the_index_of_the_pages_links_to_each_of_them() {
        Set<String> linked = new HashSet<>(repository.page("docs/README.md").relativeLinks());

        List<String> pages = repository.pages().stream()
                .map(Page::path)
                .filter(path -> path.startsWith("docs/") && !path.endsWith("/README.md"))
                .map(path -> path.substring("docs/".length()))
                .toList();

        assertThat(linked).containsAll(pages);
    }

    @Test
    void the_readme_has_two_commands_one_to_ask_and_one_to_build() {
        List<CodeBlock> commands = repository.page("README.md").blocksIn("bash");

        assertThat(commands).extracting(CodeBlock::text).containsExactly("./examples/ask", "./mvnw verify");
        assertThat(repository.root().resolve("examples/ask")).isExecutable();
        assertThat(repository.root().resolve("mvnw")).isExecutable();
    }

    @Test
    void no_page_names_a_setting_or_a_variable_that_is_not_in_the_catalogue() {
        List<Setting<?>> settings = SettingCatalogue.installed().all();
        Set<String> names = settings.stream().map(Setting::name).collect(Collectors.toSet());
        Set<String> variables =
                settings.stream().map(Setting::environmentVariable).collect(Collectors.toSet());
        String prefixes = names.stream()
                .map(name -> name.substring(0, name.indexOf('.')))
                .distinct()
                .collect(Collectors.joining("|"));
        Pattern setting = Pattern.compile("(?<![\\w./$-])(?:" + prefixes + ")\\.[a-z][A-Za-z]*(?![\\w(./])");

        List<String> unknown = repository.pages().stream()
                .flatMap(page -> page.code().stream()
                        .flatMap(code -> Stream.concat(
                                setting.matcher(code)
                                        .results()
                                        .map(found -> found.group())
                                        .filter(name -> !names.contains(name)),
                                VARIABLE.matcher(code)
                                        .results()
                                        .map(found -> found.group())
                                        .filter(name -> !variables.contains(name))))
                        .map(name -> page.path() + " names " + name))
                .toList();

        assertThat(unknown).isEmpty();
    }
}
