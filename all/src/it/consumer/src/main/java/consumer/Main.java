package consumer;

import com.zaxxer.hikari.HikariDataSource;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.Manifest;

/** Prints which modules of the library one dependency brought onto the class path. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        List<String> expected = List.of(
                "io.github.dbqueryagent",
                "io.github.dbqueryagent.all",
                "io.github.dbqueryagent.dialects",
                "io.github.dbqueryagent.parser");
        List<String> found = new ArrayList<>();
        for (var manifest : Collections.list(Main.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
            try (var in = manifest.openStream()) {
                String module = new Manifest(in).getMainAttributes().getValue("Automatic-Module-Name");
                if (module != null && module.startsWith("io.github.dbqueryagent")) {
                    found.add(module);
                }
            }
        }
        Collections.sort(found);
        if (!found.equals(expected)) {
            throw new IllegalStateException("The class path holds " + found + " in place of " + expected + ".");
        }
        System.out.println("One dependency brought " + found + ", " + HikariDataSource.class.getName() + " and "
                + OpenAiChatModel.class.getName() + ".");
    }
}
