package io.github.dbqueryagent.shape;

import java.util.List;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.WindowDefinition;
import net.sf.jsqlparser.statement.create.table.ColDataType;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.Select;
import org.jspecify.annotations.Nullable;

/** What is done with the parts of an expression. Not thread-safe; one query each. */
public interface Parts {
    /** Visits a part and returns what stands in its place from now on. */
    <E extends @Nullable Expression> E part(E part);

    /** Visits a query inside the expression. */
    void query(Select query);

    /** Visits the elements of an order. */
    void order(@Nullable List<OrderByElement> elements);

    /** Visits a window that is defined in place. */
    void window(@Nullable WindowDefinition window);

    /** Checks a function by the parts of its name. */
    void function(List<String> nameParts);

    /** Takes account of a call that gives out so many rows; not a number if nobody knows how many. */
    void rows(double rows);

    /** Checks what LIKE compares with, after it was visited. */
    void pattern(Expression pattern);

    /** Checks a type that something is converted to. */
    void type(@Nullable ColDataType type);

    /** Checks a word that the parser keeps as text and writes out as it is. */
    void word(@Nullable String word);
}
