package io.github.dbqueryagent.shape;

import static io.github.dbqueryagent.shape.ExpressionShapes.forbid;

import io.github.dbqueryagent.lexing.SqlRefusal;
import io.github.dbqueryagent.lexing.SqlRule;
import java.util.Locale;
import java.util.Set;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.Function;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.Distinct;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.Limit;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SetOperation;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.WithItem;
import org.jspecify.annotations.Nullable;

/** Refuses whatever a query may carry beside its plain parts. Thread-safe; nothing but functions. */
public final class SelectShapes {
    /** Returns whether the query, without the brackets around it, is made of several. */
    public static boolean isSetOperation(Select query) {
        Select inner = query;
        while (inner instanceof ParenthesedSelect inBrackets) {
            inner = inBrackets.getSelect();
        }
        return inner instanceof SetOperationList;
    }

    /** What says how to join, and changes nothing but the time that it takes. */
    private static final Set<String> JOIN_HINTS = Set.of("HASH", "LOOP", "MERGE", "REMOTE");

    private SelectShapes() {}

    /** Refuses a query that locks rows, writes them, or carries what nobody classified. */
    public static void check(Select node) {
        if (node.getForMode() != null
                || node.getForUpdateTables() != null
                || node.isSkipLocked()
                || node.isNoWait()
                || node.getWait() != null
                || node.isForUpdateBeforeOrderBy()) {
            throw new SqlRefusal(SqlRule.READ_ONLY, "The query locks rows. Write it without FOR UPDATE or FOR SHARE.");
        }
        forbid(node.getLimitBy(), node);
        forbid(node.getIsolation(), node);
        forbid(node.getMySqlProcedureAnalyse(), node);
        forbid(node.isOracleSiblings(), node);
        forbid(node.getForClause(), node);
        forbid(node.getOption(), node);
        forbid(node.getInterpolate(), node);
        forbid(node.getPivot(), node);
        forbid(node.getUnPivot(), node);
        forbid(node.getSampleClause(), node);
        if (node instanceof PlainSelect plain) {
            checkPlain(plain);
        }
    }

    private static void checkPlain(PlainSelect node) {
        if (notEmpty(node.getIntoTables())
                || node.getMySqlSelectIntoClause() != null
                || node.getIntoTempTable() != null) {
            throw new SqlRefusal(SqlRule.READ_ONLY, "The query writes its rows somewhere. Write it without INTO.");
        }
        forbid(node.getBigQuerySelectQualifier(), node);
        forbid(notEmpty(node.getLateralViews()), node);
        forbid(node.getPreWhere(), node);
        forbid(node.getOptimizeFor(), node);
        forbid(node.getSkip(), node);
        forbid(node.getFirst(), node);
        forbid(node.getOracleHierarchical(), node);
        forbid(node.getPreferringClause(), node);
        forbid(node.getOracleHint(), node);
        forbid(node.getMySqlSqlCalcFoundRows(), node);
        forbid(node.getMySqlSqlCacheFlag(), node);
        forbid(node.getForXmlPath(), node);
        forbid(node.getKsqlWindow(), node);
        forbid(node.getEmitMode() != null && node.getEmitMode() != PlainSelect.EmitMode.NONE, node);
        forbid(node.isUsingFinal(), node);
        forbid(node.isUsingOnly(), node);
        forbid(node.isUseWithNoLog(), node);
        forbid(notEmpty(node.getSettings()), node);
        Distinct distinct = node.getDistinct();
        forbid(distinct != null && (distinct.isUseUnique() || distinct.isUseDistinctRow()), node);
    }

    /** Refuses a table's name that is none, or carries more than an alias. */
    public static void check(Table node) {
        forbid(node.isTableVariable(), node);
        forbid(node.getTimeTravel(), node);
        forbid(node.getTimeTravelStrAfterAlias(), node);
        forbid(node.getSampleClause(), node);
        forbid(node.getPivot(), node);
        forbid(node.getUnPivot(), node);
        // Which index is used, and whether locks are waited for, makes no difference to what is asked for.
        node.setHint(null);
        node.setSqlServerHints(null);
        forbid(node.getName() == null || node.getName().startsWith("'"), node);
    }

    /** Refuses a join of a kind beyond the plain ones. */
    public static void check(Join node) {
        forbid(
                node.isAsOf()
                        || node.isGlobal()
                        || node.isSemi()
                        || node.isAny()
                        || node.isAll()
                        || node.isFetch()
                        || node.isArray(),
                node);
        forbid(node.getJoinWindow(), node);
        if (node.getJoinHint() != null) {
            forbid(!JOIN_HINTS.contains(node.getJoinHint().getKeyword().toUpperCase(Locale.ROOT)), node);
        }
    }

    /** Takes away what says how to join, and changes nothing but the time that it takes. */
    public static void dropHints(Join node) {
        node.setJoinHint(null);
        if (node.isStraight()) {
            node.setStraight(false);
            node.setInner(true);
        }
    }

    /** Returns what gives the first of the columns that has a value. */
    public static Expression firstOf(ExpressionList<Column> columns) {
        var first = new Function();
        first.setName("COALESCE");
        first.setParameters(columns);
        return first;
    }

    /** Refuses a WITH query that does anything but select, and returns its SELECT. */
    public static ParenthesedSelect check(WithItem<?> node) {
        forbid(node.getWithFunctionDeclaration(), node);
        forbid(node.getSearchClause(), node);
        forbid(node.getCycleClause(), node);
        if (node.getParenthesedStatement() == null
                || node.getParenthesedStatement().getClass() != ParenthesedSelect.class) {
            throw new SqlRefusal(
                    SqlRule.READ_ONLY, "A WITH query is not a SELECT. Write only SELECT, which changes nothing.");
        }
        return (ParenthesedSelect) node.getParenthesedStatement();
    }

    /** Refuses a set operation with a modifier beyond ALL and DISTINCT. */
    public static void check(SetOperation node) {
        String modifier = node.getModifier();
        forbid(
                modifier != null
                        && !modifier.isBlank()
                        && !modifier.trim().equalsIgnoreCase("ALL")
                        && !modifier.trim().equalsIgnoreCase("DISTINCT"),
                node);
    }

    /** Refuses a limit for each group. */
    public static void check(Limit node) {
        forbid(node.getByExpressions(), node);
    }

    private static boolean notEmpty(java.util.@Nullable Collection<?> items) {
        return items != null && !items.isEmpty();
    }
}
