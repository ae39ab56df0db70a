package io.github.dbqueryagent.samplestore.rows;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Invents products with their prices, categories and suppliers. Not thread-safe; one caller at a time. */
final class Assortment {
    private static final int PRODUCTS_IN_CATEGORY = 23;

    private final Timeline timeline;
    private final Dice dice;
    private final Words words;
    private final StoreRows rows;
    private final List<Product> products = new ArrayList<>();
    private final Map<String, Integer> categoryIds = new HashMap<>();
    private final List<String> brands;
    private int[] popularityUpTo = {0};

    Assortment(Timeline timeline, Dice dice, Words words, StoreRows rows) {
        this.timeline = timeline;
        this.dice = dice;
        this.words = words;
        this.rows = rows;
        this.brands = words.list("brands");
    }

    void invent() {
        inventCategories();
        for (Words.Entry supplier : words.section("suppliers")) {
            int id = rows.nextId("shop.suppliers");
            rows.add(
                    "shop.suppliers",
                    id,
                    supplier.text(0),
                    supplier.text(1),
                    "orders@supplier" + id + ".example",
                    dice.between(2, 60),
                    supplier.text(2).equals("yes"));
        }
        for (Words.Entry category : words.section("categories")) {
            if (category.has(2)) {
                inventProducts(category);
            }
        }
        popularityUpTo = new int[products.size() + 1];
        for (int i = 0; i < products.size(); i++) {
            popularityUpTo[i + 1] = popularityUpTo[i] + products.get(i).popularity();
        }
    }

    List<Product> products() {
        return List.copyOf(products);
    }

    /** Draws a product that is on sale on the day. */
    Product whatIsBoughtOn(LocalDate day) {
        while (true) {
            int drawn = dice.between(1, popularityUpTo[products.size()]);
            int from = 0;
            int to = products.size();
            while (to - from > 1) {
                int middle = (from + to) >>> 1;
                if (popularityUpTo[middle] < drawn) {
                    from = middle;
                } else {
                    to = middle;
                }
            }
            if (products.get(from).isOnSale(day)) {
                return products.get(from);
            }
        }
    }

    private void inventCategories() {
        Map<String, Integer> children = new HashMap<>();
        for (Words.Entry category : words.section("categories")) {
            int id = rows.nextId("shop.categories");
            categoryIds.put(category.text(0), id);
            rows.add(
                    "shop.categories",
                    id,
                    category.text(0),
                    categoryIds.get(category.text(1)),
                    children.merge(category.text(1), 1, Integer::sum));
        }
    }

    private void inventProducts(Words.Entry category) {
        List<String> articles = category.list(5);
        List<String> variants = category.list(6);
        Set<String> names = new HashSet<>();
        while (names.size() < PRODUCTS_IN_CATEGORY) {
            String brand = dice.pick(brands);
            int variant = dice.between(0, variants.size() - 1);
            String name = brand + " " + dice.pick(articles) + ", " + variants.get(variant);
            if (names.add(name)) {
                double size = (variant + 1.0) / variants.size();
                inventProduct(category, brand, name, size);
            }
        }
    }

    /** Invents one product; the size, above 0 and at most 1, makes it dear and heavy. */
    private void inventProduct(Words.Entry category, String brand, String name, double size) {
        int id = rows.nextId("shop.products");
        boolean settled = dice.chance(0.72);
        LocalDate launched = timeline.daysAgo(
                settled ? Timeline.SALES_DAYS + dice.between(1, 1_400) : dice.between(4, Timeline.SALES_DAYS));
        LocalDate discontinued = settled && dice.chance(0.12) ? timeline.daysAgo(dice.between(20, 900)) : null;
        int low = category.number(2);
        int high = category.number(3);
        double euro = low + (high - low) * size * (0.35 + 0.65 * dice.fraction());
        long cents = Math.round(euro) * 100 - List.of(5, 10, 1, 50, 0).get(dice.weighted(38, 30, 12, 12, 8));
        long cost = Money.share(cents, dice.chance(0.03) ? 1.04 : 0.42 + 0.3 * dice.fraction());
        int grams = (int) (category.number(4) * (0.5 + size) * (0.8 + 0.4 * dice.fraction()));
        int popularity = dice.chance(0.045) ? 0 : 6 + (int) (120 / (1 + 11 * dice.fraction()));
        double quality = 2.7 + 2.1 * dice.fraction();
        List<Product.Price> prices = inventPrices(id, launched, discontinued, cents);
        products.add(new Product(id, launched, discontinued, popularity, quality, grams, prices));
        rows.add(
                "shop.products",
                id,
                sku(category, id),
                name,
                brand,
                dice.chance(0.012) ? null : categoryIds.get(category.text(0)),
                Money.euro(cents),
                Money.euro(cost),
                dice.chance(0.07) ? null : grams,
                launched,
                discontinued);
        inventSources(id, cost);
    }

    private static String sku(Words.Entry category, int id) {
        String prefix = Mailbox.fold(category.text(0)).substring(0, 3).toUpperCase(Locale.ROOT);
        return String.format(Locale.ROOT, "%s-%05d", prefix, 10_000 + id * 7);
    }

    private List<Product.Price> inventPrices(
            int productId, LocalDate launched, @Nullable LocalDate discontinued, long presentCents) {
        LocalDate end = discontinued == null ? timeline.today() : discontinued;
        int days = (int) ChronoUnit.DAYS.between(launched, end);
        int changes = days < 200 ? 0 : dice.weighted(30, 40, 22, 8);
        List<Product.Price> newestFirst = new ArrayList<>();
        LocalDate until = null;
        long cents = presentCents;
        for (int left = changes; left >= 0; left--) {
            LocalDate from = left == 0
                    ? launched
                    : launched.plusDays((long) days * left / (changes + 1) + dice.between(-12, 12));
            rows.add("shop.\"PriceHistory\"", productId, from, until, Money.euro(cents));
            newestFirst.add(new Product.Price(from, cents));
            until = from.minusDays(1);
            cents = Money.share(cents, dice.chance(0.8) ? 0.86 + 0.12 * dice.fraction() : 1.03 + 0.07 * dice.fraction())
                            / 10
                            * 10
                    + 9;
        }
        List<Product.Price> oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }

    /** The last supplier is new and delivers nothing yet. */
    private void inventSources(int productId, long cost) {
        int suppliers = rows.count("shop.suppliers") - 1;
        Set<Integer> chosen = new HashSet<>();
        int wanted = 1 + dice.weighted(48, 36, 16);
        while (chosen.size() < wanted) {
            int supplier = dice.between(1, suppliers);
            if (chosen.add(supplier)) {
                boolean preferred = chosen.size() == 1;
                long price = preferred ? cost : Money.share(cost, 0.96 + 0.25 * dice.fraction());
                rows.add("shop.product_suppliers", productId, supplier, Money.euro(price), preferred);
            }
        }
    }
}
