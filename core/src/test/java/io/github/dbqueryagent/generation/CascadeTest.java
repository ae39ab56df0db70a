package io.github.dbqueryagent.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.dbqueryagent.error.ErrorCategory;
import io.github.dbqueryagent.event.QueryEvent;
import io.github.dbqueryagent.question.QuestionCancelledException;
import io.github.dbqueryagent.setting.InvalidSettingException;
import io.github.dbqueryagent.validation.Draft;
import io.github.dbqueryagent.validation.DraftOrigin;
import io.github.dbqueryagent.validation.RejectedDraft;
import io.github.dbqueryagent.validation.Remedy;
import io.github.dbqueryagent.validation.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cheap generators first; the best result counts. */
class CascadeTest {
    private final Shop shop = new Shop();

    @Test
    void a_sure_draft_ends_the_cascade() {
        var large = model("SELECT 2", 0.7);

        assertThat(sqlOf(parser("SELECT 1", 0.9), large.named("large"))).isEqualTo("SELECT 1");
        assertThat(large.user).isEmpty();
    }

    @Test
    void an_unsure_draft_moves_up_and_the_surer_one_counts() {
        assertThat(sqlOf(parser("SELECT 1", 0.4), model("SELECT 2", 0.6).named("large")))
                .isEqualTo("SELECT 2");
        assertThat(sqlOf(parser("SELECT 1", 0.5), model("SELECT 2", 0.3).named("large")))
                .isEqualTo("SELECT 1");
    }

    @Test
    void what_could_not_be_read_moves_up() {
        assertThat(sqlOf(
                        generator("parser", new Generation.Unreadable("What?", List.of("churn"))),
                        model("SELECT 2", 0.6).named("large")))
                .isEqualTo("SELECT 2");
    }

    @Test
    void asking_back_counts_more_than_a_draft_that_is_likelier_wrong_than_right() {
        var unclear = new Generation.Unclear("Which date?", List.of());

        assertThat(cascade(parser("SELECT 1", 0.3), generator("large", unclear)))
                .isEqualTo(unclear);
        assertThat(cascade(parser("SELECT 1", 0.6), generator("large", unclear)))
                .isNotEqualTo(unclear);
    }

    @Test
    void a_generator_that_fails_is_left_out_and_that_is_said() {
        assertThat(sqlOf(parser("SELECT 1", 0.4), new RepliesInTurn().named("large")))
                .isEqualTo("SELECT 1");
        assertThat(shop.events)
                .filteredOn(QueryEvent.Degraded.class::isInstance)
                .singleElement()
                .extracting(event -> ((QueryEvent.Degraded) event).what())
                .asString()
                .startsWith("The generator <large> failed and was left out: Model <large> gave no usable reply");
    }

    @Test
    void if_all_fail_the_cascade_fails_and_names_them() {
        GenerationFailedException failure = catchThrowableOfType(
                GenerationFailedException.class,
                () -> cascade(
                        SqlGenerator.byModel(new RepliesInTurn().named("small")),
                        SqlGenerator.byModel(new RepliesInTurn("Sorry.", "Sorry.").named("large"))));

        assertThat(failure.generators()).containsExactly("small", "large");
        assertThat(failure.category()).isEqualTo(ErrorCategory.MODEL);
        assertThat(failure.isRetryable()).isTrue();
        assertThat(failure).hasMessageContaining("<small>").hasMessageContaining("<large>");
    }

    @Test
    void a_draft_that_was_rejected_already_moves_up() {
        reject("SELECT 1");

        assertThat(sqlOf(parser("SELECT 1", 0.9), model("SELECT 2", 0.3).named("large")))
                .isEqualTo("SELECT 2");
        assertThat(cascade(parser("SELECT 1", 0.9))).isInstanceOf(Generation.Unreadable.class);
    }

    @Test
    void a_cancelled_question_asks_nobody() {
        shop.run.deadline().cancel();

        assertThatExceptionOfType(QuestionCancelledException.class).isThrownBy(() -> cascade(parser("SELECT 1", 0.9)));
    }

    @Test
    void a_cascade_of_nothing_and_a_confidence_out_of_range_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SqlGenerator.cascade(List.of(), 0.5));
        assertThatExceptionOfType(InvalidSettingException.class)
                .isThrownBy(() -> SqlGenerator.cascade(List.of(parser("SELECT 1", 1)), 1.5))
                .withMessage("generation.confidence is <1.5>, but must be from 0 to 1. The default is 0.7.");
    }

    private String sqlOf(SqlGenerator first, io.github.dbqueryagent.model.LanguageModel second) {
        return ((Generation.Drafted) cascade(first, SqlGenerator.byModel(second)))
                .draft()
                .sql();
    }

    private Generation cascade(SqlGenerator... generators) {
        return SqlGenerator.cascade(List.of(generators), 0.7).generate(shop.asks("How many?"), shop.run);
    }

    private void reject(String sql) {
        shop.feedback.add(new RejectedDraft(
                Draft.ofCaller(sql),
                List.of(new Violation("unknown-column", "No.", Remedy.GENERATE_AGAIN, List.of()))));
    }

    private static RepliesInTurn model(String sql, double confidence) {
        return new RepliesInTurn("{\"sql\":\"" + sql + "\",\"confidence\":" + confidence + "}");
    }

    private static SqlGenerator parser(String sql, double confidence) {
        return generator(
                "parser",
                new Generation.Drafted(new Draft(sql, "", confidence, List.of(), "parser", DraftOrigin.PARSER), ""));
    }

    /** A host's own generator, always of the same mind. */
    private static SqlGenerator generator(String name, Generation generation) {
        return new SqlGenerator() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Generation generate(GenerationRequest request, io.github.dbqueryagent.event.QuestionRun run) {
                return generation;
            }
        };
    }
}
