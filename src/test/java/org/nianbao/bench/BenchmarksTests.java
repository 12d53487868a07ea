package org.nianbao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.zip.ZipFile;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.server.PreparedServer;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.FileId;
import org.nianbao.submission.Reading;
import org.nianbao.workbook.WorkbookFile;
import org.nianbao.workbook.cell.SheetCell;
import org.nianbao.workbook.reading.WorkbookReader;
import org.openjdk.jmh.infra.Blackhole;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** What ours is measured by does the same work, or it would be no measure. */
class BenchmarksTests {

    private static final MathContext DIGITS = new MathContext(15);

    private static final Blackhole BLACKHOLE = new Blackhole(
            "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");

    private static List<Path> files() {
        return VillageFiles.all();
    }

    @Test
    void everyBenchmarkRuns() {
        var reading = new ReadingBenchmark();
        reading.ours(BLACKHOLE);
        reading.reviewed(BLACKHOLE);
        reading.tutorial(BLACKHOLE);
        reading.fastexcel(BLACKHOLE);
        reading.floor(BLACKHOLE);
        var formulas = new FormulaBenchmark();
        formulas.judge(BLACKHOLE);

        assertThat(formulas.compile().rules()).isNotEmpty();
        assertThat(files()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void fastexcelSeesTheCellsThatWeSee(Path file) {
        var theirs = new TreeMap<String, Object>();
        FastexcelReader.read(file, (sheet, row, column, value) -> {
            if (!value.toString().isBlank()) {
                theirs.put(sheet + new CellAddress(row, column), comparable(value));
            }
        });

        assertThat(ours(file)).isNotEmpty();
        assertThat(theirs).containsAllEntriesOf(ours(file));
    }

    private static Map<String, Object> ours(Path file) {
        var cells = new TreeMap<String, Object>();
        WorkbookFile.open(file)
                .fold(book -> book, refused -> {
                    throw new AssertionError(refused);
                })
                .sheets()
                .forEach(sheet -> sheet.rows()
                        .forEach(row -> row.cells()
                                .forEach(cell -> cells.put(
                                        sheet.name() + new CellAddress(row.index(), cell.column()), content(cell)))));
        return cells;
    }

    private static Object content(SheetCell cell) {
        return comparable(cell.kind() == SheetCell.ValueKind.NUMBER ? cell.number() : cell.text());
    }

    private static Object comparable(Object value) {
        return value instanceof BigDecimal number ? number.round(DIGITS).stripTrailingZeros() : value.toString();
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFloorGoesThroughAllElements(Path file) throws Exception {
        var elements = new ElementCount();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                if (entry.getName().matches("xl/(worksheets/.*|sharedStrings|styles)\\.xml")) {
                    SAXParserFactory.newInstance().newSAXParser().parse(zip.getInputStream(entry), elements);
                }
            }
        }

        assertThat(ParseFloor.elements(file)).isEqualTo(elements.count).isPositive();
    }

    private static final class ElementCount extends DefaultHandler {

        private long count;

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            count++;
        }
    }

    @Test
    void theTutorialReadsASoundWorkbookAsWeDo(@TempDir Path folder) {
        var scheme = Schemes.of2023();
        var file = VillageWorkbook.of(scheme, "金星嘎查").saveAs(folder.resolve("金星嘎查.xlsx"));

        assertThat(values(new TutorialReader(scheme).read(file, VillageFiles.id(file))))
                .isEqualTo(values(new WorkbookReader(scheme).read(file, VillageFiles.id(file))));
    }

    /** The rest is what villages write otherwise than they are asked to, which a tutorial does not know of. */
    @Test
    void theTutorialReadsNearlyAllOfTheSamplesAsWeDo() {
        var scheme = VillageFiles.scheme();
        var ours = all(new WorkbookReader(scheme)::read);
        var tutorial = all(new TutorialReader(scheme)::read);
        var same = ours.stream().filter(tutorial::contains).count();

        assertThat(same).isGreaterThan(ours.size() * 98L / 100);
    }

    private static Set<String> all(BiFunction<Path, FileId, Reading> reader) {
        var all = new HashSet<String>();
        files().forEach(file -> values(reader.apply(file, VillageFiles.id(file)))
                .forEach(value -> all.add(file.getFileName() + value)));
        return all;
    }

    /** Each value with its form, row and column. */
    private static List<String> values(Reading reading) {
        var values = new ArrayList<String>();
        new TreeMap<>(reading.forms())
                .forEach((code, filled) -> filled.rows().forEach(row -> {
                    var number = filled.form().single() ? 0 : row.number();
                    for (int i = 0; i < filled.form().columns().size(); i++) {
                        var value = row.value(i);
                        if (value != null) {
                            var column = filled.form().columns().get(i).name();
                            values.add(" %s %d %s %s".formatted(code, number, column, comparable(value)));
                        }
                    }
                }));
        return values;
    }

    @Test
    void loadDataLeavesTheRowsThatWeLeave(@TempDir Path folder) throws Exception {
        PreparedServer.putInto(folder.resolve("mariadb"));
        var trial = LoadTrial.run(folder, 9, 1);

        assertThat(trial.lines()).extracting(Line::what).first().asString().contains("rows of 9 units");
    }
}
