package org.nianbao.workbook.cell;

/** What a workbook carries besides its sheets; none of it is run or followed when the workbook is read. */
public enum Cargo {
    /** Programs in VBA, and buttons of one's own in the ribbon, which call them. */
    MACROS("宏（VBA 程序）", true),

    /** Programs as Excel 4.0 had them, in a sheet of their own. */
    MACRO_SHEETS("宏表（Excel 4.0 宏）", true),

    CONTROLS("ActiveX 控件", true),

    /** Other files within the file: documents, programs, seals. */
    OBJECTS("嵌入的文件或对象", true),

    ADD_INS("加载项", true),

    /** Formulas, pictures and hyperlinks that lead to other files, to programs (DDE), or to services of the web. */
    LINKS("指向其他文件、程序或网上服务的链接或公式", false),

    /** Tables that are fetched from elsewhere. */
    QUERIES("外部数据连接", false);

    private final String chinese;
    private final boolean active;

    Cargo(String chinese, boolean active) {
        this.chinese = chinese;
        this.active = active;
    }

    public String chinese() {
        return chinese;
    }

    /** Whether opening the workbook could run something. */
    public boolean isActive() {
        return active;
    }
}
