package io.github.dbqueryagent.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqlValidatorCasesTest {
    static List<ReviewCases> refused() {
        return ReviewCases.read("refused.sql");
    }

    static List<ReviewCases> approved() {
        return ReviewCases.read("approved.sql");
    }

    private static Shop shop(String dialect) {
        return new Shop(ReviewCases.dialect(dialect))
                .value("{{email_1}}", "ada@example.org")
                .value("{{name_1}}", "Ada")
                .value("{{wild_1}}", "%a%b%");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_breaks_a_rule_is_refused_by_that_rule(ReviewCases refused) {
        List<Violation> violations = shop(refused.word(1)).violations(refused.sql());

        assertThat(violations).as(refused.sql()).extracting(Violation::rule).contains(refused.word(0));
    }

    @ParameterizedTest
    @MethodSource("approved")
    void what_is_a_plain_query_is_approved(ReviewCases approved) {
        Review.Approved review = shop(approved.word(0)).approve(approved.sql());

        assertThat(review.sql().sql()).isNotEmpty();
        assertThat(review.sql().outputs()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("approved")
    void what_was_approved_once_is_approved_again_and_stays_as_it_is(ReviewCases approved) {
        Shop shop = shop(approved.word(0));
        ApprovedSql first = shop.approve(approved.sql()).sql();

        ApprovedSql second = shop.approve(first.conversationSql()).sql();

        assertThat(second.conversationSql()).isEqualTo(first.conversationSql());
        assertThat(second.sql()).isEqualTo(first.sql());
    }

    @Test
    void the_tables_of_cases_are_long_enough() {
        assertThat(refused()).hasSizeGreaterThan(120);
        assertThat(approved()).hasSizeGreaterThan(80);
    }
}
