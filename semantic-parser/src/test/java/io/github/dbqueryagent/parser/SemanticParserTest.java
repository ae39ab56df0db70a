package io.github.dbqueryagent.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.generation.Generation;
import io.github.dbqueryagent.generation.SqlGeneratorProvider;
import io.github.dbqueryagent.question.AnswerId;
import io.github.dbqueryagent.question.Asker;
import io.github.dbqueryagent.session.Conversation;
import io.github.dbqueryagent.session.Turn;
import io.github.dbqueryagent.validation.Draft;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SemanticParserTest {
    private static TestDatabase database;
    private final SemanticParser parser = new SemanticParser();

    @BeforeAll
    static void open() throws IOException, SQLException {
        database = DevelopmentDatabase.HAULAGE.open("semantic_parser");
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    @Test
    void is_found_by_service_loader_under_its_name() {
        assertThat(ServiceLoader.load(SqlGeneratorProvider.class))
                .anySatisfy(provider -> assertThat(provider.create().name()).isEqualTo("semantic-parser"));
    }

    @Test
    void tells_what_it_took_a_relative_date_to_be() {
        Draft draft = draft("How many invoices were issued last month?", null);

        assertThat(draft.assumptions()).contains("'last month' was read as 2026-10-01 to 2026-10-31.");
        assertThat(draft.explanation()).startsWith("Gives the number of invoices where");
    }

    @Test
    void tells_what_it_took_revenue_to_be() {
        assertThat(draft("Total sales by service", null).assumptions())
                .contains("'sales' was read as the sum of quantity times unit price of the invoice lines.");
    }

    @Test
    void compares_a_personal_value_by_its_placeholder_as_a_whole_literal() {
        assertThat(draft("Clients with email {{email_1}}", null).sql()).contains(".contact_email = '{{email_1}}'");
    }

    @Test
    void quotes_a_text_so_that_it_cannot_end_the_literal() {
        assertThat(draft("Clients named \"O'Hara'; DROP TABLE clients\"", null).sql())
                .contains("LOWER('O''Hara''; DROP TABLE clients')");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wie viele Kunden haben wir?",
                "foo bar baz",
                "SELECT * FROM clients",
                "delete from clients",
                "Delete all clients",
                "",
                "???"
            })
    void does_not_read_what_is_no_question_in_english(String question) {
        assertThat(database.ask(parser, question, DevelopmentDatabase.TODAY, null))
                .isInstanceOf(Generation.Unreadable.class);
    }

    @Test
    void names_the_words_that_it_does_not_know() {
        Generation generation = database.ask(parser, "Wie viele Kunden haben wir?", DevelopmentDatabase.TODAY, null);

        assertThat(((Generation.Unreadable) generation).words()).contains("Kunden");
    }

    @ParameterizedTest
    @CsvSource({
        "How many clients are there?, How many blue clients are there?",
        "Total revenue, Total recurring revenue",
        "Show the services, Show the discontinued services",
        "How many employees are there?, How many employees report to Ben Field?"
    })
    void is_much_less_sure_when_a_word_finds_no_place(String plain, String withMore) {
        assertThat(draft(plain, null).confidence()).isGreaterThan(0.6);
        Generation generation = database.ask(parser, withMore, DevelopmentDatabase.TODAY, null);
        double sure = generation.fold(
                drafted -> drafted.draft().confidence(),
                unclear -> unclear.readings().get(0).draft().confidence(),
                unreadable -> 0.0);
        assertThat(sure).isLessThan(0.6);
    }

    @Test
    void gives_the_same_draft_every_time() {
        for (String question : List.of("Revenue by country last year", "Which clients have more than 2 shipments?")) {
            String first = database.ask(parser, question, DevelopmentDatabase.TODAY, null)
                    .toString();
            for (int i = 0; i < 20; i++) {
                assertThat(database.ask(new SemanticParser(), question, DevelopmentDatabase.TODAY, null)
                                .toString())
                        .isEqualTo(first);
            }
        }
    }

    @Test
    void narrows_what_was_asked_before() throws SQLException {
        Conversation first = after(null, "How many shipments are there?");
        assertThat(rows("Only the delivered ones", first)).isEqualTo("[[4]]");

        Conversation second = after(first, "Only the delivered ones");
        assertThat(rows("and in October 2026?", second)).isEqualTo("[[1]]");
    }

    @Test
    void replaces_the_value_that_a_column_was_compared_with() throws SQLException {
        Conversation germany = after(null, "How many clients are there in Germany?");

        assertThat(rows("What about France?", germany)).isEqualTo("[[2]]");
        assertThat(draft("What about France?", germany).sql()).doesNotContain("Germany");
    }

    @Test
    void counts_what_was_listed_before() throws SQLException {
        Conversation list = after(null, "List the clients in Austria");

        assertThat(rows("How many is that?", list)).isEqualTo("[[2]]");
    }

    @Test
    void orders_and_groups_what_was_asked_before() throws SQLException {
        assertThat(rows("sort by list price", after(null, "List all services")))
                .isEqualTo("[[Insurance], [Storage], [Customs], [Road Freight], [Cold Chain]]");
        assertThat(rows("now by country", after(null, "How many clients are there?")))
                .contains("[Austria, 2]", "[France, 2]", "[Germany, 2]");
    }

    @Test
    void reads_a_full_question_afresh_whatever_was_asked_before() throws SQLException {
        Conversation germany = after(null, "How many clients are there in Germany?");

        assertThat(rows("How many services are there?", germany)).isEqualTo("[[5]]");
    }

    @Test
    void does_not_mind_a_memory_that_it_cannot_read() throws SQLException {
        Conversation odd = conversation("{\"root\":{\"table\":{\"schema\":\"PUBLIC\",\"name\":\"GONE\"}}}");

        assertThat(rows("How many services are there?", odd)).isEqualTo("[[5]]");
        assertThat(rows("How many services are there?", conversation("not json")))
                .isEqualTo("[[5]]");
    }

    private Draft draft(String question, Conversation conversation) {
        Generation generation = database.ask(parser, question, DevelopmentDatabase.TODAY, conversation);
        assertThat(generation).isInstanceOf(Generation.Drafted.class);
        return ((Generation.Drafted) generation).draft();
    }

    private String rows(String question, Conversation conversation) throws SQLException {
        return database.rows(draft(question, conversation).sql(), 100).toString();
    }

    private Conversation after(Conversation before, String question) {
        var drafted = (Generation.Drafted) database.ask(parser, question, DevelopmentDatabase.TODAY, before);
        return conversation(drafted.state());
    }

    private static Conversation conversation(String state) {
        var turn = new Turn(
                AnswerId.random(), Instant.EPOCH, "test", "", "SELECT 1", "", Map.of(SemanticParser.NAME, state));
        return Conversation.begin("session", Asker.anonymous())
                .with(turn, io.github.dbqueryagent.question.PersonalValues.none(), 10);
    }
}
