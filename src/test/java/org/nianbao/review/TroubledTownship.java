package org.nianbao.review;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.fixtures.Schemes;
import org.nianbao.fixtures.VillageWorkbook;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Form.Layout;
import org.nianbao.scheme.Scheme;

/** The workbooks of a township in which no rule between units holds of all. */
final class TroubledTownship {

    private static final Scheme SCHEME = Schemes.of2023();

    private TroubledTownship() {}

    /** Whatever the first village has, the second reports as well, and of some things says otherwise. */
    static Stream<VillageWorkbook> workbooks() {
        var all = IntStream.range(0, SCHEME.register().units().size())
                .mapToObj(VillagesComparedTests::workbook)
                .toList();
        var first = full(all.get(0))
                .set("B02", 0, "推荐等级=坚强堡垒支部")
                .set("B08", 0, "品种=品种2")
                .set("B12", 0, "本村投资额=1")
                .copy("B05", 0, "荣誉名称=奈曼好人");
        last(first, "B04", "组织层级=多村联合");
        var second = all.get(1);
        SCHEME.forms().stream()
                .filter(form -> form.layout() == Layout.LEDGER && first.entries(form.code()) > 0)
                .map(Form::code)
                .forEach(form -> repeat(first, second, form));
        last(second, "B02", "推荐等级=堡垒支部");
        last(second, "B04", "日期=2023-06-02");
        second.set("B05", 0, "级别=镇级");
        last(second, "B12", "项目名称=围封");
        all.get(2).set("B01", "06本年", 14000);
        return all.stream();
    }

    /** The village with an entry in each ledger that is blank otherwise. */
    static VillageWorkbook full(VillageWorkbook village) {
        return village.add("B05", B05RulesTests.withHonour().row("B05", 0))
                .add("B07", B07RulesTests.withCase().row("B07", 0))
                .add("B07-1", B07RulesTests.withCase().row("B07-1", 0))
                .add("B08", LandRulesTests.withCrop().row("B08", 0))
                .add("B10", LandRulesTests.withPatch().row("B10", 0))
                .add("B12", B12RulesTests.withProject().row("B12", 0));
    }

    private static void repeat(VillageWorkbook from, VillageWorkbook to, String form) {
        IntStream.range(0, from.entries(form)).forEach(index -> to.add(form, from.row(form, index)));
    }

    private static void last(VillageWorkbook village, String form, String change) {
        village.set(form, village.entries(form) - 1, change);
    }
}
