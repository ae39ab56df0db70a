package io.github.dbqueryagent.samplestore.rows;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pays for orders, ships them and so finds out their status. Not thread-safe; one caller at a time. */
final class Fulfilment {
    private static final String PENDING = "pending";
    private static final String PAID = "paid";
    private static final String SHIPPED = "shipped";
    private static final String COMPLETED = "completed";
    private static final String CANCELLED = "cancelled";

    private final Timeline timeline;
    private final Dice dice;
    private final StoreRows rows;
    private final List<Words.Entry> carriers;
    private final List<Branch> branches;
    private final int[] loyaltyPoints;

    Fulfilment(Timeline timeline, Dice dice, Words words, List<Branch> branches, int customers, StoreRows rows) {
        this.timeline = timeline;
        this.dice = dice;
        this.rows = rows;
        this.carriers = words.section("carriers");
        this.branches = branches;
        this.loyaltyPoints = new int[customers + 1];
    }

    /** Returns when the customer had everything, or null if that has not happened. */
    @Nullable
    LocalDateTime fulfil(Purchase purchase) {
        LocalDateTime received = null;
        String status;
        if (purchase.store() != null) {
            pay(
                    purchase,
                    dice.chance(0.31) ? "cash" : "card",
                    "C",
                    purchase.orderedAt().plusSeconds(dice.between(20, 150)));
            status = COMPLETED;
            received = purchase.orderedAt();
        } else if (dice.chance(0.045)) {
            status = CANCELLED;
            cancel(purchase);
        } else {
            LocalDateTime paid = payOnline(purchase);
            LocalDateTime shipped = paid == null ? null : workday(paid.plusHours(dice.between(6, 60)));
            if (shipped == null) {
                status = PENDING;
            } else if (!timeline.hasHappened(shipped)) {
                status = PAID;
            } else {
                received = ship(purchase, shipped);
                status = received == null ? SHIPPED : COMPLETED;
            }
        }
        addOrder(purchase, status);
        if (status.equals(COMPLETED)) {
            loyaltyPoints[purchase.customer().id()] += (int) (purchase.total() / 100);
        }
        return received;
    }

    /** Returns the points of each customer, by id. */
    int[] loyaltyPoints() {
        return loyaltyPoints.clone();
    }

    private void addOrder(Purchase purchase, String status) {
        List<Integer> addresses = purchase.customer().addressIds();
        Branch store = purchase.store();
        boolean toTheDoor = store == null && purchase.collectedIn() == null;
        boolean elsewhere = addresses.size() > 1 && dice.chance(0.3);
        rows.add(
                "shop.orders",
                purchase.id(),
                purchase.customer().id(),
                store == null ? null : store.id(),
                store == null ? null : store.whoServesOn(purchase.orderedAt().toLocalDate(), dice),
                store == null ? addresses.get(0) : null,
                toTheDoor ? addresses.get(elsewhere ? 1 : 0) : null,
                purchase.campaign() == null ? null : purchase.campaign().id(),
                status,
                Money.euro(purchase.shippingFee()),
                Money.euro(purchase.total()),
                purchase.orderedAt());
        int number = 0;
        for (Purchase.Line line : purchase.lines()) {
            rows.add(
                    "shop.order_items",
                    purchase.id(),
                    ++number,
                    line.product().id(),
                    line.quantity(),
                    Money.euro(line.unitPrice()),
                    Money.euro(line.discount()));
        }
    }

    private void cancel(Purchase purchase) {
        LocalDateTime tried = purchase.orderedAt().plusMinutes(dice.between(1, 20));
        if (timeline.hasHappened(tried)) {
            int fate = dice.weighted(40, 25, 35);
            if (fate > 0) {
                pay(purchase, inventMethod(), fate == 1 ? "F" : "R", tried);
            }
        }
    }

    /** Returns when it was paid, or null if it is not yet. */
    private @Nullable LocalDateTime payOnline(Purchase purchase) {
        String method = inventMethod();
        LocalDateTime paid = purchase.orderedAt().plusSeconds(dice.between(40, 900));
        if (method.equals("bank_transfer")) {
            paid = paid.plusHours(dice.between(20, 130));
        } else if (dice.chance(0.03) && timeline.hasHappened(paid)) {
            pay(purchase, method, "F", paid);
            paid = paid.plusMinutes(dice.between(2, 400));
        }
        if (!timeline.hasHappened(paid)) {
            return null;
        }
        boolean captured = method.equals("bank_transfer") || timeline.hasHappened(paid.plusDays(2));
        pay(purchase, method, captured ? "C" : "A", paid);
        return paid;
    }

    private String inventMethod() {
        return List.of("card", "wallet", "bank_transfer").get(dice.weighted(52, 33, 15));
    }

    private void pay(Purchase purchase, String method, String status, LocalDateTime moment) {
        rows.add(
                "shop.payments",
                rows.nextId("shop.payments"),
                purchase.id(),
                method,
                status,
                Money.euro(purchase.total()),
                moment.atOffset(ZoneOffset.UTC));
    }

    /** Sends one parcel or two; returns when the last one came, or null if one is still missing. */
    private @Nullable LocalDateTime ship(Purchase purchase, LocalDateTime shipped) {
        LocalDateTime first = sendParcel(purchase, shipped);
        if (purchase.lines().size() < 3 || !dice.chance(0.12)) {
            return first;
        }
        LocalDateTime later = workday(shipped.plusDays(dice.between(1, 3)));
        LocalDateTime second = timeline.hasHappened(later) ? sendParcel(purchase, later) : null;
        return first == null || second == null ? null : first.isAfter(second) ? first : second;
    }

    private @Nullable LocalDateTime sendParcel(Purchase purchase, LocalDateTime shipped) {
        Words.Entry carrier = carriers.get(dice.weighted(
                carriers.stream().mapToInt(entry -> entry.number(3)).toArray()));
        int distance = purchase.customer().country().isOverseas() ? 6 : 0;
        int days = carrier.number(1) + distance + dice.weighted(46, 30, 14, 6, 4);
        LocalDateTime delivered = shipped.toLocalDate()
                .plusDays(days)
                .atTime(dice.between(8, 18), dice.between(0, 59), dice.between(0, 59));
        boolean arrived = timeline.hasHappened(delivered) && !dice.chance(0.004);
        LocalDate promised = purchase.orderedAt().toLocalDate().plusDays(distance + 7L);
        Branch target = purchase.collectedIn();
        Branch packedIn = target == null && dice.chance(0.09) ? openBranch(shipped.toLocalDate()) : null;
        int id = rows.nextId("shop.shipments");
        rows.add(
                "shop.shipments",
                id,
                purchase.id(),
                packedIn == null ? null : packedIn.id(),
                target == null ? null : target.id(),
                carrier.text(0),
                carrier.text(0).substring(0, 1) + (40_000_000L + id * 37L + dice.between(0, 30)),
                Money.euro(carrier.number(2) + purchase.grams() / 20 + distance * 200L),
                promised,
                shipped,
                arrived ? delivered : null);
        return arrived ? delivered : null;
    }

    private @Nullable Branch openBranch(LocalDate day) {
        Branch branch = dice.pick(branches);
        return branch.isOpen(day) ? branch : null;
    }

    /** Moves a moment into working hours, and a Sunday to the Monday after it. */
    private LocalDateTime workday(LocalDateTime moment) {
        LocalDateTime working = moment;
        if (moment.getHour() < 8) {
            working = moment.withHour(dice.between(8, 10));
        } else if (moment.getHour() >= 18) {
            working = moment.plusDays(1).withHour(dice.between(8, 10));
        }
        return working.getDayOfWeek().getValue() == 7 ? working.plusDays(1) : working;
    }
}
