package io.github.dbqueryagent.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text cut into words, numbers, quoted parts, comments, signs and spaces; joined, they are the text again. */
final class Pieces {
    private static final Pattern PIECE = Pattern.compile(
            "'(?:[^']|'')*+'?|\"[^\"]*+\"?|`[^`]*+`?|\\w++|\\s++|/\\*.*?\\*/|--[^\\n]*+|.", Pattern.DOTALL);

    private Pieces() {}

    static List<String> of(String text) {
        var pieces = new ArrayList<String>();
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            pieces.add(matcher.group());
        }
        return pieces;
    }

    /** Returns the text with a blank between words that would run into each other. */
    static String join(List<String> pieces) {
        var text = new StringBuilder();
        for (String piece : pieces) {
            if (!text.isEmpty()
                    && isWord(text.charAt(text.length() - 1))
                    && !piece.isEmpty()
                    && isWord(piece.charAt(0))) {
                text.append(' ');
            }
            text.append(piece);
        }
        return text.toString();
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
