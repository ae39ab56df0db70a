package io.github.dbqueryagent.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page in Markdown. Immutable.
 *
 * @param path its path in the checkout
 * @param blocks its fenced blocks, in order
 * @param prose its other lines, in order
 * @param lines all its lines
 */
record Page(String path, List<CodeBlock> blocks, List<String> prose, List<String> lines) {
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern HEADING = Pattern.compile("#{1,6} (.*)");
    private static final Pattern NOT_IN_ANCHORS = Pattern.compile("[^\\p{L}\\p{N} _-]");

    Page {
        blocks = List.copyOf(blocks);
        prose = List.copyOf(prose);
        lines = List.copyOf(lines);
    }

    static Page of(String path, String text) {
        List<String> lines = text.lines().toList();
        var blocks = new ArrayList<CodeBlock>();
        var prose = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            if (!isFence(lines.get(i))) {
                prose.add(lines.get(i));
                continue;
            }
            int end = i + 1;
            while (end < lines.size() && !isFence(lines.get(end))) {
                end++;
            }
            String language = lines.get(i).strip().substring(3).strip();
            String above = i == 0 ? "" : lines.get(i - 1);
            blocks.add(new CodeBlock(path, i + 1, language, above, lines.subList(i + 1, end)));
            i = end;
        }
        return new Page(path, blocks, prose, lines);
    }

    private static boolean isFence(String line) {
        return line.strip().startsWith("```");
    }

    List<CodeBlock> blocksIn(String language) {
        return blocks.stream()
                .filter(block -> block.language().equals(language))
                .toList();
    }

    /** Returns where its links lead, but for those that leave the checkout. */
    List<String> relativeLinks() {
        return prose.stream()
                .map(line -> CODE.matcher(line).replaceAll("code"))
                .flatMap(line -> LINK.matcher(line).results())
                .map(link -> link.group(1))
                .filter(target -> !target.matches("[a-z]+:.*"))
                .toList();
    }

    /** Returns the anchors of its headings, as they are made from the headings' words. */
    Set<String> anchors() {
        var anchors = new HashSet<String>();
        for (String line : prose) {
            var heading = HEADING.matcher(line);
            if (heading.matches()) {
                String anchor = NOT_IN_ANCHORS
                        .matcher(heading.group(1).strip().toLowerCase(Locale.ROOT))
                        .replaceAll("")
                        .replace(' ', '-');
                int further = 1;
                String unique = anchor;
                while (!anchors.add(unique)) {
                    unique = anchor + "-" + further++;
                }
            }
        }
        return anchors;
    }

    /** Returns what is written as code: the spans in its prose, and the lines of its blocks that are not Java. */
    List<String> code() {
        var code = new ArrayList<String>();
        prose.forEach(line -> CODE.matcher(line).results().forEach(span -> code.add(span.group(1))));
        blocks.stream().filter(block -> !block.language().equals("java")).forEach(block -> code.addAll(block.lines()));
        return code;
    }

    /** Returns its text with the lines of each block replaced. */
    String withBlocks(Function<CodeBlock, List<String>> newLines) {
        var text = new ArrayList<String>();
        int from = 0;
        for (CodeBlock block : blocks) {
            text.addAll(lines.subList(from, block.line()));
            text.addAll(newLines.apply(block));
            from = block.line() + block.lines().size();
        }
        text.addAll(lines.subList(from, lines.size()));
        return text.stream().collect(Collectors.joining("\n", "", "\n"));
    }
}
