package io.github.dbqueryagent.schema;

/**
 * A column of a table or a view. Immutable.
 *
 * @param name the name, as the catalogue writes it
 * @param type what the values are
 * @param typeName the database's own word for the type, such as {@code CHARACTER VARYING(40)}
 * @param nullable whether values can be absent
 * @param comment what the catalogue says about it; empty if nothing
 */
public record Column(String name, TypeFamily type, String typeName, boolean nullable, String comment) {}
