package org.nianbao.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The made-up township of 2023: fourteen village reports and the office's own. */
record Township(List<Report> villages, Report office) {

    private static final List<String> BY_RULE = List.of("党员大会", "支委会", "党小组会", "党课", "主题党日");

    static Township model() {
        var people = new People();
        var residents = Villages.ALL.stream()
                .map(village -> Residents.of(village, people))
                .toList();
        var party = Party.of(Villages.ALL, residents, new Roll(people), people);
        var events = Events.ofAllVillages();
        var reports = new ArrayList<Report>();
        for (var village : Villages.ALL) {
            var forms = village(village, residents.get(village.index()), party, events.get(village.index()), people);
            var all = new LinkedHashMap<String, List<Row>>();
            all.put(
                    "B00",
                    List.of(cover(
                            village.code(), village.name(), party.villages().get(village.index()), people)));
            all.put("B01", Basics.of(village, forms));
            all.putAll(forms);
            reports.add(new Report(village.code(), village.name(), all));
        }
        return new Township(List.copyOf(reports), office(party, people));
    }

    List<Report> reports() {
        var all = new ArrayList<>(villages);
        all.add(office);
        return List.copyOf(all);
    }

    private static Map<String, List<Row>> village(
            Village village, Residents residents, Party party, List<Row> events, People people) {
        var branch = party.villages().get(village.index());
        var ledger = Events.ledger(village, Meetings.of(village, branch), events);
        var grids = Grids.of(village, residents, branch, Basics.population(village), people);
        var association = Disputes.association(village, residents, branch);
        var relief = Relief.of(village, residents, branch, people);
        var forms = new LinkedHashMap<String, List<Row>>();
        forms.put("B02", List.of(party.row(village.index(), held(ledger))));
        forms.put("B03", Excused.roll(village, branch.roll()));
        forms.put("B04", ledger);
        forms.put("B05", Honours.of(village, residents, grids, association));
        forms.put("B06", grids);
        forms.put("B07", Disputes.cases(village, association));
        forms.put("B07-1", association);
        forms.put("B08", Crops.of(village, residents, Basics.maize(village)));
        forms.put("B09", Sand.of(village, residents));
        forms.put("B10", Patches.of(village));
        forms.put("B11", relief.households());
        forms.put("B11-1", relief.members());
        forms.put("B12", Projects.of(village));
        forms.put("S01", Excused.explanations(village, branch));
        return forms;
    }

    /** How often the branch met, by kind of meeting. */
    private static Map<String, Integer> held(List<Row> ledger) {
        var counts = new TreeMap<String, Integer>();
        ledger.stream()
                .map(row -> row.text("类别"))
                .filter(BY_RULE::contains)
                .forEach(kind -> counts.merge(kind, 1, Integer::sum));
        return counts;
    }

    private static Report office(Party party, People people) {
        var forms = new LinkedHashMap<String, List<Row>>();
        forms.put(
                "B00",
                List.of(cover(Villages.TOWNSHIP, "沙日浩来镇人民政府", party.offices().get(0), people)));
        forms.putAll(Office.forms(party));
        return new Report(Villages.TOWNSHIP, "沙日浩来镇本级", forms);
    }

    private static Row cover(String code, String name, Branch branch, People people) {
        var dice = Dice.of("cover " + code);
        return Row.of(
                "区划代码",
                code,
                "填报单位",
                name,
                "报告年度",
                Villages.YEAR,
                "报送批次",
                1,
                "单位负责人",
                branch.secretary(),
                "填表人",
                branch.roll().get(2).text("姓名"),
                "联系电话",
                people.phone(),
                "报出日期",
                dice.day(LocalDate.of(2023, 12, 20), LocalDate.of(2024, 1, 8)),
                "盖章",
                "是",
                "模板版本",
                "NB2023-1");
    }
}
