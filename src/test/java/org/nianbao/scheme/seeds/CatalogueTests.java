package org.nianbao.scheme.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nianbao.fixtures.Schemes;
import org.nianbao.scheme.Rule;

/** The rules of the catalogue that are in the scheme. Is this test failing? Then a rule was lost, or is to be listed. */
class CatalogueTests {

    private static final String RULES = """
            F001 F002 F003 F004 F005 F006 F007 F008 F009 F010 F011 F012 F013 F014 F015 F016 F017 F018 F019 F020 F021 F022
            F023 F024 F025 F026 F027 F028 F029
            S101 S102 S103 S104 S105 S106 S107 X101 X102 X103 X104 X105 X106 X107 X108 X109 X110 X111 X112
            R301 R302 R303 R304 R305 R306 R307 R308 R309 R310 R311 R312 R313 R314 R315 R316 R317 R318 R319 R320 R321
            R322 R323 R324 S301 S302 X202
            R201 R202 R203 R204 R205 R206 R207 S201 S303 S304 X201 X203 X204
            R401 R402 R403 R404 R405 R406 R407 R408 R409 S401 S402 X401
            R501 R502 R503 S501
            R601 R602 R603 R604 R605 R606 R607 R608 R609 S601 S602 X601 X602
            R701 R702 R703 R704 R705 R706 R711 R712 S701 S702 X701
            R801 R802 R803 R804 R805 S801 R901 R902 R903 R904 S901 R1001 R1002 R1003 R1004 R1005 S1001
            R1101 R1102 R1103 R1104 R1105 R1106 R1107 R1108 R1109 R1110 R1111 X1101 X1102 X1103 X1104 X1105
            R1201 R1202 R1203 R1204 S1201 X1201
            T001 T002 T003 T004 T005 T006 Z0201 Z0202 Z0203 Z0301 Z0401 Z0402 Z0403 Z0404 Z0411 Z0412
            Z0421 Z0422 Z0423 Z0424 Z0431 Z0432 Z0433 Z0501 Z0502 Z0503 Z0601 Z0602 Z0603 Z0701 Z0702
            V001 V002 V003 S502 V301 V401 V501 V502 V601 V701 V801 V802 V901 V1001 V1101 V1201 V1202
            Y001 Y002 Y004 Y501 Y601 Y801 Y901 Y1101 Z0801
            """;

    @Test
    void noRuleIsLost() {
        assertThat(Schemes.of2023().rules())
                .extracting(Rule::id)
                .containsExactlyInAnyOrderElementsOf(List.of(RULES.strip().split("\\s+")));
    }

    @Test
    void everyRuleSaysWhatTheClerkIsToDo() {
        assertThat(Schemes.of2023().rules())
                .allSatisfy(rule ->
                        assertThat(Stream.of(rule.title(), rule.instruction())).noneMatch(String::isBlank));
    }
}
