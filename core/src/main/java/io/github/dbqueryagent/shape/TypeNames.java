package io.github.dbqueryagent.shape;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The types that a value may be converted to: those of the database, none of a user's own. Immutable. */
public final class TypeNames {
    private static final Pattern SIZE =
            Pattern.compile("\\(\\s*(?:\\d{1,4}(?:\\s*,\\s*-?\\d{1,4})?|max)(?:\\s+(?:char|byte))?\\s*\\)");
    private static final Pattern ARRAY = Pattern.compile("(?:\\s*\\[\\d{0,4}])+$|\\s+array(?:\\s*\\[\\d{0,4}])?$");
    private static final Pattern CHARACTERS =
            Pattern.compile("\\s+(?:character set|charset|collate)\\s+\"?[a-z0-9_]{1,32}\"?$");
    private static final Pattern INTERVAL =
            Pattern.compile("interval (?:year|month|day|hour|minute|second)(?: to (?:month|day|hour|minute|second))?");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Set<String> names;

    /** Creates the types of a dialect: their names in lower case, without sizes. */
    public TypeNames(Set<String> names) {
        this.names = names;
    }

    /** Returns whether values may be converted to the type, or to an array of it. */
    public boolean isAllowed(String written) {
        String name = SIZE.matcher(written.toLowerCase(Locale.ROOT)).replaceAll("");
        name = CHARACTERS.matcher(name.stripTrailing()).replaceAll("");
        name = ARRAY.matcher(name.stripTrailing()).replaceAll("");
        name = SPACE.matcher(name).replaceAll(" ").trim();
        return names.contains(name)
                || (names.contains("interval") && INTERVAL.matcher(name).matches());
    }
}
