package io.github.dbqueryagent.parser.sql;

import io.github.dbqueryagent.parser.lexicon.NameWords;
import io.github.dbqueryagent.schema.TableName;
import java.util.HashSet;
import java.util.Set;

/** Gives each table of a statement a short name of its own. Not thread-safe; one writer at a time. */
final class Aliases {
    private final NameWriter names;
    private final Set<String> taken = new HashSet<>();

    Aliases(NameWriter names) {
        this.names = names;
    }

    String next(TableName table) {
        var initials = new StringBuilder();
        for (String word : NameWords.split(table.name())) {
            char first = word.charAt(0);
            initials.append(first >= 'a' && first <= 'z' ? first : "");
        }
        String base = initials.isEmpty() ? "t" : initials.toString();
        String alias = base;
        for (int number = 2; taken.contains(alias) || !names.isFree(alias); number++) {
            alias = base + number;
        }
        taken.add(alias);
        return alias;
    }
}
