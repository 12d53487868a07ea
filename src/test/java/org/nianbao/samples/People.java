package org.nianbao.samples;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The population office of the made-up township: gives every person a name and a number that no other has. */
final class People {

    private static final List<String> SURNAMES = List.of(
            "王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 马 朱 郭 林 高 罗 郑 梁 宋 谢 韩 唐 冯 于 董 程 曹 袁 邓 许 沈 曾 彭 吕 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 田 任 姜 范 方 石 姚 谭 邹 熊 金 陆 孔 崔 康 毛 邱 秦 江 史 顾 侯 邵 孟 龙 万 段 钱 汤 尹 黎 易 常 武 乔 贺 赖 龚 文"
                    .split(" "));
    private static final List<String> STEPPE_SURNAMES = List.of("包", "白", "何", "席", "佟", "韩", "王", "陈", "吴", "梁");
    private static final List<String> MEN_FIRST =
            List.of("国 建 志 文 明 玉 春 海 福 永 德 宝 金 景 凤 殿 长 振 广 学 庆 万 成 守 兴 树 占 洪 立 喜".split(" "));
    private static final List<String> MEN_SECOND =
            List.of("军 华 强 山 林 才 全 生 发 祥 财 贵 龙 江 峰 民 臣 友 礼 武 田 喜 忠 和 学 光 义 东 福 海".split(" "));
    private static final List<String> WOMEN_FIRST =
            List.of("秀 桂 玉 丽 红 艳 春 淑 凤 兰 金 海 晓 素 亚 桂 雪 景 翠 冬 文 立 俊 月 永".split(" "));
    private static final List<String> WOMEN_SECOND =
            List.of("芳 英 霞 梅 兰 珍 荣 华 琴 云 杰 香 玲 娟 芝 红 艳 辉 敏 莲 清 平 娥 苹 菊".split(" "));
    private static final List<String> STEPPE_MEN_FIRST = List.of(
            "巴雅尔 孟和 朝鲁 宝音 额尔敦 阿拉坦 特木尔 哈斯 吉日嘎拉 满都拉 那顺 布和 恩和 达来 白乙拉 图门 敖其尔 青格勒 阿木古楞 萨其日拉 嘎日迪 莫日根 胡日查 斯日古楞".split(" "));
    private static final List<String> STEPPE_MEN_SECOND =
            List.of("巴特尔 毕力格 吉雅 朝克图 巴根 德力格尔 乌力吉 宝力高 苏荣 达古拉 扎布 巴雅尔 木仁 图布信".split(" "));
    private static final List<String> STEPPE_WOMEN_FIRST =
            List.of("乌云 萨仁 娜仁 斯琴 其其格 敖登 阿拉坦 哈斯 金花 通拉嘎 查干 乌日汗 红格尔 苏日娜 宝力尔 德力格".split(" "));
    private static final List<String> STEPPE_WOMEN_SECOND =
            List.of("其木格 高娃 图雅 格日勒 塔娜 花日 索都 托娅 其格 苏布达 满都呼 陶丽".split(" "));
    private static final long FIRST_PHONE = 19_900_000_000L;

    private final Set<String> names = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();
    private long phones = FIRST_PHONE;

    /** A person born between the two days; of such nations as that part of the country has. */
    Person person(Dice dice, boolean woman, LocalDate from, LocalDate to) {
        var nation = dice.percent(58) ? "蒙古族" : dice.percent(91) ? "汉族" : dice.percent(80) ? "满族" : "回族";
        return person(dice, woman, nation, dice.day(from, to));
    }

    Person person(Dice dice, boolean woman, String nation, LocalDate birth) {
        return new Person(name(dice, woman, nation), woman, nation, birth, number(dice, woman, birth));
    }

    /** A number from a block that is not given out, one after another. */
    String phone() {
        phones += 7;
        return Long.toString(phones);
    }

    private String number(Dice dice, boolean woman, LocalDate birth) {
        while (true) {
            var number = Person.number(birth, dice.between(1, 498) * 2 + (woman ? 0 : 1));
            if (numbers.add(number)) {
                return number;
            }
        }
    }

    private String name(Dice dice, boolean woman, String nation) {
        while (true) {
            var name = nation.equals("蒙古族") && dice.percent(70) ? steppeName(dice, woman) : hanName(dice, woman);
            if (names.add(name)) {
                return name;
            }
        }
    }

    private static String hanName(Dice dice, boolean woman) {
        var first = dice.pick(woman ? WOMEN_FIRST : MEN_FIRST);
        var second = dice.pick(woman ? WOMEN_SECOND : MEN_SECOND);
        return dice.pick(SURNAMES) + (dice.percent(10) ? second : first + second);
    }

    /** Four to eight characters, now and then with a Han surname before it, and rarely with a dot. */
    private static String steppeName(Dice dice, boolean woman) {
        while (true) {
            var name = dice.pick(woman ? STEPPE_WOMEN_FIRST : STEPPE_MEN_FIRST)
                    + dice.pick(woman ? STEPPE_WOMEN_SECOND : STEPPE_MEN_SECOND);
            if (dice.percent(45)) {
                name = dice.pick(STEPPE_SURNAMES) + (dice.percent(6) ? "·" : "") + name;
            }
            if (name.length() >= 4 && name.length() <= 8) {
                return name;
            }
        }
    }
}
