package io.github.dbqueryagent;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A Java source as the compiler's own parser reads it, without attribution. */
record Source(String path, String text, CompilationUnitTree unit, DocTrees trees) {

    private static final Path MAIN = Path.of("src", "main", "java");

    /** Returns the main sources of all modules under the folder, with their paths relative to it. */
    static List<Source> mainSourcesUnder(Path repository) {
        List<Source> sources = new ArrayList<>();
        try {
            Files.walkFileTree(repository, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    String name = folder.getFileName().toString();
                    boolean foreign = name.equals("target")
                            || folder.endsWith(Path.of("src", "it"))
                            || name.startsWith(".") && !folder.equals(repository);
                    return foreign ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Path relative = repository.relativize(file);
                    if (file.toString().endsWith(".java") && relative.toString().contains(MAIN.toString())) {
                        sources.add(parse(relative.toString().replace('\\', '/'), Files.readString(file)));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sources;
    }

    static Source parse(String path, String text) {
        JavaFileObject file = new SimpleJavaFileObject(URI.create("string:///" + path), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, List.of(file));
        try {
            return new Source(path, text, task.parse().iterator().next(), DocTrees.instance(task));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    String folder() {
        return path.substring(0, path.lastIndexOf('/'));
    }

    /** Returns the folder of the module, which is empty for the repository itself. */
    String module() {
        return path.substring(0, path.indexOf("src/main/java"));
    }

    boolean isPackageInfo() {
        return fileName().equals("package-info.java");
    }

    long line(Tree tree) {
        return lines().getLineNumber(positions().getStartPosition(unit, tree));
    }

    long lineCount(Tree tree) {
        return lines().getLineNumber(positions().getEndPosition(unit, tree)) - line(tree) + 1;
    }

    private LineMap lines() {
        return unit.getLineMap();
    }

    private SourcePositions positions() {
        return trees.getSourcePositions();
    }
}
