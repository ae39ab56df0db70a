package io.github.dbqueryagent.personal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the forms of personal data ask about the places of a text. */
final class Texts {
    private Texts() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isWord(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    /** Returns whether a word or a number can start here: not within another. */
    static boolean canStart(String text, int at) {
        return at == 0 || !isWord(text.charAt(at - 1));
    }

    /** Returns whether a number can start here: not as a part of a code, an amount or a decimal. */
    static boolean canStartNumber(String text, int at) {
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        if (isWord(before) || "+#$\u20ac\u00a3".indexOf(before) >= 0) {
            return false;
        }
        if (at == 1 || "-/.,".indexOf(before) < 0) {
            return true;
        }
        char further = text.charAt(at - 2);
        return (before == '.' || before == ',') ? !isDigit(further) : !isWord(further);
    }

    /** Returns whether a number can end before this index: not as a part of a code, a decimal or a time. */
    static boolean canEnd(String text, int end) {
        if (end >= text.length()) {
            return true;
        }
        char next = text.charAt(end);
        if (isWord(next)) {
            return false;
        }
        boolean glue = "-./:,@+".indexOf(next) >= 0;
        return !glue || end + 1 >= text.length() || !isWord(text.charAt(end + 1));
    }

    /**
     * Returns so many letters and digits from here on, in upper case, over single signs of these between them; or null if
     * something else stands there, or if they do not end with a word.
     */
    static @Nullable Compact compact(String text, int start, int length, String signs) {
        var compact = new StringBuilder(length);
        int i = start;
        boolean spaced = false;
        while (compact.length() < length) {
            if (i >= text.length()) {
                return null;
            }
            char c = text.charAt(i);
            if (isDigit(c) || isLetter(c)) {
                compact.append(c);
            } else if (compact.isEmpty() || signs.indexOf(c) < 0 || signs.indexOf(text.charAt(i - 1)) >= 0) {
                return null;
            } else {
                spaced = true;
            }
            i++;
        }
        return canEnd(text, i) ? new Compact(compact.toString().toUpperCase(Locale.ROOT), i, spaced) : null;
    }

    /**
     * Letters and digits without what stood between them.
     *
     * @param text the letters and digits, in upper case
     * @param end the index after them
     * @param spaced whether something stood between them
     */
    record Compact(String text, int end, boolean spaced) {
        /** Returns whether the text has this form: {@code 9} for a digit, {@code A} for a letter, {@code *} for either. */
        boolean isOf(String form) {
            for (int i = 0; i < form.length(); i++) {
                char wanted = form.charAt(i);
                char c = text.charAt(i);
                if ((wanted == '9' && !isDigit(c)) || (wanted == 'A' && !isLetter(c))) {
                    return false;
                }
            }
            return form.length() == text.length();
        }
    }
}
