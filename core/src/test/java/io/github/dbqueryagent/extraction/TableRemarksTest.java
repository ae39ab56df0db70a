package io.github.dbqueryagent.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableRemarksTest {
    @Test
    void belong_to_the_column_that_begins_on_their_line() {
        TableRemarks remarks = TableRemarks.of("""
                CREATE TABLE "returns" ( -- Items that came back.
                  id INTEGER NOT NULL, -- The number
                  "Reason Code" SMALLINT DEFAULT (1 + (2)), -- 1 = does not fit, 2 = broken
                  price DECIMAL(10, 2), /* in euros */
                  note VARCHAR(20) DEFAULT '-- none, (yet' -- What was said
                )
                """);

        assertThat(remarks.table()).isEqualTo("Items that came back.");
        assertThat(remarks.column("ID")).isEqualTo("The number");
        assertThat(remarks.column("Reason Code")).isEqualTo("1 = does not fit, 2 = broken");
        assertThat(remarks.column("price")).isEqualTo("in euros");
        assertThat(remarks.column("note")).isEqualTo("What was said");
        assertThat(remarks.column("nothing")).isEmpty();
    }

    @Test
    void on_a_line_of_their_own_belong_to_the_next_column() {
        TableRemarks remarks = TableRemarks.of("""
                CREATE TABLE t
                (
                    -- Who did it,
                    -- by number
                    person INT,
                    /* When
                       it was */
                    [on day] DATE,
                    -- Every person once a day
                    CONSTRAINT once UNIQUE (person, [on day]), -- so it is
                    CHECK (person > 0)
                )
                """);

        assertThat(remarks.table()).isEmpty();
        assertThat(remarks.column("person")).isEqualTo("Who did it, by number");
        assertThat(remarks.column("on day")).startsWith("When").endsWith("it was");
        assertThat(remarks.column("constraint")).isEmpty();
        assertThat(remarks.column("once")).isEmpty();
    }

    @Test
    void a_text_that_is_cut_or_strange_is_no_trouble() {
        for (String text : new String[] {
            "",
            "--",
            "CREATE TABLE t(a 'open",
            "CREATE TABLE t(a /* open",
            ")))((,,--x",
            "CREATE TABLE \"a\"\"b\"(`x``y` INT -- z"
        }) {
            assertThat(TableRemarks.of(text).column("nothing")).isEmpty();
        }
        assertThat(TableRemarks.of("CREATE TABLE \"a\"\"b\"(`x``y` INT -- z").column("x`y"))
                .isEqualTo("z");
        assertThat(TableRemarks.of("CREATE VIEW v AS SELECT 1 -- one").column("v"))
                .isEmpty();
    }
}
