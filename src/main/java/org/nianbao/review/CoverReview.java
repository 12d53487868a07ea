package org.nianbao.review;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nianbao.formula.Faulty;
import org.nianbao.formula.Names;
import org.nianbao.scheme.Form;
import org.nianbao.scheme.Register;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;
import org.nianbao.submission.CellAddress;
import org.nianbao.submission.FilledForm;
import org.nianbao.submission.Finding;
import org.nianbao.submission.Masking;
import org.nianbao.submission.Reading;

/** Compares the cover with the register and with the edition in force (F003–F006, F009, F010). */
final class CoverReview {

    private static final List<String> SIGNED = List.of("单位负责人", "填表人", "联系电话", "报出日期");

    private static final BigDecimal MOST_BATCHES = BigDecimal.valueOf(999);

    private final Scheme scheme;
    private final Reading reading;
    private final Form form;
    private final Optional<FilledForm> cover;

    CoverReview(Scheme scheme, Reading reading) {
        this.scheme = scheme;
        this.reading = reading;
        form = scheme.form(Scheme.COVER);
        cover = reading.form(form);
    }

    /** The batch that the cover says, or 0. */
    int batch() {
        return value("报送批次") instanceof BigDecimal batch && isBatch(batch) ? batch.intValueExact() : 0;
    }

    private static boolean isBatch(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(MOST_BATCHES) <= 0;
    }

    /** The day of reporting that the cover says, or nothing. */
    String reportedOn() {
        return value("报出日期") instanceof LocalDate day ? day.toString() : "";
    }

    /** Returns the findings on the cover; none without a cover, for the reading has reported that it is missing. */
    Stream<Finding> findings() {
        if (cover.isEmpty()) {
            return Stream.empty();
        }
        var findings = new ArrayList<Finding>();
        unit().ifPresent(findings::add);
        fileName().ifPresent(findings::add);
        year().ifPresent(findings::add);
        signatures().ifPresent(findings::add);
        blank("报送批次").ifPresent(findings::add);
        batchNumber().ifPresent(findings::add);
        template().ifPresent(findings::add);
        deadline().ifPresent(findings::add);
        return findings.stream();
    }

    private Optional<Finding> unit() {
        var code = value("区划代码") instanceof String text ? text : "";
        var name = value("填报单位") instanceof String text ? text : "";
        if (reading.sender().isEmpty()) {
            var nearest = scheme.register().nearest(name).stream()
                    .map(unit -> unit.name() + " " + unit.code())
                    .collect(joining("、"));
            var message = isUnreadable("区划代码")
                    ? "封面的区划代码读不出来，不知道是哪个单位的报表"
                    : code.isEmpty() ? "封面没有填区划代码" : "区划代码 %s 不在本年名录中".formatted(Masking.quoted(code));
            return Optional.of(at("F003", "区划代码", message)
                    .with(Finding.Sides.found(Masking.quoted(code)).expecting("名录中相近的有：" + nearest)));
        }
        var unit = reading.sender().get();
        if (Register.isCalled(unit, name) || isUnreadable("填报单位")) {
            return Optional.empty();
        }
        var message = "区划代码 %s 在名录中是%s，封面的填报单位写的是“%s”".formatted(code, unit.name(), Masking.quoted(name));
        return Optional.of(at("F003", "填报单位", message)
                .with(Finding.Sides.found(Masking.quoted(name)).expecting(unit.name())));
    }

    private Optional<Finding> fileName() {
        var named = scheme.register().mentionedIn(reading.file().name());
        return reading.sender()
                .flatMap(unit -> named.filter(other -> !other.equals(unit)).map(other -> misnamed(unit, other)));
    }

    private Finding misnamed(Unit unit, Unit other) {
        return Finding.of(scheme.rule("F004"), "文件名写的是%s，封面是%s，以封面为准".formatted(other.name(), unit.name()))
                .with(Finding.Sides.found(other.name()).expecting(unit.name()));
    }

    private Optional<Finding> year() {
        var year = value("报告年度");
        var isThisYear = year instanceof BigDecimal number && number.compareTo(BigDecimal.valueOf(scheme.year())) == 0;
        if (isThisYear || isUnreadable("报告年度")) {
            return Optional.empty();
        }
        var found = year instanceof BigDecimal number ? number.toPlainString() : "空";
        return Optional.of(at("F005", "报告年度", "报告年度是%s，本次收的是 %d 年的报表".formatted(found, scheme.year()))
                .with(Finding.Sides.found(found).expecting(Integer.toString(scheme.year()))));
    }

    private Optional<Finding> signatures() {
        var blank = SIGNED.stream().filter(this::isBlank).toList();
        if (blank.isEmpty()) {
            return Optional.empty();
        }
        var filled = cover.orElseThrow();
        var names = String.join("、", blank);
        return Optional.of(Finding.of(scheme.rule("F006"), "封面没有填" + names)
                .at(filled.sheet(), blank.stream().map(this::cell).sorted().toList())
                .with(Finding.Sides.found(Finding.BLANK).expecting(names)));
    }

    private Optional<Finding> blank(String name) {
        return isBlank(name)
                ? Optional.of(at("F017", name, "封面没有填%s".formatted(name))
                        .with(Finding.Sides.found(Finding.BLANK).expecting(name)))
                : Optional.empty();
    }

    private Optional<Finding> batchNumber() {
        return value("报送批次") instanceof BigDecimal batch && !isBatch(batch)
                ? Optional.of(at("F007", "报送批次", "报送批次是 %s，应从 1 起逐次加 1".formatted(Finding.number(batch)))
                        .with(Finding.Sides.found(Finding.number(batch)).expecting("1 至 " + MOST_BATCHES)))
                : Optional.empty();
    }

    private Optional<Finding> template() {
        var inForce = scheme.edition().template();
        var template = value("模板版本") instanceof String text ? text : "空";
        return Names.normalised(template).equals(Names.normalised(inForce)) || isUnreadable("模板版本")
                ? Optional.empty()
                : Optional.of(at("F009", "模板版本", "模板版本是%s，现行版本是 %s".formatted(template, inForce))
                        .with(Finding.Sides.found(template).expecting(inForce)));
    }

    private Optional<Finding> deadline() {
        var deadline = scheme.edition().deadline();
        return value("报出日期") instanceof LocalDate day && day.isAfter(deadline)
                ? Optional.of(at("F010", "报出日期", "报出日期是 %s，晚于截止日期 %s，记为迟报".formatted(day, deadline))
                        .with(Finding.Sides.found(day.toString()).expecting("不晚于 " + deadline)))
                : Optional.empty();
    }

    /** Whether the reading has reported that a value cannot be read. */
    private boolean isUnreadable(String column) {
        return value(column) instanceof Faulty;
    }

    private boolean isBlank(String column) {
        return value(column) == null;
    }

    private @Nullable Object value(String column) {
        return cover.map(filled -> filled.rows().get(0))
                .<@Nullable Object>map(row -> row.value(form.column(column).orElseThrow()))
                .orElse(null);
    }

    private Finding at(String rule, String column, String message) {
        return Finding.of(scheme.rule(rule), message).at(cover.orElseThrow().sheet(), List.of(cell(column)));
    }

    private CellAddress cell(String column) {
        var filled = cover.orElseThrow();
        return filled.address(filled.rows().get(0), form.column(column).orElseThrow());
    }
}
