package io.github.dbqueryagent.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.setting.SettingCatalogue;
import org.junit.jupiter.api.Test;

/** Holds the page of settings to the catalogue; {@code -Dpages.update=true} writes it. */
final class SettingsPageTest {
    private final Repository repository = Repository.here();

    @Test
    void the_page_of_settings_says_what_the_catalogue_says() {
        String expected = SettingsPage.of(SettingCatalogue.installed());

        if (Repository.isToBeUpdated()) {
            repository.write(SettingsPage.PATH, expected);
        }

        assertThat(repository.read(SettingsPage.PATH))
                .as("to write the page anew: .ci/update-pages")
                .isEqualTo(expected);
    }
}
