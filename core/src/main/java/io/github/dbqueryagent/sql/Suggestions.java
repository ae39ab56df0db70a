package io.github.dbqueryagent.sql;

import java.util.List;

/** Words the part of a message that says what may have been meant. Thread-safe; nothing but functions. */
final class Suggestions {
    private Suggestions() {}

    static String sentence(List<String> names) {
        if (names.isEmpty()) {
            return " Use only the tables and columns that were shown.";
        }
        int last = names.size() - 1;
        String before = last == 0 ? "" : String.join(", ", names.subList(0, last)) + " or ";
        return " Did you mean " + before + names.get(last) + "?";
    }
}
