package io.github.dbqueryagent.examples;

import io.github.dbqueryagent.model.ModelProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the command line says. Immutable.
 *
 * @param question the question; empty for those that show what can be asked
 * @param url the address of the database; empty for the sample store
 * @param user the account; empty if the address names it
 * @param model the model; empty for none
 * @param help whether only the usage is wanted
 */
record AskOptions(
        Optional<String> question, Optional<String> url, Optional<String> user, Optional<Model> model, boolean help) {
    static final String USAGE = """
            Usage: ask [--url ADDRESS] [--user NAME] [--model PROVIDER[:MODEL]] [question]
              question   what to ask, in plain English; without one, five that show what can be asked
              --url      the database: jdbc:…, postgres://user@host/db, sqlite:///file.db, …; without one, a sample store.
                         Its driver must be on the class path; the password is read from DATABASE_PASSWORD.
              --user     the account, if the address does not name it
              --model    openai, ollama, gemini or anthropic, and a model's name if it shall not be the default; the key is
                         read from OPENAI_API_KEY, GEMINI_API_KEY or ANTHROPIC_API_KEY. Without it nothing is sent anywhere.
              --help     this text""";

    /** A provider and a model's name. */
    record Model(ModelProvider provider, Optional<String> name) {
        static Model parse(String text) {
            String[] parts = text.split(":", 2);
            try {
                var provider = ModelProvider.valueOf(parts[0].toUpperCase(Locale.ROOT));
                return new Model(provider, parts.length == 2 ? Optional.of(parts[1]) : Optional.empty());
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "--model is <" + text + ">, but must be one of "
                                + Arrays.toString(ModelProvider.values()).toLowerCase(Locale.ROOT),
                        e);
            }
        }
    }

    static AskOptions parse(String... arguments) {
        List<String> words = new ArrayList<>();
        Optional<String> url = Optional.empty();
        Optional<String> user = Optional.empty();
        Optional<Model> model = Optional.empty();
        boolean help = false;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--url" -> url = Optional.of(valueOf(arguments, ++i));
                case "--user" -> user = Optional.of(valueOf(arguments, ++i));
                case "--model" -> model = Optional.of(Model.parse(valueOf(arguments, ++i)));
                case "--help", "-h" -> help = true;
                default -> {
                    if (arguments[i].startsWith("--")) {
                        throw new IllegalArgumentException("There is no option <" + arguments[i] + ">.");
                    }
                    words.add(arguments[i]);
                }
            }
        }
        String question = String.join(" ", words);
        return new AskOptions(question.isBlank() ? Optional.empty() : Optional.of(question), url, user, model, help);
    }

    private static String valueOf(String[] arguments, int position) {
        if (position >= arguments.length) {
            throw new IllegalArgumentException(arguments[position - 1] + " must be followed by a value.");
        }
        return arguments[position];
    }
}
