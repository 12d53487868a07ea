package org.nianbao.workbook.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * Has other programs save a template that is filled in, and an issued release, into the resources of the tests:
 * {@code make programs}.
 *
 * <p>Programs that are not installed are named with what installs them, and their files stay as they are.
 */
final class ProgramsTrial {

    private static final Path SAVED = Path.of("src/test/resources/programs");
    private static final Path RELEASE = Path.of("src/test/resources/releases/3078d73/沙日浩来镇2023年年终统计汇总表.xlsx");
    private static final int ENTRIES = 20;

    /** How programs save {@code FROM} as {@code TO}, and what installs each. */
    private static final Map<String, List<String>> SAVING = Map.of(
            "libreoffice.xlsx", List.of("soffice", "--headless", "--convert-to", "xlsx", "--outdir", "FOLDER", "FROM"),
            "libreoffice.xls", List.of("soffice", "--headless", "--convert-to", "xls", "--outdir", "FOLDER", "FROM"),
            "gnumeric.xlsx", List.of("ssconvert", "FROM", "TO"),
            "openpyxl.xlsx", List.of("python3", "src/test/programs/save-with-openpyxl.py", "FROM", "TO"),
            "exceljs.xlsx", List.of("node", "src/test/programs/save-with-exceljs.js", "FROM", "TO"),
            "sheetjs.xlsx", List.of("node", "src/test/programs/save-with-sheetjs.js", "FROM", "TO"));

    private static final Map<String, String> INSTALLING = Map.of(
            "soffice", "apt-get install libreoffice-calc",
            "ssconvert", "apt-get install gnumeric",
            "python3", "pip install openpyxl",
            "node", "npm install --prefix ~ exceljs@4.4.0 xlsx@0.18.5");

    private ProgramsTrial() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("programs");
        var filling = new RandomFilling(1, ENTRIES);
        var filled = folder.resolve("filled.xlsx");
        Agreement.of(filling.unit(), ENTRIES).fill(filling, filled);
        Files.createDirectories(SAVED.resolve("template"));
        Files.copy(filled, SAVED.resolve("template/filled.xlsx"), StandardCopyOption.REPLACE_EXISTING);
        for (var program : SAVING.keySet().stream().sorted().toList()) {
            save(program, filled, SAVED.resolve("template").resolve(program), folder);
            if (List.of("libreoffice.xlsx", "gnumeric.xlsx", "openpyxl.xlsx").contains(program)) {
                save(program, RELEASE, SAVED.resolve("release").resolve(program), folder);
            }
        }
    }

    private static void save(String program, Path from, Path to, Path folder) throws IOException, InterruptedException {
        var outgoing = Files.createTempDirectory(folder, "saved");
        var target = outgoing.resolve(program);
        var command = SAVING.getOrDefault(program, List.of()).stream()
                .map(word -> word.replace("FOLDER", outgoing.toString())
                        .replace("FROM", from.toString())
                        .replace("TO", target.toString()))
                .toList();
        if (run(command) != 0) {
            System.out.println("%s not saved; %s".formatted(to, INSTALLING.get(command.get(0))));
            return;
        }
        try (var saved = Files.list(outgoing)) {
            Files.copy(saved.findFirst().orElseThrow(), to, StandardCopyOption.REPLACE_EXISTING);
        }
        System.out.println(to);
    }

    private static int run(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException notInstalled) {
            return -1;
        }
    }
}
