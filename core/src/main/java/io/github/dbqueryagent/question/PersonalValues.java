package io.github.dbqueryagent.question;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The personal values of a question or a conversation, each under the placeholder that stands for it. Immutable.
 *
 * <p>Texts that leave the process hold the placeholders; the values stay here. {@code toString} shows no value.
 */
public final class PersonalValues {
    private static final PersonalValues NONE = new PersonalValues(Map.of());

    private final Map<String, String> byPlaceholder;

    private PersonalValues(Map<String, String> byPlaceholder) {
        this.byPlaceholder = byPlaceholder;
    }

    /** Returns no values. */
    public static PersonalValues none() {
        return NONE;
    }

    /** Returns these values and one more; a placeholder that is taken already is refused. */
    public PersonalValues with(String placeholder, String value) {
        var more = new LinkedHashMap<>(byPlaceholder);
        if (more.putIfAbsent(placeholder, value) != null) {
            throw new IllegalArgumentException("placeholder <" + placeholder + "> is taken");
        }
        return new PersonalValues(Collections.unmodifiableMap(more));
    }

    /** Returns these values and the other ones; empty if a placeholder stands for one value here and for another there. */
    public Optional<PersonalValues> and(PersonalValues other) {
        var all = new LinkedHashMap<>(byPlaceholder);
        for (Map.Entry<String, String> entry : other.byPlaceholder.entrySet()) {
            String known = all.putIfAbsent(entry.getKey(), entry.getValue());
            if (known != null && !known.equals(entry.getValue())) {
                return Optional.empty();
            }
        }
        return Optional.of(new PersonalValues(Collections.unmodifiableMap(all)));
    }

    /** Returns those of these values that the placeholders stand for. */
    public PersonalValues only(Set<String> placeholders) {
        var kept = new LinkedHashMap<>(byPlaceholder);
        kept.keySet().retainAll(placeholders);
        return new PersonalValues(Collections.unmodifiableMap(kept));
    }

    /** Returns the value that the placeholder stands for. */
    public Optional<String> find(String placeholder) {
        return Optional.ofNullable(byPlaceholder.get(placeholder));
    }

    /** Returns the placeholder that stands for the value already. */
    public Optional<String> findPlaceholder(String value) {
        return byPlaceholder.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Returns the placeholders in the order in which they were given. */
    public Set<String> placeholders() {
        return byPlaceholder.keySet();
    }

    /** Returns the text with each placeholder replaced by its value: for the asker's own eyes alone. */
    public String reveal(String text) {
        String shown = text;
        for (Map.Entry<String, String> entry : byPlaceholder.entrySet()) {
            shown = shown.replace(entry.getKey(), entry.getValue());
        }
        return shown;
    }

    /** Returns whether there are none. */
    public boolean isEmpty() {
        return byPlaceholder.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonalValues that && byPlaceholder.equals(that.byPlaceholder);
    }

    @Override
    public int hashCode() {
        return byPlaceholder.hashCode();
    }

    @Override
    public String toString() {
        return "PersonalValues" + byPlaceholder.keySet();
    }
}
