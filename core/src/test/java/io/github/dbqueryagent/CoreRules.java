package io.github.dbqueryagent;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.stream.Stream;

/** What holds for the compiled classes of core, or of any other root package that is shaped like it. */
final class CoreRules {

    private CoreRules() {}

    static ArchRule packagesImportOnlyEarlierOnes(String root) {
        return classes()
                .should(new PackageOrder(root).importOnlyEarlierPackages())
                .because("a package that is read from the bottom up needs no knowledge of what comes later");
    }

    static ArchRule everyPackageHasItsPlaceInTheOrder(String root) {
        return classes()
                .should(new PackageOrder(root).resideInAListedPackage())
                .because("a package outside the order would escape it");
    }

    static ArchRule nobodyImportsTheRoot(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(packages(root, PackageOrder.PACKAGES.toArray(String[]::new)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root)
                .because("the root package wires the others together and none of them may know the facade");
    }

    static ArchRule jdbcStaysWhereConnectionsAre(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages(root, "dialect", "schema", "extraction", "storage", "execution"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql..")
                .because("only approved SQL may reach a connection, so few packages may hold one");
    }

    static ArchRule dataSourcesStayWhereConnectionsAre(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages(root, "", "dialect", "schema", "extraction", "storage", "execution"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javax.sql..")
                .because(
                        "a data source is a door to the database; beside the packages of JDBC only the builder takes one");
    }

    static ArchRule theParserIsHidden(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages(root, "shape", "definition", "sql"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("net.sf.jsqlparser..")
                .because(
                        "a node of the parser's tree that leaves the packages that know it could be changed after its review");
    }

    static ArchRule theModelLibraryIsHidden(String root) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages(root, "", "model"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.langchain4j..")
                .because(
                        "what leaves the process leaves through the package model; only the builder also takes a model");
    }

    static ArchRule nothingIsPrinted(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethodWhere(printsAStackTrace())
                .because("a library speaks through its answers, its events and slf4j; the console is the host's");
    }

    static ArchRule publicClassesAreClosed(String root) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .arePublic()
                .and()
                .areNotAssignableTo(Throwable.class)
                .should(beClosedToHeirs())
                .because("a class that a host may extend by accident can never be changed again");
    }

    private static DescribedPredicate<JavaCall<?>> printsAStackTrace() {
        return describe(
                "print a stack trace",
                call -> call.getName().equals("printStackTrace")
                        && call.getTargetOwner().isAssignableTo(Throwable.class));
    }

    private static ArchCondition<JavaClass> beClosedToHeirs() {
        return new ArchCondition<>("be final, abstract, sealed, an interface, an enum or a record") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean closed = type.isInterface()
                        || type.isEnum()
                        || type.getModifiers().contains(JavaModifier.FINAL)
                        || type.getModifiers().contains(JavaModifier.ABSTRACT)
                        || type.reflect().isSealed();
                events.add(new SimpleConditionEvent(type, closed, type.getDescription() + " is open to heirs"));
            }
        };
    }

    private static String[] packages(String root, String... names) {
        return Arrays.stream(names)
                .flatMap(name -> name.isEmpty() ? Stream.of(root) : Stream.of(root + "." + name + ".."))
                .toArray(String[]::new);
    }
}
