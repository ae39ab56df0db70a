package io.github.dbqueryagent.answer;

import io.github.dbqueryagent.personal.PersonalClass;
import io.github.dbqueryagent.result.ResultTable;
import io.github.dbqueryagent.validation.Draft;
import java.util.Locale;
import java.util.Map;

/**
 * A result to be put into words. Immutable.
 *
 * @param question the question, with placeholders for personal values
 * @param draft the draft behind the rows
 * @param table the rows as they may be shown
 * @param locale the locale of figures and dates
 * @param personal what columns hold that is personal, by their labels: for narrators that send rows elsewhere
 */
public record NarrationRequest(
        String question, Draft draft, ResultTable table, Locale locale, Map<String, PersonalClass> personal) {
    /** Creates a request; the map is copied. */
    public NarrationRequest {
        personal = Map.copyOf(personal);
    }

    /** Creates a request of which nothing is known to be personal. */
    public NarrationRequest(String question, Draft draft, ResultTable table, Locale locale) {
        this(question, draft, table, locale, Map.of());
    }
}
