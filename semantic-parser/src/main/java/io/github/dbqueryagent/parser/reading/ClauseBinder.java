package io.github.dbqueryagent.parser.reading;

import io.github.dbqueryagent.linking.ValueMatch;
import io.github.dbqueryagent.parser.language.Stemmer;
import io.github.dbqueryagent.parser.language.Units;
import io.github.dbqueryagent.parser.language.Words;
import io.github.dbqueryagent.parser.lexicon.ColumnInfo;
import io.github.dbqueryagent.parser.lexicon.TableInfo;
import io.github.dbqueryagent.parser.query.Condition;
import io.github.dbqueryagent.parser.query.Expression;
import io.github.dbqueryagent.parser.query.Place;
import io.github.dbqueryagent.parser.segment.Segment;
import io.github.dbqueryagent.parser.sketch.Clause;
import io.github.dbqueryagent.parser.sketch.SegmentKinds;
import io.github.dbqueryagent.schema.TypeFamily;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns clauses into conditions on columns. Not thread-safe; one reading each. */
final class ClauseBinder {
    private static final List<String> MEASURES = List.of("price", "total", "amount", "cost", "value", "fee", "age");

    private static final double NAMED = 0.9;
    private static final double FAR = 0.09;

    private final Binding binding;
    private final ColumnChooser columns;
    private final Evidence evidence;
    private final DateChooser dates;
    private TableInfo root;

    ClauseBinder(Binding binding, DateChooser dates, TableInfo root) {
        this.binding = binding;
        this.columns = binding.columns();
        this.evidence = binding.evidence();
        this.dates = dates;
        this.root = root;
    }

    void root(TableInfo newRoot) {
        root = newRoot;
    }

    /** Returns the conditions for the clause; none if it found no place, which the evidence tells then. */
    List<Condition> bind(Clause clause) {
        if (clause instanceof Clause.Is is) {
            return is(is);
        }
        if (clause instanceof Clause.Has has) {
            return has(has);
        }
        if (clause instanceof Clause.State state) {
            return new StateBinder(binding, root).bind(state);
        }
        if (clause instanceof Clause.Absent absent && isGiven(absent)) {
            return List.of();
        }
        return one(clause).map(ClauseBinder::listed).orElseGet(() -> {
            evidence.lost(clause.said());
            return List.of();
        });
    }

    private static List<Condition> listed(Condition condition) {
        return condition instanceof Condition.All all && all.conditions().isEmpty() ? List.of() : List.of(condition);
    }

    private Optional<Condition> one(Clause clause) {
        if (clause instanceof Clause.When when) {
            return when(when);
        }
        if (clause instanceof Clause.Hinted hinted) {
            return hinted(hinted);
        }
        if (clause instanceof Clause.Range range) {
            return numeric(range.column(), range.hints())
                    .map(column -> new Condition.All(List.of(
                            new Condition.Comparison(
                                    Binding.cell(column),
                                    ">=",
                                    figure(range.low().requireNumber(), range.unit(), column)),
                            new Condition.Comparison(
                                    Binding.cell(column),
                                    "<=",
                                    figure(range.high().requireNumber(), range.unit(), column)))));
        }
        if (clause instanceof Clause.Versus versus) {
            return new VersusBinder(binding, root).bind(versus);
        }
        if (clause instanceof Clause.VersusAll versus) {
            return numeric(versus.column(), versus.hints())
                    .map(column -> new Condition.Comparison(
                            Binding.cell(column),
                            versus.sign(),
                            new Expression.OverAll(
                                    versus.function(),
                                    Binding.cell(column),
                                    Place.of(column.table().name()),
                                    List.of())));
        }
        if (clause instanceof Clause.Fits fits) {
            return text(fits.column())
                    .map(column -> new Condition.Like(Binding.cell(column), fits.pattern(), fits.negated()));
        }
        if (clause instanceof Clause.Absent absent) {
            return absent(absent);
        }
        if (clause instanceof Clause.Either either) {
            var parts = new ArrayList<Condition>();
            either.clauses().forEach(inner -> parts.addAll(bind(inner)));
            return parts.isEmpty() ? Optional.empty() : Optional.of(new Condition.Any(parts));
        }
        return Optional.empty();
    }

    private Optional<Condition> when(Clause.When when) {
        return dates.choose(when.near(), root, when.period().isOfWholeYears()).map(column -> {
            if (when.period().relative()) {
                evidence.assumptions.add("'" + when.period().words() + "' was read as "
                        + when.period().inWords() + ".");
            }
            return DateChooser.inside(column, Place.of(column.table().name()), when.period(), when.negated());
        });
    }

    private Optional<Condition> hinted(Clause.Hinted hinted) {
        Optional<ColumnInfo> column = numeric(hinted.column(), hinted.hints());
        if (column.isEmpty() && hinted.column() != null) {
            Optional<ColumnInfo> text = columns.column(hinted.column(), any -> true);
            return text.map(found -> new Condition.Comparison(
                    Binding.cell(found),
                    hinted.sign(),
                    literal(found, hinted.number().toPlainString())));
        }
        return column.map(found -> new Condition.Comparison(
                Binding.cell(found), hinted.sign(), figure(hinted.number(), hinted.unit(), found)));
    }

    private Optional<Condition> absent(Clause.Absent absent) {
        if (SegmentKinds.isMoney(absent.column()) && absent.column().matches().isEmpty()) {
            return new MeasureFinder(binding)
                    .money(List.of(binding.subject()))
                    .map(measure ->
                            new Condition.Related(Place.of(measure.table().name()), List.of(), !absent.negated()));
        }
        Optional<ColumnInfo> found = columns.column(absent.column(), any -> true);
        if (found.isPresent() && found.get().type() == TypeFamily.BOOLEAN) {
            return Optional.of(
                    new Condition.Comparison(Binding.cell(found.get()), "=", new Expression.Truth(absent.negated())));
        }
        boolean elsewhere = found.isPresent()
                && found.get().table() != root
                && binding.isMany(binding.subject(), found.get().table());
        if (elsewhere && SegmentKinds.isVerb(absent.column())) {
            Place place = Place.of(found.get().table().name());
            return Optional.of(new Condition.Related(place, List.of(), !absent.negated()));
        }
        if (absent.negated() && found.isPresent() && !found.get().column().nullable()) {
            // A column that is always there tells nothing, so that the words may have said something else.
            evidence.guesses++;
            return Optional.of(new Condition.All(List.of()));
        }
        found.ifPresent(column -> evidence.guess("'" + absent.column().text() + "' was read as "
                + (absent.negated() ? "having a " : "having no ") + column.label() + "."));
        return found.map(column -> new Condition.Missing(Binding.cell(column), absent.negated()));
    }

    /** "Invoices that were issued" are all invoices, if the date of issue is never absent. */
    private boolean isGiven(Clause.Absent absent) {
        return absent.negated()
                && SegmentKinds.isVerb(absent.column())
                && columns.column(absent.column(), any -> any.type() != TypeFamily.BOOLEAN)
                        .filter(column ->
                                column.table() == root && !column.column().nullable())
                        .isPresent();
    }

    private List<Condition> has(Clause.Has has) {
        Optional<TableInfo> table = columns.tableBeside(has.thing());
        if (table.isEmpty()) {
            evidence.lost(has.thing().text());
            return List.of();
        }
        if (!has.negated() && has.inner().isEmpty() && isSaidByColumn(has.thing())) {
            return List.of();
        }
        boolean far = !has.negated()
                && has.inner().isEmpty()
                && SegmentKinds.isSaidVerb(has.thing())
                && has.thing().tableScore() < NAMED
                && columns.nearness(table.get()) < FAR;
        if (far) {
            // A verb says little of tables that are far from what it is said of.
            evidence.soft++;
            return List.of();
        }
        var inner = new ArrayList<Condition>();
        TableInfo before = root;
        root = table.get();
        has.inner().forEach(clause -> inner.addAll(bind(clause)));
        root = before;
        if (has.negated() && table.get() == binding.subject()) {
            evidence.lost("not");
        }
        if (table.get() == binding.subject() || (!has.negated() && table.get() == root)) {
            return inner;
        }
        return List.of(new Condition.Related(Place.of(table.get().name()), inner, has.negated()));
    }

    /** "Minutes watched" says the verb in the name of a column; the verb asks for no other table then. */
    private boolean isSaidByColumn(Segment thing) {
        String stem = Stemmer.stem(Words.lower(thing.text()));
        return SegmentKinds.isSaidVerb(thing)
                && thing.tableScore() < NAMED
                && root.first(column -> column.stems().contains(stem)).isPresent();
    }

    private List<Condition> is(Clause.Is is) {
        Segment first = is.operands().get(0);
        Optional<ValueMatch> value = columns.value(first, is.column());
        var states = new StateBinder(binding, root);
        boolean elsewhere = value.flatMap(
                        found -> binding.lexicon().find(found.column().table()))
                .map(table -> !states.isHere(table))
                .orElse(true);
        if (elsewhere && is.column() == null && states.stateOf(first).isPresent()) {
            return states.bind(new Clause.State(first, is.negated()));
        }
        if (value.isPresent()) {
            return known(is, value.get());
        }
        Optional<ColumnInfo> column = is.column() == null ? Optional.empty() : text(is.column());
        if (column.isEmpty() && is.column() != null) {
            column = columns.column(is.column(), any -> !any.type().isNumeric() || isNumber(first.text()));
        }
        if (column.isEmpty()) {
            column = binding.subject().displayColumns().stream()
                    .filter(any -> any.type() == TypeFamily.TEXT)
                    .findFirst();
            evidence.guesses++;
        }
        if (column.isEmpty()) {
            evidence.lost(first.text());
            return List.of();
        }
        evidence.literals++;
        return List.of(unknownText(is, column.get()));
    }

    private Condition unknownText(Clause.Is is, ColumnInfo column) {
        var parts = new ArrayList<Condition>();
        for (Segment operand : is.operands()) {
            boolean placeholder = operand.text().startsWith("{{");
            boolean plain = placeholder || column.type() != TypeFamily.TEXT;
            Expression cell = Binding.cell(column);
            Expression literal = literal(column, operand.text());
            parts.add(new Condition.Comparison(
                    plain ? cell : new Expression.Lowered(cell),
                    is.negated() ? "<>" : "=",
                    plain ? literal : new Expression.Lowered(literal)));
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return is.negated() ? new Condition.All(parts) : new Condition.Any(parts);
    }

    private List<Condition> known(Clause.Is is, ValueMatch first) {
        Optional<ColumnInfo> column = binding.lexicon()
                .find(first.column().table())
                .flatMap(table -> table.find(first.column().name()));
        var values = new ArrayList<Expression>();
        for (Segment operand : is.operands()) {
            String text = operand.values().stream()
                    .filter(match -> match.column().equals(first.column()))
                    .map(ValueMatch::value)
                    .findFirst()
                    .orElse(operand.text());
            values.add(column.map(found -> literal(found, text)).orElseGet(() -> new Expression.Text(text)));
        }
        var cell = new Expression.Cell(placeOf(is, first), first.column().name());
        boolean elsewhere = binding.lexicon()
                .find(first.column().table())
                .map(table -> table != root && binding.isMany(root, table))
                .orElse(false);
        if (binding.sketch().both() && values.size() == 2 && elsewhere) {
            return values.stream()
                    .map(value -> related(cell, new Condition.Comparison(cell, "=", value), is.negated()))
                    .toList();
        }
        boolean inverted = is.negated() && !elsewhere;
        Condition condition = values.size() == 1
                ? new Condition.Comparison(cell, inverted ? "<>" : "=", values.get(0))
                : new Condition.OneOf(cell, values, inverted);
        return List.of(is.negated() && elsewhere ? related(cell, condition, true) : condition);
    }

    /** A key column that is named gives the table behind it its role: "whose manager is Ann". */
    private Place placeOf(Clause.Is is, ValueMatch value) {
        Segment column = is.column();
        if (column == null) {
            return Place.of(value.column().table());
        }
        return column.matches().stream()
                .filter(match -> match.column() != null
                        && match.column().foreign()
                        && match.score() > 0.6
                        && (match.table() == root || match.table() == binding.subject()))
                .map(match -> binding.pointed(match.column(), column))
                .filter(pointed -> pointed.isPresent()
                        && pointed.get().table().name().equals(value.column().table()))
                .map(pointed -> pointed.get().place())
                .findFirst()
                .orElseGet(() -> Place.of(value.column().table()));
    }

    private static Condition related(Expression.Cell cell, Condition condition, boolean negated) {
        return new Condition.Related(cell.place(), List.of(condition), negated);
    }

    private Optional<ColumnInfo> text(@Nullable Segment segment) {
        if (segment == null) {
            return binding.subject().displayColumns().stream().findFirst();
        }
        Optional<ColumnInfo> column = columns.column(segment, any -> any.type() == TypeFamily.TEXT && !any.foreign());
        if (column.isEmpty()) {
            column = columns.table(segment)
                    .flatMap(table -> table.displayColumns().stream()
                            .filter(any -> any.type() == TypeFamily.TEXT)
                            .findFirst());
        }
        return column;
    }

    /** Returns the numeric column that is named or hinted at, else the usual figure of the subject. */
    private Optional<ColumnInfo> numeric(@Nullable Segment segment, List<String> allHints) {
        List<String> hints =
                allHints.stream().filter(hint -> !hint.startsWith("-")).toList();
        if (segment != null && SegmentKinds.isSaidVerb(segment) && !hints.isEmpty()) {
            Optional<ColumnInfo> own = ColumnChooser.hinted(
                    binding.subject(), hints, column -> column.type().isNumeric() && !column.key());
            if (own.isPresent()) {
                return own;
            }
        }
        if (segment != null) {
            Optional<ColumnInfo> named =
                    columns.column(segment, column -> column.type().isNumeric() && !column.key());
            if (named.isEmpty() && !segment.isTableLike() && !SegmentKinds.isSaidVerb(segment)) {
                named = columns.column(segment, column -> column.type().isNumeric());
            }
            boolean open = segment.isTableLike() || SegmentKinds.isVerb(segment) || !hints.isEmpty();
            if (named.isPresent() || !open) {
                return named;
            }
        }
        TableInfo table = binding.subject();
        Optional<ColumnInfo> hinted = ColumnChooser.hinted(
                table,
                hints.isEmpty() ? MEASURES : hints,
                column -> column.type().isNumeric());
        if (hinted.isEmpty() && table != root) {
            hinted = ColumnChooser.hinted(
                    root,
                    hints.isEmpty() ? MEASURES : hints,
                    column -> column.type().isNumeric());
        }
        if (hints.isEmpty()) {
            hinted.ifPresent(column -> evidence.guess("The figure was compared with the " + column.label() + "."));
        }
        return hinted;
    }

    /** Returns the number in the unit that the column's name tells: 10 kilograms are 10,000 grams. */
    private static Expression figure(BigDecimal number, String unit, ColumnInfo column) {
        BigDecimal converted = Units.converted(number, unit, column.words()).orElse(number);
        return new Expression.Figure(converted.toPlainString());
    }

    private static Expression literal(ColumnInfo column, String text) {
        return column.type().isNumeric() && isNumber(text) ? new Expression.Figure(text) : new Expression.Text(text);
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d{1,18}(\\.\\d{1,18})?");
    }
}
