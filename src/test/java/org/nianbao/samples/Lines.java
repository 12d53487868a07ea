package org.nianbao.samples;

import java.util.List;

/** The printed lines of the two forms that are lists: code, what it asks, and the unit. */
record Lines(String code, String name, String unit, int decimals) {

    static final List<Lines> BASICS = read("""
            01 年末户籍户数 户 0
            02 年末户籍人口 人 0
            03 其中：女性人口 人 0
            04 其中：蒙古族人口 人 0
            05 村民小组数 个 0
            06 耕地面积 亩 1
            07 林地面积 亩 1
            08 草牧场面积 亩 1
            09 农作物播种面积 亩 1
            10 其中：粮食作物 亩 1
            11 其中：玉米 亩 1
            12 其中：大豆 亩 1
            13 党支部数 个 0
            14 年末党员数 人 0
            15 上年末党员数 人 0
            16 本年增加 人 0
            17 其中：发展 人 0
            18 其中：转入 人 0
            19 其中：恢复党籍及其他 人 0
            20 本年减少 人 0
            21 其中：转出 人 0
            22 其中：去世 人 0
            23 其中：出党及其他 人 0
            24 全年实交党费 元 1
            25 网格数 个 0
            26 网格服务员数 人 0
            27 脱贫户数 户 0
            28 脱贫人口 人 0
            29 已签约家庭医生的脱贫户数 户 0
            30 年末监测户数 户 0
            31 年末监测人数 人 0
            32 监测户帮扶资金 元 2
            33 沙地核查地块数 个 0
            34 沙地核查面积 亩 1
            35 林业图斑数 块 0
            36 林业图斑面积 亩 4
            37 化解矛盾纠纷件数 件 0
            38 以案定补资金 元 2
            39 村集体经济收入 万元 2
            """);

    static final List<Lines> FACTS = read("""
            01 镇党委查摆问题条数 条 0
            02 政府法律顾问人数 名 0
            03 防返贫重点人群类别数 类 0
            04 镇级协调资金 万元 2
            """);

    private static List<Lines> read(String text) {
        return text.lines()
                .map(line -> line.split(" "))
                .map(words -> new Lines(words[0], words[1], words[2], Integer.parseInt(words[3])))
                .toList();
    }
}
