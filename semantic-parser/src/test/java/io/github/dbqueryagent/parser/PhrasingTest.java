package io.github.dbqueryagent.parser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.generation.Generation;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways of speaking that are not in the schema: verbs without a column, units, measures told by a verb, a second sentence. */
class PhrasingTest {
    private static TestDatabase database;

    private static final List<String> SCRIPT = List.of(
            """
            CREATE TABLE workshops (id INT PRIMARY KEY, name VARCHAR(20), city VARCHAR(20), floor_area INT, opened_on DATE)""",
            """
            CREATE TABLE staff (id INT PRIMARY KEY, first_name VARCHAR(20), last_name VARCHAR(20), salary DECIMAL(9, 2),
              hired_on DATE NOT NULL, left_on DATE, manager_id INT REFERENCES staff (id),
              workshop_id INT REFERENCES workshops (id))""",
            """
            CREATE TABLE buyers (id INT PRIMARY KEY, name VARCHAR(20), phone VARCHAR(20), newsletter BOOLEAN,
              company VARCHAR(20), city VARCHAR(20), segment CHAR(1))""",
            "COMMENT ON COLUMN buyers.segment IS 'P = private buyer, B = business buyer'",
            """
            CREATE TABLE bikes (id INT PRIMARY KEY, name VARCHAR(20), weight_kg DECIMAL(5, 1), launched_on DATE,
              price DECIMAL(9, 2), cost DECIMAL(9, 2))""",
            """
            CREATE TABLE inventory (bike_id INT REFERENCES bikes (id), workshop_id INT REFERENCES workshops (id),
              quantity INT, PRIMARY KEY (bike_id, workshop_id))""",
            """
            CREATE TABLE sales (id INT PRIMARY KEY, bike_id INT REFERENCES bikes (id), buyer_id INT REFERENCES buyers (id),
              sold_at TIMESTAMP NOT NULL, promised_on DATE, delivered_on DATE, total DECIMAL(9, 2))""",
            """
            CREATE TABLE returns (id INT PRIMARY KEY, sale_id INT REFERENCES sales (id), returned_on DATE,
              refund_amount DECIMAL(9, 2), reason_code SMALLINT)""",
            "COMMENT ON COLUMN returns.reason_code IS '1 = too small, 2 = damaged'",
            "CREATE TABLE ratings (id INT PRIMARY KEY, bike_id INT REFERENCES bikes (id), rating INT)",
            "CREATE TABLE promotions (id INT PRIMARY KEY, name VARCHAR(20), \"sale\" INT, starts_on DATE)",
            """
            INSERT INTO workshops VALUES (1, 'Old Mill', 'Lyon', 350, '2019-05-01'),
              (2, 'Harbour', 'Porto', 220, '2015-03-01'), (3, 'Quay', 'Bergen', 410, '2022-09-01'),
              (4, 'Loft', 'Graz', 190, '2024-09-01')""",
            """
            INSERT INTO staff VALUES (1, 'Ada', 'Aas', 80000, '2019-05-01', NULL, NULL, 1),
              (2, 'Bo', 'Berg', 52000, '2020-01-01', NULL, 1, 1),
              (3, 'Cy', 'Cole', 90000, '2020-02-01', '2024-01-01', 1, 2),
              (4, 'Di', 'Dahl', 85000, '2022-02-01', NULL, 1, 3)""",
            """
            INSERT INTO buyers VALUES (1, 'Eve', NULL, TRUE, NULL, 'Graz', 'P'), (2, 'Flo', '555', TRUE, 'Flo Ltd', 'Graz', 'B'),
              (3, 'Gus', NULL, FALSE, NULL, 'Oslo', 'P')""",
            """
            INSERT INTO bikes VALUES (1, 'Pike', 12.5, '2025-03-01', 900, 950), (2, 'Roach', 9.5, '2025-06-01', 700, 400),
              (3, 'Tench', 16.0, '2023-06-01', 500, 300)""",
            "INSERT INTO inventory VALUES (1, 1, 4), (2, 1, 6), (1, 2, 3)",
            """
            INSERT INTO sales VALUES (1, 1, 1, '2025-04-01', '2025-04-09', '2025-04-12', 900),
              (2, 1, 2, '2026-04-01', '2026-04-09', '2026-04-07', 880), (3, 2, 2, '2026-05-01', '2026-05-09', NULL, 700)""",
            "INSERT INTO returns VALUES (1, 1, '2025-05-01', 450, 2), (2, 3, '2026-06-01', 700, 1)",
            "INSERT INTO ratings VALUES (1, 1, 2), (2, 1, 5), (3, 2, 2)",
            "INSERT INTO promotions VALUES (1, 'Spring', 1, '2026-03-01'), (2, 'Black week', 2, '2026-11-20')");

    @BeforeAll
    static void open() throws SQLException {
        database = new TestDatabase("bicycles");
        for (String statement : SCRIPT) {
            database.execute(statement);
        }
        database.ready();
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Who among our current staff makes over 60,000 a year? | [[Ada, Aas], [Di, Dahl]]",
                "Who earns more than their own boss? | [[Cy, Cole], [Di, Dahl]]",
                "Are there bikes that nobody has ever rated? Which? | [[Tench]]",
                "What did we launch in 2025? Bike names, please. | [[Pike], [Roach]]",
                "How many pieces are in stock at the Lyon workshop? | [[10]]",
                "How many two-star ratings are there? | [[2]]",
                "When did our very first sale come in? | [[2025-04-01]]",
                "What was the largest refund? | [[700]]",
                "What was the largest refund we ever paid? | [[700]]",
                "How many kilograms does the heaviest bike weigh? | [[16]]",
                "Which workshops measure between 300 and 400 square metres? | [[Old Mill]]",
                "Which workshops measure more than 400 square metres? | [[Quay]]",
                "How many people did we hire each year? | [[2019, 1], [2020, 2], [2022, 1]]",
                "Which buyers get the newsletter but gave no phone number? | [[Eve]]",
                "How many buyers did not leave a phone number? | [[2]]",
                "How many of the returns were due to damage? | [[1]]",
                "Show the bikes from the latest to the earliest launch. | [[Roach], [Pike], [Tench]]",
                "How many sales have we made since the beginning of 2026? | [[2]]",
                "How many sales were worth between 800 and 1000? | [[2]]",
                "Break down all sales by bike: how many of each? | [[Pike, 2], [Roach, 1]]",
                "Which bikes do we sell for less than they cost us? | [[Pike]]",
                "How many sales were delivered after the day we had promised? | [[1]]",
                "Who is the best-paid person in the company? | [[Cy, Cole]]",
                "How many people are employed by the company today? | [[3]]",
                "Private against business buyers: what is the average total of a sale for each? | [[B, 790], [P, 900]]",
                "Do buyers in Oslo or buyers in Graz have more sales? | [[Graz, 3]]",
                "Which workshop has nobody in it? | [[Loft]]",
                "Which workshops that opened before 2023 are either in Porto or larger than 400 square metres? | [[Harbour], [Quay]]",
                "What do all sales add up to? | [[2480]]",
                "Show the sales campaigns from the latest to the earliest start. | [[Black week], [Spring]]",
                "Who works in our workshop in Lyon? Only people who are still with us. | [[Ada, Aas], [Bo, Berg]]",
                "Who reports to Ada? | [[Bo, Berg], [Cy, Cole], [Di, Dahl]]",
                "Who has at least three people reporting to them? | [[Ada, Aas]]",
                "Who is the boss of three people or more? | [[Ada, Aas]]",
                "Which bikes came out in 2025? | [[Pike], [Roach]]",
                "What is the total of the sales in 2025 compared with 2026? | [[2025, 900], [2026, 1580]]"
            })
    void are_read_as_they_are_meant(String question, String rows) throws SQLException {
        Generation generation = database.ask(new SemanticParser(), question, DevelopmentDatabase.TODAY, null);

        assertThat(generation).isInstanceOf(Generation.Drafted.class);
        String sql = ((Generation.Drafted) generation).draft().sql();
        assertThat(database.rows(sql, 10)).as(sql).hasToString(rows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which buyers stopped buying bikes in 2026?",
                "Which bikes are out of stock in Lyon?",
                "Which buyers forgot to rate a bike?"
            })
    void what_turns_a_question_round_is_never_passed_over(String question) {
        Generation generation = database.ask(new SemanticParser(), question, DevelopmentDatabase.TODAY, null);

        assertThat(generation).isNotInstanceOf(Generation.Drafted.class);
    }
}
