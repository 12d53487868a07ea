package org.nianbao.workbook.cell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.nianbao.submission.CellAddress;

/**
 * The formulas and hyperlinks of a workbook that fetch something from elsewhere, or lead there, with their cells; goes
 * by what formulas say.
 */
public final class FormulaLinks {

    /** Functions that fetch from the web, from other programs, or from files. */
    private static final Pattern FETCHING = Pattern.compile(
            "\\b(WEBSERVICE|RTD|DDE|CALL|REGISTER|REGISTER\\.ID|EXEC|SQL\\.REQUEST|IMAGE|STOCKHISTORY|IMPORTDATA|IMPORTXML"
                    + "|IMPORTHTML|IMPORTFEED|IMPORTRANGE|CUBE[A-Z]+)\\s*\\(",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern HYPERLINK =
            Pattern.compile("\\bHYPERLINK\\s*\\(\\s*(?:\"([^\"]*+)\")?", Pattern.CASE_INSENSITIVE);

    /** Refers to what a text says, be it a place in another workbook. */
    private static final Pattern INDIRECT = Pattern.compile("\\bINDIRECT\\s*\\(", Pattern.CASE_INSENSITIVE);

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*+\"");

    /** A cell of another workbook: {@code [1]Sheet1!A1}, {@code 'D:\[a.xls]Sheet 1'!A1}. */
    private static final Pattern OTHER_BOOK = Pattern.compile(
            "'[^'\\[]*+\\[[^'\\]]++\\][^'\\[]*+'!|\\[[^\\[\\]\"']++\\][^\\[\\]\"'!+*/(),;&=<>^%{} -]*+!");

    /** Between a program and what is asked of it (DDE); no operator of any formula. */
    private static final char OF_PROGRAM = '|';

    private final Map<String, SortedSet<CellAddress>> cells = new LinkedHashMap<>();
    private String sheet = "";
    private boolean found;

    /** Attributes the cells that follow to a sheet. */
    public void on(String nextSheet) {
        sheet = nextSheet;
    }

    /** Takes a formula into account that is in no cell: of a name, or of a format. */
    public void look(String formula) {
        found = found || leads(formula);
    }

    /** Takes the formula of a cell into account. */
    public void look(String formula, int row, int column) {
        if (leads(formula)) {
            add(new CellAddress(row, column));
        }
    }

    /** Adds a cell that leads elsewhere. */
    public void add(CellAddress address) {
        found = true;
        cells.computeIfAbsent(sheet, unknown -> new TreeSet<>()).add(address);
    }

    /** Returns the cells that lead elsewhere, by sheet. */
    public Map<String, List<CellAddress>> cells() {
        var bySheet = new LinkedHashMap<String, List<CellAddress>>();
        cells.forEach((name, addresses) -> bySheet.put(name, List.copyOf(addresses)));
        return bySheet;
    }

    public boolean areThere() {
        return found;
    }

    private static boolean leads(String formula) {
        var code = TEXT.matcher(formula).replaceAll("\"\"");
        return code.indexOf(OF_PROGRAM) >= 0
                || FETCHING.matcher(code).find()
                || OTHER_BOOK.matcher(code).find()
                || INDIRECT.matcher(code).find() && OTHER_BOOK.matcher(formula).find()
                || leadsToFile(formula, code);
    }

    /** A hyperlink to what is worked out somewhere else may lead anywhere. */
    private static boolean leadsToFile(String formula, String code) {
        return HYPERLINK.matcher(code).find()
                && HYPERLINK
                        .matcher(formula)
                        .results()
                        .anyMatch(link -> link.group(1) == null || !Links.isOfTheWeb(link.group(1)));
    }
}
