package org.nianbao.application.notice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nianbao.job.PassedOver;
import org.nianbao.job.PassedOver.Reason;

/** The entries of the inbox that are not taken in, for people: a line for each reason. JSON has all names. */
public record PassedOverText(List<PassedOver> others) {

    public Stream<String> lines() {
        return others.stream()
                .collect(groupingBy(PassedOver::reason, TreeMap::new, mapping(PassedOver::name, toList())))
                .entrySet()
                .stream()
                .map(same -> new NameList(same.getValue()) + " " + said(same.getKey()));
    }

    private static String said(Reason reason) {
        return switch (reason) {
            case INACCESSIBLE -> "无法从磁盘读取，可能正被打开或没有读取权限，留待下次运行";
            case CHANGING -> "正在被写入或替换，留待下次运行";
            case GONE -> "刚才还在，读取时已不见了，未收取；如果是报表，请重新放进收件文件夹";
            case UNFINISHED -> "还没有下载或复制完，未收取；完成后下次运行会收取，若一直如此，请重新下载或复制";
            case SHORTCUT -> "只是快捷方式或网址，不是报表文件，未收取；请把报表文件本身放进收件文件夹";
            case FOLDER -> "是文件夹，不是文件，未收取；请把里面的报表文件直接放进收件文件夹";
            case LINK -> "只是通向别处的链接，不是报表文件，未收取；请把报表文件本身放进收件文件夹";
            case PIPE -> "是程序之间传数据的管道，不是报表文件，未收取；请把它移走";
            case SOCKET -> "是程序之间通信的套接字，不是报表文件，未收取；请把它移走";
            case DEVICE -> "是设备一类的特殊文件，不是报表文件，未收取；请把它移走";
            case HIDDEN -> "是隐藏文件（名称以“.”开头），未收取；如果是报表，请去掉开头的“.”再放进收件文件夹";
            case BACKUP -> "是办公软件存的备份，不是报送的文件，未收取；如果要报送的就是它，请打开后另存为 .xlsx";
            case FOREIGN -> "是系统、办公软件或网盘自己的文件，不是报表，未收取";
        };
    }
}
