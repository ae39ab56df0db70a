package io.github.dbqueryagent.pages;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a page. Immutable.
 *
 * @param page the page's path
 * @param line the line of the opening fence, from 1
 * @param language what the fence says, such as {@code java}; empty if nothing
 * @param above the line above the fence
 * @param lines what stands between the fences
 */
record CodeBlock(String page, int line, String language, String above, List<String> lines) {
    private static final Pattern REGION = Pattern.compile("<!-- region: (\\S+)#(\\S+) -->");

    CodeBlock {
        lines = List.copyOf(lines);
    }

    /** Returns the region that the block is a copy of, as the comment above it says. */
    Optional<Region> region() {
        Matcher matcher = REGION.matcher(above.strip());
        return matcher.matches() ? Optional.of(new Region(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    String text() {
        return String.join("\n", lines);
    }

    /** Returns where it stands, for messages. */
    String place() {
        return page + ":" + line;
    }

    /**
     * A part of a source between {@code // region name} and {@code // endregion}. Immutable.
     *
     * @param path the source's path in the checkout
     * @param name the region's name
     */
    record Region(String path, String name) {
        /** Returns its lines in the source without the indentation that they share; empty if there is no such region. */
        Optional<List<String>> linesIn(String source) {
            List<String> all = source.lines().toList();
            int start = all.stream().map(String::strip).toList().indexOf("// region " + name);
            if (start < 0) {
                return Optional.empty();
            }
            List<String> rest = all.subList(start + 1, all.size());
            int end = rest.stream().map(String::strip).toList().indexOf("// endregion");
            return end < 0
                    ? Optional.empty()
                    : Optional.of(String.join("\n", rest.subList(0, end))
                            .stripIndent()
                            .lines()
                            .toList());
        }
    }
}
