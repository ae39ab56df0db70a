package io.github.dbqueryagent.address;

import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.setting.InvalidSettingException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the JDBC addresses of one kind may look like and which properties they may carry, as data. Immutable.
 *
 * <p>An address can make a driver run SQL, load classes or read files, so this is a list of what is known to be harmless:
 * anything else is refused. It is written in lines, each with a word and what the word says of the addresses:
 *
 * <ul>
 *   <li>{@code prefix}: what they begin with; a further line adds another beginning
 *   <li>{@code form}: a pattern for what stands between the prefix and the first property; a further line adds another.
 *       What the pattern's first group holds is a credential
 *   <li>{@code separators}: the sign before the first property and the one before each further one, such as {@code ?&};
 *       without this line there are no properties
 *   <li>{@code names}: {@code exact}, or {@code any-case} where the driver takes names in any case
 *   <li>{@code values}: a pattern for the values of properties that are shown, where it is not enough that they have no
 *       quotes, brackets and the like
 *   <li>{@code credentials}: a pattern for the values of all others, where a driver would not take any sign as it stands
 *   <li>{@code shown}, {@code blanked}: names of properties that may be carried, with values fit to be shown or not
 *   <li>{@code refused}: names of properties that are known and may not be carried, so that a message can name them
 * </ul>
 *
 * <p>A line that begins with {@code #} is a comment.
 */
public final class UrlRules {
    /** What stands in the place of a credential. */
    private static final String BLANK = "•••";

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");
    /** Drivers put some values into SQL: what would end or call something there is not among these. */
    private static final String PLAIN_VALUE = "[\\p{L}\\p{N} _.,:/\\\\@+*~$%!^-]*";

    private static final Set<String> WORDS =
            Set.of("prefix", "form", "separators", "names", "values", "credentials", "shown", "blanked", "refused");
    private static final UrlRules UNKNOWN = of("""
            prefix jdbc:
            form   [A-Za-z0-9]+:([\\p{L}\\p{N}_.,:/~\\[\\] -]*)
            """);

    private final List<String> prefixes;
    private final List<Pattern> forms;
    private final String separators;
    private final boolean exactNames;
    private final Pattern values;
    private final Pattern credentials;
    private final Map<String, String> shown;
    private final Map<String, String> blanked;
    private final Map<String, String> refused;

    private UrlRules(Map<String, List<String>> lines) {
        this.prefixes = lines.getOrDefault("prefix", List.of());
        this.forms = lines.getOrDefault("form", List.of()).stream()
                .map(Pattern::compile)
                .toList();
        this.separators = String.join("", lines.getOrDefault("separators", List.of()));
        this.exactNames = lines.getOrDefault("names", List.of("exact")).equals(List.of("exact"));
        this.values = Pattern.compile(
                lines.getOrDefault("values", List.of(PLAIN_VALUE)).get(0));
        this.credentials =
                Pattern.compile(lines.getOrDefault("credentials", List.of(".*")).get(0));
        this.shown = names(lines.getOrDefault("shown", List.of()));
        this.blanked = names(lines.getOrDefault("blanked", List.of()));
        this.refused = names(lines.getOrDefault("refused", List.of()));
        check();
    }

    private void check() {
        if (prefixes.isEmpty() || forms.isEmpty() || !(separators.isEmpty() || separators.length() == 2)) {
            throw new IllegalArgumentException("rules for addresses want a prefix, a form and two separators or none");
        }
        if (!Collections.disjoint(shown.keySet(), blanked.keySet())
                || !Collections.disjoint(shown.keySet(), refused.keySet())
                || !Collections.disjoint(blanked.keySet(), refused.keySet())) {
            throw new IllegalArgumentException("a property stands twice in the rules for addresses: " + prefixes);
        }
    }

    /**
     * Returns the rules that the lines of a text hold.
     *
     * @throws IllegalArgumentException if a line begins with another word, a property stands in two lists, or there is no
     *     prefix or form
     */
    public static UrlRules of(String text) {
        var lines = new TreeMap<String, List<String>>();
        for (String line : text.split("\n")) {
            String[] parts = line.strip().split("\\s+", 2);
            if (parts[0].isEmpty() || parts[0].startsWith("#")) {
                continue;
            }
            if (!WORDS.contains(parts[0]) || parts.length < 2) {
                throw new IllegalArgumentException("rules for addresses have no line that begins with " + parts[0]);
            }
            lines.computeIfAbsent(parts[0], word -> new ArrayList<>()).add(parts[1]);
        }
        return new UrlRules(lines);
    }

    /** Returns the rules for addresses of which nothing is known: no properties, and nothing that could be one. */
    public static UrlRules unknown() {
        return UNKNOWN;
    }

    /** Returns whether the rules are for this JDBC address, by what it begins with. */
    public boolean serve(String jdbcUrl) {
        return prefixes.stream().anyMatch(prefix -> begins(jdbcUrl, prefix));
    }

    private static boolean begins(String jdbcUrl, String prefix) {
        return jdbcUrl.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    /** Returns the properties that an address may carry, in order. */
    public Set<String> properties() {
        var all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        all.addAll(shown.values());
        all.addAll(blanked.values());
        return Collections.unmodifiableSet(all);
    }

    /**
     * Returns the address as it may be shown to people and written to logs, if the driver may be given it.
     *
     * @param jdbcUrl the address, one that {@link #serve(String)} takes
     * @param further names of properties that the host allows on its own account; their values are not shown
     * @throws InvalidSettingException if the address has another form, or carries a property that it may not; the message
     *     names a property that is known, and repeats nothing else of the address
     */
    public String admit(String jdbcUrl, Collection<String> further) {
        String prefix = prefixes.stream()
                .filter(each -> begins(jdbcUrl, each))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("these are no rules for such an address"));
        String rest = jdbcUrl.substring(prefix.length());
        int end = separators.isEmpty() ? -1 : rest.indexOf(separators.charAt(0));
        var text = new StringBuilder(prefix);
        text.append(place(prefix, end < 0 ? rest : rest.substring(0, end)));
        if (end >= 0) {
            String separator = separators.substring(1);
            int number = 0;
            for (String property : rest.substring(end + 1).split(Pattern.quote(separator), -1)) {
                text.append(number++ == 0 ? separators.substring(0, 1) : separator);
                text.append(property.isEmpty() ? "" : property(prefix, property, number, further));
            }
        }
        return text.toString();
    }

    private String place(String prefix, String place) {
        for (Pattern form : forms) {
            Matcher matcher = form.matcher(place);
            if (!CONTROL.matcher(place).find() && matcher.matches()) {
                return matcher.groupCount() == 0 || matcher.group(1) == null
                        ? place
                        : place.substring(0, matcher.start(1)) + BLANK + place.substring(matcher.end(1));
            }
        }
        throw invalid(
                "an address of a usual form, such as with a host and a database or a file, after " + prefix,
                "This one has another form" + (separators.isEmpty() ? " or carries properties" : "")
                        + "; it is not repeated, since it may hold a password. Give the account with database.user and "
                        + "database.password, and for a special address a data source with dataSource(…).");
    }

    private String property(String prefix, String property, int number, Collection<String> further) {
        int equals = property.indexOf('=');
        String name = equals < 0 ? property : property.substring(0, equals);
        String value = equals < 0 ? "" : property.substring(equals + 1);
        if (CONTROL.matcher(property).find()) {
            throw invalid("without control characters", "Look for a line break in it.");
        }
        String folded = fold(name);
        String known = shown.getOrDefault(folded, blanked.get(folded));
        if (known == null && further.stream().map(this::fold).noneMatch(folded::equals)) {
            throw notAllowed(prefix, name, number);
        }
        boolean fit = shown.containsKey(folded);
        if (fit ? !isPlain(value) : !credentials.matcher(value).matches()) {
            throw invalid(
                    "with a plain value of the property " + (known == null ? "no. " + number : known),
                    "Quotes, brackets and other signs that could end the value are not taken. Give a password with "
                            + CoreSettings.DATABASE_PASSWORD.name()
                            + ", and for anything else a data source of your own with "
                            + "dataSource(…).");
        }
        return fit ? property : equals < 0 ? BLANK : name + "=" + BLANK;
    }

    /** Drivers may decode the value before they use it. */
    private boolean isPlain(String value) {
        try {
            String decoded = URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
            return values.matcher(value).matches()
                    && values.matcher(decoded).matches()
                    && !CONTROL.matcher(decoded).find();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private InvalidSettingException notAllowed(String prefix, String name, int number) {
        String howToAllow = "Name it in " + CoreSettings.DATABASE_URL_PROPERTIES.name()
                + " if you know what it does, or give a data source of your own with dataSource(…).";
        for (Map<String, String> known : List.of(shown, blanked, refused)) {
            for (String spelling : known.values()) {
                if (spelling.equalsIgnoreCase(name)) {
                    return known == refused
                            ? invalid(
                                    "without the property " + spelling + ", which an address that begins with " + prefix
                                            + " may not carry",
                                    "It can run code or SQL, reach files or turn a protection off. " + howToAllow)
                            : invalid(
                                    "with the property " + spelling + " written so",
                                    "The driver passes over a name with other capital letters.");
                }
            }
        }
        return invalid(
                "without its property no. " + number + ", which is none that an address that begins with " + prefix
                        + " may carry",
                "Its name is not repeated, since it could be a piece of a password with a separator in it: give that with "
                        + CoreSettings.DATABASE_PASSWORD.name() + ". " + howToAllow);
    }

    private static InvalidSettingException invalid(String allowed, String hint) {
        return new InvalidSettingException(CoreSettings.DATABASE_URL.name(), null, allowed, hint);
    }

    private String fold(String name) {
        return exactNames ? name : name.toLowerCase(Locale.ROOT);
    }

    private Map<String, String> names(List<String> lines) {
        var all = new HashSet<String>();
        lines.forEach(line -> Collections.addAll(all, line.split("\\s+")));
        return all.stream().collect(Collectors.toUnmodifiableMap(this::fold, name -> name));
    }
}
