package org.nianbao.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rolls of the twenty branches: who is a member since when, in which office, of which class. */
final class Roll {

    /** Villages that took in a new member this year, and those that confirmed one. */
    private static final List<Integer> ADMITTING = List.of(0, 3, 5, 7, 9, 12);

    private static final List<Integer> CONFIRMING = List.of(1, 4, 6, 8, 10);

    private static final LocalDate LATEST_BEFORE = LocalDate.of(2021, 11, 30);

    private final People people;
    private final Map<String, Person> persons = new HashMap<>();

    Roll(People people) {
        this.people = people;
    }

    /** The person behind a member's number. */
    Person person(Row member) {
        var person = persons.get(member.text("公民身份号码"));
        if (person == null) {
            throw new IllegalArgumentException("not on any roll: " + member);
        }
        return person;
    }

    Branch village(Village village, Residents residents) {
        var dice = village.dice("roll");
        var admitted = ADMITTING.contains(village.index()) ? 1 : 0;
        var confirmed = CONFIRMING.contains(village.index()) ? 1 : 0;
        var committee = village.members() >= 30 ? 5 : 3;
        var rows = new ArrayList<Row>();
        for (var officer : residents.take(dice, committee, head -> head.age() >= 32 && head.age() <= 59)) {
            var office = rows.isEmpty() ? "书记" : rows.size() == 1 && committee == 5 ? "副书记" : "委员";
            rows.add(member(dice, officer, village.branchCode(), "农牧民", office, joined(dice, officer)));
        }
        var ordinary = village.members() - committee - admitted - confirmed;
        var heads = residents.take(dice, ordinary / 2, head -> head.age() >= 28);
        var classes = classes(village.index());
        for (var i = 0; i < ordinary; i++) {
            var status = i < classes.size() ? classes.get(i) : "农牧民";
            var someone = i >= classes.size() && i - classes.size() < heads.size()
                    ? heads.get(i - classes.size())
                    : villager(dice, status);
            rows.add(member(dice, someone, village.branchCode(), status, null, joined(dice, someone)));
        }
        for (var i = 0; i < confirmed; i++) {
            rows.add(youngster(dice, village.branchCode(), "农牧民", day(dice, 2022)));
        }
        for (var i = 0; i < admitted; i++) {
            rows.add(youngster(dice, village.branchCode(), village.index() == 9 ? "学生" : "农牧民", day(dice, 2023)));
        }
        return new Branch(village.branchCode(), village.name() + "党支部", rows);
    }

    Branch office(int index, String name, int members) {
        var dice = Dice.of("roll " + name);
        var code = "%s%02d".formatted(Villages.TOWNSHIP, index);
        var committee = members < 7 ? 1 : members >= 16 ? 5 : 3;
        var rows = new ArrayList<Row>();
        for (var i = 0; i < members; i++) {
            var retired = i == members - 2 && members >= 16;
            var born = LocalDate.of(retired ? dice.between(1955, 1961) : dice.between(1966, 1995), 1, 1);
            var someone = people.person(dice, dice.percent(38), born, born.plusDays(364));
            var office = i >= committee ? null : i == 0 ? "书记" : i == 1 && committee == 5 ? "副书记" : "委员";
            var status = retired ? "离退休" : "机关事业在职";
            rows.add(
                    index == 1 && i == members - 1
                            ? youngster(dice, code, "机关事业在职", LocalDate.of(2023, 7, 3))
                            : member(dice, someone, code, status, office, joined(dice, someone)));
        }
        return new Branch(code, name, rows);
    }

    /** The members of a village who do not live off the land, by class. */
    private static List<String> classes(int village) {
        var classes = new ArrayList<>(List.of("离退休", "抚恤救济低保"));
        if (village % 4 != 3) {
            classes.add("个体经营");
        }
        if (village % 2 == 0) {
            classes.add("企业在职");
        }
        if (village % 5 == 1) {
            classes.add("下岗失业");
        }
        return classes;
    }

    private Person villager(Dice dice, String status) {
        var born = LocalDate.of(
                status.equals("离退休")
                        ? dice.between(1944, 1961)
                        : status.equals("农牧民") ? dice.between(1938, 1998) : dice.between(1968, 1990),
                1,
                1);
        return people.person(dice, dice.percent(30), born, born.plusDays(364));
    }

    private Row youngster(Dice dice, String branch, String status, LocalDate joined) {
        var born = LocalDate.of(status.equals("学生") ? 2002 : dice.between(1986, 1998), 1, 1);
        var someone = people.person(dice, dice.percent(40), born, born.plusDays(364));
        return member(dice, someone, branch, status, null, joined);
    }

    private static LocalDate joined(Dice dice, Person person) {
        var latest = person.birth().plusYears(42);
        var joined = dice.day(person.birth().plusYears(19), latest.isAfter(LATEST_BEFORE) ? LATEST_BEFORE : latest);
        var firstOfJuly = LocalDate.of(joined.getYear(), 7, 1);
        return dice.percent(35) && firstOfJuly.isAfter(person.birth().plusYears(19)) && joined.getYear() < 2021
                ? firstOfJuly
                : joined;
    }

    private static LocalDate day(Dice dice, int year) {
        return dice.day(LocalDate.of(year, 4, 2), LocalDate.of(year, 11, 24));
    }

    private Row member(
            Dice dice, Person person, String branch, String status, @Nullable String office, LocalDate joined) {
        persons.put(person.number(), person);
        var probationary = joined.getYear() == Villages.YEAR;
        var exempt = office == null && person.age() >= 77 && dice.percent(60);
        var away = office == null && !probationary && person.age() >= 24 && person.age() <= 52 && dice.percent(16);
        return Row.of(
                "姓名",
                person.name(),
                "公民身份号码",
                person.number(),
                "性别",
                person.sex(),
                "民族",
                person.nation(),
                "出生日期",
                person.birth(),
                "学历",
                schooling(dice, person, status),
                "入党日期",
                joined,
                "转正日期",
                probationary ? null : joined.plusYears(1),
                "党员类别",
                probationary ? "预备" : "正式",
                "支部编码",
                branch,
                "身份类别",
                status,
                "党内职务",
                office,
                "是否流动党员",
                away ? "是" : "否",
                "主题教育参学",
                "是",
                "轮训期次",
                exempt ? "免训" : Integer.toString(dice.between(1, 3)),
                "集中学习学时",
                new BigDecimal(office == null ? dice.between(64, 94) : dice.between(112, 140))
                        .divide(new BigDecimal(2)));
    }

    private static String schooling(Dice dice, Person person, String status) {
        var year = person.birth().getYear();
        if (status.equals("机关事业在职")) {
            return year < 1972 ? "大专" : dice.pick(List.of("大专", "大专", "本科", "本科", "本科", "本科", "研究生"));
        }
        if (status.equals("学生")) {
            return "本科";
        }
        return dice.pick(
                year < 1955
                        ? List.of("小学", "小学", "初中")
                        : year < 1972
                                ? List.of("小学", "初中", "初中", "高中(中专)")
                                : year < 1986
                                        ? List.of("初中", "高中(中专)", "高中(中专)", "大专")
                                        : List.of("高中(中专)", "大专", "大专", "本科"));
    }
}
