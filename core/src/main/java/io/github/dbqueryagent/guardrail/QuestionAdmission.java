package io.github.dbqueryagent.guardrail;

import io.github.dbqueryagent.personal.PersonalText;
import io.github.dbqueryagent.question.PersonalValues;
import io.github.dbqueryagent.question.QuestionContext;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door that questions come in by; nothing else makes an {@link AdmittedQuestion}. Thread-safe. */
public final class QuestionAdmission {
    private static final Logger LOG = LoggerFactory.getLogger(QuestionAdmission.class);

    private final List<QuestionGuardrail> guardrails;
    private final boolean keepsPersonalValues;

    /** Creates the door that keeps personal values apart from the text. */
    public QuestionAdmission(int maxChars, List<QuestionGuardrail> further) {
        this(maxChars, true, further);
    }

    /**
     * Creates the door.
     *
     * @param maxChars the longest question, in characters
     * @param keepsPersonalValues whether placeholders take the place of personal values in the text
     * @param further the host's guardrails, asked in this order after the built-in ones
     */
    public QuestionAdmission(int maxChars, boolean keepsPersonalValues, List<QuestionGuardrail> further) {
        var all = new ArrayList<QuestionGuardrail>();
        all.add(new QuestionTextGuardrail(maxChars));
        all.add(new SqlAsQuestionGuardrail());
        all.addAll(further);
        this.guardrails = List.copyOf(all);
        this.keepsPersonalValues = keepsPersonalValues;
    }

    /**
     * Asks every guardrail in turn; the first refusal counts.
     *
     * @param known the personal values that have placeholders already
     */
    public Admission admit(String question, PersonalValues known, QuestionContext context) {
        for (QuestionGuardrail guardrail : guardrails) {
            if (judge(guardrail, question, context) instanceof Verdict.Refused refused) {
                return new Admission.Declined(refused);
            }
        }
        String text = Normalizer.normalize(question.strip(), Normalizer.Form.NFC);
        if (!keepsPersonalValues) {
            return new Admission.Admitted(new AdmittedQuestion(text, known));
        }
        PersonalText.Replaced replaced = PersonalText.withPlaceholders(text, known);
        return new Admission.Admitted(new AdmittedQuestion(replaced.text(), replaced.values()));
    }

    private static Verdict judge(QuestionGuardrail guardrail, String question, QuestionContext context) {
        try {
            return Objects.requireNonNull(guardrail.judge(question, context), "verdict");
        } catch (RuntimeException e) {
            LOG.warn(
                    "Guardrail {} threw {}; the question is refused.",
                    guardrail.getClass().getName(),
                    e.getClass().getName());
            return Verdict.refuse(
                    "guardrail-failure",
                    "A rule on questions could not decide, so the question was not let in.",
                    "Try again later, or tell the operator.");
        }
    }
}
