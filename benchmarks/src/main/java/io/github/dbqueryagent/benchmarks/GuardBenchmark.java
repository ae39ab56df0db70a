package io.github.dbqueryagent.benchmarks;

import io.github.dbqueryagent.DatabaseQueryAgent;
import io.github.dbqueryagent.policy.AskerRows;
import io.github.dbqueryagent.policy.SqlPolicy;
import io.github.dbqueryagent.policy.VisibleSchema;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.PersonalValues;
import io.github.dbqueryagent.row.RowPolicy;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.validation.Draft;
import io.github.dbqueryagent.validation.Review;
import io.github.dbqueryagent.validation.ReviewRequest;
import io.github.dbqueryagent.validation.ReviewSettings;
import io.github.dbqueryagent.validation.SqlValidator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.statement.Statements;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Guards the figure "the guard on one draft: parse of what came in + parse of what goes out + 40 µs":
 * {@code benchmarks/run GuardBenchmark}. The median of {@link #review()} less that of {@link #bothParses(Blackhole)},
 * for each query, is to be at most 40 µs.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@SuppressWarnings("NullAway.Init")
public class GuardBenchmark {
    /** Which query is reviewed. */
    @Param({"one-table", "three-join", "two-cte", "row-rules"})
    public String query;

    private static final int COMMON_WORK = 5_000;
    private static final String ROW_RULES = "row-rules";

    private final SqlValidator validator = SqlValidator.of(ReviewSettings.defaults(), List.of());
    private ReviewRequest request;
    private String textIn;
    private String textOut;

    /** Reads the schema and reviews the draft once, to know what goes out. */
    @Setup
    public void prepare() throws ParseException {
        textIn = draft(query);
        request = request();
        if (!(review() instanceof Review.Approved approved)) {
            throw new IllegalStateException("The draft was rejected: " + review());
        }
        textOut = approved.sql().sql();
        // The parser's own speed depends on what the JVM has seen of it: both figures come from JVMs that did the same
        // before.
        for (int i = 0; i < COMMON_WORK; i++) {
            review();
            parse(textIn);
            parse(textOut);
        }
    }

    private static String draft(String query) {
        return switch (query) {
            case "one-table" -> OneTableQuestion.SQL;
            case "three-join", ROW_RULES -> """
                    SELECT c.last_name, p.name AS product, SUM(i.quantity) AS pieces
                    FROM shop.customers c
                    JOIN shop.orders o ON o.customer_id = c.id
                    JOIN shop.order_items i ON i.order_id = o.id
                    JOIN shop.products p ON p.id = i.product_id
                    WHERE o.status = 'completed' AND p.price > 20
                    GROUP BY c.last_name, p.name
                    ORDER BY pieces DESC
                    FETCH FIRST 20 ROWS ONLY""";
            case "two-cte" -> """
                    WITH per_customer AS (
                      SELECT o.customer_id, COUNT(*) AS orders_placed, SUM(o.total) AS revenue
                      FROM shop.orders o WHERE o.status <> 'cancelled' GROUP BY o.customer_id
                    ), best AS (
                      SELECT customer_id, orders_placed, revenue FROM per_customer WHERE revenue > 1000
                    )
                    SELECT c.first_name, c.last_name, b.orders_placed, b.revenue
                    FROM best b JOIN shop.customers c ON c.id = b.customer_id
                    ORDER BY b.revenue DESC""";
            default -> throw new IllegalArgumentException("query is <" + query + ">, but must be a named one");
        };
    }

    private ReviewRequest request() {
        if (!query.equals(ROW_RULES)) {
            return new ReviewRequest(Draft.ofCaller(textIn), schema(), Set.of(), PersonalValues.none());
        }
        // Every table of the query is replaced by the rows that the asker may see.
        SqlPolicy policy = SqlPolicy.builder()
                .rows("customers", asker -> RowPolicy.equal("country_code", asker.tenant()))
                .rows("orders", asker -> RowPolicy.through("customer_id", "customers", "id"))
                .rows("order_items", asker -> RowPolicy.through("order_id", "orders", "id"))
                .rows("products", asker -> RowPolicy.equal("category_id", 7))
                .build();
        Asker asker = Asker.of("ada").inTenant("DE");
        VisibleSchema all = schema();
        DatabaseSchema whole = DatabaseSchema.of(all.defaultSchema(), all.tables());
        VisibleSchema seen = VisibleSchema.of(all.database(), all.dialect(), whole, policy, asker);
        return new ReviewRequest(
                Draft.ofCaller(textIn),
                seen,
                Set.of(),
                PersonalValues.none(),
                new AskerRows(policy, asker, whole, Map.of()));
    }

    private static VisibleSchema schema() {
        try (DatabaseQueryAgent agent = SampleDatabase.withoutCaches()
                .chatModel(FixedChatModel.replying(OneTableQuestion.REPLY))
                .build()) {
            return agent.schema();
        }
    }

    /** The guard: a draft to approved SQL. */
    @Benchmark
    public Review review() {
        return validator.review(request, Deadline.after(Duration.ofSeconds(30)));
    }

    /** What nobody can do without: the parser, on both texts, and nothing else. */
    @Benchmark
    public void bothParses(Blackhole results) throws JSQLParserException, ParseException {
        results.consume(parse(textIn));
        results.consume(parse(textOut));
    }

    private static Statements parse(String sql) throws ParseException {
        return CCJSqlParserUtil.newParser(sql).Statements();
    }
}
