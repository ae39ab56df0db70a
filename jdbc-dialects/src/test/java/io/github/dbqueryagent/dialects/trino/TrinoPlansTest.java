package io.github.dbqueryagent.dialects.trino;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.dbqueryagent.plan.PlanEstimate;
import io.github.dbqueryagent.plan.PlanSyntax;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrinoPlansTest {
    private static final String TWO_TABLES = """
            {
              "inputTableColumnInfos" : [ {
                "table" : {
                  "catalog" : "tpch",
                  "schemaTable" : {
                    "schema" : "tiny",
                    "table" : "nation"
                  }
                },
                "constraint" : {
                  "none" : false,
                  "columnConstraints" : [ {
                    "columnName" : "name",
                    "type" : "varchar",
                    "domain" : {
                      "nullsAllowed" : false,
                      "ranges" : [ {
                        "low" : {
                          "value" : "\\"table\\" : \\"secret\\"",
                          "bound" : "ABOVE"
                        }
                      } ]
                    }
                  } ]
                },
                "estimate" : {
                  "outputRowCount" : 25.0,
                  "outputSizeInBytes" : 752.0
                }
              }, {
                "table" : {
                  "catalog" : "shop",
                  "schemaTable" : {
                    "schema" : "public",
                    "table" : "so \\"named\\""
                  }
                },
                "estimate" : {
                  "outputRowCount" : 1.5E7,
                  "outputSizeInBytes" : 15.0
                }
              } ],
              "estimate" : {
                "outputRowCount" : 3.0,
                "outputSizeInBytes" : "NaN"
              }
            }
            """;

    private final PlanSyntax plans = new TrinoPlans(TrinoPlansTest::ofShop);

    @Test
    void names_the_tables_as_the_catalogue_does_and_tells_no_rows_since_those_of_joins_are_not_told() {
        PlanEstimate plan = read(TWO_TABLES);

        assertThat(plan.fullScans()).containsExactly("tpch.tiny.nation", "public.so \"named\"");
        assertThat(plan.rows()).isEmpty();
        assertThat(plan.cost()).isEmpty();
        assertThat(plan.lines()).hasSameSizeAs(TWO_TABLES.lines().toList());
    }

    @Test
    void a_plan_of_nothing_or_that_cannot_be_read_tells_nothing() {
        for (String text : List.of("", "{", "\"outputRowCount\" : 7.0")) {
            assertThat(read(text).fullScans()).isEmpty();
            assertThat(read(text).rows()).isEmpty();
        }
    }

    @Test
    void asks_for_what_is_read_and_runs_nothing() {
        assertThat(plans.explain("SELECT 1")).isEqualTo("EXPLAIN (TYPE IO, FORMAT JSON) SELECT 1");
    }

    private PlanEstimate read(String text) {
        return plans.read(text.lines().toList());
    }

    private static String ofShop(String catalog, String schema) {
        return catalog.equals("shop") ? schema : catalog + "." + schema;
    }
}
