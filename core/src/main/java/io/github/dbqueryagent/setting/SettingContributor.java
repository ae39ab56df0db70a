package io.github.dbqueryagent.setting;

import java.util.List;

/** Adds a module's settings to the catalogue; found by {@code ServiceLoader}. Implementations are thread-safe. */
public interface SettingContributor {
    /** Returns the module's settings, in the order in which they are documented. */
    List<Setting<?>> settings();
}
