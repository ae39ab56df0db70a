package io.github.dbqueryagent.lexing;

import io.github.dbqueryagent.dialect.NameFolding;
import io.github.dbqueryagent.dialect.SqlDialect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a dialect's names are read, compared and written. Not thread-safe; one query each. */
public final class NameStyle {
    /**
     * Stands for a dot inside a name while the parser's classes hold it: they cut names at every dot, quoted or not. A
     * draft cannot hold it, since characters for private use are refused.
     */
    private static final char DOT = '\ue000';

    private static final Pattern OWN_TABLE_NAME = Pattern.compile("(?:__[tT]\\d+)+$");

    /** The longest name that any database has, with room to spare, in characters. */
    private static final int LONGEST = 256;

    private final SqlDialect dialect;
    private final NameFolding folding;
    private final Set<String> reserved;
    private final boolean namesTables;
    private int named;

    public NameStyle(SqlDialect dialect) {
        this(dialect, false);
    }

    /** Creates the style of one query, in which others may stand. */
    public NameStyle(SqlDialect dialect, boolean nested) {
        this.namesTables = nested && dialect.readsFieldsOfColumns();
        this.dialect = dialect;
        this.folding = dialect.folding();
        this.reserved = dialect.reservedWords();
    }

    /** Returns the name as the database sees it: folded, or as it stands in its quotes. */
    public String read(String written) {
        return isQuoted(written) ? unquote(written) : folding.fold(written);
    }

    /** Returns whether the name was written in quotes. */
    public static boolean isQuoted(String written) {
        return written.length() >= 2 && (written.charAt(0) == '"' || written.charAt(0) == '\'');
    }

    /** Returns the name without quotes, as its author wrote it. */
    public static String unquote(String written) {
        if (!isQuoted(written)) {
            return written;
        }
        char quote = written.charAt(0);
        String inner = shown(written.substring(1, written.length() - 1));
        return inner.indexOf(quote) < 0 ? inner : inner.replace("" + quote + quote, "" + quote);
    }

    /** Returns the name with quotes if it needs them; as its author wrote it if that means the same. */
    public String write(String name, String written) {
        if (!isQuoted(written) && (written.equals(name) || folding.fold(written).equals(name)) && isPlain(written)) {
            return written;
        }
        return write(name);
    }

    /** Returns the schema that the names before a table's name mean, as the database sees it; null if they mean none. */
    public @Nullable String readSchema(List<String> written) {
        return dialect.schemaOf(written.stream().map(NameStyle::unquote).toList())
                .orElse(null);
    }

    /** Returns the names that stand for the schema before a table's name; as their author wrote them if that means the same. */
    public List<String> writeSchema(String schema, @Nullable String written) {
        List<String> parts = dialect.schemaParts(schema);
        return written != null && parts.size() == 1
                ? List.of(write(schema, written))
                : parts.stream().map(this::write).toList();
    }

    /** Returns the name with quotes if it needs them. */
    public String write(String name) {
        return isPlain(name) && folding.fold(name).equals(name) ? name : quoted(name);
    }

    /** Returns the name as the parser would hold it had it stood in quotes. */
    public static String asParsed(String name) {
        return hidden('"' + name.replace("\"", "\"\"") + '"');
    }

    /** Returns the name with quotes in any case. */
    public String quoted(String name) {
        return hidden(dialect.quote(name));
    }

    /** Returns the text with the dots of names hidden from the parser. */
    static String hidden(String name) {
        return name.replace('.', DOT);
    }

    /** Returns the text with the dots of names back in their places. */
    public static String shown(String text) {
        return text.replace(DOT, '.');
    }

    /**
     * Returns whether the database may find the name equal to one that it is not: a collation disregards accents, the
     * width of letters and blanks at the end, each its own way.
     */
    public boolean mayTakeForAnother(String name) {
        return folding == NameFolding.INSENSITIVE
                && (!name.equals(name.strip()) || name.chars().anyMatch(letter -> letter > 0x7e));
    }

    /**
     * Refuses a name that may not be written, or that is longer than the database keeps it, and may be taken for another one.
     *
     * @throws SqlRefusal if it is one
     */
    public void check(String name) {
        checkQuoted(name);
        if (name.getBytes(StandardCharsets.UTF_8).length > dialect.keptOfNames()) {
            throw new SqlRefusal(
                    SqlRule.CHARACTER, "A name is longer than the database keeps names. Use a shorter one.");
        }
    }

    /** Returns whether a query can name it at all: neither empty nor very long, without line breaks and backslashes. */
    public static boolean canStandInQuery(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST
                && name.chars().allMatch(letter -> letter >= ' ' && letter != '\\');
    }

    /** Refuses a name that may not even stand in quotes. */
    static void checkQuoted(String name) {
        if (!canStandInQuery(name)) {
            throw new SqlRefusal(
                    SqlRule.CHARACTER,
                    "A quoted name is empty, very long, or holds a line break or a backslash. Use the table's or column's own name.");
        }
    }

    /**
     * Returns what is written for the alias of a table: where the database could take it for a column that has fields, or for a
     * schema, a name that nothing else has. The name that it makes of its own names is the same one.
     */
    public String ofTable(String name, String written) {
        if (!namesTables) {
            return written;
        }
        return write(read(OWN_TABLE_NAME.matcher(name).replaceFirst("") + "__t" + ++named));
    }

    /** Returns whether AS may stand before the alias of a table. */
    public boolean knowsAsBeforeTableAlias() {
        return dialect.knowsAsBeforeTableAlias();
    }

    private boolean isPlain(String name) {
        if (name.isEmpty() || Characters.isDigit(name.charAt(0))) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c > 0x7f || !Characters.isWordPart(c)) {
                return false;
            }
        }
        String upper = name.toUpperCase(Locale.ROOT);
        return !reserved.contains(upper) && !ParserWords.areReserved(upper);
    }
}
