package io.github.dbqueryagent.guardrail;

import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.personal.PersonalText;
import io.github.dbqueryagent.question.PersonalValues;
import io.github.dbqueryagent.question.QuestionCancelledException;
import io.github.dbqueryagent.question.QuestionTimeoutException;
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
    private final List<QuestionGuardrail> outside;
    private final boolean keepsPersonalValues;
    private final int maxChars;

    /**
     * Creates the door with all built-in guardrails, which keeps personal values apart from the text.
     *
     * @param maxChars the longest question, in characters
     * @param further the host's guardrails, asked in this order after the built-in ones
     */
    public QuestionAdmission(int maxChars, List<QuestionGuardrail> further) {
        this(maxChars, true, true, further, List.of());
    }

    /**
     * Creates the door.
     *
     * @param maxChars the longest question, in characters
     * @param injections whether texts are refused that ask something of the assistant and not of the data
     * @param keepsPersonalValues whether placeholders take the place of personal values in the text
     * @param further the host's guardrails, asked in this order after the built-in ones
     * @param outside guardrails that send what they judge out of the process: asked last, and of the text as everyone
     *     after this sees it
     */
    public QuestionAdmission(
            int maxChars,
            boolean injections,
            boolean keepsPersonalValues,
            List<QuestionGuardrail> further,
            List<QuestionGuardrail> outside) {
        var all = new ArrayList<QuestionGuardrail>();
        all.add(new QuestionTextGuardrail(maxChars));
        all.add(new SqlAsQuestionGuardrail());
        if (injections) {
            all.add(new InjectionGuardrail());
        }
        all.addAll(further);
        this.guardrails = List.copyOf(all);
        this.outside = List.copyOf(outside);
        this.keepsPersonalValues = keepsPersonalValues;
        this.maxChars = maxChars;
    }

    /**
     * Asks every guardrail in turn; the first refusal counts.
     *
     * @param known the personal values that have placeholders already
     */
    public Admission admit(String question, PersonalValues known, QuestionRun run) {
        Verdict verdict = judge(guardrails, question, run);
        if (verdict instanceof Verdict.Refused refused) {
            return new Admission.Declined(refused);
        }
        String text = Normalizer.normalize(question.strip(), Normalizer.Form.NFC);
        AdmittedQuestion admitted = withoutPersonalValues(text, known);
        return judge(outside, admitted.text(), run) instanceof Verdict.Refused refused
                ? new Admission.Declined(refused)
                : new Admission.Admitted(admitted);
    }

    /** Returns a question that was not let in as it may be written down: without personal values, and no longer than allowed. */
    public String forRecord(String question, PersonalValues known) {
        // Twice as much is looked through, so that no value is cut in two where the text ends.
        String looked = question.length() <= 2 * maxChars ? question : question.substring(0, 2 * maxChars);
        String text = withoutPersonalValues(looked, known).text();
        return text.length() <= maxChars ? text : text.substring(0, maxChars) + "…";
    }

    private AdmittedQuestion withoutPersonalValues(String text, PersonalValues known) {
        if (!keepsPersonalValues) {
            return new AdmittedQuestion(text, known);
        }
        PersonalText.Replaced replaced = PersonalText.withPlaceholders(text, known);
        return new AdmittedQuestion(replaced.text(), replaced.values());
    }

    private static Verdict judge(List<QuestionGuardrail> guardrails, String question, QuestionRun run) {
        for (QuestionGuardrail guardrail : guardrails) {
            Verdict verdict = judge(guardrail, question, run);
            if (verdict instanceof Verdict.Refused) {
                return verdict;
            }
        }
        return Verdict.allow();
    }

    private static Verdict judge(QuestionGuardrail guardrail, String question, QuestionRun run) {
        try {
            return Objects.requireNonNull(guardrail.judge(question, run), "verdict");
        } catch (QuestionCancelledException | QuestionTimeoutException e) {
            throw e;
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
