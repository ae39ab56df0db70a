package io.github.dbqueryagent.parser.language;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the periods of a question, relative to one day. Immutable. */
public final class PeriodReader {
    private static final Set<String> INSIDE = Set.of("in", "within", "over", "during", "for", "on", "of", "from", "at");
    private static final Set<String> LAST = Set.of("last", "previous", "past", "prior", "preceding");
    private static final Set<String> THIS = Set.of("this", "current");
    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "day", ChronoUnit.DAYS,
            "week", ChronoUnit.WEEKS,
            "month", ChronoUnit.MONTHS,
            "year", ChronoUnit.YEARS);

    private final LocalDate today;

    private static final List<List<String>> FUTURE = List.of(
            List.of("still", "to", "come"),
            List.of("yet", "to", "come"),
            List.of("still", "ahead"),
            List.of("in", "the", "future"),
            List.of("coming", "up"),
            List.of("upcoming"));

    /** Creates a reader for questions asked on this day. */
    public PeriodReader(LocalDate today) {
        this.today = today;
    }

    /**
     * A period and how many tokens it took. Immutable.
     *
     * @param period the period
     * @param length the tokens
     */
    public record Found(Period period, int length) {}

    /** Returns the period that begins at the token, with the preposition before it. */
    public Optional<Found> at(List<Token> tokens, int at) {
        Found found = between(tokens, at);
        if (found == null) {
            found = bounded(tokens, at);
        }
        if (found == null) {
            found = future(tokens, at);
        }
        if (found == null) {
            int skip = INSIDE.contains(word(tokens, at)) ? 1 : 0;
            int date = at + skip + (word(tokens, at + skip).equals("the") ? 1 : 0);
            found = span(tokens, date, skip > 0);
            found = found == null ? null : new Found(found.period(), found.length() + date - at);
        }
        if (found == null) {
            return Optional.empty();
        }
        String words = tokens.subList(at, at + found.length()).stream()
                .map(Token::text)
                .collect(Collectors.joining(" "));
        return Optional.of(new Found(found.period().named(words), found.length()));
    }

    /** Returns the year that stands at the token with nothing before it. */
    public Optional<Found> yearAt(List<Token> tokens, int at) {
        Integer year = CalendarWords.year(tokens, at);
        return year == null
                ? Optional.empty()
                : Optional.of(new Found(
                        CalendarWords.wholeYear(year).named(tokens.get(at).text()), 1));
    }

    /** What has not happened yet. */
    private @Nullable Found future(List<Token> tokens, int at) {
        for (List<String> words : FUTURE) {
            boolean fits = true;
            for (int i = 0; i < words.size(); i++) {
                fits &= word(tokens, at + i).equals(words.get(i));
            }
            if (fits) {
                return new Found(new Period(today.plusDays(1), null, "", true), words.size());
            }
        }
        return null;
    }

    private @Nullable Found between(List<Token> tokens, int at) {
        String first = word(tokens, at);
        if (!first.equals("between") && !first.equals("from")) {
            return null;
        }
        Found start = span(tokens, at + 1, true);
        if (start == null) {
            return null;
        }
        int middle = at + 1 + start.length();
        String link = word(tokens, middle);
        boolean linked = first.equals("between")
                ? link.equals("and")
                : Set.of("to", "until", "till", "through").contains(link);
        Found end = linked ? span(tokens, middle + 1, true) : null;
        if (end == null) {
            return null;
        }
        LocalDate from = start.period().from();
        if (from != null
                && end.period().until() != null
                && !from.isBefore(end.period().until())) {
            // "From January to June 2024" begins in 2024, too.
            from = from.withYear(end.period().until().minusDays(1).getYear());
        }
        var period = new Period(from, end.period().until(), "", start.period().relative());
        return new Found(period, middle + 1 + end.length() - at);
    }

    /** Since, before, after and until, with the date after them. */
    private @Nullable Found bounded(List<Token> tokens, int at) {
        String first = word(tokens, at);
        int length = 1;
        if (Set.of("later", "earlier", "prior").contains(first)
                && Set.of("than", "to").contains(word(tokens, at + 1))) {
            length = 2;
        } else if (first.equals("on") && word(tokens, at + 1).equals("or")) {
            length = 3;
            first = word(tokens, at + 2).equals("after") ? "since" : "until";
        } else if (first.equals("as") && word(tokens, at + 1).equals("of")) {
            length = 2;
            first = "since";
        } else if (!Set.of("since", "before", "after", "until", "till", "through", "starting")
                .contains(first)) {
            return null;
        }
        int date = at + length + (Set.of("from").contains(word(tokens, at + length)) ? 1 : 0);
        Found found = span(tokens, date, true);
        if (found == null) {
            return null;
        }
        Period span = found.period();
        Period period =
                switch (first) {
                    case "since", "starting" -> new Period(span.from(), null, "", span.relative());
                    case "before", "earlier", "prior" -> new Period(null, span.from(), "", span.relative());
                    case "after", "later" -> new Period(span.until(), null, "", span.relative());
                    default -> new Period(null, span.until(), "", span.relative());
                };
        return new Found(period, found.length() + date - at);
    }

    private @Nullable Found span(List<Token> tokens, int at, boolean yearAlone) {
        if (at >= tokens.size()) {
            return null;
        }
        Found found = edge(tokens, at);
        if (found == null) {
            found = day(tokens, at);
        }
        if (found == null) {
            found = relative(tokens, at);
        }
        if (found == null) {
            found = CalendarWords.named(tokens, at, today);
        }
        if (found == null) {
            int skip = word(tokens, at).equals("the") && word(tokens, at + 1).equals("year") ? 1 : 0;
            skip += word(tokens, at + skip).equals("year") && yearAlone ? 1 : 0;
            skip += skip > 0 && word(tokens, at + skip).equals("of") ? 1 : 0;
            Integer year = CalendarWords.year(tokens, at + skip);
            found = year == null || !yearAlone ? null : new Found(CalendarWords.wholeYear(year), 1 + skip);
        }
        return found;
    }

    /** "The beginning of 2025" is its first day. */
    private @Nullable Found edge(List<Token> tokens, int at) {
        int edge = at + (word(tokens, at).equals("the") ? 1 : 0);
        boolean first = Set.of("beginning", "start").contains(word(tokens, edge));
        boolean last = word(tokens, edge).equals("end");
        if ((!first && !last) || !word(tokens, edge + 1).equals("of")) {
            return null;
        }
        Found whole = span(tokens, edge + 2, true);
        LocalDate day = whole == null
                ? null
                : first ? whole.period().from() : whole.period().until();
        if (whole == null || day == null) {
            return null;
        }
        Period only =
                CalendarWords.day(first ? day : day.minusDays(1), whole.period().relative());
        return new Found(only, edge + 2 + whole.length() - at);
    }

    private @Nullable Found day(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        if (token.kind() == Token.Kind.DATE) {
            try {
                return new Found(CalendarWords.day(LocalDate.parse(token.text()), false), 1);
            } catch (java.time.DateTimeException e) {
                return null;
            }
        }
        return switch (token.lower()) {
            case "today" -> new Found(CalendarWords.day(today, true), 1);
            case "yesterday" -> new Found(CalendarWords.day(today.minusDays(1), true), 1);
            case "tomorrow" -> new Found(CalendarWords.day(today.plusDays(1), true), 1);
            default -> null;
        };
    }

    private @Nullable Found relative(List<Token> tokens, int at) {
        String first = word(tokens, at);
        String second = word(tokens, at + 1);
        if (THIS.contains(first) && CalendarWords.isUnit(second)) {
            return new Found(CalendarWords.unitAround(today, second, 0), 2);
        }
        if (LAST.contains(first) && CalendarWords.isUnit(second)) {
            return new Found(CalendarWords.unitAround(today, second, -1), 2);
        }
        if (first.equals("next") && CalendarWords.isUnit(second)) {
            return new Found(CalendarWords.unitAround(today, second, 1), 2);
        }
        if (LAST.contains(first) || first.equals("next")) {
            return lastSome(tokens, at, first.equals("next"));
        }
        if (first.equals("year") && second.equals("to") && word(tokens, at + 2).equals("date")) {
            return new Found(new Period(today.withDayOfYear(1), today.plusDays(1), "", true), 3);
        }
        return ago(tokens, at);
    }

    private @Nullable Found lastSome(List<Token> tokens, int at, boolean next) {
        Optional<Numbers.Found> number = at + 1 < tokens.size() ? Numbers.at(tokens, at + 1) : Optional.empty();
        if (number.isEmpty()) {
            return null;
        }
        int unitAt = at + 1 + number.get().length();
        String unit = Stemmer.singular(word(tokens, unitAt));
        long amount = number.get().value().longValue() * (unit.equals("quarter") ? 3 : 1);
        ChronoUnit length = unit.equals("quarter") ? ChronoUnit.MONTHS : UNITS.get(unit);
        if (length == null || amount > 10_000) {
            return null;
        }
        Period period = next
                ? new Period(today, today.plus(amount, length).plusDays(1), "", true)
                : new Period(today.minus(amount, length), today.plusDays(1), "", true);
        return new Found(period, unitAt + 1 - at);
    }

    private @Nullable Found ago(List<Token> tokens, int at) {
        Optional<Numbers.Found> number = Numbers.at(tokens, at);
        if (number.isEmpty()) {
            return null;
        }
        int unitAt = at + number.get().length();
        ChronoUnit unit = UNITS.get(Stemmer.singular(word(tokens, unitAt)));
        long amount = number.get().value().longValue();
        if (unit == null || amount > 10_000 || !word(tokens, unitAt + 1).equals("ago")) {
            return null;
        }
        return new Found(CalendarWords.day(today.minus(amount, unit), true), unitAt + 2 - at);
    }

    private static String word(List<Token> tokens, int at) {
        return at < tokens.size() ? tokens.get(at).lower() : "";
    }
}
