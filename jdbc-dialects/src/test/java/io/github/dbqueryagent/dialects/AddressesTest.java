package io.github.dbqueryagent.dialects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.dbqueryagent.address.UrlRules;
import io.github.dbqueryagent.dialect.SqlDialects;
import io.github.dbqueryagent.setting.InvalidSettingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are taken as text, what of them is shown, and what is said of the others: {@code addresses.tsv}. */
class AddressesTest {
    private static final SqlDialects DIALECTS = SqlDialects.installed();
    /** Stands in every address of the list that holds something not to be repeated. */
    private static final String SECRET = "topsecret";

    private static final String SIGNS = "abcXYZ019 !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~äß€\t\n";

    static Stream<Arguments> addresses(String outcome) throws IOException {
        try (InputStream in = AddressesTest.class.getResourceAsStream("/addresses.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .filter(parts -> parts[0].equals(outcome))
                    .map(parts -> Arguments.of(parts[1], parts[2]));
        }
    }

    static Stream<Arguments> shown() throws IOException {
        return addresses("shown");
    }

    static Stream<Arguments> refused() throws IOException {
        return addresses("refused");
    }

    @ParameterizedTest
    @MethodSource("shown")
    void a_harmless_address_is_taken_and_shown_without_its_credentials(String address, String shown) {
        assertThat(admit(address)).isEqualTo(shown).doesNotContain(SECRET);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void any_other_is_refused_with_what_is_wrong_and_nothing_else_of_it(String address, String word) {
        assertThatThrownBy(() -> admit(address))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("database.url must be ")
                .hasMessageContaining(word)
                .hasMessageNotContaining(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://h/d?password=%s&sslmode=require",
                "jdbc:postgresql://u:%s@h/d",
                "jdbc:mysql://root:%s@h/d?connectTimeout=1",
                "jdbc:mysql://(host=h,password=%s)/d",
                "jdbc:mariadb://h/d?keyStorePassword=%s",
                "jdbc:h2:~/d;CIPHER=AES;PASSWORD=%s",
                "jdbc:sqlite:x.db?password=%s",
                "jdbc:duckdb:x.db;http_proxy_password=%s",
                "jdbc:sqlserver://h;password={%s};encrypt=true",
                "jdbc:oracle:thin:scott/%s@//h/d",
                "jdbc:trino://h/c?accessToken=%s&SSL=true",
                "jdbc:ledger:%s@h"
            })
    void no_password_is_ever_repeated_whatever_it_is_made_of(String address) {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            // The first letters keep a password from being a word of the message.
            var password = new StringBuilder("Qz7");
            random.ints(3 + random.nextInt(12), 0, SIGNS.length()).forEach(sign -> password.append(SIGNS.charAt(sign)));
            String url = address.replace("%s", password);

            String said = said(url);

            assertThat(said).doesNotContain(password.toString()).doesNotContain("Qz7");
        }
    }

    private static String said(String url) {
        var said = new StringBuilder();
        Throwable failure = catchThrowable(() -> said.append(admit(url)));
        return failure == null ? said.toString() : failure.toString();
    }

    @Test
    void a_host_can_allow_further_properties_by_name_and_their_values_are_not_shown() {
        String url = "jdbc:h2:mem:x;INIT=CREATE SCHEMA topsecret;mode=Oracle";

        assertThat(DIALECTS.urlRules(url).admit(url, List.of("init"))).isEqualTo("jdbc:h2:mem:x;INIT=•••;mode=Oracle");
    }

    @Test
    void what_a_host_allows_opens_no_other_way_in() {
        List<String> all = List.of("INIT", "autoDeserialize", "TRACE_LEVEL_FILE");

        for (String url : List.of(
                "jdbc:h2:mem:x;TRACE_LEVEL_SYSTEM_OUT=3",
                "jdbc:mysql://(host=h,autoDeserialize=true)/d",
                "jdbc:mysql://h/d?%61utoDeserialize=true",
                "jdbc:ledger://h/d;INIT=x")) {
            assertThatThrownBy(() -> DIALECTS.urlRules(url).admit(url, all))
                    .isInstanceOf(InvalidSettingException.class);
        }
    }

    @Test
    void a_line_break_is_no_part_of_an_address() {
        for (String url : List.of(
                "jdbc:h2:mem:x;PASSWORD=a\nb",
                "jdbc:postgresql://h/d\n?ssl=true",
                "jdbc:postgresql://h/d?ApplicationName=a%0Ab")) {
            assertThatThrownBy(() -> admit(url)).isInstanceOf(InvalidSettingException.class);
        }
    }

    @Test
    void rules_that_contradict_themselves_are_none() {
        for (String rules : List.of(
                "form x",
                "prefix jdbc:x:",
                "prefix jdbc:x:\nform x\nseparators ?",
                "prefix jdbc:x:\nform x\nallowed a",
                "prefix jdbc:x:\nform x\nshown a\nrefused a",
                "prefix jdbc:x:\nform x\nnames any-case\nshown a\nblanked A")) {
            assertThatThrownBy(() -> UrlRules.of(rules)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String admit(String url) {
        return DIALECTS.urlRules(url).admit(url, List.of());
    }
}
