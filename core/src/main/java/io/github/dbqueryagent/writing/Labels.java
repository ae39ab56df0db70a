package io.github.dbqueryagent.writing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the labels of columns readable. Thread-safe. */
public final class Labels {
    private static final Pattern CALL = Pattern.compile("(?i)(\\w+)\\s*\\((?:distinct\\s+)?(.*)\\)");
    private static final Pattern GENERIC = Pattern.compile(
            "(?i)|c\\d+|col(umn)?_?\\d*|_c(ol)?\\d+|expr_?\\$?\\d*|\\?column\\?|result|value|answer|_\\d+");
    private static final Pattern HUMP = Pattern.compile("(?<=[\\p{Ll}\\d])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final Pattern QUOTES = Pattern.compile("[\"`\\[\\]*]");
    private static final Pattern SPACES = Pattern.compile("[_\\s]+");
    private static final Pattern SHORT_NAME = Pattern.compile("\\p{Lu}[\\p{Lu}\\d]{0,2}");
    private static final Map<String, String> FUNCTIONS =
            Map.of("count", "count", "sum", "total", "avg", "average", "min", "lowest", "max", "highest");
    private static final Set<String> KEYS =
            Set.of("id", "year", "yr", "zip", "zipcode", "postcode", "code", "phone", "number", "no", "isbn", "key");

    private Labels() {}

    /** Returns whether the label was made up by the database and says nothing. */
    public static boolean isGeneric(String label) {
        return GENERIC.matcher(label.strip()).matches();
    }

    /** Turns {@code TOTAL_AMOUNT}, {@code totalAmount} and {@code sum(o.amount)} into words. */
    public static String words(String label) {
        Matcher call = CALL.matcher(label.strip());
        if (call.matches()) {
            String function = FUNCTIONS.get(call.group(1).toLowerCase(Locale.ROOT));
            if (function != null) {
                String of = plain(call.group(2).replaceAll(".*\\.", ""));
                return of.isEmpty() ? function : function.equals("count") ? "count of " + of : function + " " + of;
            }
        }
        String words = plain(label);
        return words.isEmpty() ? "value" : words;
    }

    /** Turns each label into words. */
    public static List<String> words(List<String> labels) {
        return labels.stream().map(Labels::words).toList();
    }

    /** Returns whether whole numbers in the column are names, which have no separators between thousands. */
    public static boolean isKey(String label) {
        String words = words(label);
        return KEYS.contains(words.substring(words.lastIndexOf(' ') + 1));
    }

    private static String plain(String label) {
        String unquoted = QUOTES.matcher(CellWords.harmless(label)).replaceAll("");
        String text = SPACES.matcher(unquoted).replaceAll(" ").strip();
        boolean hasLower = text.chars().anyMatch(Character::isLowerCase);
        if (!hasLower) {
            return text.toLowerCase(Locale.ROOT);
        }
        var words = new StringBuilder();
        for (String word : HUMP.split(text.replace(" ", "\u0000"))) {
            words.append(words.isEmpty() ? "" : "\u0000").append(word);
        }
        var said = new StringBuilder();
        for (String word : words.toString().split("\u0000+")) {
            said.append(said.isEmpty() ? "" : " ")
                    .append(SHORT_NAME.matcher(word).matches() ? word : word.toLowerCase(Locale.ROOT));
        }
        return said.toString();
    }
}
