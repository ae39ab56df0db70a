package io.github.dbqueryagent.personal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.schema.Column;
import io.github.dbqueryagent.schema.ColumnName;
import io.github.dbqueryagent.schema.ColumnValues;
import io.github.dbqueryagent.schema.DatabaseSchema;
import io.github.dbqueryagent.schema.Dependencies;
import io.github.dbqueryagent.schema.Table;
import io.github.dbqueryagent.schema.TableKeys;
import io.github.dbqueryagent.schema.TableName;
import io.github.dbqueryagent.schema.TypeFamily;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalColumnsTest {
    @ParameterizedTest
    @CsvSource({
        "customers, email, EMAIL",
        "customers, E_MAIL, EMAIL",
        "Customers, ContactEmail, EMAIL",
        "kunden, emailAdresse, EMAIL",
        "asiakkaat, Sähköposti, EMAIL",
        "users, phone_number, PHONE",
        "users, PhoneNo, PHONE",
        "t, Téléphone, PHONE",
        "t, handynummer, PHONE",
        "t, bank_account_iban, IBAN",
        "t, creditCardNumber, PAYMENT_CARD",
        "t, national_id, NATIONAL_ID",
        "t, steuer_id, NATIONAL_ID",
        "t, codice_fiscale, NATIONAL_ID",
        "t, client_ip_address, IP_ADDRESS",
        "t, first_name, PERSON_NAME",
        "t, Nachname, PERSON_NAME",
        "t, Prénom, PERSON_NAME",
        "customers, name, PERSON_NAME",
        "EMPLOYEES, NAME, PERSON_NAME",
        "kunden, name, PERSON_NAME",
        "t, Straße, POSTAL_ADDRESS",
        "t, billing_address, POSTAL_ADDRESS",
        "t, plz, POSTAL_ADDRESS",
        "t, dateOfBirth, BIRTH_DATE",
        "t, geburtsdatum, BIRTH_DATE",
        "t, fecha_nacimiento, BIRTH_DATE",
        "t, latitude, LOCATION",
    })
    void a_name_in_any_spelling_tells_what_a_column_holds(String table, String column, PersonalClass expected) {
        assertThat(find(table, column, TypeFamily.TEXT, "").map(PersonalColumn::personalClass))
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "products, name", "countries, name", "t, title", "t, status", "t, email_verified", "t, email_template",
        "t, phone_model", "t, mailing", "t, capital", "t, description", "orders, order_number", "t, ip_count",
        "t, address_id", "t, template_name", "t, location", "t, viable", "t, latest"
    })
    void a_column_about_something_else_is_not_personal(String table, String column) {
        assertThat(find(table, column, TypeFamily.TEXT, "")).isEmpty();
    }

    @Test
    void a_type_that_cannot_hold_it_speaks_against_the_name() {
        assertThat(find("t", "email", TypeFamily.BOOLEAN, "")).isEmpty();
        assertThat(find("t", "birthday", TypeFamily.DATE, "").map(PersonalColumn::personalClass))
                .contains(PersonalClass.BIRTH_DATE);
        assertThat(find("t", "phone", TypeFamily.INTEGER, "").map(PersonalColumn::personalClass))
                .contains(PersonalClass.PHONE);
    }

    @Test
    void the_first_words_of_a_comment_tell_what_a_cryptic_name_does_not() {
        Optional<PersonalColumn> found = find("t", "c17", TypeFamily.TEXT, "Customer's e-mail, lower case");

        assertThat(found.map(PersonalColumn::personalClass)).contains(PersonalClass.EMAIL);
        assertThat(found.map(PersonalColumn::why)).contains("its comment says so");
    }

    @Test
    void values_tell_what_neither_name_nor_comment_does_and_are_not_repeated() {
        Optional<PersonalColumn> found = find(
                "t", "contact", TypeFamily.TEXT, "", "ada@example.org", "bo@example.org", "unknown", "eve@example.org");

        assertThat(found.map(PersonalColumn::personalClass)).contains(PersonalClass.EMAIL);
        assertThat(found.map(PersonalColumn::why)).contains("3 of 4 values have its form");
        assertThat(found.toString()).doesNotContain("example.org");
    }

    @Test
    void texts_that_hold_an_address_now_and_then_make_no_column_of_addresses() {
        assertThat(find("t", "note", TypeFamily.TEXT, "", "write to ada@example.org", "ada@example.org", "called", "-"))
                .isEmpty();
    }

    @Test
    void numbers_that_are_national_ones_by_chance_make_no_column_of_them() {
        String[] orders = IntStream.range(0, 50)
                .mapToObj(i -> String.valueOf(100_000_000 + 7_919 * i))
                .toArray(String[]::new);
        String[] citizens = IntStream.range(0, 50_000)
                .mapToObj(i -> String.valueOf(100_000_000 + i))
                .filter(NationalNumbers::isChecked)
                .limit(20)
                .toArray(String[]::new);

        assertThat(find("t", "no", TypeFamily.TEXT, "", orders)).isEmpty();
        assertThat(find("t", "no", TypeFamily.TEXT, "", citizens).map(PersonalColumn::personalClass))
                .contains(PersonalClass.NATIONAL_ID);
    }

    private static Optional<PersonalColumn> find(
            String table, String column, TypeFamily type, String comment, String... values) {
        var tableName = new TableName("s", table);
        var of = new Table(
                tableName,
                Table.Kind.TABLE,
                "",
                List.of(new Column(column, type, "X", true, comment)),
                new TableKeys(List.of(), List.of(), List.of()),
                List.of(),
                OptionalLong.empty());
        var name = new ColumnName(tableName, column);
        var sampled = new ColumnValues(name, List.of(values), true);
        return Optional.ofNullable(PersonalColumns.in(
                        new DatabaseSchema("s", List.of(of), Dependencies.ofStored(List.of(of)), "f"), List.of(sampled))
                .get(name));
    }
}
