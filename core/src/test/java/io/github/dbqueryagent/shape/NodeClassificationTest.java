package io.github.dbqueryagent.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Select;
import org.junit.jupiter.api.Test;

/** Fails when the parser has a class or a field that nobody has looked at. */
class NodeClassificationTest {
    private static final Set<String> PACKAGES = Set.of("expression", "schema", "statement/select");

    @Test
    void every_class_and_every_field_of_the_parsers_tree_is_classified() throws Exception {
        Map<String, String> found = new TreeMap<>();
        for (Class<?> kind : treeClasses()) {
            found.put(kind.getName().replace("net.sf.jsqlparser.", ""), fields(kind));
        }

        assertThat(found).isEqualTo(classified());
    }

    @Test
    void an_expression_is_let_in_only_where_the_list_says_so() throws Exception {
        Map<String, String> verdicts = verdicts();
        for (Class<?> kind : treeClasses()) {
            String name = kind.getName().replace("net.sf.jsqlparser.", "");
            if (Expression.class.isAssignableFrom(kind) && !Select.class.isAssignableFrom(kind)) {
                boolean elsewhere = Set.of(
                                "schema.Column",
                                "statement.select.AllColumns",
                                "statement.select.AllTableColumns",
                                "statement.select.TableFunction")
                        .contains(name);
                assertThat(ExpressionShapes.isAllowed(kind) || elsewhere)
                        .as(name)
                        .isEqualTo(verdicts.get(name).equals("allowed"));
            }
        }
    }

    private static List<Class<?>> treeClasses() throws IOException, ClassNotFoundException {
        String jar =
                Select.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        var classes = new ArrayList<Class<?>>();
        try (JarFile file = new JarFile(jar)) {
            for (String name : new TreeSet<>(file.stream().map(Object::toString).toList())) {
                boolean tree = PACKAGES.stream().anyMatch(each -> name.startsWith("net/sf/jsqlparser/" + each));
                if (tree && name.endsWith(".class") && !name.contains("package-info")) {
                    Class<?> kind = Class.forName(
                            name.replace(".class", "").replace('/', '.'), false, Select.class.getClassLoader());
                    if (!kind.isInterface()
                            && !kind.isEnum()
                            && !Modifier.isAbstract(kind.getModifiers())
                            && !kind.isSynthetic()
                            && !kind.isAnonymousClass()) {
                        classes.add(kind);
                    }
                }
            }
        }
        assertThat(classes).contains(Table.class).anyMatch(FromItem.class::isAssignableFrom);
        return classes;
    }

    private static String fields(Class<?> kind) {
        var names = new TreeSet<String>();
        for (Class<?> each = kind; each != null && each.getName().startsWith("net.sf"); each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                    names.add(field.getName());
                }
            }
        }
        return String.join(" ", names);
    }

    private static Map<String, String> classified() throws IOException {
        Map<String, String> classified = new TreeMap<>();
        for (String line : lines()) {
            String[] parts = line.split(" \\| ", -1);
            classified.put(parts[1], parts[2]);
        }
        return classified;
    }

    private static Map<String, String> verdicts() throws IOException {
        Map<String, String> verdicts = new TreeMap<>();
        lines().forEach(line -> verdicts.put(line.split(" \\| ", -1)[1], line.split(" \\| ", -1)[0]));
        return verdicts;
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = NodeClassificationTest.class.getResourceAsStream("/review/nodes.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
