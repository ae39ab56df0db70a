package io.github.dbqueryagent.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "order_items, 'order,item'",
        "orderDate, 'order,date'",
        "XMLFile2Go, 'xml,file2,go'",
        "'  total,  of (2024)! ', 'total,of,2024'",
        "Überstunden, 'uberstunden'",
        "'', ''",
        "'...', ''"
    })
    void cuts_names_and_texts_into_words(String text, String words) {
        assertThat(String.join(",", Words.of(text))).isEqualTo(words);
    }

    @Test
    void plain_texts_are_cut_as_those_with_other_letters_are() {
        var random = new Random(7);
        String letters = "aabbzzsSABZ0199  __-.,;'\"(){}xesXIES\n\t~@[`";
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(14); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }

            List<String> expected = new ArrayList<>(Words.of(text.toString()));
            expected.add("e");

            assertThat(Words.of(text + " é")).as("<%s>", text).isEqualTo(expected);
        }
    }
}
