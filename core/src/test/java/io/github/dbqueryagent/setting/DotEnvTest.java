package io.github.dbqueryagent.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DotEnvTest {
    @Test
    void lines_are_read_as_shells_read_them() {
        assertThat(DotEnv.parse("""
                        # a comment
                        DATABASE_URL=postgres://u@h/d # and another
                        export NAME = "two words\\n\\"quoted\\""
                        SINGLE='a # b \\n'
                        EMPTY=

                        """))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "DATABASE_URL", "postgres://u@h/d",
                        "NAME", "two words\n\"quoted\"",
                        "SINGLE", "a # b \\n",
                        "EMPTY", ""));
    }

    @Test
    void a_line_that_cannot_be_read_is_told_by_its_number_alone() {
        assertThatThrownBy(() -> DotEnv.parse("A=1\nhunter2\n"))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage(".env, line 2 must be NAME=value. Mend the line, or put # before it.");
        assertThatThrownBy(() -> DotEnv.parse("A=\"open"))
                .hasMessage(".env, line 1 must be a value whose quotes are closed. Close the quote.");
    }

    @Test
    void the_environment_goes_before_the_file(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve(".env"), "A=file\nB=file\n", StandardCharsets.UTF_8);

        assertThat(EnvironmentSettings.variables(Map.of("A", "process"), file))
                .containsEntry("A", "process")
                .containsEntry("B", "file");
        assertThat(EnvironmentSettings.variables(Map.of("A", "process"), folder.resolve("none")))
                .isEqualTo(Map.of("A", "process"));
    }

    @Test
    void a_file_that_is_no_text_is_refused(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve(".env"), new byte[] {(byte) 0xC3, (byte) 0x28});

        assertThatThrownBy(() -> EnvironmentSettings.variables(Map.of(), file))
                .hasMessageContaining("must be a readable file in UTF-8");
    }
}
