package io.github.dbqueryagent.setting;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was set, with the defaults for everything else. Immutable; {@code toString} shows the names of what was set,
 * since an address can hold a password.
 */
public final class SettingValues {
    private static final SettingValues DEFAULTS = new SettingValues(Map.of());

    private final Map<String, Object> byName;

    private SettingValues(Map<String, Object> byName) {
        this.byName = byName;
    }

    /** Returns the values when nobody set anything. */
    public static SettingValues defaults() {
        return DEFAULTS;
    }

    /**
     * Returns these values with one more set.
     *
     * @throws InvalidSettingException if the value is not allowed
     */
    public <T> SettingValues with(Setting<T> setting, T value) {
        var more = new TreeMap<>(byName);
        more.put(setting.name(), setting.check(value));
        return new SettingValues(Collections.unmodifiableMap(more));
    }

    /** Returns these values where they were set, and the others' elsewhere. */
    public SettingValues over(SettingValues others) {
        var all = new TreeMap<>(others.byName);
        all.putAll(byName);
        return new SettingValues(Collections.unmodifiableMap(all));
    }

    /** Returns the value that was set, or the default; empty if there is neither. */
    @SuppressWarnings("unchecked") // only with() puts values in, under a setting of their own type
    public <T> Optional<T> find(Setting<T> setting) {
        Object value = byName.get(setting.name());
        return value == null ? setting.defaultValue() : Optional.of((T) value);
    }

    /**
     * Returns the value that was set, or the default.
     *
     * @throws InvalidSettingException if there is neither
     */
    public <T> T get(Setting<T> setting) {
        return find(setting)
                .orElseThrow(() -> new InvalidSettingException(
                        setting.name(), null, setting.allowed(), "It is not set. " + setting.meaning()));
    }

    /** Returns whether the setting was set. */
    public boolean isSet(Setting<?> setting) {
        return byName.containsKey(setting.name());
    }

    @Override
    public String toString() {
        return byName.keySet().toString();
    }
}
