package io.github.dbqueryagent.personal;

import io.github.dbqueryagent.question.PersonalValues;
import io.github.dbqueryagent.question.Placeholder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds personal data in texts by its form and its check digits. Thread-safe; nothing but functions.
 *
 * <p>It takes time in proportion to the length of the text. What has no form of its own, such as a name, is not found; a
 * number that could as well be an order's is taken for personal only after a word that says so.
 */
public final class PersonalText {
    /** No number of a person, a card or a telephone has fewer; only addresses of machines do. */
    private static final int FEWEST_DIGITS = 6;

    private PersonalText() {}

    /** Returns the places that hold personal data, in order; none overlaps another. */
    public static List<Match> find(String text) {
        if (!mayHold(text)) {
            return List.of();
        }
        var found = new ArrayList<Match>();
        int last = 0;
        int i = 0;
        while (i < text.length()) {
            Match match = isStart(text, i) ? at(text, i, last) : null;
            if (match != null) {
                found.add(match);
                last = match.end();
            }
            i = match == null ? i + 1 : match.end();
        }
        return List.copyOf(found);
    }

    /** Returns what the text as a whole is, but for space around it; empty if it is more or something else. */
    public static Optional<PersonalClass> classOf(String value) {
        String text = value.strip();
        Match match = !text.isEmpty() && isStart(text, 0) ? at(text, 0, 0) : null;
        return match != null && match.end() == text.length() ? Optional.of(match.personalClass()) : Optional.empty();
    }

    /** Returns the text with what the function gives in the place of each match; null leaves it as it is. */
    public static String replace(String text, Function<Match, @Nullable String> replacement) {
        List<Match> found = find(text);
        if (found.isEmpty()) {
            return text;
        }
        var replaced = new StringBuilder(text.length());
        int from = 0;
        for (Match match : found) {
            String other = replacement.apply(match);
            if (other != null) {
                replaced.append(text, from, match.start()).append(other);
                from = match.end();
            }
        }
        return replaced.append(text, from, text.length()).toString();
    }

    /**
     * Returns the text with placeholders for the personal values in it; a value that has one already keeps it.
     *
     * @param known the values that have placeholders already
     */
    public static Replaced withPlaceholders(String text, PersonalValues known) {
        return withPlaceholders(text, known, Set.of());
    }

    /**
     * Returns the text with placeholders for the personal values in it; a value that has one already keeps it.
     *
     * @param known the values that have placeholders already
     * @param taken placeholders that must not be given out, since they stand elsewhere for something else
     */
    public static Replaced withPlaceholders(String text, PersonalValues known, Set<String> taken) {
        var values = new PersonalValues[] {known};
        Set<String> written = new HashSet<>(taken);
        written.addAll(Placeholder.findAll(text));
        String replaced = replace(text, match -> {
            String value = text.substring(match.start(), match.end());
            values[0] = withPlaceholder(values[0], match.personalClass(), value, written);
            return values[0].findPlaceholder(value).orElseThrow();
        });
        return new Replaced(replaced, values[0]);
    }

    /**
     * Returns the values with one more; themselves if it has a placeholder already.
     *
     * @param written placeholders that must not be given out, since they stand somewhere for nothing
     */
    public static PersonalValues withPlaceholder(
            PersonalValues known, PersonalClass personalClass, String value, Set<String> written) {
        if (known.findPlaceholder(value).isPresent()) {
            return known;
        }
        int number = known.placeholders().size() + 1;
        String placeholder = Placeholder.of(personalClass.kind(), 1);
        for (int n = 1; n <= number + written.size(); n++) {
            placeholder = Placeholder.of(personalClass.kind(), n);
            if (known.find(placeholder).isEmpty() && !written.contains(placeholder)) {
                break;
            }
        }
        return known.with(placeholder, value);
    }

    /** All that is found has a digit or an at sign. */
    private static boolean mayHold(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '@' || Texts.isDigit(c)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStart(String text, int at) {
        char c = text.charAt(at);
        return (Character.isLetterOrDigit(c) || c == '_' || c == '+' || c == '(') && Texts.canStart(text, at);
    }

    private static @Nullable Match at(String text, int start, int last) {
        char c = text.charAt(start);
        int end = c == '+' || c == '(' ? -1 : EmailForm.end(text, start);
        if (end >= 0) {
            return new Match(start, end, PersonalClass.EMAIL);
        }
        Match number = Texts.isDigit(c) || c == '+' || c == '(' ? number(text, start, last) : null;
        if (number != null) {
            return number;
        }
        end = Texts.isLetter(c) ? BankAccounts.end(text, start) : -1;
        if (end >= 0) {
            return new Match(start, end, PersonalClass.IBAN);
        }
        end = Texts.isLetter(c) ? LetteredNumbers.end(text, start) : -1;
        if (end >= 0) {
            return new Match(start, end, PersonalClass.NATIONAL_ID);
        }
        end = Character.digit(c, 16) >= 0 ? InternetAddresses.end(text, start) : -1;
        return end < 0 ? null : new Match(start, end, PersonalClass.IP_ADDRESS);
    }

    private static @Nullable Match number(String text, int start, int last) {
        NumberRun run = Texts.canStartNumber(text, start) ? NumberRun.at(text, start) : null;
        if (run == null) {
            return null;
        }
        boolean digit = Texts.isDigit(text.charAt(start));
        if (run.digits(run.size()).length() < FEWEST_DIGITS) {
            int address = digit ? InternetAddresses.end(text, start) : -1;
            return address < 0 ? null : new Match(start, address, PersonalClass.IP_ADDRESS);
        }
        int end = digit ? PaymentCards.end(run) : -1;
        if (end >= 0) {
            return new Match(start, end, PersonalClass.PAYMENT_CARD);
        }
        end = digit ? LetteredNumbers.end(text, start) : -1;
        if (end < 0 && digit) {
            end = NationalNumbers.end(run);
        }
        if (end >= 0) {
            return new Match(start, end, PersonalClass.NATIONAL_ID);
        }
        end = digit ? InternetAddresses.end(text, start) : -1;
        if (end >= 0) {
            return new Match(start, end, PersonalClass.IP_ADDRESS);
        }
        end = digit ? Positions.end(text, start) : -1;
        if (end >= 0) {
            boolean minus = start > 0 && text.charAt(start - 1) == '-';
            return new Match(minus ? start - 1 : start, end, PersonalClass.LOCATION);
        }
        end = isAmidDigits(text, start, last) ? -1 : PhoneNumbers.end(run);
        return end < 0 ? null : new Match(start, end, PersonalClass.PHONE);
    }

    /** The end of a longer number that is none of ours is no telephone's either. */
    private static boolean isAmidDigits(String text, int start, int last) {
        return start - last > 1 && text.charAt(start - 1) == ' ' && Texts.isDigit(text.charAt(start - 2));
    }

    /**
     * A place in a text that holds personal data. Immutable.
     *
     * @param start the first character's index
     * @param end the index after the last character
     * @param personalClass what stands there
     */
    public record Match(int start, int end, PersonalClass personalClass) {}

    /**
     * A text without its personal values. Immutable; {@code toString} shows neither.
     *
     * @param text the text with placeholders
     * @param values the values that the placeholders stand for, those known before included
     */
    public record Replaced(String text, PersonalValues values) {
        @Override
        public String toString() {
            return "Replaced[" + text.length() + " characters, " + values + "]";
        }
    }
}
