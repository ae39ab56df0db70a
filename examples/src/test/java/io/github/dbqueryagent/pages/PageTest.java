package io.github.dbqueryagent.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Shows that what the checks of the pages stand on finds what is planted. */
final class PageTest {
    private static final Page PAGE = Page.of("docs/planted.md", """
            # Ask, and be *answered*
            See [the key](other.md#a-b), [here](#ask) and [there](https://example.org/x); `[not](a-link)`.

            <!-- region: examples/src/test/java/A.java#one -->
            ```java
            old();
            ```
            ```text
            `question.timeout` and [none](of-these)
            ```
            ## Ask
            ## Ask
            """);

    @Test
    void blocks_know_their_language_their_region_and_their_line() {
        List<CodeBlock> blocks = PAGE.blocks();

        assertThat(blocks).extracting(CodeBlock::language).containsExactly("java", "text");
        assertThat(blocks.get(0).region()).contains(new CodeBlock.Region("examples/src/test/java/A.java", "one"));
        assertThat(blocks.get(0).place()).isEqualTo("docs/planted.md:5");
        assertThat(blocks.get(1).region()).isEmpty();
    }

    @Test
    void links_are_those_of_the_prose_that_stay_in_the_checkout() {
        assertThat(PAGE.relativeLinks()).containsExactly("other.md#a-b", "#ask");
    }

    @Test
    void anchors_are_made_from_headings_and_numbered_where_they_repeat() {
        assertThat(PAGE.anchors()).containsExactlyInAnyOrder("ask-and-be-answered", "ask", "ask-1");
    }

    @Test
    void code_is_what_stands_in_spans_and_in_blocks_that_are_not_java() {
        assertThat(PAGE.code()).containsExactly("[not](a-link)", "`question.timeout` and [none](of-these)");
    }

    @Test
    void a_region_loses_the_indentation_that_its_lines_share() {
        var region = new CodeBlock.Region("A.java", "one");

        assertThat(region.linesIn(
                        "class A {\n    // region one\n    if (a) {\n\n        b();\n    }\n    // endregion\n}\n"))
                .contains(List.of("if (a) {", "", "    b();", "}"));
        assertThat(region.linesIn("// region other\nb();\n// endregion\n")).isEmpty();
        assertThat(region.linesIn("// region one\nb();\n")).isEmpty();
    }

    @Test
    void a_block_is_replaced_and_the_rest_of_the_page_stays() {
        String text =
                PAGE.withBlocks(block -> block.language().equals("java") ? List.of("a();", "b();") : block.lines());

        Page changed = Page.of(PAGE.path(), text);
        assertThat(changed.blocks().get(0).text()).isEqualTo("a();\nb();");
        assertThat(changed.blocks().get(1).text())
                .isEqualTo(PAGE.blocks().get(1).text());
        assertThat(changed.prose()).isEqualTo(PAGE.prose());
    }
}
