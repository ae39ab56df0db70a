package io.github.dbqueryagent.samplestore.rows;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Invents what comes after delivery: returned items and product reviews. Not thread-safe; one caller at a time. */
final class Aftermath {
    private final Timeline timeline;
    private final Dice dice;
    private final List<Words.Entry> praise;
    private final StoreRows rows;
    private final Set<List<Integer>> reviewed = new HashSet<>();

    Aftermath(Timeline timeline, Dice dice, Words words, StoreRows rows) {
        this.timeline = timeline;
        this.dice = dice;
        this.praise = words.section("praise");
        this.rows = rows;
    }

    void invent(Purchase purchase, LocalDateTime received) {
        int number = 0;
        for (Purchase.Line line : purchase.lines()) {
            number++;
            double dissatisfaction = (5 - line.product().quality()) / 2.3;
            if (dice.chance((purchase.store() == null ? 0.085 : 0.03) * dissatisfaction)) {
                inventReturn(purchase, number, line, received.toLocalDate());
            }
            if (dice.chance(purchase.store() == null ? 0.16 : 0.035)) {
                inventReview(purchase.customer(), line.product(), received.plusHours(dice.between(20, 700)));
            }
        }
    }

    private void inventReturn(Purchase purchase, int number, Purchase.Line line, LocalDate received) {
        LocalDate returned = received.plusDays(dice.between(1, 27));
        if (!timeline.hasHappened(returned)) {
            return;
        }
        int quantity = line.quantity() == 1 || dice.chance(0.5) ? line.quantity() : dice.between(1, line.quantity());
        int id = rows.nextId("shop.returns");
        rows.add(
                "shop.returns",
                id,
                purchase.id(),
                number,
                quantity,
                1 + dice.weighted(21, 24, 9, 17, 29),
                Money.euro(line.amount() * quantity / line.quantity()),
                returned);
    }

    private void inventReview(Customer customer, Product product, LocalDateTime written) {
        if (!timeline.hasHappened(written) || !reviewed.add(List.of(product.id(), customer.id()))) {
            return;
        }
        double stars = product.quality() + 2.4 * (dice.fraction() + dice.fraction() - 1);
        int rating = (int) Math.max(1, Math.min(5, Math.round(stars)));
        Words.Entry words = praise.get(5 - rating);
        rows.add(
                "shop.reviews",
                rows.nextId("shop.reviews"),
                product.id(),
                customer.id(),
                rating,
                dice.chance(0.3) ? null : dice.pick(words.list(1)),
                dice.chance(0.4) ? null : dice.pick(words.list(2)),
                written);
    }
}
