package io.github.dbqueryagent.fuzz;

import io.github.dbqueryagent.dialect.SqlDialects;
import io.github.dbqueryagent.validation.Review;
import io.github.dbqueryagent.validation.Violation;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** Makes statements, puts them to the guards, runs what they approve, and keeps what must not be. Not thread-safe. */
final class Hunt {
    private static final long MOST_MILLIS = 500;
    private static final long MOST_BYTES = 256L << 20;
    private static final int MOST_FINDINGS_ALIKE = 3;

    private final Map<String, Guard> guards = new TreeMap<>();
    private final Map<String, LiveDatabase> live = new LinkedHashMap<>();
    private final Map<String, List<String>> seeds = new HashMap<>();
    private final List<String> shipped = Seeds.shipped();
    private final List<Planted> forbidden = Planted.all();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> alike = new HashMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    Hunt(List<LiveDatabase> databases, List<Seeds.Seed> collected) throws SQLException {
        for (LiveDatabase database : databases) {
            live.put(database.dialect(), database);
            guards.put(database.dialect(), database.guard());
        }
        for (String dialect : SqlDialects.installed().ids()) {
            guards.computeIfAbsent(dialect, Guard::of);
        }
        for (Seeds.Seed seed : collected) {
            seeds.computeIfAbsent(seed.dialect(), any -> new ArrayList<>()).add(seed.sql());
        }
    }

    /** Makes cases from one seed after the other for as long as there is to be another one. */
    List<Finding> run(long firstSeed, BooleanSupplier another) {
        for (long seed = firstSeed; another.getAsBoolean(); seed++) {
            one(seed);
        }
        return findings;
    }

    /** Returns how many cases of each kind there were, and what came of them. */
    String counts() {
        return counts + " " + live.values().stream().map(LiveDatabase::counts).toList();
    }

    int count(String what) {
        return counts.getOrDefault(what, 0);
    }

    private void one(long seed) {
        var random = new Random(seed * 0x9E3779B97F4A7C15L ^ 0x5DEECE66DL);
        random.nextInt();
        List<String> dialects = List.copyOf(random.nextInt(3) > 0 && !live.isEmpty() ? live.keySet() : guards.keySet());
        Guard guard = guards.get(dialects.get(random.nextInt(dialects.size())));
        var mutations = new Mutations(random);
        int way = random.nextInt(20);
        if (way == 0) {
            tally("garbage");
            look(guard, seed, mutations.garbage());
        } else if (way < 5) {
            planted(guard, seed, random);
        } else if (way < 8) {
            tally("grammar");
            String made = Grammar.harmless(seed, guard.dialect());
            look(guard, seed, random.nextBoolean() ? made : mutations.mutate(made, any(shipped, random)));
        } else {
            tally("mutation");
            List<String> own = seeds.getOrDefault(guard.dialect().id(), shipped);
            String text = any(random.nextInt(3) == 0 ? shipped : own, random);
            String other = any(random.nextInt(3) == 0 ? own : shipped, random);
            look(guard, seed, fitted(guard, mutations.mutate(text, other), random));
        }
    }

    private void planted(Guard guard, long seed, Random random) {
        Planted part = any(forbidden, random);
        int at = random.nextInt(Integer.MAX_VALUE);
        Optional<String> made = Grammar.planted(seed, guard.dialect(), part.place(), at, part.text());
        if (made.isEmpty() || isRejected(guard, Grammar.harmless(seed, guard.dialect()))) {
            tally("not planted");
            return;
        }
        tally("planted");
        String sql = made.get();
        if (isRejected(guard, sql)) {
            look(guard, seed, sql);
            return;
        }
        String word = part.text().replace("§", "");
        keep(
                guard,
                seed,
                Shrinking.of(sql, shorter -> shorter.contains(word) && !isRejected(guard, shorter)),
                new Fault("forbidden part", part.text() + " was approved"));
    }

    private void look(Guard guard, long seed, String sql) {
        Optional<Fault> fault = probe(guard, sql);
        fault.ifPresent(found -> keep(guard, seed, alike(guard, found) ? sql : shrunk(guard, sql, found), found));
    }

    private String shrunk(Guard guard, String sql, Fault found) {
        return Shrinking.of(sql, shorter -> shows(guard, shorter, found));
    }

    private boolean shows(Guard guard, String sql, Fault found) {
        return probe(guard, sql).map(Fault::kind).equals(Optional.of(found.kind()));
    }

    private boolean alike(Guard guard, Fault found) {
        return alike.getOrDefault(key(guard, found), 0) >= MOST_FINDINGS_ALIKE;
    }

    private static String key(Guard guard, Fault found) {
        return guard.dialect().id() + found.kind();
    }

    private void keep(Guard guard, long seed, String sql, Fault found) {
        tally("findings");
        if (alike.merge(key(guard, found), 1, Integer::sum) <= MOST_FINDINGS_ALIKE) {
            String detail = probe(guard, sql).map(Fault::detail).orElse(found.detail());
            findings.add(new Finding(found.kind(), guard.dialect().id(), seed, sql, detail));
        }
    }

    /** Returns what is wrong with the way in which a statement is treated; empty if nothing is. */
    Optional<Fault> probe(Guard guard, String sql) {
        try {
            Guard.Looked looked = guard.look(sql);
            for (int i = 0; i < 2 && looked.millis() > MOST_MILLIS; i++) {
                looked = guard.look(sql);
            }
            if (looked.millis() > MOST_MILLIS) {
                return Optional.of(new Fault("slow review", looked.millis() + " ms"));
            }
            if (looked.bytes() > MOST_BYTES) {
                return Optional.of(new Fault("large review", (looked.bytes() >> 20) + " MiB"));
            }
            if (looked.review() instanceof Review.Approved approved) {
                tally("approved");
                return approved(guard, approved);
            }
            return looked
                    .review()
                    .fold(yes -> List.<Violation>of(), no -> no.rejected().violations())
                    .stream()
                    .filter(violation -> violation.rule().equals("internal"))
                    .findFirst()
                    .map(violation -> new Fault("failed review", violation.message()));
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            return Optional.of(new Fault("thrown", e.toString()));
        }
    }

    private Optional<Fault> approved(Guard guard, Review.Approved approved) throws SQLException {
        String once = approved.sql().conversationSql();
        Review again = guard.review(once);
        if (!(again instanceof Review.Approved twice)) {
            // Labels and stars that are spelled out can make it longer than a draft may be.
            if (ruleOf(again).equals("size")) {
                return Optional.empty();
            }
            return Optional.of(
                    new Fault("unstable rendering", "refused the second time by " + ruleOf(again) + ": " + once));
        }
        if (!twice.sql().conversationSql().equals(once)
                || !twice.sql().sql().equals(approved.sql().sql())) {
            return Optional.of(new Fault(
                    "unstable rendering", once + " became " + twice.sql().conversationSql()));
        }
        LiveDatabase database = live.get(guard.dialect().id());
        if (database == null) {
            return Optional.empty();
        }
        return database.fault(approved.sql())
                .map(detail -> new Fault("harm", detail + ": " + approved.sql().sql()));
    }

    /** Puts the Vault's names in the place of those that the guard does not know, so that more is looked at than names. */
    private static String fitted(Guard guard, String sql, Random random) {
        String text = sql;
        int table = random.nextInt(Vault.TABLES.size());
        for (int i = 0; i < 4; i++) {
            var names = new HashMap<String, String>();
            try {
                for (Violation violation : guard.review(text)
                        .fold(yes -> List.<Violation>of(), no -> no.rejected().violations())) {
                    if (violation.rule().equals("unknown-table")) {
                        names.put(violation.names().get(0), Vault.TABLES.get(table));
                    } else if (violation.rule().equals("unknown-column")) {
                        names.put(violation.names().get(0), any(Vault.COLUMNS.get(table), random));
                    }
                }
            } catch (RuntimeException e) {
                return text;
            }
            if (names.isEmpty()) {
                return text;
            }
            var pieces = Pieces.of(text);
            pieces.replaceAll(piece -> names.getOrDefault(piece.replaceAll("^[\"`]|[\"`]$", ""), piece));
            text = String.join("", pieces);
        }
        return text;
    }

    private static String ruleOf(Review review) {
        return review.fold(yes -> "", no -> no.rejected().violations().get(0).rule());
    }

    private static boolean isRejected(Guard guard, String sql) {
        return guard.review(sql) instanceof Review.Rejected;
    }

    private void tally(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    /**
     * What is wrong with the way in which a statement is treated.
     *
     * @param kind what, in two words
     * @param detail what was seen
     */
    record Fault(String kind, String detail) {}

    /**
     * A part that no query may hold.
     *
     * @param place what it takes the place of
     * @param text the part; {@code §} in it is what stood in its place
     */
    private record Planted(Grammar.Place place, String text) {
        static List<Planted> all() {
            return Seeds.lines("forbidden.txt").stream()
                    .map(line -> line.split(" \\| ", 2))
                    .map(parts -> new Planted(Grammar.Place.valueOf(parts[0]), parts[1]))
                    .toList();
        }
    }
}
