package io.github.dbqueryagent.shape;

import net.sf.jsqlparser.expression.JdbcParameter;

/** A personal value's place in the tree: written as its placeholder in quotes, or as the mark of a bound value. */
public final class PlaceholderNode extends JdbcParameter {
    private final transient String placeholder;
    private transient boolean bound;

    public PlaceholderNode(String placeholder) {
        this.placeholder = placeholder;
    }

    String placeholder() {
        return placeholder;
    }

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
