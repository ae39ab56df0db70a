package io.github.dbqueryagent;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Core keeps its architecture, and every rule finds the violation that is planted for it. */
class ArchitectureTest {

    private static final String CORE = "io.github.dbqueryagent";

    static Stream<Rule> rules() {
        return Stream.of(
                new Rule("order", CoreRules::packagesImportOnlyEarlierOnes, "order.error.ImportsALaterPackage"),
                new Rule("unlisted", CoreRules::everyPackageHasItsPlaceInTheOrder, "unlisted.stray.HasNoPlace"),
                new Rule("root", CoreRules::nobodyImportsTheRoot, "root.audit.ImportsTheRoot"),
                new Rule("jdbc", CoreRules::jdbcStaysWhereConnectionsAre, "jdbc.answer.HoldsAConnection"),
                new Rule(
                        "datasource",
                        CoreRules::dataSourcesStayWhereConnectionsAre,
                        "datasource.answer.HoldsADataSource"),
                new Rule("parser", CoreRules::theParserIsHidden, "parser.validation.HoldsANode"),
                new Rule("model", CoreRules::theModelLibraryIsHidden, "model.answer.CallsAModel"),
                new Rule("output", CoreRules::nothingIsPrinted, "output.PrintsToOut"),
                new Rule("errors", CoreRules::nothingIsPrinted, "errors.PrintsToErr"),
                new Rule("trace", CoreRules::nothingIsPrinted, "trace.PrintsAStackTrace"),
                new Rule("open", CoreRules::publicClassesAreClosed, "open.IsOpen"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void core_keeps_the_rule(Rule rule) {
        JavaClasses core = new ClassFileImporter().importPath(Path.of("target", "classes"));

        rule.on(CORE).allowEmptyShould(true).check(core);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_rule_finds_what_is_planted_for_it(Rule rule) {
        String root = CORE + ".planted." + rule.plantedIn();
        JavaClasses planted = new ClassFileImporter().importPackages(root);

        List<String> violations =
                rule.on(root).evaluate(planted).getFailureReport().getDetails();

        assertThat(violations).singleElement().asString().contains(CORE + ".planted." + rule.culprit());
    }

    record Rule(String plantedIn, Function<String, ArchRule> rule, String culprit) {

        ArchRule on(String root) {
            return rule.apply(root);
        }

        @Override
        public String toString() {
            return on(CORE).getDescription();
        }
    }
}
