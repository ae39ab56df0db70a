package io.github.dbqueryagent;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.OptionalInt;

/** Core's packages in the order in which they may import one another; the root package comes last. */
final class PackageOrder {

    static final List<String> PACKAGES = List.of(
            "error",
            "thread",
            "account",
            "setting",
            "address",
            "question",
            "event",
            "cache",
            "plan",
            "dialect",
            "schema",
            "row",
            "result",
            "lexing",
            "shape",
            "definition",
            "extraction",
            "sql",
            "storage",
            "session",
            "policy",
            "validation",
            "advice",
            "cost",
            "model",
            "injection",
            "guardrail",
            "rate",
            "knowledge",
            "linking",
            "generation",
            "judging",
            "execution",
            "database",
            "writing",
            "claim",
            "answer",
            "audit",
            "checking");

    private final String root;

    PackageOrder(String root) {
        this.root = root;
    }

    ArchCondition<JavaClass> importOnlyEarlierPackages() {
        return new ArchCondition<>("import only earlier packages") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                OptionalInt place = place(type);
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    OptionalInt used = place(dependency.getTargetClass());
                    if (place.isPresent() && used.isPresent() && used.getAsInt() > place.getAsInt()) {
                        events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
                    }
                }
            }
        };
    }

    ArchCondition<JavaClass> resideInAListedPackage() {
        return new ArchCondition<>("reside in a listed package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (place(type).isEmpty()) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is in no listed package"));
                }
            }
        };
    }

    private OptionalInt place(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        if (name.equals(root)) {
            return OptionalInt.of(PACKAGES.size());
        }
        int place = name.startsWith(root + ".") ? PACKAGES.indexOf(name.substring(root.length() + 1)) : -1;
        return place < 0 ? OptionalInt.empty() : OptionalInt.of(place);
    }
}
