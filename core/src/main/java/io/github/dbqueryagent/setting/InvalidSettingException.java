package io.github.dbqueryagent.setting;

import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.error.ErrorCategory;
import org.jspecify.annotations.Nullable;

/** A setting whose value cannot be used; found when it is set, never later. */
public final class InvalidSettingException extends DatabaseQueryException {
    private final String setting;

    /**
     * Creates the exception.
     *
     * @param setting the setting's name in the catalogue, or the environment variable
     * @param value what was given; null hides it, as for secrets and addresses
     * @param allowed what is allowed, as the end of "must be …"
     * @param hint what to do
     */
    public InvalidSettingException(String setting, @Nullable Object value, String allowed, String hint) {
        this(setting, value, allowed, hint, null);
    }

    /**
     * Creates the exception with the failure underneath.
     *
     * @param setting the setting's name in the catalogue, or the environment variable
     * @param value what was given; null hides it, as for secrets and addresses
     * @param allowed what is allowed, as the end of "must be …"
     * @param hint what to do
     * @param cause the failure underneath, or null
     */
    public InvalidSettingException(
            String setting, @Nullable Object value, String allowed, String hint, @Nullable Throwable cause) {
        super(
                ErrorCategory.SETTING,
                setting + (value == null ? "" : " is <" + value + ">, but") + " must be " + allowed + ".",
                hint,
                false,
                cause);
        this.setting = setting;
    }

    /** Returns the name of the setting. */
    public String setting() {
        return setting;
    }
}
