package io.github.dbqueryagent.samplestore.rows;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product as the sales see it.
 *
 * @param popularity how often it is bought, 0 for never
 * @param quality the stars that buyers give on average
 * @param prices all its prices, the oldest first
 */
record Product(
        int id,
        LocalDate launched,
        @Nullable LocalDate discontinued,
        int popularity,
        double quality,
        int grams,
        List<Price> prices) {

    /** A price in cents and its first day. */
    record Price(LocalDate from, long cents) {}

    boolean isOnSale(LocalDate day) {
        return !day.isBefore(launched) && (discontinued == null || day.isBefore(discontinued));
    }

    long priceOn(LocalDate day) {
        long cents = prices.get(0).cents();
        for (Price price : prices) {
            if (!day.isBefore(price.from())) {
                cents = price.cents();
            }
        }
        return cents;
    }
}
