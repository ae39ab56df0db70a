package io.github.dbqueryagent;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;

/** Walks through sources and collects what breaks one rule, each with its place. Not thread-safe; one caller at a time. */
abstract class SourceScanner extends TreePathScanner<Void, Void> {

    private final List<String> violations = new ArrayList<>();
    private Source source;

    final List<String> violationsIn(List<Source> sources) {
        for (Source each : sources) {
            source = each;
            scan(each.unit(), null);
        }
        return List.copyOf(violations);
    }

    final Source source() {
        return source;
    }

    final void report(Tree where, String what) {
        violations.add(source.path() + ":" + source.line(where) + " " + what);
    }

    /** Returns what the documentation begins with, or nothing. */
    final String firstSentence() {
        var comment = source.trees().getDocCommentTree(getCurrentPath());
        return comment == null ? "" : comment.getFirstSentence().toString();
    }

    /** Tells whether other packages see the declaration at the path, through all that encloses it. */
    final boolean isPublic(TreePath path) {
        for (TreePath each = path; each != null; each = each.getParentPath()) {
            Set<Modifier> modifiers = modifiers(each.getLeaf());
            boolean byInterface = each.getParentPath() != null
                    && isInterface(each.getParentPath().getLeaf())
                    && !modifiers.contains(Modifier.PRIVATE);
            boolean declaration = each.getLeaf() instanceof ClassTree || each.getLeaf() instanceof MethodTree;
            if (declaration && !byInterface && !modifiers.contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }

    private static Set<Modifier> modifiers(Tree tree) {
        if (tree instanceof ClassTree type) {
            return type.getModifiers().getFlags();
        }
        return tree instanceof MethodTree method ? method.getModifiers().getFlags() : Set.of();
    }

    private static boolean isInterface(Tree tree) {
        return tree.getKind() == Tree.Kind.INTERFACE || tree.getKind() == Tree.Kind.ANNOTATION_TYPE;
    }

    /** Finds methods that are longer than a screen. */
    static final class LongMethods extends SourceScanner {
        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            long lines = source().lineCount(method);
            if (lines > SourceRules.MOST_LINES_OF_A_METHOD) {
                report(method, method.getName() + " has " + lines + " lines");
            }
            return super.visitMethod(method, nothing);
        }
    }

    /** Finds methods with many parameters and records with many components. */
    static final class ManyParameters extends SourceScanner {
        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            Tree owner = getCurrentPath().getParentPath().getLeaf();
            boolean ofARecord = owner.getKind() == Tree.Kind.RECORD && method.getReturnType() == null;
            if (!ofARecord) { // a record's components are counted once, with the record
                check(method, method.getName(), method.getParameters().size());
            }
            return super.visitMethod(method, nothing);
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (type.getKind() == Tree.Kind.RECORD) {
                long components = type.getMembers().stream()
                        .filter(member -> member instanceof VariableTree field
                                && !field.getModifiers().getFlags().contains(Modifier.STATIC))
                        .count();
                check(type, type.getSimpleName(), components);
            }
            return super.visitClass(type, nothing);
        }

        private void check(Tree tree, Name name, long count) {
            if (count > SourceRules.MOST_PARAMETERS) {
                report(tree, name + " has " + count + " parameters");
            }
        }
    }

    /** Finds types by their name. */
    static final class TypesNamed extends SourceScanner {
        private final Pattern unwanted;

        TypesNamed(Pattern unwanted) {
            this.unwanted = unwanted;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (unwanted.matcher(type.getSimpleName()).find()) {
                report(type, "is named " + type.getSimpleName());
            }
            return super.visitClass(type, nothing);
        }
    }

    /** Finds text in string literals. */
    static final class LiteralsWith extends SourceScanner {
        private final Pattern unwanted;

        LiteralsWith(Pattern unwanted) {
            this.unwanted = unwanted;
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text
                    && unwanted.matcher(text).find()) {
                report(literal, "says \"" + text + "\"");
            }
            return super.visitLiteral(literal, nothing);
        }
    }

    /** Finds public types and methods without a sentence of documentation. */
    static final class Undocumented extends SourceScanner {
        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (!type.getSimpleName().isEmpty() && isPublic(getCurrentPath())) {
                require(type, type.getSimpleName());
            }
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            boolean inherited = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            boolean constructor = method.getName().contentEquals("<init>");
            if (!inherited && !constructor && isPublic(getCurrentPath())) {
                require(method, method.getName());
            }
            return null; // what a body declares is nobody's business
        }

        private void require(Tree tree, Name name) {
            if (firstSentence().isBlank()) {
                report(tree, name + " is public and has no documentation");
            }
        }
    }

    /** Finds public types whose documentation does not speak of threads. */
    static final class SilentOnThreads extends SourceScanner {
        private static final Pattern SAID = Pattern.compile("\\bImmutable\\b|\\b[Tt]hread-safe\\b");

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            boolean value = type.getKind() == Tree.Kind.ENUM || type.getKind() == Tree.Kind.ANNOTATION_TYPE;
            boolean exception = type.getExtendsClause() != null
                    && type.getExtendsClause().toString().endsWith("Exception");
            String documentation = String.valueOf(source().trees().getDocComment(getCurrentPath()));
            if (!value
                    && !exception
                    && isPublic(getCurrentPath())
                    && !SAID.matcher(documentation).find()) {
                report(type, type.getSimpleName() + " does not say whether it is thread-safe");
            }
            return null; // only the outermost type speaks
        }
    }
}
