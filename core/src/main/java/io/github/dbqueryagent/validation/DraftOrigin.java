package io.github.dbqueryagent.validation;

/** What kind of author wrote a draft. Immutable. */
public enum DraftOrigin {
    /** A language model, which saw the linked part of the schema alone. */
    MODEL,
    /** A parser in this process, which sees the whole visible schema. */
    PARSER,
    /** The host's own code, or a person. */
    CALLER
}
