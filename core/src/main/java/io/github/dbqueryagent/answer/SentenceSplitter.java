package io.github.dbqueryagent.answer;

import io.github.dbqueryagent.writing.CellWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a text that comes in pieces into sentences. Not thread-safe; one caller at a time. */
final class SentenceSplitter {
    private static final int LONGEST = 2_000;
    private static final Set<String> SHORT_FORMS = Set.of(
            "e.g.", "i.e.", "approx.", "vs.", "no.", "mr.", "mrs.", "ms.", "dr.", "st.", "inc.", "ltd.", "co.", "etc.",
            "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sep.", "sept.", "oct.", "nov.", "dec.", "a.m.",
            "p.m.");
    private static final Pattern LIST_MARK = Pattern.compile("^(?:[-*•#>]+|\\d+[.)])\\s+");

    private final StringBuilder pending = new StringBuilder();

    /** Returns the sentences that the piece completes. */
    List<String> add(String piece) {
        pending.append(piece);
        var sentences = new ArrayList<String>();
        int end = end();
        while (end >= 0) {
            clean(pending.substring(0, end), sentences);
            pending.delete(0, end);
            end = end();
        }
        if (pending.length() > LONGEST) {
            // Too long to be a sentence: its beginning is let go, so that the rest cannot be taken for one.
            pending.setLength(0);
            pending.append('`');
        }
        return sentences;
    }

    /** Returns the last sentence, which nothing followed. */
    List<String> rest() {
        var sentences = new ArrayList<String>();
        clean(pending.toString(), sentences);
        pending.setLength(0);
        return sentences;
    }

    /** A sentence ends at a line's end, or at its mark once a space is seen after it; a decimal point has none. */
    private int end() {
        for (int i = 0; i < pending.length(); i++) {
            char c = pending.charAt(i);
            if (c == '\n' || c == '\r') {
                return i + 1;
            }
            boolean isMark = c == '.' || c == '!' || c == '?';
            int next =
                    isMark && i + 1 < pending.length() && "\"”'’)*".indexOf(pending.charAt(i + 1)) >= 0 ? i + 2 : i + 1;
            if (isMark && next < pending.length() && Character.isWhitespace(pending.charAt(next)) && !isShortForm(i)) {
                return next;
            }
        }
        return -1;
    }

    private boolean isShortForm(int dot) {
        int start = dot;
        while (start > 0 && !Character.isWhitespace(pending.charAt(start - 1))) {
            start--;
        }
        String word = pending.substring(start, dot + 1);
        boolean isListMark =
                word.matches("\\d+\\.") && pending.substring(0, start).isBlank();
        boolean isInitial = word.matches("\\p{Lu}\\.");
        return isListMark || isInitial || SHORT_FORMS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static void clean(String text, List<String> sentences) {
        String plain = LIST_MARK
                .matcher(text.strip())
                .replaceFirst("")
                .replace("**", "")
                .strip();
        if (plain.codePoints().anyMatch(Character::isLetterOrDigit)) {
            sentences.add(CellWords.harmless(plain));
        }
    }
}
