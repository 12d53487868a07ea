package org.nianbao.scheme.seeds;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.nianbao.formula.Assertion;
import org.nianbao.formula.Reference;
import org.nianbao.formula.Requirement;
import org.nianbao.scheme.Form;

/**
 * The sides that a message can state: those that every statement of the condition has, because the message is the same
 * for all.
 *
 * @param left whether there is a left side
 * @param right whether there is a right side as well
 * @param numbers whether both sides are numbers
 * @param shown whether neither is computed from personal values
 */
record MessageSides(boolean left, boolean right, boolean numbers, boolean shown) {

    static MessageSides of(Requirement condition) {
        return new MessageSides(
                all(condition, Assertion::hasLeft),
                all(condition, Assertion::hasRight),
                all(condition, Assertion::hasDifference),
                all(condition, check -> isShown(check)));
    }

    private static boolean all(Requirement condition, Predicate<Assertion> has) {
        return condition.checks().stream().allMatch(has);
    }

    private static boolean isShown(Assertion check) {
        return check.left().stream().noneMatch(MessageSides::isPersonal)
                && check.right().stream().noneMatch(MessageSides::isPersonal);
    }

    private static boolean isPersonal(Reference reference) {
        return Form.sent(reference.table()).anyMatch(form -> form.isPersonal(reference.column()));
    }

    private boolean hasDifference() {
        return numbers && shown;
    }

    /** Returns the rest of a message that the scheme does not word itself. */
    String told() {
        if (hasDifference()) {
            return "；左边是 {左}，右边是 {右}，相差 {差}";
        } else if (right) {
            return "；左边是 {左}，右边是 {右}";
        }
        return left ? "；填的是 {左}" : "，填的不合";
    }

    /** Returns the placeholders in a message that stand for nothing, with the reason. */
    Map<String, String> emptyIn(String message) {
        var empty = new LinkedHashMap<String, String>();
        if (!left && message.contains("{左}")) {
            empty.put("左", "公式的结论不是一个比较，没有左边");
        }
        if (!right && message.contains("{右}")) {
            empty.put("右", "公式的结论不是一个比较，没有右边");
        }
        if (!hasDifference() && message.contains("{差}")) {
            empty.put("差", numbers ? "两边有个人信息，不能算给人看" : "公式的结论不是两个数的比较，算不出相差多少");
        }
        return empty;
    }
}
