package io.github.dbqueryagent.parser.lexicon;

import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.TypeFamily;
import java.util.List;
import java.util.Set;

/**
 * A column and what its name tells. Immutable.
 *
 * @param table the table it stands in
 * @param column the column
 * @param words the words of its name
 * @param stems their stems
 * @param key whether it is part of the primary key or of a foreign key, or is named like one
 * @param foreign whether it points to another table
 */
public record ColumnInfo(
        TableInfo table, Column column, List<String> words, List<String> stems, boolean key, boolean foreign) {
    private static final Set<String> QUANTITY = Stemmer.stems("quantity stock units pieces count");
    private static final Set<String> YEAR = Set.of("year");
    private static final Set<String> LIGHT_WORDS = Stemmer.stems("date time timestamp day at on id");
    private static final Set<String> DATE_WORDS = Stemmer.stems("date time year timestamp");

    /** Returns the name, as the catalogue writes it. */
    public String name() {
        return column.name();
    }

    /** Returns the name with its table. */
    public ColumnName fullName() {
        return new ColumnName(table.table().name(), column.name());
    }

    /** Returns the type's family. */
    public TypeFamily type() {
        return column.type();
    }

    /** Returns whether it holds figures that can be added up or compared. */
    public boolean isMeasure() {
        return column.type().isNumeric() && !key;
    }

    /** Returns whether it points to a row of its own table. */
    public boolean isSelfKey() {
        return table.table().foreignKeys().stream()
                .anyMatch(key ->
                        key.columns().equals(List.of(name())) && key.target().equals(table.name()));
    }

    /** Returns whether it says how many of something there are. */
    public boolean isQuantity() {
        return isMeasure() && QUANTITY.contains(stems.get(stems.size() - 1));
    }

    /** Returns whether it holds a year as a number. */
    public boolean isYear() {
        return (column.type() == TypeFamily.INTEGER && YEAR.contains(stems.get(stems.size() - 1)))
                || (column.type() == TypeFamily.INTEGER && words().get(0).equals("year") && stems.size() == 2)
                || (column.type().isNumeric() && stems.equals(List.of("year")));
    }

    /** Returns whether it holds dates, or texts that are named like dates. */
    public boolean isTemporal() {
        return column.type().isCalendar()
                || (column.type() == TypeFamily.TEXT && DATE_WORDS.contains(stems.get(stems.size() - 1)));
    }

    /** Returns whether its name has the word, in any form. */
    public boolean has(String word) {
        return stems.contains(word) || stems.contains(Stemmer.stem(word));
    }

    /** Returns whether it shows by being set or absent, or by a flag, that something happened. */
    boolean tellsState() {
        return type() == TypeFamily.BOOLEAN || (column.nullable() && (type().isCalendar() || foreign || isYear()));
    }

    /** Returns whether its name is these stems, but for words such as "date". */
    boolean isCalled(List<String> wanted) {
        return stems.stream().filter(stem -> !wanted.contains(stem)).allMatch(LIGHT_WORDS::contains);
    }

    /** Returns the name in words. */
    public String label() {
        return String.join(" ", words);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return table.table().name() + "." + column.name();
    }
}
