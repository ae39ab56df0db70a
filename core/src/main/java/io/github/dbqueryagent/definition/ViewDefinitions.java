package io.github.dbqueryagent.definition;

import io.github.dbqueryagent.dialect.SqlDialect;
import io.github.dbqueryagent.lexing.CleanSql;
import io.github.dbqueryagent.lexing.Lexer;
import io.github.dbqueryagent.lexing.SqlBounds;
import io.github.dbqueryagent.lexing.SqlRefusal;
import io.github.dbqueryagent.lexing.SqlRule;
import io.github.dbqueryagent.schema.TableName;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.create.view.CreateView;
import net.sf.jsqlparser.statement.select.Select;

/**
 * Reads the texts of a database's views for what they select from. Thread-safe.
 *
 * <p>It says so only where it understood every part of the text: by the parts of SQL and the functions that a question's
 * query may have, too, and by recursion.
 */
public final class ViewDefinitions {
    /** The nesting, above all, keeps a parse short. */
    private static final SqlBounds BOUNDS = new SqlBounds(65_536, 5_000, 50);

    private final SqlDialect dialect;
    private final String defaultSchema;
    private final RelationNames names;

    /**
     * Creates the reader of a database's views.
     *
     * @param relations all tables and views that they may name
     */
    public ViewDefinitions(SqlDialect dialect, String defaultSchema, Collection<TableName> relations) {
        this.dialect = dialect;
        this.defaultSchema = defaultSchema;
        this.names = new RelationNames(relations, dialect.folding());
    }

    /**
     * Returns the tables and views that a view names.
     *
     * @param view the view, in whose schema names without one are looked up first
     * @param definition a query, or the CREATE VIEW with one in it
     * @return what it names; empty if that is not known for sure
     */
    public Optional<Set<TableName>> sourcesOf(TableName view, String definition) {
        try {
            CleanSql clean = Lexer.clean(UnicodeEscapes.plain(definition), dialect.parsingRules(), BOUNDS);
            var sources = new QuerySources(dialect, names, List.of(view.schema(), defaultSchema));
            sources.query(parse(clean.text()));
            return Optional.of(sources.found());
        } catch (SqlRefusal e) {
            return Optional.empty();
        }
    }

    private Select parse(String text) {
        boolean brackets = dialect.parsingRules().identifierQuotes().contains('[');
        List<Statement> statements;
        try {
            statements = CCJSqlParserUtil.newParser(text)
                    .withSquareBracketQuotation(brackets)
                    .Statements();
        } catch (ParseException | RuntimeException | StackOverflowError e) {
            // Odd input makes the parser throw whatever comes; all of it means that the text was not understood.
            throw notUnderstood();
        }
        if (statements.size() == 1 && statements.get(0) instanceof Select select) {
            return select;
        }
        if (statements.size() == 1 && statements.get(0) instanceof CreateView view && view.getSelect() != null) {
            return view.getSelect();
        }
        throw notUnderstood();
    }

    private static SqlRefusal notUnderstood() {
        return new SqlRefusal(SqlRule.SYNTAX, "The text of a view cannot be read as a query.");
    }
}
