package io.github.dbqueryagent.database;

import io.github.dbqueryagent.knowledge.KnowledgeStore;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.setting.InvalidSettingException;
import io.github.dbqueryagent.setting.Setting;
import io.github.dbqueryagent.setting.SettingValues;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What holds for one of several databases in place of what holds for all. Immutable; every method that adds something
 * returns new options.
 */
public final class DatabaseOptions {
    private static final DatabaseOptions NONE = new DatabaseOptions(SettingValues.defaults(), null, null);

    private final SettingValues settings;
    private final @Nullable SqlPolicy policy;
    private final @Nullable KnowledgeStore knowledge;

    private DatabaseOptions(SettingValues settings, @Nullable SqlPolicy policy, @Nullable KnowledgeStore knowledge) {
        this.settings = settings;
        this.policy = policy;
        this.knowledge = knowledge;
    }

    /** Returns options that change nothing. */
    public static DatabaseOptions none() {
        return NONE;
    }

    /** Returns these options with a policy of the database's own. */
    public DatabaseOptions policy(SqlPolicy own) {
        return new DatabaseOptions(settings, Objects.requireNonNull(own, "policy"), knowledge);
    }

    /** Returns these options with a store of its own for what is taught. */
    public DatabaseOptions knowledgeStore(KnowledgeStore own) {
        return new DatabaseOptions(settings, policy, Objects.requireNonNull(own, "knowledgeStore"));
    }

    /**
     * Returns these options with a value of its own for a setting.
     *
     * @throws InvalidSettingException if the value is not allowed, or the setting is not one of a database
     */
    public <T> DatabaseOptions set(Setting<T> setting, T value) {
        if (!setting.isPerDatabase()) {
            throw new InvalidSettingException(
                    setting.name(), null, "set for the whole agent", "It cannot differ between databases.");
        }
        return new DatabaseOptions(settings.with(setting, value), policy, knowledge);
    }

    /** Returns the settings that are the database's own. */
    public SettingValues settings() {
        return settings;
    }

    /** Returns the policy of its own. */
    public Optional<SqlPolicy> policy() {
        return Optional.ofNullable(policy);
    }

    /** Returns the store of its own. */
    public Optional<KnowledgeStore> knowledgeStore() {
        return Optional.ofNullable(knowledge);
    }
}
