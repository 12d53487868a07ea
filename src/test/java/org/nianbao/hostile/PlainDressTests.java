package org.nianbao.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.fixtures.Dress;
import org.nianbao.fixtures.RawXlsx;

/** Whatever is done to a sheet, it is read as a parser would read it. */
class PlainDressTests {

    private static final int INPUTS = 300;

    private static final String PLAIN = """
            <row r="2" spans="1:4" ht="15.5" customHeight="1"><c r="A2" s="1" t="s"><v>0</v></c>\
            <c r="B2" s="2"/><c r="C2"><v>1.50</v></c><c r="D2" t="str"><f>A2+1</f><v>ab c</v></c>\
            <c r="E2"><f>1+1</f></c><c r="F2" t="b"><v>1</v></c><c r="AZ2" t="e"><v>#REF!</v></c></row>
            <row r="4" hidden="1"><c r="A4" t="n"><v>-3E2</v></c></row><row r="5"/>
            """;

    private static final PartMutator PARTS = new PartMutator(Sound.of("水泉嘎查").parts());

    private final Path folder;

    PlainDressTests(@TempDir Path folder) {
        this.folder = folder;
    }

    static List<Path> samples() throws IOException {
        try (var files = Files.list(Path.of("input-samples/2023"))) {
            return files.filter(file -> file.toString().endsWith(".xlsx")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readsSamplesAsAParserDoes(Path sample) throws IOException {
        Dress.assertReadAlike(RawXlsx.of(sample), folder);
    }

    static Stream<HostileFile> hostile() {
        return Stream.of(HostileMarkup.files(), HostileSizes.files(), HostileNames.files())
                .flatMap(Collection::stream)
                .filter(file -> file.name().endsWith(".xlsx"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void readsHostileFilesAsAParserDoes(HostileFile hostile) throws IOException {
        Dress.assertReadAlike(RawXlsx.of(hostile.writeInto(folder)), folder);
    }

    static IntStream seeds() {
        return IntStream.range(0, INPUTS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsRowsWithBytesChangedAsAParserDoes(int seed) throws IOException {
        var random = new Random(seed);
        var bytes = RawXlsx.withRows(PLAIN).bytes("xl/worksheets/sheet1.xml");
        for (int times = 1 + random.nextInt(3); times > 0; times--) {
            bytes = ByteMutator.once(bytes, random);
        }

        Dress.assertReadAlike(
                new RawXlsx().strings("<si><t>一</t></si>").part("xl/worksheets/sheet1.xml", bytes), folder);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void readsWorkbooksWithPartsChangedAsAParserDoes(int seed) throws IOException {
        Dress.assertReadAlike(PARTS.mutatedParts(new Random(seed)), folder);
    }
}
