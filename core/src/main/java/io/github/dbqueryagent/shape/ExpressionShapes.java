package io.github.dbqueryagent.shape;

import io.github.dbqueryagent.lexing.SqlRefusal;
import io.github.dbqueryagent.lexing.SqlRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import net.sf.jsqlparser.expression.AllValue;
import net.sf.jsqlparser.expression.AnyComparisonExpression;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.BooleanValue;
import net.sf.jsqlparser.expression.CaseExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.CollateExpression;
import net.sf.jsqlparser.expression.DateTimeLiteralExpression;
import net.sf.jsqlparser.expression.DateUnitExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.ExtractExpression;
import net.sf.jsqlparser.expression.HexValue;
import net.sf.jsqlparser.expression.IntervalExpression;
import net.sf.jsqlparser.expression.IntervalQualifier;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NotExpression;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.PartitionByClause;
import net.sf.jsqlparser.expression.RowConstructor;
import net.sf.jsqlparser.expression.SignedExpression;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.TimeKeyExpression;
import net.sf.jsqlparser.expression.TimezoneExpression;
import net.sf.jsqlparser.expression.TranscodingFunction;
import net.sf.jsqlparser.expression.TrimFunction;
import net.sf.jsqlparser.expression.WhenClause;
import net.sf.jsqlparser.expression.operators.arithmetic.Addition;
import net.sf.jsqlparser.expression.operators.arithmetic.BitwiseAnd;
import net.sf.jsqlparser.expression.operators.arithmetic.BitwiseLeftShift;
import net.sf.jsqlparser.expression.operators.arithmetic.BitwiseOr;
import net.sf.jsqlparser.expression.operators.arithmetic.BitwiseRightShift;
import net.sf.jsqlparser.expression.operators.arithmetic.BitwiseXor;
import net.sf.jsqlparser.expression.operators.arithmetic.Concat;
import net.sf.jsqlparser.expression.operators.arithmetic.Division;
import net.sf.jsqlparser.expression.operators.arithmetic.IntegerDivision;
import net.sf.jsqlparser.expression.operators.arithmetic.Modulo;
import net.sf.jsqlparser.expression.operators.arithmetic.Multiplication;
import net.sf.jsqlparser.expression.operators.arithmetic.Subtraction;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.conditional.XorExpression;
import net.sf.jsqlparser.expression.operators.relational.Between;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ExistsExpression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.GreaterThan;
import net.sf.jsqlparser.expression.operators.relational.GreaterThanEquals;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.IsBooleanExpression;
import net.sf.jsqlparser.expression.operators.relational.IsDistinctExpression;
import net.sf.jsqlparser.expression.operators.relational.IsNullExpression;
import net.sf.jsqlparser.expression.operators.relational.IsUnknownExpression;
import net.sf.jsqlparser.expression.operators.relational.LikeExpression;
import net.sf.jsqlparser.expression.operators.relational.MinorThan;
import net.sf.jsqlparser.expression.operators.relational.MinorThanEquals;
import net.sf.jsqlparser.expression.operators.relational.NamedExpressionList;
import net.sf.jsqlparser.expression.operators.relational.NotEqualsTo;
import net.sf.jsqlparser.expression.operators.relational.OldOracleJoinBinaryExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.expression.operators.relational.RegExpMatchOperator;
import net.sf.jsqlparser.expression.operators.relational.SupportsOldOracleJoinSyntax;
import net.sf.jsqlparser.statement.select.Select;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of expressions that a query may hold, and the parts of each. Immutable.
 *
 * <p>What is not listed here is refused, and so is every further field of a listed kind: a test reads the parser's
 * classes and fails when one appears that nobody has classified.
 */
public final class ExpressionShapes {
    /** Visits every part of a node and refuses what must not be set. */
    @FunctionalInterface
    interface Shape<E> {
        void visit(E node, Parts parts);
    }

    private static final Map<Class<?>, Shape<?>> SHAPES = new HashMap<>();
    private static final Pattern HEX = Pattern.compile("0x[0-9A-Fa-f]+|[xX]'[0-9A-Fa-f]*'");
    private static final Pattern COLLATION = Pattern.compile("\"[A-Za-z0-9_.@-]{1,64}\"");

    static {
        literals();
        operators();
        conditions();
        lists();
        conversions();
        FunctionShapes.addAll();
        CollectionShapes.addAll();
        JsonShapes.addAll();
    }

    private ExpressionShapes() {}

    /**
     * Visits the parts of an expression whose class is classified.
     *
     * @throws SqlRefusal if it is not, or carries what is not allowed
     */
    public static void visit(Expression node, Parts parts) {
        @SuppressWarnings("unchecked") // the map's key is the class of what the shape takes
        Shape<Expression> shape = (Shape<Expression>) SHAPES.get(node.getClass());
        if (shape == null) {
            throw refusal(node);
        }
        shape.visit(node, parts);
    }

    /** Returns whether expressions of the class are classified. */
    public static boolean isAllowed(Class<?> kind) {
        return SHAPES.containsKey(kind);
    }

    /** Refuses the node if it has what is forbidden. */
    public static void forbid(boolean present, Object node) {
        if (present) {
            throw refusal(node);
        }
    }

    /** Refuses the node if the part is there. */
    public static void forbid(@Nullable Object present, Object node) {
        forbid(present != null, node);
    }

    /** Returns the refusal of a node. */
    public static SqlRefusal refusal(Object node) {
        String kind = node.getClass().getSimpleName();
        return new SqlRefusal(
                SqlRule.CONSTRUCT,
                "The query uses a part of SQL that is not allowed or not understood (" + kind
                        + "). Write a plain SELECT without it.");
    }

    static <E> void add(Class<E> kind, Shape<? super E> shape) {
        SHAPES.put(kind, shape);
    }

    private static void literals() {
        add(NullValue.class, (node, parts) -> {});
        add(BooleanValue.class, (node, parts) -> {});
        add(LongValue.class, (node, parts) -> {});
        add(DoubleValue.class, (node, parts) -> {});
        add(AllValue.class, (node, parts) -> {});
        add(HexValue.class, (node, parts) -> checkDigits(node));
        add(DateUnitExpression.class, (node, parts) -> {});
        add(PlaceholderNode.class, (node, parts) -> {});
        add(StringValue.class, (node, parts) -> {
            String prefix = node.getPrefix();
            boolean bits = "B".equalsIgnoreCase(prefix) && node.getValue().matches("[01]*");
            forbid(prefix != null && !bits && !prefix.equalsIgnoreCase("N"), node);
            forbid(!"'".equals(node.getQuoteStr()), node);
        });
        add(DateTimeLiteralExpression.class, (node, parts) -> forbid(!isText(node.getValue()), node));
        add(
                TimeKeyExpression.class,
                (node, parts) -> parts.function(
                        List.of(node.getStringValue().replace("()", "").trim())));
        add(IntervalExpression.class, ExpressionShapes::interval);
    }

    static void checkDigits(HexValue node) {
        forbid(!HEX.matcher(node.getValue()).matches(), node);
    }

    private static boolean isText(String value) {
        return value.length() >= 2 && value.startsWith("'") && value.endsWith("'");
    }

    @SuppressWarnings("deprecation") // the type is still written out, so it must be looked at
    private static void interval(IntervalExpression node, Parts parts) {
        node.setExpression(parts.part(node.getExpression()));
        String amount = node.getParameter();
        forbid(amount != null && !isText(amount) && !amount.matches("-?[0-9]+(?:\\.[0-9]+)?"), node);
        parts.word(node.getIntervalType());
        IntervalQualifier qualifier = node.getIntervalQualifier();
        if (qualifier != null) {
            parts.word(qualifier.getLeadingField());
            parts.word(qualifier.getTrailingField());
        }
    }

    private static void operators() {
        for (Class<? extends BinaryExpression> kind : List.of(
                Addition.class,
                Subtraction.class,
                Multiplication.class,
                Division.class,
                IntegerDivision.class,
                Modulo.class,
                Concat.class,
                BitwiseAnd.class,
                BitwiseOr.class,
                BitwiseXor.class,
                BitwiseLeftShift.class,
                BitwiseRightShift.class,
                AndExpression.class,
                OrExpression.class,
                XorExpression.class)) {
            add(kind, ExpressionShapes::sides);
        }
        for (Class<? extends OldOracleJoinBinaryExpression> kind : List.of(
                EqualsTo.class,
                NotEqualsTo.class,
                GreaterThan.class,
                GreaterThanEquals.class,
                MinorThan.class,
                MinorThanEquals.class)) {
            add(kind, (node, parts) -> {
                oracle(node);
                sides(node, parts);
            });
        }
        add(SignedExpression.class, (node, parts) -> {
            // Some databases quote a sub-query's rows in the error when its inverted value overflows.
            forbid(node.getSign() == '~' && node.getExpression() instanceof Select, node);
            node.setExpression(parts.part(node.getExpression()));
        });
        add(NotExpression.class, (node, parts) -> node.setExpression(parts.part(node.getExpression())));
    }

    /** Chains such as {@code a OR b OR c} lean to the left: they are walked in a loop, so that they cost no stack. */
    static void sides(BinaryExpression node, Parts parts) {
        BinaryExpression lowest = node;
        while (lowest.getLeftExpression() instanceof BinaryExpression next && next.getClass() == node.getClass()) {
            lowest = next;
            if (next instanceof SupportsOldOracleJoinSyntax joined) {
                oracle(joined);
            }
        }
        lowest.setLeftExpression(parts.part(lowest.getLeftExpression()));
        BinaryExpression current = node;
        while (true) {
            current.setRightExpression(parts.part(current.getRightExpression()));
            if (current == lowest) {
                return;
            }
            current = (BinaryExpression) current.getLeftExpression();
        }
    }

    private static void oracle(SupportsOldOracleJoinSyntax node) {
        forbid(node.getOraclePriorPosition() != SupportsOldOracleJoinSyntax.NO_ORACLE_PRIOR, node);
    }

    private static void conditions() {
        add(Between.class, (node, parts) -> {
            oracle(node);
            node.setLeftExpression(parts.part(node.getLeftExpression()));
            node.setBetweenExpressionStart(parts.part(node.getBetweenExpressionStart()));
            node.setBetweenExpressionEnd(parts.part(node.getBetweenExpressionEnd()));
        });
        add(InExpression.class, (node, parts) -> {
            oracle(node);
            forbid(node.isGlobal(), node);
            // Without brackets it is a table for some databases.
            forbid(node.getRightExpression() instanceof net.sf.jsqlparser.schema.Column, node);
            node.setLeftExpression(parts.part(node.getLeftExpression()));
            node.setRightExpression(parts.part(node.getRightExpression()));
        });
        add(LikeExpression.class, (node, parts) -> {
            oracle(node);
            forbid(node.isUseBinary(), node);
            switch (node.getLikeKeyWord()) {
                case LIKE, ILIKE, SIMILAR_TO -> {}
                // As costly as the function, and allowed where that is.
                case REGEXP, RLIKE, REGEXP_LIKE -> parts.function(List.of("regexp_like"));
                default -> forbid(true, node);
            }
            sides(node, parts);
            parts.pattern(node.getRightExpression());
            node.setEscape(parts.part(node.getEscape()));
        });
        add(RegExpMatchOperator.class, (node, parts) -> {
            parts.function(List.of("regexp_like"));
            sides(node, parts);
        });
        add(IsNullExpression.class, (node, parts) -> {
            oracle(node);
            node.setLeftExpression(parts.part(node.getLeftExpression()));
        });
        add(IsBooleanExpression.class, (node, parts) -> {
            oracle(node);
            node.setLeftExpression(parts.part(node.getLeftExpression()));
        });
        add(IsUnknownExpression.class, (node, parts) -> {
            oracle(node);
            node.setLeftExpression(parts.part(node.getLeftExpression()));
        });
        add(IsDistinctExpression.class, (node, parts) -> {
            oracle(node);
            sides(node, parts);
        });
        add(ExistsExpression.class, (node, parts) -> node.setRightExpression(parts.part(node.getRightExpression())));
        add(AnyComparisonExpression.class, (node, parts) -> parts.query(node.getSelect()));
        add(CaseExpression.class, (node, parts) -> {
            node.setSwitchExpression(parts.part(node.getSwitchExpression()));
            node.getWhenClauses().forEach(parts::part);
            node.setElseExpression(parts.part(node.getElseExpression()));
        });
        add(WhenClause.class, (node, parts) -> {
            node.setWhenExpression(parts.part(node.getWhenExpression()));
            node.setThenExpression(parts.part(node.getThenExpression()));
        });
    }

    private static void lists() {
        add(ExpressionList.class, ExpressionShapes::list);
        add(ParenthesedExpressionList.class, ExpressionShapes::list);
        add(PartitionByClause.class, ExpressionShapes::list);
        add(NamedExpressionList.class, (node, parts) -> {
            ((List<?>) node.getNames()).forEach(name -> parts.word((String) name));
            list(node, parts);
        });
        add(RowConstructor.class, (node, parts) -> {
            forbid(node.getName() != null && !node.getName().equalsIgnoreCase("ROW"), node);
            list(node, parts);
        });
    }

    static void list(ExpressionList<?> node, Parts parts) {
        @SuppressWarnings("unchecked") // what is put back in a place is an expression again
        var items = (ExpressionList<Expression>) node;
        items.replaceAll(parts::part);
    }

    private static void conversions() {
        add(CastExpression.class, (node, parts) -> {
            forbid(
                    node.getColumnDefinitions() != null
                            && !node.getColumnDefinitions().isEmpty(),
                    node);
            forbid(node.getFormat(), node);
            if (node.keyword != null) {
                forbid(!node.keyword.equalsIgnoreCase("CAST") && !node.keyword.equalsIgnoreCase("TRY_CAST"), node);
            }
            parts.type(node.getColDataType());
            node.setLeftExpression(parts.part(node.getLeftExpression()));
        });
        add(TranscodingFunction.class, (node, parts) -> {
            parts.function(List.of("convert"));
            String style = node.getTranscodingName();
            forbid(style != null && !style.trim().matches("\"?[A-Za-z0-9_]*\"?"), node);
            if (node.getColDataType() != null) {
                parts.type(node.getColDataType());
            }
            node.setExpression(parts.part(node.getExpression()));
        });
        add(CollateExpression.class, (node, parts) -> {
            if (!COLLATION.matcher(node.getCollate()).matches()) {
                parts.word(node.getCollate());
            }
            node.setLeftExpression(parts.part(node.getLeftExpression()));
        });
        add(TimezoneExpression.class, (node, parts) -> {
            node.setLeftExpression(parts.part(node.getLeftExpression()));
            node.getTimezoneExpressions().replaceAll(parts::part);
        });
        add(ExtractExpression.class, (node, parts) -> {
            parts.function(List.of("extract"));
            parts.word(node.getName());
            node.setExpression(parts.part(node.getExpression()));
        });
        add(TrimFunction.class, (node, parts) -> {
            parts.function(List.of("trim"));
            node.setExpression(parts.part(node.getExpression()));
            node.setFromExpression(parts.part(node.getFromExpression()));
        });
    }
}
