package io.github.dbqueryagent.dialect;

/**
 * The statements that read a whole schema from a database's catalogue, a fixed number however many tables there are.
 * Immutable. The labels of their columns are the contract; the order of rows is free but for what is said.
 *
 * <p>Where a condition may stand, a query has slots for what is left out by the settings, so that it is not read at all:
 * <code>{schemas column}</code> for the schemas that are wanted, which is true for all unless some are named, or as
 * <code>{schemas column else condition}</code> says; <code>{tables schema-column table-column}</code> for the tables that
 * are not. A slot may be absent: what should not be there is left out after reading, too. {@code dependencies} has none where views are told of,
 * since what is left out may lie between a view and what it shows.
 *
 * @param tables rows of {@code table_schema, table_name, kind} (TABLE, VIEW), {@code comment, row_estimate}; system schemas
 *     may be among them. A last column {@code definition} may hold the text that created a table, where the database keeps it:
 *     remarks in it count as comments where there are none
 * @param columns rows of {@code table_schema, table_name, column_name, ordinal, type_name, jdbc_type, size, scale,
 *     nullable, comment}, where {@code jdbc_type} is a number of {@link java.sql.Types} and {@code nullable} 1 or 0
 * @param keys rows of {@code table_schema, table_name, key_name, kind} (PRIMARY, UNIQUE), {@code column_name, ordinal}
 * @param foreignKeys rows of {@code table_schema, table_name, key_name, column_name, ordinal, target_schema,
 *     target_table, target_column}
 * @param indexes rows of {@code table_schema, table_name, index_name, is_unique, column_name, ordinal}, where
 *     {@code is_unique} is 1 or 0
 * @param dependencies rows of {@code table_schema, table_name, source_schema, source_table, is_known, definition} for each
 *     table, view and synonym of all schemas but the database's own: one for each that it takes rows from, or one without
 *     a source. {@code is_known} is 1, or 0 where those may not be all. The text of a view may stand in {@code definition}
 *     instead of rows with a source; names without a schema are looked up in its own schema, then in the session's. What no
 *     row tells of is not known. Empty if there is no such statement: stored tables rest on nothing then, and views are not
 *     known
 * @param version one row with one text, which is another one whenever a table, a column, a key, a comment or a right may have
 *     changed since, and which costs far less than the rest; empty if there is no such statement
 */
public record CatalogueQueries(
        String tables,
        String columns,
        String keys,
        String foreignKeys,
        String indexes,
        String dependencies,
        String version) {}
