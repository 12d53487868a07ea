package org.nianbao.workbook.template;

import static java.util.Comparator.comparingInt;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.nianbao.outbox.TextMeasure;
import org.nianbao.scheme.Column;
import org.nianbao.scheme.Form;
import org.nianbao.workbook.addition.TemplateAids;
import org.nianbao.workbook.template.TemplateStyles.Role;

/**
 * The sheet with the code lists, from which the drop-down lists are fed: lists of like length side by side, as many as a
 * page is wide, and the next ones below.
 */
final class CodeTables {

    static final String NAME = "代码表";

    private static final int FIRST = 2;
    private static final int ABREAST = 8;
    private static final int MOST_NAMES = 3;
    private static final int NARROWEST = 10;
    private static final int WIDEST = 20;

    /** Where the heading of a list stands. */
    private record Place(int row, int column) {}

    /** The lists, each with the columns that use it. */
    private final Map<List<String>, Set<String>> users = new LinkedHashMap<>();

    private final Map<List<String>, Place> places = new HashMap<>();

    CodeTables(List<Form> forms) {
        forms.stream()
                .flatMap(form -> form.columns().stream())
                .forEach(column -> column.codeList()
                        .ifPresent(list -> users.computeIfAbsent(list.codes(), codes -> new LinkedHashSet<>())
                                .add(column.name())));
        place();
    }

    private void place() {
        var longestFirst = users.keySet().stream()
                .sorted(comparingInt(List<String>::size).reversed())
                .toList();
        var row = FIRST;
        for (int i = 0; i < longestFirst.size(); i++) {
            places.put(longestFirst.get(i), new Place(row, i % ABREAST));
            if (i % ABREAST == ABREAST - 1) {
                row += longestFirst.get(i - ABREAST + 1).size() + 2;
            }
        }
    }

    private Place place(List<String> codes) {
        var place = places.get(codes);
        if (place == null) {
            throw new IllegalArgumentException("no list of " + codes);
        }
        return place;
    }

    /** Where the codes of a column stand, for a drop-down list. */
    String range(Column column) {
        var codes = column.codeList().orElseThrow().codes();
        var place = place(codes);
        return "'%1$s'!$%2$s$%3$d:$%2$s$%4$d"
                .formatted(
                        NAME,
                        CellReference.convertNumToColString(place.column()),
                        place.row() + 2,
                        place.row() + 1 + codes.size());
    }

    void write(XSSFWorkbook workbook, TemplateStyles looks) {
        var sheet = workbook.createSheet(NAME);
        SheetSetup.title(sheet, looks, TemplateAids.title(NAME), "下拉清单取自本表，请勿改动。");
        var widths = new int[ABREAST];
        users.forEach((codes, names) -> {
            var place = place(codes);
            var widest = codes.stream().mapToInt(TextMeasure::width).max().orElse(0) + 2;
            widths[place.column()] = Math.max(widths[place.column()], widest);
            write(sheet, looks, codes, heading(names));
        });
        for (int i = 0; i < ABREAST; i++) {
            SheetSetup.width(sheet, i, Math.min(WIDEST, Math.max(NARROWEST, widths[i])));
        }
        SheetSetup.freeze(sheet, 0, FIRST);
        SheetSetup.protect(sheet);
        PrintedPages.plain(sheet, PrintedPages.Paper.A4_UPRIGHT);
    }

    private void write(XSSFSheet sheet, TemplateStyles looks, List<String> codes, String heading) {
        var place = place(codes);
        SheetSetup.cell(sheet, place.row(), place.column(), heading, looks.centred(Role.HEADING));
        SheetSetup.height(sheet, place.row(), MOST_NAMES);
        for (int i = 0; i < codes.size(); i++) {
            SheetSetup.cell(sheet, place.row() + 1 + i, place.column(), codes.get(i), looks.of(Role.TEXT));
        }
    }

    private static String heading(Set<String> names) {
        var some = names.stream().limit(MOST_NAMES).collect(Collectors.joining("、"));
        return names.size() > MOST_NAMES ? some + "等" : some;
    }
}
