package io.github.dbqueryagent.samplestore.rows;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order with its lines, before its fate is known. Immutable.
 *
 * @param store where it was bought, or null for the web shop
 * @param collectedIn the store where a web order is collected, or null
 */
record Purchase(
        int id,
        Customer customer,
        @Nullable Branch store,
        @Nullable Branch collectedIn,
        @Nullable Campaign campaign,
        LocalDateTime orderedAt,
        List<Line> lines) {

    /** A line; amounts are in cents, and the discount is for the whole line. */
    record Line(Product product, int quantity, long unitPrice, long discount) {
        long amount() {
            return quantity * unitPrice - discount;
        }
    }

    long shippingFee() {
        return store != null || collectedIn != null || goods() >= 5_000 ? 0 : 490;
    }

    long total() {
        return goods() + shippingFee();
    }

    int grams() {
        return lines.stream()
                .mapToInt(line -> line.quantity() * line.product().grams())
                .sum();
    }

    private long goods() {
        return lines.stream().mapToLong(Line::amount).sum();
    }
}
