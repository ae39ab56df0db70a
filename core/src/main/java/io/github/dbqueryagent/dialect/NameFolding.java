package io.github.dbqueryagent.dialect;

import java.util.Locale;

/** What a database makes of a name that is not quoted. Immutable. */
public enum NameFolding {
    /** It becomes upper case, as the standard says. */
    UPPER,
    /** It becomes lower case. */
    LOWER,
    /** It stays as it is, and case does not matter when names are compared. */
    INSENSITIVE,
    /** It stays as it is, and case matters. */
    EXACT;

    /** Returns the name that the database looks for when it reads this one without quotes. */
    public String fold(String unquoted) {
        return switch (this) {
            case UPPER -> unquoted.toUpperCase(Locale.ROOT);
            case LOWER -> unquoted.toLowerCase(Locale.ROOT);
            case INSENSITIVE, EXACT -> unquoted;
        };
    }
}
