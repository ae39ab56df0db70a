package consumer;

import com.zaxxer.hikari.HikariDataSource;
import dev.langchain4j.model.openai.OpenAiChatModel;
import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.answer.Answer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.Manifest;

/** Prints which modules of the library one dependency brought onto the class path, and asks them a question. */
public final class Main {
    private static final String ADDRESS = "jdbc:h2:mem:planets";

    private Main() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        List<String> expected = List.of(
                "io.github.dbqueryagent",
                "io.github.dbqueryagent.all",
                "io.github.dbqueryagent.dialects",
                "io.github.dbqueryagent.parser");
        List<String> found = modules();
        if (!found.equals(expected)) {
            throw new IllegalStateException("The class path holds " + found + " in place of " + expected + ".");
        }
        System.out.println("One dependency brought " + found + ", " + HikariDataSource.class.getName() + " and "
                + OpenAiChatModel.class.getName() + ".");
        System.out.println(ask("How many planets are there?"));
    }

    private static List<String> modules() throws IOException {
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
        return found;
    }

    /** Returns the answer's words; a database in memory lives as long as the connection that filled it. */
    private static String ask(String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(ADDRESS, "sa", "");
                Statement statement = connection.createStatement();
                DatabaseQueryAgent agent =
                        DatabaseQueryAgent.builder().jdbcUrl(ADDRESS, "sa", "").build()) {
            statement.execute("CREATE TABLE planets (id INT PRIMARY KEY, name VARCHAR(20) NOT NULL)");
            statement.execute("INSERT INTO planets VALUES (1, 'Mercury'), (2, 'Venus'), (3, 'Earth')");
            Answer answer = agent.query(question);
            if (!(answer instanceof Answer.Found found)
                    || !(found.table().rows().get(0).get(0) instanceof Number count)
                    || count.intValue() != 3) {
                throw new IllegalStateException("The answer to <" + question + "> was: " + answer.text());
            }
            return question + " " + answer.text();
        }
    }
}
