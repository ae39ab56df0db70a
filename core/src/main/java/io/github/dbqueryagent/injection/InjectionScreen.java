package io.github.dbqueryagent.injection;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds what a text asks of the assistant and not of the data, also where that is written in another form than people
 * read. Thread-safe.
 *
 * <p>It looks at what is asked, by words near one another in many languages and by signs that no language changes. It is
 * advice: what it misses is as harmless as what the review lets run.
 */
public final class InjectionScreen {
    private static final String HIDDEN = "hidden-instructions";
    private static final String OBEY = "obey";

    /** What stands in quotes is mostly a value that is looked for, and longer texts are not. */
    private static final Pattern QUOTED = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:'[^'\n]{1,80}'|\"[^\"\n]{1,80}\"|“[^”\n]{1,80}”|‘[^’\n]{1,80}’|„[^“\n]{1,80}“|«[^»\n]{1,80}»|»[^«\n]{1,80}«)(?![\\p{L}\\p{N}])");

    private static final InjectionScreen BUNDLED =
            new InjectionScreen(ResourceLines.of("words.txt"), ResourceLines.of("rules.txt"));

    private final WordLists words;
    private final List<InjectionRule> rules;
    private final Injection hidden;
    private final Disguises disguises;

    private InjectionScreen(List<String> words, List<String> rules) {
        this.words = new WordLists(words);
        this.rules = InjectionRule.read(rules);
        this.hidden = this.rules.stream()
                .map(InjectionRule::found)
                .filter(found -> found.rule().equals(HIDDEN))
                .findFirst()
                .orElseThrow();
        this.disguises = new Disguises(words.stream()
                .filter(line -> line.startsWith("signal: "))
                .flatMap(line -> List.of(line.substring(8).split(", ")).stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Returns the screen with the rules and words that come with the library. */
    public static InjectionScreen bundled() {
        return BUNDLED;
    }

    /**
     * Returns what the text asks of the assistant; empty if it is about the data, as far as can be seen.
     *
     * @param ofTenant whether the one who asks belongs to a tenant
     */
    public Optional<Injection> find(String text, boolean ofTenant) {
        String shown = Letters.shown(text);
        Optional<Injection> plain = inShown(shown, ofTenant);
        if (plain.isPresent()) {
            return plain;
        }
        return disguises.in(shown).stream()
                .filter(decoded -> inShown(decoded, ofTenant).isPresent())
                .findFirst()
                .map(decoded -> hidden);
    }

    /** What is in quotes counts where the rest says to do it. */
    private Optional<Injection> inShown(String shown, boolean ofTenant) {
        String unquoted = QUOTED.matcher(shown).replaceAll("''");
        SeenText text = words.see(unquoted);
        SeenText said = unquoted.length() < shown.length() && text.has(OBEY) ? words.see(shown) : text;
        return rules.stream()
                .filter(rule -> (ofTenant || !rule.tenantsOnly()) && rule.matches(said, shown))
                .findFirst()
                .map(InjectionRule::found);
    }
}
