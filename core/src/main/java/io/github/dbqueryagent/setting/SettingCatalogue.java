package io.github.dbqueryagent.setting;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** All settings there are: the core's and those of the modules on the class path. Immutable. */
public final class SettingCatalogue {
    private final Map<String, Setting<?>> byName;

    private SettingCatalogue(List<Setting<?>> settings) {
        var map = new LinkedHashMap<String, Setting<?>>();
        for (Setting<?> setting : settings) {
            if (map.putIfAbsent(setting.name(), setting) != null) {
                throw new IllegalStateException("two modules have a setting called <" + setting.name() + ">");
            }
        }
        this.byName = Collections.unmodifiableMap(map);
    }

    /** Returns the catalogue of what is on the class path. */
    public static SettingCatalogue installed() {
        List<Setting<?>> all = new ArrayList<>(constantsOf(CoreSettings.class));
        all.addAll(constantsOf(QuestionSettings.class));
        ServiceLoader.load(SettingContributor.class, SettingCatalogue.class.getClassLoader())
                .forEach(contributor -> all.addAll(contributor.settings()));
        return new SettingCatalogue(all);
    }

    /** Returns the settings that stand in the class as public constants, in the order in which they stand there. */
    public static List<Setting<?>> constantsOf(Class<?> holder) {
        var found = new ArrayList<Setting<?>>();
        for (Field field : holder.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())
                    && Modifier.isPublic(field.getModifiers())
                    && field.getType() == Setting.class) {
                try {
                    found.add((Setting<?>) field.get(null));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException("a public constant can be read", e);
                }
            }
        }
        return found;
    }

    /** Returns all settings, in the order in which they are documented. */
    public List<Setting<?>> all() {
        return List.copyOf(byName.values());
    }

    /** Returns the setting of exactly this name. */
    public Optional<Setting<?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
