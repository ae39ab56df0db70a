package io.github.dbqueryagent.lexing;

import java.util.Locale;

/** Says which characters a query may hold. Thread-safe; nothing but functions. */
final class Characters {
    private Characters() {}

    /** Refuses a text that holds what hides something, in quotes or not. */
    static void check(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x20 ? c != '\t' && c != '\n' && c != '\r' : c > 0x7e && isHidden(text, i)) {
                throw refusal(c);
            }
        }
    }

    static boolean isWordStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c > 0x7f && Character.isLetter(c));
    }

    static boolean isWordPart(char c) {
        return isWordStart(c) || isDigit(c) || (c > 0x7f && Character.getType(c) == Character.NON_SPACING_MARK);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }

    static SqlRefusal refusal(char c) {
        return new SqlRefusal(
                SqlRule.CHARACTER,
                String.format(
                        Locale.ROOT,
                        "The query holds the character U+%04X, which is not allowed there. Write it without.",
                        (int) c));
    }

    /** Control characters, marks of direction, zero-width characters, tags, private use, halves of pairs. */
    private static boolean isHidden(String text, int at) {
        char c = text.charAt(at);
        if (c == 0x7f || (c >= 0x80 && c < 0xa0)) {
            return true;
        }
        if (Character.isHighSurrogate(c)) {
            return at + 1 >= text.length() || isHiddenType(Character.getType(text.codePointAt(at)));
        }
        if (Character.isLowSurrogate(c)) {
            return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c == 0x3164 || c == 0xffa0 || c == 0x115f || c == 0x1160 || isHiddenType(Character.getType(c));
    }

    private static boolean isHiddenType(int type) {
        return type == Character.FORMAT
                || type == Character.CONTROL
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
