package io.github.dbqueryagent.writing;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes cells as machines read them: exact numbers, ISO dates. */
final class CellText {
    private CellText() {}

    /** Writes a cell; null is empty. */
    static String of(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof BigDecimal exact) {
            return exact.toPlainString();
        }
        if (cell instanceof Double number && Double.isFinite(number)) {
            return BigDecimal.valueOf(number).toPlainString();
        }
        if (cell instanceof List<?> list) {
            return list.stream().map(CellText::of).collect(Collectors.joining(", ", "[", "]"));
        }
        return cell.toString();
    }
}
