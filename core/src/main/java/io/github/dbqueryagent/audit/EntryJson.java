package io.github.dbqueryagent.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.dbqueryagent.event.Stage;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Entries as JSON, in one line each. Nothing but functions. */
final class EntryJson {
    private static final JsonFactory JSON = new JsonFactory();

    private EntryJson() {}

    /** Returns the entry; the names of its fields do not change, and further ones may come. */
    static String of(AuditEntry entry) {
        var out = new StringWriter(1_000);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            head(json, entry);
            drafts(json, entry);
            json.writeFieldName("query");
            query(json, entry.query());
            effort(json, entry.ending());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory takes everything", e);
        }
        return out.toString();
    }

    /** Returns a constant as it is written. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void head(JsonGenerator json, AuditEntry entry) throws IOException {
        json.writeStringField("id", entry.id().value());
        json.writeStringField("at", entry.ending().at().toString());
        json.writeStringField("operation", word(entry.operation()));
        json.writeStringField("user", entry.asker().user());
        json.writeStringField("tenant", entry.asker().tenant());
        texts(json, "roles", entry.asker().roles());
        json.writeStringField("session", entry.asked().session());
        json.writeStringField("database", entry.asked().database());
        json.writeStringField("question", entry.asked().question());
        json.writeStringField(
                "about",
                entry.asked().about() == null ? null : entry.asked().about().value());
        json.writeStringField("outcome", entry.ending().outcome());
        json.writeStringField("reason", entry.ending().reason());
    }

    private static void drafts(JsonGenerator json, AuditEntry entry) throws IOException {
        json.writeArrayFieldStart("drafts");
        for (AuditEntry.AuditedDraft draft : entry.drafts()) {
            json.writeStartObject();
            json.writeStringField("generator", draft.generator());
            json.writeStringField("sql", draft.sql());
            json.writeBooleanField("fromCache", draft.fromCache());
            json.writeStringField("verdict", word(draft.verdict()));
            texts(json, "reasons", draft.reasons());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void query(JsonGenerator json, AuditEntry.@Nullable Query query) throws IOException {
        if (query == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("sql", query.sql());
        json.writeArrayFieldStart("parameters");
        for (AuditEntry.Parameter parameter : query.parameters()) {
            json.writeStartObject();
            json.writeStringField("name", parameter.name());
            json.writeStringField("type", parameter.type());
            json.writeEndObject();
        }
        json.writeEndArray();
        texts(json, "tables", query.tables());
        AuditEntry.Given given = query.given();
        if (given != null) {
            json.writeNumberField("rows", given.rows());
            json.writeStringField("truncation", word(given.truncation()));
            texts(json, "masked", given.masked());
            texts(json, "shortened", given.shortened());
        }
        json.writeEndObject();
    }

    private static void effort(JsonGenerator json, AuditEntry.Ending ending) throws IOException {
        json.writeNumberField("elapsedMicros", micros(ending.elapsed()));
        json.writeObjectFieldStart("stageMicros");
        for (Map.Entry<Stage, Duration> stage : ending.timings().entrySet()) {
            json.writeNumberField(word(stage.getKey()), micros(stage.getValue()));
        }
        json.writeEndObject();
        json.writeNumberField("inputTokens", ending.tokens().input());
        json.writeNumberField("outputTokens", ending.tokens().output());
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1_000;
    }

    private static void texts(JsonGenerator json, String field, Collection<String> texts) throws IOException {
        json.writeArrayFieldStart(field);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
