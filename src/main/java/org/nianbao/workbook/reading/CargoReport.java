package org.nianbao.workbook.reading;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.function.Predicate;
import org.nianbao.submission.CellAddress;
import org.nianbao.workbook.cell.Cargo;
import org.nianbao.workbook.cell.Opened.Book;

/** Reports what a workbook carries besides its sheets. */
record CargoReport(Findings findings) {

    void of(Book book) {
        report(Fault.ACTIVE, "文件带有%s，程序不运行也不收取", book, Cargo::isActive);
        report(
                Fault.LINKED,
                "文件带有%s，程序不打开也不更新",
                book,
                cargo -> !cargo.isActive()
                        && (cargo != Cargo.LINKS || book.links().isEmpty()));
        book.links().forEach(this::report);
    }

    private void report(String sheet, List<CellAddress> cells) {
        findings.addIfRuled(sheet, cells, new Fault(Fault.LINKED, "公式或链接指向其他文件、程序或网上服务，程序不打开也不更新"));
    }

    private void report(String rule, String message, Book book, Predicate<Cargo> condition) {
        var carried =
                book.cargo().stream().filter(condition).map(Cargo::chinese).collect(joining("、"));
        if (!carried.isEmpty()) {
            findings.addIfRuled(new Fault(rule, message.formatted(carried)));
        }
    }
}
