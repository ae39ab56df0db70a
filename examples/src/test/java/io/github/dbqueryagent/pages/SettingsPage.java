package io.github.dbqueryagent.pages;

import io.github.dbqueryagent.setting.Setting;
import io.github.dbqueryagent.setting.SettingCatalogue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the page of settings from the catalogue. */
final class SettingsPage {
    static final String PATH = "docs/settings.md";

    private static final String HEAD = """
            # Settings

            <!-- Written from the catalogue: .ci/update-pages -->

            A setting is set in code with `set(setting, value)` on the builder, its constant being in `CoreSettings`,
            and for `guardrail` and `limit` in `QuestionSettings`. Its environment
            variable counts only for an agent that was built with `fromEnvironment()` or `builderFromEnvironment()`. What is set in
            code comes first, then the environment, then a `.env` file in the working directory, then the default.

            A value that is not allowed is refused at once, with the range and the default in the message; none is corrected in
            silence. A variable that begins with `DB_QUERY_AGENT_` and is none of these is refused as well. Where a further variable
            is named, the first one that is set counts.

            A name with an asterisk can have a value of its own for each of several databases, with `DatabaseOptions`.

            Not here: prices of models, row rules and the agent's own tables have no settings yet.
            """;

    private SettingsPage() {}

    static String of(SettingCatalogue catalogue) {
        Map<String, List<Setting<?>>> groups = catalogue.all().stream()
                .collect(Collectors.groupingBy(SettingsPage::prefix, LinkedHashMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(group -> "\n## " + group.getKey() + "\n"
                        + "| setting | variable | type | allowed | default | meaning |\n"
                        + "|---|---|---|---|---|---|\n"
                        + group.getValue().stream().map(SettingsPage::row).collect(Collectors.joining()))
                .collect(Collectors.joining("", HEAD, ""));
    }

    private static String prefix(Setting<?> setting) {
        return setting.name().substring(0, setting.name().indexOf('.'));
    }

    private static String row(Setting<?> setting) {
        String variables = Stream.concat(Stream.of(setting.environmentVariable()), setting.aliases().stream())
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", "));
        String byDefault = setting.defaultText().isEmpty() ? "" : "`" + setting.defaultText() + "`";
        return Stream.of(
                        "`" + setting.name() + "`" + (setting.isPerDatabase() ? " \\*" : ""),
                        variables,
                        setting.type(),
                        setting.allowed(),
                        byDefault,
                        setting.meaning())
                .map(cell -> cell.replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
