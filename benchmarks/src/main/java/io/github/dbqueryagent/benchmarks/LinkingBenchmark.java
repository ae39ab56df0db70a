package io.github.dbqueryagent.benchmarks;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.dialects.h2.H2Dialect;
import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.guardrail.AdmittedQuestion;
import io.github.dbqueryagent.guardrail.QuestionAdmission;
import io.github.dbqueryagent.linking.LinkRequest;
import io.github.dbqueryagent.linking.LinkedSchema;
import io.github.dbqueryagent.linking.SchemaLinker;
import io.github.dbqueryagent.linking.ValueIndex;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.AnswerId;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.QuestionContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Guards the figure "linking, 1,000 tables: under 10 ms, no model": {@code benchmarks/run LinkingBenchmark}. The median
 * of {@link #link()} counts; {@link #linkAfterChange()} tells what the first question after a change of the schema pays.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init")
public class LinkingBenchmark {
    private static final long SEED = 20_260_615L;
    private static final int TABLES = 1_000;
    private static final int TOKEN_BUDGET = 4_000;
    private static final List<String> QUESTIONS = List.of(
            "How many open orders are there per customer group?",
            "Show the total amount of invoices by country",
            "Which suppliers have a rating below 3?",
            "List the payment history of cancelled contracts",
            "What is the budget forecast of each project this year?",
            "Which machines have an alert on hold?",
            "Average price of products by category and region",
            "Who approved the claims that were rejected last month?");

    private final QuestionAdmission admission = new QuestionAdmission(1_000, false, List.of(), List.of());
    private final QuestionContext context =
            new QuestionContext(Asker.anonymous(), ZoneOffset.UTC, Locale.ENGLISH, LocalDate.of(2026, 6, 15));
    private final SchemaLinker linker = SchemaLinker.byKeywords();
    private final ZipfQuestions questions = new ZipfQuestions(QUESTIONS, SEED);
    private VisibleSchema schema;
    private ValueIndex values;

    /** Makes the schema. */
    @Setup
    public void prepare() {
        var synthetic = new SyntheticSchema(SEED);
        SqlDialect dialect = new H2Dialect();
        schema = VisibleSchema.of(
                "synthetic", dialect, synthetic.tables(TABLES), SqlPolicy.allowAll(), Asker.anonymous());
        values = ValueIndex.of(synthetic.values()).visibleIn(schema);
        if (link().tables().isEmpty()) {
            throw new IllegalStateException("Nothing was linked.");
        }
    }

    /** A question on a schema that is known. */
    @Benchmark
    public LinkedSchema link() {
        return linkBy(linker);
    }

    /** A question on a schema that the linker sees for the first time. */
    @Benchmark
    public LinkedSchema linkAfterChange() {
        return linkBy(SchemaLinker.byKeywords());
    }

    private LinkedSchema linkBy(SchemaLinker by) {
        var run = new QuestionRun(AnswerId.random(), Deadline.after(Duration.ofSeconds(30)), context, List.of());
        return by.link(
                new LinkRequest(admit(questions.next(), run), schema, values, null, Set.of(), TOKEN_BUDGET), run);
    }

    private AdmittedQuestion admit(String question, QuestionRun run) {
        return admission.admit(question, null, run).fold(let -> let.question(), declined -> {
            throw new IllegalStateException("The question was declined: " + question);
        });
    }
}
