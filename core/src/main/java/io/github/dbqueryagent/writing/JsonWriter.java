package io.github.dbqueryagent.writing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.github.dbqueryagent.result.ResultColumn;
import io.github.dbqueryagent.result.ResultTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes JSON. Immutable. */
final class JsonWriter implements TableWriter {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    @Override
    public void write(ResultTable table, Appendable out) throws IOException {
        try (JsonGenerator generator = JSON.createGenerator(new AppendableWriter(out))) {
            generator.writeStartObject();
            generator.writeArrayFieldStart("columns");
            for (ResultColumn column : table.columns()) {
                generator.writeStartObject();
                generator.writeStringField("label", column.label());
                generator.writeStringField("type", column.type().name().toLowerCase(Locale.ROOT));
                generator.writeEndObject();
            }
            generator.writeEndArray();
            generator.writeArrayFieldStart("rows");
            for (List<@Nullable Object> row : table.rows()) {
                cell(generator, row);
            }
            generator.writeEndArray();
            generator.writeNumberField("rowCount", table.rowCount());
            generator.writeStringField("truncation", table.truncation().name().toLowerCase(Locale.ROOT));
            labels(generator, "masked", table, table.maskedLabels());
            labels(generator, "shortened", table, table.shortenedLabels());
            generator.writeEndObject();
        }
    }

    /** Returns the labels and then each row, a JSON list each. */
    static List<String> lines(ResultTable table) {
        var lines = new ArrayList<String>();
        lines.add(line(
                List.copyOf(table.columns().stream().map(ResultColumn::label).toList())));
        table.rows().forEach(row -> lines.add(line(row)));
        return lines;
    }

    private static String line(List<? extends @Nullable Object> cells) {
        var text = new StringBuilder();
        try (JsonGenerator generator = JSON.createGenerator(new AppendableWriter(text))) {
            cell(generator, cells);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory takes everything", e);
        }
        return text.toString();
    }

    private static void cell(JsonGenerator generator, @Nullable Object cell) throws IOException {
        if (cell == null) {
            generator.writeNull();
        } else if (cell instanceof List<?> list) {
            generator.writeStartArray();
            for (Object item : list) {
                cell(generator, item);
            }
            generator.writeEndArray();
        } else if (cell instanceof Boolean bool) {
            generator.writeBoolean(bool);
        } else if (cell instanceof Long number) {
            generator.writeNumber(number);
        } else if (cell instanceof BigDecimal || (cell instanceof Double number && Double.isFinite(number))) {
            generator.writeNumber(new BigDecimal(CellText.of(cell)));
        } else {
            generator.writeString(CellText.of(cell));
        }
    }

    /** Writes labels in the order of the columns, since the set has none. */
    private static void labels(JsonGenerator generator, String field, ResultTable table, Set<String> labels)
            throws IOException {
        generator.writeArrayFieldStart(field);
        for (ResultColumn column : table.columns()) {
            if (labels.contains(column.label())) {
                generator.writeString(column.label());
            }
        }
        generator.writeEndArray();
    }

    /** Lets the generator write to any target, which stays open. */
    private static final class AppendableWriter extends Writer {
        private final Appendable out;

        AppendableWriter(Appendable out) {
            this.out = out;
        }

        @Override
        public void write(char[] buffer, int offset, int length) throws IOException {
            out.append(new String(buffer, offset, length));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
