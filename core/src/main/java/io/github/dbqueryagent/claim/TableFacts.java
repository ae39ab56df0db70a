package io.github.dbqueryagent.claim;

import io.github.dbqueryagent.result.ResultColumn;
import io.github.dbqueryagent.result.ResultTable;
import io.github.dbqueryagent.result.ResultType;
import io.github.dbqueryagent.writing.CellWords;
import io.github.dbqueryagent.writing.Labels;
import io.github.dbqueryagent.writing.TableShape;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What can be read off a table, or computed from it. Immutable once made. */
final class TableFacts {
    private final ResultTable table;
    private final List<Integer> figures;
    private final Map<String, BitSet> texts =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    TableFacts(ResultTable table) {
        this.table = table;
        this.figures = IntStream.range(0, table.columns().size())
                .filter(i -> TableShape.isFigure(table, i) && !isYear(i))
                .boxed()
                .toList();
        for (int row = 0; row < rowCount(); row++) {
            for (int i = 0; i < table.columns().size(); i++) {
                Object cell = table.cell(row, i);
                boolean isName = cell instanceof String || isKey(i);
                if (cell != null && isName && !TableShape.isMasked(table, i)) {
                    String text = CellWords.harmless(cell.toString()).strip();
                    texts.computeIfAbsent(text, key -> new BitSet()).set(row);
                }
            }
        }
        texts.remove("");
    }

    int rowCount() {
        return table.rowCount();
    }

    boolean isTruncated() {
        return table.isTruncated();
    }

    /** Returns the rows that hold each text or key, longest text first. */
    Map<String, BitSet> texts() {
        return texts;
    }

    /** Returns whether the word, in lower case, is part of some text of the rows. */
    boolean isWordOfText(String word) {
        return texts.keySet().stream()
                .anyMatch(text -> List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                        .contains(word));
    }

    /** Returns the columns whose cells are compared and summed. */
    List<Integer> figures() {
        return figures;
    }

    String words(int column) {
        return Labels.words(table.columns().get(column).label());
    }

    /** Returns the stems of the words in the labels of columns that hold no figures. */
    Set<String> nameStems() {
        return stems(IntStream.range(0, table.columns().size())
                .boxed()
                .filter(i -> !figures.contains(i))
                .toList());
    }

    Set<String> figureStems() {
        return stems(figures);
    }

    Set<String> labelWords() {
        return table.columns().stream()
                .flatMap(column ->
                        List.of(Labels.words(column.label())
                                        .toLowerCase(Locale.ROOT)
                                        .split("[^\\p{L}\\d]+"))
                                .stream())
                .collect(Collectors.toSet());
    }

    private Set<String> stems(List<Integer> columns) {
        var stems = new HashSet<String>();
        for (int column : columns) {
            for (String word : words(column).toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+")) {
                if (word.length() > 2 && !word.equals("count") && !word.equals("name")) {
                    stems.add(stem(word));
                }
            }
        }
        return stems;
    }

    /** Cuts the ending of a plural, so that "city" and "cities" are the same. */
    static String stem(String word) {
        return word.replaceAll("(ies|es|s|y|e)$", "");
    }

    @Nullable
    BigDecimal value(int row, int column) {
        return CellWords.decimalOrNull(table.cell(row, column));
    }

    List<BigDecimal> values(int column) {
        return IntStream.range(0, rowCount())
                .mapToObj(row -> value(row, column))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    BigDecimal sum(int column) {
        return values(column).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal average(int column) {
        return sum(column).divide(BigDecimal.valueOf(values(column).size()), MathContext.DECIMAL64);
    }

    BigDecimal median(int column) {
        List<BigDecimal> sorted = values(column).stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).add(sorted.get(half)).divide(BigDecimal.valueOf(2));
    }

    BigDecimal highest(int column) {
        return values(column).stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    BigDecimal lowest(int column) {
        return values(column).stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    /** Returns the place of the row among all, 1 for the highest, or for the lowest; 0 without a figure. */
    int rank(int row, int column, boolean fromHighest) {
        BigDecimal value = value(row, column);
        if (value == null) {
            return 0;
        }
        return 1
                + (int) values(column).stream()
                        .filter(other -> fromHighest ? other.compareTo(value) > 0 : other.compareTo(value) < 0)
                        .count();
    }

    /** Returns how many different texts the columns of names hold, one count a column. */
    List<Integer> distinctCounts() {
        return IntStream.range(0, table.columns().size())
                .filter(i -> !figures.contains(i))
                .mapToObj(i -> new HashSet<>(table.column(i)).size())
                .toList();
    }

    long emptyCells(int column) {
        return table.column(column).stream().filter(Objects::isNull).count();
    }

    int columnCount() {
        return table.columns().size();
    }

    /** Returns the rows with the date, as far as it is given. */
    BitSet rowsOn(DateReader.Part part) {
        var rows = new BitSet();
        for (int row = 0; row < rowCount(); row++) {
            for (int i = 0; i < columnCount(); i++) {
                LocalDate date = TableShape.isMasked(table, i) ? null : date(table.cell(row, i));
                if (date != null && part.holds(date)) {
                    rows.set(row);
                }
            }
        }
        return rows;
    }

    BitSet rowsAt(LocalTime time) {
        var rows = new BitSet();
        for (int row = 0; row < rowCount(); row++) {
            for (Object cell : table.rows().get(row)) {
                LocalTime own = cell instanceof LocalTime t
                        ? t
                        : cell instanceof LocalDateTime moment
                                ? moment.toLocalTime()
                                : cell instanceof OffsetDateTime there ? there.toLocalTime() : null;
                if (own != null && own.withSecond(0).withNano(0).equals(time)) {
                    rows.set(row);
                }
            }
        }
        return rows;
    }

    /** Returns the rows from the earliest to the latest; empty if no column is a time with different points. */
    List<Integer> byTime() {
        for (int i = 0; i < columnCount(); i++) {
            if (TableShape.isTime(table, i) && new HashSet<>(table.column(i)).size() == rowCount()) {
                int column = i;
                return IntStream.range(0, rowCount())
                        .boxed()
                        .sorted(Comparator.comparing(row -> time(row, column)))
                        .toList();
            }
        }
        return List.of();
    }

    /** Returns the columns that all of the label's words in the sentence point to; all columns if there is none. */
    List<Integer> figuresFor(String sentence) {
        var said = new LinkedHashMap<Integer, Boolean>();
        Set<String> stems = List.of(sentence.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+")).stream()
                .map(TableFacts::stem)
                .collect(Collectors.toSet());
        for (int column : figures) {
            Set<String> own = stems(List.of(column));
            if (!own.isEmpty() && stems.containsAll(own)) {
                said.put(column, true);
            }
        }
        return said.isEmpty() ? figures : List.copyOf(said.keySet());
    }

    @SuppressWarnings("unchecked")
    private Comparable<Object> time(int row, int column) {
        return (Comparable<Object>) Objects.requireNonNull(table.cell(row, column));
    }

    private static @Nullable LocalDate date(@Nullable Object cell) {
        if (cell instanceof LocalDate date) {
            return date;
        }
        if (cell instanceof LocalDateTime moment) {
            return moment.toLocalDate();
        }
        if (cell instanceof OffsetDateTime moment) {
            return moment.toLocalDate();
        }
        boolean isIso = cell instanceof String text && text.matches("\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|1\\d|2[0-8]))?");
        return isIso ? LocalDate.parse((cell + "-01").substring(0, 10)) : null;
    }

    private boolean isYear(int column) {
        return TableShape.isTime(table, column);
    }

    private boolean isKey(int index) {
        ResultColumn column = table.columns().get(index);
        return column.type() == ResultType.INTEGER && !column.aggregated() && Labels.isKey(column.label());
    }
}
