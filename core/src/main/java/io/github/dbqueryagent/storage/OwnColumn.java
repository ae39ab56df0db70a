package io.github.dbqueryagent.storage;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A column of a table of the agent's own. Immutable.
 *
 * @param name a lower-case word that no database reserves
 * @param kind what it holds
 * @param chars for a short text the most characters, in UTF-16 units; longer ones are cut. 0 for other kinds
 */
public record OwnColumn(String name, Kind kind, int chars) {
    private static final Pattern REFUSED_BY_SOME = Pattern.compile("[\\x00\\p{Cs}]");

    /** What a column of the agent's own can hold. */
    public enum Kind {
        /** A text of a bounded length. */
        SHORT_TEXT,
        /** A text of any length. */
        LONG_TEXT,
        /** A whole number of 64 bits. */
        NUMBER
    }

    /** Returns a column for texts that are cut at this length. */
    public static OwnColumn text(String name, int chars) {
        return new OwnColumn(name, Kind.SHORT_TEXT, chars);
    }

    /** Returns a column for texts of any length. */
    public static OwnColumn longText(String name) {
        return new OwnColumn(name, Kind.LONG_TEXT, 0);
    }

    /** Returns a column for whole numbers. */
    public static OwnColumn number(String name) {
        return new OwnColumn(name, Kind.NUMBER, 0);
    }

    String definition(String longText) {
        String type =
                switch (kind) {
                    case SHORT_TEXT -> String.format(Locale.ROOT, "VARCHAR(%d)", chars);
                    case LONG_TEXT -> longText;
                    case NUMBER -> "BIGINT";
                };
        return name + " " + type;
    }

    /**
     * Returns the text as every database takes it: of at most the column's length, and with a sign for what cannot be shown in
     * the place of the character zero and of half a character, which some refuse.
     */
    String fitted(String text) {
        String kept = kind == Kind.SHORT_TEXT && text.length() > chars ? text.substring(0, chars) : text;
        return REFUSED_BY_SOME.matcher(kept).replaceAll("\uFFFD");
    }
}
