package io.github.dbqueryagent.setting;

import io.github.dbqueryagent.account.AccountCheck;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** The settings of the core. Immutable. */
public final class CoreSettings {
    /** Where the database is. */
    public static final Setting<String> DATABASE_URL = Setting.text(
                    "database.url",
                    null,
                    "The database's address: jdbc:…, or as postgres://user:password@host/db, mysql://…, sqlite:///file.db.")
            .alsoKnownAs("DATABASE_URL");

    /** As whom to connect. */
    public static final Setting<String> DATABASE_USER = Setting.text(
                    "database.user", null, "The account to connect with, where the address does not name it.")
            .alsoKnownAs("DATABASE_USER");

    /** The account's password. */
    public static final Setting<Secret> DATABASE_PASSWORD = Setting.secret(
                    "database.password", "The account's password, where the address does not hold it.")
            .alsoKnownAs("DATABASE_PASSWORD");

    /** What else an address may carry. */
    public static final Setting<List<String>> DATABASE_URL_PROPERTIES = Setting.names(
            "database.urlProperties",
            "Properties that the address may carry beyond the harmless ones of the dialect; their values are never shown.");

    /** How many connections our own pool holds. */
    public static final Setting<Integer> DATABASE_POOL_SIZE = Setting.integer(
            "database.poolSize",
            1,
            1_000,
            10,
            "How many connections are held when the agent opens the database itself.");

    /** What is done about an account that may do more than read. */
    public static final Setting<AccountCheck> ACCOUNT_CHECK = Setting.choice(
                    "account.check",
                    AccountCheck.class,
                    AccountCheck.WARN,
                    "What is done when the database's account may do more than read, or when that cannot be told: nothing, a warning in "
                            + "the log, or no agent and no answer.")
            .perDatabase();

    /** Which schemas are read. */
    public static final Setting<List<String>> SCHEMA_INCLUDE = Setting.names(
                    "schema.include", "The schemas to read; none for all but the database's own.")
            .perDatabase();

    /** Which tables are left out. */
    public static final Setting<List<String>> SCHEMA_EXCLUDE_TABLES = Setting.names(
                    "schema.excludeTables", "Tables to leave out, each name or schema.name.")
            .perDatabase();

    /** How long the schema is good for. */
    public static final Setting<Duration> SCHEMA_TIME_TO_LIVE = Setting.duration(
                    "schema.timeToLive",
                    Duration.ofDays(7),
                    Duration.ofMinutes(10),
                    "How long a schema that was read is good for before it is read again.")
            .perDatabase();

    /** How often it is looked whether the schema has changed. */
    public static final Setting<Duration> SCHEMA_CHECK_EVERY = Setting.duration(
                    "schema.checkEvery",
                    Duration.ofDays(7),
                    Duration.ofSeconds(30),
                    "How often a question looks, by one cheap statement, whether the schema has changed since it was read.")
            .perDatabase();

    /** How long a question may take. */
    public static final Setting<Duration> QUESTION_TIMEOUT = Setting.duration(
            "question.timeout",
            Duration.ofHours(1),
            Duration.ofSeconds(60),
            "How long a question may take in all: models, database and everything else.");

    /** How long a question may be. */
    public static final Setting<Integer> QUESTION_MAX_CHARS =
            Setting.integer("question.maxChars", 10, 100_000, 2_000, "The longest question, in characters.");

    /** The zone of relative dates. */
    public static final Setting<ZoneId> QUESTION_ZONE = Setting.zone(
            "question.zone", ZoneId.of("UTC"), "The time zone in which \"today\" and \"last month\" are read.");

    /** The locale of answers. */
    public static final Setting<Locale> QUESTION_LOCALE = Setting.locale(
            "question.locale", Locale.ENGLISH, "The locale in which figures and dates of answers are written.");

    /** How many questions run at once. */
    public static final Setting<Integer> QUESTION_MAX_CONCURRENT = Setting.integer(
            "question.maxConcurrent", 1, 10_000, 64, "How many questions are worked on at once; further ones wait.");

    /** How many questions wait. */
    public static final Setting<Integer> QUESTION_MAX_WAITING = Setting.integer(
            "question.maxWaiting",
            1,
            1_000_000,
            1_000,
            "How many questions wait for their turn; further ones are refused.");

    /** How much of the schema a prompt may hold. */
    public static final Setting<Integer> LINKING_TOKEN_BUDGET = Setting.integer(
            "linking.tokenBudget",
            100,
            200_000,
            4_000,
            "About how many tokens the description of the linked tables may take in a prompt.");

    /** How many values of each column are read. */
    public static final Setting<Integer> LINKING_VALUES_PER_COLUMN = Setting.integer(
                    "linking.valuesPerColumn",
                    0,
                    100_000,
                    2_000,
                    "How many distinct values of each text column are read, to find the words of questions in them; 0 for none.")
            .perDatabase();

    /** How long values may be read. */
    public static final Setting<Duration> LINKING_VALUES_TIMEOUT = Setting.duration(
                    "linking.valuesTimeout",
                    Duration.ofMinutes(10),
                    Duration.ofSeconds(5),
                    "How long values of columns may be read when a schema is new; what was read by then is used.")
            .perDatabase();

    /** How many drafts are tried. */
    public static final Setting<Integer> GENERATION_MAX_DRAFTS = Setting.integer(
            "generation.maxDrafts",
            1,
            10,
            3,
            "How many drafts are tried for one question before it counts as unanswerable.");

    /** When the next generator is asked. */
    public static final Setting<Double> GENERATION_ENOUGH_CONFIDENCE = Setting.decimal(
            "generation.enoughConfidence",
            0,
            1,
            0.7,
            "The confidence from which a draft is taken without asking the next generator.");

    /** Whether values go to models. */
    public static final Setting<Boolean> GENERATION_SEND_VALUES = Setting.flag(
            "generation.sendValues",
            false,
            "Whether a model is told the values of columns that a question's words were found in.");

    /** How many examples a prompt holds. */
    public static final Setting<Integer> GENERATION_MAX_EXAMPLES =
            Setting.integer("generation.maxExamples", 0, 50, 3, "The most approved examples in a prompt.");

    /** How much of the conversation a prompt holds. */
    public static final Setting<Integer> GENERATION_MAX_TURNS = Setting.integer(
            "generation.maxTurns", 0, 50, 5, "The most earlier exchanges of a conversation in a prompt.");

    /** How much of a comment a prompt holds. */
    public static final Setting<Integer> GENERATION_MAX_COMMENT_CHARS = Setting.integer(
            "generation.maxCommentChars",
            0,
            10_000,
            200,
            "How much of a table's or column's comment is sent, in characters.");

    /** How far a model's own confidence counts. */
    public static final Setting<Double> GENERATION_MAX_CONFIDENCE = Setting.decimal(
            "generation.maxConfidence",
            0,
            1,
            0.79,
            "The most that a model's own confidence counts; raise it once it was measured on the host's questions.");

    /** Whether the embedded engine takes part. */
    public static final Setting<Boolean> GENERATION_EMBEDDED = Setting.flag(
            "generation.embedded",
            true,
            "Whether the embedded engine, where it is on the class path, is asked before and after the models.");

    /** The most rows of an answer. */
    public static final Setting<Integer> REVIEW_MAX_ROWS = Setting.integer(
                    "review.maxRows", 1, 1_000_000, 1_000, "The most rows of an answer; every query is limited to it.")
            .perDatabase();

    /** The longest draft. */
    public static final Setting<Integer> REVIEW_MAX_SQL_BYTES = Setting.integer(
                    "review.maxSqlBytes", 100, 1_048_576, 65_536, "The longest draft, in bytes of UTF-8.")
            .perDatabase();

    /** The most tokens of a draft. */
    public static final Setting<Integer> REVIEW_MAX_TOKENS = Setting.integer(
                    "review.maxTokens", 10, 100_000, 5_000, "The most words and signs in a draft.")
            .perDatabase();

    /** The deepest nesting of a draft. */
    public static final Setting<Integer> REVIEW_MAX_DEPTH = Setting.integer(
                    "review.maxDepth", 1, 100, 50, "The deepest nesting of brackets and sub-queries in a draft.")
            .perDatabase();

    /** Further functions. */
    public static final Setting<List<String>> REVIEW_EXTRA_FUNCTIONS = Setting.names(
                    "review.extraFunctions", "Functions that drafts may call beyond the harmless ones of the dialect.")
            .perDatabase();

    /** How long a statement may run. */
    public static final Setting<Duration> EXECUTION_TIMEOUT = Setting.duration(
                    "execution.timeout",
                    Duration.ofMinutes(10),
                    Duration.ofSeconds(30),
                    "How long a statement and its fetch may run.")
            .perDatabase();

    /** The longest text in a cell. */
    public static final Setting<Integer> EXECUTION_MAX_CELL_CHARS = Setting.integer(
                    "execution.maxCellChars",
                    10,
                    1_000_000,
                    10_000,
                    "The longest text in a cell; longer ones are cut, and it is said.")
            .perDatabase();

    /** The most memory of a result. */
    public static final Setting<Long> EXECUTION_MAX_RESULT_BYTES = Setting.count(
                    "execution.maxResultBytes",
                    1_024,
                    1_073_741_824,
                    16_777_216,
                    "About the most memory of an answer's cells; what is beyond is left out, and it is said.")
            .perDatabase();

    /** How many rows come at a time. */
    public static final Setting<Integer> EXECUTION_FETCH_SIZE = Setting.integer(
                    "execution.fetchSize",
                    1,
                    10_000,
                    200,
                    "How many rows the driver brings at a time, and how many a batch has.")
            .perDatabase();

    /** The most rows of one step of a plan. */
    public static final Setting<Long> COST_MAX_ROWS = Setting.count(
                    "cost.maxRows",
                    1,
                    1_000_000_000_000_000L,
                    100_000_000,
                    "The most rows that a query may go through in one step, by the database's own estimate.")
            .perDatabase();

    /** The most cost of a plan. */
    public static final Setting<Double> COST_MAX_COST = Setting.decimal(
                    "cost.maxCost",
                    0,
                    1e18,
                    0,
                    "The most that a query may cost by the database's own estimate, in its own unit; 0 for any.")
            .perDatabase();

    /** Which provider's model is asked. */
    public static final Setting<String> MODEL_PROVIDER = Setting.text(
            "model.provider",
            null,
            "Whose model is asked: openai, ollama, gemini or anthropic; where it is not set, no model is.");

    /** Where the model is. */
    public static final Setting<String> MODEL_BASE_URL = Setting.text(
            "model.baseUrl",
            null,
            "The address of an endpoint that speaks the OpenAI protocol, where it is not the provider's own.");

    /** The key. */
    public static final Setting<Secret> MODEL_API_KEY = Setting.secret(
            "model.apiKey",
            "The provider's key, where the provider's own variable (such as OPENAI_API_KEY) does not hold it.");

    /** Which model. */
    public static final Setting<String> MODEL_NAME = Setting.text(
            "model.name",
            null,
            "The model's name at the provider; without it, the provider's default of this release.");

    /** How freely the model writes. */
    public static final Setting<Double> MODEL_TEMPERATURE =
            Setting.decimal("model.temperature", 0, 2, 0, "How freely the model writes.");

    /** How long a reply may be. */
    public static final Setting<Integer> MODEL_MAX_OUTPUT_TOKENS =
            Setting.integer("model.maxOutputTokens", 1, 1_000_000, 2_000, "The most tokens of a reply.");

    /** How long a call may take. */
    public static final Setting<Duration> MODEL_TIMEOUT = Setting.duration(
            "model.timeout", Duration.ofMinutes(10), Duration.ofSeconds(30), "How long one call of a model may take.");

    /** How many calls run at once. */
    public static final Setting<Integer> MODEL_MAX_CONCURRENT = Setting.integer(
            "model.maxConcurrent",
            1,
            10_000,
            64,
            "How many calls of one model run at once; those given up count until they end.");

    /** How long a reply may be that is read. */
    public static final Setting<Integer> MODEL_MAX_REPLY_CHARS = Setting.integer(
            "model.maxReplyChars",
            1_000,
            10_000_000,
            200_000,
            "The longest reply that is read; a longer one is of no use.");

    /** How often a call is made again. */
    public static final Setting<Integer> MODEL_MAX_RETRIES = Setting.integer(
            "model.maxRetries", 0, 10, 2, "How often a failed call is made again, with growing pauses between.");

    /** The first pause. */
    public static final Setting<Duration> MODEL_RETRY_PAUSE = Setting.duration(
            "model.retryPause",
            Duration.ofMinutes(1),
            Duration.ofMillis(500),
            "The pause before a failed call is made again the first time; it doubles with each further time.");

    /** The longest pause. */
    public static final Setting<Duration> MODEL_MAX_RETRY_PAUSE = Setting.duration(
            "model.maxRetryPause",
            Duration.ofMinutes(10),
            Duration.ofSeconds(20),
            "The longest pause; if the provider asks for a longer one, the call fails at once.");

    /** When a model is left alone. */
    public static final Setting<Integer> MODEL_BREAKER_FAILURES = Setting.integer(
            "model.breakerFailures",
            1,
            1_000,
            5,
            "After how many failures in a row a model is left alone for a while.");

    /** How long a model is left alone. */
    public static final Setting<Duration> MODEL_BREAKER_PAUSE = Setting.duration(
            "model.breakerPause",
            Duration.ofHours(1),
            Duration.ofSeconds(30),
            "For how long a failing model is left alone.");

    /** Whether a model writes answers. */
    public static final Setting<Boolean> ANSWER_BY_MODEL = Setting.flag(
            "answer.byModel",
            false,
            "Whether a model puts rows into words; the rows of the answer are sent to it, as they may be shown.");

    /** How many turns a session keeps. */
    public static final Setting<Integer> SESSION_MAX_TURNS =
            Setting.integer("session.maxTurns", 1, 1_000, 50, "How many of the latest turns a session keeps.");

    /** How many sessions are kept. */
    public static final Setting<Integer> SESSION_MAX_SESSIONS = Setting.integer(
            "session.maxSessions",
            1,
            10_000_000,
            10_000,
            "How many sessions are kept in memory; the idlest goes first.");

    /** How long an idle session is kept. */
    public static final Setting<Duration> SESSION_IDLE_TIME = Setting.duration(
            "session.idleTime",
            Duration.ofDays(365),
            Duration.ofHours(24),
            "How long a session is kept that nobody uses.");

    /** How many entries the caches hold. */
    public static final Setting<Integer> CACHE_MAX_ENTRIES = Setting.integer(
            "cache.maxEntries", 1, 10_000_000, 10_000, "How many entries the caches in memory hold in all.");

    /** How long a draft is good for. */
    public static final Setting<Duration> CACHE_DRAFT_TIME_TO_LIVE = Setting.duration(
            "cache.draftTimeToLive",
            Duration.ofDays(30),
            Duration.ofHours(1),
            "How long a draft is used again for the same question; it is reviewed and run anew each time.");

    /** Whether what cannot be recorded is answered. */
    public static final Setting<Boolean> AUDIT_REQUIRED = Setting.flag(
            "audit.required", true, "Whether a question ends without an answer when the audit log cannot be written.");

    /** Whether the audit log holds values in SQL. */
    public static final Setting<Boolean> AUDIT_MASK_SQL_LITERALS = Setting.flag(
            "audit.maskSqlLiterals", false, "Whether texts and numbers in the SQL of audit entries are blanked.");

    private CoreSettings() {}
}
