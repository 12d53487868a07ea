package org.nianbao.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files that bear the name of a workbook and are none, or none that opens. */
final class Disguise {

    private Disguise() {}

    /** The printed report as a PDF of one empty page. */
    static byte[] pdf() {
        return text("""
                %PDF-1.4
                1 0 obj
                <</Type /Catalog /Pages 2 0 R>>
                endobj
                2 0 obj
                <</Type /Pages /Kids [3 0 R] /Count 1>>
                endobj
                3 0 obj
                <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>
                endobj
                trailer
                <</Root 1 0 R>>
                %%EOF
                """);
    }

    static byte[] csv() {
        return text("""
                序号,姓名,公民身份号码,性别,全年实交
                1,某某,159999,男,12
                """);
    }

    /** A web page, as systems hand it out under the name .xls. */
    static byte[] html() {
        return text("""
                <html xmlns:x="urn:schemas-microsoft-com:office:excel">
                <head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head>
                <body><table border="1">
                <tr><td>区划代码</td><td>150525106213</td></tr>
                <tr><td>填报单位</td><td>呼和嘎查</td></tr>
                </table></body></html>
                """);
    }

    /** The XML table of Excel 2003. */
    static byte[] xml() {
        return text("""
                <?xml version="1.0" encoding="UTF-8"?>
                <?mso-application progid="Excel.Sheet"?>
                <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
                 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
                 <Worksheet ss:Name="封面"><Table>
                  <Row><Cell><Data ss:Type="String">区划代码</Data></Cell>
                  <Cell><Data ss:Type="String">150525106213</Data></Cell></Row>
                 </Table></Worksheet>
                </Workbook>
                """);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A transfer that broke off. */
    static byte[] truncated(byte[] workbook) {
        return Arrays.copyOf(workbook, workbook.length * 3 / 5);
    }

    /** The workbook under a password, with salts that are always the same. */
    static byte[] encrypted(byte[] workbook) throws IOException {
        var info = new EncryptionInfo(EncryptionMode.agile);
        var block = info.getHeader().getBlockSize();
        var key = info.getHeader().getKeySize() / 8;
        var hash = info.getHeader().getHashAlgorithm().hashSize;
        var encryptor = info.getEncryptor();
        encryptor.confirmPassword("2023", salt(key, 1), salt(block, 2), salt(block, 3), salt(block, 4), salt(hash, 5));
        try (var container = new POIFSFileSystem();
                var bytes = new ByteArrayOutputStream()) {
            try (var secret = encryptor.getDataStream(container)) {
                secret.write(workbook);
            }
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] salt(int length, int first) {
        var salt = new byte[length];
        for (var i = 0; i < length; i++) {
            salt[i] = (byte) (first * 37 + i * 11);
        }
        return salt;
    }
}
