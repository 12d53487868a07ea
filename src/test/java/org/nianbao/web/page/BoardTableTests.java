package org.nianbao.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BoardTableTests {

    /** The name of a file of nobody is among the tasks of the unit that it resembles. */
    @Test
    void aTextIsNoFormulaInASpreadsheetAndNoNumberOfAPerson() {
        var line = new BoardPages.UnitLine(
                "150525106205", "金星嘎查", "退回", "returned", "第1批", "—", "—", 2, 0, "=cmd|' /C calc'!A0，\"13904755123\"");

        assertThat(new String(BoardTable.of(List.of(line)), UTF_8))
                .startsWith("\uFEFF区划代码,单位,状态")
                .contains("150525106205,金星嘎查,退回,第1批,—,—,2,0,\"'=cmd|' /C calc'!A0，")
                .doesNotContain("13904755123");
    }
}
