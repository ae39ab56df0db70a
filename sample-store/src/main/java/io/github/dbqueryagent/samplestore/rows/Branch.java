package io.github.dbqueryagent.samplestore.rows;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A store as the sales see it. Immutable, but for the staff that joins it while the store is being invented. */
record Branch(
        int id,
        String countryCode,
        int floorArea,
        LocalDate opened,
        @Nullable LocalDate closed,
        List<Employment> staff) {

    /** The time that somebody works in the store; the last day is null for present staff. */
    record Employment(
            int employeeId, LocalDate hired, @Nullable LocalDate left) {
        boolean covers(LocalDate day) {
            return !day.isBefore(hired) && (left == null || !day.isAfter(left));
        }
    }

    boolean isOpen(LocalDate day) {
        return !day.isBefore(opened) && (closed == null || day.isBefore(closed));
    }

    /** Draws somebody who works there on the day. */
    int whoServesOn(LocalDate day, Dice dice) {
        List<Employment> present =
                staff.stream().filter(employment -> employment.covers(day)).toList();
        return dice.pick(present).employeeId();
    }

    static List<Branch> inventAll(Timeline timeline, Words words, StoreRows rows) {
        List<Branch> branches = new ArrayList<>();
        for (Words.Entry entry : words.section("stores")) {
            Branch branch = new Branch(
                    rows.nextId("shop.stores"),
                    entry.text(1),
                    entry.number(3),
                    timeline.daysAgo(entry.number(4)),
                    entry.has(5) ? timeline.daysAgo(entry.number(5)) : null,
                    new ArrayList<>());
            branches.add(branch);
            rows.add(
                    "shop.stores",
                    branch.id(),
                    entry.text(0),
                    entry.text(2),
                    branch.countryCode(),
                    branch.floorArea(),
                    branch.opened(),
                    branch.closed());
        }
        return branches;
    }

    /** Puts a part of the products on sale into the store, some of them in short supply. */
    void stock(List<Product> products, Timeline timeline, Dice dice, StoreRows rows) {
        if (closed != null) {
            return;
        }
        LocalDate counted = timeline.daysAgo(dice.between(5, 100));
        for (Product product : products) {
            if (product.isOnSale(timeline.today()) && dice.chance(0.35 + floorArea / 1_500.0)) {
                int reorderLevel = dice.between(2, 15);
                int quantity = dice.chance(0.14) ? dice.between(0, reorderLevel) : reorderLevel + dice.between(0, 45);
                rows.add("shop.inventory", id, product.id(), quantity, reorderLevel, counted);
            }
        }
    }
}
