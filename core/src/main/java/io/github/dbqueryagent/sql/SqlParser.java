package io.github.dbqueryagent.sql;

import io.github.dbqueryagent.lexing.CleanSql;
import io.github.dbqueryagent.lexing.ParserWords;
import io.github.dbqueryagent.lexing.SqlRefusal;
import io.github.dbqueryagent.lexing.SqlRule;
import io.github.dbqueryagent.lexing.Token;
import io.github.dbqueryagent.question.Deadline;
import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.select.Select;

/** Turns a text into one statement, or refuses. Not thread-safe; one query each. */
final class SqlParser {
    private final SqlReading reading;
    private final Deadline deadline;

    SqlParser(SqlReading reading, Deadline deadline) {
        this.reading = reading;
        this.deadline = deadline;
    }

    /** Parses a draft; names that only the parser holds for keywords are quoted if it fails without. */
    Select parseDraft(CleanSql draft) {
        if (draft.tokens().isEmpty()) {
            throw new SqlRefusal(SqlRule.ONE_STATEMENT, "There is no statement. Write exactly one SELECT.");
        }
        try {
            return parse(draft.text());
        } catch (SqlRefusal e) {
            String quoted = quoteNames(draft);
            if (quoted.equals(draft.text())) {
                throw e;
            }
            return parse(quoted);
        }
    }

    /** Parses a text that must hold exactly one query. */
    Select parse(String text) {
        List<Statement> statements = statements(text);
        if (statements.size() != 1) {
            throw new SqlRefusal(
                    SqlRule.ONE_STATEMENT, "There are " + statements.size() + " statements. Write exactly one SELECT.");
        }
        if (!(statements.get(0) instanceof Select select)) {
            throw new SqlRefusal(
                    SqlRule.READ_ONLY, "The statement is not a query. Write a SELECT, which changes nothing.");
        }
        return select;
    }

    private List<Statement> statements(String text) {
        boolean brackets = reading.dialect().parsingRules().identifierQuotes().contains('[');
        CCJSqlParser parser = CCJSqlParserUtil.newParser(text).withSquareBracketQuotation(brackets);
        // Size and nesting are bounded before, so a parse ends by itself in a fraction of a second; cancelling ends it
        // sooner.
        Deadline.Registration registration = deadline.onCancel(() -> parser.interrupted = true);
        try {
            return parser.Statements();
        } catch (ParseException | RuntimeException | StackOverflowError e) {
            // Odd input makes the parser throw whatever comes; all of it means that the text was not understood.
            deadline.check();
            throw new SqlRefusal(
                    SqlRule.SYNTAX,
                    "The query cannot be read as one SELECT. Check brackets, commas and keywords, and quote names that are keywords.");
        } finally {
            registration.close();
        }
    }

    private String quoteNames(CleanSql draft) {
        Set<String> names = null;
        var text = new StringBuilder();
        int done = 0;
        List<Token> tokens = draft.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.kind() != Token.Kind.WORD || !ParserWords.mayBeName(token.text())) {
                continue;
            }
            names = names == null ? namesOfSchema() : names;
            boolean call = i + 1 < tokens.size() && tokens.get(i + 1).isSign('(');
            if (!call && names.contains(token.text().toLowerCase(Locale.ROOT))) {
                text.append(draft.text(), done, token.start())
                        .append('"')
                        .append(token.text())
                        .append('"');
                done = token.end();
            }
        }
        return text.append(draft.text(), done, draft.text().length()).toString();
    }

    private Set<String> namesOfSchema() {
        var names = new HashSet<String>();
        for (Table table : reading.tables().tables()) {
            names.add(table.name().name().toLowerCase(Locale.ROOT));
            for (Column column : table.columns()) {
                names.add(column.name().toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
