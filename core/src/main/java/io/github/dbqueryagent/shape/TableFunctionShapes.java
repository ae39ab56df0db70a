package io.github.dbqueryagent.shape;

import static io.github.dbqueryagent.shape.ExpressionShapes.forbid;

import io.github.dbqueryagent.lexing.SqlRefusal;
import io.github.dbqueryagent.lexing.SqlRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.statement.select.TableFunction;

/** Calls of functions in FROM, and the columns that they give out. Thread-safe; nothing but functions. */
public final class TableFunctionShapes {
    private TableFunctionShapes() {}

    /**
     * Returns the call.
     *
     * @param allowed the columns of each function that is allowed
     * @throws SqlRefusal if it is of no allowed function, or carries what is not allowed
     */
    public static Function check(TableFunction item, Map<String, List<String>> allowed, Parts parts) {
        Function call = item.getFunction();
        forbid(call == null || call.getClass() != Function.class || item.isRowsFrom(), item);
        forbid(item.getPivot(), item);
        forbid(item.getUnPivot(), item);
        forbid(item.getSampleClause(), item);
        forbid(item.getPrefix() != null && !item.getPrefix().equalsIgnoreCase("LATERAL"), item);
        forbid(item.getWithClause() != null && !item.getWithClause().equalsIgnoreCase("ORDINALITY"), item);
        List<String> name = call.getMultipartName();
        if (name.size() != 1 || !allowed.containsKey(name.get(0).toLowerCase(Locale.ROOT))) {
            String shown = String.join(".", name).replace("\"", "");
            throw new SqlRefusal(
                    SqlRule.FUNCTION, "The function " + shown + " is not allowed in FROM. Name tables there.", shown);
        }
        FunctionShapes.checkPlain(call);
        forbid(call.isDistinct() || call.isAllColumns() || call.isIgnoreNullsOutside(), call);
        forbid(call.getOrderByElements(), call);
        forbid(call.getKeep(), call);
        forbid(call.getNamedParameters(), call);
        forbid(call.getKeywordArguments(), call);
        forbid(call.getNullHandling(), call);
        forbid(call.getParameters() == null || call.getParameters().isEmpty(), call);
        LengthBounds.checkRows(call);
        parts.rows(LengthBounds.mostRows(call));
        return call;
    }

    /**
     * Returns the columns that a call gives out.
     *
     * @param name what the call goes by in FROM
     */
    public static List<String> columns(TableFunction item, Map<String, List<String>> allowed, String name) {
        var columns = new ArrayList<String>();
        int arguments = item.getFunction().getParameters().size();
        String called = item.getFunction().getName().toLowerCase(Locale.ROOT);
        for (String column : Objects.requireNonNull(allowed.get(called), "the call was checked before")) {
            String title = column.startsWith("=") ? name + column.substring(1) : column;
            if (!title.endsWith("#")) {
                columns.add(title);
                continue;
            }
            String plain = title.substring(0, title.length() - 1);
            for (int i = 1; i <= arguments; i++) {
                // Of several, none goes by the call's own name.
                boolean own = column.startsWith("=");
                columns.add(own ? arguments == 1 ? plain : "" : plain + i);
            }
        }
        if (item.getWithClause() != null) {
            columns.add("ordinality");
        }
        return columns;
    }
}
