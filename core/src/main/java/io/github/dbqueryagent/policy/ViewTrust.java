package io.github.dbqueryagent.policy;

/** How far the host vouches for a view, a partition or a synonym that shows rows of other tables. Immutable. */
public enum ViewTrust {
    /** Not at all: it is there only if it rests on nothing that the policy restricts, and if that is known. */
    NONE,
    /** As a window to tables that are hidden themselves: it is there unless it rests on tables with row policies or with columns
     * that are blocked or masked. */
    OVER_HIDDEN_TABLES,
    /** For whatever it rests on: it is there, with all that it shows. */
    FULLY
}
