package io.github.dbqueryagent.writing;

import io.github.dbqueryagent.result.ResultTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Writes the rows of a table in one format. Implementations are thread-safe. */
@FunctionalInterface
public interface TableWriter {
    /**
     * Writes the table; nothing is closed or flushed.
     *
     * @throws IOException if the target does not take it
     */
    void write(ResultTable table, Appendable out) throws IOException;

    /** Returns what {@link #write} writes. */
    default String toText(ResultTable table) {
        var text = new StringBuilder();
        try {
            write(table, text);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory takes everything", e);
        }
        return text.toString();
    }

    /**
     * Returns a writer of comma-separated values (RFC 4180): a header, lines that end in CR LF, and quotes where they
     * are needed. NULL is an empty field and an empty text is {@code ""}.
     *
     * <p>A spreadsheet reads a text as a formula when it begins with {@code =}, {@code +}, {@code -}, {@code @}, a tab
     * or a line break; such texts get a {@code '} before them. Numbers are left as they are.
     */
    static TableWriter csv() {
        return new CsvWriter();
    }

    /**
     * Returns a writer of JSON: an object with {@code columns} (label and type), {@code rows} (lists of cells), {@code
     * rowCount}, {@code truncation}, {@code masked} and {@code shortened}.
     *
     * <p>Numbers are exact, dates and times are ISO 8601 texts, and a number that JSON cannot hold is a text.
     */
    static TableWriter json() {
        return new JsonWriter();
    }

    /** Returns a writer of lines of JSON: a list of the labels, then a list for each row, with numbers exact. */
    static TableWriter jsonLines() {
        return (table, out) -> {
            for (String line : JsonWriter.lines(table)) {
                out.append(line).append('\n');
            }
        };
    }

    /** Returns a writer of a Markdown table; what Markdown or HTML would read as markup in a cell is escaped. */
    static TableWriter markdown() {
        return new MarkdownWriter();
    }

    /**
     * Returns a writer of aligned columns for terminals, with figures and dates as people of the locale write them.
     *
     * <p>Columns are at most 40 characters wide, what is longer is cut and ends in {@code …}, and control characters
     * become spaces. The last line says how many rows there are.
     */
    static TableWriter text(Locale locale) {
        return new TextWriter(locale);
    }
}
