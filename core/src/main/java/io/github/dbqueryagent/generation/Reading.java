package io.github.dbqueryagent.generation;

import io.github.dbqueryagent.question.PersonalValues;
import io.github.dbqueryagent.validation.Draft;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a question can be understood. Immutable.
 *
 * @param meaning the question said unambiguously, as a person would choose it
 * @param draft the draft for it, or null if it is yet to be written
 * @param database the database that the same question is put to, or null if the readings do not differ in that
 */
public record Reading(
        String meaning, @Nullable Draft draft, @Nullable String database) {
    /** Creates a reading of the words. */
    public Reading(String meaning, @Nullable Draft draft) {
        this(meaning, draft, null);
    }

    /** Returns this reading with the values in its words, but not in its SQL: for the asker's own eyes alone. */
    public Reading revealing(PersonalValues values) {
        return new Reading(values.reveal(meaning), draft == null ? null : draft.revealing(values), database);
    }

    /** Returns the reading that the question is put to this database; it is drafted when it is chosen. */
    public static Reading inDatabase(String meaning, String database) {
        return new Reading(meaning, null, database);
    }
}
