package io.github.dbqueryagent.lexing;

/** What a query can break: every rule of the review by its name. Immutable. */
public enum SqlRule {
    /** The text, or its nesting, is beyond the bounds. */
    SIZE("size", Cure.ANOTHER_DRAFT),
    /** It holds a character that hides something, or that databases read differently. */
    CHARACTER("character", Cure.ANOTHER_DRAFT),
    /** It cannot be read. */
    SYNTAX("syntax", Cure.ANOTHER_DRAFT),
    /** It is not exactly one statement. */
    ONE_STATEMENT("one-statement", Cure.ANOTHER_DRAFT),
    /** It is not a query. */
    READ_ONLY("read-only", Cure.NONE),
    /** It uses a part of SQL that is not allowed. */
    CONSTRUCT("construct", Cure.ANOTHER_DRAFT),
    /** It calls a function that is not allowed. */
    FUNCTION("function", Cure.ANOTHER_DRAFT),
    /** It converts to a type that is not allowed. */
    TYPE("type", Cure.ANOTHER_DRAFT),
    /** It names a table that is not there. */
    UNKNOWN_TABLE("unknown-table", Cure.ANOTHER_DRAFT),
    /** It names a table that is there, but was not shown to its author. */
    UNLINKED_TABLE("unlinked-table", Cure.MORE_TABLES),
    /** It names a table that stands in several schemas. */
    AMBIGUOUS_TABLE("ambiguous-table", Cure.ANOTHER_DRAFT),
    /** It names a column that is not there. */
    UNKNOWN_COLUMN("unknown-column", Cure.ANOTHER_DRAFT),
    /** It names a column that several tables have. */
    AMBIGUOUS_COLUMN("ambiguous-column", Cure.ANOTHER_DRAFT),
    /** It takes a whole row as one value. */
    WHOLE_ROW("whole-row", Cure.ANOTHER_DRAFT),
    /** A name is given twice, or hides another. */
    ALIAS("alias", Cure.ANOTHER_DRAFT),
    /** A WITH query reads itself. */
    RECURSION("recursion", Cure.ANOTHER_DRAFT),
    /** A placeholder is invented, or is not a whole text of its own. */
    PLACEHOLDER("placeholder", Cure.ANOTHER_DRAFT),
    /** The review itself failed. */
    INTERNAL("internal", Cure.NONE);

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
    private final Cure cure;

    SqlRule(String ruleName, Cure cure) {
        this.ruleName = ruleName;
        this.cure = cure;
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
