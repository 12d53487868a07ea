package org.nianbao.application;

import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The parameters of requests. A message names a parameter by the option of the command line; another front end replaces
 * that by the name of its field.
 */
public enum RequestParameter {
    SEEDS("报表制度文件夹"),
    YEAR("年份"),
    TOWNSHIP("乡镇"),
    TOWNSHIPS("乡镇文件夹"),
    INBOX("收件文件夹"),
    DATA("数据文件夹"),
    OUT("汇总表文件夹"),
    FORMAT("输出格式"),
    WAIT("最多等几秒"),
    METRICS("运行指标文件"),
    REVIEW_AGAIN("按新制度改判"),
    RETURN("退回文件夹"),
    REPORT("审核报告文件"),
    SINCE("何时以来"),
    FINDINGS("列出审核意见"),
    REASON("原因"),
    BY("登记人"),
    WITHDRAW("撤回"),
    AS_OF("重写第几版"),
    TO("重写到哪里"),
    SENT("上报第几版"),
    ARCHIVE("核对存档"),
    CODE("校验码"),
    REPLACE("整个重建"),
    FORM("表号"),
    LEVEL("级别"),
    ADDRESS("监听地址"),
    PORT("端口"),
    BEHIND_PROXY("由代理加密"),
    CERTIFICATE("证书"),
    KEY("私钥"),
    NIGHTLY("每晚何时运行"),
    NAME("姓名"),
    READ_ONLY("只能查看"),
    ALL_TOWNSHIPS("全部乡镇"),
    VERIFY("逐条核对");

    private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

    private final String chinese;

    RequestParameter(String chinese) {
        this.chinese = chinese;
    }

    /** Returns the Chinese name. */
    public String chinese() {
        return chinese;
    }

    /** Returns the name on the command line, and therefore in messages: {@code --as-of}. */
    public String option() {
        return "--" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns a message with each parameter under another name. */
    static String named(String message, Function<RequestParameter, String> called) {
        return OPTION.matcher(message)
                .replaceAll(option -> Stream.of(values())
                        .filter(parameter -> parameter.option().equals(option.group()))
                        .map(called)
                        .map(Matcher::quoteReplacement)
                        .findFirst()
                        .orElseGet(option::group));
    }
}
