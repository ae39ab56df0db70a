package io.github.dbqueryagent;

import io.github.dbqueryagent.answer.AnswerNarrator;
import io.github.dbqueryagent.audit.AuditLog;
import io.github.dbqueryagent.audit.Auditor;
import io.github.dbqueryagent.cache.CacheStore;
import io.github.dbqueryagent.cost.CostLimits;
import io.github.dbqueryagent.database.ConnectedDatabase;
import io.github.dbqueryagent.database.DatabaseGroup;
import io.github.dbqueryagent.database.DatabaseOptions;
import io.github.dbqueryagent.database.SchemaReaders;
import io.github.dbqueryagent.dialect.DatabaseUnavailableException;
import io.github.dbqueryagent.execution.ConnectionPool;
import io.github.dbqueryagent.execution.ExecutionLimits;
import io.github.dbqueryagent.execution.QueryExecutor;
import io.github.dbqueryagent.extraction.SchemaReading;
import io.github.dbqueryagent.extraction.SchemaSource;
import io.github.dbqueryagent.generation.GenerationSettings;
import io.github.dbqueryagent.generation.SqlGenerator;
import io.github.dbqueryagent.generation.SqlGeneratorProvider;
import io.github.dbqueryagent.guardrail.AnswerGuardrail;
import io.github.dbqueryagent.guardrail.QuestionAdmission;
import io.github.dbqueryagent.guardrail.QuestionGuardrail;
import io.github.dbqueryagent.judging.ModelJudge;
import io.github.dbqueryagent.model.LanguageModel;
import io.github.dbqueryagent.model.LanguageModels;
import io.github.dbqueryagent.model.ModelChoice;
import io.github.dbqueryagent.model.ModelSettings;
import io.github.dbqueryagent.personal.Pseudonyms;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.rate.QuestionLimits;
import io.github.dbqueryagent.rate.RateLimit;
import io.github.dbqueryagent.rate.RateLimitStore;
import io.github.dbqueryagent.schema.SchemaFilter;
import io.github.dbqueryagent.session.SessionStore;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.setting.InvalidSettingException;
import io.github.dbqueryagent.setting.PersonalSettings;
import io.github.dbqueryagent.setting.QuestionSettings;
import io.github.dbqueryagent.setting.Setting;
import io.github.dbqueryagent.setting.SettingValues;
import io.github.dbqueryagent.storage.OwnDatabase;
import io.github.dbqueryagent.validation.ReviewSettings;
import io.github.dbqueryagent.validation.SqlValidator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts an agent together from what a builder was told. Used once. */
final class AgentAssembly {
    private static final Logger LOG = LoggerFactory.getLogger(AgentAssembly.class);
    private static final int MOST_RATE_BUCKETS = 100_000;

    private final DatabaseQueryAgentBuilder builder;
    private final SettingValues settings;
    private final List<AutoCloseable> closing = new ArrayList<>();

    AgentAssembly(DatabaseQueryAgentBuilder builder) {
        this.builder = builder;
        this.settings = builder.settings;
    }

    DatabaseQueryAgent assemble() {
        Optional<LanguageModel> model = model();
        SqlGenerator generator = generator(model);
        requireOwnDatabases();
        DatabaseGroup databases = databases();
        var counters = new AgentStats.Counters();
        var remembered = new RememberedAnswers();
        CacheStore cache =
                builder.cache == null ? CacheStore.inMemory(get(CoreSettings.CACHE_MAX_ENTRIES)) : builder.cache;
        var drafts = new DraftCache(cache, get(CoreSettings.CACHE_DRAFT_TIME_TO_LIVE));
        SessionStore sessions = sessions();
        var auditor = new Auditor(builder.audit, settings, builder.clock);
        var recorder = new AnswerRecorder(
                drafts, remembered, sessions, get(CoreSettings.SESSION_MAX_TURNS), auditor, counters, builder.clock);
        var pipeline = new QuestionPipeline(questionStages(model, generator), drafts, recorder, counters);
        var runner =
                new QuestionRunner(get(CoreSettings.QUESTION_MAX_CONCURRENT), get(CoreSettings.QUESTION_MAX_WAITING));
        var parts = new AgentView.Parts(
                databases,
                pipeline,
                runner,
                new AgentView.Parts.Memory(drafts, remembered, sessions, counters),
                auditor,
                new AgentView.Parts.Surroundings(List.copyOf(builder.listeners), settings, builder.clock),
                List.copyOf(closing));
        var agent = new AgentView(parts, databases, Asker.anonymous(), true);
        requireReadingOnly(databases.members(), agent);
        return agent;
    }

    private void requireOwnDatabases() {
        List<OwnDatabase> own = AuditLog.databasesOf(builder.audit);
        for (DatabaseQueryAgentBuilder.Registered asked : builder.databases.values()) {
            if (own.stream().anyMatch(one -> one.isReachedBy(asked.dataSource()))) {
                throw new InvalidSettingException(
                        "auditLog",
                        null,
                        "kept in another database than those that are asked, which nothing is ever written to",
                        "Give OwnDatabase.of(…) a data source of its own, with an account that may insert there.");
            }
        }
    }

    /** What cannot be reached now is looked at by the first question: until then nothing is asked of it. */
    private void requireReadingOnly(List<ConnectedDatabase> databases, AgentView agent) {
        try {
            for (ConnectedDatabase database : databases) {
                try {
                    database.requireAccount(Deadline.after(get(CoreSettings.QUESTION_TIMEOUT)));
                } catch (DatabaseUnavailableException e) {
                    LOG.debug("{} Its account is looked at by the first question.", e.getMessage());
                }
            }
        } catch (RuntimeException e) {
            agent.close();
            throw e;
        }
    }

    private QuestionPipeline.Stages questionStages(Optional<LanguageModel> model, SqlGenerator generator) {
        return new QuestionPipeline.Stages(
                limits(),
                admission(model),
                new QuestionPipeline.Stages.Drafting(
                        builder.linker,
                        generator,
                        get(CoreSettings.LINKING_TOKEN_BUDGET),
                        get(CoreSettings.GENERATION_MAX_DRAFTS)),
                builder.cost,
                inspection(),
                narrator(model));
    }

    private QuestionAdmission admission(Optional<LanguageModel> model) {
        var outside = new ArrayList<QuestionGuardrail>();
        if (get(QuestionSettings.GUARDRAIL_BY_MODEL)) {
            LanguageModel judge = model.orElseThrow(() -> withoutModel(QuestionSettings.GUARDRAIL_BY_MODEL));
            outside.add(ModelJudge.of(judge, builder.prompts, get(QuestionSettings.GUARDRAIL_MODEL_REQUIRED)));
        }
        return new QuestionAdmission(
                get(CoreSettings.QUESTION_MAX_CHARS),
                get(QuestionSettings.GUARDRAIL_INJECTIONS),
                get(PersonalSettings.PERSONAL_QUESTIONS),
                builder.questionGuardrails,
                outside);
    }

    private QuestionLimits limits() {
        var limits = new ArrayList<QuestionLimits.Counted>();
        addLimit(limits, QuestionLimits.By.SESSION, QuestionSettings.LIMIT_SESSION_QUESTIONS_PER_MINUTE);
        addLimit(limits, QuestionLimits.By.ASKER, QuestionSettings.LIMIT_QUESTIONS_PER_MINUTE);
        addLimit(limits, QuestionLimits.By.KEY, QuestionSettings.LIMIT_KEY_QUESTIONS_PER_MINUTE);
        RateLimitStore store = builder.rates == null ? RateLimitStore.inMemory(MOST_RATE_BUCKETS) : builder.rates;
        return new QuestionLimits(limits, store, builder.clock);
    }

    private void addLimit(List<QuestionLimits.Counted> limits, QuestionLimits.By by, Setting<Integer> setting) {
        int perMinute = get(setting);
        if (perMinute > 0) {
            var limit = new RateLimit(perMinute, get(QuestionSettings.LIMIT_BURST));
            limits.add(
                    new QuestionLimits.Counted(by, limit, setting.name(), get(QuestionSettings.LIMIT_KEY_ATTRIBUTE)));
        }
    }

    private AnswerGuardrail inspection() {
        if (builder.inspection != null) {
            return builder.inspection;
        }
        Pseudonyms pseudonyms = settings.find(PersonalSettings.PERSONAL_HASH_KEY)
                .map(Pseudonyms::of)
                .orElseGet(Pseudonyms::random);
        return AnswerGuardrail.byPolicy(pseudonyms, get(PersonalSettings.PERSONAL_SCAN_RESULTS));
    }

    private AnswerNarrator narrator(Optional<LanguageModel> model) {
        if (builder.narrator != null) {
            return builder.narrator;
        }
        if (!get(CoreSettings.ANSWER_BY_MODEL)) {
            return AnswerNarrator.byTemplates();
        }
        return AnswerNarrator.byModel(
                model.orElseThrow(() -> withoutModel(CoreSettings.ANSWER_BY_MODEL)), builder.prompts);
    }

    private static InvalidSettingException withoutModel(Setting<Boolean> setting) {
        return new InvalidSettingException(
                setting.name(), true, "false without a model", "Add a model, or leave it off.");
    }

    private SessionStore sessions() {
        return builder.sessions != null
                ? SessionStore.guarded(builder.sessions)
                : SessionStore.inMemory(
                        get(CoreSettings.SESSION_MAX_SESSIONS), get(CoreSettings.SESSION_IDLE_TIME), builder.clock);
    }

    private Optional<LanguageModel> model() {
        var chain = new ArrayList<LanguageModel>();
        ModelSettings how = modelSettings();
        builder.models.forEach(maker -> chain.add(maker.apply(how)));
        if (chain.isEmpty()) {
            ModelChoice.find(settings, builder.environment, how).ifPresent(chain::add);
        }
        if (chain.isEmpty()) {
            return Optional.empty();
        }
        LanguageModel all = LanguageModels.chain(chain);
        return Optional.of(get(PersonalSettings.PERSONAL_REQUESTS) ? LanguageModels.withoutPersonalData(all) : all);
    }

    private ModelSettings modelSettings() {
        ModelSettings.Builder how = ModelSettings.builder()
                .temperature(get(CoreSettings.MODEL_TEMPERATURE))
                .maxOutputTokens(get(CoreSettings.MODEL_MAX_OUTPUT_TOKENS))
                .timeout(get(CoreSettings.MODEL_TIMEOUT))
                .maxConcurrent(get(CoreSettings.MODEL_MAX_CONCURRENT))
                .maxReplyChars(get(CoreSettings.MODEL_MAX_REPLY_CHARS))
                .maxRetries(get(CoreSettings.MODEL_MAX_RETRIES))
                .retryPause(get(CoreSettings.MODEL_RETRY_PAUSE))
                .maxRetryPause(get(CoreSettings.MODEL_MAX_RETRY_PAUSE))
                .breakerFailures(get(CoreSettings.MODEL_BREAKER_FAILURES))
                .breakerPause(get(CoreSettings.MODEL_BREAKER_PAUSE));
        settings.find(CoreSettings.MODEL_NAME).ifPresent(how::name);
        return how.build();
    }

    private SqlGenerator generator(Optional<LanguageModel> model) {
        var cascade = new ArrayList<SqlGenerator>();
        if (get(CoreSettings.GENERATION_EMBEDDED)) {
            ServiceLoader.load(SqlGeneratorProvider.class, AgentAssembly.class.getClassLoader())
                    .forEach(provider -> cascade.add(provider.create()));
        }
        cascade.addAll(builder.generators);
        model.ifPresent(of -> cascade.add(SqlGenerator.byModel(of, builder.prompts, generationSettings())));
        if (cascade.isEmpty()) {
            throw new InvalidSettingException(
                    "generator",
                    null,
                    "given: there is neither a model nor the embedded engine to read questions with",
                    "Add the dependency io.github.dbqueryagent:db-query-agent-semantic-parser (db-query-agent brings it), "
                            + "or give a model with chatModel(…) or openAi(key).");
        }
        return SqlGenerator.cascade(cascade, get(CoreSettings.GENERATION_ENOUGH_CONFIDENCE));
    }

    private GenerationSettings generationSettings() {
        return new GenerationSettings(
                get(CoreSettings.GENERATION_SEND_VALUES),
                get(CoreSettings.GENERATION_MAX_EXAMPLES),
                get(CoreSettings.GENERATION_MAX_TURNS),
                get(CoreSettings.GENERATION_MAX_COMMENT_CHARS),
                get(CoreSettings.GENERATION_MAX_CONFIDENCE));
    }

    private DatabaseGroup databases() {
        var registered = new LinkedHashMap<>(builder.databases);
        if (settings.isSet(CoreSettings.DATABASE_URL)
                && !registered.containsKey(DatabaseQueryAgentBuilder.DEFAULT_DATABASE)) {
            DataSource pool = ConnectionPool.open(settings, builder.dialects, closing);
            registered.put(
                    DatabaseQueryAgentBuilder.DEFAULT_DATABASE,
                    new DatabaseQueryAgentBuilder.Registered(pool, DatabaseOptions.none()));
        }
        if (registered.isEmpty()) {
            throw new InvalidSettingException(
                    CoreSettings.DATABASE_URL.name(),
                    null,
                    "set, or a data source given: there is no database to ask",
                    "Call dataSource(…) or jdbcUrl(…), or set DATABASE_URL and call fromEnvironment().");
        }
        var connected = new ArrayList<ConnectedDatabase>();
        registered.forEach((name, database) -> connected.add(connect(name, database)));
        var readers = new SchemaReaders(connected.size(), get(CoreSettings.QUESTION_TIMEOUT));
        closing.add(readers);
        return new DatabaseGroup(connected, builder.router, readers, builder.dialects.thatJoinDatabases());
    }

    private ConnectedDatabase connect(String name, DatabaseQueryAgentBuilder.Registered database) {
        DatabaseOptions options = database.options();
        SettingValues own = options.settings().over(settings);
        var reading = new SchemaReading(
                builder.dialects,
                builder.extractor,
                new SchemaFilter(
                        new HashSet<>(own.get(CoreSettings.SCHEMA_INCLUDE)),
                        new HashSet<>(own.get(CoreSettings.SCHEMA_EXCLUDE_TABLES))),
                new SchemaReading.Values(
                        builder.sampler,
                        own.get(CoreSettings.LINKING_VALUES_PER_COLUMN),
                        own.get(CoreSettings.LINKING_VALUES_TIMEOUT)),
                own.get(CoreSettings.SCHEMA_TIME_TO_LIVE),
                own.get(CoreSettings.SCHEMA_CHECK_EVERY),
                own.get(CoreSettings.ACCOUNT_CHECK));
        var limits = new ExecutionLimits(
                own.get(CoreSettings.EXECUTION_TIMEOUT),
                own.get(CoreSettings.EXECUTION_MAX_CELL_CHARS),
                own.get(CoreSettings.EXECUTION_MAX_RESULT_BYTES),
                own.get(CoreSettings.EXECUTION_FETCH_SIZE));
        var rules = new ConnectedDatabase.Rules(
                options.policy().orElse(builder.policy),
                SqlValidator.of(reviewSettings(own), builder.reviewRules),
                new CostLimits(own.get(CoreSettings.COST_MAX_ROWS), maxCost(own.get(CoreSettings.COST_MAX_COST))),
                options.knowledgeStore().orElse(builder.knowledge));
        return new ConnectedDatabase(
                name,
                rules,
                new SchemaSource(name, database.dataSource(), reading, builder.clock),
                dialect -> Objects.requireNonNull(
                        builder.executor.apply(QueryExecutor.jdbc(name, database.dataSource(), dialect, limits)),
                        "the executor that the host put around the library's is null"));
    }

    private static OptionalDouble maxCost(double most) {
        return most == 0 ? OptionalDouble.empty() : OptionalDouble.of(most);
    }

    private static ReviewSettings reviewSettings(SettingValues own) {
        Set<String> functions = new TreeSet<>();
        own.get(CoreSettings.REVIEW_EXTRA_FUNCTIONS).forEach(name -> functions.add(name.toLowerCase(Locale.ROOT)));
        return new ReviewSettings(
                own.get(CoreSettings.REVIEW_MAX_ROWS),
                own.get(CoreSettings.REVIEW_MAX_SQL_BYTES),
                own.get(CoreSettings.REVIEW_MAX_TOKENS),
                own.get(CoreSettings.REVIEW_MAX_DEPTH),
                functions);
    }

    private <T> T get(Setting<T> setting) {
        return settings.get(setting);
    }
}
