package io.github.dbqueryagent.injection;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may be written in a text in another form than people read. Immutable. */
final class Disguises {
    /** Each is looked at like a text of its own, so there must not be many. */
    private static final int MOST_TEXTS = 16;

    private static final int DEEPEST = 3;
    private static final int SHORTEST_HIDDEN = 6;

    private static final Pattern PERCENT = Pattern.compile("(?:%[0-9A-Fa-f]{2}){1,300}+");
    private static final Pattern ENTITY = Pattern.compile("&#(x[0-9A-Fa-f]{1,6}|[0-9]{1,7});?");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u\\{?|x|U0{0,4})([0-9A-Fa-f]{2,6})}?");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{12,8000}={0,2}");
    private static final Pattern HEX = Pattern.compile("(?:0x)?(?:[0-9A-Fa-f]{2}[ :,]?){6,300}+");
    private static final Pattern BITS = Pattern.compile("(?:[01]{8} ?){6,300}+");
    private static final Pattern SPACED = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:[\\p{L}\\p{N}][ .*_|\\-]{1,4}){4,400}[\\p{L}\\p{N}](?![\\p{L}\\p{N}])");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}@$_]{1,200}");
    private static final Pattern DIGIT_IN_WORD = Pattern.compile("[\\p{L}].*[0-9@$]|[0-9@$].*[\\p{L}]");
    private static final String LEET = "0134578@$";
    private static final String LETTERS = "oieastbas";

    private final Set<String> signals;

    /** Creates them with words that tell a text apart from letters in a row. */
    Disguises(Set<String> signals) {
        this.signals = signals;
    }

    /** Returns the texts that are hidden in one that is shown, the nearest first; few of them, and none twice. */
    List<String> in(String shown) {
        var found = new LinkedHashSet<String>();
        List<String> level = List.of(shown);
        for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
            var next = new ArrayList<String>();
            for (String text : level) {
                for (String hidden : encodedIn(text)) {
                    if (found.size() < MOST_TEXTS && !hidden.equals(text) && found.add(hidden)) {
                        next.add(hidden);
                    }
                }
            }
            level = next;
        }
        for (String text : List.of(turned(shown), reversed(shown), withLettersForDigits(shown))) {
            if (hasSignals(text)) {
                found.add(text);
            }
        }
        return List.copyOf(found);
    }

    private static List<String> encodedIn(String text) {
        var found = new ArrayList<String>();
        if (text.indexOf('%') >= 0) {
            found.add(replaced(PERCENT, text, run -> bytes(run.group().replace("%", ""))));
        }
        if (text.indexOf('&') >= 0) {
            found.add(replaced(ENTITY, text, run -> character(run.group(1))));
        }
        if (text.indexOf('\\') >= 0) {
            found.add(replaced(ESCAPE, text, run -> character("x" + run.group(1))));
        }
        addRuns(BASE64, text, found, run -> base64(run.group()));
        addRuns(HEX, text, found, run -> bytes(run.group().replaceAll("^0x|[ :,]", "")));
        addRuns(BITS, text, found, run -> bits(run.group().replace(" ", "")));
        addRuns(SPACED, text, found, run -> Optional.of(joined(run.group())));
        return found;
    }

    /** Adds each run that can be read as a text. */
    private static void addRuns(
            Pattern runs, String text, List<String> found, Function<MatchResult, Optional<String>> reading) {
        Matcher run = runs.matcher(text);
        for (int i = 0; i < MOST_TEXTS && run.find(); i++) {
            reading.apply(run)
                    .filter(read -> read.length() >= SHORTEST_HIDDEN)
                    .map(Letters::shown)
                    .ifPresent(found::add);
        }
    }

    private static String replaced(Pattern runs, String text, Function<MatchResult, Optional<String>> reading) {
        return Letters.shown(runs.matcher(text)
                .replaceAll(run -> Matcher.quoteReplacement(reading.apply(run).orElse(run.group()))));
    }

    private static Optional<String> character(String code) {
        int point = code.startsWith("x") ? Integer.parseInt(code, 1, code.length(), 16) : Integer.parseInt(code);
        return Character.isValidCodePoint(point) ? Optional.of(Character.toString(point)) : Optional.empty();
    }

    private static Optional<String> base64(String run) {
        String standard = run.replace('-', '+').replace('_', '/').replace("=", "");
        try {
            return readable(Base64.getDecoder().decode(standard));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> bytes(String hex) {
        var bytes = new byte[hex.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(hex, 2 * i, 2 * i + 2, 16);
        }
        return readable(bytes);
    }

    private static Optional<String> bits(String bits) {
        var bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits, 8 * i, 8 * i + 8, 2);
        }
        return readable(bytes);
    }

    private static Optional<String> readable(byte[] bytes) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            boolean seen = text.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t');
            return seen ? Optional.of(text.toString()) : Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Letters with signs between them; where more stands between two, a word ends. */
    private static String joined(String spaced) {
        return spaced.replaceAll("([\\p{L}\\p{N}])[ .*_|\\-](?=[\\p{L}\\p{N}])", "$1")
                .replaceAll("[ .*_|\\-]{2,4}", " ");
    }

    private static String turned(String text) {
        var turned = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char lower = (char) (c | 0x20);
            boolean letter = lower >= 'a' && lower <= 'z' && c < 128;
            turned.append(letter ? (char) (c + (lower < 'n' ? 13 : -13)) : c);
        }
        return turned.toString();
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    /** Digits stand for letters where two words at least mix them, and then everywhere; in capitals, since the case is lost. */
    private static String withLettersForDigits(String text) {
        long mixed = WORD.matcher(text)
                .results()
                .filter(word -> DIGIT_IN_WORD.matcher(word.group()).find())
                .limit(2)
                .count();
        if (mixed < 2) {
            return "";
        }
        return text.chars()
                .map(c -> LEET.indexOf(c) < 0 ? c : LETTERS.charAt(LEET.indexOf(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toUpperCase(Locale.ROOT);
    }

    private boolean hasSignals(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                        .results()
                        .map(MatchResult::group)
                        .filter(signals::contains)
                        .distinct()
                        .limit(2)
                        .count()
                == 2;
    }
}
