package io.github.dbqueryagent.personal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What columns of personal data are called, in several languages. Immutable. */
final class ColumnWords {
    private static final String RESOURCE = "column-words.txt";
    private static final int LONGEST_PHRASE = 5;
    private static final int MOST_WORDS = 20;
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}++");
    private static final ColumnWords BUNDLED = new ColumnWords(read());

    private final Map<String, PersonalClass> phrases = new HashMap<>();
    private final Set<String> names;
    private final Set<String> persons;
    private final Set<String> about;

    private ColumnWords(Map<String, List<String>> lists) {
        for (PersonalClass personal : PersonalClass.values()) {
            for (String phrase : lists.getOrDefault(personal.name(), List.of())) {
                phrases.put(phrase.replace(" ", ""), personal);
            }
        }
        this.names = Set.copyOf(lists.getOrDefault("NAME", List.of()));
        this.persons = Set.copyOf(lists.getOrDefault("PERSONS", List.of()));
        this.about = Set.copyOf(lists.getOrDefault("ABOUT", List.of()));
    }

    static ColumnWords bundled() {
        return BUNDLED;
    }

    /** Returns what a column of this name holds in a table of that name. */
    Optional<PersonalClass> classOf(String column, String table) {
        List<String> words = words(column);
        if (words.size() == 1 && names.contains(words.get(0))) {
            return words(table).stream().anyMatch(this::isPerson)
                    ? Optional.of(PersonalClass.PERSON_NAME)
                    : Optional.empty();
        }
        return phrase(words);
    }

    /** Returns what the first words of a comment say that the column holds. */
    Optional<PersonalClass> classOf(String comment) {
        List<String> words = words(comment.length() > 200 ? comment.substring(0, 200) : comment);
        return phrase(words.subList(0, Math.min(LONGEST_PHRASE, words.size())));
    }

    private boolean isPerson(String word) {
        return persons.contains(word)
                || persons.contains(without(word, "s"))
                || persons.contains(without(word, "es"))
                || persons.contains(without(word, "n"))
                || persons.contains(without(word, "en"))
                || persons.contains(without(word, "er"))
                || persons.contains(without(word, "i") + "e");
    }

    private static String without(String word, String ending) {
        return word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : word;
    }

    /** The longest phrase counts, and of those alike the last, which is what the others only say more of. */
    private Optional<PersonalClass> phrase(List<String> words) {
        PersonalClass found = null;
        int from = 0;
        int to = 0;
        int longest = 0;
        for (int start = 0; start < words.size(); start++) {
            var joined = new StringBuilder();
            for (int end = start; end < Math.min(words.size(), start + LONGEST_PHRASE); end++) {
                joined.append(words.get(end));
                PersonalClass personal = phrases.get(joined.toString());
                if (personal != null && joined.length() >= longest) {
                    found = personal;
                    longest = joined.length();
                    from = start;
                    to = end + 1;
                }
            }
        }
        boolean only = words.subList(0, from).stream().noneMatch(about::contains)
                && words.subList(to, words.size()).stream().noneMatch(about::contains);
        return only ? Optional.ofNullable(found) : Optional.empty();
    }

    /** The words in lower case and without accents; a German umlaut is also written with an e. */
    private static List<String> words(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 0x80);
        return split(ascii ? text : plain(text));
    }

    private static String plain(String text) {
        String spelled = text.replace("ß", "ss")
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("Ä", "Ae")
                .replace("Ö", "Oe")
                .replace("Ü", "Ue")
                .replace("ø", "oe");
        return ACCENTS.matcher(Normalizer.normalize(spelled, Normalizer.Form.NFKD))
                .replaceAll("");
    }

    /** A word ends at any other sign, and where a capital begins the next one: "birthDate", "DOBDate". */
    private static List<String> split(String text) {
        var words = new ArrayList<String>(6);
        int start = 0;
        for (int i = 0; i <= text.length() && words.size() < MOST_WORDS; i++) {
            boolean inside = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
            boolean begins = inside && i > start && isNewWord(text, i);
            if ((!inside || begins) && i > start) {
                words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
            }
            start = inside ? (begins ? i : start) : i + 1;
        }
        return words;
    }

    private static boolean isNewWord(String text, int at) {
        if (!Character.isUpperCase(text.charAt(at))) {
            return false;
        }
        boolean lowerFollows = at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1));
        return !Character.isUpperCase(text.charAt(at - 1)) || lowerFollows;
    }

    private static Map<String, List<String>> read() {
        try (var in = ColumnWords.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the resource <" + RESOURCE + "> is missing from the library");
            }
            var lists = new HashMap<String, List<String>>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] parts = line.split(": ", 2);
                    lists.put(parts[0], List.of(parts[1].strip().split(", ")));
                }
            }
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
