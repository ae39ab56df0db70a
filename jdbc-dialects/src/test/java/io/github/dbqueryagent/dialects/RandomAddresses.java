package io.github.dbqueryagent.dialects;

import io.github.dbqueryagent.address.UrlRules;
import io.github.dbqueryagent.dialect.SqlDialects;
import io.github.dbqueryagent.setting.InvalidSettingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Addresses made of what drivers read in special ways, of which those that the rules take are given. */
final class RandomAddresses {
    private static final List<String> SIGNS = List.of(
            "?", "&", ";", "=", "#", "\\", "{", "}", "(", ")", "[", "]", ",", "/", "@", ":", "%", "+", " ", "'", "\"",
            "\t", "%26", "%3B", "%3D", "%3F", "%25", "%49", "\\;", "}}", "&&", ";;", "amp;", "-", "_", ".", "é");

    private final Random random = new Random(11);
    private final UrlRules rules;
    private final String beginning;
    private final List<String> harmless;
    private final List<String> harmful;

    /**
     * Creates a source of addresses.
     *
     * @param beginning an address without properties
     * @param harmful properties that may not be carried
     */
    RandomAddresses(String beginning, String... harmful) {
        this.rules = SqlDialects.installed().urlRules(beginning);
        this.beginning = beginning;
        this.harmless = List.copyOf(rules.properties());
        this.harmful = List.of(harmful);
    }

    Set<String> properties() {
        return rules.properties();
    }

    /** Returns some that are taken. */
    Stream<String> taken(int number) {
        return Stream.generate(this::any).filter(this::isTaken).limit(number);
    }

    private boolean isTaken(String url) {
        try {
            rules.admit(url, List.of());
            return true;
        } catch (InvalidSettingException e) {
            return false;
        }
    }

    private String any() {
        List<Supplier<String>> kinds = List.of(
                () -> one(List.of("&", ";")) + property(harmless),
                () -> one(List.of("&", ";")) + property(harmless),
                () -> one(List.of("", "&", ";", "%26", "%3B", "\\;", "#", "}", " ")) + property(harmful),
                () -> "(" + property(harmful) + ")",
                () -> one(SIGNS),
                () -> one(SIGNS));
        var parts = new ArrayList<String>();
        parts.add(one(List.of("?", ";")) + property(harmless));
        for (int i = random.nextInt(6); i > 0; i--) {
            parts.add(1 + random.nextInt(parts.size()), one(kinds).get());
        }
        var place = new StringBuilder(beginning);
        if (random.nextInt(4) == 0) {
            int afterPrefix = beginning.indexOf(':', "jdbc:".length()) + 1;
            place.insert(
                    afterPrefix + random.nextInt(place.length() - afterPrefix + 1),
                    one(kinds).get());
        }
        return place + String.join("", parts);
    }

    private String property(List<String> names) {
        return one(names)
                + one(List.of("=", "=", "=", ""))
                + one(List.of("1", "true", "x", ""))
                + one(List.of("", "", one(SIGNS)));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
