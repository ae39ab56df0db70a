package io.github.dbqueryagent.examples;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.DatabaseQueryAgentBuilder;
import io.github.dbqueryagent.error.DatabaseQueryException;
import io.github.dbqueryagent.model.ModelProvider;
import io.github.dbqueryagent.samplestore.SampleStore;
import io.github.dbqueryagent.setting.CoreSettings;
import io.github.dbqueryagent.setting.Secret;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Asks a database a question from the command line: the sample store, or any other with {@code --url}. */
public final class Ask {
    private static final List<String> SHOWCASE = List.of(
            "How many customers do we have?",
            "What are the five most expensive products?",
            "Which customers have never ordered?",
            "Number of orders per month in the last 6 months",
            "What is our favourite colour?");

    private final PrintStream out;
    private final Map<String, String> environment;
    private final Clock clock;

    Ask(PrintStream out, Map<String, String> environment, Clock clock) {
        this.out = out;
        this.environment = environment;
        this.clock = clock;
    }

    /** Runs the command; the exit code is 0 after answers, 1 when there was none, 2 when the call was wrong. */
    public static void main(String[] arguments) {
        // Terminals are told what they get, whatever the platform's default is.
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(new Ask(out, System.getenv(), Clock.system(ZoneId.systemDefault())).run(arguments));
    }

    int run(String... arguments) {
        AskOptions options;
        try {
            options = AskOptions.parse(arguments);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.println(AskOptions.USAGE);
            return 2;
        }
        if (options.help()) {
            out.println(AskOptions.USAGE);
            return 0;
        }
        try {
            return answer(options);
        } catch (DatabaseQueryException e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    private int answer(AskOptions options) {
        DatabaseQueryAgentBuilder builder =
                DatabaseQueryAgent.builder().clock(clock).set(CoreSettings.QUESTION_ZONE, clock.getZone());
        connect(builder, options);
        options.model().ifPresent(model -> addModel(builder, model));
        var report = new AnswerReport(out);
        boolean all = true;
        try (DatabaseQueryAgent agent = builder.build()) {
            for (String question : options.question().map(List::of).orElse(SHOWCASE)) {
                all &= report.print(question, agent.query(question));
            }
        }
        return all || options.question().isEmpty() ? 0 : 1;
    }

    private void connect(DatabaseQueryAgentBuilder builder, AskOptions options) {
        if (options.url().isEmpty()) {
            builder.dataSource(SampleStore.inMemory(clock));
            out.println("Asking the sample store: an invented shop with its customers, orders and staff, in memory.");
            return;
        }
        builder.jdbcUrl(options.url().get());
        options.user().ifPresent(user -> builder.set(CoreSettings.DATABASE_USER, user));
        String password = environment.get("DATABASE_PASSWORD");
        if (password != null && !password.isEmpty()) {
            builder.set(CoreSettings.DATABASE_PASSWORD, Secret.of(password));
        }
    }

    private void addModel(DatabaseQueryAgentBuilder builder, AskOptions.Model model) {
        ModelProvider provider = model.provider();
        String variable = provider.keyVariable();
        model.name().ifPresent(name -> builder.set(CoreSettings.MODEL_NAME, name));
        builder.openAiCompatible(provider, variable == null ? "" : environment.getOrDefault(variable, ""));
        out.printf(
                "Sending to %s (%s, model %s): questions that the embedded engine is not sure of, with the names, types "
                        + "and comments of the tables they are about. No rows and no values of the database are sent.%n",
                provider, provider.baseUrl(), model.name().orElse(provider.defaultModel()));
    }
}
