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

    void query(Select query);

    void order(@Nullable List<OrderByElement> elements);

    void window(@Nullable WindowDefinition window);

    void function(List<String> nameParts);

    void type(@Nullable ColDataType type);

    /** Checks a word that the parser keeps as text and writes out as it is. */
    void word(@Nullable String word);
}
