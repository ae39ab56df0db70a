package io.github.dbqueryagent;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import io.github.dbqueryagent.answer.AnswerNarrator;
import io.github.dbqueryagent.audit.AuditLog;
import io.github.dbqueryagent.cache.CacheStore;
import io.github.dbqueryagent.cost.CostCheck;
import io.github.dbqueryagent.database.DatabaseOptions;
import io.github.dbqueryagent.dialect.SqlDialects;
import io.github.dbqueryagent.event.QueryListener;
import io.github.dbqueryagent.execution.QueryExecutor;
import io.github.dbqueryagent.extraction.SchemaExtractor;
import io.github.dbqueryagent.extraction.ValueSampler;
import io.github.dbqueryagent.generation.PromptTemplates;
import io.github.dbqueryagent.generation.SqlGenerator;
import io.github.dbqueryagent.guardrail.AnswerGuardrail;
import io.github.dbqueryagent.guardrail.QuestionGuardrail;
import io.github.dbqueryagent.knowledge.KnowledgeStore;
import io.github.dbqueryagent.linking.DatabaseRouter;
import io.github.dbqueryagent.linking.SchemaLinker;
import io.github.dbqueryagent.model.LanguageModel;
import io.github.dbqueryagent.model.LanguageModels;
import io.github.dbqueryagent.model.ModelProvider;
import io.github.dbqueryagent.model.ModelSettings;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.rate.RateLimitStore;
import io.github.dbqueryagent.session.SessionStore;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.setting.DatabaseUrl;
import io.github.dbqueryagent.setting.EnvironmentSettings;
import io.github.dbqueryagent.setting.Secret;
import io.github.dbqueryagent.setting.Setting;
import io.github.dbqueryagent.setting.SettingCatalogue;
import io.github.dbqueryagent.setting.SettingValues;
import io.github.dbqueryagent.validation.ReviewRule;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Collects what an agent is made of. Not thread-safe; one caller at a time. Building twice is allowed.
 *
 * <p>A wrong setting is refused where it is set. Stages that are not given are the library's own.
 */
public final class DatabaseQueryAgentBuilder {
    /** The name of the database that is given without one. */
    static final String DEFAULT_DATABASE = "main";

    // What was collected; the assembly reads it.
    final Map<String, Registered> databases = new LinkedHashMap<>();
    final List<Function<ModelSettings, LanguageModel>> models = new ArrayList<>();
    final List<SqlGenerator> generators = new ArrayList<>();
    final List<ReviewRule> reviewRules = new ArrayList<>();
    final List<QuestionGuardrail> questionGuardrails = new ArrayList<>();
    final List<QueryListener> listeners = new ArrayList<>();
    final Map<String, String> environment;
    SettingValues settings;
    SqlPolicy policy = SqlPolicy.allowAll();
    SqlDialects dialects = SqlDialects.installed();
    SchemaExtractor extractor = SchemaExtractor.byCatalogue();
    ValueSampler sampler = ValueSampler.byDistinctValues();
    SchemaLinker linker = SchemaLinker.byKeywords();
    DatabaseRouter router = DatabaseRouter.byLinking();
    AnswerGuardrail inspection = AnswerGuardrail.byPolicy();
    CostCheck cost = CostCheck.byEstimates();
    UnaryOperator<QueryExecutor> executor = UnaryOperator.identity();
    AuditLog audit = AuditLog.none();
    KnowledgeStore knowledge = KnowledgeStore.inMemory();
    PromptTemplates prompts = PromptTemplates.bundled();
    Clock clock = Clock.systemUTC();

    @Nullable
    AnswerNarrator narrator;

    @Nullable
    CacheStore cache;

    @Nullable
    SessionStore sessions;

    @Nullable
    RateLimitStore rates;

    private DatabaseQueryAgentBuilder(SettingValues settings, Map<String, String> environment) {
        this.settings = settings;
        this.environment = environment;
    }

    static DatabaseQueryAgentBuilder withDefaults() {
        return new DatabaseQueryAgentBuilder(SettingValues.defaults(), Map.of());
    }

    static DatabaseQueryAgentBuilder withEnvironment() {
        Map<String, String> variables = EnvironmentSettings.variables();
        SettingValues read = EnvironmentSettings.read(SettingCatalogue.installed(), variables);
        return new DatabaseQueryAgentBuilder(read, variables);
    }

    /** Sets the database to ask; the host keeps it open and closes it. */
    public DatabaseQueryAgentBuilder dataSource(DataSource dataSource) {
        return database(DEFAULT_DATABASE, dataSource);
    }

    /**
     * Registers a further database under a name; a question that names none of several is put to the one that knows its
     * words.
     */
    public DatabaseQueryAgentBuilder database(String name, DataSource dataSource) {
        return database(name, dataSource, DatabaseOptions.none());
    }

    /** Registers a further database under a name, with a policy, limits or knowledge of its own. */
    public DatabaseQueryAgentBuilder database(String name, DataSource dataSource, DatabaseOptions options) {
        databases.put(
                requireText(name, "name"),
                new Registered(Objects.requireNonNull(dataSource), Objects.requireNonNull(options)));
        return this;
    }

    /**
     * Sets the address of the database to ask, in any form of {@link DatabaseUrl}; the agent opens and closes it. Building
     * refuses properties in it that the dialect does not list and {@code database.urlProperties} does not name.
     */
    public DatabaseQueryAgentBuilder jdbcUrl(String url) {
        DatabaseUrl.parse(url);
        return set(CoreSettings.DATABASE_URL, url);
    }

    /** Sets the address of the database to ask, and the account. */
    public DatabaseQueryAgentBuilder jdbcUrl(String url, String user, String password) {
        jdbcUrl(url);
        set(CoreSettings.DATABASE_USER, user);
        return password.isEmpty() ? this : set(CoreSettings.DATABASE_PASSWORD, Secret.of(password));
    }

    /** Adds a model; further ones are asked when those before it fail. */
    public DatabaseQueryAgentBuilder chatModel(ChatModel model) {
        Objects.requireNonNull(model, "model");
        return model("chat-model", name -> of -> LanguageModels.of(model, name, of));
    }

    /** Adds a model that can also reply piece by piece. */
    public DatabaseQueryAgentBuilder chatModel(ChatModel model, StreamingChatModel streaming) {
        Objects.requireNonNull(streaming, "streaming");
        return model("chat-model", name -> of -> LanguageModels.of(model, streaming, name, of));
    }

    /** Adds a model of OpenAI. */
    public DatabaseQueryAgentBuilder openAi(String key) {
        return openAiCompatible(ModelProvider.OPENAI, key);
    }

    /** Adds a model of a provider; the key may be empty where none is needed. */
    public DatabaseQueryAgentBuilder openAiCompatible(ModelProvider provider, String key) {
        models.add(of -> LanguageModels.openAiCompatible(provider, key, of));
        return this;
    }

    /** Adds a model at an address that speaks the OpenAI protocol; {@code model.name} must be set. */
    public DatabaseQueryAgentBuilder openAiCompatible(String baseUrl, String key) {
        models.add(of -> LanguageModels.openAiCompatible(baseUrl, key, of));
        return this;
    }

    /** Adds a generator of the host's own, asked after the embedded engine and before the models. */
    public DatabaseQueryAgentBuilder generator(SqlGenerator generator) {
        generators.add(Objects.requireNonNull(generator));
        return this;
    }

    private DatabaseQueryAgentBuilder model(
            String kind, Function<String, Function<ModelSettings, LanguageModel>> maker) {
        String name = models.isEmpty() ? kind : kind + "-" + (models.size() + 1);
        models.add(of -> maker.apply(of.name().isEmpty() ? name : of.name()).apply(of));
        return this;
    }

    /**
     * Sets a setting of the catalogue.
     *
     * @throws io.github.dbqueryagent.setting.InvalidSettingException if the value is not allowed
     */
    public <T> DatabaseQueryAgentBuilder set(Setting<T> setting, T value) {
        settings = settings.with(setting, value);
        return this;
    }

    /** Sets how long a question may take in all. */
    public DatabaseQueryAgentBuilder timeout(Duration timeout) {
        return set(CoreSettings.QUESTION_TIMEOUT, timeout);
    }

    /** Sets the most rows of an answer. */
    public DatabaseQueryAgentBuilder maxRows(int rows) {
        return set(CoreSettings.REVIEW_MAX_ROWS, rows);
    }

    /** Sets who may see what. */
    public DatabaseQueryAgentBuilder policy(SqlPolicy newPolicy) {
        policy = Objects.requireNonNull(newPolicy);
        return this;
    }

    /** Adds a rule to the review of drafts. */
    public DatabaseQueryAgentBuilder reviewRule(ReviewRule rule) {
        reviewRules.add(Objects.requireNonNull(rule));
        return this;
    }

    /** Adds a rule on questions. */
    public DatabaseQueryAgentBuilder questionGuardrail(QuestionGuardrail guardrail) {
        questionGuardrails.add(Objects.requireNonNull(guardrail));
        return this;
    }

    /** Sets where questions are counted for the {@code limit} settings, as for several processes that share them. */
    public DatabaseQueryAgentBuilder rateLimitStore(RateLimitStore store) {
        rates = Objects.requireNonNull(store);
        return this;
    }

    /** Sets what of a result may be shown, instead of what the policy says. */
    public DatabaseQueryAgentBuilder answerGuardrail(AnswerGuardrail guardrail) {
        inspection = Objects.requireNonNull(guardrail);
        return this;
    }

    /**
     * Puts something around what runs approved SQL, or in its place: it is given the library's executor, once for each
     * database, and its own is used from then on. Who does not hand on to the one given takes over the promise that only
     * approved reads reach the database.
     */
    public DatabaseQueryAgentBuilder executor(UnaryOperator<QueryExecutor> around) {
        executor = Objects.requireNonNull(around);
        return this;
    }

    /** Sets what is checked of approved SQL before it runs, instead of the database's own estimates. */
    public DatabaseQueryAgentBuilder costCheck(CostCheck check) {
        cost = Objects.requireNonNull(check);
        return this;
    }

    /** Adds somebody who hears what happens. */
    public DatabaseQueryAgentBuilder listener(QueryListener listener) {
        listeners.add(Objects.requireNonNull(listener));
        return this;
    }

    /** Sets how the schema is read. */
    public DatabaseQueryAgentBuilder schemaExtractor(SchemaExtractor newExtractor) {
        extractor = Objects.requireNonNull(newExtractor);
        return this;
    }

    /** Sets how values of columns are read. */
    public DatabaseQueryAgentBuilder valueSampler(ValueSampler newSampler) {
        sampler = Objects.requireNonNull(newSampler);
        return this;
    }

    /** Sets how what matters of the schema is found. */
    public DatabaseQueryAgentBuilder schemaLinker(SchemaLinker newLinker) {
        linker = Objects.requireNonNull(newLinker);
        return this;
    }

    /** Sets how the database is found, among several, that a question is about. */
    public DatabaseQueryAgentBuilder databaseRouter(DatabaseRouter newRouter) {
        router = Objects.requireNonNull(newRouter);
        return this;
    }

    /** Sets how rows are put into words. */
    public DatabaseQueryAgentBuilder narrator(AnswerNarrator newNarrator) {
        narrator = Objects.requireNonNull(newNarrator);
        return this;
    }

    /** Sets the texts of the prompts. */
    public DatabaseQueryAgentBuilder prompts(PromptTemplates templates) {
        prompts = Objects.requireNonNull(templates);
        return this;
    }

    /** Sets where drafts are kept. */
    public DatabaseQueryAgentBuilder cache(CacheStore store) {
        cache = Objects.requireNonNull(store);
        return this;
    }

    /** Sets where conversations are kept. */
    public DatabaseQueryAgentBuilder sessionStore(SessionStore store) {
        sessions = Objects.requireNonNull(store);
        return this;
    }

    /** Sets where examples, terms and metrics are kept. */
    public DatabaseQueryAgentBuilder knowledgeStore(KnowledgeStore store) {
        knowledge = Objects.requireNonNull(store);
        return this;
    }

    /** Sets where it is written who asked what. */
    public DatabaseQueryAgentBuilder auditLog(AuditLog log) {
        audit = Objects.requireNonNull(log);
        return this;
    }

    /** Sets the dialects to choose from, instead of those on the class path. */
    public DatabaseQueryAgentBuilder dialects(SqlDialects newDialects) {
        dialects = Objects.requireNonNull(newDialects);
        return this;
    }

    /** Sets the clock that "today" is read from. */
    public DatabaseQueryAgentBuilder clock(Clock newClock) {
        clock = Objects.requireNonNull(newClock);
        return this;
    }

    /**
     * Returns the agent. No connection is made yet, unless {@code account.check} is {@code refuse}: a database that cannot be
     * reached then is looked at by the first question.
     *
     * @throws io.github.dbqueryagent.account.ExcessRightsException if an account may do more than read, and that is refused
     * @throws io.github.dbqueryagent.setting.InvalidSettingException if something is missing or contradicts something else
     */
    public DatabaseQueryAgent build() {
        return new AgentAssembly(this).assemble();
    }

    private static String requireText(String text, String what) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " is blank, but must be a text");
        }
        return text;
    }

    /** A database that the host registered, with what is its own. */
    record Registered(DataSource dataSource, DatabaseOptions options) {}
}
