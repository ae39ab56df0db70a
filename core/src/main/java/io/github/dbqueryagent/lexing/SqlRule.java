package io.github.dbqueryagent.lexing;

import java.util.Arrays;
import java.util.Optional;

/** What a query can break: every rule of the review by its name. Immutable. */
public enum SqlRule {
    /** The text, or its nesting, is beyond the bounds. */
    SIZE("size", Layer.BOUNDS, Cure.ANOTHER_DRAFT),
    /** It holds a character that hides something, or that databases read differently. */
    CHARACTER("character", Layer.CHARACTERS, Cure.ANOTHER_DRAFT),
    /** It cannot be read. */
    SYNTAX("syntax", Layer.TREE, Cure.ANOTHER_DRAFT),
    /** It is not exactly one statement. */
    ONE_STATEMENT("one-statement", Layer.TREE, Cure.ANOTHER_DRAFT),
    /** It is not a query. */
    READ_ONLY("read-only", Layer.TREE, Cure.NONE),
    /** It uses a part of SQL that is not allowed. */
    CONSTRUCT("construct", Layer.TREE, Cure.ANOTHER_DRAFT),
    /** It calls a function that is not allowed. */
    FUNCTION("function", Layer.FUNCTIONS, Cure.ANOTHER_DRAFT),
    /** It converts to a type that is not allowed. */
    TYPE("type", Layer.FUNCTIONS, Cure.ANOTHER_DRAFT),
    /** It names a table that is not there. */
    UNKNOWN_TABLE("unknown-table", Layer.NAMES, Cure.ANOTHER_DRAFT),
    /** It names a table that is there, but was not shown to its author. */
    UNLINKED_TABLE("unlinked-table", Layer.NAMES, Cure.MORE_TABLES),
    /** It names a table that stands in several schemas. */
    AMBIGUOUS_TABLE("ambiguous-table", Layer.NAMES, Cure.ANOTHER_DRAFT),
    /** It names a column that is not there. */
    UNKNOWN_COLUMN("unknown-column", Layer.NAMES, Cure.ANOTHER_DRAFT),
    /** It names a column that several tables have. */
    AMBIGUOUS_COLUMN("ambiguous-column", Layer.NAMES, Cure.ANOTHER_DRAFT),
    /** It takes a whole row as one value. */
    WHOLE_ROW("whole-row", Layer.NAMES, Cure.ANOTHER_DRAFT),
    /** A name is given twice, or hides another. */
    ALIAS("alias", Layer.NAMES, Cure.ANOTHER_DRAFT),
    /** A WITH query reads itself. */
    RECURSION("recursion", Layer.TREE, Cure.ANOTHER_DRAFT),
    /** A placeholder is invented, or is not a whole text of its own. */
    PLACEHOLDER("placeholder", Layer.TREE, Cure.ANOTHER_DRAFT),
    /** The review itself failed. */
    INTERNAL("internal", Layer.REVIEW, Cure.NONE);

    /** What looks for it. Immutable. */
    public enum Layer {
        /** How long and how deep the text is, before it is parsed. */
        BOUNDS,
        /** The characters, quotes and comments, before it is parsed. */
        CHARACTERS,
        /** The kinds of its parts. */
        TREE,
        /** The functions and types that it uses. */
        FUNCTIONS,
        /** The tables and columns that it names. */
        NAMES,
        /** The review as a whole. */
        REVIEW
    }

    /** What helps. Immutable. */
    public enum Cure {
        /** Another draft may do without it. */
        ANOTHER_DRAFT,
        /** Its author must be shown more tables. */
        MORE_TABLES,
        /** Nothing. */
        NONE
    }

    private final String ruleName;
    private final Layer layer;
    private final Cure cure;

    SqlRule(String ruleName, Layer layer, Cure cure) {
        this.ruleName = ruleName;
        this.layer = layer;
        this.cure = cure;
    }

    /** Returns the rule of this name; empty if it is none of the review's own. */
    public static Optional<SqlRule> named(String name) {
        return Arrays.stream(values())
                .filter(rule -> rule.ruleName.equals(name))
                .findFirst();
    }

    /** Returns the layer that looks for it. */
    public Layer layer() {
        return layer;
    }

    /** Returns the name in kebab case. */
    public String ruleName() {
        return ruleName;
    }

    /** Returns what helps. */
    public Cure cure() {
        return cure;
    }
}
