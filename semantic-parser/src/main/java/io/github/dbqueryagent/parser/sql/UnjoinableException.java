package io.github.dbqueryagent.parser.sql;

import io.github.dbqueryagent.parser.query.Place;

/** Two tables of one query between which no foreign key leads. */
public final class UnjoinableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnjoinableException(Place from, Place to) {
        super("no foreign key leads from " + from + " to " + to + ", so their rows cannot be brought together");
    }
}
