package org.nianbao.workbook.returned;

/** Why the findings go out alone and not as marks in a unit's own file. */
enum Unmarked {
    CARGO("原文件里有宏、控件或者嵌入的文件，这样的文件不往回发，所以没有在上面标注。"),

    WEIGHT("原文件展开后太大（多半是空白行、空白列也设了格式，或者图片太多），所以没有在上面标注；删去多余的行列和图片后再报，就能标注。"),

    FORM("原文件不是 Excel、WPS 通常的存法，标注后不能保证内容一点不变，所以没有在上面标注；用 Excel 或 WPS 打开后另存为 .xlsx 再报，就能标注。");

    private final String reason;

    Unmarked(String reason) {
        this.reason = reason;
    }

    /** A sentence or two for the one who sent the file. */
    String reason() {
        return reason;
    }
}
