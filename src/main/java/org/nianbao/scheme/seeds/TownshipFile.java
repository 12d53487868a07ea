package org.nianbao.scheme.seeds;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.nianbao.formula.Unknown;
import org.nianbao.scheme.Scheme.Edition;
import org.nianbao.scheme.Township;

/**
 * {@code township.yaml}: the township that a folder concerns.
 *
 * <pre>
 * name: 大沁他拉镇
 * code: "150525100000"
 * county: 奈曼旗
 * parameters: {全镇党员数: 1520}
 * </pre>
 *
 * <p>{@code title}, {@code issuer}, {@code addressee}, {@code release} and {@code deadline} may be added. By default
 * they are those of the scheme, with the name of this township. Parameters of the township itself that are missing are
 * unknown.
 */
final class TownshipFile {

    static final String NAME = "township.yaml";

    private final EditionFile shared;
    private final YamlEntry entry;

    private TownshipFile(EditionFile shared, YamlEntry entry) {
        this.shared = shared;
        this.entry = entry;
    }

    /** Returns the facts that hold for the whole year, for this township. */
    static Edition read(SeedFiles files, EditionFile shared) {
        return files.yaml(NAME)
                .map(entry -> new TownshipFile(shared, entry).edition())
                .orElse(shared.edition());
    }

    private Edition edition() {
        var model = shared.edition();
        var township = township(entry);
        var adapted = new TownshipRenaming(model.township(), township);
        var edition = new Edition(
                model.year(),
                entry.text("title", adapted.of(model.title())),
                township,
                entry.text("issuer", adapted.of(model.issuer())),
                model.frame(),
                entry.text("addressee", adapted.of(model.addressee())),
                read("release", adapted.of(model.releaseName()), "以 .xlsx 结尾的文件名", EditionFile::fileName),
                model.approximateWording(),
                read("deadline", model.deadline(), "日期，如 2024-01-10", EditionFile::date),
                model.template(),
                model.foldedAbove(),
                parameters(model.parameters()),
                model.conversions());
        entry.check("release", edition.releaseName(), NameKind.FILE);
        entry.finished();
        return edition;
    }

    /** Returns the township of an entry. */
    static Township township(YamlEntry entry) {
        return new Township(
                entry.name("name", NameKind.FILE),
                entry.read("code", "", " 12 位区划代码，要加引号", TownshipFile::code),
                entry.name("county", NameKind.LABEL));
    }

    private <T> T read(String key, T usual, String expected, Function<String, Optional<T>> reading) {
        return entry.has(key) ? entry.read(key, usual, expected, reading) : usual;
    }

    private static Optional<String> code(String text) {
        return Optional.of(text).filter(code -> code.matches("\\d{12}"));
    }

    private Map<String, Object> parameters(Map<String, Object> model) {
        var parameters = new LinkedHashMap<>(model);
        shared.ofTownship().forEach(name -> parameters.computeIfPresent(name, (own, value) -> new Unknown(value)));
        entry.entry("parameters")
                .ifPresent(own -> own.keys()
                        .forEach(name -> parameter(own, name, model).ifPresent(value -> parameters.put(name, value))));
        return parameters;
    }

    private Optional<Object> parameter(YamlEntry own, String name, Map<String, Object> model) {
        var usual = model.get(name);
        if (usual == null || !shared.ofTownship().contains(name)) {
            own.fault(name, "“%s”不是各乡镇自己的参数，各乡镇自己的有 %s".formatted(name, String.join("、", shared.ofTownship())));
            return Optional.empty();
        }
        var value = ParameterEntries.value(own, name);
        value.filter(other -> !usual.getClass().equals(other.getClass()))
                .ifPresent(other -> own.fault(name, "“%s”写的是“%s”，应与“%s”是一类值".formatted(name, other, usual)));
        return value.filter(other -> usual.getClass().equals(other.getClass()));
    }
}
