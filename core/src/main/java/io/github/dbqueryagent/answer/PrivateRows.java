package io.github.dbqueryagent.answer;

import io.github.dbqueryagent.personal.PersonalClass;
import io.github.dbqueryagent.personal.PersonalMask;
import io.github.dbqueryagent.personal.PersonalText;
import io.github.dbqueryagent.question.PersonalValues;
import io.github.dbqueryagent.question.Placeholder;
import io.github.dbqueryagent.result.ResultColumn;
import io.github.dbqueryagent.result.ResultTable;
import io.github.dbqueryagent.result.ResultType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first rows of a result as they may leave the process, with placeholders for personal values, and those values apart.
 *
 * @param table the rows
 * @param values what the placeholders in the rows stand for
 */
record PrivateRows(ResultTable table, PersonalValues values) {
    /** Returns the first rows of the request's table. */
    static PrivateRows of(NarrationRequest request, int most) {
        return new Reading(request).read(most);
    }

    /** Gives out the placeholders. Not thread-safe; one result each. */
    private static final class Reading {
        private final NarrationRequest request;
        private final Set<String> taken = new HashSet<>();
        private PersonalValues values = PersonalValues.none();

        Reading(NarrationRequest request) {
            this.request = request;
            taken.addAll(Placeholder.findAll(request.question()));
            taken.addAll(Placeholder.findAll(request.draft().explanation()));
        }

        PrivateRows read(int most) {
            ResultTable table = request.table();
            var columns = new ArrayList<ResultColumn>();
            for (ResultColumn column : table.columns()) {
                boolean personal = request.personal().containsKey(column.label());
                columns.add(
                        personal
                                ? new ResultColumn(
                                        column.label(),
                                        ResultType.TEXT,
                                        column.lineage(),
                                        column.aggregated(),
                                        column.bare())
                                : column);
            }
            var rows = new ArrayList<List<@Nullable Object>>();
            for (List<@Nullable Object> row : table.rows().subList(0, Math.min(most, table.rowCount()))) {
                var cells = new ArrayList<@Nullable Object>(row.size());
                for (int i = 0; i < row.size(); i++) {
                    cells.add(cell(
                            row.get(i), request.personal().get(columns.get(i).label())));
                }
                rows.add(cells);
            }
            var shown =
                    new ResultTable(columns, rows, table.truncation(), table.maskedLabels(), table.shortenedLabels());
            return new PrivateRows(shown, values);
        }

        private @Nullable Object cell(@Nullable Object cell, @Nullable PersonalClass personal) {
            if (cell == null || cell.equals(PersonalMask.MASK)) {
                return cell;
            }
            if (personal != null) {
                String value = String.valueOf(cell);
                values = PersonalText.withPlaceholder(values, personal, value, taken);
                return values.findPlaceholder(value).orElseThrow();
            }
            if (cell instanceof List<?> list) {
                var shown = new ArrayList<@Nullable Object>(list.size());
                list.forEach(one -> shown.add(cell(one, null)));
                return shown;
            }
            return cell instanceof String text ? scanned(text) : cell;
        }

        private String scanned(String text) {
            PersonalText.Replaced replaced = PersonalText.withPlaceholders(text, values, taken);
            values = replaced.values();
            return replaced.text();
        }
    }
}
