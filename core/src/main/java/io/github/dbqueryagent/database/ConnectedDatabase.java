package io.github.dbqueryagent.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.dbqueryagent.account.AccountReport;
import io.github.dbqueryagent.cost.CostLimits;
import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.execution.QueryExecutor;
import io.github.dbqueryagent.extraction.SchemaSnapshot;
import io.github.dbqueryagent.extraction.SchemaSource;
import io.github.dbqueryagent.knowledge.KnowledgeStore;
import io.github.dbqueryagent.linking.ValueIndex;
import io.github.dbqueryagent.personal.PersonalColumn;
import io.github.dbqueryagent.personal.PersonalColumns;
import io.github.dbqueryagent.policy.AskerRows;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.policy.UnknownTableException;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.row.RowRules;
import io.github.dbqueryagent.row.SessionIdentityException;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.SchemaChange;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.validation.SqlValidator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A registered database: what is known of it, who may see what, and what runs queries on it. Thread-safe. */
public final class ConnectedDatabase {
    private static final Pattern SETTING = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)+");

    private final String name;
    private final Rules rules;
    private final SchemaSource source;
    private final Function<SqlDialect, QueryExecutor> executors;
    private final Object executorLock = new Object();
    private volatile @Nullable QueryExecutor executor;
    private final SeenSchemas seen = new SeenSchemas();

    /**
     * Creates it; nothing is read yet.
     *
     * @param name the name that it is registered under
     * @param rules what holds on it
     * @param source reads its schema
     * @param executors gives what runs queries, once the dialect is known
     */
    public ConnectedDatabase(
            String name, Rules rules, SchemaSource source, Function<SqlDialect, QueryExecutor> executors) {
        this.name = name;
        this.rules = rules;
        this.source = source;
        this.executors = executors;
    }

    /** Returns the name that it is registered under. */
    public String name() {
        return name;
    }

    /** Returns what reviews drafts for it. */
    public SqlValidator validator() {
        return rules.validator();
    }

    /** Returns how much a query on it may cost. */
    public CostLimits costLimits() {
        return rules.cost();
    }

    /** Returns what the host taught for it. */
    public KnowledgeStore knowledge() {
        return rules.knowledge();
    }

    /**
     * Returns what the asker may see, read anew when it has grown too old.
     *
     * @param tables the tables that the question is limited to; empty for all
     * @throws UnknownTableException if one of the tables is not there for the asker
     * @throws io.github.dbqueryagent.dialect.DatabaseUnavailableException if the database cannot be read
     */
    public SeenDatabase see(Asker asker, List<String> tables, Deadline deadline) {
        SchemaSnapshot snapshot = source.snapshot(deadline);
        SqlPolicy policy = rules.policy();
        SeenSchemas.Seen found = seen.see(
                snapshot,
                tables,
                policy.scope(asker),
                personal -> VisibleSchema.of(name, snapshot.dialect(), snapshot.schema(), personal, policy, asker));
        // Not kept with the schema: the values of row policies are each asker's own.
        Map<String, String> identity = identity(policy, asker, snapshot.dialect());
        RowRules rows = found.schema().hasRowPolicies() || !identity.isEmpty()
                ? new AskerRows(policy, asker, snapshot.schema(), identity)
                : RowRules.none();
        return new SeenDatabase(this, found.schema(), found.values(), snapshot.schema(), rows);
    }

    private Map<String, String> identity(SqlPolicy policy, Asker asker, SqlDialect dialect) {
        var identity = new TreeMap<String, String>();
        policy.sessionIdentity(asker).forEach((setting, value) -> {
            // Without a dot it would be one of the database's own, such as its time limit.
            if (!SETTING.matcher(setting).matches()) {
                throw new SessionIdentityException(
                        name, "has a setting whose name is not letters with a dot among them");
            }
            if (value == null) {
                throw new SessionIdentityException(name, "has no value for " + setting);
            }
            identity.put(setting, value);
        });
        if (!identity.isEmpty() && dialect.transactionSetting().isEmpty()) {
            throw new SessionIdentityException(name, "cannot be kept to a transaction by " + dialect.displayName());
        }
        return Collections.unmodifiableMap(identity);
    }

    /** Reads the schema if it is not known. */
    void read(Deadline deadline) {
        source.snapshot(deadline);
    }

    /** Returns whether the schema is known, so that {@link #see} returns at once or nearly so. */
    boolean isKnown() {
        return source.isKnown();
    }

    /** Returns what changed when the schema was last read, once. */
    public Optional<SchemaChange> takeChange() {
        return source.takeChange();
    }

    /** Returns what was found when the account was looked at, once. */
    public Optional<AccountReport> takeAccountReport() {
        return source.takeAccountReport();
    }

    /** Returns what the account may do beyond reading, asked for now. */
    public AccountReport accountReport(Deadline deadline) {
        return source.accountReport(deadline);
    }

    /**
     * Looks at the account, if the settings refuse one that may do more than read and nobody has looked yet.
     *
     * @throws io.github.dbqueryagent.account.ExcessRightsException if the account may do more than read
     */
    public void requireAccount(Deadline deadline) {
        source.requireAccount(deadline);
    }

    /** Returns what runs queries; it is there once a schema was seen, since that tells the dialect. */
    public QueryExecutor executor(SqlDialect dialect) {
        QueryExecutor ready = executor;
        if (ready == null) {
            synchronized (executorLock) {
                ready = executor == null ? executors.apply(dialect) : executor;
                executor = ready;
            }
        }
        return ready;
    }

    /** Forgets what is known of the schema, so that the next question reads it anew. */
    public void refresh() {
        source.forget();
        seen.forget();
    }

    /**
     * What holds on a database. Immutable.
     *
     * @param policy who may see what
     * @param validator reviews drafts, within this database's limits
     * @param cost how much a query may cost
     * @param knowledge keeps what the host taught
     */
    public record Rules(SqlPolicy policy, SqlValidator validator, CostLimits cost, KnowledgeStore knowledge) {}

    /** Schemas through policies, built once for each scope while the schema stays the same. Thread-safe. */
    private static final class SeenSchemas {
        private static final int MOST_SCOPES = 1_000;

        private final Cache<Key, Seen> byKey = Caffeine.newBuilder()
                .maximumSize(MOST_SCOPES)
                .executor(Runnable::run)
                .build();

        /** Two, since questions that began before a new reading go on with the old one. */
        private final Cache<Long, Values> byGeneration =
                Caffeine.newBuilder().maximumSize(2).executor(Runnable::run).build();

        Seen see(
                SchemaSnapshot snapshot,
                List<String> tables,
                String scope,
                Function<Map<ColumnName, PersonalColumn>, VisibleSchema> through) {
            return byKey.get(new Key(snapshot.generation(), scope, tables), key -> {
                Values values = byGeneration.get(snapshot.generation(), generation -> Values.of(snapshot));
                VisibleSchema visible = through.apply(values.personal());
                VisibleSchema restricted = tables.isEmpty() ? visible : visible.restrictedTo(named(visible, tables));
                return new Seen(restricted, values.index().visibleIn(restricted));
            });
        }

        void forget() {
            byKey.invalidateAll();
        }

        private static Set<TableName> named(VisibleSchema visible, List<String> names) {
            var found = new LinkedHashSet<TableName>();
            var missing = new ArrayList<String>();
            for (String name : names) {
                List<TableName> matches = visible.tables().stream()
                        .map(Table::name)
                        .filter(table -> table.name().equalsIgnoreCase(name)
                                || table.toString().equalsIgnoreCase(name))
                        .toList();
                if (matches.isEmpty()) {
                    missing.add(name);
                }
                found.addAll(matches);
            }
            if (!missing.isEmpty()) {
                throw new UnknownTableException(missing);
            }
            return found;
        }

        /** What the values of one reading tell, whoever asks. */
        private record Values(ValueIndex index, Map<ColumnName, PersonalColumn> personal) {
            static Values of(SchemaSnapshot snapshot) {
                return new Values(
                        ValueIndex.of(snapshot.values()), PersonalColumns.in(snapshot.schema(), snapshot.values()));
            }
        }

        private record Key(long generation, String scope, List<String> tables) {}

        private record Seen(VisibleSchema schema, ValueIndex values) {}
    }
}
