package io.github.dbqueryagent.samplestore.rows;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of all tables, with values in the order of the columns. Immutable, once they are invented. */
public final class StoreRows {
    private final Map<String, List<@Nullable Object[]>> byTable = new HashMap<>();

    StoreRows() {}

    /** Returns the rows of the whole store on a day; {@code words} are the lines of {@code words.txt}. */
    public static StoreRows invent(LocalDate today, long seed, List<String> words) {
        StoreRows rows = new StoreRows();
        rows.invent(new Timeline(today), new Dice(seed), Words.of(words));
        return rows;
    }

    /** Returns the rows of a table, named with its schema as in {@code schema.txt}; none if it stays empty. */
    public List<@Nullable Object[]> of(String table) {
        return byTable.getOrDefault(table, List.of());
    }

    void add(String table, @Nullable Object... values) {
        byTable.computeIfAbsent(table, name -> new ArrayList<>()).add(values);
    }

    int count(String table) {
        return of(table).size();
    }

    /** Returns the number that the next row of a table gets: 1 for the first. */
    int nextId(String table) {
        return count(table) + 1;
    }

    private void invent(Timeline timeline, Dice dice, Words words) {
        for (Words.Entry country : words.section("countries")) {
            add("shop.countries", country.text(0), country.text(1), country.text(2));
        }
        List<Country> countries = Country.readAll(words);
        Customers customers = new Customers(timeline, dice.forPurpose("customers"), words, countries, this);
        customers.invent();
        Assortment assortment = new Assortment(timeline, dice.forPurpose("assortment"), words, this);
        assortment.invent();

        List<Branch> branches = Branch.inventAll(timeline, words, this);
        Dice stocktaking = dice.forPurpose("inventory");
        branches.forEach(branch -> branch.stock(assortment.products(), timeline, stocktaking, this));
        new Staff(timeline, dice.forPurpose("staff"), words, countries, this).invent(branches);

        List<Campaign> campaigns = Campaign.inventAll(timeline, words, this);
        Sales sales = new Sales(timeline, dice.forPurpose("sales"), customers, assortment, branches, campaigns);
        Fulfilment fulfilment =
                new Fulfilment(timeline, dice.forPurpose("fulfilment"), words, branches, customers.count(), this);
        Aftermath aftermath = new Aftermath(timeline, dice.forPurpose("aftermath"), words, this);
        for (Purchase purchase : sales.invent()) {
            LocalDateTime received = fulfilment.fulfil(purchase);
            if (received != null) {
                aftermath.invent(purchase, received);
            }
        }
        customers.addRows(fulfilment.loyaltyPoints());
        addSettings(timeline, words);
    }

    private void addSettings(Timeline timeline, Words words) {
        int age = 900;
        for (Words.Entry setting : words.section("settings")) {
            add(
                    "shop.settings",
                    setting.text(0),
                    setting.text(1),
                    setting.has(2) ? setting.text(2) : null,
                    timeline.daysAgo(age).atTime(10, 30));
            age -= 61;
        }
    }
}
