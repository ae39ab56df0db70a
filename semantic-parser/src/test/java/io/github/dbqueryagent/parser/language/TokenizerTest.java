package io.github.dbqueryagent.parser.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {
    @Test
    void keeps_quoted_texts_placeholders_and_dates_whole() {
        List<Token> tokens = Tokenizer.tokenize("orders of 'Ann Lee' or {{email_1}} on 2024-05-06");

        assertThat(tokens)
                .extracting(Token::kind)
                .containsExactly(
                        Token.Kind.WORD,
                        Token.Kind.WORD,
                        Token.Kind.QUOTED,
                        Token.Kind.WORD,
                        Token.Kind.PLACEHOLDER,
                        Token.Kind.WORD,
                        Token.Kind.DATE);
        assertThat(tokens.get(2).text()).isEqualTo("Ann Lee");
        assertThat(tokens.get(4).text()).isEqualTo("{{email_1}}");
    }

    @Test
    void writes_short_forms_out() {
        assertThat(words("customers who haven't ordered and can't pay"))
                .contains("have not")
                .contains("can not");
        assertThat(Tokenizer.tokenize("Germany's customers").get(0).possessive())
                .isTrue();
    }

    @Test
    void takes_first_and_last_name_as_two_names() {
        assertThat(words("first and last name")).isEqualTo("first name and last name");
    }

    @ParameterizedTest
    @CsvSource({
        "orders, ordered",
        "categories, category",
        "shipped, ship",
        "people, person",
        "addresses, address",
        "hired, hire",
        "cities, city",
        "bought, buy",
        "INVOICES, invoice",
        "statuses, status"
    })
    void gives_forms_of_one_word_one_stem(String form, String other) {
        assertThat(Stemmer.stem(Words.lower(form))).isEqualTo(Stemmer.stem(other));
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 1000",
        "'1,250.50', 1250.50",
        "$20, 20",
        "3k, 3000",
        "2 million, 2000000",
        "twelve, 12",
        "a hundred, 100"
    })
    void reads_numbers_in_digits_and_words(String text, java.math.BigDecimal value) {
        assertThat(Numbers.at(Tokenizer.tokenize(text), 0).orElseThrow().value())
                .isEqualByComparingTo(value);
    }

    private static String words(String text) {
        return String.join(
                " ", Tokenizer.tokenize(text).stream().map(Token::text).toList());
    }
}
