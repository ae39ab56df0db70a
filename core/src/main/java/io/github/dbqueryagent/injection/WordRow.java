package io.github.dbqueryagent.injection;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words of a text in a row, with how far each is from the first. Immutable.
 *
 * <p>Scripts without spaces have a word for each character.
 */
final class WordRow {
    /** How far a word is from the next; characters of scripts without spaces are a part of it. */
    static final int WORD = 8;

    private static final int SYLLABLE = 4;
    private static final int LETTER = 2;

    private final List<Word> words = new ArrayList<>();
    private final Set<String> fillers;
    private final Set<String> leads;
    private int distance;
    private boolean clauseBegins = true;

    private WordRow(Set<String> fillers, Set<String> leads) {
        this.fillers = fillers;
        this.leads = leads;
    }

    /**
     * Returns the words of a folded text.
     *
     * @param fillers words that do not count as distance
     * @param leads words, and pairs of words, after which a clause begins
     */
    static WordRow of(String folded, Set<String> fillers, Set<String> leads) {
        var row = new WordRow(fillers, leads);
        int at = 0;
        while (at < folded.length()) {
            int point = folded.codePointAt(at);
            int next = at + Character.charCount(point);
            if (isLetter(point)) {
                int step = step(point);
                while (step == WORD && next < folded.length() && continues(folded.codePointAt(next))) {
                    next += Character.charCount(folded.codePointAt(next));
                }
                row.add(folded.substring(at, next), at, step);
            } else {
                row.pass(point, folded, at);
            }
            at = next;
        }
        return row;
    }

    List<Word> words() {
        return words;
    }

    private void add(String text, int offset, int step) {
        String before = words.isEmpty() ? "" : words.get(words.size() - 1).text();
        String pair = words.size() < 2 ? "" : words.get(words.size() - 2).text() + " " + before;
        boolean opens = clauseBegins || leads.contains(before) || leads.contains(pair);
        words.add(new Word(text, offset, distance, opens));
        distance += fillers.contains(text) ? 0 : step;
        clauseBegins = false;
    }

    /** An apostrophe between letters and a space begin no clause. */
    private void pass(int sign, String text, int at) {
        boolean inWord = sign == '\''
                && at > 0
                && at + 1 < text.length()
                && isLetter(text.charAt(at - 1))
                && isLetter(text.charAt(at + 1));
        boolean between = sign == ' ' || sign == '\t' || sign == 0xA0 || sign == '’' || sign == '*' || sign == '-';
        boolean dash = sign == '-' && at > 0 && text.charAt(at - 1) == ' ';
        clauseBegins |= dash || (!between && !inWord);
    }

    private static boolean isLetter(int point) {
        return Character.isLetterOrDigit(point) || point == '_' || isMark(point);
    }

    private static boolean continues(int point) {
        return isLetter(point) && step(point) == WORD;
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.COMBINING_SPACING_MARK || type == Character.NON_SPACING_MARK;
    }

    private static int step(int point) {
        if (point < 0x0E00) {
            return WORD;
        }
        UnicodeScript script = UnicodeScript.of(point);
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA -> SYLLABLE;
            case THAI, LAO, KHMER, MYANMAR -> LETTER;
            default -> point == 'ー' ? SYLLABLE : WORD;
        };
    }

    /**
     * A word. Immutable.
     *
     * @param text the word
     * @param offset where it begins in the text
     * @param at how far it is from the first one
     * @param opensClause whether a clause begins with it
     */
    record Word(String text, int offset, int at, boolean opensClause) {}
}
