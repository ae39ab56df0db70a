package io.github.dbqueryagent.generation;

import io.github.dbqueryagent.setting.InvalidSettingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts that models are asked with, by name; the host can put its own in their place. Immutable.
 *
 * <p>A slot is written <code>${name}</code>. Slots are filled in one pass, so what is filled in opens no slot. A slot
 * that nothing fills, and a slot's name that is unknown, are left empty.
 */
public final class PromptTemplates {
    /** The version of the bundled texts; a change of what they ask for gets a new one. */
    public static final String VERSION = "v1";

    private static final String FOLDER = "/io/github/dbqueryagent/prompts/" + VERSION + "/";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,60}");
    private static final Pattern SLOT = Pattern.compile("\\$\\{([A-Za-z]+)}");
    private static final PromptTemplates BUNDLED = new PromptTemplates(Map.of());

    private final Map<String, String> own;
    private final Map<String, String> bundled = new ConcurrentHashMap<>();

    private PromptTemplates(Map<String, String> own) {
        this.own = own;
    }

    /** Returns the texts that come with the library. */
    public static PromptTemplates bundled() {
        return BUNDLED;
    }

    /**
     * Returns the bundled texts with those of the directory in their place: each a file {@code name.md} in UTF-8.
     *
     * @throws InvalidSettingException if the directory cannot be read, or a file there has no bundled counterpart
     */
    public static PromptTemplates fromDirectory(Path directory) {
        var texts = new TreeMap<String, String>();
        try (var files = Files.newDirectoryStream(directory, "*.md")) {
            for (Path file : files) {
                String fileName = String.valueOf(file.getFileName());
                texts.put(requireKnown(fileName.substring(0, fileName.length() - 3)), Files.readString(file));
            }
        } catch (IOException e) {
            throw new InvalidSettingException(
                    "generation.prompts",
                    directory,
                    "a directory of readable UTF-8 files",
                    "Check its path and rights.",
                    e);
        }
        return new PromptTemplates(Map.copyOf(texts));
    }

    /**
     * Returns these texts with another one in the place of that name.
     *
     * @throws InvalidSettingException if no bundled text has that name
     */
    public PromptTemplates with(String name, String text) {
        var texts = new TreeMap<>(own);
        texts.put(requireKnown(name), text);
        return new PromptTemplates(Map.copyOf(texts));
    }

    private static String requireKnown(String name) {
        if (!NAME.matcher(name).matches() || PromptTemplates.class.getResource(FOLDER + name + ".md") == null) {
            throw new InvalidSettingException(
                    "generation.prompts",
                    name,
                    "the name of a bundled text",
                    "Such as generate-system or generate-user.");
        }
        return name;
    }

    /**
     * Returns the text of that name with its slots filled, without empty lines in a row.
     *
     * @throws InvalidSettingException if there is no such text
     */
    public String fill(String name, Map<String, String> slots) {
        return withoutEmptyLines(fillSlots(template(name), slots)).strip();
    }

    private static String fillSlots(String template, Map<String, String> slots) {
        int length = template.length();
        for (String text : slots.values()) {
            length += text.length();
        }
        var filled = new StringBuilder(length);
        Matcher slot = SLOT.matcher(template);
        int done = 0;
        for (int at = template.indexOf("${"); at >= 0; at = template.indexOf("${", at + 2)) {
            if (slot.region(at, template.length()).lookingAt()) {
                filled.append(template, done, at).append(slots.getOrDefault(slot.group(1), ""));
                done = slot.end();
            }
        }
        return filled.append(template, done, template.length()).toString();
    }

    /** Leaves at most one empty line in a row; by hand, since a pattern would look at every character of the prompt. */
    private static String withoutEmptyLines(String text) {
        int first = text.indexOf("\n\n\n");
        if (first < 0) {
            return text;
        }
        var kept = new StringBuilder(text.length());
        int done = 0;
        for (int at = first; at >= 0; at = text.indexOf("\n\n\n", done)) {
            kept.append(text, done, at + 2);
            done = at + 2;
            while (done < text.length() && text.charAt(done) == '\n') {
                done++;
            }
        }
        return kept.append(text, done, text.length()).toString();
    }

    /** Whether a text exists is asked of the class path once, since that takes longer than filling it. */
    private String template(String name) {
        String text = own.get(name);
        if (text == null) {
            text = bundled.get(name);
        }
        return text != null ? text : bundled.computeIfAbsent(requireKnown(name), PromptTemplates::load);
    }

    private static String load(String name) {
        try (InputStream resource = PromptTemplates.class.getResourceAsStream(FOLDER + name + ".md")) {
            if (resource == null) {
                throw new IllegalStateException("the resource " + FOLDER + name + ".md is missing");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "PromptTemplates[" + VERSION + ", replaced: " + own.keySet() + "]";
    }
}
