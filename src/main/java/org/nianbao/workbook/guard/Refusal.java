package org.nianbao.workbook.guard;

/** Why a file is not read, in words for the one who sent it: what the file is, and what to do about it. */
public enum Refusal {

    /** Nought bytes: a transfer that failed, or a cloud folder's place holder. */
    EMPTY("文件是空的，没有任何内容。", "请重新导出或复制后再报送。"),

    /** Something that is none of the kinds below. */
    NOT_A_WORKBOOK("文件不是电子表格。", Remedy.SAVE_AS_XLSX),

    /** A web page, which web systems like to hand out under the name .xls. */
    HTML("文件是网页（HTML），只是扩展名像电子表格。", Remedy.SAVE_AS_XLSX),

    /** The single XML file that Excel 2002 and 2003 could write, and web systems still do. */
    XML_SPREADSHEET("文件是“XML 电子表格 2003”格式。", Remedy.SAVE_AS_XLSX),

    /** Text without cells of their own: numbers, codes and dates in it may have lost their form already. */
    CSV_OR_TEXT("文件是文本（CSV 或 TXT），不是电子表格。", Remedy.SAVE_AS_XLSX),

    PDF("文件是 PDF，不是电子表格。", "请报送生成该 PDF 的原电子表格，格式为 .xlsx。"),

    /** A scan or a photograph of the printed form. */
    IMAGE("文件是图片，不是电子表格。", "请报送电子表格本身，格式为 .xlsx。"),

    ODS("文件是 OpenDocument 表格（.ods）。", Remedy.SAVE_AS_XLSX),

    WORD_OR_OTHER_OFFICE("文件是文字、演示等其他办公文档，不是电子表格。", "请将数据填入下发的电子表格，存为 .xlsx 后再报送。"),

    /** A zip, rar or 7z, most often with the workbooks in it. */
    ARCHIVE("文件是压缩包。", "请解压后逐个报送其中的 .xlsx 文件。"),

    ENCRYPTED("文件设有打开密码，无法读取。", "请用 Excel 或 WPS 打开，取消打开密码并保存后再报送。"),

    /** Excel 95 and before. */
    TOO_OLD("文件是 Excel 95 或更早的格式。", Remedy.SAVE_AS_XLSX),

    BINARY_XLSB("文件是 Excel 二进制工作簿（.xlsb）。", Remedy.SAVE_AS_XLSX),

    /** Cut short in transfer, or written by a program that contradicts itself. */
    DAMAGED("文件已损坏或内容不完整。", Remedy.SAVE_AS_XLSX),

    /** Made so as to exhaust or to outwit its reader. Nobody gets there by filling in a form. */
    SUSPICIOUS("文件结构异常，可能含有恶意内容，已停止读取。", "请将数据复制到新下发的空白表中，存为 .xlsx 后再报送。"),

    /** More than a unit's workbook ever needs; see {@link Limits}. */
    TOO_LARGE("文件过大，超出读取上限。", "请删除无关的工作表、图片、多余的行和过长的文字后再报送。"),

    /** The disk or the network drive did not give the file; the fault is not the sender's. */
    INACCESSIBLE("文件无法从磁盘读取。", "请检查文件是否存在、是否正被其他程序占用，然后重试。");

    private final String reason;
    private final String remedy;

    Refusal(String reason, String remedy) {
        this.reason = reason;
        this.remedy = remedy;
    }

    /** What the file is: one sentence. */
    public String reason() {
        return reason;
    }

    /** What to do about it: one sentence. */
    public String remedy() {
        return remedy;
    }

    /** What most refusals advise. Nested, because an enum's constants come before its other fields. */
    private static final class Remedy {
        static final String SAVE_AS_XLSX = "请用 Excel 或 WPS 打开后另存为 .xlsx 再报送。";
    }
}
