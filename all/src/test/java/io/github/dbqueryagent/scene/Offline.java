package io.github.dbqueryagent.scene;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.DatabaseQueryAgentBuilder;
import io.github.dbqueryagent.samplestore.SampleStore;
import io.github.dbqueryagent.setting.CoreSettings;

/** A program that asks one question, to be run in a process of its own; an address as argument names a model. */
public final class Offline {
    private Offline() {}

    /** Prints the answer. */
    public static void main(String[] arguments) {
        DatabaseQueryAgentBuilder builder = DatabaseQueryAgent.builder()
                .dataSource(SampleStore.inMemory(Shop.CLOCK))
                .clock(Shop.CLOCK);
        if (arguments.length > 0) {
            builder.set(CoreSettings.GENERATION_EMBEDDED, false)
                    .set(CoreSettings.MODEL_NAME, "small")
                    .openAiCompatible(arguments[0], "sk-test");
        }
        try (DatabaseQueryAgent agent = builder.build()) {
            System.out.println(agent.query("How many customers do we have?").text());
        }
    }
}
