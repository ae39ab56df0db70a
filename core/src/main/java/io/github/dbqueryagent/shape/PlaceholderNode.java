package io.github.dbqueryagent.shape;

import net.sf.jsqlparser.expression.JdbcParameter;

/**
 * A personal value's place in the tree: written as its placeholder in quotes, or as the mark of a bound value. Not
 * thread-safe; one query each.
 */
public final class PlaceholderNode extends JdbcParameter {
    private final transient String placeholder;
    private transient boolean bound;

    /** Creates the place of a placeholder. */
    public PlaceholderNode(String placeholder) {
        this.placeholder = placeholder;
    }

    String placeholder() {
        return placeholder;
    }

    /** Makes it written as a bound value from now on, or not. */
    public void bind(boolean asParameter) {
        this.bound = asParameter;
    }

    @Override
    public StringBuilder appendTo(StringBuilder builder) {
        return builder.append(this);
    }

    @Override
    public String toString() {
        return bound ? "?" : "'" + placeholder + "'";
    }
}
