package io.github.dbqueryagent;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sources of all modules keep the rules of size and naming, and every rule finds what is planted for it. */
class SourceRulesTest {

    private static final String ANSWER = "core/src/main/java/io/github/dbqueryagent/answer/";
    private static final List<Source> OURS = Source.mainSourcesUnder(Path.of(".."));

    static Stream<Rule> rules() {
        return Stream.of(
                new Rule(
                        "a file has at most 400 lines",
                        SourceRules::longFiles,
                        List.of(planted("class Long {" + "\n".repeat(400) + "}")),
                        ANSWER + "Planted.java has 402 lines"),
                new Rule(
                        "a method has at most 60 lines",
                        SourceRules::longMethods,
                        List.of(planted("class A {\n    void work() {" + "\n".repeat(60) + "}\n}")),
                        ANSWER + "Planted.java:3 work has 61 lines"),
                new Rule(
                        "a method has at most seven parameters",
                        SourceRules::manyParameters,
                        List.of(planted("class A { A(int a, int b, int c, int d, int e, int f, int g, int h) {} }")),
                        ANSWER + "Planted.java:2 <init> has 8 parameters"),
                new Rule(
                        "a record has at most seven components",
                        SourceRules::manyParameters,
                        List.of(planted("record A(int a, int b, int c, int d, int e, int f, int g, int h) {}")),
                        ANSWER + "Planted.java:2 A has 8 parameters"),
                new Rule(
                        "a package has at most 20 files",
                        SourceRules::crowdedPackages,
                        IntStream.range(0, 21)
                                .mapToObj(i -> planted("class A" + i + " {}"))
                                .toList(),
                        ANSWER.substring(0, ANSWER.length() - 1) + " holds 21 files"),
                new Rule(
                        "a package is in one module",
                        SourceRules::splitPackages,
                        List.of(planted("class A {}"), source(ANSWER.replace("core/", "testkit/"), "class B {}")),
                        "io.github.dbqueryagent.answer is in core/ and testkit/"),
                new Rule(
                        "a name says what the type is",
                        SourceRules::emptyNames,
                        List.of(planted("class Outer { private static final class AnswerHelper {} }")),
                        ANSWER + "Planted.java:2 is named AnswerHelper"),
                new Rule(
                        "work is finished",
                        SourceRules::unfinishedWork,
                        List.of(planted("class A {} // TO" + "DO later")),
                        ANSWER + "Planted.java has a note of unfinished work"),
                new Rule(
                        "no text of core names a database outside the dialects",
                        SourceRules::productsInText,
                        List.of(
                                planted("class A { String url = \"jdbc:h2:mem:\"; String good = \"path2 thoracle\"; }"),
                                source(ANSWER.replace("answer", "setting"), "class B { String s = \"postgres\"; }")),
                        ANSWER + "Planted.java:2 says \"jdbc:h2:mem:\""),
                new Rule(
                        "no type of core is named for a database outside the dialects",
                        SourceRules::productsInNames,
                        List.of(planted("class PostgresAnswer {}")),
                        ANSWER + "Planted.java:2 is named PostgresAnswer"),
                new Rule(
                        "public types are documented",
                        SourceRules::undocumented,
                        List.of(planted("public interface A { /** Says it. */ void say(); }")),
                        ANSWER + "Planted.java:2 A is public and has no documentation"),
                new Rule(
                        "public methods are documented",
                        SourceRules::undocumented,
                        List.of(planted("/** An A. */ public interface A { /** @since 1 */ void say(); }")),
                        ANSWER + "Planted.java:2 say is public and has no documentation"),
                new Rule(
                        "public types speak of threads",
                        SourceRules::silentOnThreads,
                        List.of(planted("/** An A. */ public final class A {}")),
                        ANSWER + "Planted.java:2 A does not say whether it is thread-safe"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void all_modules_keep_the_rule(Rule rule) {
        assertThat(rule.violations().apply(OURS)).as(rule.name()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_rule_finds_what_is_planted_for_it(Rule rule) {
        assertThat(rule.violations().apply(rule.planted())).containsExactly(rule.found());
    }

    @Test
    void the_sources_of_core_are_among_those_that_are_read() {
        assertThat(OURS)
                .extracting(Source::path)
                .contains("core/src/main/java/io/github/dbqueryagent/package-info.java");
    }

    private static Source planted(String text) {
        return source(ANSWER, text);
    }

    private static Source source(String folder, String text) {
        String name =
                folder.substring(folder.indexOf("io/"), folder.length() - 1).replace('/', '.');
        return Source.parse(folder + "Planted.java", "package " + name + ";\n" + text);
    }

    record Rule(String name, Function<List<Source>, List<String>> violations, List<Source> planted, String found) {
        @Override
        public String toString() {
            return name;
        }
    }
}
