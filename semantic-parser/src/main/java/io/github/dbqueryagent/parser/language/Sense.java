package io.github.dbqueryagent.parser.language;

/** What a phrase does in a question. Immutable. */
public enum Sense {
    /** Asks for a number of things. */
    COUNT,
    /** Asks for an amount. */
    HOW_MUCH,
    /** Speaks of the present: of what is not over. */
    NOW,
    /** Says nothing that a query could use. */
    FILLER,
    /** Asks for a measure; names columns. */
    HOW,
    /** More of what follows, up to a "than". */
    HIGHER,
    /** Less of what follows, up to a "than". */
    LOWER,
    /** Introduces what something is compared with. */
    THAN,
    /** A later time than what follows. */
    AFTER,
    /** An earlier time than what follows. */
    BEFORE,
    /** Asks for a sum. */
    SUM,
    /** Asks for a mean. */
    AVERAGE,
    /** Wants the greatest of a column. */
    MAXIMUM,
    /** Wants the least of a column. */
    MINIMUM,
    /** Wants what has the most of something. */
    MOST,
    /** Wants what has the least of something. */
    LEAST,
    /** An adjective that orders by a column, downwards; names columns. */
    TOP_BY,
    /** An adjective that orders by a column, upwards; names columns. */
    BOTTOM_BY,
    /** Wants the first few. */
    TOP,
    /** Wants the last few. */
    BOTTOM,
    /** Wants each thing once. */
    DISTINCT,
    /** Greater than; may name columns. */
    GREATER,
    /** Greater than or equal; may name columns. */
    AT_LEAST,
    /** Less than; may name columns. */
    LESS,
    /** Less than or equal; may name columns. */
    AT_MOST,
    /** Or more, after a number. */
    OR_MORE,
    /** Or less, after a number. */
    OR_LESS,
    /** From one number to another. */
    BETWEEN,
    /** Equal to. */
    EQUAL,
    /** Different from. */
    DIFFERENT,
    /** Text that holds another. */
    CONTAINS,
    /** Text that begins with another. */
    STARTS,
    /** Text that ends with another. */
    ENDS,
    /** Turns a condition into its opposite. */
    NOT,
    /** The absence of a value. */
    MISSING,
    /** The presence of a value. */
    PRESENT,
    /** A group for each. */
    EACH,
    /** A group, an order or an author: what follows decides. */
    BY,
    /** An order by what follows. */
    ORDER,
    /** Smallest first. */
    ASCENDING,
    /** Greatest first. */
    DESCENDING,
    /** An order by name. */
    ALPHABETIC,
    /** Newest first. */
    NEWEST_FIRST,
    /** Oldest first. */
    OLDEST_FIRST,
    /** A trend in time: names the span. */
    SPAN,
    /** Joins two of a kind. */
    AND,
    /** One of several. */
    OR,
    /** Both of two. */
    BOTH,
    /** Belongs to what follows. */
    OF,
    /** What comes before it is described by what follows. */
    THAT,
    /** The description's subject owns what follows. */
    WHOSE,
    /** Has what follows. */
    WITH,
    /** Before a place, a group or a time. */
    PLACED,
    /** Has, as a verb. */
    HAVE,
    /** A share of the whole. */
    SHARE,
    /** Begins a command. */
    SHOW,
    /** Asks for things. */
    WHICH,
    /** Asks for persons. */
    WHO,
    /** Asks for a time. */
    WHEN,
    /** Asks for a place. */
    WHERE,
    /** Asks whether. */
    WHETHER,
    /** Two to be set side by side. */
    COMPARE,
    /** Begins a question that leans on the one before. */
    FOLLOW_UP,
    /** Points to what was answered before. */
    THOSE
}
