package org.nianbao.scheme.seeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The text of a file of the scheme: UTF-8, with or without a byte order mark, without invisible characters. */
record SeedText(String file, FaultCollector faults) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String CSV = ".csv";
    private static final int LONGEST_CHARACTER = 4;
    private static final long MOST_BYTES = 2 << 20;
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    /** Blanks at the beginning of a line that YAML does not accept as blanks. */
    private static final Pattern FALSE_INDENTATION = Pattern.compile(" *[\u3000\u00a0].*");

    /** A tab before the end of the line, or before a comment. */
    private static final Pattern TAB = Pattern.compile("(?:(?!(?:^|\\s)#).)*?\t(?=\\s*[^\\s#]).*");

    /** Returns the text of the file, or empty and a fault. */
    Optional<String> read(Path path) {
        try {
            if (Files.isDirectory(path)) {
                return fault(0, "是一个文件夹，这里要的是文件");
            } else if (Files.exists(path) && Files.size(path) > MOST_BYTES) {
                return fault(0, "超过 2 MB，不像是报表制度的文件");
            }
            return decoded(Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            return fault(0, "没有这个文件");
        } catch (AccessDeniedException e) {
            return fault(0, "没有读这个文件的权限");
        } catch (IOException e) {
            return fault(0, "读不出来（%s）".formatted(e.getMessage()));
        }
    }

    private Optional<String> decoded(byte[] bytes) {
        if (beginsWith(bytes, 'P', 'K') || beginsWith(bytes, 0xD0, 0xCF)) {
            return fault(0, "是 Excel 工作簿，只改扩展名不行，请打开后" + saving());
        } else if (beginsWith(bytes, 0xFF, 0xFE) || beginsWith(bytes, 0xFE, 0xFF)) {
            return fault(0, "是 UTF-16（“Unicode”）编码，不是 UTF-8，请" + saving());
        }
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        if (UTF_8.newDecoder().decode(in, out, true).isError()) {
            return fault(
                    lineOf(UTF_8.decode(ByteBuffer.wrap(bytes, 0, in.position()))
                            .toString()),
                    isCutOff(bytes, in.position())
                            ? "文件到这一行就断了，最后一个字不完整，多半没有复制完；请重新复制"
                            : "从这一行起不是 UTF-8 编码（多半是 GBK，即“ANSI”），请" + saving());
        }
        var text = out.flip().toString();
        return isLegible(withoutMark(text)) ? Optional.of(text) : Optional.empty();
    }

    /** Whether a text of which all else is UTF-8, with more than ASCII in it, ends within a character. */
    private static boolean isCutOff(byte[] bytes, int from) {
        var decoder = UTF_8.newDecoder();
        return bytes.length - from < LONGEST_CHARACTER
                && IntStream.range(0, from).anyMatch(i -> bytes[i] < 0)
                && decoder.decode(ByteBuffer.wrap(bytes, from, bytes.length - from), CharBuffer.allocate(2), false)
                        .isUnderflow();
    }

    static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static boolean beginsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private String saving() {
        return file.endsWith(CSV) ? "用 Excel 或 WPS“另存为”，类型选“CSV UTF-8（逗号分隔）”" : "用记事本“另存为”，编码选 UTF-8";
    }

    private static int lineOf(String before) {
        return (int) LINE_END.matcher(before).results().count() + 1;
    }

    private boolean isLegible(String text) {
        var before = faults.count();
        var lines = LINE_END.split(text, -1);
        for (int i = 0; i < lines.length; i++) {
            check(i + 1, lines[i]);
        }
        return faults.count() == before;
    }

    private void check(int number, String line) {
        ForbiddenCharacters.forbidden(line)
                .ifPresent(character -> fault(number, "有看不见的控制字符（%s），请删去".formatted(character)));
        if (!file.endsWith(CSV) && FALSE_INDENTATION.matcher(line).matches()) {
            fault(number, "行首有全角空格，请改为半角空格");
        } else if (!file.endsWith(CSV)
                && line.indexOf('\t') >= 0
                && TAB.matcher(line).matches()) {
            fault(number, "有制表符（Tab），请改为空格");
        }
    }

    private Optional<String> fault(int line, String message) {
        faults.add(file, line, message);
        return Optional.empty();
    }
}
