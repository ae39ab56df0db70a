package io.github.dbqueryagent.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.dbqueryagent.setting.InvalidSettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptTemplatesTest {
    @Test
    void what_is_filled_in_opens_no_slot() {
        PromptTemplates templates =
                PromptTemplates.bundled().with("generate-user", "${question} by ${zone} $1 ${none}");

        assertThat(templates.fill("generate-user", Map.of("question", "${zone} \\ $2", "zone", "UTC")))
                .isEqualTo("${zone} \\ $2 by UTC $1");
    }

    @Test
    void a_text_of_the_host_takes_the_place_of_the_bundled_one(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("generate-system.md"), "Ours for ${dialect}.");

        PromptTemplates templates = PromptTemplates.fromDirectory(folder);

        assertThat(templates.fill("generate-system", Map.of("dialect", "H2"))).isEqualTo("Ours for H2.");
        assertThat(templates.fill("generate-user", Map.of())).contains("The question:");
    }

    @Test
    void a_name_that_is_not_bundled_is_refused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("generate-sistem.md"), "Ours.");

        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> PromptTemplates.fromDirectory(folder))
                .withMessage("generation.prompts is <generate-sistem>, but must be the name of a bundled text."
                        + " Such as generate-system or generate-user.");
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> PromptTemplates.bundled().with("../secrets", ""));
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> PromptTemplates.fromDirectory(folder.resolve("missing")));
    }
}
