package org.nianbao.workbook.template;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nianbao.outbox.TextMeasure;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Form;
import org.nianbao.workbook.addition.TemplateAids;
import org.nianbao.workbook.template.TemplateStyles.Role;

/** The sheet with the code lists, from which the drop-down lists are fed: a column for each. */
final class CodeTables {

    static final String NAME = "代码表";

    private static final int HEADER = 2;
    private static final int MOST_NAMES = 3;
    private static final int WIDEST = 24;

    /** The lists in the order in which forms use them, each with the columns that do. */
    private final Map<List<String>, Set<String>> users = new LinkedHashMap<>();

    CodeTables(List<Form> forms) {
        forms.stream()
                .flatMap(form -> form.columns().stream())
                .forEach(column -> column.codeList()
                        .ifPresent(list -> users.computeIfAbsent(list.codes(), codes -> new LinkedHashSet<>())
                                .add(column.name())));
    }

    /** Where the codes of a column stand, for a drop-down list. */
    String range(Column column) {
        var codes = column.codeList().orElseThrow().codes();
        var letter =
                CellReference.convertNumToColString(List.copyOf(users.keySet()).indexOf(codes));
        return "'%1$s'!$%2$s$%3$d:$%2$s$%4$d".formatted(NAME, letter, HEADER + 2, HEADER + 1 + codes.size());
    }

    void write(XSSFWorkbook workbook, TemplateStyles looks) {
        var sheet = workbook.createSheet(NAME);
        SheetSetup.title(sheet, looks, TemplateAids.title(NAME), "下拉清单取自本表，请勿改动。");
        users.forEach((codes, names) -> {
            var place = List.copyOf(users.keySet()).indexOf(codes);
            SheetSetup.cell(sheet, HEADER, place, heading(names), looks.centred(Role.HEADING));
            for (int i = 0; i < codes.size(); i++) {
                SheetSetup.cell(sheet, HEADER + 1 + i, place, codes.get(i), looks.of(Role.TEXT));
            }
            var widest = codes.stream().mapToInt(TextMeasure::width).max().orElse(0);
            SheetSetup.width(sheet, place, Math.min(WIDEST, Math.max(10, widest + 2)));
        });
        SheetSetup.height(sheet, HEADER, MOST_NAMES + 1);
        SheetSetup.freeze(sheet, 0, HEADER + 1);
        SheetSetup.finish(sheet, SheetSetup.Page.AS_WIDE_AS_IT_IS);
    }

    private static String heading(Set<String> names) {
        var some = names.stream().limit(MOST_NAMES).collect(Collectors.joining("、"));
        return names.size() > MOST_NAMES ? some + "等" : some;
    }
}
