package io.github.dbqueryagent.audit;

import io.github.dbqueryagent.dialect.DatabaseUnavailableException;
import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.error.InternalFailureException;
import io.github.dbqueryagent.execution.QueryFailedException;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.setting.SettingValues;
import java.time.Clock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that nothing is answered that is not recorded. Thread-safe. */
public final class Auditor {
    private static final Logger LOG = LoggerFactory.getLogger(Auditor.class);

    private final AuditLog log;
    private final Clock clock;
    private final boolean required;
    private final boolean masking;

    /** Creates what writes to the log, as the settings have it. */
    public Auditor(AuditLog log, SettingValues settings, Clock clock) {
        this.log = log;
        this.clock = clock;
        this.required = settings.get(CoreSettings.AUDIT_REQUIRED);
        this.masking = settings.get(CoreSettings.AUDIT_MASK_SQL_LITERALS);
    }

    /**
     * Records how a call ended.
     *
     * @param outcome what came of it
     * @param reason the rule behind it, or null
     * @throws DatabaseQueryException if it cannot be recorded and must be
     */
    public void ended(AuditTrail trail, String outcome, @Nullable String reason) {
        try {
            log.write(trail.entry(clock.instant(), outcome, reason, masking));
        } catch (RuntimeException e) {
            if (required) {
                throw e instanceof DatabaseQueryException ? e : new InternalFailureException(e);
            }
            tell(e);
        }
    }

    /** Records that a call failed; never throws, since the failure in hand is the one to tell. */
    public void failed(AuditTrail trail, String outcome, Throwable failure) {
        try {
            log.write(trail.entry(clock.instant(), outcome, reasonOf(failure), masking));
        } catch (RuntimeException e) {
            tell(e);
        }
    }

    /** Does a part of a call, and records it if it fails. */
    public <T> T attempt(AuditTrail trail, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error e) {
            failed(trail, e.getClass().getSimpleName(), e);
            throw e;
        }
    }

    /** Does a call whole, and records how it ended. */
    public <T> T call(AuditTrail trail, Supplier<T> work, Function<T, String> outcome) {
        T result = attempt(trail, work);
        ended(trail, outcome.apply(result), null);
        return result;
    }

    private static void tell(RuntimeException failure) {
        LOG.error(
                "The audit log failed ({}); an entry is missing.",
                failure.getClass().getName());
    }

    private static @Nullable String reasonOf(Throwable failure) {
        if (failure instanceof QueryFailedException refused) {
            return EntryJson.word(refused.error().kind());
        }
        return failure instanceof DatabaseUnavailableException unavailable
                ? EntryJson.word(unavailable.error().kind())
                : null;
    }
}
