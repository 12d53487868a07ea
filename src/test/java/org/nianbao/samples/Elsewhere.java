package org.nianbao.samples;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nianbao.samples.Habit.Saved;

/**
 * A township of any number of villages, each of which reports what one of the made-up township does, and in its manner.
 *
 * <p>Workbooks are made one at a time, when they are asked for, and are the same every time.
 */
public final class Elsewhere {

    private static final Township MODEL = Township.model();

    /** Of the parameters of the scheme those that say how much of a project's money is spent, with its code. */
    private static final Map<String, String> PROJECTS =
            Map.of("塘坝", "XM2023-01", "方塘二期", "XM2023-02", "道路硬化", "XM2023-03", "育秧棚", "XM2023-04");

    private final Place township;
    private final List<Place> villages;

    /** A unit or a township: its division code and its name. */
    public record Place(String code, String name) {}

    /** A file as it is sent. */
    public record Sent(String name, byte[] bytes) {}

    public Elsewhere(Place township, List<Place> villages) {
        this.township = township;
        this.villages = List.copyOf(villages);
    }

    /** The workbook of a village, by its place in the township. */
    public Sent village(int index) throws IOException {
        return sent(index, book(report(index), habit(index), Forms.VILLAGE));
    }

    /** The same with hours of study in words: a mistake for which it is returned (F012). */
    public Sent faultyVillage(int index) throws IOException {
        var book = book(report(index), habit(index), Forms.VILLAGE);
        book.form("B03").cell(4, "集中学习学时").setCellValue("约40");
        return sent(index, book);
    }

    /** The workbook of the township's office. */
    public Sent office() throws IOException {
        var habit = Habits.ALL.get(Habits.ALL.size() - 1);
        return sent(
                new Place(township.code(), township.name() + "本级"), habit, book(officeReport(), habit, Forms.OFFICE));
    }

    /** What was approved of all units the year before, as {@code approved.csv} has it. */
    public String approved() {
        var text = new StringBuilder("区划代码,项目,2022年审定数\n");
        IntStream.range(0, villages.size())
                .mapToObj(index ->
                        new Report(villages.get(index).code(), "", model(index).forms()))
                .forEach(report -> Samples.approved(report).forEach(text::append));
        Samples.approved(new Report(township.code(), "", MODEL.office().forms()))
                .forEach(text::append);
        return text.toString();
    }

    /** The parameters of the scheme that are the township's own, as its workbooks have them. */
    public Map<String, String> parameters() {
        var office = MODEL.office();
        var parameters = new LinkedHashMap<String, String>();
        parameters.put(
                "全镇党支部数", Integer.toString(villages.size() + office.rows("Z01").size()));
        parameters.put(
                "全镇党员数",
                Integer.toString(rows("B03").size() + office.rows("Z01-1").size()));
        parameters.put("嘎查村数", Integer.toString(villages.size()));
        parameters.put("推广品种数", Integer.toString(varieties().size()));
        parameters.put("防返贫监测轮次", Integer.toString(office.rows("Z07").size()));
        var projects = projects();
        PROJECTS.forEach((name, code) -> {
            parameters.put(name + "项目", code);
            parameters.put(name + "投资", spent(projects.stream().filter(row -> row.is("项目编码", code))));
        });
        var funded = projects.stream().filter(row -> row.is("资金来源", "财政衔接资金")).toList();
        parameters.put("衔接资金", spent(funded.stream()));
        parameters.put(
                "衔接资金项目数",
                Long.toString(
                        funded.stream().map(row -> row.text("项目编码")).distinct().count()));
        return parameters;
    }

    private List<Row> projects() {
        return IntStream.range(0, villages.size())
                .boxed()
                .flatMap(index -> model(index).rows("B12").stream()
                        .map(row -> transplant(index / Villages.ALL.size()).of(row)))
                .toList();
    }

    /**
     * A workbook of a county as that of another, in which the same people have the same of everything.
     *
     * @param from the six digits with which the codes of the one begin
     * @param to those of the other
     */
    public static byte[] inCounty(byte[] workbook, String from, String to) throws IOException {
        return Packing.isZip(workbook)
                ? Packing.repacked(workbook, part -> part.replace(from, to))
                : Packing.replaced(workbook, from, to);
    }

    private Set<String> varieties() {
        return rows("B08").stream()
                .filter(row -> row.is("生物育种试种", "是"))
                .map(row -> row.text("品种"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String spent(Stream<Row> projects) {
        return projects.map(row -> row.number("本村投资额"))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** What the villages say in a form, as far as it does not tell which of them says it. */
    private List<Row> rows(String form) {
        return IntStream.range(0, villages.size())
                .boxed()
                .flatMap(index -> model(index).rows(form).stream())
                .toList();
    }

    private static Report model(int index) {
        return MODEL.villages().get(index % Villages.ALL.size());
    }

    private static Habit habit(int index) {
        return Habits.ALL.get(index % Villages.ALL.size());
    }

    private Report report(int index) {
        return transplant(index / Villages.ALL.size()).of(model(index));
    }

    /** The office watches over all villages of its township. */
    private Report officeReport() {
        var report = transplant(0).of(MODEL.office());
        var forms = new LinkedHashMap<>(report.forms());
        forms.computeIfPresent(
                "Z07",
                (form, rounds) -> rounds.stream()
                        .map(round -> round.with("覆盖嘎查村数", villages.size()))
                        .toList());
        return new Report(report.code(), report.name(), forms);
    }

    private Transplant transplant(int part) {
        var size = Villages.ALL.size();
        var neighbours = IntStream.range(part * size, part * size + size)
                .mapToObj(index -> villages.get(index % villages.size()))
                .toList();
        return Transplant.to(township, neighbours, part);
    }

    private static Book book(Report report, Habit habit, List<Form> forms) {
        return Book.of(habit, report, report.rows("S01").isEmpty() ? forms : Forms.explained(forms));
    }

    private Sent sent(int index, Book book) throws IOException {
        return sent(villages.get(index), habit(index), book);
    }

    private static Sent sent(Place unit, Habit habit, Book book) throws IOException {
        try (var workbook = book.workbook()) {
            var ending = habit.saved == Saved.XLS ? ".xls" : ".xlsx";
            return new Sent(unit.code() + " " + unit.name() + ending, Packing.bytes(workbook, habit));
        }
    }
}
