package io.github.dbqueryagent.execution;

import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.error.ErrorCategory;

/** A guardrail gave back other rows than it was given, so nobody can say what it looked at. */
public final class BrokenInspectionException extends DatabaseQueryException {
    private final String inspection;

    /** Creates the exception for the class of the inspection. */
    public BrokenInspectionException(String inspection) {
        super(
                ErrorCategory.SETTING,
                "The guardrail's inspection <" + inspection
                        + "> gave back another number of rows or cells than it was given, so no row of it was shown.",
                "Let it return as many rows and cells as it takes, with masked cells in the place of hidden ones.",
                false,
                null);
        this.inspection = inspection;
    }

    /** Returns the class of the inspection. */
    public String inspection() {
        return inspection;
    }
}
