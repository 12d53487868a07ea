package org.nianbao.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.nianbao.outbox.SteadyZip;
import org.nianbao.report.Report.TextKind;
import org.nianbao.report.Report.TextRun;

/** The report as a Word document (.docx). */
public final class ReportDocument {

    private final Report report;
    private final XWPFDocument document;

    private ReportDocument(Report report, XWPFDocument document) {
        this.report = report;
        this.document = document;
    }

    /** The bytes of the document, which are the same for the same report. */
    public static byte[] bytes(Report report) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            new ReportDocument(report, document).write();
            try (var zip = new SteadyZip(bytes)) {
                document.write(zip);
            }
        }
        return bytes.toByteArray();
    }

    private void write() {
        PageLook.applyTo(document, report.title());
        head();
        report.chapters().forEach(this::chapter);
        foot();
        describe();
    }

    private void head() {
        var edition = report.edition();
        line("Frame", "填报单位：" + edition.issuer());
        line("Frame", "报送对象：" + edition.addressee());
        line("Frame", "报告年度：" + edition.year() + "年");
        line("Title", report.title());
        report.opening().forEach(line -> line("BodyText", line));
    }

    private void chapter(Report.Chapter chapter) {
        line("Heading1", chapter.heading());
        for (var section : chapter.sections()) {
            line("Heading2", section.heading());
            var paragraph = paragraph("BodyText");
            section.runs().forEach(run -> add(paragraph, run));
        }
    }

    /** The signature does not stand on a page of its own. */
    private void foot() {
        document.getLastParagraph().setKeepNext(true);
        line("BodyText", "");
        document.getLastParagraph().setKeepNext(true);
        line("Signature", report.edition().issuer());
        line("Signature", "＿＿＿＿年＿＿月＿＿日");
        ReportText.notes(report).forEach(note -> line("Note", note));
    }

    private XWPFParagraph paragraph(String style) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    private void line(String style, String text) {
        add(paragraph(style), new TextRun(TextKind.WORDS, text));
    }

    private static void add(XWPFParagraph paragraph, TextRun run) {
        var written = paragraph.createRun();
        written.setText(run.text());
        switch (run.kind()) {
            case OPEN -> written.setStyle("OpenFigure");
            case MARK -> written.setStyle("NoteMark");
            case WORDS, FIGURE -> {}
        }
    }

    /** Says who made the document. In place of the time there is the deadline, which is the same in every run. */
    private void describe() {
        var edition = report.edition();
        var time = Optional.of(
                Date.from(edition.deadline().atStartOfDay(ZoneOffset.UTC).toInstant()));
        var properties = document.getProperties().getCoreProperties();
        properties.setTitle(report.title());
        properties.setSubjectProperty(edition.title() + "，报" + edition.addressee());
        properties.setCreator(edition.issuer());
        properties.setLastModifiedByUser(edition.issuer());
        properties.setCreated(time);
        properties.setModified(time);
    }
}
