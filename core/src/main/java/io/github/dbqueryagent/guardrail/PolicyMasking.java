package io.github.dbqueryagent.guardrail;

import io.github.dbqueryagent.personal.PersonalAction;
import io.github.dbqueryagent.personal.PersonalClass;
import io.github.dbqueryagent.personal.PersonalColumn;
import io.github.dbqueryagent.personal.PersonalMask;
import io.github.dbqueryagent.personal.PersonalText;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.result.ResultColumn;
import io.github.dbqueryagent.result.ResultType;
import io.github.dbqueryagent.result.RowBatch;
import io.github.dbqueryagent.schema.ColumnName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes the cells of each column whose values come from a column of which the policy does not let all be seen, through any
 * expression; and in texts of other columns, what has the form of personal data that the policy does not let be seen.
 *
 * <p>Of an expression neither a part nor a hash is shown, since it could choose them.
 */
final class PolicyMasking implements Inspection {
    private final List<ResultColumn> columns;
    private final VisibleSchema schema;
    private final PersonalMask mask;
    private final boolean scan;
    private final List<PersonalAction> actions = new ArrayList<>();
    private final Set<String> maskedLabels = new LinkedHashSet<>();

    PolicyMasking(List<ResultColumn> columns, VisibleSchema schema, PersonalMask mask, boolean scanTexts) {
        this.columns = columns;
        this.schema = schema;
        this.mask = mask;
        this.scan = scanTexts
                && Arrays.stream(PersonalClass.values())
                        .anyMatch(personal -> schema.personalAction(personal) != PersonalAction.ALLOW);
        for (ResultColumn column : columns) {
            PersonalAction action = schema.actionOn(column.lineage());
            actions.add(column.bare() ? action : whole(action));
            if (action != PersonalAction.ALLOW) {
                maskedLabels.add(column.label());
            }
        }
    }

    /** Returns the action that shows nothing of a value where this one shows a part or a hash. */
    private static PersonalAction whole(PersonalAction action) {
        return action == PersonalAction.MASK_PARTLY || action == PersonalAction.HASH ? PersonalAction.MASK : action;
    }

    @Override
    public RowBatch inspect(RowBatch batch) {
        if (maskedLabels.isEmpty() && !scan) {
            return batch;
        }
        var rows = new ArrayList<List<@Nullable Object>>(batch.size());
        for (List<@Nullable Object> row : batch.rows()) {
            var shown = new ArrayList<@Nullable Object>(row.size());
            for (int i = 0; i < row.size(); i++) {
                shown.add(actions.get(i) == PersonalAction.ALLOW ? scanned(row.get(i), i) : masked(row.get(i), i));
            }
            rows.add(shown);
        }
        return new RowBatch(rows);
    }

    /** A cell of another type than text has no mask that is no value; it becomes null. */
    private @Nullable Object masked(@Nullable Object cell, int position) {
        ResultColumn column = columns.get(position);
        if (column.type() == ResultType.BINARY) {
            return PersonalMask.MASK;
        }
        if (column.type() != ResultType.TEXT) {
            return null;
        }
        return cell instanceof String text ? partly(actions.get(position), column.lineage(), text) : PersonalMask.MASK;
    }

    /** What is made of several columns may hold more than one value, of which a part would show too much. */
    private String partly(PersonalAction action, Set<ColumnName> lineage, String cell) {
        Optional<PersonalClass> only = lineage.size() == 1
                ? schema.personal(lineage.iterator().next()).map(PersonalColumn::personalClass)
                : Optional.empty();
        boolean part = action == PersonalAction.MASK_PARTLY;
        return part && only.isEmpty() ? PersonalMask.MASK : mask.apply(action, only.orElse(PersonalClass.EMAIL), cell);
    }

    private @Nullable Object scanned(@Nullable Object cell, int position) {
        if (scan && cell instanceof String text) {
            return scanned(text, position);
        }
        if (scan && cell instanceof List<?> list) {
            var shown = new ArrayList<@Nullable Object>(list.size());
            list.forEach(one -> shown.add(scanned(one, position)));
            return shown;
        }
        return cell;
    }

    private String scanned(String text, int position) {
        return PersonalText.replace(text, match -> {
            PersonalAction action = schema.personalAction(match.personalClass());
            if (action == PersonalAction.ALLOW) {
                return null;
            }
            maskedLabels.add(columns.get(position).label());
            // Texts can be written in the query: a hash of them would tell whose it is.
            PersonalAction shown = action == PersonalAction.HASH ? PersonalAction.MASK : action;
            return mask.apply(shown, match.personalClass(), text.substring(match.start(), match.end()));
        });
    }

    @Override
    public Set<String> maskedLabels() {
        return Set.copyOf(maskedLabels);
    }

    @Override
    public String inspect(String prose) {
        return prose;
    }
}
