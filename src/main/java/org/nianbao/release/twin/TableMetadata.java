package org.nianbao.release.twin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.nianbao.scheme.Scheme;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of the table of observations (W3C, Metadata Vocabulary for Tabular Data).
 *
 * <p>It has the hashes of the table and of the workbook, which prove that the files belong together.
 */
public final class TableMetadata {

    /** What the standard puts after the name of a table for that of its description. */
    public static final String SUFFIX = "-metadata.json";

    private static final String CONTEXT = "http://www.w3.org/ns/csvw";
    private static final String VALUES = "OBS_VALUE 按 UNIT_MEASURE 计，就是汇总表格子里的数：一般没有舍位，印出时才按 DECIMALS 舍位；"
            + "经过舍位平衡的，是舍位以后的数，相加等于合计，原来的数在 EXACT_VALUE。明细按别的计量单位登记的，已经换算，换算没有余数";
    private static final List<Field> KEY = List.of(Field.YEAR, Field.SCOPE, Field.UNIT_CODE, Field.INDICATOR);
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private TableMetadata() {}

    /** A file of the release, by its name and its SHA-256. */
    public record Named(String name, String sha256) {}

    /** Returns the description of the table of a township. */
    public static byte[] json(Scheme.Edition edition, Named table, Named workbook) {
        return json(edition, "每行一个数：一个年度、一个单位或全镇、一个指标。与汇总表的综合指标、分村明细逐格一致。", Map.of(), table, workbook);
    }

    /** Returns the description of the table of a county, in which there are townships and their units. */
    public static byte[] ofCounty(Scheme.Edition edition, Named table, Named workbook) {
        return json(
                edition,
                "每行一个数：一个年度、旗县或一个乡镇或一个单位、一个指标。与旗县汇总表的综合指标、分村明细逐格一致。",
                Map.of(Field.SCOPE, "旗县|全镇|单位"),
                table,
                workbook);
    }

    private static byte[] json(
            Scheme.Edition edition, String description, Map<Field, String> formats, Named table, Named workbook) {
        var root = JSON.createObjectNode();
        root.putArray("@context").add(CONTEXT).addObject().put("@language", "zh");
        root.put("url", table.name())
                .put("dc:title", edition.title() + "汇总表（数据）")
                .put("dc:publisher", edition.issuer())
                .put("dc:description", description);
        dialect(root.putObject("dialect"));
        var schema = root.putObject("tableSchema");
        columns(schema.putArray("columns"), formats);
        var key = schema.putArray("primaryKey");
        KEY.forEach(field -> key.add(field.name()));
        notes(root.putArray("notes"), table, workbook);
        return (JSON.writeValueAsString(root) + "\n").getBytes(UTF_8);
    }

    private static void dialect(ObjectNode dialect) {
        dialect.put("encoding", "utf-8")
                .put("delimiter", ",")
                .put("quoteChar", "\"")
                .put("doubleQuote", true)
                .put("header", true);
        dialect.putArray("lineTerminators").add("\r\n");
    }

    private static void columns(ArrayNode columns, Map<Field, String> formats) {
        for (var field : Field.values()) {
            var column = columns.addObject().put("name", field.name());
            column.putArray("titles").add(field.name()).add(field.chinese());
            column.put("required", field.required());
            var format = formats.getOrDefault(field, field.format());
            if (format.isEmpty()) {
                column.put("datatype", field.datatype());
            } else {
                column.putObject("datatype").put("base", field.datatype()).put("format", format);
            }
        }
    }

    private static void notes(ArrayNode notes, Named table, Named workbook) {
        var files = notes.addObject().put("title", "文件的 SHA-256").putObject("sha256");
        files.put(table.name(), table.sha256());
        files.put(workbook.name(), workbook.sha256());
        var codes = notes.addObject()
                .put("title", "OBS_STATUS（SDMX CL_OBS_STATUS；R 按 Eurostat 的标志）")
                .putObject("codes");
        Arrays.stream(Status.values()).forEach(status -> codes.put(status.code(), status.chinese()));
        notes.addObject().put("title", VALUES);
        notes.addObject().put("title", "以 = + - @ 开头的文字前加了一个单引号，以免电子表格当作公式");
    }
}
