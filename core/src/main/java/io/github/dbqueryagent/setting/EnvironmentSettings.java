package io.github.dbqueryagent.setting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Settings from environment variables and a {@code .env} file; read only when the host asks for it. Thread-safe. */
public final class EnvironmentSettings {
    private static final String PREFIX = "DB_QUERY_AGENT_";

    private EnvironmentSettings() {}

    /**
     * Returns what the process's environment sets, and where it is silent, a {@code .env} file in the working directory.
     *
     * @throws InvalidSettingException if a value is not allowed, or a variable with our prefix is none of ours
     */
    public static SettingValues read(SettingCatalogue catalogue) {
        return read(catalogue, variables());
    }

    /** Returns the process's variables, and where they are silent, those of a {@code .env} file beside it. */
    public static Map<String, String> variables() {
        return variables(System.getenv(), Path.of(".env"));
    }

    static Map<String, String> variables(Map<String, String> process, Path dotEnv) {
        var all = new HashMap<String, String>();
        if (Files.isRegularFile(dotEnv)) {
            try {
                all.putAll(DotEnv.parse(Files.readString(dotEnv, StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new InvalidSettingException(
                        dotEnv.toString(),
                        null,
                        "a readable file in UTF-8",
                        "Mend the file or its rights, or remove it.",
                        e);
            }
        }
        all.putAll(process);
        return all;
    }

    /** Returns what these variables set. */
    public static SettingValues read(SettingCatalogue catalogue, Map<String, String> variables) {
        SettingValues values = SettingValues.defaults();
        Set<String> known = new HashSet<>();
        for (Setting<?> setting : catalogue.all()) {
            known.add(setting.environmentVariable());
            values = readOne(setting, variables, values);
        }
        for (String name : new TreeSet<>(variables.keySet())) {
            if (name.startsWith(PREFIX) && !known.contains(name)) {
                throw new InvalidSettingException(
                        name,
                        null,
                        "the name of a setting",
                        "It is none of ours; the nearest is " + nearest(name, known) + ".");
            }
        }
        return values;
    }

    private static <T> SettingValues readOne(Setting<T> setting, Map<String, String> variables, SettingValues values) {
        var names = new java.util.ArrayList<>(List.of(setting.environmentVariable()));
        names.addAll(setting.aliases());
        for (String name : names) {
            String text = variables.get(name);
            if (text != null && !text.isBlank()) {
                return values.with(setting, setting.parse(name, text));
            }
        }
        return values;
    }

    private static String nearest(String name, Set<String> known) {
        return known.stream()
                .min((one, other) -> Integer.compare(distance(name, one), distance(name, other)))
                .orElse("none");
    }

    /** Levenshtein's distance: how many letters must be added, dropped or replaced. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
