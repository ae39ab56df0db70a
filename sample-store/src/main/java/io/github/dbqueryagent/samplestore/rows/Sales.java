package io.github.dbqueryagent.samplestore.rows;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Invents what is bought on all days. Not thread-safe; one caller at a time. */
final class Sales {
    private static final int ORDERS = 10_500;

    private final Timeline timeline;
    private final Dice dice;
    private final Customers customers;
    private final Assortment assortment;
    private final List<Branch> branches;
    private final List<Campaign> campaigns;
    private int lastId;

    Sales(
            Timeline timeline,
            Dice dice,
            Customers customers,
            Assortment assortment,
            List<Branch> branches,
            List<Campaign> campaigns) {
        this.timeline = timeline;
        this.dice = dice;
        this.customers = customers;
        this.assortment = assortment;
        this.branches = branches;
        this.campaigns = campaigns;
    }

    List<Purchase> invent() {
        List<Purchase> purchases = new ArrayList<>(ORDERS);
        int[] perDay = Season.spread(ORDERS, timeline, dice);
        for (int day = 0; day < perDay.length; day++) {
            List<LocalDateTime> moments = inventMoments(timeline.firstDay().plusDays(day), perDay[day]);
            moments.forEach(moment -> purchases.add(inventPurchase(moment)));
        }
        return purchases;
    }

    private List<LocalDateTime> inventMoments(LocalDate day, int count) {
        List<LocalDateTime> moments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int hour = dice.chance(0.8) ? dice.between(9, 19) : dice.between(6, 22);
            moments.add(day.atTime(hour, dice.between(0, 59), dice.between(0, 59)));
        }
        moments.sort(Comparator.naturalOrder());
        return moments;
    }

    private Purchase inventPurchase(LocalDateTime moment) {
        LocalDate day = moment.toLocalDate();
        Customer customer = customers.whoBuysOn(day);
        Branch near = branchNear(customer, day);
        boolean hours = moment.getHour() >= 9
                && moment.getHour() < 20
                && day.getDayOfWeek().getValue() < 7;
        Branch store = near != null && hours && dice.chance(0.46) ? near : null;
        Branch collectedIn = near != null && store == null && dice.chance(0.07) ? near : null;
        Campaign campaign = campaigns.stream()
                .filter(candidate -> candidate.runsOn(day) && dice.chance(0.55))
                .findFirst()
                .orElse(null);
        return new Purchase(
                ++lastId, customer, store, collectedIn, campaign, moment, inventLines(customer, day, campaign));
    }

    private @Nullable Branch branchNear(Customer customer, LocalDate day) {
        List<Branch> open = branches.stream()
                .filter(branch -> branch.countryCode().equals(customer.country().code()) && branch.isOpen(day))
                .toList();
        if (open.isEmpty()) {
            return null;
        }
        return open.get(dice.weighted(open.stream().mapToInt(Branch::floorArea).toArray()));
    }

    private List<Purchase.Line> inventLines(Customer customer, LocalDate day, @Nullable Campaign campaign) {
        List<Purchase.Line> lines = new ArrayList<>();
        Set<Integer> chosen = new HashSet<>();
        int wanted = 1 + dice.weighted(30, 28, 19, 12, 7, 4);
        while (lines.size() < wanted) {
            Product product = assortment.whatIsBoughtOn(day);
            if (chosen.add(product.id())) {
                int quantity = 1
                        + dice.weighted(76, 15, 5, 4)
                        + (customer.business() && dice.chance(0.35) ? dice.between(2, 18) : 0);
                long price = product.priceOn(day);
                long discount = campaign == null ? 0 : Money.share(quantity * price, campaign.percentOff() / 100.0);
                lines.add(new Purchase.Line(product, quantity, price, discount));
            }
        }
        return lines;
    }
}
