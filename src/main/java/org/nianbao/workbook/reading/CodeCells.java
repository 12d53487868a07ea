package org.nianbao.workbook.reading;

import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nianbao.scheme.CodeList;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.ColumnKind;
import org.nianbao.submission.Masking;
import org.nianbao.workbook.cell.SheetCell;

/** Decides which code of its list a cell means, or which codes. */
final class CodeCells {

    private static final Pattern BETWEEN_CODES = Pattern.compile("[、，,;；\\s\\p{Z}]+");

    private static final String SPELLING = "代码写法统一";

    private CodeCells() {}

    static Interpretation code(Column column, SheetCell cell) {
        var written = Spelling.trimmed(cell.text());
        return (cell.isDated() ? Optional.<String>empty() : list(column).code(written))
                .map(code -> Interpretation.of(code, code.equals(cell.text()) ? "" : SPELLING))
                .orElseGet(() -> fault(column, written));
    }

    static Interpretation codes(Column column, SheetCell cell) {
        var codes = new ArrayList<String>();
        for (var written : BETWEEN_CODES.split(Spelling.trimmed(cell.text()))) {
            var code = list(column).code(written);
            if (code.isEmpty()) {
                return fault(column, written);
            }
            codes.add(code.get());
        }
        var asItStands = String.join("、", codes).equals(cell.text());
        return Interpretation.of(codes.stream().distinct().sorted().toList(), asItStands ? "" : SPELLING);
    }

    private static Interpretation fault(Column column, String written) {
        if (Spelling.isDitto(written)) {
            return Interpretation.fault(Fault.ditto(column, written));
        }
        var shown = Masking.shown(column, written);
        return Interpretation.fault(new Fault(
                Fault.CODE,
                Fault.entered(column, shown) + "，不在代码表中",
                shown,
                list(column).inOneLine(),
                advice(column)));
    }

    private static String advice(Column column) {
        var several = column.kind() == ColumnKind.CODES ? "请改为下列各项，可以填几项，用“、”隔开：" : "请改为下列之一：";
        return several + list(column).inOneLine();
    }

    private static CodeList list(Column column) {
        return column.codeList().orElseThrow();
    }
}
