package org.nianbao.dirt;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.nianbao.fixtures.Schemes;
import org.nianbao.scheme.Form;

/** Files that are no workbook, whatever they are called (mess 1), or called after another unit (2). */
final class FileDirt {

    private FileDirt() {}

    static List<Trait> traits() {
        return Stream.concat(notRead(), misnamed()).toList();
    }

    private static Stream<Trait> notRead() {
        return Stream.of(
                file("零字节", "F001", bytes -> new byte[0]),
                file("文本", "F001", bytes -> "序号,姓名\n1,某某\n".getBytes(StandardCharsets.UTF_8)),
                file("国标码的文本", "F001", bytes -> "序号,姓名\n1,某某\n".getBytes(Charset.forName("GB18030"))),
                file(
                        "网页",
                        "F002",
                        bytes -> "<html><table><tr><td>1</td></tr></table></html>".getBytes(StandardCharsets.UTF_8)),
                file("PDF", "F001", bytes -> "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8)),
                file("图片", "F001", bytes -> new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}),
                file("传到一半的 xlsx", "F002", FileDirt::half).onlyIn(Trait.XLSX),
                file("传到一半的 xls", "F002", FileDirt::half).onlyIn(Trait.XLS),
                file("后面多了几个字节", "", bytes -> Arrays.copyOf(bytes, bytes.length + 512)));
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static Stream<String> forms() {
        var scheme = Schemes.of2023();
        return scheme.formsOf(scheme.register().called("呼和嘎查").orElseThrow()).stream()
                .filter(form -> !form.optional())
                .map(Form::code);
    }

    private static Trait file(String name, String rule, UnaryOperator<byte[]> change) {
        var unread = rule.isEmpty()
                ? Stream.<String>empty()
                : Stream.concat(Stream.of(rule), forms().map(form -> form + " 没有读"));
        return Trait.of(1, name, book -> {}, unread.toArray(String[]::new)).bytes(change);
    }

    /** The cover decides whose a file is; its name is only held against that. */
    private static Stream<Trait> misnamed() {
        return Stream.of(
                called("最终版2(1).xlsx", ""),
                called("呼和村 年报-副本.XLSX", ""),
                called("1.xls", ""),
                called("金星村 最终版2(1).xlsx", "F004"),
                called("金星嘎查2023.xls", "F004"));
    }

    private static Trait called(String fileName, String oracle) {
        return Trait.of(2, "文件名“%s”".formatted(fileName), book -> {}, Trait.parts(oracle))
                .onlyIn(fileName);
    }
}
