package org.nianbao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.nianbao.release.Releases;

class ReportDocumentTests {

    private static Report report() {
        return Report.of(Releases.whole().missing("友爱村").release());
    }

    private static XWPFDocument document() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(ReportDocument.bytes(report())));
    }

    @Test
    void saysWhatTheTextSays() throws IOException {
        try (var document = document()) {
            var said = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .toList();

            assertThat(said)
                    .containsAll(ReportText.of(report())
                            .lines()
                            .filter(line -> !line.isEmpty())
                            .map(line -> line.replaceFirst("^　　", ""))
                            .toList());
            assertThat(said)
                    .startsWith("填报单位：沙日浩来镇人民政府", "报送对象：奈曼旗统计局", "报告年度：2023年")
                    .containsSubsequence("沙日浩来镇人民政府", "＿＿＿＿年＿＿月＿＿日", "注1　待定：缺友爱村（未报）的报表。");
        }
    }

    @Test
    void hasTheStylesOfAnOfficialDocument() throws Exception {
        try (var document = document()) {
            var used = document.getParagraphs().stream()
                    .map(XWPFParagraph::getStyle)
                    .distinct()
                    .toList();
            assertThat(used)
                    .containsExactly("Frame", "Title", "BodyText", "Heading1", "Heading2", "Signature", "Note")
                    .allMatch(document.getStyles()::styleExist);
            var defaults = document.getStyle().getDocDefaults().getRPrDefault().getRPr();
            assertThat(defaults.getRFontsArray(0).getEastAsia()).isEqualTo("仿宋");
            var body = document.getStyles().getStyle("BodyText").getCTStyle().getPPr();
            assertThat(body.getInd().getFirstLineChars()).isEqualTo(200);
        }
    }

    @Test
    void marksWhatIsOpenByStyleAndWords() throws IOException {
        try (var document = document()) {
            assertThat(document.getParagraphs().stream()
                            .flatMap(paragraph -> paragraph.getRuns().stream())
                            .filter(run -> run.getStyle().equals("OpenFigure"))
                            .map(Object::toString)
                            .distinct())
                    .containsExactly("【待定】");
        }
    }

    @Test
    void numbersItsPagesAndSaysWhoseItIs() throws IOException {
        try (var document = document()) {
            var foot = document.getFooterList().get(0).getParagraphs().get(0);
            var properties = document.getProperties().getCoreProperties();

            assertThat(document.getHeaderList().get(0).getText().strip()).isEqualTo("沙日浩来镇2023年年终工作统计报告");
            assertThat(foot.getCTP().getFldSimpleArray(0).getInstr()).isEqualTo("PAGE");
            assertThat(properties.getTitle()).isEqualTo("沙日浩来镇2023年年终工作统计报告");
            assertThat(properties.getCreator()).isEqualTo("沙日浩来镇人民政府");
        }
    }

    @Test
    void isTheSameToTheLastByteWhereverAndWheneverItIsWritten() throws IOException {
        var zone = TimeZone.getDefault();
        var locale = Locale.getDefault();
        var here = ReportDocument.bytes(report());
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(ReportDocument.bytes(report())).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
    }
}
