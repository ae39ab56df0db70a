package io.github.dbqueryagent.sql;

import io.github.dbqueryagent.lexing.CleanSql;
import io.github.dbqueryagent.lexing.Lexer;
import io.github.dbqueryagent.lexing.NameStyle;
import io.github.dbqueryagent.lexing.SqlBounds;
import io.github.dbqueryagent.lexing.SqlRefusal;
import io.github.dbqueryagent.lexing.SqlRejectedException;
import io.github.dbqueryagent.lexing.SqlRule;
import io.github.dbqueryagent.lexing.Token;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.question.Placeholder;
import io.github.dbqueryagent.row.RowPolicy;
import io.github.dbqueryagent.shape.PlaceholderNode;
import io.github.dbqueryagent.shape.PlainForms;
import io.github.dbqueryagent.shape.RowFilter;
import io.github.dbqueryagent.shape.RowLimit;
import io.github.dbqueryagent.shape.SelectShapes;
import java.util.ArrayList;
import java.util.List;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.Select;

/**
 * A query as a tree that has been read to its last node: harmless, with every name found. Not thread-safe; one caller
 * at a time.
 */
public final class SqlTree {
    private final SqlReading reading;
    private final SqlParser parser;
    private final Select root;
    private final Findings findings;
    private final List<ScopeColumn> outputs;

    private SqlTree(SqlReading reading, SqlParser parser, Select root, Findings findings, List<ScopeColumn> outputs) {
        this.reading = reading;
        this.parser = parser;
        this.root = root;
        this.findings = findings;
        this.outputs = outputs;
    }

    /**
     * Reads a query and refuses whatever is not understood.
     *
     * @throws SqlRejectedException if anything is wrong with it
     */
    public static SqlTree read(String sql, SqlReading reading, Deadline deadline) throws SqlRejectedException {
        try {
            CleanSql clean = Lexer.clean(sql, reading.dialect().parsingRules(), reading.bounds());
            var style = new NameStyle(reading.dialect(), isNested(clean));
            checkNames(clean, style);
            int placeholders = checkPlaceholders(clean, reading);
            var parser = new SqlParser(reading, deadline);
            Select root = PlainForms.ofRoot(unwrapped(parser.parseDraft(clean)));
            var findings = new Findings();
            List<ScopeColumn> outputs = new QueryResolution(reading, style, findings).whole(root);
            RowLimit.check(root);
            if (!findings.faults().isEmpty()) {
                throw new SqlRejectedException(findings.faults());
            }
            if (findings.placeholders.size() != placeholders) {
                throw placeholderRefusal();
            }
            return new SqlTree(reading, parser, root, findings, outputs);
        } catch (SqlRefusal e) {
            throw new SqlRejectedException(List.of(e.fault()));
        }
    }

    private static void checkNames(CleanSql clean, NameStyle style) {
        for (Token token : clean.tokens()) {
            if (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.QUOTED_NAME) {
                style.check(token.text());
            }
        }
    }

    /** Returns whether there may be a query within the query. */
    private static boolean isNested(CleanSql clean) {
        return clean.tokens().stream()
                        .filter(token -> token.text().equalsIgnoreCase("SELECT")
                                || token.text().equalsIgnoreCase("VALUES")
                                || token.text().equalsIgnoreCase("FROM"))
                        .count()
                > 2;
    }

    /** Returns how many texts are placeholders; each must be one that was given out, and a whole text. */
    private static int checkPlaceholders(CleanSql clean, SqlReading reading) {
        int count = 0;
        for (Token token : clean.tokens()) {
            if (token.kind() != Token.Kind.TEXT) {
                continue;
            }
            List<String> inside = Placeholder.findAll(token.text());
            if (inside.isEmpty()) {
                continue;
            }
            if (!Placeholder.isPlaceholder(token.text())) {
                throw placeholderRefusal();
            }
            if (reading.values().find(token.text()).isEmpty()) {
                throw new SqlRefusal(
                        SqlRule.PLACEHOLDER,
                        "The placeholder " + token.text() + " was never given out. Use those of the question alone.",
                        token.text());
            }
            count++;
        }
        return count;
    }

    private static SqlRefusal placeholderRefusal() {
        return new SqlRefusal(
                SqlRule.PLACEHOLDER,
                "A placeholder is part of a longer text, or stands where a value cannot be bound. Write it as a whole text, compared or joined with ||.");
    }

    /** Brackets around the whole query mean nothing, but hide its limit. */
    private static Select unwrapped(Select query) {
        Select inner = query;
        while (inner.getClass() == ParenthesedSelect.class
                && inner.getLimit() == null
                && inner.getFetch() == null
                && inner.getOffset() == null
                && inner.getOrderByElements() == null
                && inner.getWithItemsList() == null
                && inner.getAlias() == null) {
            SelectShapes.check(inner);
            inner = ((ParenthesedSelect) inner).getSelect();
        }
        return inner;
    }

    /** Returns what the query does. */
    public QueryDescription description() {
        List<OutputColumn> columns = outputs.stream()
                .map(output -> new OutputColumn(output.name(), output.lineage(), output.aggregated(), output.bare()))
                .toList();
        return new QueryDescription(
                findings.uses.read(),
                findings.columns,
                findings.functions,
                new QueryDescription.Combined(findings.joins, findings.unconnectedJoins, findings.most),
                columns,
                findings.compared.read(),
                RowLimit.of(root));
    }

    /** Returns what was mended, a sentence each. */
    public List<String> warnings() {
        return List.copyOf(findings.warnings);
    }

    /**
     * Limits the rows, binds the values and writes the text that runs. The tree is spent after that.
     *
     * @param maxRows the most rows that are wanted; the text asks for one more
     * @throws SqlRejectedException if the text does not read back as the same tree
     */
    public Rendered render(int maxRows) throws SqlRejectedException {
        try {
            String conversation = root.toString();
            var filter = new RowFilter(reading.dialect(), reading.rows());
            applyRows(filter);
            new RowLimit(reading.dialect().limitSyntax()).apply(root, maxRows);
            List<PlaceholderNode> nodes = new ArrayList<>(findings.placeholders);
            nodes.addAll(filter.places());
            List<String> placeholders = inOrder(root.toString(), nodes.size());
            nodes.forEach(node -> node.bind(true));
            String text = root.toString();
            if (!parser.parse(text).toString().equals(text)) {
                throw new SqlRefusal(
                        SqlRule.CONSTRUCT,
                        "The query does not read back as it was written. Write it in a plainer way.");
            }
            List<Object> values = new ArrayList<>(placeholders.size());
            placeholders.forEach(placeholder -> {
                Object ofRule = filter.values().get(placeholder);
                values.add(ofRule == null ? reading.values().find(placeholder).orElseThrow() : ofRule);
            });
            return new Rendered(NameStyle.shown(text), NameStyle.shown(conversation), placeholders, values);
        } catch (SqlRefusal e) {
            throw new SqlRejectedException(List.of(e.fault()));
        }
    }

    /** Puts the rows that may be seen in the place of each table of which not all may be. */
    private void applyRows(RowFilter filter) {
        for (Findings.Stored stored : findings.stored) {
            RowPolicy policy = reading.rows().of(stored.table());
            if (policy != RowPolicy.all()) {
                stored.place().accept(filter.filtered(stored.node(), stored.table(), stored.qualifier(), policy));
            }
        }
    }

    /** Returns the placeholders in the order of their places in the text. */
    private List<String> inOrder(String text, int expected) {
        if (expected == 0) {
            return List.of();
        }
        SqlBounds any = new SqlBounds(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
        List<String> found = Lexer.clean(
                        NameStyle.shown(text), reading.dialect().parsingRules(), any)
                .tokens()
                .stream()
                .filter(token -> token.kind() == Token.Kind.TEXT && Placeholder.isPlaceholder(token.text()))
                .map(Token::text)
                .toList();
        if (found.size() != expected) {
            throw placeholderRefusal();
        }
        return found;
    }

    /**
     * The text of a query, ready to run. Immutable.
     *
     * @param sql the text that runs
     * @param conversationSql the text before its rows were limited and its values bound
     * @param placeholders what each {@code ?} stands for, in order
     * @param values the values to bind, in order
     */
    public record Rendered(String sql, String conversationSql, List<String> placeholders, List<Object> values) {
        /** Creates it; the lists are copied. */
        public Rendered {
            placeholders = List.copyOf(placeholders);
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return "Rendered[" + placeholders.size() + " values]";
        }
    }
}
