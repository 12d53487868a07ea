package org.nianbao.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.nianbao.job.PassedOver;
import org.nianbao.job.PassedOver.Reason;

/**
 * What lies in the inbox and is not taken in, for people: a line to each that may have been sent, and one for all that
 * programs keep for themselves.
 */
record PassedOverText(List<PassedOver> others) {

    /** So many names are told; of more, their number. */
    private static final int NAMED = 5;

    Stream<String> lines() {
        return Stream.concat(
                others.stream()
                        .filter(other -> other.reason() != Reason.FOREIGN)
                        .map(other -> other.name() + " " + said(other.reason())),
                foreign(others.stream()
                        .filter(other -> other.reason() == Reason.FOREIGN)
                        .toList()));
    }

    private static String said(Reason reason) {
        return switch (reason) {
            case INACCESSIBLE -> "无法从磁盘读取，可能正被打开或没有读取权限，留待下次运行";
            case CHANGING -> "正在被写入或替换，留待下次运行";
            case GONE -> "刚才还在，读取时已不见了，未收取；如果是报表，请重新放进收件文件夹";
            case UNFINISHED -> "还没有下载或复制完，未收取；完成后下次运行会收取，若一直如此，请重新下载或复制";
            case SHORTCUT -> "只是快捷方式或网址，不是报表文件，未收取；请把报表文件本身放进收件文件夹";
            case NO_FILE -> "是文件夹或快捷方式，不是文件，未收取；请把报表文件本身放进收件文件夹";
            case HIDDEN -> "是隐藏文件（名称以“.”开头），未收取；如果是报表，请去掉开头的“.”再放进收件文件夹";
            case FOREIGN -> "是系统、办公软件或网盘自己的文件，不是报表，未收取";
        };
    }

    private static Stream<String> foreign(List<PassedOver> foreign) {
        if (foreign.isEmpty()) {
            return Stream.empty();
        }
        var names = foreign.stream().limit(NAMED).map(PassedOver::name).collect(joining("、"));
        var more = foreign.size() > NAMED ? "等 %d 个文件".formatted(foreign.size()) : "";
        return Stream.of(names + more + " " + said(Reason.FOREIGN));
    }
}
