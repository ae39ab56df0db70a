package io.github.dbqueryagent.injection;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Texts by what a reader sees in them, whatever characters they are written with. Thread-safe. */
final class Letters {
    private static final Map<Integer, String> ALWAYS = new HashMap<>();
    private static final Map<Integer, String> MIXED = new HashMap<>();

    /** Letters that people write without their stroke, and that no normal form takes apart. */
    private static final Map<Integer, String> PLAIN = Map.of(
            (int) 'ł', "l", (int) 'ı', "i", (int) 'ø', "o", (int) 'đ', "d", (int) 'ß', "ss", (int) 'æ', "ae", (int) 'œ',
            "oe", (int) 'ς', "σ", (int) 'ی', "ي", (int) 'ک', "ك");

    static {
        Map<Integer, String> section = ALWAYS;
        for (String line : ResourceLines.of("lookalikes.txt")) {
            if (line.startsWith("[")) {
                section = line.equals("[always]") ? ALWAYS : MIXED;
            } else {
                int sign = line.codePointAt(0);
                section.put(sign, line.substring(Character.charCount(sign)).strip());
            }
        }
    }

    private Letters() {}

    /** Returns the text without characters that are not seen, and with those that are in their usual form. */
    static String shown(String text) {
        if (isPlain(text)) {
            return text;
        }
        var seen = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(point -> !isUnseen(point))
                .forEach(point -> {
                    String usual = ALWAYS.get(point);
                    seen.append(usual == null ? Character.toString(point) : usual);
                });
        return withoutForeignLetters(seen.toString());
    }

    /** Returns a text that {@link #shown(String)} gave, without regard to case, accents and vowel marks. */
    static String folded(String shown) {
        String lower = shown.toLowerCase(Locale.ROOT);
        if (isPlain(lower)) {
            return lower;
        }
        var folded = new StringBuilder(lower.length());
        Normalizer.normalize(lower, Normalizer.Form.NFKD)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .forEach(point -> folded.append(PLAIN.getOrDefault(point, Character.toString(point))));
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> (c >= ' ' && c <= '~') || c == '\n');
    }

    private static boolean isUnseen(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT
                || (point >= 0xFE00 && point <= 0xFE0F)
                || (point >= 0xE0100 && point <= 0xE01EF)
                || point == 0x034F;
    }

    private static String withoutForeignLetters(String text) {
        if (text.codePoints().noneMatch(MIXED::containsKey)) {
            return text;
        }
        var words = new StringBuilder(text.length());
        int start = 0;
        while (start < text.length()) {
            int end = start;
            boolean word = Character.isLetterOrDigit(text.codePointAt(start));
            while (end < text.length() && Character.isLetterOrDigit(text.codePointAt(end)) == word) {
                end += Character.charCount(text.codePointAt(end));
            }
            String part = text.substring(start, end);
            words.append(word && hasLatin(part) ? latin(part) : part);
            start = end;
        }
        return words.toString();
    }

    private static boolean hasLatin(String word) {
        return word.chars().anyMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
    }

    private static String latin(String word) {
        return word.codePoints()
                .mapToObj(point -> MIXED.getOrDefault(point, Character.toString(point)))
                .collect(Collectors.joining());
    }
}
