package io.github.dbqueryagent.parser.lexicon;

import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.schema.TypeFamily;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A table and what its name and columns tell. Immutable. */
public final class TableInfo {
    private static final Set<String> NAMES = Stemmer.stems("name title");
    private static final Set<String> FALLBACK_NAMES = Stemmer.stems("label description subject code detail");

    private static final Set<String> NUMBERS = Stemmer.stems("number reference tag sku isbn");

    private final Table table;
    private final List<String> words;
    private final List<String> stems;
    private final List<ColumnInfo> columns;

    TableInfo(Table table) {
        this.table = table;
        this.words = NameWords.split(table.name().name());
        this.stems = NameWords.stems(words);
        var keys = new HashSet<>(table.primaryKey());
        var foreign = new HashSet<String>();
        table.foreignKeys().forEach(key -> foreign.addAll(key.columns()));
        var infos = new ArrayList<ColumnInfo>();
        for (Column column : table.columns()) {
            List<String> columnWords = NameWords.split(column.name());
            boolean named = columnWords.size() > 1
                    && columnWords.get(columnWords.size() - 1).equals("id");
            boolean key = foreign.contains(column.name())
                    || named
                    || columnWords.equals(List.of("id"))
                    || (keys.contains(column.name()) && (keys.size() == 1 || foreign.contains(column.name())));
            infos.add(new ColumnInfo(
                    this, column, columnWords, NameWords.stems(columnWords), key, foreign.contains(column.name())));
        }
        this.columns = List.copyOf(infos);
    }

    /** Returns the table. */
    public Table table() {
        return table;
    }

    /** Returns its name. */
    public TableName name() {
        return table.name();
    }

    /** Returns the words of its name. */
    public List<String> words() {
        return words;
    }

    /** Returns the stems of the words. */
    public List<String> stems() {
        return stems;
    }

    /** Returns its columns. */
    public List<ColumnInfo> columns() {
        return columns;
    }

    /** Returns the name in words. */
    public String label() {
        return String.join(" ", words);
    }

    /** Returns the column of exactly this name. */
    public Optional<ColumnInfo> find(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /** Returns the first column that fits. */
    public Optional<ColumnInfo> first(Predicate<ColumnInfo> wanted) {
        return columns.stream().filter(wanted).findFirst();
    }

    /** Returns the columns of the primary key. */
    public List<ColumnInfo> keyColumns() {
        return columns.stream()
                .filter(column -> table.primaryKey().contains(column.name()))
                .toList();
    }

    /** Returns whether the table does little more than join others. */
    public boolean isBridge() {
        long own = columns.stream().filter(column -> !column.key()).count();
        return table.foreignKeys().size() >= 2 && own <= 1;
    }

    /** Returns what names a row for a person: a name, first and last name, a title, or else the key. */
    public List<ColumnInfo> displayColumns() {
        Optional<ColumnInfo> plain = first(this::isPlainName);
        if (plain.isPresent()) {
            return List.of(plain.get());
        }
        Optional<ColumnInfo> firstName = first(column -> column.has("first") && column.has("name"));
        Optional<ColumnInfo> lastName = first(column -> column.has("last") && column.has("name"));
        if (firstName.isPresent() && lastName.isPresent()) {
            return List.of(firstName.get(), lastName.get());
        }
        Optional<ColumnInfo> named = first(column -> endsLike(column, NAMES) && !column.foreign());
        if (named.isEmpty()) {
            named = first(column -> stems.equals(column.stems()) && column.type() == TypeFamily.TEXT);
        }
        if (named.isEmpty()) {
            named = first(column -> endsLike(column, FALLBACK_NAMES)
                    && !column.foreign()
                    && stems.size() < 3
                    && column.stems().size() <= stems.size() + 1);
        }
        if (named.isEmpty()) {
            named = first(column -> endsLike(column, NUMBERS)
                    && !column.foreign()
                    && stems.containsAll(
                            column.stems().subList(0, column.stems().size() - 1)));
        }
        if (named.isPresent()) {
            return List.of(named.get());
        }
        List<ColumnInfo> key = keyColumns();
        return key.isEmpty() ? columns.subList(0, 1) : key;
    }

    /** Returns whether the columns shown for a row are names and not keys. */
    public boolean hasName() {
        return displayColumns().stream().noneMatch(ColumnInfo::key);
    }

    /** Returns the column that numbers the rows: one that is called a number, else the key. */
    public Optional<ColumnInfo> number() {
        Optional<ColumnInfo> called =
                first(column -> !column.foreign() && (column.has("number") || column.has("no")) && !column.isMeasure());
        return called.isPresent()
                ? called
                : first(column -> table.primaryKey().equals(List.of(column.name())) && !column.foreign());
    }

    /** Returns whether a column holds the plain name of each row. */
    public boolean isNamed() {
        return first(this::isPlainName).isPresent() || isOfPersons();
    }

    /** Returns whether it has first and last names. */
    public boolean isOfPersons() {
        return first(column -> column.has("first") && column.has("name")).isPresent()
                && first(column -> column.has("last") && column.has("name")).isPresent();
    }

    private boolean isPlainName(ColumnInfo column) {
        if (!endsLike(column, NAMES) || column.foreign()) {
            return false;
        }
        List<String> rest = column.stems().subList(0, column.stems().size() - 1);
        return rest.isEmpty() || stems.containsAll(rest) || rest.equals(NameWords.stems(List.of("full")));
    }

    private static boolean endsLike(ColumnInfo column, Set<String> endings) {
        return column.type() == TypeFamily.TEXT
                && endings.contains(column.stems().get(column.stems().size() - 1));
    }

    @Override
    public String toString() {
        return table.name().toString();
    }
}
