package io.github.dbqueryagent.samplestore.rows;

import java.math.BigDecimal;

/** Amounts in euro, reckoned in whole cents. */
final class Money {
    private Money() {}

    static BigDecimal euro(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    /** Returns a share of an amount, rounded to a cent. */
    static long share(long cents, double share) {
        return Math.round(cents * share);
    }
}
