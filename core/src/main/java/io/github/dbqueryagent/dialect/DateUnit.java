package io.github.dbqueryagent.dialect;

/** A span of the calendar by which rows are grouped. Immutable. */
public enum DateUnit {
    /** A calendar day. */
    DAY,
    /** A week that begins on Monday. */
    WEEK,
    /** A calendar month. */
    MONTH,
    /** A quarter that begins in January, April, July or October. */
    QUARTER,
    /** A calendar year. */
    YEAR
}
