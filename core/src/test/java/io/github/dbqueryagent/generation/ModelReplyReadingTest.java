package io.github.dbqueryagent.generation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.model.ModelException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Replies as models write them, each with what is made of it; the cases stand in {@code replies.txt}. */
class ModelReplyReadingTest {
    private final Shop shop = new Shop();

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void makes_of_a_reply_what_it_says(String name, String expected, String reply) {
        assertThat(outcomeOf(reply)).isEqualTo(expected);
    }

    @Test
    void a_reply_nested_a_thousand_deep_is_unusable() {
        assertThat(outcomeOf("{\"sql\":" + "[".repeat(1_000) + "]".repeat(1_000) + "}"))
                .isEqualTo("unusable");
    }

    @Test
    void explanation_and_assumptions_are_kept() {
        var draft = (Generation.Drafted) generate(
                "{\"sql\":\"SELECT 1\",\"explanation\":\"One.\",\"assumptions\":[\"All count.\"],\"confidence\":0.6}");

        assertThat(draft.draft().explanation()).isEqualTo("One.");
        assertThat(draft.draft().assumptions()).containsExactly("All count.");
        assertThat(draft.draft().generator()).isEqualTo("test");
    }

    private String outcomeOf(String reply) {
        try {
            return generate(reply)
                    .fold(
                            drafted -> String.format(
                                    Locale.ROOT,
                                    "drafted %.2f %s",
                                    drafted.draft().confidence(),
                                    drafted.draft().sql().replaceAll("\\s+", " ")),
                            unclear -> "unclear " + unclear.readings().size() + " " + unclear.question(),
                            unreadable -> "unreadable " + unreadable.why());
        } catch (ModelException e) {
            return e.reason() == ModelException.Reason.UNUSABLE_REPLY
                    ? "unusable"
                    : e.reason().name();
        }
    }

    private Generation generate(String reply) {
        return SqlGenerator.byModel(new RepliesInTurn(reply, reply).named("test"))
                .generate(shop.asks("How many?"), shop.run);
    }

    static Stream<Arguments> cases() throws IOException {
        try (InputStream resource = ModelReplyReadingTest.class.getResourceAsStream("replies.txt")) {
            String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^=== "))
                    .filter(part -> !part.isBlank())
                    .map(part -> {
                        int lineEnd = part.indexOf('\n');
                        String[] head = part.substring(0, lineEnd).split(" \\| ");
                        return Arguments.of(head[0], head[1], part.substring(lineEnd + 1));
                    });
        }
    }
}
