package org.nianbao.scheme.seeds;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.nianbao.formula.Names;
import org.nianbao.formula.Unknown;
import org.nianbao.scheme.Scheme.Edition;
import org.nianbao.scheme.Township;
import org.yaml.snakeyaml.nodes.MappingNode;

/**
 * {@code county.yaml}: the county whose townships have their folders beside it.
 *
 * <pre>
 * name: 奈曼旗
 * code: "150525000000"
 * above: 通辽市
 * addressee: 通辽市统计局
 * townships:
 *   "150525100000": 大沁他拉镇
 *   "150525101000": 八仙筒镇
 * </pre>
 *
 * <p>{@code title}, {@code issuer}, {@code frame} and {@code release} may be added. By default they are those of the scheme, with the
 * name of the county; it is issued by the office that the townships report to. The townships are listed in the order of
 * the release. One without a sound folder is listed as missing; a folder whose township is not listed is a fault.
 */
final class CountyFile {

    static final String NAME = "county.yaml";

    private final EditionFile shared;
    private final YamlEntry entry;

    private CountyFile(EditionFile shared, YamlEntry entry) {
        this.shared = shared;
        this.entry = entry;
    }

    /** What the file says. */
    record Content(Edition edition, Map<String, String> townships) {}

    /**
     * Reads the file.
     *
     * @param known the townships whose folders are sound
     * @param areAllKnown whether there are no others
     */
    static Optional<Content> read(
            SeedFiles files, EditionFile shared, Collection<Township> known, boolean areAllKnown) {
        return files.yaml(NAME).map(entry -> new CountyFile(shared, entry).content(known, areAllKnown));
    }

    private Content content(Collection<Township> known, boolean areAllKnown) {
        var edition = edition();
        var townships = townships(known, areAllKnown);
        entry.finished();
        return new Content(edition, townships);
    }

    private Edition edition() {
        var model = shared.edition();
        var county = new Township(
                entry.name("name", NameKind.FILE),
                entry.read("code", "", "旗县的 12 位区划代码，后六位是 0，要加引号", CountyFile::code),
                entry.name("above", NameKind.LABEL));
        var edition = new Edition(
                model.year(),
                entry.text("title", renamed(model.title(), county)),
                county,
                entry.text("issuer", model.addressee().replace(model.township().county(), county.name())),
                entry.has("frame") ? EditionFile.frame(entry) : model.frame(),
                entry.name("addressee", NameKind.LABEL),
                entry.has("release")
                        ? entry.read("release", "", "以 .xlsx 结尾的文件名", EditionFile::fileName)
                        : renamed(model.releaseName(), county),
                model.approximateWording(),
                model.deadline(),
                model.template(),
                model.foldedAbove(),
                parameters(model.parameters()),
                model.conversions());
        entry.check("release", edition.releaseName(), NameKind.FILE);
        return edition;
    }

    private String renamed(String text, Township county) {
        return text.replace(shared.edition().township().name(), county.name());
    }

    private Map<String, Object> parameters(Map<String, Object> model) {
        var parameters = new LinkedHashMap<>(model);
        shared.ofTownship().forEach(name -> parameters.computeIfPresent(name, (own, value) -> new Unknown(value)));
        return parameters;
    }

    private static Optional<String> code(String text) {
        return Optional.of(text).filter(code -> code.matches("\\d{6}0{6}"));
    }

    private Map<String, String> townships(Collection<Township> known, boolean areAllKnown) {
        if (entry.node("townships").filter(MappingNode.class::isInstance).isEmpty()) {
            entry.fault("townships", "“townships”要按次序列出本旗县的乡镇，每行一个：\"区划代码\": 名称");
            return Map.of();
        }
        var listed = entry.entry("townships").orElseThrow();
        var byCode = known.stream().collect(toMap(Township::code, Function.identity(), (one, same) -> one));
        var townships = new LinkedHashMap<String, String>();
        for (var code : listed.keys()) {
            var name = listed.name(code, NameKind.SHEET);
            if (townships.containsValue(name) && !name.isEmpty()) {
                listed.fault(code, "“%s”写了两次，两个乡镇不能同名".formatted(name));
            }
            townships.put(code, name);
            check(listed, code, byCode, areAllKnown);
        }
        known.stream()
                .filter(township -> !townships.containsKey(township.code()))
                .forEach(township -> entry.fault(
                        "townships",
                        "%s（%s）的文件夹在这里，却没有列在 townships 中；不属于本旗县的，请把文件夹移到别处"
                                .formatted(township.name(), township.code())));
        return townships;
    }

    private static void check(YamlEntry listed, String code, Map<String, Township> known, boolean areAllKnown) {
        var township = known.get(code);
        if (!code.matches("\\d{12}")) {
            listed.fault(code, "“%s”应是乡镇的 12 位区划代码，要加引号%s".formatted(code, meant(code, listed, known)));
        } else if (township == null && areAllKnown) {
            listed.fault(code, "没有区划代码是 %s 的乡镇文件夹%s".formatted(code, meant(code, listed, known)));
        } else if (township != null
                && !listed.isFaulty(code)
                && !township.name().equals(listed.text(code, ""))) {
            listed.fault(
                    code,
                    "%s 写的是“%s”，它的 township.yaml 写的是“%s”，请改成一样的"
                            .formatted(code, listed.text(code, ""), township.name()));
        }
    }

    /** Returns the township that was probably meant: the one with this name or, if none has, the nearest code. */
    private static String meant(String code, YamlEntry listed, Map<String, Township> known) {
        var name = listed.text(code, "");
        return known.values().stream()
                .filter(township -> township.name().equals(name))
                .findFirst()
                .map(township -> "，是否指“%s”？".formatted(township.code()))
                .orElseGet(() -> Names.suggestion(code, known.keySet()));
    }
}
