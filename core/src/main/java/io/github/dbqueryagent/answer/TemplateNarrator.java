package io.github.dbqueryagent.answer;

import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.result.ResultColumn;
import io.github.dbqueryagent.result.ResultTable;
import io.github.dbqueryagent.writing.CellWords;
import io.github.dbqueryagent.writing.Labels;
import io.github.dbqueryagent.writing.Sentences;
import io.github.dbqueryagent.writing.TableShape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes fixed sentences. Immutable. */
final class TemplateNarrator implements AnswerNarrator {
    static final String NAME = "templates";

    private static final int MOST_CELLS = 8;
    private static final int MOST_NAMES = 5;

    private final Sentences sentences = Sentences.english();

    @Override
    public Narration narrate(NarrationRequest request, Consumer<String> onSentence, QuestionRun run) {
        run.deadline().check();
        var said = new ArrayList<>(body(request));
        said.addAll(Notes.of(request));
        said.forEach(onSentence);
        return new Narration(said, NAME);
    }

    private List<String> body(NarrationRequest request) {
        ResultTable table = request.table();
        TableShape shape = TableShape.of(table);
        CellWords words = CellWords.of(request.locale());
        return switch (shape.kind()) {
            case EMPTY -> empty(table);
            case FIGURE -> List.of(figure(request, words));
            case ROW -> List.of(row(table, words));
            case LIST -> List.of(list(table, words));
            case GROUPS -> new GroupSentences(table, shape, words).groups();
            case SERIES -> new GroupSentences(table, shape, words).series();
            case ROWS -> rows(table, words);
        };
    }

    /** Where rows were cut off before the first one, the note about it says so. */
    private List<String> empty(ResultTable table) {
        if (table.columns().isEmpty()) {
            return List.of(sentences.say("empty.columns"));
        }
        return table.isTruncated() ? List.of() : List.of(sentences.say("empty"));
    }

    private String figure(NarrationRequest request, CellWords words) {
        ResultTable table = request.table();
        ResultColumn column = table.columns().get(0);
        Object cell = table.cell(0, 0);
        String label = Labels.words(column.label());
        if (TableShape.isMasked(table, 0)) {
            return sentences.say("figure.masked", label);
        }
        if (cell == null) {
            return sentences.say(column.aggregated() ? "figure.null" : "figure.empty", label);
        }
        String said = words.inSentence(column, cell);
        boolean isSure = request.draft().confidence() >= Notes.LOW_CONFIDENCE;
        if (cell instanceof Long count && column.aggregated() && isSure) {
            var counted = CountPhrase.say(request.question(), count, said);
            if (counted.isPresent()) {
                return counted.get();
            }
        }
        if (!Labels.isGeneric(column.label())) {
            return sentences.say("figure.is", label, said);
        }
        String explanation =
                CellWords.harmless(request.draft().explanation()).strip().replaceAll("[.\\s]+$", "");
        return explanation.isEmpty()
                ? sentences.say("figure.result", said)
                : sentences.say("figure", explanation, said);
    }

    private String row(ResultTable table, CellWords words) {
        if (table.isTruncated()) {
            return sentences.say("rows.first", cells(table, 0, words));
        }
        boolean isOfFigures = table.columns().stream().allMatch(ResultColumn::aggregated);
        return sentences.say(isOfFigures ? "row.figures" : "row", cells(table, 0, words));
    }

    private String cells(ResultTable table, int row, CellWords words) {
        int width = table.columns().size();
        List<String> pairs = IntStream.range(0, Math.min(width, MOST_CELLS))
                .mapToObj(i -> sentences.say(
                        "pair", Labels.words(table.columns().get(i).label()), cell(table, row, i, words)))
                .toList();
        return width <= MOST_CELLS
                ? sentences.list(pairs)
                : sentences.say("row.columns", String.join(", ", pairs), words.count(width - MOST_CELLS));
    }

    private String list(ResultTable table, CellWords words) {
        List<String> names = IntStream.range(0, Math.min(table.rowCount(), MOST_NAMES))
                .mapToObj(row -> cell(table, row, 0, words))
                .toList();
        if (table.isTruncated()) {
            return sentences.say("list.cut", sentences.list(names));
        }
        String key = table.rowCount() > MOST_NAMES ? "list.some" : "list";
        return sentences.say(key, words.count(table.rowCount()), sentences.list(names));
    }

    private List<String> rows(ResultTable table, CellWords words) {
        var said = new ArrayList<String>();
        if (!table.isTruncated()) {
            List<String> labels = Labels.words(
                    table.columns().stream().map(ResultColumn::label).toList());
            String more = words.count(Math.max(0, labels.size() - MOST_CELLS));
            said.add(sentences.say("rows", words.count(table.rowCount()), sentences.list(labels, MOST_CELLS, more)));
        }
        said.add(sentences.say("rows.first", cells(table, 0, words)));
        return said;
    }

    private static String cell(ResultTable table, int row, int column, CellWords words) {
        @Nullable Object cell = table.cell(row, column);
        ResultColumn header = table.columns().get(column);
        return cell == null && TableShape.isMasked(table, column) ? "•••" : words.inSentence(header, cell);
    }
}
