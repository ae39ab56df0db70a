package io.github.dbqueryagent.guardrail;

import io.github.dbqueryagent.event.QuestionRun;
import io.github.dbqueryagent.question.PersonalValues;
import io.github.dbqueryagent.question.QuestionCancelledException;
import io.github.dbqueryagent.question.QuestionTimeoutException;
import io.github.dbqueryagent.session.Conversation;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door that questions come in by; nothing else makes an {@link AdmittedQuestion}. Thread-safe. */
public final class QuestionAdmission {
    private static final Logger LOG = LoggerFactory.getLogger(QuestionAdmission.class);

    private final List<QuestionGuardrail> guardrails;
    private final List<QuestionGuardrail> outside;

    /**
     * Creates the door with all built-in guardrails.
     *
     * @param maxChars the longest question, in characters
     * @param further the host's guardrails, asked in this order after the built-in ones
     */
    public QuestionAdmission(int maxChars, List<QuestionGuardrail> further) {
        this(maxChars, true, further, List.of());
    }

    /**
     * Creates the door.
     *
     * @param maxChars the longest question, in characters
     * @param injections whether texts are refused that ask something of the assistant and not of the data
     * @param further the host's guardrails, asked in this order after the built-in ones
     * @param outside guardrails that send what they judge out of the process: asked last, and of the text as everyone
     *     after this sees it
     */
    public QuestionAdmission(
            int maxChars, boolean injections, List<QuestionGuardrail> further, List<QuestionGuardrail> outside) {
        var all = new ArrayList<QuestionGuardrail>();
        all.add(new QuestionTextGuardrail(maxChars));
        all.add(new SqlAsQuestionGuardrail());
        if (injections) {
            all.add(new InjectionGuardrail());
        }
        all.addAll(further);
        this.guardrails = List.copyOf(all);
        this.outside = List.copyOf(outside);
    }

    /** Asks every guardrail in turn; the first refusal counts. */
    public Admission admit(String question, @Nullable Conversation conversation, QuestionRun run) {
        Verdict verdict = judge(guardrails, question, run);
        if (verdict instanceof Verdict.Refused refused) {
            return new Admission.Declined(refused);
        }
        PersonalValues values = conversation == null ? PersonalValues.none() : conversation.values();
        String text = Normalizer.normalize(question.strip(), Normalizer.Form.NFC);
        var admitted = new AdmittedQuestion(text, values);
        return judge(outside, admitted.text(), run) instanceof Verdict.Refused refused
                ? new Admission.Declined(refused)
                : new Admission.Admitted(admitted);
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
