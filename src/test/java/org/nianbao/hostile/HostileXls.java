package org.nianbao.hostile;

import static org.nianbao.hostile.HostileFile.accepted;
import static org.nianbao.hostile.HostileFile.unreadable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that are folders within a file: .xls with something wrong in the folders or in the records, and encrypted ones. */
final class HostileXls {

    private static final String DAMAGED = "文件已损坏或内容不完整。";
    private static final String PASSWORD = "文件设有打开密码，无法读取。请用 Excel 或 WPS 打开，取消打开密码并保存后再报送";
    private static final int SECTOR = 512;

    private HostileXls() {}

    static List<HostileFile> files() {
        return List.of(
                unreadable("加密.xlsx", PASSWORD, HostileXls::encryptedXlsx),
                unreadable("加密.xls", PASSWORD, HostileXls::encryptedXls),
                accepted(
                        "写保护.xls",
                        () -> changed("友爱村", book -> ((HSSFWorkbook) book).writeProtectWorkbook("123456", "张三"))),
                accepted("WPS表格.et", () -> Sound.of("宝贝河嘎查").xls()),
                accepted("含宏.xls", HostileXls::withMacros),
                unreadable("截断 只有文件头.xls", DAMAGED, () -> Arrays.copyOf(xls(), SECTOR)),
                unreadable("截断 半个文件头.xls", DAMAGED, () -> Arrays.copyOf(xls(), 60)),
                unreadable("截断 在中间.xls", DAMAGED, () -> Arrays.copyOf(xls(), xls().length / 2 / SECTOR * SECTOR + 100)),
                unreadable("扇区链成环.xls", DAMAGED, () -> sector(0, 0)),
                unreadable("扇区链指向文件外.xls", DAMAGED, () -> sector(0, 0x7ffffff0)),
                unreadable("目录指向自己.xls", DAMAGED, HostileXls::selfContained),
                unreadable("扇区大小是二的六十次方.xls", DAMAGED, () -> patched(xls(), 0x1e, (byte) 60)),
                unreadable("扇区表两亿个.xls", DAMAGED, () -> patched(xls(), 0x2f, (byte) 0x0f)),
                unreadable("记录长度过长.xls", DAMAGED, () -> record(0x0085, 2, (short) 0x7fff)),
                unreadable("没有开始记录.xls", DAMAGED, () -> record(0x0809, 0, (short) 0x0001)),
                unreadable("没有结束记录.xls", DAMAGED, () -> stream(records -> Arrays.copyOf(records, records.length - 4))),
                unreadable("记录全是零.xls", DAMAGED, () -> stream(records -> new byte[records.length])),
                unreadable("工作表位置在流外.xls", DAMAGED, () -> record(0x0085, 4, (short) -1)));
    }

    private static byte[] xls() {
        return Sound.of("金星嘎查").xls();
    }

    private static byte[] changed(String unit, Consumer<org.apache.poi.ss.usermodel.Workbook> change) {
        return new Sound(Sound.of(unit).workbook().change(change)).xls();
    }

    private static byte[] encryptedXlsx() throws Exception {
        var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
        encryptor.confirmPassword("123456");
        try (var folders = new POIFSFileSystem()) {
            try (var plain = encryptor.getDataStream(folders)) {
                plain.write(Sound.of("金星嘎查").xlsx());
            }
            return bytes(folders);
        }
    }

    private static byte[] encryptedXls() {
        try {
            Biff8EncryptionKey.setCurrentUserPassword("123456");
            return xls();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] withMacros() throws IOException {
        try (var folders =
                new POIFSFileSystem(new ByteArrayInputStream(Sound.of("伊马钦村").xls()))) {
            var macros = (DirectoryNode) folders.createDirectory("_VBA_PROJECT_CUR");
            macros.createDocument("PROJECT", new ByteArrayInputStream("Shell \"calc.exe\"".getBytes("US-ASCII")));
            return bytes(folders);
        }
    }

    /** Says which sector follows on one. */
    private static byte[] sector(int index, int next) {
        var file = xls();
        var bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        var table = SECTOR * (1 + bytes.getInt(0x4c));
        bytes.putInt(table + 4 * index, next);
        return file;
    }

    /** The folder at the top holds itself. */
    private static byte[] selfContained() {
        var file = xls();
        var bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        var root = SECTOR * (1 + bytes.getInt(0x30));
        bytes.putInt(root + 0x4c, 0);
        bytes.putInt(root + 0x44, 0);
        bytes.putInt(root + 0x48, 0);
        return file;
    }

    private static byte[] patched(byte[] file, int offset, byte value) {
        file[offset] = value;
        return file;
    }

    private interface Change {
        byte[] of(byte[] records);
    }

    /** A record of a kind with two of its bytes changed: {@code offset} from its beginning. */
    private static byte[] record(int kind, int offset, short value) {
        return stream(records -> {
            var bytes = ByteBuffer.wrap(records).order(ByteOrder.LITTLE_ENDIAN);
            var at = 0;
            while (bytes.getShort(at) != (short) kind) {
                at += 4 + bytes.getShort(at + 2);
            }
            bytes.putShort(at + offset, value);
            return records;
        });
    }

    private static byte[] stream(Change change) {
        return RecordStream.with(xls(), change.of(RecordStream.of(xls())));
    }

    private static byte[] bytes(POIFSFileSystem folders) throws IOException {
        var bytes = new ByteArrayOutputStream();
        folders.writeFilesystem(bytes);
        return bytes.toByteArray();
    }
}
