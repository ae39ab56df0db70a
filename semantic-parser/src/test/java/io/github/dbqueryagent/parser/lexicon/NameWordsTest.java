package io.github.dbqueryagent.parser.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameWordsTest {
    @ParameterizedTest
    @CsvSource({
        "ORDER_ITEMS, order items",
        "unitPrice, unit price",
        "tbl_customers, customers",
        "CustID, customer id",
        "qty, quantity",
        "dob, birth date",
        "lname, last name",
        "is_active, active",
        "HTTPStatus2, http status 2",
        "stuid, student id",
        "paid, paid",
        "date_of_birth, date birth"
    })
    void splits_identifiers_and_writes_abbreviations_out(String identifier, String words) {
        assertThat(String.join(" ", NameWords.split(identifier))).isEqualTo(words);
    }
}
