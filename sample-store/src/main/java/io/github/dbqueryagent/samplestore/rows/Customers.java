package io.github.dbqueryagent.samplestore.rows;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invents the customers and their addresses, and draws who buys. Not thread-safe; one caller at a time. */
final class Customers {
    private static final int COUNT = 2_400;
    private static final int DAYS_BEFORE_SALES = 600;
    private static final double SHARE_WITHOUT_ORDERS = 0.13;
    private static final List<String> MAIL_HOSTS = List.of("example.com", "example.net", "example.org");

    private final Timeline timeline;
    private final Dice dice;
    private final Words words;
    private final List<Country> countries;
    private final StoreRows rows;
    private final Mailbox mailbox = new Mailbox();
    private final List<Customer> customers = new ArrayList<>();
    private final List<@Nullable Object[]> records = new ArrayList<>();
    private final int[] keennessUpTo = new int[COUNT + 1];

    Customers(Timeline timeline, Dice dice, Words words, List<Country> countries, StoreRows rows) {
        this.timeline = timeline;
        this.dice = dice;
        this.words = words;
        this.countries = countries;
        this.rows = rows;
    }

    /** Invents everybody with their addresses; the customers' own rows wait until their points are known. */
    void invent() {
        List<Words.Entry> cast = words.section("cast");
        int[] shares = countries.stream().mapToInt(Country::customerShare).toArray();
        for (int id = 1; id <= COUNT; id++) {
            Words.Entry fixed = id <= cast.size() ? cast.get(id - 1) : null;
            Country country = fixed == null ? countries.get(dice.weighted(shares)) : country(fixed.text(0));
            boolean business = fixed == null ? dice.chance(0.11) : fixed.text(4).equals("B");
            int keenness = fixed == null ? inventKeenness() : 9;
            Customer customer = new Customer(
                    id, country, business, registration(id), keenness, inventAddresses(id, country, fixed, keenness));
            customers.add(customer);
            keennessUpTo[id] = keennessUpTo[id - 1] + keenness;
            records.add(inventRecord(customer, fixed));
        }
    }

    /** Draws a customer who had registered before the day. */
    Customer whoBuysOn(LocalDate day) {
        int low = 0;
        int high = customers.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (customers.get(middle).registeredAt().toLocalDate().isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int drawn = dice.between(1, keennessUpTo[low]);
        int from = 0;
        int to = low;
        while (to - from > 1) {
            int middle = (from + to) >>> 1;
            if (keennessUpTo[middle] < drawn) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return customers.get(from);
    }

    /** Hands over the customers' rows, each with the points that they have earned. */
    void addRows(int[] loyaltyPoints) {
        for (int i = 0; i < records.size(); i++) {
            @Nullable Object[] row = records.get(i);
            row[11] = loyaltyPoints[i + 1];
            rows.add("shop.customers", row);
        }
    }

    int count() {
        return COUNT;
    }

    private Country country(String code) {
        return countries.stream()
                .filter(country -> country.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private int inventKeenness() {
        return dice.chance(SHARE_WITHOUT_ORDERS) ? 0 : 1 + (int) (1 / (dice.fraction() + 0.09));
    }

    /** Registrations grow more frequent over time, and keep to waking hours. */
    private LocalDateTime registration(int id) {
        double share = (id - 1 + dice.fraction()) / COUNT;
        double elapsed = (Math.sqrt(1 + 3 * share) - 1) * (Timeline.SALES_DAYS + DAYS_BEFORE_SALES);
        int day = (int) elapsed;
        int second = (int) ((elapsed - day) * 16 * 3_600);
        return timeline.firstDay()
                .minusDays(DAYS_BEFORE_SALES)
                .plusDays(day)
                .atTime(7, 0)
                .plusSeconds(second);
    }

    private List<Integer> inventAddresses(int customerId, Country country, Words.@Nullable Entry fixed, int keenness) {
        List<Integer> ids = new ArrayList<>();
        int wanted = keenness == 0 && dice.chance(0.5) ? 0 : 1 + dice.weighted(72, 22, 6);
        for (int i = 0; i < wanted; i++) {
            String city = fixed != null && i == 0 ? fixed.text(3) : dice.pick(country.cities());
            int id = rows.nextId("shop.addresses");
            rows.add(
                    "shop.addresses",
                    id,
                    customerId,
                    List.of("home", "work", "parents").get(i),
                    country.inventStreet(dice),
                    country.inventPostalCode(dice),
                    city,
                    country.code());
            ids.add(id);
        }
        return ids;
    }

    private @Nullable Object[] inventRecord(Customer customer, Words.@Nullable Entry fixed) {
        Country country = customer.country();
        String first = fixed == null ? dice.pick(country.names().first()) : fixed.text(1);
        String last = fixed == null ? dice.pick(country.names().last()) : fixed.text(2);
        String company =
                customer.business() ? dice.pick(words.list("companies")) + " " + dice.pick(country.cities()) : null;
        LocalDate birthDate = customer.business() || dice.chance(0.2)
                ? null
                : timeline.today().minusDays(dice.between(19 * 365, 80 * 365));
        return new @Nullable Object[] {
            customer.id(),
            first,
            last,
            company,
            customer.business() ? "B" : "P",
            mailbox.invent(first, last, dice.pick(MAIL_HOSTS), customer.id()),
            dice.chance(0.19) ? null : country.inventPhone(dice),
            birthDate,
            country.code(),
            dice.chance(0.38),
            customer.id() > 50 && dice.chance(0.1) ? dice.between(1, customer.id() - 1) : null,
            0,
            customer.registeredAt()
        };
    }
}
