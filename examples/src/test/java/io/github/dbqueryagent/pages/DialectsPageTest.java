package io.github.dbqueryagent.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Holds the page of dialects to the dialects; {@code -Dpages.update=true} writes its table. */
final class DialectsPageTest {
    private final Repository repository = Repository.here();

    @Test
    void the_page_of_dialects_says_what_the_dialects_say() {
        String expected = DialectsPage.of(repository.read(DialectsPage.PATH));

        if (Repository.isToBeUpdated()) {
            repository.write(DialectsPage.PATH, expected);
        }

        assertThat(repository.read(DialectsPage.PATH))
                .as("to write the page anew: .ci/update-pages")
                .isEqualTo(expected);
    }
}
