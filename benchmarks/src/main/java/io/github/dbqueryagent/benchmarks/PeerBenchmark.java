package io.github.dbqueryagent.benchmarks;

import dev.langchain4j.experimental.rag.content.retriever.sql.SqlDatabaseContentRetriever;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.answer.Answer;
import io.github.dbqueryagent.writing.TableWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Guards the figure "all of it, one-table question, caches off: at most half of what LangChain4j's {@code
 * SqlDatabaseContentRetriever} takes": {@code benchmarks/run PeerBenchmark}. The medians are compared.
 *
 * <p>Both get the same SQL from the same kind of model at once, run it through the same pool, and return the rows as
 * text. The retriever is built as its documentation says, from the data source and the model; it reads the schema then.
 * Each model replies in the form that it is asked for: JSON or plain SQL.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 5, time = 5)
@Measurement(iterations = 6, time = 1)
@SuppressWarnings("NullAway.Init")
public class PeerBenchmark {
    /** Who answers. */
    @Param({"ours", "langchain4j"})
    public String peer;

    private Supplier<String> answering;
    private AutoCloseable closing = () -> {};

    /** Builds the one who answers, and asks once. */
    @Setup
    public void prepare() {
        answering = switch (peer) {
            case "ours" -> ours();
            case "langchain4j" -> langChain4j();
            default -> throw new IllegalArgumentException("peer is <" + peer + ">, but must be a named one");
        };
        if (!answer().contains("Lyon")) {
            throw new IllegalStateException("The rows are missing: " + answer());
        }
    }

    private Supplier<String> ours() {
        DatabaseQueryAgent agent = SampleDatabase.withoutCaches()
                .chatModel(FixedChatModel.replying(OneTableQuestion.REPLY))
                .build();
        closing = agent;
        TableWriter csv = TableWriter.csv();
        return () -> agent.query(OneTableQuestion.TEXT)
                .fold(found -> csv.toText(found.table()), Answer::text, Answer::text, Answer::text);
    }

    private static Supplier<String> langChain4j() {
        ContentRetriever retriever = SqlDatabaseContentRetriever.builder()
                .dataSource(SampleDatabase.pool())
                .chatModel(FixedChatModel.replying(OneTableQuestion.SQL))
                .build();
        return () -> retriever.retrieve(Query.from(OneTableQuestion.TEXT)).stream()
                .map(content -> content.textSegment().text())
                .collect(Collectors.joining());
    }

    /** Closes what was built. */
    @TearDown
    public void close() throws Exception {
        closing.close();
    }

    /** The whole question, to rows as text. */
    @Benchmark
    public String answer() {
        return answering.get();
    }
}
