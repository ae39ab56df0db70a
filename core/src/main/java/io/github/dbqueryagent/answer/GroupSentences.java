package io.github.dbqueryagent.answer;

import io.github.dbqueryagent.result.ResultColumn;
import io.github.dbqueryagent.result.ResultTable;
import io.github.dbqueryagent.writing.CellWords;
import io.github.dbqueryagent.writing.Labels;
import io.github.dbqueryagent.writing.Sentences;
import io.github.dbqueryagent.writing.TableShape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says groups and time series: each row has a name and a figure. Not thread-safe; one caller at a time. */
final class GroupSentences {
    private static final int MOST_ITEMS = 3;

    private final Sentences sentences = Sentences.english();
    private final ResultTable table;
    private final CellWords words;
    private final int label;
    private final int figure;
    private final String labelWords;
    private final String figureWords;

    GroupSentences(ResultTable table, TableShape shape, CellWords words) {
        this.table = table;
        this.words = words;
        this.label = shape.label();
        this.figure = shape.figure();
        this.labelWords = Labels.words(column(label).label());
        this.figureWords = Labels.words(column(figure).label());
    }

    List<String> groups() {
        var said = new ArrayList<String>();
        if (table.isTruncated()) {
            said.add(sentences.say(
                    "groups.cut", items(rows().limit(MOST_ITEMS).boxed().toList())));
            return said;
        }
        String count = words.count(table.rowCount());
        if (table.rowCount() <= MOST_ITEMS) {
            said.add(sentences.say(
                    "groups", count, labelWords, items(rows().boxed().toList())));
        } else {
            said.add(sentences.say("groups.many", count, labelWords, figureWords));
        }
        extremes(said);
        gaps(said, "groups.null");
        return said;
    }

    List<String> series() {
        List<Integer> byTime =
                rows().boxed().sorted(Comparator.comparing(this::time)).toList();
        int first = byTime.get(0);
        int last = byTime.get(byTime.size() - 1);
        var said = new ArrayList<String>();
        if (table.isTruncated()) {
            said.add(sentences.say(
                    "groups.cut", items(rows().limit(MOST_ITEMS).boxed().toList())));
            return said;
        }
        said.add(sentences.say("series", words.count(table.rowCount()), name(first), name(last)));
        BigDecimal highest =
                known().map(this::value).max(Comparator.naturalOrder()).orElseThrow();
        BigDecimal lowest =
                known().map(this::value).min(Comparator.naturalOrder()).orElseThrow();
        said.add(sentences.say("series.first", figureWords, figure(first), figure(last)));
        if (highest.compareTo(lowest) != 0) {
            said.add(sentences.say("series.peak", figure(rowWith(highest)), names(highest)));
        }
        gaps(said, "series.gap");
        return said;
    }

    private void extremes(List<String> said) {
        BigDecimal highest =
                known().map(this::value).max(Comparator.naturalOrder()).orElseThrow();
        BigDecimal lowest =
                known().map(this::value).min(Comparator.naturalOrder()).orElseThrow();
        if (highest.compareTo(lowest) != 0) {
            said.add(sentences.say("groups.highest", figureWords, figure(rowWith(highest)), names(highest)));
            said.add(sentences.say("groups.lowest", figureWords, figure(rowWith(lowest)), names(lowest)));
        } else if (known().count() == table.rowCount()) {
            said.add(sentences.say("groups.equal", figureWords, figure(rowWith(highest))));
        }
    }

    private void gaps(List<String> said, String key) {
        long missing = table.rowCount() - known().count();
        if (missing > 0) {
            said.add(sentences.say(key, words.count(missing), figureWords));
        }
    }

    private String names(BigDecimal value) {
        List<String> names = known().filter(row -> value(row).compareTo(value) == 0)
                .map(this::name)
                .toList();
        return names.size() <= MOST_ITEMS
                ? sentences.list(names)
                : sentences.say("groups.several", words.count(names.size()));
    }

    private String items(List<Integer> rows) {
        return sentences.list(rows.stream()
                .map(row -> sentences.say("groups.item", name(row), figure(row)))
                .toList());
    }

    private IntStream rows() {
        return IntStream.range(0, table.rowCount());
    }

    private Stream<Integer> known() {
        return rows().boxed().filter(row -> CellWords.decimalOrNull(table.cell(row, figure)) != null);
    }

    private int rowWith(BigDecimal value) {
        return known().filter(row -> value(row).compareTo(value) == 0)
                .findFirst()
                .orElseThrow();
    }

    private BigDecimal value(int row) {
        return Objects.requireNonNull(CellWords.decimalOrNull(table.cell(row, figure)));
    }

    @SuppressWarnings("unchecked")
    private Comparable<Object> time(int row) {
        return (Comparable<Object>) Objects.requireNonNull(table.cell(row, label));
    }

    private String name(int row) {
        return say(row, label);
    }

    private String figure(int row) {
        return say(row, figure);
    }

    private String say(int row, int index) {
        @Nullable Object cell = table.cell(row, index);
        return words.inSentence(column(index), cell);
    }

    private ResultColumn column(int index) {
        return table.columns().get(index);
    }
}
