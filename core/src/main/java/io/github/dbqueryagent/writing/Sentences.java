package io.github.dbqueryagent.writing;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fixed sentences, with places to fill in. Immutable. */
public final class Sentences {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");
    private static final Sentences ENGLISH = new Sentences("sentences.properties");

    private final Properties texts = new Properties();

    private Sentences(String resource) {
        try (var in = Sentences.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("resource <" + resource + "> is missing from the library's jar");
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the sentences in English. */
    public static Sentences english() {
        return ENGLISH;
    }

    /** Fills in the places in one pass, so that a value that looks like a place stays as it is. */
    public String say(String key, Object... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no sentence <" + key + ">");
        }
        return PLACE.matcher(text)
                .replaceAll(
                        place -> Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(place.group(1))])));
    }

    /** Says a list as a person does: with commas, and with "and" before the last. */
    public String list(List<String> items) {
        int last = items.size() - 1;
        return last <= 0
                ? String.join("", items)
                : say("and", String.join(", ", items.subList(0, last)), items.get(last));
    }

    /** Says the first few of a list, and how many more there are. */
    public String list(List<String> items, int most, String more) {
        if (items.size() <= most) {
            return list(items);
        }
        return say("more", String.join(", ", new ArrayList<>(items.subList(0, most))), more);
    }
}
